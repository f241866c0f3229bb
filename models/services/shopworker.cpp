// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopworker.h"

#include "logging.h"
#include "ordersservice.h"

#include <QTimer>

namespace kontor {

namespace {

constexpr int kWatchEveryMs = 1000;
constexpr int kSettleEveryMs = 10 * 60 * 1000;

} // namespace

ShopWorker::ShopWorker(QObject *parent) : QObject(parent), m_writerContext(new QObject), m_readerContext(new QObject)
{
    qRegisterMetaType<Changes>();
    m_writerThread.setObjectName(QStringLiteral("shop writer"));
    m_readerThread.setObjectName(QStringLiteral("shop reader"));
    m_writerContext->moveToThread(&m_writerThread);
    m_readerContext->moveToThread(&m_readerThread);
    // Connections must be closed on the threads that opened them.
    connect(
        &m_writerThread, &QThread::finished, m_writerContext, [this] { m_writeShop.reset(); }, Qt::DirectConnection);
    connect(
        &m_readerThread, &QThread::finished, m_readerContext, [this] { m_readShop.reset(); }, Qt::DirectConnection);
    connect(&m_writerThread, &QThread::finished, m_writerContext, &QObject::deleteLater);
    connect(&m_readerThread, &QThread::finished, m_readerContext, &QObject::deleteLater);
    m_writerThread.start();
    m_readerThread.start();
    auto *watch = new QTimer(this);
    connect(watch, &QTimer::timeout, this, &ShopWorker::watchOtherWriters);
    watch->start(kWatchEveryMs);
    auto *due = new QTimer(this);
    connect(due, &QTimer::timeout, this, &ShopWorker::settleDue);
    due->start(kSettleEveryMs);
}

ShopWorker::~ShopWorker()
{
    for (QThread *thread : {&m_writerThread, &m_readerThread}) {
        thread->quit();
        thread->wait();
    }
}

QFuture<Result<ShopInfo>> ShopWorker::open(const QString &path)
{
    return post<ShopInfo>(m_writerContext, [this, path]() -> Result<ShopInfo> {
        return adopt(Shop::open(path, m_clock, m_random), path);
    });
}

QFuture<Result<ShopInfo>> ShopWorker::create(const QString &path, const ShopSetup &setup)
{
    return post<ShopInfo>(m_writerContext, [this, path, setup]() -> Result<ShopInfo> {
        return adopt(Shop::create(path, setup, m_clock, m_random), path);
    });
}

Result<ShopInfo> ShopWorker::adopt(Result<std::unique_ptr<Shop>> writer, const QString &path)
{
    if (!writer)
        return std::unexpected(writer.error());
    KONTOR_ASSIGN(const ShopInfo info, (*writer)->info(false));
    Result<void> readable;
    QMetaObject::invokeMethod(
        m_readerContext,
        [&] {
            m_readShop.reset();
            auto reader = Shop::open(path, m_clock, m_random);
            if (reader)
                m_readShop = std::move(*reader);
            else
                readable = std::unexpected(reader.error());
        },
        Qt::BlockingQueuedConnection);
    if (!readable)
        return std::unexpected(readable.error());
    m_writeShop = std::move(*writer);
    announceEverything();
    settleDue();
    return info;
}

void ShopWorker::announce()
{
    const Changes changes = m_writeShop->lastChanges();
    QMetaObject::invokeMethod(
        this, [this, changes] { emit changed(changes); }, Qt::QueuedConnection);
}

void ShopWorker::announceEverything()
{
    Changes changes;
    changes.everything = true;
    QMetaObject::invokeMethod(
        this, [this, changes] { emit changed(changes); }, Qt::QueuedConnection);
}

void ShopWorker::settleDue()
{
    QMetaObject::invokeMethod(
        m_writerContext,
        [this] {
            if (!m_writeShop)
                return;
            const auto due = m_writeShop->inOneCommit<OrdersService::Due>(
                [](UnitOfWork &unit) { return OrdersService(unit, QStringLiteral("system")).settleDue(); });
            if (due && due->total() > 0)
                announce();
            if (!due)
                qCWarning(lcServices) << "what is due could not be settled:" << due.error().message;
        },
        Qt::QueuedConnection);
}

void ShopWorker::watchOtherWriters()
{
    // On the writer's connection the version moves only when someone else commits.
    QMetaObject::invokeMethod(
        m_writerContext,
        [this] {
            if (!m_writeShop)
                return;
            const qint64 version = m_writeShop->file().db().dataVersion();
            if (m_seenVersion != 0 && version != m_seenVersion)
                announceEverything();
            m_seenVersion = version;
        },
        Qt::QueuedConnection);
}

} // namespace kontor
