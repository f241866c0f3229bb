// SPDX-License-Identifier: GPL-3.0-or-later
#include "paperlook.h"

#include "currency.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

struct Words {
    const char *english;
    const char *chinese;
};

// A paper is read by the buyer, in the language the shop chose for its papers.
constexpr auto kWords = std::to_array<Words>({
    {"Pick list", "拣货单"},
    {"Packing slip", "装箱单"},
    {"Invoice", "发票"},
    {"Credit note", "红字发票"},
    {"Purchase order", "采购单"},
    {"Delivery note", "送货单"},
    {"Order", "订单"},
    {"Number", "编号"},
    {"Date", "日期"},
    {"Bin", "货位"},
    {"Location", "仓库"},
    {"Qty", "数量"},
    {"Article", "商品"},
    {"SKU", "SKU"},
    {"For", "订单"},
    {"Price", "单价"},
    {"Discount", "折扣"},
    {"Tax", "税率"},
    {"Amount", "金额"},
    {"Shipping", "运费"},
    {"Total", "合计"},
    {"Net", "不含税"},
    {"Tax amount", "税额"},
    {"Gross", "含税"},
    {"In this parcel", "本包裹商品"},
    {"Still to come", "后续发货"},
    {"Ship to", "收件人"},
    {"Bill to", "购买方"},
    {"From", "寄件人"},
    {"Supplier", "供应商"},
    {"Deliver to", "送货至"},
    {"Expected", "预计到货"},
    {"For invoice", "对应发票"},
    {"Tax number", "税号"},
    {"Page", "页"},
    {"Orders", "订单数"},
    {"Units", "件数"},
    {"Carrier", "物流公司"},
    {"Refund", "退款"},
    {"Prices include tax.", "价格已含税。"},
    {"Prices are without tax.", "价格不含税。"},
});

QString paperDayAs(const QDate &day, const QString &language, const QString &english, const QString &chinese)
{
    return language == "zh"_L1 ? QLocale(QLocale::Chinese, QLocale::China).toString(day, chinese)
                               : QLocale(QLocale::English, QLocale::UnitedStates).toString(day, english);
}

} // namespace

PaperLook PaperLook::fromSettings(const QJsonObject &settings, const QByteArray &timeZone)
{
    PaperLook look;
    if (settings.value("document_language"_L1).toString() == "zh"_L1)
        look.language = u"zh"_s;
    look.shopName = settings.value("name"_L1).toString();
    look.sender = settings.value("document_sender"_L1).toString().split(u'\n', Qt::SkipEmptyParts);
    look.taxNumber = settings.value("document_tax_number"_L1).toString();
    look.thanks = settings.value("document_thanks"_L1).toString();
    look.footer = settings.value("document_footer"_L1).toString();
    look.zone = QTimeZone(timeZone);
    if (!look.zone.isValid())
        look.zone = QTimeZone::utc();
    look.labelSize = labelSizeFromCode(settings.value("document_label_size"_L1).toString()).value_or(LabelSize());
    return look;
}

QString logoKeyOf(const QJsonObject &settings)
{
    return settings.value("document_logo"_L1).toString();
}

QString paperWord(const char *english, const QString &language)
{
    const auto found =
        std::ranges::find_if(kWords, [&](const Words &words) { return qstrcmp(words.english, english) == 0; });
    Q_ASSERT(found != kWords.end());
    return language == "zh"_L1 ? QString::fromUtf8(found->chinese) : QString::fromLatin1(found->english);
}

QString paperDay(const QDate &day, const QString &language)
{
    return paperDayAs(day, language, u"MMM d, yyyy"_s, u"yyyy年M月d日"_s);
}

QString paperDayOfYear(const QDate &day, const QString &language)
{
    return paperDayAs(day, language, u"MMM d"_s, u"M月d日"_s);
}

QString paperMonth(const QDate &day, const QString &language)
{
    return paperDayAs(day, language, u"MMM yyyy"_s, u"yyyy年M月"_s);
}

QString paperMoment(const QDateTime &moment, const QString &language)
{
    const QString between = language == "zh"_L1 ? u" "_s : u", "_s;
    return paperDay(moment.date(), language) + between + moment.time().toString(u"HH:mm"_s);
}

QString paperDate(qint64 ms, const PaperLook &look)
{
    return ms > 0 ? paperDay(QDateTime::fromMSecsSinceEpoch(ms, look.zone).date(), look.language) : QString();
}

QString paperDay(int day, const QString &language)
{
    return paperDay(QDate(day / 10'000, day / 100 % 100, day % 100), language);
}

QString paperAmount(qint64 minor, const QString &currency)
{
    QString text = formatMajor(minor, currency);
    const qsizetype begin = text.startsWith(u'-') ? 1 : 0;
    qsizetype end = text.indexOf(u'.');
    for (end = end < 0 ? text.size() : end; end - 3 > begin; end -= 3)
        text.insert(end - 3, u',');
    return text;
}

QString paperRate(qint64 ppm)
{
    QString text = QString::number(static_cast<double>(ppm) / 10'000, 'f', 4);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text + u'%';
}

} // namespace kontor
