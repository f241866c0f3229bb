// SPDX-License-Identifier: GPL-3.0-or-later
// What needs a person, in words, with what can be done about it.
#include "clisession.h"
#include "commandtables.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kListView{{}, {{"attention", {"severity", "number", "text", "actions"}}}};

struct CaseWords {
    const char *kind;
    const char *text; ///< %1 the order or SKU, %2 the detail
    std::array<const char *, 3> actions; ///< verbs that help; null: none
};

constexpr std::array kCases{
    CaseWords{"over_shipped", "Order %1: %2 more units left than were ordered.", {"order edit", "return receive"}},
    CaseWords{"unexpected_return", "Order %1: %2 more units came back than were shipped.", {"order note"}},
    CaseWords{"over_refunded", "Order %1: more was given back than was paid.", {"order pay", "order note"}},
    CaseWords{"amount_differs",
              "Order %1: the payment is not what was announced; the order is on hold.",
              {"order release", "refund request"}},
    CaseWords{"paid_after_end", "Order %1: money came in after the order had ended.", {"refund request"}},
    CaseWords{"payment_reversed",
              "Order %1: the bank took a payment back and it is not covered.",
              {"order pay", "order reinstate", "order cancel"}},
    CaseWords{"over_reversed",
              "Order %1: the bank took back more of a payment than lies on this order.",
              {"order pay", "order note"}},
    CaseWords{"void_decision", "%1: a decision did not take effect: %2", {}},
    CaseWords{"unattached",
              "%2 could not be booked where it says: the record is missing, or the currency or attempt is another.",
              {}},
    CaseWords{"duplicate_sku", "Several articles have the SKU %1.", {"goods set"}},
    CaseWords{"duplicate_barcode", "Several articles have the barcode %1.", {"goods set"}},
    CaseWords{"oversold", "%1: %2 more units are sold than there are.", {"stock receive", "order cancel-lines"}},
};

const CaseWords *wordsOf(const QString &kind)
{
    const auto it =
        std::find_if(kCases.begin(), kCases.end(), [&](const CaseWords &c) { return kind == QLatin1String(c.kind); });
    return it == kCases.end() ? nullptr : &*it;
}

QJsonObject caseJson(const AttentionRow &row)
{
    const CaseWords *words = wordsOf(row.kind);
    QJsonArray actions;
    QString text = row.detail;
    if (words) {
        text = QString::fromLatin1(words->text).replace("%1"_L1, row.number).replace("%2"_L1, row.detail);
        for (const char *action : words->actions)
            if (action)
                actions += QString::fromLatin1(action);
    }
    return {{"id"_L1, row.id},
            {"kind"_L1, row.kind},
            {"severity"_L1, row.severe ? u"severe"_s : u"normal"_s},
            {"subject"_L1, row.subject},
            {"number"_L1, row.number.isEmpty() ? QJsonValue() : QJsonValue(row.number)},
            {"detail"_L1, row.detail},
            {"text"_L1, text},
            {"actions"_L1, actions}};
}

Result<Answer> list(Session &session, const Arguments &)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const std::vector<AttentionRow> rows, shop->reader().attention());
    QJsonArray cases;
    for (const AttentionRow &row : rows)
        cases += caseJson(row);
    return Answer{{{"total"_L1, static_cast<qint64>(rows.size())}, {"total_exact"_L1, true}, {"attention"_L1, cases}},
                  &kListView};
}

} // namespace

std::vector<Command> attentionCommands()
{
    return {{"attention", "list", "", "Lists what needs a person, and why.", "attention list", {}, list}};
}

} // namespace kontor::cli
