// SPDX-License-Identifier: GPL-3.0-or-later
// Cases about single facts: void, refused, lost to another, without a home; and desks that were copied.
#include "attentionqueries.h"
#include "attentionsources.h"
#include "factlog.h"
#include "groupjudge.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace kontor::attentionsources {

namespace {

// What a person dismissed is left out here, for void facts stay in the log for ever: x'6E756C6C' is null, an undone
// dismissal. Facts that wait, and those of imports that were taken back, are nobody's decision.
constexpr auto kVoid =
    "SELECT f.id, f.txn, f.seq IS NULL, EXISTS (SELECT 1 FROM local_accepted a WHERE a.fact = f.id) FROM facts f"
    " WHERE f.verdict = 2 AND (f.seq IS NOT NULL OR f.reason LIKE 'refused:%') AND f.reason NOT LIKE 'batch_undone:%'"
    " AND f.reason <> 'refused: discarded' AND NOT EXISTS (SELECT 1 FROM registers r WHERE r.subject = f.id"
    " AND r.field = 'dismissed' AND r.value <> x'6E756C6C') ORDER BY f.n DESC LIMIT ?";
constexpr auto kCaseLogLost = "SELECT subject, field, mine, theirs FROM lost_edits LIMIT ?";
constexpr auto kCaseLogUnattached =
    "SELECT f.id FROM unattached u CROSS JOIN facts f ON f.n = u.fact"
    " WHERE NOT EXISTS (SELECT 1 FROM registers r WHERE r.subject = f.id"
    " AND r.field = 'dismissed' AND r.value <> x'6E756C6C') ORDER BY u.fact DESC LIMIT ?";
constexpr auto kIsUnattached = "SELECT EXISTS (SELECT 1 FROM unattached u JOIN facts f ON f.n = u.fact WHERE f.id = ?)";
constexpr auto kEpochs = "SELECT id, n, coalesce((SELECT max(epoch) FROM facts WHERE device = d.n), 1) FROM devices d";
constexpr auto kEpochBegan = "SELECT hlc FROM facts WHERE device = ? AND epoch = ? ORDER BY dseq LIMIT 1";

Result<OpenCase> aboutFact(Reading &reading, CaseKind kind, const Fact &fact)
{
    OpenCase open;
    open.kind = kind;
    open.fact = fact.id;
    open.id = code(kind) + u':' + fact.id.toString();
    open.what = fact.kindText;
    open.atMs = fact.occurredMs();
    open.seen = fact.id.toString();
    if (!fact.subjects.empty())
        open.subject = fact.subjects.front();
    KONTOR_ASSIGN(open.by, reading.voice(fact));
    KONTOR_TRY(reading.nameSubject(open));
    return open;
}

void tellReason(OpenCase &open, const QString &reason)
{
    const bool isRefused = reason.startsWith(QLatin1String(kRefusedReason));
    open.reason = isRefused ? reason.mid(qstrlen(kRefusedReason)) : reason.section(u':', 0, 0);
    open.detail = isRefused ? QString() : reason.section(u':', 1).trimmed();
}

QString currencyOf(const Reading &reading, const Fact &fact)
{
    return fact.json.value("currency"_L1).toString(reading.file.identity().currency);
}

Result<void> addUnattached(Reading &reading, const FactId &id, Cases &out)
{
    KONTOR_ASSIGN(const auto fact, FactLog(reading.file).find(id));
    if (!fact)
        return {};
    KONTOR_ASSIGN(OpenCase open, aboutFact(reading, CaseKind::Unattached, *fact));
    open.amountMinor = fact->json.value("amount_minor"_L1).toInteger();
    open.currency = currencyOf(reading, *fact);
    open.detail = fact->json.value("reference"_L1).toString();
    return reading.add(std::move(open), out);
}

} // namespace

