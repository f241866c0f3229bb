// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "stockrows.h"

class QCheckBox;
class QRadioButton;
class QSpinBox;

namespace kontor {

/// Asks at how few units articles warn: a number of their own, or what category and shop say.
class ThresholdDialog final : public FormDialog
{
    Q_OBJECT
public:
    ThresholdDialog(const std::vector<StockRow> &rows, QWidget *parent);
    /// Empty: inherited.
    [[nodiscard]] std::optional<qint64> threshold() const;
    /// Only there; empty: wherever the articles lie.
    [[nodiscard]] std::optional<LocationId> place() const;
    [[nodiscard]] QSpinBox *number() const { return m_number; }
    void inherit();

protected:
    void review() override;

private:
    std::optional<LocationId> m_location; ///< of all rows
    QRadioButton *m_own = nullptr;
    QRadioButton *m_inherit = nullptr;
    QSpinBox *m_number = nullptr;
    QCheckBox *m_here = nullptr;
};

} // namespace kontor
