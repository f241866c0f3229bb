// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QHash>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <memory>
#include <optional>
#include <vector>

namespace kontor {

/// Whether what is committed outlives a power cut. None is for a file that nobody needs after one: nothing waits for
/// the disk. A program that ends at any moment loses nothing either way.
enum class Durability { Full, None };

/// One connection to one SQLite file, used by the thread that opened it. Hides Qt SQL.
class Database
{
public:
    /// A Glance reads only, and asks SQLite for nothing that makes it read the whole schema first.
    enum class Mode { ReadWrite, ReadOnly, Glance };

    /// WAL, synchronous=FULL (or OFF), foreign keys on, deleted content overwritten.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode,
                                                                Durability durability = Durability::Full);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// One statement without results.
    [[nodiscard]] Result<void> exec(const QString &sql);
    /// The single number a statement gives; 0 when it gives no row.
    [[nodiscard]] Result<qint64> number(const QString &sql);
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    [[nodiscard]] bool isGrouped() const { return m_isGrouped; }
    /// Puts all of the write-ahead log into the file and empties it. False: somebody else still reads from it.
    [[nodiscard]] Result<bool> emptyJournal();
    /// Changes when another connection (another thread or program) has committed.
    [[nodiscard]] qint64 dataVersion();
    /// A consistent copy of the whole file while others work on it, as durable as what this connection commits.
    [[nodiscard]] Result<void> copyTo(const QString &path);

private:
    friend class Query;
    friend class DynamicQuery;
    friend class Transaction;
    friend class Snapshot;
    friend class CommitGroup;
    Database() = default;
    [[nodiscard]] Result<void> step(const char *sql);
    /// SQLite has given the transaction up: nothing more may be done in it, or it would be saved piece by piece.
    void lose(const Error &error);
    [[nodiscard]] Result<void> stillWhole() const;
    [[nodiscard]] std::unique_ptr<QSqlQuery> borrow(const char *sql, Result<void> &prepared);
    void giveBack(const char *sql, std::unique_ptr<QSqlQuery> query);

    QString m_path;
    QString m_name;
    bool m_readOnly = false;
    bool m_inTransaction = false;
    bool m_isGrouped = false; ///< transactions are parts of one commit
    std::optional<Error> m_lost; ///< why the transaction is no more
    QHash<const char *, std::vector<QSqlQuery *>> m_idle; ///< prepared statements by the address of their text
};

/// One run of a prepared statement. `sql` must be a string literal or constant: its address stands for it as long as
/// the program runs. Values are always bound. After run(), next() walks the rows.
class Query
{
public:
    Query(Database &db, const char *sql);
    ~Query();
    Q_DISABLE_COPY_MOVE(Query)

    template <class... Args>
    [[nodiscard]] Result<void> run(const Args &...args)
    {
        int position = 0;
        (bind(position++, args), ...);
        return execute();
    }

    [[nodiscard]] Result<void> runList(const QVariantList &values);

    void bind(int position, qint64 value);
    void bind(int position, int value) { bind(position, static_cast<qint64>(value)); }
    void bind(int position, bool value) { bind(position, static_cast<qint64>(value ? 1 : 0)); }
    void bind(int position, const QString &text);
    void bind(int position, const QByteArray &blob);
    void bind(int position, std::nullptr_t);
    void bind(int position, const QVariant &value);
    /// Null when there is no value.
    void bind(int position, const std::optional<qint64> &value);
    [[nodiscard]] Result<void> execute();

    /// False at the end and when a row cannot be read; ended() tells which. In a transaction that could not be read
    /// to the end nothing is written any more.
    [[nodiscard]] bool next();
    [[nodiscard]] Result<void> ended() const;
    [[nodiscard]] qint64 i64(int column) const;
    [[nodiscard]] int i32(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::optional<qint64> optional(int column) const;
    /// The first `count` columns of the row.
    [[nodiscard]] QVariantList values(int count) const;
    [[nodiscard]] qint64 changes() const;
    [[nodiscard]] qint64 insertedRow() const;

private:
    Database &m_db;
    const char *m_sql;
    Result<void> m_prepared;
    std::unique_ptr<QSqlQuery> m_query;
};

/// A statement whose text was put together at run time (filters, sort orders): prepared anew each time,
/// values still bound.
class DynamicQuery
{
public:
    DynamicQuery(Database &db, const QString &sql);
    [[nodiscard]] Result<void> run(const QVariantList &values);
    [[nodiscard]] bool next();
    [[nodiscard]] qint64 i64(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    Database &m_db;
    QSqlQuery m_query;
    Result<void> m_prepared;
};

/// BEGIN IMMEDIATE; rolled back unless committed.
class Transaction
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Transaction>> begin(Database &db);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Database &db) : m_db(db) { }
    Database &m_db;
    bool m_open = true;
};

/// Several transactions of one connection, one commit: while it lives, each of them is kept or rolled back for itself,
/// and nobody else sees any before commit(). Rolled back unless committed.
class CommitGroup
{
public:
    [[nodiscard]] static Result<std::unique_ptr<CommitGroup>> begin(Database &db);
    ~CommitGroup();
    Q_DISABLE_COPY_MOVE(CommitGroup)
    [[nodiscard]] Result<void> commit();

private:
    explicit CommitGroup(Database &db) : m_db(db) { }
    Database &m_db;
    bool m_open = true;
};

/// While it lives, this connection reads the file as it was at the beginning; others may go on writing. Inside another
/// one it is a part of that; inside a transaction, or a group of them, it reads what these have written.
class Snapshot
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Snapshot>> begin(Database &db);
    ~Snapshot();
    Q_DISABLE_COPY_MOVE(Snapshot)

private:
    Snapshot(Database &db, bool isPart) : m_db(db), m_isPart(isPart) { }
    Database &m_db;
    bool m_isPart;
};

/// An empty blob or text is stored as such; Qt would make a default-constructed one NULL.
[[nodiscard]] QVariant nullableBlob(const QByteArray &blob);
[[nodiscard]] QVariant nullableText(const QString &text);

} // namespace kontor
