// SPDX-License-Identifier: GPL-3.0-or-later
// Money back and goods back.
#include "commandtables.h"
#include "currency.h"
#include "orderview.h"
#include "pictureshelf.h"
#include "refundquerywords.h"
#include "refundsservice.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kListView{
    {}, {{"refunds", {"id", "order", "kind", "state", "amount_minor", "currency", "reason", "requested_at"}}}};

// ---- request

bool meansUnshipped(const OrderLine &line, const QString &restock)
{
    const bool canReturn = line.shipped - line.returnClaims > 0;
    return restock == "cancel"_L1 || (restock.isEmpty() && !canReturn);
}

qint64 refundableUnits(const OrderLine &line, const QString &restock)
{
    return meansUnshipped(line, restock) ? line.open() - line.packed - line.inOpenRequests
                                         : line.shipped - line.returnClaims;
}

Result<std::vector<RefundRequest::Part>> partsOf(const OrderState &order, const Arguments &arguments)
{
    static const QStringList kRestocks{u"cancel"_s, u"return"_s, u"damaged"_s, u"none"_s};
    KONTOR_ASSIGN(const std::vector<LinePick> picks,
                  picksOf(order, arguments.values("line"), kRestocks, refundableUnits));
    std::vector<RefundRequest::Part> parts;
    for (const LinePick &pick : picks) {
        const OrderLine *line = order.line(pick.line);
        const Restock usual = line && meansUnshipped(*line, pick.word) ? Restock::Cancel : Restock::Return;
        parts.push_back({pick.line, pick.qty, restockFromCode(pick.word).value_or(usual)});
    }
    return parts;
}

Result<RefundRequest> requestOf(Session &session, const Arguments &arguments, const OrderState &order)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    RefundRequest request;
    KONTOR_ASSIGN(request.parts, partsOf(order, arguments));
    KONTOR_ASSIGN(const auto shipping, amountOption(arguments, "shipping-amount", order.currency));
    if (arguments.has("shipping") && shipping)
        return fail(ErrorKind::Usage, "shipping_twice", u"Give --shipping or --shipping-amount, not both."_s);
    const qint64 shippingLeft = order.shipping.totalMinor - order.shippingRefundedMinor();
    request.shippingMinor = arguments.has("shipping") ? shippingLeft : shipping.value_or(0);
    KONTOR_ASSIGN(request.amountMinor, amountOption(arguments, "amount", order.currency));
    if (arguments.has("kind")) {
        request.kind = refundKindFromCode(arguments.value("kind"));
        if (!request.kind)
            return fail(ErrorKind::Usage, "unknown_kind",
                        u"--kind is cancel, return, goodwill, shipping or overpayment."_s);
    }
    KONTOR_ASSIGN(const auto fee, amountOption(arguments, "fee", order.currency));
    request.feeMinor = fee.value_or(0);
    request.returnPayer = arguments.value("return-paid-by");
    if (!request.returnPayer.isEmpty() && request.returnPayer != "buyer"_L1 && request.returnPayer != "shop"_L1)
        return fail(ErrorKind::Usage, "unknown_payer", u"--return-paid-by is buyer or shop."_s);
    request.reason = arguments.value("reason");
    request.overrideWindow = arguments.has("override-window");
    KONTOR_ASSIGN(request.atMs, timeOption(arguments, "at", shop->file().identity().timeZone));
    return request;
}

/// Puts the pictures on the shop's shelf.
Result<QStringList> picturesOf(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const QString path, session.path());
    PictureShelf shelf(path);
    QStringList keys;
    for (const QString &file : arguments.values("picture")) {
        KONTOR_ASSIGN(const QString key, shelf.putFile(file));
        keys += key;
    }
    return keys;
}

Result<Answer> request(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const OrderState order, findOrder(session, arguments.at(0)));
    KONTOR_ASSIGN(const QStringList evidence, picturesOf(session, arguments));
    KONTOR_ASSIGN(const RefundId id, session.commit([&](UnitOfWork &unit) -> Result<RefundId> {
        const OrderState *fresh = unit.order(order.id);
        const OrderState state = fresh ? *fresh : order;
        KONTOR_ASSIGN(RefundRequest wanted, requestOf(session, arguments, state));
        wanted.evidence = evidence;
        return RefundsService(unit, session.actor()).request(order.id, wanted);
    }));
    return refundAnswer(session, id);
}

// ---- decide and pay out

