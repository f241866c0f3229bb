// SPDX-License-Identifier: GPL-3.0-or-later
#include "groupjudge.h"

#include "plant.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

Result<std::optional<Objection>> foldUnlessObjected(ShopFold &fold, const std::vector<Fact> &group, ShopView &view)
{
    KONTOR_TRY(fold.beginDocument(group.size() + 1)); // what it does to any record can be taken back
    for (const Fact &fact : group) {
        if (fold.isUndone(fact.batch) && factNature(fact.kind) != FactNature::Record) {
            fold.reject();
            return Objection{"batch_undone", u"The import it belongs to was taken back."_s};
        }
        if (auto no = objection(fact, view)) {
            fold.reject();
            return no;
        }
        KONTOR_TRY(fold.fold(fold.asItCounts(fact)));
    }
    return std::nullopt;
}

void makeVoid(std::vector<Fact> &group, const QString &reason)
{
    for (Fact &fact : group) {
        if (factNature(fact.kind) == FactNature::Record && !PLANT(void_records))
            continue;
        if (PLANT(split_transaction) && fact.kind != group.front().kind)
            continue;
        fact.verdict = Verdict::Void;
        fact.reason = reason;
    }
}

Result<void> foldAsJudged(ShopFold &fold, const std::vector<Fact> &group)
{
    KONTOR_TRY(fold.beginDocument(group.size() + 1));
    for (const Fact &fact : group)
        KONTOR_TRY(fold.fold(fold.asItCounts(fact)));
    return {};
}

std::vector<Fact> asTheyCount(const ShopFold &fold, const std::vector<Fact> &group)
{
    std::vector<Fact> out;
    out.reserve(group.size());
    for (const Fact &fact : group)
        out.push_back(fold.asItCounts(fact));
    return out;
}

bool waitsForVerdict(const std::vector<Fact> &group)
{
    return std::any_of(group.begin(), group.end(), [](const Fact &fact) { return waitsForVerdict(fact.kind); });
}

QString reasonOf(const Objection &no)
{
    return QLatin1String(no.code) + u": "_s + no.text;
}

} // namespace kontor
