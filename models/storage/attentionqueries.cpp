// SPDX-License-Identifier: GPL-3.0-or-later
#include "attentionqueries.h"

#include "attentionsources.h"
#include "orderlookups.h"
#include "recordrows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kCaseDesk = "SELECT name, code FROM devices WHERE id = ?";
constexpr auto kDismissed = "SELECT value FROM registers WHERE subject = ? AND field = 'dismissed'";
constexpr auto kCaseOrder = "SELECT number, currency FROM orders WHERE id = ?";
constexpr auto kVariant = "SELECT sku, listed_title FROM variants WHERE id = ?";
constexpr auto kProduct = "SELECT title FROM products WHERE id = ?";
constexpr auto kCaseCategory = "SELECT path FROM categories WHERE id = ?";
constexpr auto kTransfer = "SELECT number FROM transfers WHERE id = ?";
constexpr auto kPurchase = "SELECT number FROM purchase_orders WHERE id = ?";
constexpr auto kOrderCases =
    "SELECT a.subject, a.kind, a.severe, a.detail, o.number, o.currency,"
    " o.captured_minor - o.reversed_minor - o.refunded_minor - o.due_minor, o.updated_ms,"
    " o.captured_minor - o.reversed_minor - o.refunded_minor FROM attention a JOIN orders o ON o.id = a.subject"
    " LIMIT 10000";
constexpr auto kFailedRefunds =
    "SELECT r.id, o.id, o.number, o.currency, r.approved_minor, r.reason, r.decided_ms FROM refunds r"
    " JOIN orders o ON o.n = r.order_n WHERE r.state = 5 ORDER BY r.requested_ms DESC LIMIT ?";
constexpr auto kDoubled = "SELECT number FROM doubled_numbers LIMIT ?";
constexpr auto kWithNumber = "SELECT id, number, customer_name, units, placed_ms FROM orders WHERE number = ?"
                             " ORDER BY placed_ms DESC, id DESC LIMIT 20";

bool isUnits(CaseKind kind)
{
    return kind == CaseKind::OverShipped || kind == CaseKind::UnexpectedReturn || kind == CaseKind::UnknownRefund;
}

struct NamedTable {
    CaseSubject about;
    const char *sql;
};
constexpr std::array kCaseNamed{
    NamedTable{CaseSubject::Order, kCaseOrder},   NamedTable{CaseSubject::Article, kVariant},
    NamedTable{CaseSubject::Product, kProduct},   NamedTable{CaseSubject::Category, kCaseCategory},
    NamedTable{CaseSubject::Transfer, kTransfer}, NamedTable{CaseSubject::Purchase, kPurchase}};

} // namespace

