// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncthread.h"

#include "syncworker.h"

namespace kontor {

SyncThread::SyncThread(const QString &shopPath, QObject *parent) : QObject(parent), m_worker(new SyncWorker(shopPath))
{
    qRegisterMetaType<SyncStanding>();
    m_thread.setObjectName(QStringLiteral("sync"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &SyncWorker::end, Qt::DirectConnection);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SyncWorker::standing, this, &SyncThread::take);
    connect(m_worker, &SyncWorker::tookIn, this, &SyncThread::tookIn);
    m_thread.start();
}

SyncThread::~SyncThread()
{
    m_thread.quit();
    m_thread.wait();
}

void SyncThread::start(const QByteArray &password)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, password] { worker->start(password); }, Qt::QueuedConnection);
}

void SyncThread::poke()
{
    QMetaObject::invokeMethod(m_worker, &SyncWorker::poke, Qt::QueuedConnection);
}

void SyncThread::take(const SyncStanding &standing)
{
    m_standing = standing;
    emit standingChanged(standing);
}

} // namespace kontor
