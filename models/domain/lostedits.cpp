// SPDX-License-Identifier: GPL-3.0-or-later
#include "lostedits.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

QString fieldOf(const Fact &fact)
{
    return fact.json.value("field"_L1).toString();
}

/// The order in which register facts win: by clock, then by desk.
bool isBefore(const Fact &a, const Fact &b)
{
    return a.hlc != b.hlc ? a.hlc < b.hlc : a.device.bytes() < b.device.bytes();
}

/// The latest word of each desk on one field.
using Words = std::map<DeviceId, const Fact *>;

} // namespace

bool keepsBothValues(const Fact &fact)
{
    if (fact.kind != FactKind::GoodsSet && fact.kind != FactKind::SettingSet)
        return false;
    const QString field = fieldOf(fact);
    return field == "price_minor"_L1 || field == "compare_at_minor"_L1 || field == "cost_minor"_L1
        || field == "barcode"_L1 || field == "tax_class"_L1 || field.startsWith("tax_ppm"_L1)
        || field == "shipping_tax_ppm"_L1;
}

std::vector<LostEdit> lostEdits(const RecordId &subject, const std::vector<Fact> &history)
{
    std::map<QString, Words> fields;
    for (const Fact &fact : history) {
        if (!fact.isInEffect() || !keepsBothValues(fact) || fact.subjects.empty() || fact.subjects.front() != subject)
            continue;
        const Fact *&last = fields[fieldOf(fact)][fact.device];
        if (!last || isBefore(*last, fact))
            last = &fact;
    }
    std::vector<LostEdit> lost;
    for (const auto &[field, words] : fields) {
        const auto byTime = [](const auto &a, const auto &b) { return isBefore(*a.second, *b.second); };
        const Fact *const winner = std::max_element(words.begin(), words.end(), byTime)->second;
        const Fact *latest = nullptr;
        for (const auto &[device, fact] : words) {
            const bool isLost = fact != winner && !winner->knows(*fact)
                && fact->json.value("value"_L1) != winner->json.value("value"_L1);
            if (isLost && (!latest || isBefore(*latest, *fact)))
                latest = fact;
        }
        if (latest)
            lost.push_back({field, latest->id, winner->id});
    }
    return lost;
}

} // namespace kontor
