// SPDX-License-Identifier: GPL-3.0-or-later
#include "undoservice.h"

#include "customermerge.h"
#include "documentsize.h"
#include "factlog.h"
#include "figurequeries.h"
#include "recordrows.h"

#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kLookBack = 50'000;

bool isRegister(const Fact &fact)
{
    return factFamily(fact.kind) == FactFamily::Register && fact.isInEffect() && !fact.subjects.empty();
}

QString fieldOf(const Fact &fact)
{
    return fact.json.value("field"_L1).toString();
}

/// Undefined: it was personal and has been erased.
QJsonValue valueOf(const Fact &fact)
{
    return fact.json.contains("value"_L1) ? fact.json.value("value"_L1) : fact.privateJson.value("value"_L1);
}

bool isBefore(const Fact &a, const Fact &b)
{
    return a.hlc != b.hlc ? a.hlc < b.hlc : a.device < b.device;
}

bool isIn(const std::vector<Fact> &facts, const Fact &fact)
{
    return std::ranges::any_of(facts, [&](const Fact &f) { return f.id == fact.id; });
}

/// The fact of the step that is in force: the winner, or what the winner put back as it was. Null: another one is.
/// `history`: of one field. An undo names the fact it put in force again under "restores".
const Fact *inForce(const std::vector<Fact> &history, const std::vector<Fact> &ours)
{
    const auto winner = std::ranges::max_element(history, isBefore);
    const Fact *fact = winner == history.end() ? nullptr : &*winner;
    while (fact && !isIn(ours, *fact)) {
        const FactId restored = FactId::fromString(fact->json.value("restores"_L1).toString());
        const auto found = std::ranges::find(history, restored, &Fact::id);
        const bool isOlder =
            found != history.end() && isBefore(*found, *fact); // a hostile body must not run in circles
        fact = isOlder ? &*found : nullptr;
    }
    return fact;
}

/// The field stands as if nobody but the step had touched it.
bool isUntouched(const std::vector<Fact> &history, const std::vector<Fact> &ours)
{
    if (inForce(history, ours))
        return true;
    const auto winner = std::ranges::max_element(history, isBefore);
    return winner != history.end() && winner->json.contains("undoes"_L1) && !winner->json.contains("restores"_L1)
        && valueOf(*winner).isNull();
}

Result<FactLog> openLog(ShopFile &file)
{
    FactLog log(file);
    KONTOR_ASSIGN(const auto undone, log.undoneBatches());
    log.setUndone(undone);
    return log;
}

Result<QSet<BatchId>> importsIn(ShopFile &file)
{
    KONTOR_ASSIGN(const std::vector<BatchRow> batches, figurequeries::batches(file));
    QSet<BatchId> imports;
    for (const BatchRow &batch : batches)
        imports.insert(batch.id);
    return imports;
}

/// A name people know the record by, from its fields.
QString nameIn(const QJsonObject &fields)
{
    for (const QLatin1String key : {"sku"_L1, "title"_L1, "name"_L1}) {
        if (const QString name = fields.value(key).toString(); !name.isEmpty())
            return name;
    }
    return {};
}

} // namespace

UndoService::UndoService(UnitOfWork &unit, QString actor) : m_unit(unit), m_actor(std::move(actor))
{ }

Result<UndoService::Facts> UndoService::factsOf(const EditStep &step)
{
    KONTOR_ASSIGN(FactLog log, openLog(m_unit.file()));
    Facts all;
    if (!step.batch.isNull()) {
        KONTOR_ASSIGN(all, log.byBatch(step.batch));
        std::erase_if(all, [&](const Fact &fact) { return log.undone().contains(fact.batch); });
    }
    QSet<FactId> wanted(step.facts.begin(), step.facts.end());
    while (!wanted.isEmpty()) {
        KONTOR_ASSIGN(const Facts document, log.documentOf(*wanted.begin()));
        wanted.remove(*wanted.begin());
        for (const Fact &fact : document) {
            if (wanted.remove(fact.id) || std::ranges::find(step.facts, fact.id) != step.facts.end())
                all.push_back(fact);
        }
    }
    if (all.empty())
        return refused("nothing_to_undo", u"There is nothing left of this to take back."_s);
    if (std::ranges::any_of(all, [](const Fact &fact) { return fact.kind == FactKind::CustomerErased; }))
        return refused("erased_for_good", u"What was erased is gone for good; nothing brings it back."_s);
    std::erase_if(all, [](const Fact &fact) { return !isRegister(fact); });
    if (all.empty())
        return refused("not_undoable",
                       u"Money, parcels and stock are not taken back. Book what makes up for it: a refund, a return, a "
                       "stock adjustment."_s);
    return all;
}

