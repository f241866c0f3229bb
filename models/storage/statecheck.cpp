// SPDX-License-Identifier: GPL-3.0-or-later
#include "statecheck.h"

#include "logcheck.h"
#include "statereplay.h"
#include "stocklevels.h"

using namespace Qt::StringLiterals;

namespace kontor {

Result<StateReport> checkState(ShopFile &file, Progress &progress)
{
    Differences differences;
    StateReport report;
    {
        KONTOR_ASSIGN(const auto snapshot, Snapshot::begin(file.db()));
        KONTOR_ASSIGN(const qint64 facts, file.db().number(u"SELECT count(*) FROM facts"_s));
        KONTOR_ASSIGN(const qint64 subjects, file.db().number(u"SELECT count(DISTINCT subject) FROM fact_subjects"_s));
        StepCounter steps(progress, facts + subjects);
        KONTOR_ASSIGN(const LogFindings log, checkLog(file, differences, steps));
        StateReplay replay(file, log.undone, differences);
        KONTOR_TRY(replay.run(steps));
        KONTOR_TRY(checkStockLevels(file.db(), RecordId(file.identity().shop), differences));
        KONTOR_TRY(checkSearch(file.db(), differences));
        report.facts = log.facts;
        report.logDigest = QString::fromLatin1(log.digest.hex());
        report.stateDigest = QString::fromLatin1(replay.stored().digest.hex());
        progress.report(facts + subjects, facts + subjects);
    }
    KONTOR_TRY(checkSearchStructure(file.db(), differences));
    report.ok = differences.count() == 0;
    report.differences = differences.words();
    return report;
}

Result<QString> stateDigest(ShopFile &file)
{
    KONTOR_ASSIGN(const auto snapshot, Snapshot::begin(file.db()));
    KONTOR_ASSIGN(const StoredState state, storedState(file.db()));
    return QString::fromLatin1(state.digest.hex());
}

} // namespace kontor
