// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportdialog.h"

#include "errortext.h"
#include "language.h"
#include "sheetlabel.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPrinterInfo>
#include <QScrollArea>
#include <QSettings>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kReportPreviewWidth = 460;
constexpr size_t kMostPagesShown = 12;
const QString kReportKindKey = u"reports/kind"_s;
const QString kReportLanguageKey = u"reports/language"_s;
const QString kReportPrinterKey = u"reports/printer"_s;

QString keyOf(ReportKind kind, const QString &what)
{
    return u"reports/%1/%2"_s.arg(code(kind), what);
}

void choose(QComboBox *box, const QVariant &data)
{
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

} // namespace

ReportDialog::ReportDialog(const UiContext &context, QWidget *parent)
    : FormDialog(parent), m_context(context), m_zone(context.info.timeZone.toLatin1()),
      m_jobs(context.jobs ? context.jobs : new Jobs(this))
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
    setHeading(tr("Report"), tr("Figures of a period as pages, to print or to keep as a PDF."));
    resize(920, 720);
    build();
    connect(m_jobs, &Jobs::changed, this, &ReportDialog::tellProgress);
    restore();
}

ReportDialog::~ReportDialog()
{
    if (m_job)
        m_job->cancel(); // nobody waits for it any more
}

void ReportDialog::build()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    buildForm(form);
    row->addLayout(form);
    buildPreview(row);
    body()->addLayout(row, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ReportDialog::takeKind);
    connect(m_period, &QComboBox::currentIndexChanged, this, &ReportDialog::takePeriod);
    connect(m_language, &QComboBox::currentIndexChanged, this, &ReportDialog::look);
    connect(m_printer, &QComboBox::currentIndexChanged, this, &ReportDialog::review);
    for (QDateEdit *day : {m_from, m_to})
        connect(day, &QDateEdit::dateChanged, this, &ReportDialog::look);
}

void ReportDialog::buildForm(QFormLayout *form)
{
    m_kind = new QComboBox(this);
    for (const ReportKind kind : kReportKinds)
        m_kind->addItem(word(kind), code(kind));
    m_period = new QComboBox(this);
    for (const ReportPeriod &period : reportPeriods())
        m_period->addItem(word(period), code(period));
    for (QDateEdit **day : {&m_from, &m_to}) {
        *day = new QDateEdit(this);
        (*day)->setCalendarPopup(true);
    }
    m_language = new QComboBox(this);
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"简体中文"_s, u"zh"_s);
    m_printer = new QComboBox(this);
    m_printer->addItem(tr("A PDF file"), QString());
    for (const QString &name : QPrinterInfo::availablePrinterNames())
        m_printer->addItem(name, name);
    m_fromCaption = new QLabel(tr("&First day"), this);
    m_fromCaption->setBuddy(m_from);
    m_toCaption = new QLabel(tr("L&ast day"), this);
    m_toCaption->setBuddy(m_to);
    form->addRow(tr("&Report"), m_kind);
    form->addRow(tr("&Period"), m_period);
    form->addRow(m_fromCaption, m_from);
    form->addRow(m_toCaption, m_to);
    form->addRow(tr("&Language"), m_language);
    form->addRow(tr("Where &to"), m_printer);
}

void ReportDialog::buildPreview(QHBoxLayout *row)
{
    auto *right = new QVBoxLayout;
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setMinimumWidth(kReportPreviewWidth + 40);
    area->setAccessibleName(tr("Preview"));
    m_pages = new QWidget(area);
    m_pages->setObjectName(u"pages"_s);
    m_column = new QVBoxLayout(m_pages);
    m_column->addStretch(1);
    area->setWidget(m_pages);
    m_state = muted({}, this);
    right->addWidget(area, 1);
    right->addWidget(m_state);
    row->addLayout(right, 1);
}

// ---- what was chosen last

void ReportDialog::restore()
{
    const QSignalBlocker quietKind(m_kind);
    const QSignalBlocker quietLanguage(m_language);
    const QString spoken = currentUiLanguage().startsWith(u"zh"_s) ? u"zh"_s : u"en"_s;
    const QSettings settings;
    choose(m_kind, settings.value(kReportKindKey));
    choose(m_language, settings.value(kReportLanguageKey, spoken));
    choose(m_printer, settings.value(kReportPrinterKey));
    takeKind();
}

void ReportDialog::remember() const
{
    QSettings settings;
    settings.setValue(kReportKindKey, code(kind()));
    settings.setValue(kReportLanguageKey, m_language->currentData());
    settings.setValue(kReportPrinterKey, m_printer->currentData());
    settings.setValue(keyOf(kind(), u"period"_s), code(period()));
    if (!period()) {
        settings.setValue(keyOf(kind(), u"from"_s), m_from->date());
        settings.setValue(keyOf(kind(), u"to"_s), m_to->date());
    }
}

