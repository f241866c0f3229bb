// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attentionmodel.h"
#include "uicontext.h"
#include "wayoutdialog.h"

#include <QDialog>

class QLabel;
class QListView;
class QPushButton;
class QStackedLayout;

namespace kontor {

class EmptyState;

/// What needs a person: the list of cases in plain words, and a button for each way out of the chosen one.
class AttentionDialog final : public QDialog
{
    Q_OBJECT
public:
    AttentionDialog(const UiContext &context, QWidget *parent);

    [[nodiscard]] AttentionModel &model() { return m_model; }
    [[nodiscard]] QString sentence() const;
    /// The button of a way out of the chosen case; null: it has no such way.
    [[nodiscard]] QPushButton *button(WayOut way) const;
    void choose(int row);

signals:
    void orderChosen(const QString &number);
    void resolved(); ///< a way out was taken

private:
    void build();
    void showCase();
    void showButtons(const OpenCase &open);
    void ask(WayOut way);
    void take(const QString &caseId, WayOut way, const WayOutDialog::Value &value);
    void offerUndo(const QString &caseId);

    UiContext m_context;
    AttentionModel m_model;
    QStackedLayout *m_pages = nullptr;
    EmptyState *m_empty = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_below = nullptr;
    QWidget *m_buttons = nullptr;
    QPushButton *m_close = nullptr;
    QString m_shown; ///< id of the case below the list
};

} // namespace kontor