/// Of the refund as it was typed.
Result<OrderState> orderOf(Session &session, const QString &refund)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    const auto order = shop->reader().orderOfRefund(RefundId::fromString(refund));
    if (!order && order.error().kind == ErrorKind::NotFound)
        return fail(ErrorKind::NotFound, "no_such_refund", u"There is no refund %1."_s.arg(refund));
    if (!order)
        return std::unexpected(order.error());
    return shop->reader().order(*order);
}

/// Runs `work(RefundsService &, order, refund)` on the refund named first and shows it afterwards.
template <class Work>
Result<Answer> onRefund(Session &session, const Arguments &arguments, Work work)
{
    const RefundId id = RefundId::fromString(arguments.at(0));
    KONTOR_ASSIGN(const OrderState order, orderOf(session, arguments.at(0)));
    const auto done = session.commit([&](UnitOfWork &unit) {
        RefundsService refunds(unit, session.actor());
        return work(refunds, order, id);
    });
    if (!done)
        return std::unexpected(done.error());
    return refundAnswer(session, id);
}

Result<Answer> show(Session &session, const Arguments &arguments)
{
    KONTOR_TRY(orderOf(session, arguments.at(0)));
    return refundAnswer(session, RefundId::fromString(arguments.at(0)));
}

/// --of PAYMENT=AMOUNT; a payment's key may hold any other sign.
Result<std::vector<RefundAmount>> paymentAmounts(const Arguments &arguments, const QString &currency)
{
    std::vector<RefundAmount> amounts;
    for (const QString &part : arguments.values("of")) {
        const qsizetype sign = part.lastIndexOf(u'=');
        if (sign <= 0)
            return fail(ErrorKind::Usage, "bad_amount", u"Write --of PAYMENT=AMOUNT."_s);
        KONTOR_ASSIGN(const qint64 minor, parseMajor(part.mid(sign + 1), currency));
        amounts.push_back({part.left(sign), minor});
    }
    return amounts;
}

Result<Answer> approve(Session &session, const Arguments &arguments)
{
    return onRefund(session, arguments,
                    [&](auto &refunds, const OrderState &order, const RefundId &id) -> Result<void> {
                        KONTOR_ASSIGN(const auto amounts, paymentAmounts(arguments, order.currency));
                        if (!amounts.empty())
                            return refunds.approveOf(order.id, id, amounts);
                        KONTOR_ASSIGN(const auto amount, amountOption(arguments, "amount", order.currency));
                        return refunds.approve(order.id, id, amount);
                    });
}

Result<Answer> second(Session &session, const Arguments &arguments)
{
    return onRefund(session, arguments, [](auto &refunds, const OrderState &order, const RefundId &id) {
        return refunds.second(order.id, id);
    });
}

Result<Answer> reject(Session &session, const Arguments &arguments)
{
    return onRefund(session, arguments, [&](auto &refunds, const OrderState &order, const RefundId &id) {
        return refunds.reject(order.id, id, arguments.value("reason"));
    });
}

Result<Answer> withdraw(Session &session, const Arguments &arguments)
{
    return onRefund(session, arguments, [](auto &refunds, const OrderState &order, const RefundId &id) {
        return refunds.withdraw(order.id, id);
    });
}

/// The channel the money came through, when nothing else is said.
QString usualChannel(const OrderState &order, const RefundId &id)
{
    const Refund *refund = order.refund(id);
    if (refund && !refund->amounts.empty())
        return refund->amounts.front().payment.section(u'|', 0, 0);
    return u"cash"_s;
}

Result<Answer> settle(Session &session, const Arguments &arguments)
{
    return onRefund(session, arguments, [&](auto &refunds, const OrderState &order, const RefundId &id) {
        return refunds.settle(order.id, id, arguments.value("channel", usualChannel(order, id)),
                              arguments.value("reference"));
    });
}

Result<Answer> settlementFailed(Session &session, const Arguments &arguments)
{
    return onRefund(session, arguments, [&](auto &refunds, const OrderState &order, const RefundId &id) {
        return refunds.settlementFailed(order.id, id, arguments.value("reason"));
    });
}

// ---- list

std::optional<RefundState> stateFrom(const QString &word)
{
    for (const RefundState state :
         {RefundState::Requested, RefundState::Approved, RefundState::Rejected, RefundState::Withdrawn,
          RefundState::Settled, RefundState::Failed, RefundState::Superseded})
        if (code(state) == word)
            return state;
    return std::nullopt;
}

/// What a bank took back has no id: it is named by its payment.
QJsonObject reversalJson(const RefundRow &row)
{
    return {{"payment"_L1, row.payment},           {"order"_L1, row.orderNumber},
            {"currency"_L1, row.currency},         {"kind"_L1, row.reason},
            {"state"_L1, code(row.standing)},      {"amount_minor"_L1, row.requestedMinor},
            {"again_minor"_L1, row.approvedMinor}, {"requested_at"_L1, timeText(row.requestedAtMs)}};
}

