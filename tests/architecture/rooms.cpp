// SPDX-License-Identifier: GPL-3.0-or-later
#include "rooms.h"

#include "sourcetext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

const QString Core = u"models/core"_s;
const QString Domain = u"models/domain"_s;
const QString Sql = u"models/sql"_s;
const QString Storage = u"models/storage"_s;
const QString Services = u"models/services"_s;
const QString Exchange = u"models/exchange"_s;
const QString Documents = u"models/documents"_s;
const QString Items = u"models/items"_s;
const QString Protocol = u"sync/protocol"_s;
const QString Engine = u"sync/engine"_s;
const QString Client = u"sync/client"_s;
const QString Server = u"sync/server"_s;
const QString Ui = u"ui"_s;
const QString App = u"app"_s;

// clang-format off
const std::vector<Room> House = {
    {Core,      {}},
    {Domain,    {Core}},
    {Sql,       {Core}},
    {Storage,   {Sql, Domain, Core}},
    {Services,  {Storage, Domain, Core}},
    {Exchange,  {Services, Domain, Core}},
    {Documents, {Services, Domain, Core}},
    {Items,     {Services, Domain, Core}},
    {Protocol,  {Domain, Core}},
    {Engine,    {Protocol, Storage, Domain, Core}},
    {Client,    {Engine, Protocol, Storage, Domain, Core}},
    {Server,    {Engine, Protocol, Services, Storage, Sql, Domain, Core}},
    {Ui,        {Items, Services, Exchange, Documents, Domain, Core}},
    {App,       {Ui, Client, Server, Engine, Protocol, Items, Services, Exchange, Documents, Storage, Sql, Domain, Core}},
};
// clang-format on

const QStringList MaySpeakSql = {Sql, Storage, Server};
const QStringList MayIncludeQtSql = {Sql, Storage};
const QStringList MayTranslate = {Ui, App, Documents};

/// Headers that pull in a whole Qt module: seconds of compile time in every file.
const QStringList QtModules = {
    u"QtCore"_s,       u"QtGui"_s,          u"QtWidgets"_s, u"QtSql"_s,        u"QtNetwork"_s,
    u"QtConcurrent"_s, u"QtPrintSupport"_s, u"QtSvg"_s,     u"QtSvgWidgets"_s, u"QtCharts"_s,
    u"QtXml"_s,        u"QtDBus"_s,         u"QtTest"_s,    u"QtOpenGL"_s,     u"QtOpenGLWidgets"_s,
};

/// The file being read and what has been found in it.
struct Reading {
    QString path;
    QString room;
    QStringList problems;

    void add(int line, const QString &what) { problems += u"%1:%2: %3"_s.arg(path).arg(line).arg(what); }
};

QStringList mayInclude(const QString &folder)
{
    for (const Room &room : House)
        if (room.folder == folder)
            return room.mayInclude;
    return {};
}

void checkDirection(Reading &reading, const SourcePiece &include, const HeaderRooms &headers)
{
    const QString name = include.text.section(u'/', -1);
    const QString target = headers.value(name, reading.room);
    if (target != reading.room && !mayInclude(reading.room).contains(target))
        reading.add(include.line, u"%1 may not include %2, which belongs to %3"_s.arg(reading.room, name, target));
}

void checkLibraries(Reading &reading, const SourcePiece &include)
{
    static const QRegularExpression qtSql(u"^(QtSql/|QSql|QtSql$)"_s);
    const QString name = include.text.section(u'/', -1);
    if (QtModules.contains(name))
        reading.add(include.line, u"<%1> includes a whole Qt module; include the classes used"_s.arg(include.text));
    if (name == u"sqlite3.h")
        reading.add(include.line, u"sqlite3.h: only Qt SQL touches SQLite"_s);
    if (include.text.startsWith(u"boost/") && reading.room != Server)
        reading.add(include.line, u"<%1>: Boost belongs to sync/server"_s.arg(include.text));
    if (qtSql.match(include.text).hasMatch() && !MayIncludeQtSql.contains(reading.room))
        reading.add(include.line, u"<%1> belongs to models/sql and models/storage"_s.arg(include.text));
}

void checkTranslation(Reading &reading, const SourcePiece &code)
{
    static const QRegularExpression translation(u"\\btr\\s*\\(|\\bQCoreApplication::translate\\s*\\("_s);
    if (!MayTranslate.contains(reading.room) && translation.match(code.text).hasMatch())
        reading.add(code.line, u"translated words belong to ui, app and models/documents"_s);
}

void checkSql(Reading &reading, const SourcePiece &literal)
{
    static const QRegularExpression sql(
        u"\\b(SELECT\\b|INSERT\\s+(OR\\s+\\w+\\s+)?INTO\\b|REPLACE\\s+INTO\\b|DELETE\\s+FROM\\b|UPDATE\\s+\\w+\\s+"
        u"SET\\b|"
        "CREATE\\s+(TABLE|INDEX|UNIQUE|VIEW|TRIGGER|VIRTUAL|TEMP)|ALTER\\s+TABLE\\b|DROP\\s+(TABLE|INDEX|VIEW)\\b|"
        "PRAGMA\\s|BEGIN\\s+IMMEDIATE\\b|ORDER\\s+BY\\b|WHERE\\s)"_s);
    if (!MaySpeakSql.contains(reading.room) && sql.match(literal.text).hasMatch())
        reading.add(literal.line, u"SQL belongs to models/sql, models/storage and sync/server"_s);
}

void findCycles(const std::vector<Room> &rooms, QStringList trail, QStringList &found)
{
    for (const Room &room : rooms) {
        if (room.folder != trail.back())
            continue;
        for (const QString &next : room.mayInclude) {
            if (next == trail.front())
                found += (trail + QStringList{next}).join(u" -> ");
            else if (!trail.contains(next))
                findCycles(rooms, trail + QStringList{next}, found);
        }
    }
}

} // namespace

const std::vector<Room> &house()
{
    return House;
}

QString roomOf(const QString &path)
{
    for (const Room &room : House)
        if (path.startsWith(room.folder + u'/'))
            return room.folder;
    return {};
}

QStringList problemsIn(const QString &path, const QString &text, const HeaderRooms &headers)
{
    Reading reading{path, roomOf(path), {}};
    if (reading.room.isEmpty())
        return {path + u":1: lies in no room of the house"_s};
    const SourceText source(text);
    for (const SourcePiece &include : source.includes()) {
        checkDirection(reading, include, headers);
        checkLibraries(reading, include);
    }
    for (const SourcePiece &code : source.code())
        checkTranslation(reading, code);
    for (const SourcePiece &literal : source.literals())
        checkSql(reading, literal);
    return reading.problems;
}

QStringList cyclesIn(const std::vector<Room> &rooms)
{
    QStringList found;
    for (const Room &room : rooms)
        findCycles(rooms, {room.folder}, found);
    return found;
}
