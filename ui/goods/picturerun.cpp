// SPDX-License-Identifier: GPL-3.0-or-later
#include "picturerun.h"

#include "errortext.h"
#include "jobs.h"
#include "pictureintake.h"

#include <QFileInfo>

namespace kontor {

PictureRun::PictureRun(QString shopPath, QStringList files, Job *job, QObject *parent)
    : QObject(parent), m_shopPath(std::move(shopPath)), m_files(std::move(files)), m_job(job)
{ }

PictureRun::~PictureRun()
{
    if (m_job)
        m_job->endCancelled(); // unless it ended already
}

void PictureRun::start()
{
    next();
}

void PictureRun::next()
{
    if (!m_job || m_job->isCancelling())
        return end(true);
    if (m_at == m_files.size())
        return end(false);
    m_job->progress()->report(m_at, m_files.size());
    const QString file = m_files.at(m_at++);
    takePictureIn(m_shopPath, PictureSource{file, {}}, this, [this, file](const Result<QString> &key) {
        if (key)
            m_keys += *key;
        else
            emit refused(tr("%1: %2", "file, what is wrong").arg(QFileInfo(file).fileName(), errorText(key.error())));
        next();
    });
}

void PictureRun::end(bool wasCancelled)
{
    if (m_job)
        wasCancelled ? m_job->endCancelled() : m_job->succeed({});
    emit finished(wasCancelled ? QStringList() : m_keys, wasCancelled);
    deleteLater();
}

} // namespace kontor
