// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrator.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <atomic>

using namespace Qt::StringLiterals;

static void initKontorMigrations()
{
    Q_INIT_RESOURCE(migrations); // a static library's resources are not registered by themselves
}

namespace kontor {

namespace {

/// Where the construct that opens at `i` ends; `i` itself when none opens.
qsizetype endOfOpaque(const QString &text, qsizetype i)
{
    const QChar c = text.at(i);
    if (c == u'\'' || c == u'"' || c == u'`' || c == u'[') {
        const qsizetype end = text.indexOf(c == u'[' ? u']' : c, i + 1);
        return end < 0 ? text.size() : end + 1; // a doubled quote opens the next string at once
    }
    if (QStringView(text).mid(i).startsWith("--"_L1)) {
        const qsizetype end = text.indexOf(u'\n', i);
        return end < 0 ? text.size() : end + 1;
    }
    if (QStringView(text).mid(i).startsWith("/*"_L1)) {
        const qsizetype end = text.indexOf("*/"_L1, i + 2);
        return end < 0 ? text.size() : end + 2;
    }
    return i;
}

/// A trigger ends with an END after the semicolon of its last step; the END of a CASE follows a value.
bool isUnfinishedTrigger(const QString &statement)
{
    static const QRegularExpression trigger(u"^\\s*CREATE\\s+(TEMP\\s+|TEMPORARY\\s+)?TRIGGER\\b"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression end(u";\\s*END\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
    return trigger.match(statement).hasMatch() && !end.match(statement).hasMatch();
}

/// Made under another name first: half a copy must never pass for a backup.
Result<void> backUp(Database &db, qint64 version)
{
    const QString copy = u"%1.before-%2"_s.arg(db.path()).arg(version + 1);
    if (QFile::exists(copy))
        return {}; // an earlier attempt made it; the older copy is the better one
    static std::atomic<int> attempt{0}; // other programs and other threads may be at it too
    const QString part = u"%1.%2-%3.part"_s.arg(copy).arg(QCoreApplication::applicationPid()).arg(++attempt);
    QFile::remove(part);
    KONTOR_TRY(db.copyTo(part));
    if (!QFile::rename(part, copy)) {
        QFile::remove(part);
        if (!QFile::exists(copy)) // else another program was first
            return failed("no_backup", u"The copy %1 could not be made, so the shop was not upgraded."_s.arg(copy));
    }
    return {};
}

Result<void> applyInTransaction(Database &db, const Migration &migration)
{
    KONTOR_ASSIGN(const auto transaction, Transaction::begin(db));
    KONTOR_ASSIGN(const qint64 now, db.number(u"PRAGMA user_version"_s));
    if (now >= migration.number)
        return {}; // another program was first
    for (const QString &statement : splitStatements(migration.sql))
        KONTOR_TRY(db.exec(statement));
    KONTOR_TRY(db.exec(u"PRAGMA user_version = %1"_s.arg(migration.number)));
    KONTOR_ASSIGN(const qint64 broken, db.number(u"SELECT count(*) FROM pragma_foreign_key_check"_s));
    if (broken != 0)
        return failed("migration_failed", u"Upgrading the shop file would break references; it was left as it was."_s);
    return transaction->commit();
}

Result<void> apply(Database &db, const Migration &migration)
{
    KONTOR_TRY(db.exec(u"PRAGMA foreign_keys = OFF"_s)); // or rebuilding a parent would delete its children
    const Result<void> applied = applyInTransaction(db, migration);
    KONTOR_TRY(db.exec(u"PRAGMA foreign_keys = ON"_s));
    return applied;
}

std::vector<Migration> readBundled()
{
    initKontorMigrations();
    std::vector<Migration> migrations;
    const QDir folder(u":/kontor/migrations/sqlite"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a bundled migration cannot be read");
        migrations.push_back(
            {name.section(u'_', 0, 0).toInt(), QFileInfo(name).completeBaseName(), QString::fromUtf8(file.readAll())});
    }
    return migrations;
}

} // namespace

const std::vector<Migration> &bundledMigrations()
{
    static const std::vector<Migration> migrations = readBundled();
    return migrations;
}

QStringList splitStatements(const QString &script)
{
    QStringList statements;
    QString current;
    for (qsizetype i = 0; i < script.size();) {
        const qsizetype end = endOfOpaque(script, i);
        if (end > i) {
            const bool comment = script.at(i) == u'-' || script.at(i) == u'/';
            current += comment ? u" "_s : script.mid(i, end - i);
            i = end;
            continue;
        }
        if (script.at(i) == u';' && !isUnfinishedTrigger(current)) {
            if (!current.trimmed().isEmpty())
                statements << current.trimmed();
            current.clear();
        } else {
            current += script.at(i);
        }
        ++i;
    }
    if (!current.trimmed().isEmpty())
        statements << current.trimmed();
    return statements;
}

Result<void> refuseNewer(Database &db, const std::vector<Migration> &migrations)
{
    KONTOR_ASSIGN(const qint64 version, db.number(u"PRAGMA user_version"_s));
    if (version > (migrations.empty() ? 0 : migrations.back().number))
        return failed(
            "newer_database",
            u"This shop was saved by a newer Kontor. Install the newer version to open it; the file was not changed."_s);
    return {};
}

Result<void> migrate(Database &db, const std::vector<Migration> &migrations)
{
    KONTOR_TRY(refuseNewer(db, migrations));
    KONTOR_ASSIGN(const qint64 version, db.number(u"PRAGMA user_version"_s));
    const int newest = migrations.empty() ? 0 : migrations.back().number;
    if (version == newest)
        return {};
    if (version > 0)
        KONTOR_TRY(backUp(db, version));
    for (const Migration &migration : migrations) {
        if (migration.number > version)
            KONTOR_TRY(apply(db, migration));
    }
    return {};
}

} // namespace kontor