Result<EditStep> UndoService::stepOf(const FactId &fact, bool alone)
{
    KONTOR_ASSIGN(FactLog log, openLog(m_unit.file()));
    KONTOR_ASSIGN(const Facts document, log.documentOf(fact));
    if (document.empty())
        return fail(ErrorKind::NotFound, "no_such_fact", u"The shop's log has no such entry."_s);
    if (alone)
        return EditStep{{}, {fact}};
    const BatchId batch = document.front().batch;
    if (!batch.isNull()) {
        KONTOR_ASSIGN(const QSet<BatchId> imports, importsIn(m_unit.file()));
        if (imports.contains(batch))
            return refused("import_undo_needed", u"This came with an import. Take the whole import back instead."_s);
        return EditStep{batch, {}};
    }
    EditStep step;
    for (const Fact &each : document)
        step.facts.push_back(each.id);
    return step;
}

Result<UndoReport> UndoService::undo(const EditStep &step)
{
    m_report = {};
    m_writes.clear();
    KONTOR_ASSIGN(const Facts facts, factsOf(step));
    std::map<RecordId, Facts> bySubject;
    for (const Fact &fact : facts)
        bySubject[fact.subjects.front()].push_back(fact);
    for (const auto &[subject, ours] : bySubject)
        KONTOR_TRY(takeBack(subject, ours));
    KONTOR_TRY(write(!step.batch.isNull()));
    return m_report;
}

Result<void> UndoService::takeBack(const RecordId &subject, const Facts &ours)
{
    KONTOR_ASSIGN(FactLog log, openLog(m_unit.file()));
    KONTOR_ASSIGN(Facts history, log.bySubject(subject));
    std::erase_if(history, [&](const Fact &fact) { return !isRegister(fact) || fact.subjects.front() != subject; });
    if (archiveIfMade(history, ours))
        return {};
    std::map<QString, std::pair<Facts, Facts>> byField;
    for (const Fact &fact : ours)
        byField[fieldOf(fact)].second.push_back(fact);
    for (const Fact &fact : history) {
        if (const auto field = byField.find(fieldOf(fact)); field != byField.end())
            field->second.first.push_back(fact);
    }
    for (const auto &[field, facts] : byField)
        takeBackField(facts.first, facts.second);
    return {};
}

/// A record whose first fact is in the step was made by it: with every field empty it would be a ghost.
bool UndoService::archiveIfMade(const Facts &history, const Facts &ours)
{
    const auto first = std::ranges::min_element(history, isBefore);
    if (first == history.end() || !isIn(ours, *first) || first->kind == FactKind::AttentionSet)
        return false;
    const QString of = first->json.value("of"_L1).toString();
    std::map<QString, Facts> byField;
    for (const Fact &fact : history)
        byField[fieldOf(fact)].push_back(fact);
    const auto since = std::ranges::find_if(
        history, [&](const Fact &fact) { return !isIn(ours, fact) && !isUntouched(byField[fieldOf(fact)], ours); });
    if (since != history.end()) {
        m_report.changedSince.push_back({first->subjects.front(), of, fieldOf(*since), nameOf(first->subjects.front()),
                                         QJsonValue(), valueOf(*since), since->actor, since->occurredMs()});
    } else if (of == "product"_L1) {
        m_writes.push_back({first->kind, first->subjects.front(), of, u"status"_s, u"archived"_s, first->id, {}});
        ++m_report.archived;
    } else if (of == "variant"_L1 || of == "category"_L1) {
        m_writes.push_back({first->kind, first->subjects.front(), of, u"archived"_s, true, first->id, {}});
        ++m_report.archived;
    }
    return true;
}

