// SPDX-License-Identifier: GPL-3.0-or-later
#include "plants.h"
#include "simcrew.h"
#include "simdrill.h"
#include "simshrink.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHashSeed>
#include <QProcess>
#include <QThread>

using namespace Qt::StringLiterals;

namespace {

using namespace kontor;
using namespace kontor::sim;

constexpr int kShrinkingTries = 250;

void say(const QString &line)
{
    fputs(qPrintable(line + u'\n'), stdout);
    fflush(stdout);
}

/// What was asked for.
struct Command {
    Options options;
    QString plant;
    quint64 from = 1;
    quint64 seeds = 100;
    int atOnce = 1;
    size_t every = 1; ///< of the moments at which the power may go
    bool keepGoing = false;
};

Report reportOf(const Options &options, const Template &shop)
{
    const Outcome outcome = World(options, shop).run();
    return {options.seed,  !outcome.problems.isEmpty(), outcome.facts, outcome.voided, outcome.events,
            outcome.trace, outcome.problems.value(0)};
}

QString plantText(const QString &plant)
{
    return plant.isEmpty() ? QString() : u" --plant "_s + plant;
}

// ---- one process

/// Tells one line before and one after each world.
int work(const Command &command, const Template &shop)
{
    for (quint64 seed = command.from; seed < command.from + command.seeds; ++seed) {
        Options options = command.options;
        options.seed = seed;
        printf(">%llu\n", static_cast<unsigned long long>(seed));
        fflush(stdout);
        const Report report = reportOf(options, shop);
        fputs(report.line().constData(), stdout);
        fflush(stdout);
        if (report.failed && !command.keepGoing)
            return 0;
    }
    return 0;
}

int showOne(Options options, const Template &shop)
{
    options.verbose = true;
    const Outcome outcome = World(options, shop).run();
    for (const QString &problem : outcome.problems)
        say(u"  "_s + problem);
    say(u"trace %1, %2 facts, %3 void"_s.arg(QString::fromLatin1(outcome.trace))
            .arg(outcome.facts)
            .arg(outcome.voided));
    return outcome.problems.isEmpty() ? 0 : 1;
}

int showSmallest(const Command &command, const Template &shop)
{
    const Options small = shrink(command.options, shop, kShrinkingTries);
    const Report report = reportOf(small, shop);
    if (!report.failed) {
        say(u"seed %1 does not fail"_s.arg(small.seed));
        return 1;
    }
    say(u"  "_s + report.problem);
    say(u"smallest found: kontor-sim --seed %1%2%3"_s.arg(small.seed).arg(plantText(command.plant), small.toText()));
    return 0;
}

// ---- many processes

QStringList workerArguments(quint64 from, quint64 seeds, const Command &command)
{
    QStringList arguments{u"--worker"_s, u"--from"_s, QString::number(from), QString::number(seeds)};
    if (!command.plant.isEmpty())
        arguments << u"--plant"_s << command.plant;
    if (command.keepGoing)
        arguments << u"--keep-going"_s;
    return arguments + command.options.toText().split(u' ', Qt::SkipEmptyParts);
}

int tellFailure(const Report &report, const Command &command)
{
    const QString replay =
        u"kontor-sim --seed %1%2%3"_s.arg(report.seed).arg(plantText(command.plant), command.options.toText());
    say(u"seed %1 failed: %2"_s.arg(report.seed).arg(report.problem));
    say(u"see it with: "_s + replay);
    say(u"looking for a smaller one …"_s);
    const QString shrinking = replay.section(u' ', 1) + u" --shrink"_s;
    (void)QProcess::execute(QCoreApplication::applicationFilePath(), shrinking.split(u' ', Qt::SkipEmptyParts));
    return 1;
}

int runSeeds(const Command &command)
{
    constexpr quint64 kMostInOne = 50;
    const quint64 size = std::clamp<quint64>(command.seeds / (4 * static_cast<quint64>(command.atOnce)), 1, kMostInOne);
    std::vector<QStringList> jobs;
    for (quint64 from = command.from; from < command.from + command.seeds; from += size)
        jobs.push_back(workerArguments(from, std::min(size, command.from + command.seeds - from), command));
    QElapsedTimer timer;
    timer.start();
    Report sum;
    std::vector<Report> failures;
    quint64 ran = 0;
    QByteArray firstTrace;
    runCrew(jobs, command.atOnce, [&](size_t, const Report &report) {
        ++ran;
        sum.facts += report.facts;
        sum.voided += report.voided;
        sum.events += report.events;
        if (report.seed == command.from)
            firstTrace = report.trace;
        if (report.failed) {
            failures.push_back(report);
            if (command.keepGoing)
                say(u"%1: %2"_s.arg(report.seed).arg(report.problem));
        }
        return failures.empty() || command.keepGoing;
    });
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    say(u"%1 seeds, %2 facts, %3 void, %4 events, %5 s in %6 processes, %7 seeds/s, %8 failed"_s.arg(ran)
            .arg(sum.facts)
            .arg(sum.voided)
            .arg(sum.events)
            .arg(seconds, 0, 'f', 1)
            .arg(command.atOnce)
            .arg(static_cast<double>(ran) / seconds, 0, 'f', 1)
            .arg(failures.size()));
    if (!failures.empty())
        return tellFailure(failures.front(), command);
    Options again = command.options;
    again.seed = command.from;
    if (reportOf(again, makeTemplate()).trace != firstTrace) {
        say(u"seed %1 does not repeat itself"_s.arg(command.from));
        return 1;
    }
    return 0;
}

// A plant may say the seed to begin with: undo_survives_rewind@179.

QString plantIn(const QString &name)
{
    return name.section(u'@', 0, 0);
}

quint64 firstSeed(const QString &name, const Command &command)
{
    return name.contains(u'@') ? name.section(u'@', 1).toULongLong() : command.from;
}

int runPlants(const Command &command, const QStringList &names)
{
    std::vector<QStringList> jobs;
    for (const QString &name : names) {
        Command one = command;
        one.plant = plantIn(name);
        jobs.push_back(workerArguments(firstSeed(name, command), command.seeds, one));
    }
    std::vector<Report> found(jobs.size());
    runCrew(jobs, command.atOnce, [&](size_t job, const Report &report) {
        if (report.failed) {
            found[job] = report;
            say(u"%1 %2  %3"_s.arg(names.at(static_cast<qsizetype>(job)), -28)
                    .arg(report.seed - firstSeed(names.at(static_cast<qsizetype>(job)), command) + 1, 6)
                    .arg(report.problem));
        }
        return true;
    });
    int missed = 0;
    for (size_t i = 0; i < jobs.size(); ++i) {
        if (found[i].failed)
            continue;
        ++missed;
        say(u"%1 MISSED"_s.arg(names.at(static_cast<qsizetype>(i)), -28));
    }
    say(u"%1 planted mistakes, %2 missed"_s.arg(names.size()).arg(missed));
    return missed == 0 ? 0 : 1;
}

/// The power goes at every single write, one after the other.
int workDrill(const Command &command, const Template &shop)
{
    const Drill drill(shop);
    const std::vector<Drill::Point> points = drill.points();
    const quint64 end = std::min<quint64>(command.from + command.seeds, points.size());
    for (quint64 i = command.from; i < end; i += command.every) {
        printf(">%llu\n", static_cast<unsigned long long>(i));
        Report report;
        report.seed = i;
        const QStringList problems = drill.run(points[i]);
        report.failed = !problems.isEmpty();
        report.problem = problems.value(0);
        fputs(report.line().constData(), stdout);
        fflush(stdout);
    }
    return 0;
}

int runDrill(const Command &command)
{
    const auto shop = makeTemplate();
    const auto points = Drill(shop).points();
    const quint64 size =
        (points.size() + static_cast<size_t>(command.atOnce) - 1) / static_cast<size_t>(command.atOnce);
    std::vector<QStringList> jobs;
    for (quint64 from = 0; from < points.size(); from += size)
        jobs.push_back(workerArguments(from, size, command)
                       << u"--crashpoints"_s << u"--every"_s << QString::number(command.every));
    quint64 ran = 0;
    quint64 failed = 0;
    runCrew(jobs, command.atOnce, [&](size_t, const Report &report) {
        ++ran;
        failed += report.failed ? 1 : 0;
        if (report.failed)
            say(u"power cut %1 (machine %2, write %3): %4"_s.arg(report.seed)
                    .arg(points[report.seed].node)
                    .arg(points[report.seed].operation)
                    .arg(report.problem));
        return true;
    });
    const auto of = [&](int node) {
        return std::count_if(points.begin(), points.end(), [node](const auto &point) { return point.node == node; });
    };
    say(u"the power went at %1 moments (server %2, desks %3 and %4), %5 failed"_s.arg(ran)
            .arg(of(0))
            .arg(of(1))
            .arg(of(2))
            .arg(failed));
    constexpr quint64 kEnough = 500;
    return failed == 0 && points.size() >= kEnough && ran >= points.size() / command.every ? 0 : 1;
}

void describe(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"seeds"_s, u"How many worlds to run."_s);
    parser.addOptions({
        {u"from"_s, u"The first seed."_s, u"seed"_s, u"1"_s},
        {u"seed"_s, u"Runs one world and tells everything."_s, u"seed"_s},
        {u"shrink"_s, u"With --seed: looks for the smallest part of it that still fails."_s},
        {u"plant"_s, u"Plants a mistake; of several, or of “all”, tries each, from “name@seed” on."_s, u"names"_s},
        {u"jobs"_s, u"How many processes at once."_s, u"count"_s, QString::number(QThread::idealThreadCount())},
        {u"keep-going"_s, u"Runs all seeds and counts the failures."_s},
        {u"without"_s, u"Leaves troubles out."_s, u"names"_s},
        {u"desks"_s, u"Has at most so many desks at the beginning."_s, u"count"_s},
        {u"seconds"_s, u"All is well again after this time at the latest."_s, u"count"_s},
        {u"skip"_s, u"Leaves actions of people out."_s, u"numbers"_s},
        {u"crashpoints"_s, u"Cuts the power at every write of a sync, one after the other."_s},
        {u"every"_s, u"With --crashpoints: only one write of so many."_s, u"count"_s, u"1"_s},
        {u"regressions"_s, u"Runs the worlds whose seeds a file lists."_s, u"file"_s},
    });
    QCommandLineOption worker(u"worker"_s);
    worker.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(worker);
    parser.addHelpOption();
}

