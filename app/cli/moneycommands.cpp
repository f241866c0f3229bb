// SPDX-License-Identifier: GPL-3.0-or-later
// Payments as a list: what came, by channel; what belongs nowhere yet; a channel's statement beside the shop's books.
#include "attentionservice.h"
#include "commandtables.h"
#include "currency.h"
#include "importfile.h"
#include "orderview.h"
#include "paymentquerywords.h"
#include "paymentsservice.h"
#include "querypick.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

constexpr int kDifferences = 4; // exit code

const View kListView{{"total"},
                     {{"payments",
                       {"id", "at", "number", "customer", "channel", "state", "reference", "amount_minor",
                        "refunded_minor", "taken_minor", "fee_minor", "net_minor", "currency"}}}};
const View kQueuesView{{"all", "open", "overpaid", "unattached", "taken_back", "refunded", "awaited", "failed"}, {}};
const View kLedgerView{{},
                       {{"channels",
                         {"channel", "currency", "payments", "received_minor", "refunded_minor", "taken_minor",
                          "fee_minor", "net_minor"}}}};
const View kStatementView{
    {"channel", "dry_run", "rows", "matched", "fees", "missing_here", "differs", "missing_there", "import_id"},
    {{"problems", {"row", "value", "code", "reason", "hint"}}}};

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

// ---- list

QJsonObject rowJson(const PaymentRow &row)
{
    return {{"id"_L1, row.isUnattached() ? row.fact.toString() : row.key},
            {"at"_L1, timeText(row.atMs)},
            {"number"_L1, textOrNull(row.orderNumber)},
            {"order"_L1, row.order.isNull() ? QJsonValue() : QJsonValue(row.order.toString())},
            {"customer"_L1, textOrNull(row.customerName.isEmpty() ? row.customerEmail : row.customerName)},
            {"channel"_L1, textOrNull(row.channel)},
            {"state"_L1, code(row.standing)},
            {"reference"_L1, textOrNull(row.reference)},
            {"currency"_L1, row.currency},
            {"amount_minor"_L1, row.amountMinor},
            {"moved_minor"_L1, row.movedMinor},
            {"refunded_minor"_L1, row.refundedMinor},
            {"taken_minor"_L1, row.takenMinor},
            {"fee_minor"_L1, row.feeMinor},
            {"net_minor"_L1, row.netMinor()}};
}

Result<PaymentFilter> filterOf(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    const ShopIdentity &identity = shop->file().identity();
    PaymentFilter filter;
    KONTOR_ASSIGN(
        const ParsedQuery query,
        soundQuery(arguments.value("search"), paymentVocabulary(identity.currency, shopToday(identity.timeZone))));
    applyQuery(query, QTimeZone(identity.timeZone), filter);
    if (arguments.has("queue")) {
        const auto queue = paymentQueueFromCode(arguments.value("queue"));
        if (!queue)
            return fail(ErrorKind::Usage, "unknown_queue",
                        u"--queue is open, overpaid, unattached, taken_back, refunded, awaited or failed."_s);
        filter.queues = {*queue};
    }
    if (arguments.has("channel"))
        filter.channels.push_back({{arguments.value("channel")}, false});
    return filter;
}

Result<Answer> list(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const PaymentFilter filter, filterOf(session, arguments));
    KONTOR_ASSIGN(const Page page, parsePage(arguments));
    KONTOR_ASSIGN(const ListAnswer all, shop->reader().paymentList(filter, {}));
    KONTOR_ASSIGN(const std::vector<PaymentRow> rows, shop->reader().paymentRows(page.of(*all.numbers)));
    QJsonArray payments;
    for (const PaymentRow &row : rows)
        payments += rowJson(row);
    return Answer{
        {{"total"_L1, static_cast<qint64>(all.numbers->size())}, {"total_exact"_L1, true}, {"payments"_L1, payments}},
        &kListView};
}

Result<Answer> queues(Session &session, const Arguments &)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const PaymentCounts counts, shop->reader().paymentCounts());
    QJsonObject json{{"all"_L1, counts.all}};
    for (const auto &[queue, count] : counts.queues)
        json.insert(code(queue), count);
    return Answer{json, &kQueuesView};
}

// ---- ledger

Result<LedgerPeriod> periodOf(const Arguments &arguments, const QByteArray &timeZone)
{
    const QTimeZone zone(timeZone);
    KONTOR_ASSIGN(const auto from, dayOption(arguments, "from"));
    KONTOR_ASSIGN(const auto to, dayOption(arguments, "to"));
    QueryRange days;
    if (from)
        days.atLeast = *from;
    if (to)
        days.atMost = *to;
    LedgerPeriod period;
    setTimes(days, zone, period.fromMs, period.untilMs);
    return period;
}

Result<Answer> ledger(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const LedgerPeriod period, periodOf(arguments, shop->file().identity().timeZone));
    KONTOR_ASSIGN(const std::vector<ChannelSums> found, shop->reader().paymentLedger(period));
    QJsonArray channels;
    for (const ChannelSums &sums : found)
        channels += QJsonObject{{"channel"_L1, sums.channel},
                                {"currency"_L1, sums.currency},
                                {"payments"_L1, sums.payments},
                                {"received_minor"_L1, sums.receivedMinor},
                                {"refunded_minor"_L1, sums.refundedMinor},
                                {"taken_minor"_L1, sums.takenMinor},
                                {"fee_minor"_L1, sums.feeMinor},
                                {"net_minor"_L1, sums.netMinor()}};
    return Answer{{{"channels"_L1, channels}}, &kLedgerView};
}