QJsonObject rowJson(const RefundRow &row)
{
    return {{"id"_L1, row.id.toString()},
            {"order"_L1, row.orderNumber},
            {"currency"_L1, row.currency},
            {"kind"_L1, code(row.kind)},
            {"state"_L1, code(row.state)},
            {"amount_minor"_L1, row.amountMinor()},
            {"requested_minor"_L1, row.requestedMinor},
            {"approved_minor"_L1, row.approvedMinor},
            {"refundable_minor"_L1, row.refundableMinor},
            {"awaited_units"_L1, row.awaitedUnits},
            {"needs_second"_L1, row.standing == RefundStanding::NeedsSecond},
            {"reason"_L1, row.reason},
            {"requested_at"_L1, timeText(row.requestedAtMs)}};
}

/// What the words find; without a state also what banks took back.
Result<std::vector<RefundRow>> found(Shop &shop, const QString &words, std::optional<RefundState> state)
{
    const ShopIdentity &identity = shop.file().identity();
    KONTOR_ASSIGN(const ParsedQuery query,
                  soundQuery(words, refundVocabulary(identity.currency, shopToday(identity.timeZone))));
    RefundFilter filter;
    applyQuery(query, QTimeZone(identity.timeZone), filter);
    KONTOR_ASSIGN(const ListAnswer numbers, shop.reader().refundList(filter, {}));
    KONTOR_ASSIGN(std::vector<RefundRow> rows, shop.reader().refundRows(*numbers.numbers));
    if (state)
        std::erase_if(rows, [&](const RefundRow &row) { return row.isReversal() || row.state != *state; });
    return rows;
}

Result<Answer> list(Session &session, const Arguments &arguments)
{
    std::optional<RefundState> state;
    if (arguments.has("state")) {
        state = stateFrom(arguments.value("state"));
        if (!state)
            return fail(ErrorKind::Usage, "unknown_state",
                        u"A refund cannot be \"%1\"."_s.arg(arguments.value("state")));
    }
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const std::vector<RefundRow> rows,
                  arguments.has("search") ? found(*shop, arguments.value("search"), state)
                                          : shop->reader().refunds(state));
    QJsonArray refunds;
    for (const RefundRow &row : rows) {
        if (row.isReversal()) {
            refunds += reversalJson(row);
            continue;
        }
        QJsonObject refund = rowJson(row);
        KONTOR_ASSIGN(const QString verdict, refundVerdict(session, row.order, row.id));
        refund.insert("verdict"_L1, verdict);
        refunds += refund;
    }
    return Answer{{{"total"_L1, static_cast<qint64>(rows.size())}, {"total_exact"_L1, true}, {"refunds"_L1, refunds}},
                  &kListView};
}

// ---- goods back

qint64 comesBack(const OrderLine &line, const QString &)
{
    return line.retRequested;
}

Result<std::vector<ReturnLine>> returnLines(const OrderState &order, const Arguments &arguments)
{
    static const QStringList kStates{u"good"_s, u"damaged"_s, u"missing"_s};
    KONTOR_ASSIGN(const std::vector<LinePick> picks, picksOf(order, arguments.values("line"), kStates, comesBack));
    std::vector<ReturnLine> lines;
    for (const LinePick &pick : picks) {
        auto line = std::find_if(lines.begin(), lines.end(), [&](const ReturnLine &l) { return l.line == pick.line; });
        if (line == lines.end())
            line = lines.insert(lines.end(), ReturnLine{pick.line, 0, 0, 0});
        (pick.word == "damaged"_L1       ? line->damaged
             : pick.word == "missing"_L1 ? line->missing
                                         : line->good) += pick.qty;
    }
    return lines;
}

/// The order and, when the first word is a refund's id, the announced return.
Result<std::pair<OrderState, std::optional<RefundId>>> returnTarget(Session &session, const QString &word)
{
    const RefundId id = RefundId::fromString(word);
    if (!id.isNull()) {
        auto order = orderOf(session, word);
        if (order)
            return std::pair(*order, std::optional(id));
    }
    KONTOR_ASSIGN(const OrderState order, findOrder(session, word));
    return std::pair(order, std::optional<RefundId>());
}

