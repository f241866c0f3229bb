// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporttext.h"

#include "paperlook.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

struct ReportWords {
    const char *english;
    const char *chinese;
};

constexpr auto kReportWords = std::to_array<ReportWords>({
    // titles
    {"Daily close", "日结"},
    {"Sales report", "销售报告"},
    {"Stock report", "库存报告"},
    {"Tax summary", "税务汇总"},
    {"Customer report", "客户报告"},
    // heads
    {"Amount", "金额"},
    {"Article", "商品"},
    {"Articles", "商品数"},
    {"Articles with a warning", "预警商品"},
    {"Available", "可售"},
    {"Before", "上期"},
    {"Carrier", "物流公司"},
    {"Category", "分类"},
    {"Change", "变化"},
    {"Channel", "渠道"},
    {"Currency", "币种"},
    {"Customer", "客户"},
    {"Customers", "客户数"},
    {"Enough", "有货"},
    {"Fees", "手续费"},
    {"Figure", "指标"},
    {"From", "日期"},
    {"Group", "客户分群"},
    {"Left", "净额"},
    {"Location", "仓库"},
    {"Low", "偏低"},
    {"Counted", "数量"},
    {"of all", "总数"},
    {"of them paid", "其中已支付"},
    {"Net", "净销售额"},
    {"Net before", "上期净销售额"},
    {"Net charged", "应收净额"},
    {"Net left", "净额合计"},
    {"Net refunded", "退款净额"},
    {"Now", "本期"},
    {"Number", "笔数"},
    {"Oldest", "最早"},
    {"On hand", "在库"},
    {"Orders", "订单"},
    {"Orders of these days", "本期订单"},
    {"Out of stock", "缺货"},
    {"Oversold", "超卖"},
    {"Parcels", "包裹数"},
    {"Payments", "收款笔数"},
    {"Rate", "比率"},
    {"Reason", "原因"},
    {"Received", "收款"},
    {"Refunds", "退款笔数"},
    {"SKU", "SKU"},
    {"Sent back", "退款"},
    {"Share", "占比"},
    {"Share up to here", "累计占比"},
    {"Shipping", "运费"},
    {"Taken back", "拒付"},
    {"Tax", "税额"},
    {"Tax charged", "应收税额"},
    {"Tax left", "税额合计"},
    {"Tax rate", "税率"},
    {"Tax refunded", "退款税额"},
    {"Total", "合计"},
    {"Units", "件数"},
    {"Value", "库存成本"},
    {"Warns at", "预警值"},
    {"What", "项目"},
    {"Made", "生成时间"},
    {"Tax number", "税号"},
    // rows
    {"Credit notes without an order", "无订单的红字发票"},
    {"Customers who ordered again", "再次下单的客户"},
    {"Days that stock lasts at the pace of the last 28 days", "按最近 28 天的销售速度可售天数"},
    {"Delivered within seven days", "七天内签收"},
    {"Discounts", "折扣"},
    {"Gross", "标价总额"},
    {"Net of an order", "每单净额"},
    {"Orders cancelled", "已取消的订单"},
    {"Orders paid in full", "已付清的订单"},
    {"Orders that wait for money", "待付款的订单"},
    {"Orders with a refund", "有退款的订单"},
    {"Own shop", "自有店铺"},
    {"Parcels delivered, of those that ended", "已签收的包裹（占已终结的包裹）"},
    {"Payment attempts that succeeded", "成功的付款"},
    {"Refunds that wait to be sent", "待打款的退款"},
    {"Refunds that need a second person", "待第二人审批的退款"},
    {"Returns", "退货退款"},
    {"Sold, of those sold and those still there", "售罄率（已售占已售与在库之和）"},
    {"Units sold in these days", "本期售出件数"},
    {"Articles in places with stock and no known cost", "有库存但成本未知的商品"},
    {"no carrier named", "未注明物流公司"},
    {"no reason given", "未说明原因"},
    {"with an invoice", "已开发票"},
    {"without a category", "未分类"},
    // parts
    {"Best customers", "最佳客户"},
    {"Best goods", "畅销商品"},
    {"Categories", "分类"},
    {"Customers who came back", "回头客"},
    {"Customers who stay", "客户留存"},
    {"Goods that do not move", "滞销商品"},
    {"Groups of customers", "客户分群"},
    {"How it is counted", "统计口径"},
    {"Invoices", "发票"},
    {"Levels", "库存水平"},
    {"Open amounts", "待收与待退金额"},
    {"Payments by channel", "按渠道统计收款"},
    {"Rates", "比率"},
    {"Refunds approved", "已批准的退款"},
    {"Refunds by reason", "按原因统计退款"},
    {"Sales", "销售"},
    {"Sales channels", "销售渠道"},
    {"Sales day by day", "逐日销售"},
    {"Shipped", "已发货"},
    {"Slowest goods", "销量最低的商品"},
    {"Tax by rate", "按税率统计税额"},
    {"Value by location", "各仓库的库存成本"},
    {"Warnings", "库存预警"},
    // sentences
    {"An article counts in the first of its categories.", "商品计入其第一个分类。"},
    {"As it stands now, of all days.", "截至目前，不限日期。"},
    {"At most 100 articles of a place, the least available first.", "每个仓库最多列出 100 个商品，可售最少的在前。"},
    {"By net of their orders of these days, all that came back of them taken off.",
     "按本期订单的净额排序，已扣除其全部退款。"},
    {"By when they last ordered, how often and for how much, in the year up to the last day; each in fifths of all.",
     "按截至最后一天的一年内最近下单时间、次数和金额分群，各按全体五等分。"},
    {"Charged: on the orders placed in these days, line by line at the rate that was frozen when the order was placed, "
     "with their shipping. Drafts and cancelled units are left out; whether an order is paid or invoiced makes no "
     "difference.",
     "应收：本期所下订单，逐行按下单时固定的税率计算，含运费。草稿和已取消的商品不计；是否付款或开票不影响统计。"},
    {"Checked: this comes to the shop's daily figures to the cent, net %1 and tax %2 %3.",
     "已核对：与店铺逐日统计分毫不差，净额 %1，税额 %2 %3。"},
    {"Currencies are never added up.", "不同币种从不相加。"},
    {"Customers by the month of their first paid order, and how many there were: the share of them that paid for an "
     "order in that month (0) and in those after it.",
     "客户按首次付款订单的月份归组（括号内为人数）：当月（0）及之后各月再次付款的客户占比。"},
    {"Gross is the list price of what was sold; net is gross less discounts and returns, without tax; the total adds "
     "tax and shipping. Returns count on the day they were approved.",
     "标价总额是售出商品的标价；净销售额为标价总额减去折扣和退货退款，不含税；合计再加上税额和运费。退款计入批准当天"
     "。"},
    {"Money approved to go back in these days, with tax.", "本期批准退还的金额，含税。"},
    {"Money on the day it moved. Taken back: by the bank, and not paid again.",
     "按款项变动当天统计。拒付：被拒付且未再支付的款项。"},
    {"Nothing in these days.", "本期没有数据。"},
    {"Nothing sold and nothing come for as long as the shop's settings say, the most value first: %1 listed, "
     "%2 in all.",
     "在店铺设置的期限内既无售出也无到货，库存成本最高的在前：共 %2 个此类商品，列出 %1 个。"},
    {"Of the articles that were sold in these days, those with the fewest units.", "本期售出的商品中件数最少的。"},
    {"Of the customers on file who ordered in these days, those who had ordered before or ordered twice. Guests are "
     "not counted.",
     "本期下单的登记客户中，此前下过单或本期下单两次以上的客户。游客不计。"},
    {"Of the orders placed in these days; payments on the day they ended.",
     "按本期所下订单统计；付款按其结束当天统计。"},
    {"Orders placed on these days, without cancelled units. Net and shipping are without tax. What came back counts on "
     "the day it was approved.",
     "本期所下订单，不含已取消的商品。净销售额和运费不含税。退款计入批准当天。"},
    {"Refunded: by refunds approved in these days, whenever their order was placed. Units that came back carry the "
     "rate of their line, money without units the rates of what the order has left.",
     "退款：本期批准的退款，不论订单何时所下。退回的商品按其所在行的税率，不涉及商品的退款按订单剩余部分的税率。"},
    {"This does not come to the shop's daily figures, net %1 and tax %2 %3. Check the shop before you use it.",
     "与店铺逐日统计不符（净额 %1，税额 %2 %3）。使用前请先检查店铺数据。"},
    {"Tracked articles in a place, by what is available there now.", "各仓库中按当前可售数量统计的商品。"},
    {"What is on hand now at the cost of its articles; what has no known cost counts as nothing.",
     "当前库存按商品成本计算；成本未知的不计入。"},
    {"With tax, sent or not.", "含税，不论是否已打款。"},
    {"Without tax, returns taken off. The share is of the net of all goods.",
     "不含税，已扣除退货退款。占比以全部商品的净销售额为准。"},
    // payment channels
    {"Cash", "现金"},
    {"Bank transfer", "银行转账"},
    {"Card terminal", "刷卡机"},
    {"Stripe", "Stripe"},
    {"Alipay", "支付宝"},
    {"WeChat Pay", "微信支付"},
    {"From the import", "来自导入"},
    // groups
    {"Champions", "明星客户"},
    {"Loyal", "忠诚"},
    {"Active", "活跃"},
    {"New", "新客户"},
    {"Promising", "有潜力"},
    {"Need attention", "需要关注"},
    {"At risk", "有流失风险"},
    {"Once loyal", "曾经忠诚"},
    {"Almost lost", "濒临流失"},
    {"Dormant", "沉睡"},
});

