// SPDX-License-Identifier: GPL-3.0-or-later
#include "erasureanswer.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kView{
    {"erased", "waits_for_server", "entries", "orders", "open_orders", "pictures", "kept_invoices", "kept_notes"}, {}};

QJsonObject told(const ErasurePlan &plan, bool isErased)
{
    return {{"erased"_L1, isErased},
            {"waits_for_server"_L1, isErased && plan.waits},
            {"entries"_L1, plan.personalFacts},
            {"orders"_L1, plan.orders},
            {"open_orders"_L1, QJsonArray::fromStringList(plan.openOrders)},
            {"pictures"_L1, plan.pictures},
            {"kept_invoices"_L1, plan.invoices},
            {"kept_notes"_L1, plan.openNotes}};
}

} // namespace

std::vector<Option> eraseOptions()
{
    return {{"yes", "", "do it; it cannot be undone"},
            {"even-open", "", "although orders are still open: they lose name and address, too"}};
}

OpenOrders openOrdersIn(const Arguments &arguments)
{
    return arguments.has("even-open") ? OpenOrders::Allow : OpenOrders::Block;
}

Result<Answer> eraseAndTell(Session &session, const Arguments &arguments,
                            const std::function<Result<ErasurePlan>(PrivacyService &, bool isSure)> &work)
{
    const bool isSure = arguments.has("yes");
    KONTOR_ASSIGN(const ErasurePlan plan, session.commit([&](UnitOfWork &unit) {
        PrivacyService privacy(unit, session.actor());
        return work(privacy, isSure);
    }));
    return Answer{told(plan, isSure), &kView};
}

} // namespace kontor::cli