Result<Answer> receiveReturn(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const auto target, returnTarget(session, arguments.at(0)));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const auto at, timeOption(arguments, "at", shop->file().identity().timeZone));
    std::optional<LocationId> location;
    if (arguments.has("location")) {
        KONTOR_ASSIGN(location, shop->reader().locationByName(arguments.value("location")));
    }
    const OrderState &order = target.first;
    KONTOR_TRY(session.commit([&](UnitOfWork &unit) -> Result<void> {
        const OrderState *fresh = unit.order(order.id);
        KONTOR_ASSIGN(const std::vector<ReturnLine> lines, returnLines(fresh ? *fresh : order, arguments));
        return RefundsService(unit, session.actor()).receiveReturn(order.id, target.second, lines, location, at);
    }));
    return orderAnswer(session, order.id);
}

std::vector<Option> requestOptions()
{
    return {{"line", "SKU:QTY[:RESTOCK]", "units; RESTOCK is cancel, return, damaged or none", Times::Repeatable},
            {"shipping", "", "all shipping that is left"},
            {"shipping-amount", "AMOUNT", "a part of the shipping"},
            {"amount", "AMOUNT", "instead of the suggested sum"},
            {"fee", "AMOUNT", "kept for taking goods back, off the suggested sum"},
            {"return-paid-by", "WHO", "the parcel back: buyer or shop"},
            {"picture", "FILE", "shows why", Times::Repeatable},
            {"reason", "TEXT", "why", Times::Required},
            {"kind", "KIND", "cancel, return, goodwill, shipping or overpayment; otherwise from the lines"},
            {"override-window", "", "although the refund window is over"},
            {"at", "TIME", "when; otherwise now"}};
}

std::vector<Command> payoutCommands()
{
    return {
        {"refund",
         "settle",
         "ID",
         "The money has been sent.",
         "refund settle 018f3a52-0000-7000-8000-000000000000 --channel bank_transfer",
         {{"channel", "CHANNEL", "otherwise the one the payment came through"},
          {"reference", "TEXT", "what the bank statement says"}},
         settle},
        {"refund",
         "fail",
         "ID",
         "The money could not be sent; it stays approved.",
         "refund fail 018f3a52-0000-7000-8000-000000000000 --reason \"account closed\"",
         {{"reason", "TEXT", "why"}},
         settlementFailed},
    };
}

std::vector<Command> returnCommands()
{
    return {
        {"return",
         "receive",
         "ID",
         "Goods came back: ID is the refund, or the order's number if unannounced.",
         "return receive A7-000042 --line MUG-RED:1:good",
         {{"line", "SKU:QTY[:STATE]", "STATE is good, damaged or missing", Times::RequiredRepeatable},
          {"location", "NAME", "where they lie now"},
          {"at", "TIME", "when; otherwise now"}},
         receiveReturn},
    };
}

} // namespace

std::vector<Command> refundCommands()
{
    const Option neededWhy{"reason", "TEXT", "why", Times::Required};
    std::vector<Command> commands{
        {"refund", "request", "NUMBER", "Asks for money back on an order.",
         "refund request A7-000042 --line MUG-RED:1:return --reason \"wrong colour\"", requestOptions(), request},
        {"refund",
         "approve",
         "ID",
         "Grants a refund, at most what the payments can give back.",
         "refund approve 018f3a52-0000-7000-8000-000000000000",
         {{"amount", "AMOUNT", "instead of what was asked for"},
          {"of", "PAYMENT=AMOUNT", "so much of this payment, by its key in order show", Times::Repeatable}},
         approve},
        {"refund",
         "second",
         "ID",
         "A second person agrees to a large refund.",
         "--as ben refund second 018f3a52-0000-7000-8000-000000000000",
         {},
         second},
        {"refund",
         "reject",
         "ID",
         "Turns a refund down.",
         "refund reject 018f3a52-0000-7000-8000-000000000000 --reason \"used\"",
         {neededWhy},
         reject},
        {"refund",
         "withdraw",
         "ID",
         "Takes a request back.",
         "refund withdraw 018f3a52-0000-7000-8000-000000000000",
         {},
         withdraw},
        {"refund", "show", "ID", "Shows a refund.", "refund show 018f3a52-0000-7000-8000-000000000000", {}, show},
        {"refund",
         "list",
         "",
         "Lists refunds.",
         "refund list --state requested",
         {{"state", "STATE", "only these, such as requested"},
          {"search", "WORDS",
           "order, customer, article, reason; also queue:to_settle status:needs_second kind:return amount:>100 "
           "asked:week; with it also what banks took back (queue:chargebacks)"}},
         list},
    };
    for (const auto &more : {payoutCommands(), returnCommands()})
        commands.insert(commands.end(), more.begin(), more.end());
    return commands;
}

} // namespace kontor::cli
