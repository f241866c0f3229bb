// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reportdialog.h"

#include <QObject>

namespace kontor {

class Page;

/// Asks for a report and puts it where it is wanted: into a PDF file or on a printer.
class ReportFlow final : public QObject
{
    Q_OBJECT
public:
    /// The page tells what came of it.
    ReportFlow(const UiContext &context, Page *page);
    void open();
    /// Without asking where to: into this file.
    void save(const ReportDialog::Value &value, const QString &file);

signals:
    void done(const QString &sentence);
    void refused(const QString &sentence);

private:
    void take(const ReportDialog::Value &value);
    void askWhere(const ReportDialog::Value &value);
    /// `work` runs beside the window as a job that can be cancelled.
    void carryOut(const ReportDialog::Value &value, std::function<Result<void>(Progress &)> work,
                  const QString &sentence);

    UiContext m_context;
    Page *m_page;
};

} // namespace kontor
