// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawsqlite.h"

#include "searchwords.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kontor::bench {

namespace {

constexpr size_t kRowsAtOnce = 5'000;

// Shadow tables come with their virtual table, and the sequence table with SQLite.
constexpr auto kSchema = "SELECT name, sql, type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' FROM sqlite_schema"
                         " WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                         " AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\' ORDER BY rowid";

QByteArray marks(qint64 count)
{
    QByteArray out = QByteArray("?, ").repeated(count);
    out.chop(2);
    return out;
}

QByteArray textOf(sqlite3_stmt *row, int column)
{
    const void *text = sqlite3_column_blob(row, column);
    return {static_cast<const char *>(text), sqlite3_column_bytes(row, column)};
}

/// index_tokens(text): what the full-text tables are fed.
void indexTokensFunction(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const QByteArray text(static_cast<const char *>(sqlite3_value_blob(arguments[0])),
                          sqlite3_value_bytes(arguments[0]));
    const QByteArray tokens = indexTokens(QString::fromUtf8(text)).join(u' ').toUtf8();
    sqlite3_result_text64(context, tokens.constData(), static_cast<sqlite3_uint64>(tokens.size()), SQLITE_TRANSIENT,
                          SQLITE_UTF8);
}

} // namespace

std::unexpected<Error> RawFile::error(const QByteArray &sql) const
{
    return failed("raw",
                  u"%1 (%2)"_s.arg(QString::fromUtf8(sqlite3_errmsg(m_db.get())), QString::fromUtf8(sql.left(60))));
}

Result<RawFile> RawFile::open(const QString &path)
{
    RawFile file;
    sqlite3 *db = nullptr;
    const int opened = sqlite3_open(path.toUtf8().constData(), &db);
    file.m_db.reset(db);
    if (opened != SQLITE_OK)
        return file.error("open");
    for (const char *pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA secure_delete = ON",
                               "PRAGMA foreign_keys = ON", "PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -65536"})
        KONTOR_TRY(file.exec(pragma));
    return file;
}