/// `history`: every fact of the field that is in effect; `ours`: those of the step.
void UndoService::takeBackField(const Facts &history, const Facts &ours)
{
    const auto winner = std::ranges::max_element(history, isBefore);
    if (winner == history.end())
        return;
    const Fact &last = ours.back();
    if (std::ranges::any_of(ours, &Fact::isErased)) {
        ++m_report.lost;
        return;
    }
    const Fact *const standing = inForce(history, ours);
    if (!standing) {
        m_report.changedSince.push_back({last.subjects.front(), last.json.value("of"_L1).toString(), fieldOf(last),
                                         nameOf(last.subjects.front()), valueOf(last), valueOf(*winner), winner->actor,
                                         winner->occurredMs()});
        return;
    }
    const Fact *before = nullptr;
    for (const Fact &fact : history) {
        if (!isIn(ours, fact) && isBefore(fact, *standing) && (!before || isBefore(*before, fact)))
            before = &fact;
    }
    const QJsonValue old = before ? valueOf(*before) : QJsonValue(QJsonValue::Null);
    if (old.isUndefined()) {
        ++m_report.lost;
        return;
    }
    if (old == valueOf(*winner))
        return;
    m_writes.push_back({last.kind, last.subjects.front(), last.json.value("of"_L1).toString(), fieldOf(last), old,
                        standing->id, before ? before->id : FactId()});
    ++m_report.restored;
}

QString UndoService::nameOf(const RecordId &subject)
{
    return nameIn(m_unit.registerValues(subject));
}

Result<void> UndoService::write(bool isBulk)
{
    if (isBulk && !m_writes.empty())
        m_report.step.batch = BatchId(m_unit.newUuid());
    Document document{{}, m_actor, m_report.step.batch};
    const auto flush = [&]() -> Result<void> {
        if (!document.facts.empty())
            KONTOR_TRY(m_unit.append(document));
        document.facts.clear();
        return {};
    };
    for (const Write &write : m_writes) {
        FactDraft draft{write.kind,
                        {write.subject},
                        {{u"of"_s, write.of}, {u"field"_s, write.field}, {u"undoes"_s, write.undoes.toString()}},
                        {},
                        m_unit.newFactId()};
        if (!write.restores.isNull())
            draft.body.insert("restores"_L1, write.restores.toString());
        // What can be erased later stays where it can be.
        (isPersonal(write.of, write.field) ? draft.personal : draft.body).insert("value"_L1, write.value);
        if (!isBulk)
            m_report.step.facts.push_back(*draft.id);
        document.facts.push_back(std::move(draft));
        if (document.facts.size() >= kFactsPerDocument)
            KONTOR_TRY(flush());
    }
    return flush();
}

Result<std::vector<EditStepRow>> UndoService::recent(ShopFile &file, int most)
{
    KONTOR_ASSIGN(FactLog log, openLog(file));
    KONTOR_ASSIGN(const QSet<BatchId> imports, importsIn(file));
    std::vector<EditStepRow> rows;
    TxnId txn;
    const auto isSame = [&](const Fact &fact) {
        return !rows.empty() && (fact.batch.isNull() ? fact.txn == txn : fact.batch == rows.back().step.batch);
    };
    KONTOR_TRY(log.eachRegisterBack(kLookBack, [&](const Fact &fact) {
        if (!fact.isInEffect() || fact.subjects.empty() || imports.contains(fact.batch))
            return true;
        if (!isSame(fact)) {
            if (static_cast<int>(rows.size()) >= most)
                return false;
            rows.push_back({fact.id,
                            {fact.batch, {}},
                            fact.occurredMs(),
                            fact.actor,
                            0,
                            fact.json.value("of"_L1).toString(),
                            fieldOf(fact),
                            fact.subjects.front().toString(),
                            valueOf(fact),
                            fact.json.contains("undoes"_L1)});
        }
        txn = fact.txn;
        ++rows.back().facts;
        if (fact.batch.isNull())
            rows.back().step.facts.push_back(fact.id);
        return true;
    }));
    RecordRows records(file.db());
    for (EditStepRow &row : rows) {
        KONTOR_ASSIGN(const QJsonObject fields, records.fields(RecordId::fromString(row.name)));
        row.name = nameIn(fields);
    }
    return rows;
}

} // namespace kontor
