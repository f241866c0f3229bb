// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"
#include "commandtables.h"
#include "eventfigures.h"
#include "figureperiod.h"
#include "ratiojson.h"
#include "shopfile.h"
#include "typedvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kFunnelView{{"from", "to", "events", "sessions", "carts", "abandoned_carts", "abandoned_percent"},
                       {{"rows", {"step", "n", "n_total", "percent"}}}};

constexpr int kUsualFunnelDays = 28;

Result<DayRange> funnelDays(Shop &shop, const Arguments &arguments)
{
    KONTOR_ASSIGN(const auto from, dayOption(arguments, "from"));
    KONTOR_ASSIGN(const auto to, dayOption(arguments, "to"));
    DayRange days;
    days.to = to ? dateOfDay(*to) : shopToday(shop.file().identity().timeZone);
    days.from = from ? dateOfDay(*from) : days.to.addDays(1 - kUsualFunnelDays);
    if (days.from > days.to)
        return fail(ErrorKind::Usage, "bad_range", u"--from is after --to."_s);
    return days;
}

QJsonObject shareJson(const Ratio &ratio)
{
    QJsonObject json = ratioJson(ratio);
    json.insert("percent"_L1, percent(ratio.share()));
    return json;
}

QJsonArray stepsJson(const EventFigures &figures)
{
    QJsonArray rows;
    for (int step = 0; step < EventFigures::kSteps; ++step) {
        QJsonObject row = shareJson(figures.step(step));
        row.insert("step"_L1, funnelStepCode(step));
        rows += row;
    }
    return rows;
}

QJsonObject kindsJson(const EventFigures &figures)
{
    QJsonObject counts;
    for (int kind = 0; kind < kBehaviourKinds; ++kind) {
        const EventMeasure measure = measureOf(static_cast<BehaviourKind>(kind));
        counts.insert(code(measure), figures.count(measure));
    }
    return counts;
}

Result<Answer> funnel(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const DayRange days, funnelDays(*shop, arguments));
    KONTOR_ASSIGN(const EventFigures figures, shop->reader().eventFigures(days));
    const Ratio abandoned = figures.abandoned();
    return Answer{{{"from"_L1, days.from.toString(Qt::ISODate)},
                   {"to"_L1, days.to.toString(Qt::ISODate)},
                   {"events"_L1, figures.events()},
                   {"events_by_kind"_L1, kindsJson(figures)},
                   {"rejected"_L1, figures.count(EventMeasure::Rejected)},
                   {"sessions"_L1, figures.count(EventMeasure::Sessions)},
                   {"rows"_L1, stepsJson(figures)},
                   {"carts"_L1, abandoned.whole},
                   {"abandoned_carts"_L1, abandoned.part},
                   {"abandoned_percent"_L1, percent(abandoned.share())},
                   {"abandoned"_L1, shareJson(abandoned)}},
                  &kFunnelView};
}

} // namespace

std::vector<Command> funnelCommands()
{
    return {
        {"report",
         "funnel",
         "",
         "How far sessions of buyers came: view, cart, order, paid; and the carts they left behind.",
         "report funnel --from 2026-01-01 --to 2026-01-31",
         {{"from", "DAY", "first day; otherwise four weeks up to the last one"},
          {"to", "DAY", "last day; otherwise today"}},
         funnel},
    };
}

} // namespace kontor::cli
