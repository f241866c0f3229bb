// SPDX-License-Identifier: GPL-3.0-or-later
#include "rooms.h"
#include "testpaths.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QDir Repository(kontor::testpaths::repository());

QStringList sources(const QStringList &patterns)
{
    QStringList found;
    for (const QString &top : {u"models"_s, u"sync"_s, u"ui"_s, u"app"_s}) {
        QDirIterator files(Repository.filePath(top), patterns, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            found += Repository.relativeFilePath(files.next());
    }
    std::sort(found.begin(), found.end());
    return found;
}

QString read(const QString &path)
{
    QFile file(Repository.filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

HeaderRooms realHeaders()
{
    HeaderRooms rooms;
    for (const QString &path : sources({u"*.h"_s}))
        rooms.insert(path.section(u'/', -1), roomOf(path));
    return rooms;
}

/// A house with one header in each room, named after it.
HeaderRooms sampleHeaders()
{
    HeaderRooms rooms;
    for (const Room &room : house())
        rooms.insert(room.folder.section(u'/', -1) + u".h"_s, room.folder);
    return rooms;
}

QString listed(const QStringList &problems)
{
    return u'\n' + problems.join(u'\n');
}

} // namespace

class TestArchitecture : public QObject
{
    Q_OBJECT

private slots:
    void everySourceKeepsTheRules();
    void headerNamesAreUniqueAcrossRooms();
    void noRoomReachesItself();
    void aCycleIsFound();
    void aRoomMayIncludeOnlyWhatTheTableSays_data();
    void aRoomMayIncludeOnlyWhatTheTableSays();
    void wrongSourcesAreNamedByLine_data();
    void wrongSourcesAreNamedByLine();
    void rightSourcesPass_data();
    void rightSourcesPass();
    void aSourceOutsideEveryRoomIsNamed();
};

void TestArchitecture::everySourceKeepsTheRules()
{
    const HeaderRooms headers = realHeaders();
    const QStringList paths = sources({u"*.cpp"_s, u"*.h"_s});
    QVERIFY2(paths.size() > 10, "the sources were not found");
    QStringList problems;
    for (const QString &path : paths)
        problems += problemsIn(path, read(path), headers);
    QVERIFY2(problems.isEmpty(), qPrintable(listed(problems)));
}

void TestArchitecture::headerNamesAreUniqueAcrossRooms()
{
    QHash<QString, QString> first;
    QStringList problems;
    for (const QString &path : sources({u"*.h"_s})) {
        const QString name = path.section(u'/', -1);
        const QString other = first.value(name, path);
        if (roomOf(other) != roomOf(path))
            problems += u"%1:1: %2 has the same name in another room"_s.arg(path, other);
        first.insert(name, path);
    }
    QVERIFY2(problems.isEmpty(), qPrintable(listed(problems)));
}

void TestArchitecture::noRoomReachesItself()
{
    const QStringList cycles = cyclesIn(house());
    QVERIFY2(cycles.isEmpty(), qPrintable(listed(cycles)));
}

void TestArchitecture::aCycleIsFound()
{
    const std::vector<Room> rooms = {{u"a"_s, {u"b"_s}}, {u"b"_s, {u"c"_s}}, {u"c"_s, {u"b"_s}}};
    QCOMPARE(cyclesIn(rooms), (QStringList{u"b -> c -> b"_s, u"c -> b -> c"_s}));
}

void TestArchitecture::aRoomMayIncludeOnlyWhatTheTableSays_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("header");
    QTest::addColumn<bool>("allowed");
    for (const Room &from : house()) {
        for (const Room &to : house()) {
            const QString header = to.folder.section(u'/', -1) + u".h"_s;
            const bool allowed = from.folder == to.folder || from.mayInclude.contains(to.folder);
            QTest::addRow("%s %s %s", qPrintable(from.folder), allowed ? "->" : "-x", qPrintable(to.folder))
                << from.folder << header << allowed;
        }
    }
}

void TestArchitecture::aRoomMayIncludeOnlyWhatTheTableSays()
{
    QFETCH(QString, from);
    QFETCH(QString, header);
    QFETCH(bool, allowed);
    const QString text = u"#pragma once\n#include \"%1\"\n"_s.arg(header);
    const QStringList problems = problemsIn(from + u"/sample.cpp"_s, text, sampleHeaders());
    QCOMPARE(problems.isEmpty(), allowed);
    if (!allowed)
        QVERIFY2(problems.front().startsWith(from + u"/sample.cpp:2: "_s), qPrintable(listed(problems)));
}

void TestArchitecture::wrongSourcesAreNamedByLine_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("a service upwards") << u"models/services/a.cpp"_s << u"\n#include \"items.h\"\n"_s << 2;
    QTest::newRow("a service past storage") << u"models/services/a.cpp"_s << u"#include \"sql.h\""_s << 1;
    QTest::newRow("a fold into storage") << u"models/domain/a.h"_s << u"#include <storage.h>"_s << 1;
    QTest::newRow("a screen into sync") << u"ui/orders/a.cpp"_s << u"#include \"../../sync/client/client.h\""_s << 1;
    QTest::newRow("after a comment") << u"ui/a.cpp"_s << u"/* a\n b */\n  # include \"storage.h\" // why\n"_s << 3;
    QTest::newRow("QtWidgets") << u"ui/a.cpp"_s << u"#include <QtWidgets>"_s << 1;
    QTest::newRow("QtCore inside its folder") << u"models/core/a.h"_s << u"#include <QtCore/QtCore>"_s << 1;
    QTest::newRow("QtSql even in sql") << u"models/sql/a.cpp"_s << u"#include <QtSql>"_s << 1;
    QTest::newRow("sqlite3.h even in sql") << u"models/sql/a.cpp"_s << u"#include <sqlite3.h>"_s << 1;
    QTest::newRow("QSqlQuery in a service") << u"models/services/a.cpp"_s << u"#include <QSqlQuery>"_s << 1;
    QTest::newRow("QtSql/QSqlQuery in app") << u"app/cli/a.cpp"_s << u"#include <QtSql/QSqlQuery>"_s << 1;
    QTest::newRow("tr in a service") << u"models/services/a.cpp"_s << u"int a;\nauto b = tr(\"Paid\");"_s << 2;
    QTest::newRow("QObject::tr in items") << u"models/items/a.cpp"_s << u"x = QObject::tr (\"Paid\");"_s << 1;
    QTest::newRow("SELECT in a service") << u"models/services/a.cpp"_s << u"f(\"SELECT 1\");"_s << 1;
    QTest::newRow("SQL over two texts") << u"ui/a.cpp"_s << u"f(u\"INSERT \"\n  \"INTO orders\");"_s << 1;
    QTest::newRow("SQL in a raw text") << u"models/items/a.cpp"_s << u"\nf(R\"q(\nDELETE FROM \"x\")q\");"_s << 2;
    QTest::newRow("after a raw text") << u"models/items/a.cpp"_s << u"R\"(\n\n)\"\n;tr(x);"_s << 4;
    QTest::newRow("after a digit separator") << u"models/items/a.cpp"_s << u"int a = 70'000; tr(b);"_s << 1;
    QTest::newRow("after a quoted quote") << u"models/items/a.cpp"_s << u"f('\"', \"\\\"\"); tr(b);"_s << 1;
}

