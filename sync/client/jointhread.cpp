// SPDX-License-Identifier: GPL-3.0-or-later
#include "jointhread.h"

namespace kontor {

JoinThread::JoinThread(QObject *parent) : QObject(parent), m_context(new QObject)
{
    m_thread.setObjectName(QStringLiteral("join"));
    m_context->moveToThread(&m_thread);
    connect(
        &m_thread, &QThread::finished, m_context, [this] { m_joining.reset(); }, Qt::DirectConnection);
    connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.start();
}

JoinThread::~JoinThread()
{
    m_thread.quit();
    m_thread.wait();
}

void JoinThread::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(m_context, std::move(work), Qt::QueuedConnection);
}

void JoinThread::start(const DeskJoining::Wish &wish, const QByteArray &password)
{
    post([this, wish, password] { begin(wish, password); });
}

void JoinThread::begin(const DeskJoining::Wish &wish, const QByteArray &password)
{
    m_joining.reset();
    auto tokens = tokenStoreFor(wish.path, m_random, password);
    if (!tokens) {
        emit finished(std::unexpected(tokens.error()));
        return;
    }
    m_tokens = std::move(*tokens);
    m_joining = std::make_unique<DeskJoining>(wish, *m_tokens, m_clock, m_random);
    connect(m_joining.get(), &DeskJoining::progressed, this, &JoinThread::progressed);
    connect(m_joining.get(), &DeskJoining::finished, this, &JoinThread::finished);
    m_joining->start();
}

void JoinThread::cancel()
{
    post([this] {
        if (m_joining)
            m_joining->cancel();
    });
}

void JoinThread::forget()
{
    post([this] {
        if (m_joining)
            m_joining->forget();
    });
}

} // namespace kontor
