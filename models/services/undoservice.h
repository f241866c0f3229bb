// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editstep.h"
#include "fact.h"
#include "listrows.h"
#include "result.h"
#include "unitofwork.h"

#include <QJsonValue>

namespace kontor {

/// A field that was set again after the step, so that taking the step back leaves it alone.
struct ChangedSince {
    RecordId subject;
    QString of;
    QString field;
    QString name; ///< SKU or title of the record
    QJsonValue ours; ///< what the step had set
    QJsonValue now;
    QString actor; ///< who set it since
    qint64 atMs = 0;
};

struct UndoReport {
    qint64 restored = 0; ///< fields that are again what they were
    qint64 archived = 0; ///< records the step had made: they are archived, never deleted
    qint64 lost = 0; ///< fields whose old value was erased on request
    std::vector<ChangedSince> changedSince;
    EditStep step; ///< what the undo itself wrote; undoing that is a redo
};

/// One thing somebody did that could be taken back, for lists.
struct EditStepRow {
    FactId fact; ///< any of its facts; names the step
    EditStep step;
    qint64 atMs = 0;
    QString actor;
    qint64 facts = 0;
    QString of;
    QString field; ///< of its last fact
    QString name; ///< of that fact's record
    QJsonValue value;
    bool isUndo = false;
};

/// Takes register facts back: the old value is written where the fact is still the winner, everything else is told.
/// Money, parcels and stock are never taken back here. One call is one step; the caller commits.
class UndoService
{
public:
    UndoService(UnitOfWork &unit, QString actor);

    /// Errors: nothing_to_undo; not_undoable when nothing in it is a register.
    [[nodiscard]] Result<UndoReport> undo(const EditStep &step);
    /// The step a fact belongs to; `alone`: only this fact of it. An imported batch has an undo of its own
    /// (import_undo_needed).
    [[nodiscard]] Result<EditStep> stepOf(const FactId &fact, bool alone);

    /// What was done lately, the latest first. Looks back a bounded way, so that it is quick in any log.
    [[nodiscard]] static Result<std::vector<EditStepRow>> recent(ShopFile &file, int most);

private:
    using Facts = std::vector<Fact>;
    struct Write {
        FactKind kind = FactKind::GoodsSet;
        RecordId subject;
        QString of;
        QString field;
        QJsonValue value;
        FactId undoes;
        FactId restores; ///< the fact whose value is in force again; null: nobody had set the field
    };
    [[nodiscard]] Result<Facts> factsOf(const EditStep &step);
    [[nodiscard]] Result<void> takeBack(const RecordId &subject, const Facts &ours);
    void takeBackField(const Facts &history, const Facts &ours);
    [[nodiscard]] bool archiveIfMade(const Facts &history, const Facts &ours);
    [[nodiscard]] QString nameOf(const RecordId &subject);
    [[nodiscard]] Result<void> write(bool isBulk);

    UnitOfWork &m_unit;
    QString m_actor;
    UndoReport m_report;
    std::vector<Write> m_writes;
};

} // namespace kontor
