// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer.h"

#include "factread.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

StockEntry entryFor(const TransferState &transfer, const Fact &fact, const VariantId &variant)
{
    StockEntry entry;
    entry.place = {variant, transfer.from};
    entry.occurredMs = fact.occurredMs();
    entry.seq = fact.place();
    entry.unsureMs = fact.unsureMs();
    entry.part = static_cast<int>(transfer.entries.size());
    entry.document = idCast<RecordId>(transfer.id);
    return entry;
}

void sent(TransferState &transfer, const Fact &fact)
{
    transfer.exists = true;
    transfer.number = fact.json.value("number"_L1).toString();
    transfer.from = locationIn(fact.json, "from"_L1);
    transfer.to = locationIn(fact.json, "to"_L1);
    transfer.sentAtMs = fact.occurredMs();
    for (const QJsonValue &value : fact.json.value("lines"_L1).toArray()) {
        const QJsonObject o = value.toObject();
        const VariantId variant = VariantId::fromString(textIn(o, "variant"_L1));
        if (variant.isNull())
            continue;
        const qint64 qty = unitsIn(o, "qty"_L1);
        StockEntry entry = entryFor(transfer, fact, variant);
        entry.reason = StockReason::TransferOut;
        entry.amount = -qty;
        transfer.entries.push_back(entry);
        if (TransferLine *line = transfer.line(variant)) // an article named twice is one article
            line->sent += qty;
        else
            transfer.lines.push_back({variant, textIn(o, "sku"_L1), qty, 0, 0});
    }
}

/// Goods that were given up as back and then arrived after all did not go back.
void takeBackFromRest(TransferState &transfer, const VariantId &variant, qint64 units)
{
    for (StockEntry &entry : transfer.entries) {
        const bool isRest = entry.reason == StockReason::TransferIn && entry.place.location == transfer.from
            && entry.place.variant == variant && entry.bucket == StockBucket::OnHand;
        if (!isRest)
            continue;
        const qint64 taken = std::min(units, entry.amount);
        entry.amount -= taken;
        units -= taken;
    }
}

void received(TransferState &transfer, const Fact &fact)
{
    for (const QJsonValue &value : fact.json.value("lines"_L1).toArray()) {
        const QJsonObject o = value.toObject();
        const VariantId variant = VariantId::fromString(textIn(o, "variant"_L1));
        if (variant.isNull())
            continue;
        const qint64 good = unitsIn(o, "good"_L1);
        const qint64 damaged = unitsIn(o, "damaged"_L1);
        if (transfer.closed && transfer.rest == "back"_L1)
            takeBackFromRest(transfer, variant, good + damaged);
        if (TransferLine *line = transfer.line(variant)) {
            line->good += good;
            line->damaged += damaged;
        } else {
            transfer.lines.push_back({variant, textIn(o, "sku"_L1), 0, good, damaged});
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
    transfer.rest = textIn(fact.json, "rest"_L1);
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
    else if (fact.kind == FactKind::TransferClosed && transfer.exists && !transfer.closed)
        closed(transfer, fact);
}

} // namespace kontor
