// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulkrun.h"

#include "errortext.h"
#include "jobs.h"
#include "orderactions.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

std::optional<Objection> objection(const OrderState &order, const QStringList &tags, const BulkChoice &choice,
                                   qint64 nowMs)
{
    switch (choice.action) {
    case BulkAction::Pay:
        return objection(order, OrderAction::Pay, nowMs);
    case BulkAction::Ship:
        if (auto no = objection(order, OrderAction::Ship, nowMs))
            return no;
        if (packedParcel(order) && std::ranges::count(order.parcels, ParcelState::Packed, &Parcel::state) > 1)
            return Objection{"several_parcels", {}}; // each has a number of its own
        return shipsUnpaid(order) ? std::optional(Objection{"not_paid", {}}) : std::nullopt;
    case BulkAction::Tag:
        return tags.contains(choice.tag) ? std::optional(Objection{"tagged_already", {}}) : std::nullopt;
    case BulkAction::Untag:
        return tags.contains(choice.tag) ? std::nullopt : std::optional(Objection{"not_tagged", {}});
    case BulkAction::Hold:
        return objection(order, OrderAction::Hold, nowMs);
    case BulkAction::Release:
        return objection(order, OrderAction::Release, nowMs);
    case BulkAction::Cancel:
        return objection(order, OrderAction::Cancel, nowMs);
    }
    return std::nullopt;
}

PastedTracking readTracking(const QString &text, const QStringList &orders)
{
    static const QRegularExpression between(u"[\\s,;]+"_s);
    PastedTracking pasted;
    QStringList plain;
    for (const QString &line : text.split(u'\n')) {
        const QStringList parts = line.simplified().split(between, Qt::SkipEmptyParts);
        const auto named =
            std::find_if(parts.begin(), parts.end(), [&](const QString &p) { return orders.contains(p); });
        if (named != parts.end() && parts.size() > 1)
            pasted.byOrder[*named] = parts.at(named == parts.begin() ? 1 : 0);
        else if (parts.size() == 1)
            plain += parts.front();
        else if (!parts.isEmpty())
            pasted.unknown += line.simplified();
    }
    auto order = orders.begin();
    for (const QString &number : plain) {
        while (order != orders.end() && pasted.byOrder.contains(*order))
            ++order;
        if (order == orders.end())
            pasted.unknown += number;
        else
            pasted.byOrder[*order] = number;
    }
    return pasted;
}

BulkRun::BulkRun(const UiContext &context, const BulkChoice &choice, std::vector<OrderState> orders, Job *job,
                 QObject *parent)
    : QObject(parent), m_context(context), m_choice(choice), m_orders(std::move(orders)), m_job(job)
{ }

BulkRun::~BulkRun()
{
    if (m_job)
        m_job->endCancelled(); // unless it ended already
}

void BulkRun::stop()
{
    if (m_job)
        m_job->cancel();
}

void BulkRun::start()
{
    m_isRunning = true;
    next();
}

std::vector<OrderId> BulkRun::left() const
{
    std::vector<OrderId> ids;
    for (size_t i = m_at; i < m_orders.size(); ++i)
        ids.push_back(m_orders[i].id);
    return ids;
}

void BulkRun::next()
{
    const bool isStopping = !m_job || m_job->isCancelling();
    if (isStopping || m_at == m_orders.size()) {
        m_isRunning = false;
        if (m_job)
            isStopping ? m_job->endCancelled() : m_job->succeed({});
        emit finished();
        return;
    }
    m_job->progress()->report(static_cast<qint64>(m_at), total());
    const OrderState &order = m_orders[m_at];
    m_context.worker.write<bool>(work(order)).then(this, [this](const Result<bool> &done) {
        const OrderState &tried = m_orders[m_at++];
        if (done)
            m_carriedOut.push_back(tried);
        else
            m_refused.push_back({tried.id, errorText(done.error())});
        emit advanced();
        next();
    });
}

/// Decided anew on the order as it is by then: somebody else may have been quicker.
std::function<Result<bool>(UnitOfWork &)> BulkRun::work(const OrderState &order) const
{
    return [id = order.id, number = order.number, choice = m_choice,
            actor = m_context.actor](UnitOfWork &unit) -> Result<bool> {
        OrdersService orders(unit, actor);
        const auto asBool = [](const auto &result) -> Result<bool> {
            if (!result)
                return std::unexpected(result.error());
            return true;
        };
        switch (choice.action) {
        case BulkAction::Pay: {
            const OrderState *fresh = unit.order(id);
            if (!fresh || fresh->dueMinor <= fresh->balanceMinor)
                return kontor::refused("nothing_due", u"Nothing is left to pay."_s);
            Capture capture;
            capture.channel = choice.channel;
            capture.amountMinor = fresh->dueMinor - fresh->balanceMinor;
            capture.atMs = choice.atMs;
            return asBool(PaymentsService(unit, actor).capture(id, capture));
        }
        case BulkAction::Ship: {
            const OrderState *fresh = unit.order(id);
            if (const Parcel *packed = fresh ? packedParcel(*fresh) : nullptr)
                return asBool(
                    TransportService(unit, actor)
                        .shipPacked(id, packed->id, choice.carrier, choice.service, choice.tracking.value(number)));
            Shipment shipment;
            shipment.carrier = choice.carrier;
            shipment.service = choice.service;
            shipment.tracking = choice.tracking.value(number);
            return asBool(TransportService(unit, actor).ship(id, shipment));
        }
        case BulkAction::Tag:
            return asBool(orders.tag(id, {choice.tag}, {}));
        case BulkAction::Untag:
            return asBool(orders.tag(id, {}, {choice.tag}));
        case BulkAction::Hold:
            return asBool(orders.hold(id, choice.reasons.value(number, choice.reason)));
        case BulkAction::Release:
            return asBool(orders.release(id));
        case BulkAction::Cancel:
            return asBool(orders.cancel(id, choice.reason, choice.by));
        }
        return true;
    };
}

} // namespace kontor
