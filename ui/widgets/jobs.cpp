// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs.h"

#include "errortext.h"

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kLookEveryMs = 100;
constexpr int kGuessAfterMs = 2000;
constexpr int kShownAfterMs = 300;
constexpr size_t kMostKept = 20;

} // namespace

/// What the working thread writes and the window reads.
class Job::Watch final : public Progress
{
public:
    void report(qint64 done, qint64 total) override
    {
        m_done = done;
        m_total = total;
    }
    [[nodiscard]] bool isCancelled() const override { return m_cancel; }

    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
    std::atomic<bool> m_cancel = false;
};

Job::Job(QString title, bool canCancel, QObject *parent)
    : QObject(parent), m_title(std::move(title)), m_canCancel(canCancel), m_watch(std::make_shared<Watch>())
{
    m_since.start();
    connect(&m_look, &QTimer::timeout, this, &Job::changed);
    m_look.start(kLookEveryMs);
}

bool Job::isCancelling() const
{
    return isRunning() && m_watch->m_cancel;
}

bool Job::isWorthShowing() const
{
    return !m_isPassing || m_since.elapsed() >= kShownAfterMs;
}

qint64 Job::done() const
{
    return m_watch->m_done;
}

qint64 Job::total() const
{
    return m_watch->m_total;
}

std::optional<qint64> Job::remainingMs() const
{
    const qint64 passedMs = m_since.elapsed();
    if (!isRunning() || done() <= 0 || total() <= done() || passedMs < kGuessAfterMs)
        return std::nullopt;
    return static_cast<qint64>(static_cast<double>(passedMs) / static_cast<double>(done())
                               * static_cast<double>(total() - done()));
}

std::shared_ptr<Progress> Job::progress() const
{
    return m_watch;
}

void Job::cancel()
{
    if (!canCancel())
        return;
    m_watch->m_cancel = true;
    emit changed();
}

void Job::succeed(const QString &sentence)
{
    end(JobState::Succeeded, sentence);
}

void Job::fail(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        endCancelled();
    else
        end(JobState::Failed, errorText(error));
}

void Job::endCancelled()
{
    end(JobState::Cancelled, tr("Cancelled. Nothing was changed."));
}

void Job::end(JobState state, const QString &outcome)
{
    if (!isRunning())
        return;
    m_state = state;
    m_outcome = outcome;
    m_look.stop();
    emit changed();
    emit finished();
}

void Job::setAction(const QString &text, std::function<void()> act)
{
    m_actionText = text;
    m_act = std::move(act);
}

void Job::act()
{
    if (m_act)
        m_act();
}

Job *Jobs::start(const QString &title, bool canCancel)
{
    auto *job = new Job(title, canCancel, this);
    m_jobs.insert(m_jobs.begin(), job);
    connect(job, &Job::changed, this, &Jobs::changed);
    connect(job, &Job::finished, this, [this, job] { emit ended(job); });
    if (m_jobs.size() > kMostKept && !m_jobs.back()->isRunning()) {
        m_jobs.back()->deleteLater();
        m_jobs.pop_back();
    }
    emit changed();
    return job;
}

Job *Jobs::startPassing(const QString &title, bool canCancel)
{
    auto *job = new Job(title, canCancel, this);
    job->m_isPassing = true;
    m_jobs.insert(m_jobs.begin(), job);
    connect(job, &Job::changed, this, &Jobs::changed);
    connect(job, &Job::finished, this, [this, job] { forget(job); });
    emit changed();
    return job;
}

void Jobs::forget(Job *job)
{
    std::erase(m_jobs, job);
    job->deleteLater();
    emit changed();
}

int Jobs::running() const
{
    return static_cast<int>(std::ranges::count_if(m_jobs, [](const Job *job) { return job->isRunning(); }));
}

void Jobs::forgetEnded()
{
    std::erase_if(m_jobs, [](Job *job) {
        if (job->isRunning())
            return false;
        job->deleteLater();
        return true;
    });
    emit changed();
}

} // namespace kontor
