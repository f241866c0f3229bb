// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include "logging.h"
#include "plant.h"

#include <QFile>
#include <QHash>
#include <QMutex>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>

#include <array>
#include <atomic>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

std::unexpected<Error> sqlError(const QSqlError &error, const QString &what)
{
    const QString native = error.nativeErrorCode();
    const int primary = native.toInt() & 0xff; // the higher bits only say where it happened
    const QString detail = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    qCWarning(lcSql) << what << native << detail;
    if (primary == 13)
        return failed("disk_full", u"The disk is full. Free some space and try again; nothing was changed."_s);
    if (primary == 5 || primary == 15) // 15: the same, while a reader looked for its place in the log
        return failed("database_busy", u"Another program is writing to this shop. Try again in a moment."_s);
    if (primary == 8)
        return failed("read_only", u"The shop file cannot be written. Check its permissions."_s);
    if (primary == 11 || primary == 26)
        return failed("database_corrupt", u"The file is damaged or is not a Kontor shop. Restore a backup."_s);
    return failed("database_error", u"The database refused: %1 (%2)."_s.arg(detail, what));
}

/// SQLite rolls the whole transaction back by itself: out of memory, stopped, not read or written, full.
bool endsTransaction(const QSqlError &error)
{
    const int primary = error.nativeErrorCode().toInt() & 0xff;
    return primary == 7 || primary == 9 || primary == 10 || primary == 13;
}

QString nextConnectionName()
{
    static std::atomic<int> counter{0};
    return u"kontor-%1"_s.arg(++counter);
}

constexpr QStringView kLastButOne = u"\U0010FFFE";
constexpr QStringView kLast = u"\U0010FFFF";

constexpr int kMostValues = 40; // more than any statement of ours has

/// ":p0", ":p1", …: Qt writes a new text for every value that is bound by position; this one is kept.
const QString &placeholder(int position)
{
    static const auto names = [] {
        std::array<QString, kMostValues> made;
        for (size_t i = 0; i < made.size(); ++i)
            made[i] = u":p%1"_s.arg(i);
        return made;
    }();
    Q_ASSERT(position >= 0 && position < kMostValues);
    return names[static_cast<size_t>(position)];
}

/// The n-th "?" becomes placeholder(n), "?1" becomes placeholder(0). No statement of ours has one inside quotes.
QString named(const char *sql)
{
    static const QRegularExpression mark(u"\\?([0-9]*)"_s);
    const QString text = QString::fromUtf8(sql);
    QString out;
    int next = 0;
    qsizetype from = 0;
    for (auto marks = mark.globalMatch(text); marks.hasNext();) {
        const auto match = marks.next();
        const int position = match.capturedLength(1) > 0 ? match.captured(1).toInt() - 1 : next++;
        out += text.mid(from, match.capturedStart() - from) + placeholder(position);
        from = match.capturedEnd();
    }
    return out + text.mid(from);
}

/// Every connection prepares the same statements, which are known by the address of their text.
QString withNames(const char *sql)
{
    static QMutex mutex;
    static QHash<const char *, QString> known;
    const QMutexLocker lock(&mutex);
    QString &text = known[sql];
    if (text.isEmpty())
        text = named(sql);
    return text;
}

/// SQLite takes a byte order mark off the front of a text (a mark in front of that is the one it takes), and has
/// no U+FFFE and U+FFFF: they are kept as the last two characters of all, which nobody else may use either.
QString asStored(const QString &text)
{
    const bool isMarked = text.startsWith(QChar(0xfeff));
    if (!isMarked && !text.contains(QChar(0xfffe)) && !text.contains(QChar(0xffff)))
        return text;
    QString stored = isMarked ? QChar(0xfeff) + text : text;
    return stored.replace(QChar(0xfffe), kLastButOne.toString()).replace(QChar(0xffff), kLast.toString());
}

QVariant asStored(const QVariant &value)
{
    const bool isText = value.metaType().id() == QMetaType::QString && !value.isNull();
    return isText ? QVariant(asStored(value.toString())) : value;
}

