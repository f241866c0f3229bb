// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobsbutton.h"

#include "icons.h"
#include "jobcard.h"
#include "jobs.h"

#include <QEvent>
#include <QFrame>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kJobsButtonWidth = 400;
constexpr int kEdge = 4;

} // namespace

JobsButton::JobsButton(Jobs &jobs, QWidget *parent) : QToolButton(parent), m_jobs(jobs)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QToolButton::clicked, this, &JobsButton::toggleList);
    connect(&jobs, &Jobs::changed, this, &JobsButton::showState);
    showState();
}

void JobsButton::showState()
{
    const std::vector<Job *> jobs = worthShowing();
    const auto running = static_cast<int>(std::ranges::count_if(jobs, &Job::isRunning));
    setVisible(!jobs.empty());
    qint64 done = 0;
    qint64 total = 0;
    for (const Job *job : jobs) {
        done += job->isRunning() ? job->done() : 0;
        total += job->isRunning() ? job->total() : 0;
    }
    const QString share = total > 0 ? QLocale().toString(done * 100 / total) : QString();
    setText(running == 0          ? tr("No task is running")
                : share.isEmpty() ? tr("%Ln task(s) running", nullptr, running)
                                  : tr("%Ln task(s) running, %1%", nullptr, running).arg(share));
    setIcon(kontor::icon(running == 0 ? u"check"_s : u"clock"_s));
    setToolTip(tr("Imports, exports and other long work"));
    setAccessibleName(text());
    if (m_list && m_list->isVisible() && m_listed != jobs)
        fillList();
}

std::vector<Job *> JobsButton::worthShowing() const
{
    std::vector<Job *> jobs;
    std::ranges::copy_if(m_jobs.all(), std::back_inserter(jobs), &Job::isWorthShowing);
    return jobs;
}

void JobsButton::fillList()
{
    m_listed = worthShowing();
    qDeleteAll(m_list->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    delete m_list->layout();
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(4, 4, 4, 8);
    column->setSpacing(0);
    for (Job *job : m_listed)
        column->addWidget(new JobCard(job, m_list));
    auto *clear = new QPushButton(tr("Clear the list"), m_list);
    clear->setEnabled(std::ranges::any_of(m_listed, [](const Job *job) { return !job->isRunning(); }));
    connect(clear, &QPushButton::clicked, this, [this] {
        m_list->hide();
        m_jobs.forgetEnded();
    });
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 4, 12, 4); // with those of the list as far in as the words of its tasks
    foot->addStretch(1);
    foot->addWidget(clear);
    column->addLayout(foot);
    for (QWidget *part : m_list->findChildren<QWidget *>())
        part->ensurePolished(); // or words do not know how high they are
    m_list->resize(kJobsButtonWidth, column->totalHeightForWidth(kJobsButtonWidth));
    placeList();
}

/// Above the button, and not beyond the edge of the window.
void JobsButton::placeList()
{
    const int right = window()->mapToGlobal(QPoint(window()->width(), 0)).x() - kEdge;
    const QPoint corner = mapToGlobal(QPoint(0, -m_list->height() - kEdge));
    m_list->move(std::min(corner.x(), right - m_list->width()), corner.y());
}

void JobsButton::toggleList()
{
    if (m_list && m_list->isVisible()) {
        m_list->hide();
        return;
    }
    if (!m_list) {
        m_list = new QFrame(this, Qt::Popup);
        m_list->setObjectName(u"jobs"_s);
    }
    fillList();
    m_list->show();
}

void JobsButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showState();
    QToolButton::changeEvent(event);
}

} // namespace kontor
