// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartfigures.h"

#include <QDate>
#include <QTimeZone>
#include <QWidget>

#include <utility>
#include <vector>

class QComboBox;
class QDateEdit;

namespace kontor {

/// What the tab of charts asks for: which days, in which steps, beside which others, and of which part of the shop.
class ChartFilters final : public QWidget
{
    Q_OBJECT
public:
    /// Days are those of `zone`; until the shop says more, there is one currency.
    ChartFilters(QTimeZone zone, const QString &currency, QWidget *parent);

    [[nodiscard]] FigureQuestion question() const;
    [[nodiscard]] Comparison comparison() const;
    [[nodiscard]] QDate today() const;

    /// What there is to choose between; a box with nothing to choose is not shown.
    struct Choices {
        QStringList currencies;
        QStringList channels; ///< an empty one: orders without a channel
        std::vector<QString> categories; ///< paths
        std::vector<std::pair<LocationId, QString>> locations;
    };
    void setChoices(const Choices &choices);
    /// From one day to another, whatever the presets are.
    void showRange(const DayRange &range);
    /// All of the shop in its own currency, beside the period before.
    void showWhole(PeriodPreset period);
    void compareWith(Comparison comparison);
    void retranslate();

signals:
    void changed();

private:
    void fillChoices();

    QTimeZone m_zone;
    Choices m_choices;
    QComboBox *m_period = nullptr;
    QDateEdit *m_from = nullptr;
    QDateEdit *m_to = nullptr;
    QComboBox *m_grain = nullptr;
    QComboBox *m_comparison = nullptr;
    QComboBox *m_dating = nullptr;
    QComboBox *m_currency = nullptr;
    QComboBox *m_channel = nullptr;
    QComboBox *m_category = nullptr;
    QComboBox *m_location = nullptr;
};

} // namespace kontor