QString asWritten(QString stored)
{
    if (!stored.contains(kLast.front()))
        return stored;
    return stored.replace(kLastButOne.toString(), QString(QChar(0xfffe)))
        .replace(kLast.toString(), QString(QChar(0xffff)));
}

QString firstWords(const char *sql)
{
    return QString::fromLatin1(sql).simplified().left(60);
}

/// SQLite 3.40 cannot VACUUM tables with generated columns out of a file that is only read. While the snapshot
/// lives nobody overwrites what it shows, and what was written since lies behind it in the write-ahead log.
Result<void> copyBytes(Database &db, const QString &path)
{
    KONTOR_ASSIGN(const auto moment, Snapshot::begin(db));
    for (const QLatin1String tail : {""_L1, "-wal"_L1}) {
        if (!tail.isEmpty() && !QFile::exists(db.path() + tail))
            continue;
        const bool copied = QFile::copy(db.path() + tail, path + tail)
            && QFile::setPermissions(path + tail, QFile::ReadOwner | QFile::WriteOwner);
        if (!copied)
            return failed("write_failed", u"%1 cannot be written. Is there room, and may you write there?"_s.arg(path));
    }
    return {};
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode, Durability durability)
{
    std::unique_ptr<Database> db(new Database);
    db->m_path = path;
    db->m_readOnly = mode != Mode::ReadWrite;
    db->m_name = nextConnectionName();
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, db->m_name);
    connection.setDatabaseName(path);
    connection.setConnectOptions(db->m_readOnly ? u"QSQLITE_BUSY_TIMEOUT=10000;QSQLITE_OPEN_READONLY"_s
                                                : u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    if (!connection.open())
        return failed("cannot_open", u"The file %1 cannot be opened: %2"_s.arg(path, connection.lastError().text()));
    constexpr std::array kWriter{"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA secure_delete = ON"};
    // Before the mode of the journal: to write that down waits for the whole file.
    constexpr std::array kDraft{"PRAGMA synchronous = OFF", "PRAGMA journal_mode = WAL", "PRAGMA secure_delete = ON"};
    constexpr std::array kAll{"PRAGMA foreign_keys = ON", "PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -65536"};
    if (mode == Mode::ReadWrite) {
        for (const char *pragma : durability == Durability::Full ? kWriter : kDraft)
            KONTOR_TRY(db->exec(QString::fromLatin1(pragma)));
    }
    if (mode == Mode::Glance)
        return db;
    for (const char *pragma : kAll)
        KONTOR_TRY(db->exec(QString::fromLatin1(pragma)));
    return db;
}

Database::~Database()
{
    for (const auto &idle : std::as_const(m_idle))
        qDeleteAll(idle);
    m_idle.clear();
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

void Database::lose(const Error &error)
{
    if (m_inTransaction && !m_lost && !PLANT(read_error_is_the_end))
        m_lost = error;
}

Result<void> Database::stillWhole() const
{
    return m_lost ? Result<void>(std::unexpected(*m_lost)) : Result<void>();
}

Result<void> Database::exec(const QString &sql)
{
    KONTOR_TRY(stillWhole());
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (query.exec(sql))
        return {};
    const auto error = sqlError(query.lastError(), sql.simplified().left(60));
    if (endsTransaction(query.lastError()))
        lose(error.error());
    return error;
}

/// Steps of transactions come again and again.
Result<void> Database::step(const char *sql)
{
    Query query(*this, sql);
    return query.run();
}

Result<qint64> Database::number(const QString &sql)
{
    KONTOR_TRY(stillWhole());
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (query.exec(sql))
        return query.next() ? query.value(0).toLongLong() : 0;
    const auto error = sqlError(query.lastError(), sql.simplified().left(60));
    if (endsTransaction(query.lastError()))
        lose(error.error());
    return error;
}

Result<bool> Database::emptyJournal()
{
    KONTOR_TRY(exec(u"PRAGMA busy_timeout = 250"_s)); // it can wait; whoever writes next cannot
    const auto isBusy = number(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    KONTOR_TRY(exec(u"PRAGMA busy_timeout = 10000"_s));
    if (!isBusy)
        return std::unexpected(isBusy.error());
    return *isBusy == 0;
}

qint64 Database::dataVersion()
{
    Query query(*this, "PRAGMA data_version");
    return query.run() && query.next() ? query.i64(0) : 0;
}

Result<void> Database::copyTo(const QString &path)
{
    if (m_readOnly)
        return copyBytes(*this, path);
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.prepare(u"VACUUM INTO ?"_s);
    query.addBindValue(path);
    if (!query.exec())
        return sqlError(query.lastError(), u"VACUUM INTO"_s);
    return {};
}

std::unique_ptr<QSqlQuery> Database::borrow(const char *sql, Result<void> &prepared)
{
    auto &idle = m_idle[sql];
    if (!idle.empty()) {
        std::unique_ptr<QSqlQuery> query(idle.back());
        idle.pop_back();
        return query;
    }
    auto query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_name, false));
    query->setForwardOnly(true);
    if (!query->prepare(withNames(sql)))
        prepared = sqlError(query->lastError(), firstWords(sql));
    return query;
}

