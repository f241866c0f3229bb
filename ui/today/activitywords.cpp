// SPDX-License-Identifier: GPL-3.0-or-later
#include "activitywords.h"

#include "facttext.h"
#include "goodswords.h"
#include "moneytext.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

class Activity
{
    Q_DECLARE_TR_FUNCTIONS(kontor::Activity)
};

qint64 unitsIn(const QJsonObject &body)
{
    qint64 units = 0;
    for (const QJsonValue &line : body.value("lines"_L1).toArray())
        units += line.toObject().value("qty"_L1).toInteger();
    return units;
}

/// What the sentences of an order's own history say with the order's lines and refunds, which are not at hand here.
QString aboutOrder(FactKind kind, const ActivityRow &row)
{
    const int units = static_cast<int>(unitsIn(row.body));
    switch (kind) {
    case FactKind::OrderPlaced:
        return Activity::tr("Order placed, %n unit(s)", nullptr, units);
    case FactKind::OrderLinesCancelled:
        return Activity::tr("%n unit(s) cancelled", nullptr, units);
    case FactKind::ParcelPacked:
        return Activity::tr("%n unit(s) packed", nullptr, units);
    case FactKind::RefundApproved: {
        qint64 amount = 0;
        for (const QJsonValue &part : row.body.value("amounts"_L1).toArray())
            amount += part.toObject().value("amount_minor"_L1).toInteger();
        return Activity::tr("Refund of %1 approved").arg(moneyText(amount, row.currency));
    }
    case FactKind::RefundSeconded:
        return Activity::tr("Refund approved by a second person");
    case FactKind::RefundSettled:
        return Activity::tr("Refund sent back");
    case FactKind::RefundFailed:
        return Activity::tr("Sending a refund failed");
    default:
        return {};
    }
}

QString aboutShop(FactKind kind, const ActivityRow &row)
{
    const QString name = row.title.isEmpty() ? Activity::tr("an article") : row.title;
    switch (kind) {
    case FactKind::GoodsSet:
        return Activity::tr("Goods changed: %1").arg(name);
    case FactKind::CustomerSet:
        return row.title.isEmpty() ? Activity::tr("Customer changed") : Activity::tr("Customer changed: %1").arg(name);
    case FactKind::SettingSet:
        return Activity::tr("Settings changed");
    case FactKind::StockReceived:
        return Activity::tr("Goods received: %1").arg(name);
    case FactKind::StockAdjusted:
        return Activity::tr("Stock corrected: %1").arg(name);
    case FactKind::StockCounted:
        return Activity::tr("Stock counted: %1").arg(name);
    case FactKind::StockHeld:
    case FactKind::StockUnheld:
        return Activity::tr("Stock set aside or released: %1").arg(name);
    case FactKind::TransferSent:
    case FactKind::TransferReceived:
    case FactKind::TransferClosed:
        return Activity::tr("Goods moved between locations");
    case FactKind::PurchasePlaced:
    case FactKind::PurchaseEdited:
    case FactKind::PurchaseReceived:
    case FactKind::PurchaseClosed:
        return Activity::tr("Purchase order changed");
    case FactKind::ImportUndone:
        return Activity::tr("An import was taken back");
    case FactKind::CreditNoted:
        return Activity::tr("Credit note %1 booked").arg(row.body.value("number"_L1).toString());
    case FactKind::CustomerErased:
        return Activity::tr("A customer's data was erased");
    default:
        return {};
    }
}

/// What many records were changed by in one step.
QString aboutStep(const ActivityRow &row)
{
    const int goods = static_cast<int>(row.goods);
    if (goods == 0)
        return row.isUndone ? Activity::tr("A change of many records was undone")
                            : Activity::tr("Many records changed in one step");
    if (row.field.isEmpty())
        return row.isUndone ? Activity::tr("Change of %Ln article(s) undone", nullptr, goods)
                            : Activity::tr("%Ln article(s) changed in one step", nullptr, goods);
    const QString field = goodsFieldWord(row.field);
    return (row.isUndone ? Activity::tr("%1 of %Ln article(s): change undone", "field, how many", goods)
                         : Activity::tr("%1 of %Ln article(s) changed", "field, how many", goods))
        .arg(field);
}

} // namespace

QString activityText(const ActivityRow &row)
{
    if (row.isBatch)
        return row.source.isEmpty() ? aboutStep(row) : Activity::tr("Import of %1").arg(row.source);
    const FactKind kind = factKindFromText(row.kind);
    for (auto *say : {aboutOrder, aboutShop}) {
        const QString sentence = say(kind, row);
        if (!sentence.isEmpty())
            return sentence;
    }
    OrderState order;
    order.currency = row.currency;
    return factText({0, row.id, row.kind, row.atMs, row.actor, row.device, row.verdict, {}, row.body}, order);
}

QString activityIcon(const ActivityRow &row)
{
    if (row.isBatch && !row.source.isEmpty())
        return u"import"_s;
    static const std::pair<QLatin1String, const char *> icons[] = {
        {"goods."_L1, "goods"},    {"customer."_L1, "person"}, {"setting."_L1, "settings"}, {"stock."_L1, "stock"},
        {"transfer."_L1, "stock"}, {"po."_L1, "stock"},        {"import."_L1, "import"},
    };
    for (const auto &[prefix, name] : icons) {
        if (row.kind.startsWith(prefix))
            return QString::fromLatin1(name);
    }
    return factIcon({0, row.id, row.kind, row.atMs, row.actor, row.device, row.verdict, {}, row.body});
}

} // namespace kontor
