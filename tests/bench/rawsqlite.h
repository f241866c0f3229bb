// SPDX-License-Identifier: GPL-3.0-or-later
// What SQLite alone takes: the yardstick beside our own times.
#pragma once

#include "result.h"
#include "samples.h"

#include <QString>

#include <sqlite3.h>

#include <memory>

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

struct RawWrite {
    Spent spent; ///< binding, writing, committing and closing; reading the source is left out
    qint64 rows = 0;
};

/// Writes every row of a shop into a new file with the same schema, table after table, in `commits` commits.
[[nodiscard]] Result<RawWrite> writeRaw(const QString &shopPath, const QString &newPath, qint64 commits);

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
