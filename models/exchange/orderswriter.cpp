// SPDX-License-Identifier: GPL-3.0-or-later
#include "ordersplan.h"

#include "goodsservice.h"
#include "importedfact.h"
#include "refundsservice.h"
#include "transportservice.h"
#include "usersservice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

OrdersWriter::OrdersWriter(ImportJob &job, UnitOfWork &unit, const BatchId &batch)
    : m_job(job), m_unit(unit), m_batch(batch)
{ }

Result<void> OrdersWriter::write(const OrdersPlan &plan)
{
    qint64 done = m_job.rows();
    for (const auto &planned : plan) {
        const auto &rows = std::visit(
            [](const auto &document) -> const auto & { return document.rows; }, planned);
        done += std::ssize(rows);
        KONTOR_TRY(m_job.step(done, 2 * m_job.rows()));
        const auto outcome = std::visit([&](const auto &document) { return writeDocument(document); }, planned);
        if (!outcome && !concernsTheRows(outcome.error()))
            return std::unexpected(outcome.error());
        if (!outcome) {
            for (const qsizetype row : rows)
                m_job.reject(row, nullptr, "not_accepted", outcome.error().message);
            continue;
        }
        m_job.count(*outcome, rows, std::visit([](const auto &document) { return document.name(); }, planned));
    }
    if (!m_made.isEmpty())
        m_job.noteFile(Severity::Info, "goods_created",
                       u"%1 articles that the shop did not have were made."_s.arg(m_made.size()));
    return {};
}

void OrdersWriter::noteDifference(const std::vector<qsizetype> &rows, const QString &number)
{
    m_job.note(Severity::Warning, rows.front(), "number", "order_differs",
               u"The shop has %1 already, with another content; it is left as it is."_s.arg(number),
               u"Edit it in the shop, or undo the import it came with first."_s);
}

Result<RowOutcome> OrdersWriter::writeDocument(const PlannedOrder &planned)
{
    KONTOR_ASSIGN(const ImportedFact fact,
                  importedFact(m_unit, planned.order.id->uuid(), "order.placed|" + planned.hash));
    const OrderState *present = m_unit.order(*planned.order.id);
    if (fact.counts || present) {
        if (!fact.counts && present->imported)
            noteDifference(planned.rows, planned.order.number);
        else if (!fact.counts)
            m_job.note(Severity::Info, planned.rows.front(), "number", "order_known",
                       u"%1 was made in this shop; an import does not change it."_s.arg(planned.order.number));
        return RowOutcome::Unchanged;
    }
    PlaceOrder order = planned.order;
    order.factId = fact.id;
    if (m_job.options.createGoods)
        KONTOR_TRY(makeArticles(order));
    KONTOR_ASSIGN(order.customer, customerOf(planned.customer));
    KONTOR_TRY(OrdersService(m_unit, m_job.options.actor, m_batch).place(order));
    if (const auto booked = bookStatus(planned, fact.id); !booked) {
        if (!concernsTheRows(booked.error()))
            return std::unexpected(booked.error());
        m_job.note(Severity::Warning, planned.rows.front(), nullptr, "status_not_booked",
                   u"The order is imported, but not all that happened to it: %1"_s.arg(booked.error().message));
    }
    return RowOutcome::Created;
}

Result<RowOutcome> OrdersWriter::writeDocument(const PlannedCredit &planned)
{
    KONTOR_ASSIGN(const ImportedFact fact,
                  importedFact(m_unit, planned.note.id.uuid(), "credit.noted|" + planned.hash));
    if (fact.counts)
        return RowOutcome::Unchanged;
    KONTOR_ASSIGN(const auto history, m_job.shop.reader().timeline(planned.note.id));
    if (std::any_of(history.begin(), history.end(),
                    [](const TimelineRow &row) { return row.verdict != Verdict::Void; })) {
        noteDifference(planned.rows, planned.note.number);
        return RowOutcome::Unchanged;
    }
    PaymentsService::CreditNote note = planned.note;
    note.factId = fact.id;
    KONTOR_TRY(PaymentsService(m_unit, m_job.options.actor, m_batch).noteCredit(note));
    return RowOutcome::Created;
}

Result<std::optional<CustomerId>> OrdersWriter::customerOf(const PlannedCustomer &customer)
{
    const QString key =
        customer.email.isEmpty() ? u"key|"_s + customer.key : u"email|"_s + customer.email.toCaseFolded();
    if (customer.email.isEmpty() && customer.key.isEmpty())
        return std::nullopt;
    if (const auto known = m_customers.constFind(key); known != m_customers.constEnd())
        return *known;
    UsersService users(m_unit, m_job.options.actor, m_batch);
    CustomerId id(m_job.subject(u"customer"_s, customer.key));
    if (!customer.email.isEmpty()) {
        KONTOR_ASSIGN(id, users.customerFor(customer.email, customer.name, customer.phone));
    } else if (m_unit.registerValues(idCast<RecordId>(id)).isEmpty()) {
        CustomerDraft draft;
        draft.id = id;
        draft.name = customer.name.trimmed().isEmpty() ? customer.key : customer.name;
        draft.phone = customer.phone;
        KONTOR_TRY(users.saveCustomer(draft));
    }
    m_customers.insert(key, id);
    return id;
}

Result<void> OrdersWriter::makeArticles(PlaceOrder &order)
{
    for (PlaceLine &line : order.lines) {
        if (!line.variant.isNull() || line.sku.isEmpty())
            continue;
        const QString key = line.sku.toCaseFolded();
        auto made = m_made.find(key);
        if (made == m_made.end()) {
            KONTOR_ASSIGN(const VariantId id, makeArticle(line));
            made = m_made.insert(key, id);
        }
        line.variant = *made;
    }
    return {};
}

