// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carrierbook.h"
#include "formdialog.h"
#include "methoddialog.h"

class QTreeWidget;

namespace kontor {

class EditableList;

/// Who carries the shop's parcels, with the page of each, and the shipping methods buyers can choose.
class CarriersDialog final : public FormDialog
{
    Q_OBJECT
public:
    struct Value {
        std::vector<Carrier> carriers; ///< those taken away are archived
        std::vector<MethodDraft> methods;
    };
    CarriersDialog(const std::vector<Carrier> &carriers, const std::vector<ShippingMethod> &methods,
                   const QString &currency, QWidget *parent);
    [[nodiscard]] std::optional<Value> value() const;
    [[nodiscard]] QTableWidget *carrierTable() const;
    [[nodiscard]] QTreeWidget *methodList() const { return m_list; }
    /// Asks for a method; with a row that one is changed.
    void editMethod(int row);

protected:
    void review() override;

private:
    void build();
    void showMethods();
    [[nodiscard]] QString priceText(const ShippingMethod &method) const;
    [[nodiscard]] std::vector<Carrier> carriers() const;
    [[nodiscard]] QStringList carrierNames() const;

    std::vector<Carrier> m_known;
    std::vector<MethodDraft> m_methods;
    QString m_currency;
    EditableList *m_carriers = nullptr;
    QTreeWidget *m_list = nullptr;
};

/// One commit: all of it or nothing.
[[nodiscard]] Result<void> saveCarriers(UnitOfWork &unit, const QString &actor, const CarriersDialog::Value &value);

} // namespace kontor