// ---- one payment

Result<Answer> attach(Session &session, const Arguments &arguments)
{
    const FactId fact = FactId::fromString(arguments.at(0));
    KONTOR_ASSIGN(const OrderState order, findOrder(session, arguments.at(1)));
    WayChoice choice;
    choice.order = order.id;
    KONTOR_ASSIGN(choice.amountMinor, amountOption(arguments, "amount", order.currency));
    const auto done = session.commit([&](UnitOfWork &unit) {
        return AttentionService(unit, session.actor()).take(unattachedCaseId(fact), WayOut::Attach, choice);
    });
    if (!done)
        return std::unexpected(done.error());
    return orderAnswer(session, order.id);
}

Result<Answer> charge(Session &session, const Arguments &arguments)
{
    return onOrder(session, arguments, [&](UnitOfWork &unit, const OrderState &order) -> Result<void> {
        KONTOR_ASSIGN(const QString key, paymentKey(order, arguments));
        KONTOR_ASSIGN(const qint64 fee, parseMajor(arguments.at(1), order.currency));
        return PaymentsService(unit, session.actor()).charge(order.id, key, fee);
    });
}

// ---- statements

qint64 countOf(const ImportReport &report, const QStringList &codes)
{
    return std::ranges::count_if(report.problems,
                                 [&](const RowProblem &problem) { return codes.contains(problem.code); });
}

/// What the mapping file says, and the channel of the command line.
Result<QByteArray> mappingOf(const Arguments &arguments)
{
    QJsonObject mapping;
    if (arguments.has("map")) {
        KONTOR_ASSIGN(const QByteArray bytes, contentOf(arguments.value("map")));
        mapping = QJsonDocument::fromJson(bytes).object();
        if (mapping.isEmpty())
            return fail(ErrorKind::Usage, "bad_mapping", u"The mapping is no JSON object."_s);
    }
    mapping.insert(u"channel"_s, arguments.value("channel"));
    return QJsonDocument(mapping).toJson(QJsonDocument::Compact);
}

Result<Answer> reconcile(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    ImportOptions options = importOptionsOf(session, arguments);
    options.format = u"payment-statement"_s;
    KONTOR_ASSIGN(options.mapping, mappingOf(arguments));
    KONTOR_ASSIGN(const QByteArray bytes, contentOf(arguments.at(0)));
    KONTOR_TRY(checkRejects(arguments));
    NoProgress progress;
    KONTOR_ASSIGN(const ImportReport report, Importer(*shop).run(bytes, options, progress));
    if (arguments.has("rejects") && !report.rejectedRows.empty())
        KONTOR_TRY(saveRejects(arguments.value("rejects"), report));
    const qint64 missingThere = countOf(report, {u"missing_there"_s});
    QJsonObject json{
        {"channel"_L1, arguments.value("channel")},
        {"dry_run"_L1, report.dryRun},
        {"rows"_L1, report.rows},
        {"matched"_L1, report.unchanged + report.updated},
        {"fees"_L1, report.updated},
        {"missing_here"_L1, report.created},
        {"differs"_L1, report.rejected},
        {"missing_there"_L1, missingThere},
        {"problems"_L1, problemsJson(report.problems)},
        {"import_id"_L1, report.importId.isNull() ? QJsonValue() : QJsonValue(report.importId.toString())}};
    const bool isClean = report.rejected == 0 && missingThere == 0 && (report.created == 0 || !report.dryRun);
    return Answer{json, &kStatementView, isClean ? 0 : kDifferences};
}

} // namespace

std::vector<Command> moneyCommands()
{
    return {
        {"payment",
         "list",
         "",
         "Lists payments; --queue open and overpaid list orders that owe or paid too much.",
         "payment list --search \"channel:stripe after:2026-01 total:>100\" --limit 20",
         {{"search", "WORDS", "queue: status: channel: customer: reference: total: currency: on: before: after:"},
          {"queue", "QUEUE", "open, overpaid, unattached, taken_back, refunded, awaited or failed"},
          {"channel", "CHANNEL", "only of this one"},
          {"limit", "N", "at most"},
          {"offset", "N", "after so many"}},
         list},
        {"payment", "queues", "", "Counts what payments are looked through for.", "payment queues", {}, queues},
        {"payment",
         "ledger",
         "",
         "Sums by channel: received, refunded, taken back by banks, fees, and what is left.",
         "payment ledger --from 2026-01-01 --to 2026-01-31",
         {{"from", "DAY", "first day"}, {"to", "DAY", "last day"}},
         ledger},
        {"payment",
         "attach",
         "ID NUMBER",
         "Books a payment that belongs to nothing on an order.",
         "payment attach 018f3a52-0000-7000-8000-000000000000 A7-000042",
         {{"amount", "AMOUNT", "what it is worth in the order's currency, when it is in another"}},
         attach},
        {"payment",
         "charge",
         "NUMBER FEE",
         "Notes what the channel kept of a payment.",
         "payment charge A7-000042 0.59",
         {{"payment", "KEY", "which payment, when there are several"}},
         charge},
        {"payment",
         "reconcile",
         "FILE",
         "Compares a channel's statement with the shop, and books fees and payments the shop does not know.",
         "payment reconcile march.csv --channel stripe --dry-run",
         {{"channel", "CHANNEL", "whose statement it is", Times::Required},
          {"map", "FILE", "which column means what"},
          {"dry-run", "", "compare and write nothing"},
          {"rejects", "OUT.csv", "where rows that differ go"}},
         reconcile},
    };
}

} // namespace kontor::cli
