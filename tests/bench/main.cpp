// SPDX-License-Identifier: GPL-3.0-or-later
// How fast Kontor is, beside what SQLite alone does in the same minute on the same disk.
#include "measures.h"
#include "syncmeasures.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QThread>

#include <sqlite3.h>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace kontor;
using namespace kontor::bench;

namespace {

constexpr qint64 kOrdersOfManyDesks = 1000; // fifty copies of it fit anywhere
constexpr qint64 kQuickToRepeat = 20'000; // larger shops are filled once

struct Plan {
    std::vector<qint64> sizes;
    QStringList shops; ///< measured as they are, instead of shops made for it
    QString folder;
    QStringList only; ///< empty: everything
    int placed = 200;
    int facts = 10'000;
    int rounds = 3;
    bool isQuick = false;
    SyncPlan sync;
    [[nodiscard]] bool wants(const QString &what) const { return only.isEmpty() || only.contains(what); }
    /// Takes long and has shops of its own: only when it is named.
    [[nodiscard]] bool wantsSync() const { return only.contains(u"sync"_s) || (isQuick && only.isEmpty()); }
    [[nodiscard]] bool wantsDesks() const { return wantsSync() || only.contains(u"desks"_s); }
    [[nodiscard]] bool wantsOnlySync() const
    {
        return !only.isEmpty() && std::all_of(only.begin(), only.end(), [](const QString &one) {
            return one == u"sync" || one == u"desks";
        });
    }
};

Result<Plan> planFrom(const QCommandLineParser &parser)
{
    Plan plan;
    plan.folder = parser.value(u"dir"_s);
    const QString sizes = parser.isSet(u"quick"_s) ? u"3000"_s : parser.value(u"sizes"_s);
    for (const QString &word : sizes.split(u',', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        plan.sizes.push_back(word.toLongLong(&isNumber));
        if (!isNumber || plan.sizes.back() < 100)
            return fail(ErrorKind::Usage, "bad_sizes", u"%1 is not a number of orders, at least 100."_s.arg(word));
    }
    plan.shops = parser.values(u"shop"_s);
    plan.only = parser.value(u"only"_s).split(u',', Qt::SkipEmptyParts);
    plan.rounds = std::max(1, parser.value(u"rounds"_s).toInt());
    plan.isQuick = parser.isSet(u"quick"_s);
    plan.sync.minutes = std::max(0, parser.value(u"minutes"_s).toInt());
    if (plan.isQuick) {
        plan.placed = 50;
        plan.facts = 500;
        plan.sync = {2000, 5000, 2, 2, 5, 10, plan.sync.minutes};
    }
    return plan;
}

void printMachine(const QString &folder)
{
    std::printf("Kontor beside SQLite %s, Qt %s, %s, %d processors, %s\n\n", sqlite3_libversion(), qVersion(),
                qPrintable(QSysInfo::prettyProductName()), QThread::idealThreadCount(),
                QStorageInfo(folder).fileSystemType().constData());
}

Result<void> measureReading(const Plan &plan, Measures &measures)
{
    KONTOR_TRY(plan.wants(u"start"_s) ? measures.start() : Result<void>());
    KONTOR_TRY(plan.wants(u"lists"_s) ? measures.lists() : Result<void>());
    KONTOR_TRY(plan.wants(u"search"_s) ? measures.search() : Result<void>());
    KONTOR_TRY(plan.wants(u"screen"_s) ? measures.screen() : Result<void>());
    KONTOR_TRY(plan.wants(u"tabs"_s) ? measures.tabs() : Result<void>());
    KONTOR_TRY(plan.wants(u"charts"_s) ? measures.charts() : Result<void>());
    KONTOR_TRY(plan.wants(u"stall"_s) ? measures.stall(plan.facts) : Result<void>());
    KONTOR_TRY(plan.wants(u"check"_s) ? measures.check() : Result<void>());
    return {};
}

Result<void> measureSync(const Plan &plan, const QString &folder, BenchTable &table)
{
    SyncMeasures sync(folder, table, plan.sync);
    for (const QString &shop : plan.wantsSync() ? plan.shops : QStringList())
        KONTOR_TRY(sync.ofShop(shop));
    for (const qint64 orders : plan.wantsSync() && plan.shops.isEmpty() ? plan.sizes : std::vector<qint64>()) {
        KONTOR_ASSIGN(const QString made, sync.makeShop(orders, std::max<qint64>(orders / 2, 100)));
        KONTOR_TRY(sync.ofShop(made));
    }
    KONTOR_ASSIGN(const QString small, sync.makeShop(kOrdersOfManyDesks, kOrdersOfManyDesks / 2));
    return sync.ofManyDesks(small);
}

Result<void> measure(const Plan &plan, BenchTable &table)
{
    const QTemporaryDir folder(plan.folder + u"/kontor-bench-XXXXXX"_s);
    if (!folder.isValid())
        return failed("no_folder", folder.errorString());
    printMachine(folder.path());
    table.head();
    if (plan.wantsDesks())
        KONTOR_TRY(measureSync(plan, folder.path(), table));
    if (plan.wantsOnlySync())
        return {};
    Measures measures(folder.path(), table);
    for (const QString &shop : plan.shops) {
        KONTOR_TRY(measures.use(shop));
        KONTOR_TRY(measureReading(plan, measures));
    }
    for (const qint64 orders : plan.shops.isEmpty() ? plan.sizes : std::vector<qint64>()) {
        KONTOR_TRY(measures.demo(orders, orders <= kQuickToRepeat ? plan.rounds : 1));
        KONTOR_TRY(plan.wants(u"placing"_s) ? measures.placing(plan.placed) : Result<void>());
        KONTOR_TRY(measureReading(plan, measures));
    }
    return {};
}

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"kontor-bench"_s);
    QStandardPaths::setTestModeEnabled(true);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures Kontor beside SQLite alone."_s);
    parser.addHelpOption();
    parser.addOption({u"sizes"_s, u"Orders in the shops, separated by commas."_s, u"N,…"_s, u"10000,100000"_s});
    parser.addOption({u"quick"_s, u"One small shop: does everything run?"_s});
    parser.addOption(
        {u"only"_s,
         u"Beside the demo only these: placing, start, lists, search, screen, tabs, charts, stall, check, sync, desks."_s,
         u"WHAT,…"_s});
    parser.addOption(
        {u"shop"_s, u"Measure this shop instead of making some; may be given several times."_s, u"FILE"_s});
    parser.addOption(
        {u"rounds"_s, u"How often shops up to 20000 orders are filled beside SQLite alone."_s, u"N"_s, u"3"_s});
    parser.addOption(
        {u"minutes"_s, u"Fifty desks work for so long; 0: they edit as fast as they can."_s, u"N"_s, u"0"_s});
    parser.addOption({u"dir"_s, u"Where the shops are made; a real disk."_s, u"FOLDER"_s, QDir::tempPath()});
    parser.process(app);
    BenchTable table;
    const Result<Plan> plan = planFrom(parser);
    const Result<void> done = plan ? measure(*plan, table) : Result<void>(std::unexpected(plan.error()));
    if (!done) {
        std::fprintf(stderr, "kontor-bench: %s\n", qPrintable(done.error().message));
        return 1;
    }
    std::printf("\n%d missed\n", table.misses());
    return 0;
}
