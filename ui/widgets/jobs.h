// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"
#include "result.h"
#include "shopworker.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace kontor {

enum class JobState { Running, Succeeded, Failed, Cancelled };

/// One piece of long work from its start to exactly one of succeeded, failed, cancelled. Lives on the UI thread;
/// only what progress() gives away may be used on another one.
class Job final : public QObject
{
    Q_OBJECT
public:
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] JobState state() const { return m_state; }
    [[nodiscard]] bool isRunning() const { return m_state == JobState::Running; }
    [[nodiscard]] bool canCancel() const { return m_canCancel && isRunning() && !isCancelling(); }
    [[nodiscard]] bool isCancelling() const;
    [[nodiscard]] qint64 done() const;
    [[nodiscard]] qint64 total() const; ///< 0: not known
    /// How long it will still take, once that can be told.
    [[nodiscard]] std::optional<qint64> remainingMs() const;
    /// How it ended, in a sentence.
    [[nodiscard]] const QString &outcome() const { return m_outcome; }
    /// It has run long enough for a person to wonder, or stays in the list.
    [[nodiscard]] bool isWorthShowing() const;
    /// For the thread that works; outlives the job.
    [[nodiscard]] std::shared_ptr<Progress> progress() const;

    /// Asks it to stop; it ends as soon as the work notices.
    void cancel();
    // It ended. The first of these counts.
    void succeed(const QString &sentence);
    void fail(const Error &error); ///< one of kind Cancelled ends it as cancelled
    void endCancelled();
    /// A button beside the outcome, such as "Show the file".
    void setAction(const QString &text, std::function<void()> act);
    [[nodiscard]] const QString &actionText() const { return m_actionText; }
    void act();

signals:
    void changed();
    void finished();

private:
    friend class Jobs;
    Job(QString title, bool canCancel, QObject *parent);
    void end(JobState state, const QString &outcome);

    class Watch;
    QString m_title;
    bool m_canCancel = true;
    JobState m_state = JobState::Running;
    QString m_outcome;
    QString m_actionText;
    std::function<void()> m_act;
    std::shared_ptr<Watch> m_watch;
    QElapsedTimer m_since;
    bool m_isPassing = false;
    QTimer m_look;
};

/// All long work of the window, the latest first: imports, exports, the demo shop, checks.
class Jobs final : public QObject
{
    Q_OBJECT
public:
    explicit Jobs(QObject *parent = nullptr) : QObject(parent) { }

    Job *start(const QString &title, bool canCancel = true);
    /// In the list only while it runs, and not before a moment has passed; whoever asked for it shows how it ended.
    Job *startPassing(const QString &title, bool canCancel = true);
    /// Ends the job when the answer comes; `sentence` tells how well it went.
    template <class T>
    void follow(Job *job, QFuture<Result<T>> answer, std::function<QString(const T &)> sentence)
    {
        answer.then(job, [job, sentence = std::move(sentence)](const Result<T> &result) {
            result ? job->succeed(sentence(*result)) : job->fail(result.error());
        });
    }
    [[nodiscard]] const std::vector<Job *> &all() const { return m_jobs; }
    [[nodiscard]] int running() const;
    void forgetEnded();

signals:
    /// Another job, or one of them moved on.
    void changed();
    void ended(kontor::Job *job);

private:
    void forget(Job *job);

    std::vector<Job *> m_jobs;
};

} // namespace kontor
