// SPDX-License-Identifier: GPL-3.0-or-later
// What SQLite alone takes: the yardstick beside our own times.
#pragma once

#include "result.h"
#include "samples.h"

#include <QString>

#include <sqlite3.h>

#include <memory>
#include <optional>
#include <vector>

namespace kontor::bench {

struct CloseFile {
    void operator()(sqlite3 *db) const { sqlite3_close(db); }
};
struct EndStatement {
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, EndStatement>;

/// A file opened with the pragmas of a shop.
class RawFile
{
public:
    [[nodiscard]] static Result<RawFile> open(const QString &path);
    [[nodiscard]] Result<void> exec(const QByteArray &sql);
    [[nodiscard]] Result<Statement> prepare(const QByteArray &sql);
    [[nodiscard]] Result<qint64> number(const QByteArray &sql);
    [[nodiscard]] sqlite3 *handle() { return m_db.get(); }

private:
    [[nodiscard]] std::unexpected<Error> error(const QByteArray &sql) const;
    std::unique_ptr<sqlite3, CloseFile> m_db;
};

/// The numbers of all orders in this order, a row at a time over a connection of its own, as anybody would read them.
[[nodiscard]] Result<Spent> readOrderNumbers(const QString &path, const QByteArray &column);

/// Writes every row of a shop into a new file with the same schema, table after table, in as many commits as the
/// shop took. It goes on a bit at a time, so that it can run in turns with what it is compared with.
class RawCopy
{
public:
    [[nodiscard]] static Result<std::unique_ptr<RawCopy>> open(const QString &shopPath, const QString &newPath,
                                                               qint64 commits);
    /// Goes on until this share of all rows is written.
    [[nodiscard]] Result<void> writeUpTo(double share);
    /// Writes the rest, commits and closes the new file.
    [[nodiscard]] Result<void> finish();
    /// Binding, writing, committing and closing; reading the source is left out.
    [[nodiscard]] const Spent &spent() const { return m_spent; }

private:
    struct Part {
        QByteArray select;
        QByteArray insert;
    };
    struct FreeValue {
        void operator()(sqlite3_value *value) const { sqlite3_value_free(value); }
    };
    using Values = std::vector<std::unique_ptr<sqlite3_value, FreeValue>>;

    RawCopy(RawFile from, RawFile to) : m_from(std::move(from)), m_to(std::move(to)) { }
    [[nodiscard]] Result<void> copySchema();
    [[nodiscard]] Result<void> countRows();
    /// Rows of one part, some thousands at a time.
    [[nodiscard]] Result<Values> read();
    [[nodiscard]] Result<void> write(const Values &values);

    RawFile m_from;
    std::optional<RawFile> m_to;
    std::vector<Part> m_parts;
    size_t m_part = 0;
    Statement m_rows; ///< of the part that is being copied
    Statement m_insert;
    size_t m_columns = 0;
    qint64 m_total = 0;
    qint64 m_written = 0;
    qint64 m_perCommit = 1;
    Spent m_spent;
};

/// One row and one commit at a time.
class RawCommits
{
public:
    [[nodiscard]] static Result<std::unique_ptr<RawCommits>> open(const QString &path);
    [[nodiscard]] Result<void> commitOne();

private:
    RawCommits(RawFile file, Statement insert) : m_file(std::move(file)), m_insert(std::move(insert)) { }
    RawFile m_file;
    Statement m_insert;
};

} // namespace kontor::bench
