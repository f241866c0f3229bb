// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

namespace kontor {

class Job;

/// Takes picture files in beside the shop, one after the other, and stops between two of them when its job is
/// cancelled. The job ends with it; it deletes itself.
class PictureRun final : public QObject
{
    Q_OBJECT
public:
    PictureRun(QString shopPath, QStringList files, Job *job, QObject *parent);
    ~PictureRun() override;
    void start();

signals:
    /// One of the files is no picture.
    void refused(const QString &sentence);
    /// Keys of those that are kept, in the order of the files; none when it was cancelled.
    void finished(const QStringList &keys, bool wasCancelled);

private:
    void next();
    void end(bool wasCancelled);

    QString m_shopPath;
    QStringList m_files;
    QPointer<Job> m_job;
    qsizetype m_at = 0;
    QStringList m_keys;
};

} // namespace kontor