namespace attentionsources {

Result<QString> Reading::deskName(const DeviceId &device)
{
    if (const auto known = m_desks.constFind(device); known != m_desks.constEnd())
        return *known;
    Query query(file.db(), kCaseDesk);
    KONTOR_TRY(query.run(device.bytes()));
    QString name;
    if (query.next())
        name = query.text(0).isEmpty() ? query.text(1) : query.text(0);
    m_desks.insert(device, name);
    return name;
}

Result<CaseVoice> Reading::voice(const Fact &fact)
{
    KONTOR_ASSIGN(const QString desk, deskName(fact.device));
    return CaseVoice{fact.actor, desk, fact.occurredMs()};
}

Result<void> Reading::nameSubject(OpenCase &open)
{
    open.about = CaseSubject::Record;
    if (open.subject == RecordId(file.identity().shop)) {
        open.about = CaseSubject::Shop;
        return {};
    }
    for (const NamedTable &table : kCaseNamed) {
        Query query(file.db(), table.sql);
        KONTOR_TRY(query.run(open.subject.bytes()));
        if (!query.next())
            continue;
        open.about = table.about;
        const bool isName = table.about == CaseSubject::Product || table.about == CaseSubject::Category;
        (isName ? open.name : open.number) = query.text(0);
        if (table.about == CaseSubject::Article)
            open.name = query.text(1);
        if (table.about == CaseSubject::Order) {
            open.currency = query.text(1);
            KONTOR_ASSIGN(open.number, orderlookups::shownNumber(file, idCast<OrderId>(open.subject), query.text(0)));
        }
        return {};
    }
    return {};
}

Result<void> Reading::add(OpenCase open, Cases &out)
{
    Query query(file.db(), kDismissed);
    KONTOR_TRY(query.run(dismissalOf(open, file.identity().shop).bytes()));
    if (query.next() && decodeRegister(query.blob(0)).toString(u"?"_s) == open.seen)
        return {};
    out.push_back(std::move(open));
    return {};
}

Result<void> ofOrders(Reading &reading, Cases &out)
{
    Query query(reading.file.db(), kOrderCases);
    KONTOR_TRY(query.run());
    while (query.next()) {
        const auto kind = caseKindFromCode(query.text(1));
        if (!kind || !reading.wants(*kind))
            continue;
        OpenCase open;
        open.kind = *kind;
        open.about = CaseSubject::Order;
        open.subject = RecordId::fromBytes(query.blob(0));
        open.id = code(*kind) + u':' + open.subject.toString();
        const bool isBelowNothing = *kind == CaseKind::PaymentReversed && query.i64(8) < 0;
        open.severity = query.i64(2) != 0 || isBelowNothing ? CaseSeverity::Severe : CaseSeverity::Normal;
        open.currency = query.text(5);
        open.balanceMinor = query.i64(6);
        open.atMs = query.i64(7);
        open.seen = query.text(3) + u'/' + QString::number(open.balanceMinor);
        (isUnits(*kind) ? open.units : open.amountMinor) = query.text(3).toLongLong();
        if (*kind == CaseKind::UnknownPayment)
            open.detail = query.text(3);
        KONTOR_ASSIGN(open.number,
                      orderlookups::shownNumber(reading.file, idCast<OrderId>(open.subject), query.text(4)));
        KONTOR_TRY(reading.add(std::move(open), out));
    }
    if (!reading.wants(CaseKind::RefundFailed))
        return {};
    Query refunds(reading.file.db(), kFailedRefunds);
    KONTOR_TRY(refunds.run(attentionqueries::kMostOfAKind));
    while (refunds.next()) {
        OpenCase open;
        open.kind = CaseKind::RefundFailed;
        open.about = CaseSubject::Order;
        open.refund = RefundId::fromBytes(refunds.blob(0));
        open.id = code(open.kind) + u':' + open.refund.toString();
        open.subject = RecordId::fromBytes(refunds.blob(1));
        open.number = refunds.text(2);
        open.currency = refunds.text(3);
        open.amountMinor = refunds.i64(4);
        open.detail = refunds.text(5);
        open.atMs = refunds.i64(6);
        KONTOR_TRY(reading.add(std::move(open), out));
    }
    return {};
}

Result<void> ofDoubledNumbers(Reading &reading, Cases &out)
{
    if (!reading.wants(CaseKind::DuplicateNumber))
        return {};
    Query query(reading.file.db(), kDoubled);
    KONTOR_TRY(query.run(attentionqueries::kMostOfAKind));
    while (query.next()) {
        OpenCase open;
        open.kind = CaseKind::DuplicateNumber;
        open.about = CaseSubject::Order;
        open.number = query.text(0);
        open.id = code(open.kind) + u':' + open.number;
        Query orders(reading.file.db(), kWithNumber);
        KONTOR_TRY(orders.run(open.number));
        while (orders.next()) {
            const OrderId id = OrderId::fromBytes(orders.blob(0));
            KONTOR_ASSIGN(const QString shown, orderlookups::shownNumber(reading.file, id, orders.text(1)));
            open.records.push_back({idCast<RecordId>(id), shown, orders.text(2), orders.i64(3)});
            open.subject = idCast<RecordId>(id);
            open.atMs = std::max(open.atMs, orders.i64(4));
        }
        open.units = static_cast<qint64>(open.records.size());
        open.seen = QString::number(open.units);
        KONTOR_TRY(reading.add(std::move(open), out));
    }
    return {};
}

} // namespace attentionsources

namespace attentionqueries {

Result<std::vector<OpenCase>> cases(ShopFile &file, qint64 nowMs, std::optional<CaseKind> kind)
{
    using namespace attentionsources;
    Reading reading(file, nowMs, kind);
    Cases out;
    for (const auto source : {ofOrders, ofDoubledNumbers, ofVoidFacts, ofLostEdits, ofUnattached, ofForks, ofSameCodes,
                              ofCategories, ofOversold, ofCounts, ofTransfers})
        KONTOR_TRY(source(reading, out));
    std::ranges::sort(out, [](const OpenCase &a, const OpenCase &b) {
        if (a.severity != b.severity)
            return a.severity == CaseSeverity::Severe;
        return a.atMs != b.atMs ? a.atMs > b.atMs : a.id < b.id;
    });
    return out;
}

Result<qint64> count(ShopFile &file, qint64 nowMs)
{
    KONTOR_ASSIGN(const std::vector<OpenCase> all, cases(file, nowMs));
    return static_cast<qint64>(all.size());
}

/// Those of the kind; of money without an order, of which a statement may bring thousands, only the one.
static Result<std::vector<OpenCase>> casesLike(ShopFile &file, qint64 nowMs, CaseKind kind, const QString &id)
{
    if (kind != CaseKind::Unattached)
        return cases(file, nowMs, kind);
    attentionsources::Reading reading(file, nowMs, kind);
    attentionsources::Cases out;
    KONTOR_TRY(attentionsources::ofUnattachedFact(reading, FactId::fromString(id.section(u':', 1)), out));
    return out;
}

Result<OpenCase> find(ShopFile &file, qint64 nowMs, const QString &id)
{
    if (const auto kind = caseKindOfId(id)) {
        KONTOR_ASSIGN(const std::vector<OpenCase> ofKind, casesLike(file, nowMs, *kind, id));
        const auto found = std::ranges::find(ofKind, id, &OpenCase::id);
        if (found != ofKind.end())
            return *found;
    }
    return fail(ErrorKind::NotFound, "no_such_case", u"Nothing of that name needs attention (any more)."_s);
}

} // namespace attentionqueries

} // namespace kontor
