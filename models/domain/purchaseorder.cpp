// SPDX-License-Identifier: GPL-3.0-or-later
#include "purchaseorder.h"

#include "factread.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// Lines by article: one named twice is one line with both quantities, at the later cost.
std::vector<PurchaseLine> linesOf(const Fact &fact)
{
    std::vector<PurchaseLine> lines;
    for (const QJsonValue &value : fact.json.value("lines"_L1).toArray()) {
        const QJsonObject o = value.toObject();
        const PurchaseLine line{VariantId::fromString(textIn(o, "variant"_L1)), textIn(o, "sku"_L1),
                                unitsIn(o, "qty"_L1), 0, sumIn(o, "cost_minor"_L1)};
        if (line.variant.isNull())
            continue;
        const auto known =
            std::find_if(lines.begin(), lines.end(), [&](const PurchaseLine &l) { return l.variant == line.variant; });
        if (known == lines.end()) {
            lines.push_back(line);
            continue;
        }
        known->qty = std::min(kMostUnits, known->qty + line.qty);
        known->costMinor = line.costMinor;
    }
    return lines;
}

void placed(PurchaseState &purchase, const Fact &fact)
{
    purchase.exists = true;
    purchase.number = fact.json.value("number"_L1).toString();
    purchase.supplier = fact.json.value("supplier"_L1).toString();
    purchase.currency = fact.json.value("currency"_L1).toString();
    purchase.location = locationIn(fact.json, "location"_L1);
    purchase.placedAtMs = fact.occurredMs();
    purchase.expectedAtMs = fact.json.value("expected_ms"_L1).toInteger();
    purchase.lines = linesOf(fact);
}

void edited(PurchaseState &purchase, const Fact &fact)
{
    for (const PurchaseLine &next : linesOf(fact)) {
        if (PurchaseLine *line = purchase.line(next.variant)) {
            line->qty = next.qty;
            line->costMinor = next.costMinor;
        } else {
            purchase.lines.push_back(next);
        }
    }
    if (fact.json.contains("expected_ms"_L1))
        purchase.expectedAtMs = fact.json.value("expected_ms"_L1).toInteger();
}

void received(PurchaseState &purchase, const Fact &fact)
{
    for (const QJsonValue &value : fact.json.value("lines"_L1).toArray()) {
        const QJsonObject o = value.toObject();
        const VariantId variant = VariantId::fromString(textIn(o, "variant"_L1));
        const qint64 qty = unitsIn(o, "qty"_L1);
        if (variant.isNull())
            continue;
        if (PurchaseLine *line = purchase.line(variant))
            line->received += qty;
        else
            purchase.lines.push_back({variant, o.value("sku"_L1).toString(), 0, qty, 0});
        StockEntry entry;
        entry.place = {variant, purchase.location};
        entry.occurredMs = fact.occurredMs();
        entry.seq = fact.place();
        entry.unsureMs = fact.unsureMs();
        entry.part = static_cast<int>(purchase.entries.size());
        entry.reason = StockReason::Purchase;
        entry.amount = qty;
        entry.document = idCast<RecordId>(purchase.id);
        purchase.entries.push_back(entry);
    }
}

} // namespace

PurchaseLine *PurchaseState::line(const VariantId &variant)
{
    const auto it =
        std::find_if(lines.begin(), lines.end(), [&](const PurchaseLine &l) { return l.variant == variant; });
    return it == lines.end() ? nullptr : &*it;
}

qint64 PurchaseState::incoming(const VariantId &variant) const
{
    qint64 sum = 0;
    for (const PurchaseLine &line : lines) {
        if (!closed && line.variant == variant)
            sum += line.open();
    }
    return sum;
}

void foldPurchaseFact(PurchaseState &purchase, const Fact &fact)
{
    if (!fact.isInEffect())
        return;
    if (fact.kind == FactKind::PurchasePlaced && !purchase.exists)
        placed(purchase, fact);
    else if (fact.kind == FactKind::PurchaseEdited && purchase.exists)
        edited(purchase, fact);
    else if (fact.kind == FactKind::PurchaseReceived && purchase.exists)
        received(purchase, fact);
    else if (fact.kind == FactKind::PurchaseClosed && purchase.exists)
        purchase.closed = true;
}

} // namespace kontor
