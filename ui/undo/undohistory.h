// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopworker.h"
#include "undoservice.h"

#include <QObject>
#include <QUndoStack>

#include <deque>
#include <functional>

class QAction;

namespace kontor {

class Job;
class Jobs;

/// What was edited at this window, each step with its name, taken back and done again in the shop. A step moves on
/// the stack only when the shop has done it; whoever presses fast is answered in order.
class UndoHistory final : public QObject
{
    Q_OBJECT
public:
    /// `jobs`: where a long undo shows; it outlives the history.
    UndoHistory(ShopWorker &worker, QString actor, Jobs *jobs, QObject *parent = nullptr);

    /// `name`: "price of Linen shirt 39.00 → 42.00". Steps that wrote nothing are not kept.
    /// Returns the step's number, 0 when it was not kept.
    quint64 push(const QString &name, const EditStep &step);
    void undo() { ask({false, 0}); }
    void redo() { ask({true, 0}); }
    /// Takes the latest `steps` back, one after the other.
    void undoSteps(int steps);
    // What the button of a message does: its own step, if that is still the one when its turn comes.
    void undoIfLatest(quint64 number);
    void redoIfNext(quint64 number);
    /// This step is the one that undo() takes back now.
    [[nodiscard]] bool isLatest(quint64 number) const;
    /// What anybody did, from a record's history; it can be taken back itself.
    void undoFacts(const std::vector<FactId> &facts, const QString &name);

    [[nodiscard]] const QUndoStack &stack() const { return m_stack; }
    [[nodiscard]] QString undoName() const { return m_stack.undoText(); }
    [[nodiscard]] QString redoName() const { return m_stack.redoText(); }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    // With the step named; the window gives them their keys and their place.
    [[nodiscard]] QAction *undoAction() const { return m_undo; }
    [[nodiscard]] QAction *redoAction() const { return m_redo; }
    void retranslate();

signals:
    /// Something was taken back (or done again), at least in part. `number`: of the step; 0 when it is no longer kept.
    void done(const QString &name, bool isRedo, const kontor::UndoReport &report, quint64 number);
    /// Everything in the step was changed since: nothing was written.
    void overtaken(const QString &name, const kontor::UndoReport &report);
    void failed(const QString &sentence);
    void changed();

private:
    struct Wish {
        bool redo = false;
        quint64 number = 0; ///< only this step; 0: whichever it is
    };
    void ask(const Wish &wish);
    void next();
    void run(const Wish &wish);
    void write(const QString &title, const EditStep &step, std::function<void(const Result<UndoReport> &)> then);
    void finish(bool redo, quint64 serial, const QString &name, const Result<UndoReport> &report);

    ShopWorker &m_worker;
    QString m_actor;
    Jobs *m_jobs;
    QUndoStack m_stack;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    std::deque<Wish> m_asked;
    bool m_isBusy = false;
    quint64 m_serial = 0;
};

} // namespace kontor
