// SPDX-License-Identifier: GPL-3.0-or-later
#include "quietwarnings.h"

#include "shopfile.h"
#include "warninghistory.h"
#include "warningplaces.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

// threshold_field is 'threshold/<place>', x'6e756c6c' is null.
#define KONTOR_SAID                                                                                                    \
    "SELECT s.n, s.variant, s.location, s.on_hand - s.reserved - s.damaged - s.quality, s.warn_at, r.field, r.value"   \
    " FROM stock_places s CROSS JOIN registers r ON r.subject = s.variant AND r.field IN"                              \
    " ('snoozed' || substr(s.threshold_field, 10), 'acknowledged_by' || substr(s.threshold_field, 10))"                \
    " WHERE " KONTOR_WARNING_PLACES " AND r.value <> x'6e756c6c'"
constexpr auto kSaid = KONTOR_SAID;
constexpr auto kSaidOfPlace = KONTOR_SAID " AND s.n = ?";

struct Said {
    WarningHistory::Place place;
    qint64 available = 0;
    std::optional<qint64> warnAt;
    bool isSnooze = false;
    QJsonObject what;
};

Result<std::vector<Said>> readSaid(Query &q)
{
    std::vector<Said> all;
    while (q.next()) {
        Said said;
        said.place = {q.i64(0), {VariantId::fromBytes(q.blob(1)), LocationId::fromBytes(q.blob(2))}};
        said.available = q.i64(3);
        said.warnAt = q.optional(4);
        said.isSnooze = q.text(5).startsWith("snoozed"_L1);
        said.what = QJsonDocument::fromJson(q.blob(6)).object();
        all.push_back(std::move(said));
    }
    KONTOR_TRY(q.ended());
    return all;
}

Result<std::map<qint64, WarningQuiet>> quietBy(ShopFile &file, const std::vector<Said> &all)
{
    std::map<qint64, WarningQuiet> quiet;
    if (all.empty())
        return quiet;
    KONTOR_ASSIGN(WarningHistory history, WarningHistory::open(file));
    const qint64 nowMs = file.clock().nowMs();
    for (const Said &said : all) {
        const qint64 untilMs = said.what.value("until_ms"_L1).toInteger();
        if (said.isSnooze && untilMs <= nowMs)
            continue;
        KONTOR_ASSIGN(const auto since, history.openSince(said.place, said.available, said.warnAt));
        if (since && *since > said.what.value("at_ms"_L1).toInteger())
            continue;
        if (said.isSnooze)
            quiet[said.place.n].snoozedUntilMs = untilMs;
        else
            quiet[said.place.n].acknowledgedBy = said.what.value("by"_L1).toString();
    }
    return quiet;
}

} // namespace

Result<std::map<qint64, WarningQuiet>> quietWarnings(ShopFile &file)
{
    Query q(file.db(), kSaid);
    KONTOR_TRY(q.run());
    KONTOR_ASSIGN(const std::vector<Said> all, readSaid(q));
    return quietBy(file, all);
}

Result<WarningQuiet> quietWarning(ShopFile &file, qint64 place)
{
    Query q(file.db(), kSaidOfPlace);
    KONTOR_TRY(q.run(place));
    KONTOR_ASSIGN(const std::vector<Said> all, readSaid(q));
    KONTOR_ASSIGN(auto quiet, quietBy(file, all));
    return quiet[place];
}

} // namespace kontor
