// SPDX-License-Identifier: GPL-3.0-or-later
#include "backuprun.h"

#include "clock.h"
#include "jobs.h"
#include "progress.h"
#include "random.h"
#include "shop.h"

#include <QFileInfo>
#include <QThread>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kLookEveryMs = 200;

Result<void> copyShop(const QString &shopPath, const QString &copyPath, const Progress &progress)
{
    SystemClock clock;
    SystemRandom random;
    KONTOR_ASSIGN(const auto shop, Shop::open(shopPath, clock, random));
    return shop->backUpTo(copyPath, progress);
}

} // namespace

BackupRun::BackupRun(QString shopPath, QString copyPath, Job *job, QObject *parent)
    : QObject(parent), m_shopPath(std::move(shopPath)), m_copyPath(std::move(copyPath)), m_job(job)
{
    connect(job, &Job::finished, this, &QObject::deleteLater);
    connect(&m_look, &QTimer::timeout, this, &BackupRun::lookHowFar);
}

BackupRun::~BackupRun()
{
    if (m_job->isRunning())
        m_job->cancel();
    if (m_thread)
        m_thread->wait();
    m_job->endCancelled(); // unless it ended already
}

void BackupRun::start()
{
    const auto outcome = std::make_shared<Result<void>>();
    m_thread = QThread::create([from = m_shopPath, to = m_copyPath, progress = m_job->progress(), outcome] {
        *outcome = copyShop(from, to, *progress);
    });
    m_thread->setParent(this);
    connect(m_thread, &QThread::finished, this, [this, outcome] { end(*outcome); });
    m_thread->start();
    m_look.start(kLookEveryMs);
}

/// SQLite does not tell; the file that grows does.
void BackupRun::lookHowFar()
{
    m_job->progress()->report(QFileInfo(m_copyPath + u".part"_s).size(), QFileInfo(m_shopPath).size());
}

void BackupRun::end(const Result<void> &copied)
{
    m_look.stop();
    if (!copied) {
        m_job->fail(copied.error());
        return;
    }
    emit succeeded();
    m_job->succeed(tr("The shop is copied to %1.").arg(QFileInfo(m_copyPath).fileName()));
}

} // namespace kontor