void Database::giveBack(const char *sql, std::unique_ptr<QSqlQuery> query)
{
    query->finish();
    m_idle[sql].push_back(query.release());
}

Query::Query(Database &db, const char *sql) : m_db(db), m_sql(sql), m_query(db.borrow(sql, m_prepared))
{ }

Query::~Query()
{
    if (m_prepared)
        m_db.giveBack(m_sql, std::move(m_query));
}

Result<void> Query::runList(const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i)
        bind(i, values.at(i));
    return execute();
}

void Query::bind(int position, qint64 value)
{
    m_query->bindValue(placeholder(position), value);
}
void Query::bind(int position, const QString &text)
{
    m_query->bindValue(placeholder(position), text.isNull() ? QString(u""_s) : asStored(text));
}
void Query::bind(int position, const QByteArray &blob)
{
    m_query->bindValue(placeholder(position), blob.isNull() ? QByteArray("") : blob);
}
void Query::bind(int position, std::nullptr_t)
{
    m_query->bindValue(placeholder(position), QVariant());
}
void Query::bind(int position, const QVariant &value)
{
    m_query->bindValue(placeholder(position), asStored(value));
}
void Query::bind(int position, const std::optional<qint64> &value)
{
    m_query->bindValue(placeholder(position), value ? QVariant(*value) : QVariant());
}

Result<void> Query::execute()
{
    if (!m_prepared)
        return m_prepared;
    KONTOR_TRY(m_db.stillWhole());
    if (m_query->exec())
        return {};
    const auto error = sqlError(m_query->lastError(), firstWords(m_sql));
    if (endsTransaction(m_query->lastError()))
        m_db.lose(error.error());
    return error;
}

bool Query::next()
{
    if (m_query->next())
        return true;
    if (const auto end = ended(); !end)
        m_db.lose(end.error());
    return false;
}

Result<void> Query::ended() const
{
    if (m_query->lastError().isValid())
        return sqlError(m_query->lastError(), firstWords(m_sql));
    return {};
}

qint64 Query::i64(int column) const
{
    return m_query->value(column).toLongLong();
}
int Query::i32(int column) const
{
    return m_query->value(column).toInt();
}
QString Query::text(int column) const
{
    return asWritten(m_query->value(column).toString());
}
QByteArray Query::blob(int column) const
{
    return m_query->value(column).toByteArray();
}
bool Query::isNull(int column) const
{
    return m_query->isNull(column);
}
std::optional<qint64> Query::optional(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(i64(column));
}
QVariantList Query::values(int count) const
{
    QVariantList out;
    out.reserve(count);
    for (int column = 0; column < count; ++column) {
        const QVariant value = m_query->value(column);
        const bool isText = value.metaType().id() == QMetaType::QString && !value.isNull();
        out << (isText ? QVariant(asWritten(value.toString())) : value);
    }
    return out;
}
qint64 Query::changes() const
{
    return m_query->numRowsAffected();
}
qint64 Query::insertedRow() const
{
    return m_query->lastInsertId().toLongLong();
}