/// Each report has the period it was made of last.
void ReportDialog::takeKind()
{
    const QSettings settings;
    const QSignalBlocker quiet(m_period);
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    const ReportPeriod usual = usualPeriod(kind());
    choose(m_period, settings.value(keyOf(kind(), u"period"_s), code(usual)));
    const DayRange range =
        presetRange(*usual, QDateTime::currentDateTimeUtc().toTimeZone(m_zone).date(), QLocale().firstDayOfWeek());
    m_from->setDate(settings.value(keyOf(kind(), u"from"_s), range.from).toDate());
    m_to->setDate(settings.value(keyOf(kind(), u"to"_s), range.to).toDate());
    takePeriod();
}

void ReportDialog::takePeriod()
{
    for (QWidget *each : std::initializer_list<QWidget *>{m_from, m_to, m_fromCaption, m_toCaption})
        each->setVisible(!period());
    look();
}

ReportKind ReportDialog::kind() const
{
    return reportKindFromCode(m_kind->currentData().toString()).value_or(ReportKind::Daily);
}

ReportPeriod ReportDialog::period() const
{
    return reportPeriods()[static_cast<size_t>(std::max(0, m_period->currentIndex()))];
}

DayRange ReportDialog::days() const
{
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(m_zone).date();
    return period() ? presetRange(*period(), today, QLocale().firstDayOfWeek())
                    : DayRange{m_from->date(), m_to->date()};
}

ReportRequest ReportDialog::request() const
{
    return {kind(), days(), m_language->currentData().toString(), QLocale().firstDayOfWeek()};
}

// ---- the pages

/// The report is put together beside the window, and only looked at here. It is what will be printed.
void ReportDialog::look()
{
    const quint64 looking = ++m_looking;
    if (m_job)
        m_job->cancel();
    m_paper.reset();
    m_refusal.clear();
    m_pages->setEnabled(false); // they stay as those of the choice before, and look it
    const ReportRequest asked = request();
    if (asked.days.from > asked.days.to) {
        show({});
        emit looked();
        return;
    }
    m_job = m_jobs->startPassing(word(asked.kind));
    auto read = [asked, progress = m_job->progress(),
                 ratio = devicePixelRatioF()](ShopReader &reader) -> Result<Pages> {
        KONTOR_ASSIGN(Paper paper, reportPaperFor(reader, asked, *progress));
        Pages pages;
        for (size_t i = 0; i < std::min(paper.pages.size(), kMostPagesShown); ++i)
            pages.pictures.push_back(sheetImage(paper.pages[i], paper.sizeMm(), kReportPreviewWidth, ratio));
        pages.paper = std::make_shared<const Paper>(std::move(paper));
        return pages;
    };
    const QPointer<ReportDialog> self(this);
    m_context.worker.readFigures<Pages>(read).then(m_job.data(),
                                                   [self, looking, job = m_job.data()](const Result<Pages> &pages) {
                                                       pages ? job->succeed({}) : job->fail(pages.error());
                                                       if (self)
                                                           self->take(looking, pages);
                                                   });
    tellProgress();
    review();
}

void ReportDialog::take(quint64 looking, const Result<Pages> &pages)
{
    if (looking != m_looking)
        return;
    m_refusal = pages ? QString() : errorText(pages.error());
    show(pages.value_or(Pages()));
    emit looked();
}

void ReportDialog::show(const Pages &pages)
{
    m_paper = pages.paper;
    m_pages->setEnabled(true);
    qDeleteAll(m_pages->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly));
    for (size_t i = 0; i < pages.pictures.size(); ++i) {
        QStringList words;
        for (const TextMark &mark : m_paper->pages[i].texts)
            words << mark.text;
        m_column->insertWidget(static_cast<int>(i), framedSheet(pages.pictures[i], words.join(u' '), m_pages), 0,
                               Qt::AlignHCenter);
    }
    const int hidden = m_paper ? static_cast<int>(m_paper->pages.size() - pages.pictures.size()) : 0;
    m_state->setText(hidden > 0 ? tr("%Ln more page(s) are not shown here.", nullptr, hidden) : QString());
    review();
}

void ReportDialog::tellProgress()
{
    if (!m_job || !m_job->isRunning() || m_paper)
        return;
    const auto total = static_cast<int>(m_job->total());
    m_state->setText(
        total > 0 ? tr("Reading the shop: %1 of %Ln order(s)", nullptr, total).arg(QLocale().toString(m_job->done()))
                  : tr("Reading the shop…"));
}

void ReportDialog::review()
{
    setAcceptText(m_printer->currentData().toString().isEmpty() ? tr("Save…") : tr("Print"));
    setTotal(tr("Pages"), m_paper ? QLocale().toString(pages()) : u"…"_s);
    const DayRange range = days();
    if (range.from > range.to)
        return setProblem(tr("The first day is after the last one."), false);
    setProblem(m_refusal, m_paper != nullptr);
}

std::optional<ReportDialog::Value> ReportDialog::value() const
{
    if (result() != Accepted || !m_paper)
        return std::nullopt;
    remember();
    return Value{request(), m_paper, m_printer->currentData().toString()};
}

} // namespace kontor
