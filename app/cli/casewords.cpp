// SPDX-License-Identifier: GPL-3.0-or-later
#include "casewords.h"

#include "currency.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

struct CaseWords {
    CaseKind kind;
    const char *english;
    const char *chinese;
};

// In the order of the enum. What stands in braces is a value of the case.
constexpr std::array kWords{
    CaseWords{
        CaseKind::TakenBack,
        "{about}: {what} by {by} was accepted before the server was restored and does not take effect now: {reason}",
        "{about}：{by} 的操作（{what}）在服务器恢复前已被接受，现在无效：{reason}"},
    CaseWords{CaseKind::VoidDecision, "{about}: {what} by {by} did not take effect: {reason}",
              "{about}：{by} 的操作（{what}）未生效：{reason}"},
    CaseWords{CaseKind::RefusedFact, "{about}: the server did not take {what} by {by}: {reason}",
              "{about}：服务器未接受 {by} 的操作（{what}）：{reason}"},
    CaseWords{CaseKind::LostEdit, "{about}: {by} set {detail} to {mine}; {theirs_by} set {theirs}, which is in force.",
              "{about}：{by} 将 {detail} 设为 {mine}，{theirs_by} 设为 {theirs}，当前以后者为准。"},
    CaseWords{CaseKind::OverRefunded, "Order {number}: {amount} more was given back than was paid.",
              "订单 {number}：退款比付款多 {amount}。"},
    CaseWords{CaseKind::PaymentReversed, "Order {number}: the bank took {amount} back; {balance} is not covered.",
              "订单 {number}：拒付 {amount}，待付 {balance}。"},
    CaseWords{CaseKind::OverReversed, "Order {number}: the bank took back {amount} more than lies on this order.",
              "订单 {number}：拒付金额比该订单上的多 {amount}。"},
    CaseWords{CaseKind::AmountDiffers,
              "Order {number}: the payment is not what was announced; the order is on hold, {balance_words}.",
              "订单 {number}：付款与通知金额不符，订单已挂起，{balance_words}。"},
    CaseWords{CaseKind::PaidAfterEnd, "Order {number}: {amount} came in after the order had ended.",
              "订单 {number}：订单结束后收到 {amount}。"},
    CaseWords{CaseKind::UnknownPayment, "Order {number}: a payment was reversed that the order never got ({detail}).",
              "订单 {number}：被拒付的付款（{detail}）从未入账。"},
    CaseWords{CaseKind::UnknownRefund, "Order {number}: {units} records name a refund the order does not have.",
              "订单 {number}：有 {units} 条记录指向不存在的退款。"},
    CaseWords{CaseKind::RefundUnapproved, "Order {number}: {amount} went back that nobody had approved.",
              "订单 {number}：未经批准退了 {amount}。"},
    CaseWords{CaseKind::RefundFailed, "Order {number}: {amount} could not be sent back.",
              "订单 {number}：{amount} 退款失败。"},
    CaseWords{CaseKind::OverShipped, "Order {number}: {units} more units left than were ordered.",
              "订单 {number}：多发了 {units} 件。"},
    CaseWords{CaseKind::UnexpectedReturn, "Order {number}: {units} units came back that nobody had announced.",
              "订单 {number}：有 {units} 件未经申请的退货。"},
    CaseWords{CaseKind::Unattached, "{what} {amount} {detail} belongs to nothing the shop knows.",
              "{what} {amount} {detail} 无法归属。"},
    CaseWords{CaseKind::Oversold, "{number}: {units} more units are sold at {detail} than there are.{orders}",
              "{number}：{detail} 超卖 {units} 件。{orders}"},
    CaseWords{CaseKind::UncertainCount,
              "{about}: it is not sure whether {what} by {by} was before or after the count of {theirs_by}: {units} or "
              "{other} units.",
              "{about}：无法确定 {by} 的操作（{what}）在 {theirs_by} 的盘点之前还是之后：{units} 或 {other} 件。"},
    CaseWords{CaseKind::TransferOpen, "Transfer {number} from {name} to {detail}: {units} units have not arrived.",
              "调拨 {number}（{name} → {detail}）：还有 {units} 件未到。"},
    CaseWords{CaseKind::DuplicateSku, "{units} articles have the SKU {number}.",
              "{units} 个商品的 SKU 都是 {number}。"},
    CaseWords{CaseKind::DuplicateBarcode, "{units} articles have the barcode {number}.",
              "{units} 个商品的条码都是 {number}。"},
    CaseWords{CaseKind::DuplicateNumber, "{units} orders have the number {number}.{orders}",
              "{units} 个订单的编号都是 {number}。{orders}"},
    CaseWords{CaseKind::CategoryCycle, "The category {name} was moved into itself by two desks; it stands at the top.",
              "分类 {name} 因两台终端的移动形成循环，现位于顶层。"},
    CaseWords{CaseKind::Fork, "The desk {name} was copied or restored; it goes on under a code of its own.",
              "终端 {name} 被复制或恢复，现以新编号继续。"},
};

