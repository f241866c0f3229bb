// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncthread.h"

#include "syncworker.h"

#include <QPointer>

namespace kontor {

SyncThread::SyncThread(const QString &shopPath, QObject *parent) : QObject(parent), m_worker(new SyncWorker(shopPath))
{
    qRegisterMetaType<SyncStanding>();
    qRegisterMetaType<Changes>();
    m_thread.setObjectName(QStringLiteral("sync"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &SyncWorker::end, Qt::DirectConnection);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SyncWorker::standing, this, &SyncThread::take);
    connect(m_worker, &SyncWorker::linked, this, &SyncThread::takeLink);
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

void SyncThread::ask(Call call, const QByteArray &message, QObject *context,
                     std::function<void(const Result<QByteArray> &)> answered)
{
    const auto home = [this, guard = QPointer<QObject>(context), answered](const Result<QByteArray> &reply) {
        const auto tell = [guard, answered, reply] {
            if (guard)
                answered(reply);
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection); // this thread outlives its worker
    };
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, call, message, home] { worker->ask(call, message, home); }, Qt::QueuedConnection);
}

void SyncThread::takeLink(const DeskLink &link)
{
    m_link = link;
    emit linked(link);
}

void SyncThread::take(const SyncStanding &standing)
{
    m_standing = standing;
    emit standingChanged(standing);
}

} // namespace kontor
