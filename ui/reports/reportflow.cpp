// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportflow.h"

#include "ask.h"
#include "errortext.h"
#include "page.h"
#include "paperpainter.h"
#include "paperprinter.h"
#include "toast.h"

#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// "tax-2026-01-01-2026-01-31.pdf"; of one day with the day alone.
QString fileNameOf(const ReportRequest &request)
{
    const QString from = request.days.from.toString(Qt::ISODate);
    const QString to = request.days.to.toString(Qt::ISODate);
    return u"%1-%2.pdf"_s.arg(code(request.kind), from == to ? from : from + u'-' + to);
}

} // namespace

ReportFlow::ReportFlow(const UiContext &context, Page *page) : QObject(page), m_context(context), m_page(page)
{
    connect(this, &ReportFlow::done, page, &Page::noticed);
    connect(this, &ReportFlow::refused, page,
            [page](const QString &said) { Toast::tell(page, said, Toast::Tone::Bad); });
}

void ReportFlow::open()
{
    ask(new ReportDialog(m_context, m_page), this, [this](const ReportDialog::Value &value) { take(value); });
}

void ReportFlow::take(const ReportDialog::Value &value)
{
    if (value.printer.isEmpty())
        return askWhere(value);
    carryOut(
        value, [value](Progress &progress) { return printPapers(value.printer, {*value.paper}, progress); },
        tr("%1 is printed.", "a report").arg(word(value.request.kind)));
}

void ReportFlow::askWhere(const ReportDialog::Value &value)
{
    auto *dialog = new QFileDialog(m_page, tr("Save the report"), {}, tr("PDF files (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(fileNameOf(value.request));
    connect(dialog, &QFileDialog::fileSelected, this, [this, value](const QString &file) { save(value, file); });
    dialog->open();
}

void ReportFlow::save(const ReportDialog::Value &value, const QString &file)
{
    carryOut(
        value, [value, file](Progress &progress) { return writePdf(file, {*value.paper}, progress); },
        tr("%1 is written.").arg(QFileInfo(file).fileName()));
}

void ReportFlow::carryOut(const ReportDialog::Value &value, std::function<Result<void>(Progress &)> work,
                          const QString &sentence)
{
    Job *job = m_context.jobs ? m_context.jobs->startPassing(word(value.request.kind)) : nullptr;
    const std::shared_ptr<Progress> progress = job ? job->progress() : std::make_shared<NoProgress>();
    auto run = [work = std::move(work), progress](ShopReader &) { return work(*progress); };
    m_context.worker.readFigures<void>(run).then(this,
                                                 [this, sentence, job = QPointer(job)](const Result<void> &written) {
                                                     if (job)
                                                         written ? job->succeed({}) : job->fail(written.error());
                                                     if (written)
                                                         emit done(sentence);
                                                     else if (written.error().kind != ErrorKind::Cancelled)
                                                         emit refused(errorText(written.error()));
                                                 });
}

} // namespace kontor
