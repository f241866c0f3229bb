// SPDX-License-Identifier: GPL-3.0-or-later
// Taking edits of goods, customers and settings back.
#include "clisession.h"
#include "commandtables.h"
#include "typedvalues.h"
#include "undoservice.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kListView{{}, {{"steps", {"at", "actor", "record", "field", "facts", "fact"}}}};
const View kUndoneView{{"restored", "archived", "lost", "fact"},
                       {{"changed_since", {"record", "field", "was_set_to", "now", "actor", "at"}}}};

QJsonObject stepJson(const EditStepRow &row)
{
    return {{"fact"_L1, row.fact.toString()},
            {"batch"_L1, row.step.batch.isNull() ? QJsonValue() : QJsonValue(row.step.batch.toString())},
            {"at"_L1, timeText(row.atMs)},
            {"actor"_L1, row.actor},
            {"facts"_L1, row.facts},
            {"of"_L1, row.of},
            {"field"_L1, row.field},
            {"record"_L1, row.name},
            {"value"_L1, row.value},
            {"is_undo"_L1, row.isUndo}};
}

QJsonObject sinceJson(const ChangedSince &since)
{
    return {{"id"_L1, since.subject.toString()}, {"of"_L1, since.of},
            {"field"_L1, since.field},           {"record"_L1, since.name},
            {"was_set_to"_L1, since.ours},       {"now"_L1, since.now},
            {"actor"_L1, since.actor},           {"at"_L1, timeText(since.atMs)}};
}

Result<Answer> list(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const qint64 most, parseQuantity(arguments.value("limit", u"20"_s)));
    KONTOR_ASSIGN(const std::vector<EditStepRow> rows,
                  UndoService::recent(shop->file(), static_cast<int>(std::clamp<qint64>(most, 1, 1000))));
    QJsonArray steps;
    for (const EditStepRow &row : rows)
        steps += stepJson(row);
    return Answer{{{"total"_L1, static_cast<qint64>(rows.size())}, {"total_exact"_L1, false}, {"steps"_L1, steps}},
                  &kListView};
}

Result<Answer> undone(Session &session, const FactId &fact, bool alone)
{
    KONTOR_ASSIGN(const UndoReport report, session.commit([&](UnitOfWork &unit) -> Result<UndoReport> {
        UndoService undo(unit, session.actor());
        KONTOR_ASSIGN(const EditStep step, undo.stepOf(fact, alone));
        return undo.undo(step);
    }));
    QJsonArray since;
    for (const ChangedSince &change : report.changedSince)
        since += sinceJson(change);
    const bool nothing = report.restored + report.archived == 0;
    return Answer{
        {{"restored"_L1, report.restored},
         {"archived"_L1, report.archived},
         {"lost"_L1, report.lost},
         {"fact"_L1, report.step.facts.empty() ? QJsonValue() : QJsonValue(report.step.facts.front().toString())},
         {"batch"_L1, report.step.batch.isNull() ? QJsonValue() : QJsonValue(report.step.batch.toString())},
         {"changed_since"_L1, since}},
        &kUndoneView,
        nothing && !since.isEmpty() ? exitCodeOf(ErrorKind::Refused) : 0};
}

Result<Answer> last(Session &session, const Arguments &)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const std::vector<EditStepRow> rows, UndoService::recent(shop->file(), 1));
    if (rows.empty())
        return refused("nothing_to_undo", u"Nothing was edited lately that could be taken back."_s);
    return undone(session, rows.front().fact, false);
}

Result<Answer> fact(Session &session, const Arguments &arguments)
{
    const FactId id = FactId::fromString(arguments.at(0));
    if (id.isNull())
        return fail(ErrorKind::Usage, "bad_id",
                    u"%1 is no id. `kontor-cli undo list` shows them."_s.arg(arguments.at(0)));
    return undone(session, id, arguments.has("alone"));
}

} // namespace

std::vector<Command> undoCommands()
{
    return {
        {"undo",
         "list",
         "",
         "Lists what was edited lately, the latest first.",
         "undo list --limit 5",
         {{"limit", "N", "at most that many; otherwise 20"}},
         list},
        {"undo", "last", "", "Takes the latest edit back; once more does it again.", "undo last", {}, last},
        {"undo",
         "fact",
         "ID",
         "Takes the edit back that wrote this fact; fields changed since are told and left alone.",
         "undo fact 0195d0a0-0000-7000-8000-000000000000 --alone",
         {{"alone", "", "only this field, not what was edited with it"}},
         fact},
    };
}

} // namespace kontor::cli
