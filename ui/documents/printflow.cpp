// SPDX-License-Identifier: GPL-3.0-or-later
#include "printflow.h"

#include "ask.h"
#include "documentwords.h"
#include "errortext.h"
#include "icons.h"
#include "jobs.h"
#include "page.h"
#include "paperpainter.h"
#include "paperprinter.h"
#include "printcounter.h"
#include "toast.h"

#include <QAction>
#include <QFileDialog>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// For any thread.
Result<PrintJob> carryOut(ShopReader &reader, const PrintDialog::Value &value, const QString &file, Progress &progress)
{
    KONTOR_ASSIGN(PrintJob job, papersFor(reader, value.request, progress));
    if (job.papers.empty())
        return refused("nothing_to_print", u"There is nothing to print of these."_s);
    KONTOR_TRY(value.printer.isEmpty() ? writePdf(file, job.papers, progress)
                                       : printPapers(value.printer, job.papers, progress));
    return job;
}

} // namespace

PrintFlow::PrintFlow(const UiContext &context, QWidget *window)
    : QObject(window), m_context(context), m_window(window), m_action(new QAction(icon(u"print"_s), QString(), this))
{
    m_action->setShortcut(QKeySequence::Print);
    m_action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    window->addAction(m_action);
}

PrintFlow *PrintFlow::on(Page *page, const UiContext &context)
{
    auto *flow = new PrintFlow(context, page);
    connect(flow, &PrintFlow::done, page, &Page::noticed);
    connect(flow, &PrintFlow::refused, page,
            [page](const QString &said) { Toast::tell(page, said, Toast::Tone::Bad); });
    return flow;
}

void PrintFlow::open(const std::vector<DocumentKind> &kinds, const std::vector<RecordId> &chosen)
{
    std::vector<RecordId> records;
    std::ranges::copy_if(chosen, std::back_inserter(records),
                         [&records](const RecordId &id) { return std::ranges::find(records, id) == records.end(); });
    if (!records.empty())
        ask(new PrintDialog(m_context, kinds, records, m_window), this,
            [this](const PrintDialog::Value &value) { take(value); });
}

void PrintFlow::take(const PrintDialog::Value &value)
{
    if (!value.printer.isEmpty())
        return print(value, {});
    const QString name = code(value.request.kind).replace(u'_', u'-') + u".pdf"_s;
    auto *dialog = new QFileDialog(m_window, tr("Save as PDF"), name, tr("PDF files (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, value](const QString &file) { print(value, file); });
    dialog->open();
}

void PrintFlow::print(const PrintDialog::Value &value, const QString &file)
{
    Job *job = m_context.jobs ? m_context.jobs->startPassing(word(value.request.kind)) : nullptr;
    const std::shared_ptr<Progress> progress = job ? job->progress() : std::make_shared<NoProgress>();
    auto work = [value, file, progress](ShopReader &reader) { return carryOut(reader, value, file, *progress); };
    m_context.worker.readFigures<PrintJob>(work).then(
        this, [this, kind = value.request.kind, job = QPointer(job)](const Result<PrintJob> &printed) {
            if (job)
                printed ? job->succeed({}) : job->fail(printed.error());
            printed ? count(kind, *printed) : emit refused(errorText(printed.error()));
        });
}

void PrintFlow::count(DocumentKind kind, const PrintJob &job)
{
    auto work = [kind, printed = job.printed, actor = m_context.actor](UnitOfWork &unit) {
        return notePrinted(unit, actor, code(kind), recordsOf(kind), printed);
    };
    const QString said = tr("%Ln paper(s) printed.", nullptr, static_cast<int>(job.papers.size()));
    m_context.worker.write<void>(work).then(this, [this, said](const Result<void> &counted) {
        counted ? emit done(said) : emit refused(errorText(counted.error()));
    });
}

} // namespace kontor
