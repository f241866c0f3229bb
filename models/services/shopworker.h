// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shop.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

namespace kontor {

/// The shop for programs with an event loop: one writer thread and one reader thread, so that the caller's
/// thread never touches the database. Create on the UI thread; futures finish there through QFuture::then(context, …).
class ShopWorker final : public QObject
{
    Q_OBJECT
public:
    /// Takes over a path; open() must succeed before anything else is asked.
    explicit ShopWorker(QObject *parent = nullptr);
    ~ShopWorker() override;

    [[nodiscard]] QFuture<Result<ShopInfo>> open(const QString &path);
    [[nodiscard]] QFuture<Result<ShopInfo>> create(const QString &path, const ShopSetup &setup);

    /// Runs on the reader's thread, beside the writer.
    template <class T>
    [[nodiscard]] QFuture<Result<T>> read(std::function<Result<T>(ShopReader &)> work)
    {
        return post<T>(m_readerContext, [this, work = std::move(work)]() -> Result<T> {
            if (!m_readShop)
                return failed("no_shop", QStringLiteral("No shop is open."));
            return work(m_readShop->reader());
        });
    }
    /// Runs on the writer's thread as one transaction; changed() follows a success.
    template <class T>
    [[nodiscard]] QFuture<Result<T>> write(std::function<Result<T>(UnitOfWork &)> work)
    {
        return post<T>(m_writerContext, [this, work = std::move(work)]() -> Result<T> {
            if (!m_writeShop)
                return failed("no_shop", QStringLiteral("No shop is open."));
            Result<T> result = m_writeShop->template inOneCommit<T>(work);
            if (result)
                announce();
            return result;
        });
    }
    /// Long work with a shop of its own transactions (import, check); runs on the writer's thread.
    template <class T>
    [[nodiscard]] QFuture<Result<T>> work(std::function<Result<T>(Shop &)> job)
    {
        return post<T>(m_writerContext, [this, job = std::move(job)]() -> Result<T> {
            if (!m_writeShop)
                return failed("no_shop", QStringLiteral("No shop is open."));
            Result<T> result = job(*m_writeShop);
            announceEverything();
            return result;
        });
    }

signals:
    /// After a commit of this program or another one on the same file; on the UI thread.
    void changed(const kontor::Changes &changes);

private:
    template <class T>
    QFuture<Result<T>> post(QObject *context, std::function<Result<T>()> job)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QMetaObject::invokeMethod(
            context,
            [promise, job = std::move(job)] {
                promise->addResult(job());
                promise->finish();
            },
            Qt::QueuedConnection);
        return promise->future();
    }
    /// On the writer's thread: takes the writer's shop and opens the reader's.
    Result<ShopInfo> adopt(Result<std::unique_ptr<Shop>> writer, const QString &path);
    void announce();
    void announceEverything();
    void watchOtherWriters();
    /// What falls due by time alone: at opening, then every ten minutes.
    void settleDue();

    QThread m_writerThread;
    QThread m_readerThread;
    QObject *m_writerContext = nullptr;
    QObject *m_readerContext = nullptr;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<Shop> m_writeShop; ///< used on the writer's thread only
    std::unique_ptr<Shop> m_readShop; ///< used on the reader's thread only
    qint64 m_seenVersion = 0;
};

} // namespace kontor

Q_DECLARE_METATYPE(kontor::Changes)
