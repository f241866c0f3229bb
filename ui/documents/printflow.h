// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printdialog.h"
#include "uicontext.h"

#include <QObject>

class QAction;

namespace kontor {

class Page;

/// Prints what somebody chose, on a printer or into a file, and counts what came out.
class PrintFlow final : public QObject
{
    Q_OBJECT
public:
    PrintFlow(const UiContext &context, QWidget *window);
    /// The page tells what came of it.
    [[nodiscard]] static PrintFlow *on(Page *page, const UiContext &context);
    /// For the window's menus, with the usual key. The page gives it its words and what to print.
    [[nodiscard]] QAction *action() const { return m_action; }
    /// Asks which papers, of each record once.
    void open(const std::vector<DocumentKind> &kinds, const std::vector<RecordId> &chosen);
    /// Without asking: into this file.
    void print(const PrintDialog::Value &value, const QString &file);

signals:
    void done(const QString &sentence);
    void refused(const QString &sentence);

private:
    void take(const PrintDialog::Value &value);
    void count(DocumentKind kind, const PrintJob &job);

    UiContext m_context;
    QWidget *m_window;
    QAction *m_action;
};

} // namespace kontor
