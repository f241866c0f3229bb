// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QMenu;
class QToolButton;

namespace kontor {

class UndoHistory;
struct UndoReport;

/// Undo and redo with their steps named, the latest steps in a menu, and what was changed since when an undo could
/// not put everything back. Brings Ctrl+Z and Ctrl+Shift+Z to its window; text fields keep theirs.
class UndoButtons final : public QWidget
{
    Q_OBJECT
public:
    /// `currency`: of the amounts shown.
    UndoButtons(UndoHistory &history, QString currency, QWidget *parent = nullptr);

    [[nodiscard]] QToolButton *undoButton() const { return m_undo; }
    [[nodiscard]] QToolButton *redoButton() const { return m_redo; }
    [[nodiscard]] QMenu *stepsMenu() const { return m_steps; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillSteps();
    void tellDone(const QString &name, bool isRedo, const UndoReport &report, quint64 number);
    void tellOvertaken(const QString &name, const UndoReport &report);
    void showSince(const UndoReport &report);

    UndoHistory &m_history;
    QString m_currency;
    QToolButton *m_undo = nullptr;
    QToolButton *m_redo = nullptr;
    QMenu *m_steps = nullptr;
};

} // namespace kontor