Result<void> ofVoidFacts(Reading &reading, Cases &out)
{
    FactLog log(reading.file);
    QSet<TxnId> documents; // one that was void is one case, whatever it held
    Query query(reading.file.db(), kVoid);
    KONTOR_TRY(query.run(attentionqueries::kMostOfAKind));
    while (query.next()) {
        const TxnId document = TxnId::fromBytes(query.blob(1));
        const bool isRefused = query.i64(2) != 0;
        const CaseKind kind = isRefused ? CaseKind::RefusedFact
            : query.i64(3) != 0         ? CaseKind::TakenBack
                                        : CaseKind::VoidDecision;
        if (documents.contains(document) || !reading.wants(kind))
            continue;
        documents.insert(document);
        KONTOR_ASSIGN(const std::vector<Fact> facts, log.documentOf(FactId::fromBytes(query.blob(0))));
        const auto first = std::find_if(facts.begin(), facts.end(), [&](const Fact &fact) {
            return fact.verdict == Verdict::Void && (fact.seq == 0) == isRefused;
        });
        if (first == facts.end())
            continue;
        KONTOR_ASSIGN(OpenCase open, aboutFact(reading, kind, *first));
        open.severity = kind == CaseKind::TakenBack ? CaseSeverity::Severe : CaseSeverity::Normal;
        tellReason(open, first->reason);
        KONTOR_TRY(reading.add(std::move(open), out));
    }
    return {};
}

Result<void> ofLostEdits(Reading &reading, Cases &out)
{
    if (!reading.wants(CaseKind::LostEdit))
        return {};
    FactLog log(reading.file);
    Query query(reading.file.db(), kCaseLogLost);
    KONTOR_TRY(query.run(attentionqueries::kMostOfAKind));
    while (query.next()) {
        KONTOR_ASSIGN(const auto mine, log.find(FactId::fromBytes(query.blob(2))));
        KONTOR_ASSIGN(const auto theirs, log.find(FactId::fromBytes(query.blob(3))));
        if (!mine || !theirs)
            continue;
        KONTOR_ASSIGN(OpenCase open, aboutFact(reading, CaseKind::LostEdit, *mine));
        open.detail = query.text(1);
        open.mine = mine->json.value("value"_L1);
        open.theirs = theirs->json.value("value"_L1);
        open.currency = reading.file.identity().currency;
        KONTOR_ASSIGN(open.theirsBy, reading.voice(*theirs));
        KONTOR_TRY(reading.add(std::move(open), out));
    }
    return {};
}

Result<void> ofUnattached(Reading &reading, Cases &out)
{
    if (!reading.wants(CaseKind::Unattached))
        return {};
    Query query(reading.file.db(), kCaseLogUnattached);
    KONTOR_TRY(query.run(attentionqueries::kMostOfAKind));
    while (query.next())
        KONTOR_TRY(addUnattached(reading, FactId::fromBytes(query.blob(0)), out));
    return {};
}

Result<void> ofUnattachedFact(Reading &reading, const FactId &fact, Cases &out)
{
    Query query(reading.file.db(), kIsUnattached);
    KONTOR_TRY(query.run(fact.bytes()));
    return query.next() && query.i64(0) != 0 ? addUnattached(reading, fact, out) : Result<void>();
}

/// A desk writes under a new epoch only when somebody copied its file, or put an old one back.
Result<void> ofForks(Reading &reading, Cases &out)
{
    if (!reading.wants(CaseKind::Fork))
        return {};
    const ShopIdentity &self = reading.file.identity();
    Query query(reading.file.db(), kEpochs);
    KONTOR_TRY(query.run());
    while (query.next()) {
        const DeviceId device = DeviceId::fromBytes(query.blob(0));
        const qint64 epoch = device == self.device ? std::max(self.epoch, query.i64(2)) : query.i64(2);
        if (epoch <= 1)
            continue;
        OpenCase open;
        open.kind = CaseKind::Fork;
        open.about = CaseSubject::Desk;
        open.subject = idCast<RecordId>(device);
        open.id = code(open.kind) + u':' + device.toString();
        open.seen = QString::number(epoch);
        KONTOR_ASSIGN(open.name, reading.deskName(device));
        Query began(reading.file.db(), kEpochBegan);
        KONTOR_TRY(began.run(query.i64(1), epoch));
        open.atMs = began.next() ? Hlc{began.i64(0)}.ms() : 0;
        KONTOR_TRY(reading.add(std::move(open), out));
    }
    return {};
}

} // namespace kontor::attentionsources