Result<VariantId> OrdersWriter::makeArticle(const PlaceLine &line)
{
    const QString key = line.sku.toCaseFolded();
    ProductDraft product;
    product.id = ProductId(m_job.subject(u"product"_s, key));
    product.title = line.title.trimmed().isEmpty() ? line.sku : line.title;
    VariantDraft variant;
    variant.id = VariantId(m_job.subject(u"variant"_s, key));
    variant.sku = line.sku;
    variant.priceMinor = line.priceMinor.value_or(0);
    product.variants.push_back(variant);
    KONTOR_TRY(GoodsService(m_unit, m_job.options.actor, m_batch).save(product));
    return *variant.id;
}

Result<void> OrdersWriter::bookStatus(const PlannedOrder &planned, const FactId &placed)
{
    if (!m_unit.order(*planned.order.id))
        return failed("order_missing", u"The order %1 was not written."_s.arg(planned.order.number));
    KONTOR_TRY(bookCaptures(planned, placed));
    if (planned.shipment)
        KONTOR_TRY(bookShipment(planned, placed));
    if (planned.cancellation) {
        const PlannedCancellation &end = *planned.cancellation;
        const Told told{end.atMs, FactId(uuidV5(placed.uuid(), "order.cancelled"))};
        KONTOR_TRY(
            OrdersService(m_unit, m_job.options.actor, m_batch).cancel(*planned.order.id, end.reason, end.by, told));
    }
    if (planned.refund)
        KONTOR_TRY(bookRefund(planned, placed));
    return bookEnd(planned, placed);
}

Result<void> OrdersWriter::bookCaptures(const PlannedOrder &planned, const FactId &placed)
{
    const OrderId id = *planned.order.id;
    for (size_t i = 0; i < planned.captures.size(); ++i) {
        const PlannedCapture &told = planned.captures[i];
        Capture capture;
        capture.channel = told.channel;
        capture.amountMinor = told.amountMinor.value_or(m_unit.order(id)->dueMinor);
        capture.payment = planned.order.number;
        capture.reference = told.reference;
        capture.atMs = told.atMs;
        const QByteArray name = i == 0 ? "payment.captured" : "payment.captured/" + QByteArray::number(qlonglong(i));
        capture.factId = FactId(uuidV5(placed.uuid(), name));
        if (capture.amountMinor > 0)
            KONTOR_TRY(PaymentsService(m_unit, m_job.options.actor, m_batch).capture(id, capture));
    }
    return {};
}

Result<void> OrdersWriter::bookShipment(const PlannedOrder &planned, const FactId &placed)
{
    Shipment shipment;
    shipment.id = ParcelId(uuidV5(placed.uuid(), "parcel"));
    shipment.lines = planned.shipment->lines;
    shipment.carrier = planned.shipment->carrier;
    shipment.tracking = planned.shipment->tracking;
    shipment.atMs = planned.shipment->atMs;
    shipment.overrideUnpaid = true; // it has left, whoever paid
    shipment.movesStock = m_job.options.stock == "move"_L1;
    KONTOR_TRY(TransportService(m_unit, m_job.options.actor, m_batch).ship(*planned.order.id, shipment));
    return {};
}

/// What another shop paid back. A cancelled order has asked for its money already; else it is goodwill, because
/// the file does not say which pieces came back.
Result<void> OrdersWriter::bookRefund(const PlannedOrder &planned, const FactId &placed)
{
    const OrderId id = *planned.order.id;
    const OrderState *order = m_unit.order(id);
    RefundsService refunds(m_unit, m_job.options.actor, m_batch);
    const PlannedRefund &told = *planned.refund;
    const auto asked = std::find_if(order->refunds.begin(), order->refunds.end(),
                                    [](const Refund &refund) { return refund.isOpen(); });
    const qint64 left = order->balanceMinor;
    const qint64 amount = told.amountMinor.value_or(left);
    if (amount <= 0)
        return {};
    PaidBack back{{}, amount, told.channel, {}, told.atMs};
    if (asked != order->refunds.end()) {
        back.refund = asked->id;
        return refunds.paidBack(id, back);
    }
    RefundRequest request;
    request.id = RefundId(uuidV5(placed.uuid(), "refund"));
    request.kind = RefundKind::Goodwill;
    request.amountMinor = amount;
    request.reason = told.reason;
    request.overrideWindow = true;
    request.atMs = told.atMs;
    KONTOR_ASSIGN(back.refund, refunds.request(id, request));
    return refunds.paidBack(id, back);
}

Result<void> OrdersWriter::bookEnd(const PlannedOrder &planned, const FactId &placed)
{
    if (!planned.receivedAtMs)
        return {};
    const OrderId id = *planned.order.id;
    OrdersService orders(m_unit, m_job.options.actor, m_batch);
    KONTOR_TRY(orders.received(id, *planned.receivedAtMs, FactId(uuidV5(placed.uuid(), "order.received"))));
    const OrderState *order = m_unit.order(id);
    // Before its window is over the shop closes it by itself when the time comes.
    const bool over = order->refundUntilMs <= m_unit.nowMs() && order->balanceMinor == order->dueMinor;
    if (!planned.closes || !over || order->lifecycle != Lifecycle::Placed)
        return {};
    return orders.close(id, {order->refundUntilMs, FactId(uuidV5(placed.uuid(), "order.closed"))});
}

} // namespace kontor