DynamicQuery::DynamicQuery(Database &db, const QString &sql)
    : m_db(db), m_query(QSqlDatabase::database(db.m_name, false))
{
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql))
        m_prepared = sqlError(m_query.lastError(), sql.simplified().left(60));
}

Result<void> DynamicQuery::run(const QVariantList &values)
{
    if (!m_prepared)
        return m_prepared;
    for (const QVariant &value : values)
        m_query.addBindValue(asStored(value));
    if (!m_query.exec())
        return sqlError(m_query.lastError(), m_query.lastQuery().simplified().left(60));
    return {};
}

bool DynamicQuery::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        m_db.lose(sqlError(m_query.lastError(), m_query.lastQuery().simplified().left(60)).error());
    return false;
}
qint64 DynamicQuery::i64(int column) const
{
    return m_query.value(column).toLongLong();
}
QString DynamicQuery::text(int column) const
{
    return asWritten(m_query.value(column).toString());
}
QByteArray DynamicQuery::blob(int column) const
{
    return m_query.value(column).toByteArray();
}
bool DynamicQuery::isNull(int column) const
{
    return m_query.isNull(column);
}

Result<std::unique_ptr<Transaction>> Transaction::begin(Database &db)
{
    KONTOR_TRY(db.step(db.m_isGrouped ? "SAVEPOINT part" : "BEGIN IMMEDIATE"));
    db.m_inTransaction = true;
    return std::unique_ptr<Transaction>(new Transaction(db));
}

Transaction::~Transaction()
{
    if (m_db.m_isGrouped) { // a lost part takes the whole group along: SQLite has rolled back all of it
        if (m_open && !m_db.m_lost && !(m_db.step("ROLLBACK TO part") && m_db.step("RELEASE part")))
            m_db.m_lost = Error{ErrorKind::Failed, u"database_error"_s, u"A part could not be rolled back."_s};
        return;
    }
    m_db.m_inTransaction = false;
    m_db.m_lost.reset();
    if (m_open && !m_db.step("ROLLBACK"))
        qCWarning(lcSql) << "rollback failed; SQLite had rolled back by itself";
}

Result<void> Transaction::commit()
{
    KONTOR_TRY(m_db.step(m_db.m_isGrouped ? "RELEASE part" : "COMMIT"));
    m_open = false;
    return {};
}

Result<std::unique_ptr<CommitGroup>> CommitGroup::begin(Database &db)
{
    KONTOR_TRY(db.step("BEGIN IMMEDIATE"));
    db.m_inTransaction = true;
    db.m_isGrouped = true;
    return std::unique_ptr<CommitGroup>(new CommitGroup(db));
}

CommitGroup::~CommitGroup()
{
    m_db.m_isGrouped = false;
    m_db.m_inTransaction = false;
    m_db.m_lost.reset();
    if (m_open && !m_db.step("ROLLBACK"))
        qCWarning(lcSql) << "rollback failed; SQLite had rolled back by itself";
}

Result<void> CommitGroup::commit()
{
    KONTOR_TRY(m_db.step("COMMIT"));
    m_open = false;
    return {};
}

Result<std::unique_ptr<Snapshot>> Snapshot::begin(Database &db)
{
    if (db.m_inTransaction)
        return std::unique_ptr<Snapshot>(new Snapshot(db, true));
    KONTOR_TRY(db.step("BEGIN"));
    db.m_inTransaction = true;
    std::unique_ptr<Snapshot> snapshot(new Snapshot(db, false));
    KONTOR_TRY(db.step("SELECT 1 FROM sqlite_schema")); // the first read is what fixes the moment
    return snapshot;
}

Snapshot::~Snapshot()
{
    if (m_isPart)
        return;
    m_db.m_inTransaction = false;
    m_db.m_lost.reset();
    if (!m_db.step("COMMIT"))
        qCWarning(lcSql) << "a reading transaction did not end";
}

QVariant nullableBlob(const QByteArray &blob)
{
    return blob.isEmpty() ? QVariant() : QVariant(blob);
}

QVariant nullableText(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

} // namespace kontor
