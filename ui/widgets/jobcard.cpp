// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobcard.h"

#include "dottedtext.h"
#include "durations.h"
#include "icons.h"
#include "jobs.h"
#include "theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kSteps = 1000;

class JobWords
{
    Q_DECLARE_TR_FUNCTIONS(kontor::JobWords)
};

QString leftText(qint64 ms)
{
    const qint64 minutes = (ms + kMinuteMs / 2) / kMinuteMs;
    return minutes > 0 ? JobWords::tr("about %n minute(s) left", nullptr, static_cast<int>(minutes))
                       : JobWords::tr("less than a minute left");
}

} // namespace

QString jobDetailText(const Job &job)
{
    if (!job.isRunning())
        return job.outcome();
    if (job.isCancelling())
        return JobWords::tr("Stopping…");
    const QLocale locale;
    if (job.total() <= 0)
        return job.done() > 0 ? locale.toString(job.done()) : JobWords::tr("Working…");
    const QString steps = JobWords::tr("%1 of %2", "steps done, all steps")
                              .arg(locale.toString(job.done()), locale.toString(job.total()));
    const std::optional<qint64> left = job.remainingMs();
    return left ? JobWords::tr("%1  ·  %2", "steps done, time left").arg(steps, leftText(*left)) : steps;
}

JobCard::JobCard(Job *job, QWidget *parent) : QFrame(parent), m_job(job)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(12);
    m_icon = new QLabel(this);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    m_title = new QLabel(job->title(), this);
    m_title->setProperty("role", u"heading"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_detail = new QLabel(this);
    m_detail->setProperty("role", u"muted"_s);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    for (QWidget *part :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_detail)})
        column->addWidget(part);
    row->addLayout(column, 1);
    m_button = new QPushButton(this);
    m_button->setAutoDefault(false);
    row->addWidget(m_button, 0, Qt::AlignVCenter);
    connect(m_button, &QPushButton::clicked, this, &JobCard::press);
    connect(job, &Job::changed, this, &JobCard::showState);
    showState();
}

QString JobCard::detail() const
{
    return m_detail->text();
}

void JobCard::showState()
{
    const ThemeColors &c = Theme::colors();
    const JobState state = m_job->state();
    const QString drawing = state == JobState::Running ? u"clock"_s
        : state == JobState::Succeeded                 ? u"check"_s
        : state == JobState::Failed                    ? u"warning"_s
                                                       : u"cancel"_s;
    const QColor ink = state == JobState::Succeeded ? c.good : state == JobState::Failed ? c.bad : c.muted;
    m_icon->setPixmap(icon(drawing, ink).pixmap(QSize(18, 18), devicePixelRatioF()));
    m_detail->setText(withBoundDots(jobDetailText(*m_job)));
    m_bar->setVisible(m_job->isRunning());
    m_bar->setRange(0, m_job->total() > 0 ? kSteps : 0);
    m_bar->setValue(m_job->total() > 0 ? static_cast<int>(m_job->done() * kSteps / m_job->total()) : 0);
    m_bar->setAccessibleName(m_job->title());
    const bool isDone = state == JobState::Succeeded;
    m_button->setText(isDone ? m_job->actionText() : tr("Cancel"));
    m_button->setVisible(isDone ? !m_job->actionText().isEmpty() : m_job->isRunning());
    m_button->setEnabled(isDone || m_job->canCancel());
}

void JobCard::press()
{
    m_job->isRunning() ? m_job->cancel() : m_job->act();
}

} // namespace kontor
