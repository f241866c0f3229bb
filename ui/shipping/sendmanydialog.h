// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "listrows.h"
#include "transportservice.h"

class QTableWidget;

namespace kontor {

class CarrierFields;

/// Sends many parcels with one carrier. A tracking number is typed or scanned for each, from the top down.
class SendManyDialog final : public FormDialog
{
    Q_OBJECT
public:
    struct Item {
        OrderId order;
        ParcelId parcel; ///< null: everything open of the order is packed into one
        QString tracking;
    };
    struct Value {
        QString carrier;
        QString service;
        std::vector<Item> items;
    };
    /// `carriers`: the names the shop knows.
    SendManyDialog(const std::vector<ShipRow> &rows, const QStringList &carriers, QWidget *parent);
    [[nodiscard]] std::optional<Value> value() const;
    [[nodiscard]] QTableWidget *table() const { return m_table; }
    [[nodiscard]] CarrierFields *carrierFields() const { return m_carrier; }

protected:
    void review() override;

private:
    void take(const QString &code);
    [[nodiscard]] QString tracking(int row) const;

    std::vector<ShipRow> m_rows;
    CarrierFields *m_carrier = nullptr;
    QTableWidget *m_table = nullptr;
};

/// How much of it was done, and the first refusal.
struct SendOutcome {
    int done = 0;
    int refused = 0;
    QString firstRefusal; ///< its code
};
/// A document each. What is refused is left as it was.
[[nodiscard]] Result<SendOutcome> sendMany(UnitOfWork &unit, const QString &actor, const SendManyDialog::Value &value);

} // namespace kontor
