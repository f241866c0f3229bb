// SPDX-License-Identifier: GPL-3.0-or-later
#include "erasure.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr size_t kMostRecords = 150; // a fact may name 200
constexpr size_t kMostFacts = 3000; // 39 bytes each

} // namespace

std::vector<QJsonObject> erasureBodies(const Erasure &erasure, std::vector<std::vector<RecordId>> &subjects)
{
    std::vector<QJsonObject> bodies;
    subjects.clear();
    const RecordId &first = erasure.records.front();
    size_t record = 1;
    size_t fact = 0;
    do {
        std::vector<RecordId> named{first};
        while (record < erasure.records.size() && named.size() < kMostRecords)
            named.push_back(erasure.records[record++]);
        QJsonArray facts;
        for (size_t i = 0; i < kMostFacts && fact < erasure.facts.size(); ++i)
            facts.append(erasure.facts[fact++].toString());
        QJsonObject body{{u"facts"_s, facts}};
        body.insert(erasure.customer.isNull() ? u"order"_s : u"customer"_s, first.toString());
        bodies.push_back(body);
        subjects.push_back(std::move(named));
    } while (record < erasure.records.size() || fact < erasure.facts.size());
    return bodies;
}

Erasure erasureOf(const Fact &fact)
{
    Erasure erasure;
    if (fact.kind != FactKind::CustomerErased)
        return erasure;
    erasure.customer = CustomerId::fromString(fact.json.value("customer"_L1).toString());
    erasure.records = fact.subjects;
    for (const QJsonValue &id : fact.json.value("facts"_L1).toArray()) {
        if (const FactId named = FactId::fromString(id.toString()); !named.isNull())
            erasure.facts.push_back(named);
    }
    return erasure;
}

bool erases(const Fact &fact)
{
    return fact.kind == FactKind::CustomerErased && fact.seq != 0 && fact.verdict == Verdict::Accepted;
}

} // namespace kontor
