// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobdialog.h"

#include "jobcard.h"
#include "jobs.h"

#include <QVBoxLayout>

namespace kontor {

namespace {

constexpr int kJobDialogWidth = 560; ///< how far and how long, with large numbers, in one line

} // namespace

JobDialog::JobDialog(Job *job, QWidget *parent) : QDialog(parent), m_job(job)
{
    setWindowTitle(job->title());
    setMinimumWidth(kJobDialogWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->addWidget(new JobCard(job, this));
    connect(job, &Job::finished, this, [this] { done(m_job->state() == JobState::Succeeded ? Accepted : Rejected); });
}

void JobDialog::reject()
{
    if (m_job->isRunning())
        m_job->cancel();
    else
        QDialog::reject();
}

} // namespace kontor
