// SPDX-License-Identifier: GPL-3.0-or-later
#include "purchasedraftkeep.h"

#include "orderdraftkeep.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

const QString kPurchaseDraft = u"purchase"_s;

PurchaseDraftLine lineOf(const QJsonObject &kept)
{
    return {VariantId::fromString(kept.value("variant"_L1).toString()), kept.value("sku"_L1).toString(),
            kept.value("title"_L1).toString(), kept.value("qty"_L1).toInteger(),
            kept.value("cost_minor"_L1).toInteger()};
}

} // namespace

void PurchaseDraftKeep::save(const PurchaseDraft &draft) const
{
    QJsonArray lines;
    for (const PurchaseDraftLine &line : draft.lines)
        lines += QJsonObject{{u"variant"_s, line.variant.toString()},
                             {u"sku"_s, line.sku},
                             {u"title"_s, line.title},
                             {u"qty"_s, line.qty},
                             {u"cost_minor"_s, line.costMinor}};
    OrderDraftKeep(m_path, kPurchaseDraft)
        .save({{u"supplier"_s, draft.supplier}, {u"location"_s, draft.location.toString()}, {u"lines"_s, lines}});
}

std::optional<PurchaseDraft> PurchaseDraftKeep::load() const
{
    const auto kept = OrderDraftKeep(m_path, kPurchaseDraft).load();
    if (!kept)
        return std::nullopt;
    PurchaseDraft draft;
    draft.supplier = kept->value("supplier"_L1).toString();
    draft.location = LocationId::fromString(kept->value("location"_L1).toString());
    for (const QJsonValue &line : kept->value("lines"_L1).toArray())
        draft.lines.push_back(lineOf(line.toObject()));
    return draft;
}

void PurchaseDraftKeep::forget() const
{
    OrderDraftKeep(m_path, kPurchaseDraft).forget();
}

} // namespace kontor
