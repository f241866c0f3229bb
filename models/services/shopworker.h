// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shop.h"

#include <QObject>
#include <QThread>

// A screen may be closed before its answer comes: then nobody is told. Qt 6.4 does just that, but asserts in debug
// builds that whoever asked still lives (QFuture::then with a context).
#pragma push_macro("Q_ASSERT")
#undef Q_ASSERT
#define Q_ASSERT(condition) static_cast<void>(0)
#include <QFuture>
#include <QPromise>
#pragma pop_macro("Q_ASSERT")

namespace kontor {

/// The shop for programs with an event loop: one thread writes, one reads records and pages, one whole lists, one
/// figures, so that the caller's thread never touches the database and no page waits behind a list or a sum. Create and
/// ask on the UI thread; futures finish there, from its event loop and never before the call that asked has returned.
class ShopWorker final : public QObject
{
    Q_OBJECT
public:
    /// Takes over a path; open() must succeed before anything else is asked.
    explicit ShopWorker(QObject *parent = nullptr);
    ~ShopWorker() override;

    /// `progress`, when given, watches and may stop the upgrade of a shop that an earlier Kontor saved.
    [[nodiscard]] QFuture<Result<ShopInfo>> open(const QString &path, const std::shared_ptr<Progress> &progress = {});
    [[nodiscard]] QFuture<Result<ShopInfo>> create(const QString &path, const ShopSetup &setup);

    /// Runs on the reader's thread, beside the writer: a record, a page of rows.
    template <class T>
    [[nodiscard]] QFuture<Result<T>> read(std::function<Result<T>(ShopReader &)> work)
    {
        return readOn<T>(m_reader, std::move(work));
    }
    /// The same on a thread of its own, for which rows a list has.
    template <class T>
    [[nodiscard]] QFuture<Result<T>> readList(std::function<Result<T>(ShopReader &)> work)
    {
        return readOn<T>(m_lister, std::move(work));
    }
    /// The same on a third one, for what nobody's hand waits for: counts beside filters, figures of the day.
    template <class T>
    [[nodiscard]] QFuture<Result<T>> readFigures(std::function<Result<T>(ShopReader &)> work)
    {
        return readOn<T>(m_figures, std::move(work));
    }
    /// Runs on the writer's thread as one transaction; changed() follows a success.
    template <class T>
    [[nodiscard]] QFuture<Result<T>> write(std::function<Result<T>(UnitOfWork &)> work)
    {
        return post<T>(m_writer.context, [this, work = std::move(work)]() -> Result<T> {
            if (!m_writer.shop)
                return failed("no_shop", QStringLiteral("No shop is open."));
            Result<T> result = m_writer.shop->template inOneCommit<T>(work);
            if (result)
                announce();
            return result;
        });
    }
    /// Another connection of this program has written just this: changed() says so, and says that everything changed
    /// when somebody else wrote meanwhile.
    void noteOthers(const Changes &changes);
    /// Long work with a shop of its own transactions (import, check); runs on the writer's thread.
    template <class T>
    [[nodiscard]] QFuture<Result<T>> work(std::function<Result<T>(Shop &)> job)
    {
        return post<T>(m_writer.context, [this, job = std::move(job)]() -> Result<T> {
            if (!m_writer.shop)
                return failed("no_shop", QStringLiteral("No shop is open."));
            Result<T> result = job(*m_writer.shop);
            announceEverything();
            return result;
        });
    }

signals:
    /// After a commit of this program or another one on the same file; on the UI thread.
    void changed(const kontor::Changes &changes);

private:
    /// A thread, its doorstep for work, and the shop as it is opened there.
    struct Room {
        QThread thread;
        QObject *context = nullptr;
        std::unique_ptr<Shop> shop; ///< used on this thread only
    };

    /// The promise stays on the UI thread. Qt 6.4 runs what QFuture::then() was given a second time, with what it had
    /// captured gone, when another thread finishes the promise in that very moment; and a context may go meanwhile.
    template <class T>
    QFuture<Result<T>> post(QObject *context, std::function<Result<T>()> job)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        QMetaObject::invokeMethod(
            context,
            [this, promise = std::move(promise), job = std::move(job)]() mutable {
                auto result = std::make_shared<Result<T>>(job());
                QMetaObject::invokeMethod(
                    this,
                    [promise = std::move(promise), result] {
                        promise->addResult(std::move(*result));
                        promise->finish();
                    },
                    Qt::QueuedConnection);
            },
            Qt::QueuedConnection);
        return future;
    }
    template <class T>
    QFuture<Result<T>> readOn(Room &room, std::function<Result<T>(ShopReader &)> work)
    {
        return post<T>(room.context, [&room, work = std::move(work)]() -> Result<T> {
            if (!room.shop)
                return failed("no_shop", QStringLiteral("No shop is open."));
            return work(room.shop->reader());
        });
    }
    /// On the writer's thread: takes the writer's shop and has the readers open theirs.
    Result<ShopInfo> adopt(Result<std::unique_ptr<Shop>> writer, const QString &path);
    Result<void> openReader(Room &room, const QString &path);
    void announce();
    void announceEverything();
    void tell(const Changes &changes);
    void watchOtherWriters();
    // On the writer's thread.
    void take(const Changes &changes);
    void lookForOthers();
    void seeMark();
    /// What falls due by time alone: soon after opening, then every ten minutes.
    void settleDue();
    /// Once for each day of the shop, as soon as somebody has it open.
    void keepWarnings();

    SystemClock m_clock;
    SystemRandom m_random;
    Room m_writer;
    Room m_reader;
    Room m_lister;
    Room m_figures;
    // Of the writer's thread: what the screens know of.
    qint64 m_seenVersion = 0;
    LogMark m_seen;
};

} // namespace kontor

Q_DECLARE_METATYPE(kontor::Changes)