void TestArchitecture::wrongSourcesAreNamedByLine()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(int, line);
    const QStringList problems = problemsIn(path, text, sampleHeaders());
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.front().startsWith(u"%1:%2: "_s.arg(path).arg(line)), qPrintable(problems.front()));
}

void TestArchitecture::rightSourcesPass_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::newRow("single Qt headers") << u"ui/a.cpp"_s << u"#include <QtGlobal>\n#include <QtWidgets/QLabel>"_s;
    QTest::newRow("QSqlQuery in storage") << u"models/storage/a.cpp"_s << u"#include <QSqlQuery>"_s;
    QTest::newRow("tr on a screen") << u"ui/orders/a.cpp"_s << u"tr(\"Paid\");"_s;
    QTest::newRow("tr on an invoice") << u"models/documents/a.cpp"_s << u"tr(\"Paid\");"_s;
    QTest::newRow("a name that ends in tr") << u"models/items/a.cpp"_s << u"std::strstr(a, b); my_tr(c);"_s;
    QTest::newRow("tr in a comment") << u"models/items/a.cpp"_s << u"// tr(\"x\")\n/* tr(x) */"_s;
    QTest::newRow("tr in a text") << u"models/items/a.cpp"_s << u"f(\"tr(x) \\\" tr(y)\");"_s;
    QTest::newRow("SQL in storage") << u"models/storage/a.cpp"_s << u"f(\"SELECT 1\");"_s;
    QTest::newRow("SQL in a comment") << u"models/services/a.cpp"_s << u"// SELECT 1\nint a;"_s;
    QTest::newRow("words that are not SQL") << u"ui/a.cpp"_s << u"f(\"Select where to update the order\");"_s;
    QTest::newRow("an include in a comment") << u"ui/a.cpp"_s << u"// #include \"sql.h\"\n/*\n#include <QtGui>\n*/"_s;
    QTest::newRow("an include in a text") << u"ui/a.cpp"_s << u"f(R\"(\n#include \"sql.h\"\n)\");"_s;
}

void TestArchitecture::rightSourcesPass()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QCOMPARE(problemsIn(path, text, sampleHeaders()), QStringList());
}

void TestArchitecture::aSourceOutsideEveryRoomIsNamed()
{
    QCOMPARE(problemsIn(u"models/misc/a.cpp"_s, {}, {}).size(), 1);
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
