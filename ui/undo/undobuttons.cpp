// SPDX-License-Identifier: GPL-3.0-or-later
#include "undobuttons.h"

#include "changedsincedialog.h"
#include "icons.h"
#include "toast.h"
#include "undohistory.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {
constexpr int MostListed = 15;
constexpr int IconSize = 18;
} // namespace

UndoButtons::UndoButtons(UndoHistory &history, QString currency, QWidget *parent)
    : QWidget(parent), m_history(history), m_currency(std::move(currency)), m_undo(new QToolButton(this)),
      m_redo(new QToolButton(this)), m_steps(new QMenu(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    history.undoAction()->setIcon(icon(u"undo"_s));
    history.redoAction()->setIcon(icon(u"redo"_s));
    for (const auto &[button, action] :
         {std::pair{m_undo, history.undoAction()}, std::pair{m_redo, history.redoAction()}}) {
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setIconSize(QSize(IconSize, IconSize));
        button->setAutoRaise(true);
        row->addWidget(button);
    }
    m_undo->setMenu(m_steps);
    m_undo->setPopupMode(QToolButton::DelayedPopup);
    connect(m_steps, &QMenu::aboutToShow, this, &UndoButtons::fillSteps);
    connect(&history, &UndoHistory::changed, this, &UndoButtons::retranslate);
    connect(&history, &UndoHistory::done, this, &UndoButtons::tellDone);
    connect(&history, &UndoHistory::overtaken, this, &UndoButtons::tellOvertaken);
    connect(&history, &UndoHistory::failed, this,
            [this](const QString &sentence) { Toast::tell(this, sentence, Toast::Tone::Bad); });
    retranslate();
}

void UndoButtons::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_history.retranslate();
}

void UndoButtons::retranslate()
{
    for (QToolButton *button : {m_undo, m_redo}) {
        const QAction *action = button->defaultAction();
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        button->setToolTip(tr("%1 (%2)", "what it does, its keys").arg(action->text(), keys));
        button->setAccessibleName(action->text());
    }
    if (!m_history.stack().canUndo())
        return;
    m_undo->setToolTip(m_undo->toolTip() + u'\n' + tr("Hold to see earlier steps"));
}

void UndoButtons::fillSteps()
{
    m_steps->clear();
    const QUndoStack &stack = m_history.stack();
    for (int i = 1; i <= qMin(stack.index(), MostListed); ++i)
        m_steps->addAction(stack.text(stack.index() - i), &m_history, [this, i] { m_history.undoSteps(i); });
    if (m_steps->isEmpty())
        m_steps->addAction(tr("Nothing to undo"))->setEnabled(false);
}

/// Its message stands in the place of the one before, which offers what is no longer so.
void UndoButtons::tellDone(const QString &name, bool isRedo, const UndoReport &report, quint64 number)
{
    const QString sentence = isRedo ? tr("Done again: %1").arg(name) : tr("Undone: %1").arg(name);
    const auto kept = static_cast<int>(report.changedSince.size());
    if (kept == 0 && number == 0)
        return Toast::replace(this, sentence);
    if (kept == 0)
        return Toast::offer(this, sentence, isRedo ? tr("Undo") : tr("Redo"), &m_history,
                            [this, number, isBack = m_history.isLatest(number)] {
                                isBack ? m_history.undoIfLatest(number) : m_history.redoIfNext(number);
                            });
    Toast::offer(this, sentence + u' ' + tr("%Ln field(s) were changed since and stay.", nullptr, kept), tr("Show"),
                 this, [this, report] { showSince(report); });
}

void UndoButtons::tellOvertaken(const QString &name, const UndoReport &report)
{
    if (report.changedSince.empty())
        return Toast::replace(this, tr("There was nothing to take back: %1").arg(name));
    Toast::offer(this, tr("Not undone, it was changed again since: %1").arg(name), tr("Show"), this,
                 [this, report] { showSince(report); });
}

void UndoButtons::showSince(const UndoReport &report)
{
    auto *dialog = new ChangedSinceDialog(report.changedSince, m_currency, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace kontor
