// SPDX-License-Identifier: GPL-3.0-or-later
#include "undohistory.h"

#include "errortext.h"
#include "jobs.h"

#include <QAction>
#include <QPointer>
#include <QUndoCommand>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int MostSteps = 200;

/// Knows what to take back next: the edit, then its undo, then the undo of that. The shop does the work before the
/// command moves on the stack.
class EditCommand final : public QUndoCommand
{
public:
    EditCommand(const QString &name, EditStep edit, quint64 number)
        : QUndoCommand(name), step(std::move(edit)), serial(number)
    { }

    EditStep step;
    const quint64 serial;
};

EditCommand *commandAt(const QUndoStack &stack, int index)
{
    return const_cast<EditCommand *>(static_cast<const EditCommand *>(stack.command(index)));
}

} // namespace

UndoHistory::UndoHistory(ShopWorker &worker, QString actor, Jobs *jobs, QObject *parent)
    : QObject(parent), m_worker(worker), m_actor(std::move(actor)), m_jobs(jobs), m_undo(new QAction(this)),
      m_redo(new QAction(this))
{
    m_stack.setUndoLimit(MostSteps);
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    connect(m_undo, &QAction::triggered, this, &UndoHistory::undo);
    connect(m_redo, &QAction::triggered, this, &UndoHistory::redo);
    connect(&m_stack, &QUndoStack::indexChanged, this, &UndoHistory::retranslate);
    retranslate();
}

void UndoHistory::retranslate()
{
    m_undo->setEnabled(m_stack.canUndo());
    m_redo->setEnabled(m_stack.canRedo());
    m_undo->setText(m_stack.canUndo() ? tr("Undo: %1").arg(undoName()) : tr("Undo"));
    m_redo->setText(m_stack.canRedo() ? tr("Redo: %1").arg(redoName()) : tr("Redo"));
    m_undo->setIconText(tr("Undo"));
    m_redo->setIconText(tr("Redo"));
    emit changed();
}

quint64 UndoHistory::push(const QString &name, const EditStep &step)
{
    if (step.isEmpty())
        return 0;
    m_stack.push(new EditCommand(name, step, ++m_serial));
    return m_serial;
}

void UndoHistory::undoIfLatest(quint64 number)
{
    if (number != 0)
        ask({false, number});
}

void UndoHistory::redoIfNext(quint64 number)
{
    if (number != 0)
        ask({true, number});
}

bool UndoHistory::isLatest(quint64 number) const
{
    return m_stack.canUndo() && commandAt(m_stack, m_stack.index() - 1)->serial == number;
}

void UndoHistory::undoSteps(int steps)
{
    for (int i = 0; i < steps; ++i)
        undo();
}

void UndoHistory::ask(const Wish &wish)
{
    m_asked.push_back(wish);
    next();
}

void UndoHistory::next()
{
    while (!m_isBusy && !m_asked.empty()) {
        const Wish wish = m_asked.front();
        m_asked.pop_front();
        run(wish);
    }
}

void UndoHistory::run(const Wish &wish)
{
    const bool redo = wish.redo;
    if (redo ? !m_stack.canRedo() : !m_stack.canUndo())
        return;
    const EditCommand *command = commandAt(m_stack, redo ? m_stack.index() : m_stack.index() - 1);
    if (wish.number != 0 && wish.number != command->serial)
        return;
    m_isBusy = true;
    const QString name = command->text();
    write(redo ? tr("Redo: %1").arg(name) : tr("Undo: %1").arg(name), command->step,
          [this, redo, serial = command->serial, name](const Result<UndoReport> &report) {
              finish(redo, serial, name, report);
          });
}

/// `then` runs unless this is gone by then.
void UndoHistory::write(const QString &title, const EditStep &step,
                        std::function<void(const Result<UndoReport> &)> then)
{
    Job *job = m_jobs->startPassing(title, false);
    auto undo = [step, actor = m_actor](UnitOfWork &unit) { return UndoService(unit, actor).undo(step); };
    m_worker.write<UndoReport>(undo).then(
        job, [self = QPointer(this), job, then = std::move(then)](const Result<UndoReport> &report) {
            job->succeed({});
            if (self)
                then(report);
        });
}

void UndoHistory::finish(bool redo, quint64 serial, const QString &name, const Result<UndoReport> &report)
{
    m_isBusy = false;
    const int index = redo ? m_stack.index() : m_stack.index() - 1;
    EditCommand *command = index >= 0 && index < m_stack.count() ? commandAt(m_stack, index) : nullptr;
    if (command && command->serial != serial)
        command = nullptr; // another edit came in meanwhile
    const bool isDone = report && report->restored + report->archived > 0;
    if (command && report) {
        command->step = report->step;
        command->setObsolete(!isDone); // it would only fail again
        redo ? m_stack.redo() : m_stack.undo();
    }
    if (!report) {
        m_asked.clear();
        emit failed(errorText(report.error()));
    } else if (isDone) {
        emit done(name, redo, *report, command ? serial : 0);
    } else {
        emit overtaken(name, *report);
    }
    next();
}

void UndoHistory::undoFacts(const std::vector<FactId> &facts, const QString &name)
{
    write(tr("Undo: %1").arg(name), {{}, facts}, [this, name](const Result<UndoReport> &report) {
        if (!report)
            return emit failed(errorText(report.error()));
        if (report->step.isEmpty())
            return emit overtaken(name, *report);
        const quint64 number = push(tr("undo of: %1").arg(name), report->step);
        emit done(name, false, *report, number);
    });
}

} // namespace kontor