Command commandFrom(const QCommandLineParser &parser)
{
    Command command;
    command.plant = parser.value(u"plant"_s);
    command.from = parser.value(u"from"_s).toULongLong();
    command.seeds = parser.positionalArguments().value(0, u"100"_s).toULongLong();
    command.atOnce = std::max(1, parser.value(u"jobs"_s).toInt());
    command.every = std::max<size_t>(1, parser.value(u"every"_s).toULongLong());
    command.keepGoing = parser.isSet(u"keep-going"_s);
    command.options.seed = parser.value(u"seed"_s).toULongLong();
    command.options.without = Options::troublesFrom(parser.value(u"without"_s));
    command.options.desks = parser.value(u"desks"_s).toInt();
    command.options.seconds = parser.value(u"seconds"_s).toInt();
    command.options.skipped = Options::rangesFrom(parser.value(u"skip"_s));
    return command;
}

/// Worlds that once failed, one a line: a seed, and options as they are typed; what stands behind # says why.
int runRegressions(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        say(u"%1 cannot be read"_s.arg(path));
        return 2;
    }
    int failed = 0;
    int count = 0;
    const auto shop = makeTemplate();
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QString text = QString::fromUtf8(line).section(u'#', 0, 0).simplified();
        if (text.isEmpty())
            continue;
        ++count;
        QCommandLineParser parser;
        describe(parser);
        if (!parser.parse(QStringList{u"kontor-sim"_s, u"--seed"_s} + text.split(u' '))) {
            say(u"%1: %2"_s.arg(text, parser.errorText()));
            return 2;
        }
        const Report report = reportOf(commandFrom(parser).options, shop);
        failed += report.failed ? 1 : 0;
        if (report.failed)
            say(u"seed %1 fails again: %2"_s.arg(report.seed).arg(report.problem));
    }
    say(u"%1 worlds that once failed, %2 fail again"_s.arg(count).arg(failed));
    return failed == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    qputenv("QT_LOGGING_RULES", "kontor.*=false");
    testing::SimDisk::useOneThread();
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    describe(parser);
    parser.process(app);
    const Command command = commandFrom(parser);
    const QStringList planted =
        command.plant == "all"_L1 ? plantNames() : command.plant.split(u',', Qt::SkipEmptyParts);
    for (const QString &name : planted) {
        if (!plantNames().contains(plantIn(name))) {
            say(u"There is no plant %1. Known: %2"_s.arg(name, plantNames().join(u' ')));
            return 2;
        }
    }
    if (planted.size() > 1)
        return runPlants(command, planted);
    const bool isDrill = parser.isSet(u"crashpoints"_s);
    if (isDrill && !parser.isSet(u"worker"_s))
        return runDrill(command);
    const bool isOne = parser.isSet(u"seed"_s);
    if (!isOne && !parser.isSet(u"worker"_s) && !parser.isSet(u"regressions"_s))
        return runSeeds(command);
    const auto shop = makeTemplate();
    setPlanted(command.plant);
    if (parser.isSet(u"worker"_s))
        return isDrill ? workDrill(command, shop) : work(command, shop);
    if (parser.isSet(u"regressions"_s))
        return runRegressions(parser.value(u"regressions"_s));
    return parser.isSet(u"shrink"_s) ? showSmallest(command, shop) : showOne(command.options, shop);
}