constexpr auto kReportChannels =
    std::to_array<std::pair<const char *, const char *>>({{"cash", "Cash"},
                                                          {"bank_transfer", "Bank transfer"},
                                                          {"card_terminal", "Card terminal"},
                                                          {"stripe", "Stripe"},
                                                          {"alipay", "Alipay"},
                                                          {"wechat_pay", "WeChat Pay"},
                                                          {"import", "From the import"}});

QString grouped(QString digits)
{
    const qsizetype first = digits.startsWith(u'-') ? 1 : 0;
    for (qsizetype at = digits.size() - 3; at > first; at -= 3)
        digits.insert(at, u',');
    return digits;
}

} // namespace

QString ReportText::operator()(const char *english) const
{
    const auto found = std::ranges::find_if(
        kReportWords, [&](const ReportWords &words) { return qstrcmp(words.english, english) == 0; });
    Q_ASSERT(found != kReportWords.end());
    const bool isChinese = m_language == "zh"_L1 && found != kReportWords.end();
    return QString::fromUtf8(isChinese ? found->chinese : english);
}

QString ReportText::count(qint64 number) const
{
    return grouped(QString::number(number));
}

QString ReportText::money(qint64 minor, const QString &currency) const
{
    return paperAmount(minor, currency);
}

QString ReportText::percent(const std::optional<double> &share) const
{
    if (!share)
        return reportDash();
    return QString::number(std::round(*share * 1000) / 10, 'f', 1) + u'%';
}

