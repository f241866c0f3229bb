// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "shipping.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;
class QTableWidget;

namespace kontor {

class EditableList;
class MoneyEdit;

/// A shipping method with the carrier by its name: the carrier may be as new as the method.
struct MethodDraft {
    ShippingMethod method;
    QString carrier;
};

/// Asks what a shipping method is called, costs and promises.
class MethodDialog final : public FormDialog
{
    Q_OBJECT
public:
    MethodDialog(const MethodDraft &draft, const QStringList &carriers, const QString &currency, QWidget *parent);
    [[nodiscard]] std::optional<MethodDraft> value() const;
    [[nodiscard]] QLineEdit *nameField() const { return m_name; }
    [[nodiscard]] QComboBox *priceByField() const { return m_priceBy; }
    [[nodiscard]] QTableWidget *stepTable() const;

protected:
    void review() override;

private:
    void build(const QStringList &carriers);
    void fill();
    void showSteps();
    /// The steps as typed; nothing when one of them is no number.
    [[nodiscard]] std::optional<std::vector<PriceStep>> steps() const;
    [[nodiscard]] std::optional<qint64> cellValue(int row, int column) const;
    [[nodiscard]] QStringList zones() const;
    [[nodiscard]] PriceBy priceBy() const;

    MethodDraft m_draft;
    QString m_currency;
    QLineEdit *m_name = nullptr;
    QComboBox *m_carrier = nullptr;
    QLineEdit *m_service = nullptr;
    QComboBox *m_priceBy = nullptr;
    EditableList *m_steps = nullptr;
    MoneyEdit *m_freeFrom = nullptr;
    QLineEdit *m_zones = nullptr;
    QSpinBox *m_handling = nullptr;
    QSpinBox *m_delivery = nullptr;
    QCheckBox *m_archived = nullptr;
};

} // namespace kontor
