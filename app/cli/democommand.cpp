// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"
#include "commandtables.h"
#include "demoshop.h"
#include "typedvalues.h"

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kDemoView{{"orders", "goods", "customers", "facts"}, {}};

Result<qint64> positive(const Arguments &arguments, const char *option, qint64 usual)
{
    if (!arguments.has(option))
        return usual;
    KONTOR_ASSIGN(const qint64 number, parseQuantity(arguments.value(option)));
    if (number < 0)
        return fail(ErrorKind::Usage, "bad_quantity", u"--%1 cannot be negative."_s.arg(QLatin1String(option)));
    return number;
}

Result<Answer> demo(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    DemoPlan plan;
    KONTOR_ASSIGN(plan.orders, positive(arguments, "orders", plan.orders));
    KONTOR_ASSIGN(plan.goods, positive(arguments, "goods", plan.goods));
    KONTOR_ASSIGN(const qint64 seed, positive(arguments, "seed", 1));
    KONTOR_ASSIGN(const auto until, timeOption(arguments, "until", shop->file().identity().timeZone));
    plan.seed = static_cast<quint64>(seed);
    plan.endMs = until.value_or(0);
    KONTOR_ASSIGN(const QString path, session.path());
    NoProgress progress;
    KONTOR_ASSIGN(const DemoReport report, fillDemo(path, plan, progress));
    return Answer{{{"orders"_L1, report.orders},
                   {"goods"_L1, report.products},
                   {"customers"_L1, report.customers},
                   {"facts"_L1, report.facts}},
                  &kDemoView};
}

} // namespace

std::vector<Command> demoCommands()
{
    return {{"demo",
             "",
             "",
             "Fills the shop with a plausible history; the same seed gives the same one.",
             "demo --orders 500 --goods 80 --seed 7",
             {{"orders", "N", "how many", Times::Required},
              {"goods", "N", "otherwise 300"},
              {"seed", "N", "otherwise 1"},
              {"until", "TIME", "when the history ends; otherwise now"}},
             demo}};
}

} // namespace kontor::cli