constexpr bool inEnumOrder()
{
    for (size_t i = 0; i < kWords.size(); ++i) {
        if (static_cast<size_t>(kWords[i].kind) != i)
            return false;
    }
    return kWords.size() == kCaseKinds;
}
static_assert(inEnumOrder());

QString money(qint64 minor, const QString &currency)
{
    return u"%1 %2"_s.arg(formatMajor(minor, currency), currency);
}

QString valueText(const OpenCase &open, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return u"–"_s;
    if (open.detail.endsWith("_minor"_L1))
        return money(value.toInteger(), open.currency);
    return value.isDouble() ? QString::number(value.toInteger()) : value.toVariant().toString();
}

QString voiceText(const CaseVoice &voice)
{
    if (voice.actor.isEmpty() || voice.desk.isEmpty())
        return voice.actor + voice.desk;
    return u"%1 (%2)"_s.arg(voice.actor, voice.desk);
}

QString balanceText(const OpenCase &open, bool chinese)
{
    const QString amount = money(std::abs(open.balanceMinor), open.currency);
    if (open.balanceMinor > 0)
        return chinese ? u"多付 %1"_s.arg(amount) : u"%1 too much"_s.arg(amount);
    if (open.balanceMinor < 0)
        return chinese ? u"少付 %1"_s.arg(amount) : u"%1 too little"_s.arg(amount);
    return chinese ? u"总额相符"_s : u"and paid in full"_s;
}

QString ordersText(const OpenCase &open, bool chinese)
{
    QStringList numbers;
    for (const CaseRecord &record : open.records)
        numbers << record.number;
    if (numbers.isEmpty())
        return {};
    return (chinese ? u"订单：%1。"_s : u" Orders, newest first: %1."_s).arg(numbers.join(u", "_s));
}

} // namespace

QString caseText(const OpenCase &open, bool chinese)
{
    const CaseWords &words = kWords[static_cast<size_t>(open.kind)];
    const QString about = open.number.isEmpty() ? open.name : open.number;
    const QString reason = open.detail.isEmpty() ? open.reason : open.detail;
    const std::array<std::pair<const char *, QString>, 16> values{{
        {"{about}", about.isEmpty() ? u"–"_s : about},
        {"{number}", open.number},
        {"{name}", open.name},
        {"{what}", open.what},
        {"{by}", voiceText(open.by)},
        {"{theirs_by}", voiceText(open.theirsBy)},
        {"{reason}", reason},
        {"{detail}", open.detail},
        {"{mine}", valueText(open, open.mine)},
        {"{theirs}", valueText(open, open.theirs)},
        {"{units}", QString::number(open.units)},
        {"{other}", QString::number(open.otherUnits)},
        {"{amount}", open.amountMinor == 0 ? QString() : money(open.amountMinor, open.currency)},
        {"{balance}", money(std::abs(open.balanceMinor), open.currency)},
        {"{balance_words}", balanceText(open, chinese)},
        {"{orders}", ordersText(open, chinese)},
    }};
    // Piece by piece, for a value may hold anything.
    QString rest = QString::fromUtf8(chinese ? words.chinese : words.english);
    QString text;
    for (qsizetype at = rest.indexOf(u'{'); at >= 0; at = rest.indexOf(u'{')) {
        const qsizetype end = rest.indexOf(u'}', at);
        text += rest.left(at);
        for (const auto &[name, value] : values) {
            if (rest.mid(at, end - at + 1) == QLatin1String(name))
                text += value;
        }
        rest.remove(0, end + 1);
    }
    return (text + rest).simplified();
}

} // namespace kontor::cli