Result<void> RawFile::exec(const QByteArray &sql)
{
    if (sqlite3_exec(m_db.get(), sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return error(sql);
    return {};
}

Result<Statement> RawFile::prepare(const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_db.get(), sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        return error(sql);
    return Statement(statement);
}

Result<qint64> RawFile::number(const QByteArray &sql)
{
    KONTOR_ASSIGN(const Statement query, prepare(sql));
    return sqlite3_step(query.get()) == SQLITE_ROW ? sqlite3_column_int64(query.get(), 0) : 0;
}

Result<std::unique_ptr<RawCopy>> RawCopy::open(const QString &shopPath, const QString &newPath, qint64 commits)
{
    KONTOR_ASSIGN(RawFile from, RawFile::open(shopPath));
    sqlite3_create_function(from.handle(), "index_tokens", 1, SQLITE_UTF8, nullptr, indexTokensFunction, nullptr,
                            nullptr);
    KONTOR_ASSIGN(RawFile to, RawFile::open(newPath));
    std::unique_ptr<RawCopy> copy(new RawCopy(std::move(from), std::move(to)));
    KONTOR_TRY(copy->copySchema());
    KONTOR_TRY(copy->countRows());
    copy->m_perCommit = copy->m_total / std::max<qint64>(1, commits) + 1;
    KONTOR_TRY(copy->m_to->exec("BEGIN IMMEDIATE"));
    return copy;
}

/// Makes the same tables and indexes in the new file, and lists what to copy.
Result<void> RawCopy::copySchema()
{
    KONTOR_ASSIGN(const Statement schema, m_from.prepare(kSchema));
    while (sqlite3_step(schema.get()) == SQLITE_ROW) {
        KONTOR_TRY(m_to->exec(textOf(schema.get(), 1)));
        if (sqlite3_column_int(schema.get(), 2) == 0)
            continue;
        const QByteArray name = textOf(schema.get(), 0);
        KONTOR_ASSIGN(
            const Statement columns, // those that are stored
            m_from.prepare("SELECT group_concat(name, ', '), count(*) FROM pragma_table_info('" + name + "')"));
        (void)sqlite3_step(columns.get());
        m_parts.push_back({"SELECT " + textOf(columns.get(), 0) + " FROM " + name,
                           "INSERT INTO " + name + " (" + textOf(columns.get(), 0) + ") VALUES ("
                               + marks(sqlite3_column_int64(columns.get(), 1)) + ')'});
    }
    constexpr std::array kSearched{"variants",     "goods_search", "orders",
                                   "order_search", "customers",    "customer_search"};
    for (size_t i = 0; i < kSearched.size(); i += 2)
        m_parts.push_back({QByteArray("SELECT n, index_tokens(search_text) FROM ") + kSearched[i],
                           QByteArray("INSERT INTO ") + kSearched[i + 1] + " (rowid, tokens) VALUES (?, ?)"});
    return {};
}

Result<void> RawCopy::countRows()
{
    for (const Part &part : m_parts) {
        const qsizetype from = part.select.indexOf(" FROM ");
        KONTOR_ASSIGN(const qint64 here, m_from.number("SELECT count(*)" + part.select.mid(from)));
        m_total += here;
    }
    return {};
}

Result<RawCopy::Values> RawCopy::read()
{
    if (!m_rows) {
        KONTOR_ASSIGN(m_rows, m_from.prepare(m_parts[m_part].select));
        KONTOR_ASSIGN(m_insert, m_to->prepare(m_parts[m_part].insert));
        m_columns = static_cast<size_t>(sqlite3_column_count(m_rows.get()));
    }
    Values values;
    while (values.size() < kRowsAtOnce * m_columns) {
        if (sqlite3_step(m_rows.get()) != SQLITE_ROW) {
            m_rows.reset();
            ++m_part;
            break;
        }
        for (int i = 0; i < static_cast<int>(m_columns); ++i)
            values.emplace_back(sqlite3_value_dup(sqlite3_column_value(m_rows.get(), i)));
    }
    return values;
}

Result<void> RawCopy::write(const Values &values)
{
    const Stopwatch watch;
    for (size_t first = 0; first < values.size(); first += m_columns) {
        for (size_t i = 0; i < m_columns; ++i)
            sqlite3_bind_value(m_insert.get(), static_cast<int>(i) + 1, values[first + i].get());
        if (sqlite3_step(m_insert.get()) != SQLITE_DONE)
            return failed("raw", QString::fromUtf8(sqlite3_errmsg(m_to->handle())));
        sqlite3_reset(m_insert.get());
        if (++m_written % m_perCommit == 0) {
            KONTOR_TRY(m_to->exec("COMMIT"));
            KONTOR_TRY(m_to->exec("BEGIN IMMEDIATE"));
        }
    }
    m_spent += watch.spent();
    return {};
}

Result<void> RawCopy::writeUpTo(double share)
{
    while (m_part < m_parts.size() && static_cast<double>(m_written) < share * static_cast<double>(m_total)) {
        KONTOR_ASSIGN(const Values values, read());
        KONTOR_TRY(write(values));
    }
    return {};
}

Result<void> RawCopy::finish()
{
    KONTOR_TRY(writeUpTo(2)); // and a part without rows is over when it is read
    const Stopwatch watch;
    KONTOR_TRY(m_to->exec("COMMIT"));
    m_insert.reset();
    m_to.reset();
    m_spent += watch.spent();
    return {};
}

Result<Spent> readOrderNumbers(const QString &path, const QByteArray &column)
{
    const Stopwatch start;
    KONTOR_ASSIGN(RawFile file, RawFile::open(path));
    KONTOR_ASSIGN(const Statement all, file.prepare("SELECT n FROM orders ORDER BY " + column + " DESC, n DESC"));
    std::vector<qint64> numbers;
    while (sqlite3_step(all.get()) == SQLITE_ROW)
        numbers.push_back(sqlite3_column_int64(all.get(), 0));
    if (numbers.empty())
        return failed("raw", QStringLiteral("There are no orders."));
    return start.spent();
}

Result<std::unique_ptr<RawCommits>> RawCommits::open(const QString &path)
{
    KONTOR_ASSIGN(RawFile file, RawFile::open(path));
    KONTOR_TRY(file.exec("CREATE TABLE entries (n INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT"));
    KONTOR_ASSIGN(Statement insert, file.prepare("INSERT INTO entries (body) VALUES (zeroblob(300))"));
    return std::unique_ptr<RawCommits>(new RawCommits(std::move(file), std::move(insert)));
}

Result<void> RawCommits::commitOne()
{
    if (sqlite3_step(m_insert.get()) != SQLITE_DONE) // outside a transaction a statement is one
        return failed("raw", QString::fromUtf8(sqlite3_errmsg(m_file.handle())));
    sqlite3_reset(m_insert.get());
    return {};
}

} // namespace kontor::bench
