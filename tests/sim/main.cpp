// SPDX-License-Identifier: GPL-3.0-or-later
#include "plants.h"
#include "simworld.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QHashSeed>

using namespace Qt::StringLiterals;

namespace {

/// Memory, where there is a disk of it: what SQLite syncs is lost with this program anyway.
QString workFolder()
{
    return QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm/kontor-sim-XXXXXX"_s
                                                 : QDir::tempPath() + u"/kontor-sim-XXXXXX"_s;
}

kontor::sim::Outcome runOnce(quint64 seed, const kontor::sim::Template &shop, bool verbose)
{
    const QTemporaryDir folder(workFolder());
    kontor::sim::World world(seed, shop, folder.path(), verbose);
    return world.run();
}

void say(const QString &line)
{
    fputs(qPrintable(line + u'\n'), stdout);
    fflush(stdout);
}

struct Sum {
    qint64 facts = 0;
    qint64 voided = 0;
    qint64 events = 0;
};

/// Seeds until the first failure; 0: none failed.
quint64 firstFailure(quint64 from, quint64 seeds, const kontor::sim::Template &shop, Sum &sum, QStringList &problems)
{
    for (quint64 seed = from; seed < from + seeds; ++seed) {
        const auto outcome = runOnce(seed, shop, false);
        sum.facts += outcome.facts;
        sum.voided += outcome.voided;
        sum.events += outcome.events;
        if (outcome.problems.isEmpty())
            continue;
        problems = outcome.problems;
        return seed;
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    qputenv("QT_LOGGING_RULES", "kontor.*=false");
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"seeds"_s, u"How many worlds to run."_s);
    parser.addOption({u"from"_s, u"The first seed."_s, u"seed"_s, u"1"_s});
    parser.addOption({u"seed"_s, u"Runs one world and tells everything."_s, u"seed"_s});
    parser.addOption({u"plant"_s, u"Plants a mistake; “all” tries each."_s, u"name"_s});
    parser.addOption({u"keep-going"_s, u"Runs all seeds and counts the failures."_s});
    parser.addHelpOption();
    parser.process(app);
    const QTemporaryDir folder(workFolder());
    const auto shop = kontor::sim::makeTemplate(folder.path());
    const QString plant = parser.value(u"plant"_s);
    const quint64 from = parser.value(u"from"_s).toULongLong();
    const quint64 seeds = parser.positionalArguments().value(0, u"100"_s).toULongLong();
    if (!plant.isEmpty() && plant != "all"_L1 && !kontor::sim::plantNames().contains(plant)) {
        say(u"There is no plant %1. Known: %2"_s.arg(plant, kontor::sim::plantNames().join(u' ')));
        return 2;
    }
    if (parser.isSet(u"seed"_s)) {
        kontor::sim::setPlanted(plant);
        const auto outcome = runOnce(parser.value(u"seed"_s).toULongLong(), shop, true);
        for (const QString &problem : outcome.problems)
            say(u"  "_s + problem);
        say(u"trace %1, %2 facts, %3 void"_s.arg(QString::fromLatin1(outcome.trace))
                .arg(outcome.facts)
                .arg(outcome.voided));
        return outcome.problems.isEmpty() ? 0 : 1;
    }
    if (plant == "all"_L1) {
        int missed = 0;
        for (const QString &name : kontor::sim::plantNames()) {
            kontor::sim::setPlanted(name);
            Sum sum;
            QStringList problems;
            const quint64 seed = firstFailure(from, seeds, shop, sum, problems);
            missed += seed == 0 ? 1 : 0;
            say(u"%1 %2 %3"_s.arg(name, -30)
                    .arg(seed == 0 ? u"NOT FOUND"_s : QString::number(seed - from + 1), 10)
                    .arg(problems.value(0)));
        }
        return missed == 0 ? 0 : 1;
    }
    kontor::sim::setPlanted(plant);
    if (parser.isSet(u"keep-going"_s)) {
        quint64 bad = 0;
        for (quint64 seed = from; seed < from + seeds; ++seed) {
            const auto outcome = runOnce(seed, shop, false);
            bad += outcome.problems.isEmpty() ? 0 : 1;
            if (!outcome.problems.isEmpty())
                say(u"%1 (%2 problems): %3"_s.arg(seed).arg(outcome.problems.size()).arg(outcome.problems.first()));
        }
        say(u"%1 of %2 seeds failed"_s.arg(bad).arg(seeds));
        return bad == 0 ? 0 : 1;
    }
    QElapsedTimer timer;
    timer.start();
    Sum sum;
    QStringList problems;
    const quint64 failed = firstFailure(from, seeds, shop, sum, problems);
    if (failed != 0) {
        for (const QString &problem : problems)
            say(u"  "_s + problem);
        say(u"seed %1 failed; see it with: kontor-sim --seed %1%2"_s.arg(failed).arg(
            plant.isEmpty() ? QString() : u" --plant "_s + plant));
        return 1;
    }
    const auto again = runOnce(from, shop, false);
    if (again.trace != runOnce(from, shop, false).trace) {
        say(u"seed %1 does not repeat itself"_s.arg(from));
        return 1;
    }
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    say(u"%1 seeds, %2 facts, %3 void, %4 events, %5 s, %6 seeds/s"_s.arg(seeds)
            .arg(sum.facts)
            .arg(sum.voided)
            .arg(sum.events)
            .arg(seconds, 0, 'f', 1)
            .arg(static_cast<double>(seeds) / seconds, 0, 'f', 1));
    return 0;
}
