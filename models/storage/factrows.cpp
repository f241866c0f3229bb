// SPDX-License-Identifier: GPL-3.0-or-later
#include "factrows.h"

namespace kontor {

Fact readClosed(const Query &q)
{
    Fact fact;
    fact.id = FactId::fromBytes(q.blob(0));
    fact.device = DeviceId::fromBytes(q.blob(1));
    fact.epoch = q.i64(2);
    fact.dseq = q.i64(3);
    fact.deviceHlc = Hlc{q.i64(4)};
    fact.actor = q.text(5);
    fact.kindText = q.text(6);
    fact.kind = factKindFromText(fact.kindText);
    const QByteArray subjects = q.blob(7);
    for (qsizetype i = 0; i + 16 <= subjects.size(); i += 16)
        fact.subjects.push_back(RecordId::fromBytes(subjects.mid(i, 16)));
    fact.txn = TxnId::fromBytes(q.blob(8));
    if (!q.isNull(9))
        fact.batch = BatchId::fromBytes(q.blob(9));
    fact.body = q.blob(10);
    fact.salt = q.blob(11);
    fact.privateBody = q.blob(12);
    fact.leaf = q.blob(13);
    fact.seq = q.i64(14);
    fact.verdict = static_cast<Verdict>(q.i32(15));
    fact.reason = q.text(16);
    fact.hlc = q.isNull(17) ? fact.deviceHlc : Hlc{q.i64(17)};
    fact.row = q.i64(19);
    fact.privateDigest = q.blob(20);
    return fact;
}

Fact readFact(const Query &q)
{
    Fact fact = readClosed(q);
    parseFact(fact);
    return fact;
}

Result<std::vector<Fact>> allFacts(Query &query)
{
    std::vector<Fact> facts;
    while (query.next())
        facts.push_back(readFact(query));
    KONTOR_TRY(query.ended());
    return facts;
}

} // namespace kontor
