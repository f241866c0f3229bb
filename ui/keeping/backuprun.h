// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QObject>
#include <QTimer>

class QThread;

namespace kontor {

class Job;

/// Copies a shop file and its pictures on a thread and a connection of its own, so that work goes on meanwhile.
/// Deletes itself when the job has ended; a copy that was cancelled or failed is not there.
class BackupRun final : public QObject
{
    Q_OBJECT
public:
    /// Nothing happens before start(). The job outlives the run or ends with it.
    BackupRun(QString shopPath, QString copyPath, Job *job, QObject *parent);
    /// Waits until the file is closed.
    ~BackupRun() override;
    void start();

signals:
    void succeeded();

private:
    void lookHowFar();
    void end(const Result<void> &copied);

    QString m_shopPath;
    QString m_copyPath;
    Job *m_job = nullptr;
    QThread *m_thread = nullptr;
    QTimer m_look;
};

} // namespace kontor
