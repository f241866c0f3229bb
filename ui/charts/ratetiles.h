// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartquestions.h"

#include <QWidget>

#include <map>

namespace kontor {

class FigureTile;

/// The rates that are always in sight above the charts: each says what it was before, and pressed what it is made of.
class RateTiles final : public QWidget
{
    Q_OBJECT
public:
    explicit RateTiles(QWidget *parent);

    /// Of these days.
    void setRates(const RatesAnswer &rates, const DayRange &days);
    /// In the language of the moment.
    void showAll();
    /// Null when there is none of this name: order_payment, payment_success, transport, stock_warning, registration,
    /// search, data_accuracy.
    [[nodiscard]] FigureTile *tile(const QString &key) const;

signals:
    void ordersWanted(const QString &query); ///< those a rate is of
    void warningsWanted();

private:
    struct Rate;
    [[nodiscard]] std::vector<Rate> rates() const;
    [[nodiscard]] static QString countedText(const Rate &rate, const Ratio &ratio);
    void explain(const Rate &rate);

    RatesAnswer m_rates;
    bool m_areKnown = false;
    DayRange m_days;
    std::map<QString, FigureTile *> m_tiles;
};

} // namespace kontor