QString ReportText::percent(qint64 part, qint64 whole) const
{
    return whole > 0 ? percent(static_cast<double>(part) / static_cast<double>(whole)) : reportDash();
}

QString ReportText::day(const QDate &day) const
{
    return paperDay(day, m_language);
}

QString ReportText::dayOfYear(const QDate &day) const
{
    return paperDayOfYear(day, m_language);
}

QString ReportText::change(double share) const
{
    const qint64 tenths = std::llround(share * 1000);
    const QString said = percent(tenths == 0 ? 0 : share); // not "-0.0 %"
    return tenths > 0 ? u'+' + said : said;
}

QString ReportText::days(const DayRange &range) const
{
    const QString from = day(range.from);
    return range.from == range.to ? from : u"%1 – %2"_s.arg(from, day(range.to));
}

QString ReportText::month(const QDate &day) const
{
    return paperMonth(day, m_language);
}

QString ReportText::paymentChannel(const QString &code) const
{
    for (const auto &[known, english] : kReportChannels) {
        if (code == QLatin1String(known))
            return (*this)(english);
    }
    return orDash(code);
}

QString ReportText::orDash(const QString &text) const
{
    return text.isEmpty() ? reportDash() : text;
}

QString ReportText::group(RfmGroup group) const
{
    static constexpr const char *kGroups[] = {"Champions",      "Loyal",   "Active",     "New",         "Promising",
                                              "Need attention", "At risk", "Once loyal", "Almost lost", "Dormant"};
    static_assert(std::size(kGroups) == kRfmGroups);
    return (*this)(kGroups[static_cast<size_t>(group)]);
}

QString ReportText::of(const char *english, const QString &currency) const
{
    return (*this)(english) + u" · "_s + currency;
}

} // namespace kontor
