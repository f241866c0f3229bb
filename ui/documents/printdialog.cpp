// SPDX-License-Identifier: GPL-3.0-or-later
#include "printdialog.h"

#include "documentwords.h"
#include "errortext.h"
#include "invoicesservice.h"
#include "pagebrowser.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPrinterInfo>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kPreviewWidth = 380;
constexpr int kMostCopies = 100;
constexpr int kFormWidth = 260;

} // namespace

PrintDialog::PrintDialog(const UiContext &context, const std::vector<DocumentKind> &kinds,
                         const std::vector<RecordId> &records, QWidget *parent)
    : FormDialog(parent), m_context(context), m_records(records)
{
    setHeading(tr("Print"), tr("%Ln selected", nullptr, static_cast<int>(records.size())));
    resize(760, 600);
    build(kinds);
    look();
}

void PrintDialog::build(const std::vector<DocumentKind> &kinds)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_kind = new QComboBox(this);
    for (const DocumentKind kind : kinds)
        m_kind->addItem(word(kind), static_cast<int>(kind));
    form->addRow(tr("&What"), m_kind);
    m_printer = new QComboBox(this);
    m_printer->addItem(tr("A PDF file"), QString());
    for (const QString &name : QPrinterInfo::availablePrinterNames())
        m_printer->addItem(name, name);
    form->addRow(tr("Where &to"), m_printer);
    m_copies = new QSpinBox(this);
    m_copies->setRange(1, kMostCopies);
    form->addRow(tr("&Copies"), m_copies);
    m_onlyNew = new QCheckBox(tr("Only what was &not printed yet"), this);
    m_onlyNew->setChecked(true);
    form->addRow(m_onlyNew);
    m_unnumberedText = new QLabel(this);
    m_unnumberedText->setWordWrap(true);
    m_unnumberedText->setMaximumWidth(
        std::max(kFormWidth, fontMetrics().horizontalAdvance(u'x') * 40)); // one line, also of large letters
    form->addRow(m_unnumberedText);
    m_number = new QPushButton(tr("&Give numbers"), this);
    m_number->setAutoDefault(false);
    form->addRow(m_number);
    row->addLayout(form);
    m_browser = new PageBrowser(kPreviewWidth, this);
    row->addWidget(m_browser, 1);
    body()->addLayout(row, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PrintDialog::look);
    connect(m_onlyNew, &QCheckBox::toggled, this, &PrintDialog::look);
    connect(m_copies, &QSpinBox::valueChanged, this, &PrintDialog::look);
    connect(m_printer, &QComboBox::currentIndexChanged, this, &PrintDialog::review);
    connect(m_number, &QPushButton::clicked, this, &PrintDialog::number);
    connect(&m_context.worker, &ShopWorker::changed, this, [this] {
        if (m_awaited > 0) // its number may have come
            look();
    });
    showUnnumbered();
}

PrintRequest PrintDialog::request() const
{
    PrintRequest request;
    request.kind = static_cast<DocumentKind>(m_kind->currentData().toInt());
    request.records = m_records;
    request.copies = m_copies->value();
    request.onlyNotPrinted = m_onlyNew->isChecked();
    return request;
}

/// The papers are put together beside the window, and only looked at here.
void PrintDialog::look()
{
    const quint64 looking = ++m_looking;
    m_papers = -1;
    m_refusal.clear();
    review();
    auto read = [request = request()](ShopReader &reader) {
        NoProgress progress;
        return papersFor(reader, request, progress);
    };
    m_context.worker.readFigures<PrintJob>(read).then(this, [this, looking](const Result<PrintJob> &job) {
        if (looking != m_looking)
            return;
        m_refusal = job ? QString() : errorText(job.error());
        show(job.value_or(PrintJob()));
    });
}

void PrintDialog::show(const PrintJob &job)
{
    m_papers = static_cast<int>(job.papers.size());
    m_leftOut = job.leftOut;
    m_unnumbered = job.unnumbered;
    m_awaited = job.awaited;
    showUnnumbered();
    m_browser->setPapers(job.papers);
    review();
}

void PrintDialog::showUnnumbered()
{
    const bool areCredits = request().kind == DocumentKind::CreditNote;
    const int lacking = static_cast<int>(m_unnumbered.size());
    QStringList lines;
    if (lacking > 0)
        lines << (areCredits ? tr("%Ln order(s) with a refund that has no credit note yet.", nullptr, lacking)
                             : tr("%Ln order(s) without an invoice.", nullptr, lacking));
    if (m_awaited > 0)
        lines << tr("%Ln wait(s) for a number of the shop's server. It comes with the next sync.", nullptr, m_awaited);
    m_unnumberedText->setText(lines.join(u'\n'));
    m_unnumberedText->setVisible(!lines.isEmpty());
    m_number->setVisible(lacking > 0);
}

/// A number that was given is never taken back, so nobody gets one by looking.
void PrintDialog::number()
{
    using Many = InvoicesService::Many;
    m_number->setEnabled(false);
    auto work = [orders = m_unnumbered, kind = request().kind, actor = m_context.actor](UnitOfWork &unit) {
        InvoicesService service(unit, actor);
        return kind == DocumentKind::CreditNote ? service.creditMany(orders) : service.issueMany(orders);
    };
    m_context.worker.write<Many>(work).then(this, [this](const Result<Many> &done) {
        m_number->setEnabled(true);
        if (!done)
            return setProblem(errorText(done.error()), false);
        look();
    });
}

void PrintDialog::review()
{
    setAcceptText(m_printer->currentData().toString().isEmpty() ? tr("Save…") : tr("Print"));
    setTotal(tr("Documents"), m_papers < 0 ? u"…"_s : QLocale().toString(m_papers));
    if (!m_refusal.isEmpty())
        return setProblem(m_refusal, false);
    if (m_papers == 0 && (!m_unnumbered.empty() || m_awaited > 0))
        return setProblem(tr("Nothing to print before there are numbers."), false);
    if (m_papers == 0)
        return setProblem(m_leftOut > 0 ? tr("All of it was printed before, or there is nothing of this kind to print.")
                                        : tr("There is nothing of this kind to print."),
                          false);
    setProblem({}, m_papers > 0);
    if (m_papers > 0 && m_leftOut > 0)
        setHint(tr("%Ln left out: printed before, or nothing to print", nullptr, m_leftOut));
}

std::optional<PrintDialog::Value> PrintDialog::value() const
{
    return result() == Accepted ? std::optional(Value{request(), m_printer->currentData().toString()}) : std::nullopt;
}

} // namespace kontor
