// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer.h"

#include "order.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

LocationId locationAt(const QJsonObject &o, QLatin1String key)
{
    const QJsonValue location = o.value(key);
    return location.isString() ? LocationId::fromString(location.toString()) : mainLocation();
}

StockEntry entryFor(const TransferState &transfer, const Fact &fact, const VariantId &variant)
{
    StockEntry entry;
    entry.place = {variant, transfer.from};
    entry.occurredMs = fact.occurredMs();
    entry.seq = fact.seq;
    entry.part = static_cast<int>(transfer.entries.size());
    entry.document = idCast<RecordId>(transfer.id);
    return entry;
}

void sent(TransferState &transfer, const Fact &fact)
{
    transfer.exists = true;
    transfer.number = fact.json.value("number"_L1).toString();
    transfer.from = locationAt(fact.json, "from"_L1);
    transfer.to = locationAt(fact.json, "to"_L1);
    transfer.sentAtMs = fact.occurredMs();
    for (const QJsonValue &value : fact.json.value("lines"_L1).toArray()) {
        const QJsonObject o = value.toObject();
        TransferLine line;
        line.variant = VariantId::fromString(o.value("variant"_L1).toString());
        line.sku = o.value("sku"_L1).toString();
        line.sent = o.value("qty"_L1).toInteger();
        StockEntry entry = entryFor(transfer, fact, line.variant);
        entry.reason = StockReason::TransferOut;
        entry.amount = -line.sent;
        transfer.entries.push_back(entry);
        transfer.lines.push_back(line);
    }
}

void received(TransferState &transfer, const Fact &fact)
{
    for (const QJsonValue &value : fact.json.value("lines"_L1).toArray()) {
        const QJsonObject o = value.toObject();
        const VariantId variant = VariantId::fromString(o.value("variant"_L1).toString());
        const qint64 good = o.value("good"_L1).toInteger();
        const qint64 damaged = o.value("damaged"_L1).toInteger();
        if (TransferLine *line = transfer.line(variant)) {
            line->good += good;
            line->damaged += damaged;
        } else {
            transfer.lines.push_back({variant, o.value("sku"_L1).toString(), 0, good, damaged});
        }
        StockEntry entry = entryFor(transfer, fact, variant);
        entry.place.location = transfer.to;
        entry.reason = StockReason::TransferIn;
        entry.amount = good + damaged; // damaged units lie there too, but are not for sale
        transfer.entries.push_back(entry);
        if (damaged > 0) {
            entry.part = static_cast<int>(transfer.entries.size());
            entry.bucket = StockBucket::Damaged;
            entry.amount = damaged;
            transfer.entries.push_back(entry);
        }
    }
}

void closed(TransferState &transfer, const Fact &fact)
{
    transfer.closed = true;
    transfer.rest = fact.json.value("rest"_L1).toString();
    if (transfer.rest != "back"_L1)
        return;
    for (const TransferLine &line : transfer.lines) {
        if (line.inTransit() == 0)
            continue;
        StockEntry entry = entryFor(transfer, fact, line.variant);
        entry.reason = StockReason::TransferIn;
        entry.amount = line.inTransit();
        transfer.entries.push_back(entry);
    }
}

} // namespace

TransferLine *TransferState::line(const VariantId &variant)
{
    const auto it =
        std::find_if(lines.begin(), lines.end(), [&](const TransferLine &l) { return l.variant == variant; });
    return it == lines.end() ? nullptr : &*it;
}

void foldTransferFact(TransferState &transfer, const Fact &fact)
{
    if (!fact.isInEffect())
        return;
    if (fact.kind == FactKind::TransferSent && !transfer.exists)
        sent(transfer, fact);
    else if (fact.kind == FactKind::TransferReceived && transfer.exists)
        received(transfer, fact);
    else if (fact.kind == FactKind::TransferClosed)
        closed(transfer, fact);
}

} // namespace kontor
