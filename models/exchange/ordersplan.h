// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importjob.h"
#include "ordersservice.h"
#include "paymentsservice.h"

#include <QHash>

#include <variant>

namespace kontor {

/// Who bought, as the file tells it.
struct PlannedCustomer {
    QString key; ///< the other system's number
    QString name;
    QString email;
    QString phone;
};

/// What a status cell says happened.
struct PlannedCapture {
    qint64 atMs = 0;
    std::optional<qint64> amountMinor; ///< empty: the whole order
    QString channel;
    QString reference;
};
struct PlannedShipment {
    qint64 atMs = 0;
    QString carrier;
    QString tracking;
    std::vector<LineQty> lines; ///< empty: everything
};
struct PlannedCancellation {
    qint64 atMs = 0;
    QString reason;
    ClosedReason by = ClosedReason::Merchant;
};
struct PlannedRefund {
    qint64 atMs = 0;
    std::optional<qint64> amountMinor; ///< empty: all that was paid and not given back
    QString channel;
    QString reason;
};

/// One order of a file with all its rows.
struct PlannedOrder {
    std::vector<qsizetype> rows;
    PlaceOrder order; ///< with its id; lines of articles the shop does not have name their SKU
    PlannedCustomer customer;
    // What happened to it, in this order.
    std::vector<PlannedCapture> captures;
    std::optional<PlannedShipment> shipment;
    std::optional<qint64> receivedAtMs;
    std::optional<PlannedCancellation> cancellation;
    std::optional<PlannedRefund> refund;
    bool closes = false; ///< finished, once its refund window is over
    QByteArray hash; ///< of what the rows say
    [[nodiscard]] const QString &name() const { return order.number; }
};

/// One credit note that names no sale.
struct PlannedCredit {
    std::vector<qsizetype> rows;
    PaymentsService::CreditNote note; ///< with its id
    QByteArray hash;
    [[nodiscard]] const QString &name() const { return note.number; }
};

/// What a file of orders is going to do, in the file's order.
using OrdersPlan = std::vector<std::variant<PlannedOrder, PlannedCredit>>;

/// Puts a plan of orders into the shop. A document the shop refuses rejects its rows, and the rest goes on.
class OrdersWriter
{
public:
    OrdersWriter(ImportJob &job, UnitOfWork &unit, const BatchId &batch);

    /// Counts created and unchanged orders and credit notes in the job's report. An order that the shop
    /// has with another content is left as it is, and told.
    [[nodiscard]] Result<void> write(const OrdersPlan &plan);

private:
    [[nodiscard]] Result<RowOutcome> writeDocument(const PlannedOrder &planned);
    [[nodiscard]] Result<RowOutcome> writeDocument(const PlannedCredit &planned);
    [[nodiscard]] Result<std::optional<CustomerId>> customerOf(const PlannedCustomer &customer);
    [[nodiscard]] Result<void> makeArticles(PlaceOrder &order);
    [[nodiscard]] Result<VariantId> makeArticle(const PlaceLine &line);
    [[nodiscard]] Result<void> bookStatus(const PlannedOrder &planned, const FactId &placed);
    [[nodiscard]] Result<void> bookCaptures(const PlannedOrder &planned, const FactId &placed);
    [[nodiscard]] Result<void> bookShipment(const PlannedOrder &planned, const FactId &placed);
    [[nodiscard]] Result<void> bookRefund(const PlannedOrder &planned, const FactId &placed);
    [[nodiscard]] Result<void> bookEnd(const PlannedOrder &planned, const FactId &placed);
    void noteDifference(const std::vector<qsizetype> &rows, const QString &number);

    ImportJob &m_job;
    UnitOfWork &m_unit;
    BatchId m_batch;
    QHash<QString, CustomerId> m_customers;
    QHash<QString, VariantId> m_made; ///< SKU in lower case → article made by this import
};

} // namespace kontor
