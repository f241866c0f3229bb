// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"

#include <optional>

class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace kontor {

/// Asks what a new category is called.
class CategoryNameDialog final : public FormDialog
{
    Q_OBJECT
public:
    /// `above`: the category it lies in; empty: none.
    CategoryNameDialog(const QString &above, QWidget *parent);
    [[nodiscard]] std::optional<QString> value() const;
    [[nodiscard]] QLineEdit *nameField() const { return m_name; }

protected:
    void review() override;

private:
    QLineEdit *m_name = nullptr;
};

/// Asks at how many units the goods of a category warn.
class CategoryThresholdDialog final : public FormDialog
{
    Q_OBJECT
public:
    using Threshold = std::optional<qint64>; ///< empty: as the category above, or the shop

    CategoryThresholdDialog(const QString &category, Threshold now, QWidget *parent);
    [[nodiscard]] std::optional<Threshold> value() const;
    [[nodiscard]] QSpinBox *unitsField() const { return m_units; }

protected:
    void review() override;

private:
    QRadioButton *m_inherit = nullptr;
    QRadioButton *m_own = nullptr;
    QSpinBox *m_units = nullptr;
};

} // namespace kontor
