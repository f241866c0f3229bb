// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopreader.h"

#include "attentionqueries.h"
#include "buyerdays.h"
#include "categoryqueries.h"
#include "chartqueries.h"
#include "customerqueries.h"
#include "eventqueries.h"
#include "figurequeries.h"
#include "goodsqueries.h"
#include "listmemory.h"
#include "orderlookups.h"
#include "orderpreview.h"
#include "orderqueries.h"
#include "paymentqueries.h"
#include "refundqueries.h"
#include "shelfgoods.h"
#include "shipqueries.h"
#include "shopfile.h"
#include "soldgoods.h"
#include "stocklist.h"
#include "stockqueries.h"
#include "supplyqueries.h"
#include "todayqueries.h"
#include "unitofwork.h"
#include "warnedqueries.h"
#include "worthqueries.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

ShopReader::ShopReader(ShopFile &file)
    : m_file(file), m_lists(std::make_unique<ListMemory>(file.db())), m_sold(std::make_unique<SoldGoods>(file.db())),
      m_buyers(std::make_unique<BuyerDays>(file.db())), m_shelf(std::make_unique<ShelfGoods>(file.db()))
{ }
ShopReader::~ShopReader() = default;

Result<ListAnswer> ShopReader::orderList(const OrderFilter &filter, const ListWish &wish)
{
    return orderqueries::list(m_file, *m_lists, filter, wish);
}
Result<ListAnswer> ShopReader::goodsList(const GoodsFilter &filter, const ListWish &wish)
{
    return goodsqueries::list(m_file, *m_lists, filter, wish);
}
void ShopReader::noteChanges(const Changes &changes)
{
    if (changes.everything)
        m_lists->titles().clear();
    for (const qint64 n : changes.goods)
        m_lists->titles().remove(n);
}
Result<std::vector<qint64>> ShopReader::orderNumbersOf(const OrderFilter &filter)
{
    KONTOR_ASSIGN(const ListAnswer all, orderList(filter, {}));
    return *all.numbers;
}
Result<std::vector<OrderRow>> ShopReader::orderRows(const std::vector<qint64> &rows)
{
    return orderqueries::rows(m_file, rows);
}
Result<std::vector<qint64>> ShopReader::goodsNumbersOf(const GoodsFilter &filter)
{
    KONTOR_ASSIGN(const ListAnswer all, goodsList(filter, {}));
    return *all.numbers;
}
Result<GoodsCounts> ShopReader::goodsCounts()
{
    return goodsqueries::counts(m_file);
}
Result<std::vector<GoodsRow>> ShopReader::goodsRows(const std::vector<qint64> &rows)
{
    return goodsqueries::rows(m_file, rows);
}
Result<std::vector<CustomerRow>> ShopReader::customers(const QString &search, int limit)
{
    return customerqueries::named(m_file, *m_lists, search, limit);
}
Result<std::vector<CategoryRow>> ShopReader::categories()
{
    return categoryqueries::all(m_file);
}
Result<std::map<OrderLabel, qint64>> ShopReader::orderCounts()
{
    return orderqueries::counts(m_file);
}
Result<std::map<OrderQueue, qint64>> ShopReader::queueCounts()
{
    return orderlookups::queueCounts(m_file);
}
Result<TodayFigures> ShopReader::today(qint64 nowMs)
{
    KONTOR_ASSIGN(TodayFigures figures, todayqueries::figures(m_file, *m_sold, nowMs));
    KONTOR_ASSIGN(const std::vector<OpenCase> cases, attentionqueries::cases(m_file, nowMs));
    figures.attention = std::ssize(cases);
    figures.severe = std::ranges::count(cases, CaseSeverity::Severe, &OpenCase::severity);
    return figures;
}
Result<OrderState> ShopReader::order(const OrderId &id)
{
    KONTOR_ASSIGN(OrderState order, orderqueries::state(m_file, id));
    KONTOR_ASSIGN(order.number, orderlookups::shownNumber(m_file, id, order.number));
    return order;
}
Result<OrderState> ShopReader::orderByNumber(const QString &number)
{
    KONTOR_ASSIGN(const OrderId id, orderqueries::byNumber(m_file, number));
    return order(id);
}
Result<QStringList> ShopReader::orderTags(const OrderId &id)
{
    return orderlookups::tagsOf(m_file, id);
}
Result<QStringList> ShopReader::knownOrderTags()
{
    return orderlookups::knownTags(m_file);
}
Result<std::vector<OrderState>> ShopReader::mergeCandidates(const OrderId &id)
{
    constexpr int kMost = 50;
    KONTOR_ASSIGN(const OrderState survivor, order(id));
    KONTOR_ASSIGN(const std::vector<OrderId> ids, orderlookups::mergeable(m_file, survivor, kMost));
    std::vector<OrderState> candidates;
    for (const OrderId &each : ids) {
        KONTOR_ASSIGN(OrderState other, order(each));
        if (previewMerge({survivor, other}, m_file.clock().nowMs()))
            candidates.push_back(std::move(other));
    }
    return candidates;
}
Result<GoodsRow> ShopReader::variant(const VariantId &id)
{
    return goodsqueries::variant(m_file, id);
}
Result<GoodsRow> ShopReader::variantByCode(const QString &code)
{
    return goodsqueries::byCode(m_file, code);
}
Result<CustomerRow> ShopReader::customer(const CustomerId &id)
{
    return customerqueries::one(m_file, id);
}
Result<ListAnswer> ShopReader::customerList(const CustomerFilter &filter, const ListWish &wish)
{
    return customerqueries::list(m_file, *m_lists, filter, wish);
}
Result<std::vector<CustomerRow>> ShopReader::customerRows(const std::vector<qint64> &rows)
{
    return customerqueries::rows(m_file, rows);
}
Result<CustomerCounts> ShopReader::customerCounts()
{
    return customerqueries::counts(m_file);
}
Result<CustomerDetail> ShopReader::customerDetail(qint64 number)
{
    KONTOR_ASSIGN(CustomerDetail detail, customerqueries::detail(m_file, number));
    std::vector<CustomerId> everybody{detail.row.id};
    for (const CustomerRow &merged : detail.merged)
        everybody.push_back(merged.id);
    for (const CustomerId &id : everybody) {
        KONTOR_ASSIGN(const std::vector<TimelineRow> facts, timeline(idCast<RecordId>(id)));
        for (const TimelineRow &fact : facts) {
            if (std::ranges::find(detail.timeline, fact.id, &TimelineRow::id) == detail.timeline.end())
                detail.timeline.push_back(fact); // a merge is told by both
        }
    }
    return detail;
}
Result<std::vector<CustomerRow>> ShopReader::duplicatesOf(const CustomerId &id)
{
    return customerqueries::duplicatesOf(m_file, id);
}
Result<CustomerRow> ShopReader::customerByEmail(const QString &email)
{
    return customerqueries::byEmail(m_file, email);
}
Result<std::vector<TimelineRow>> ShopReader::timeline(const RecordId &subject)
{
    return orderqueries::timeline(m_file, subject);
}
Result<QJsonObject> ShopReader::fields(const RecordId &subject)
{
    return figurequeries::fields(m_file, subject);
}
Result<QJsonObject> ShopReader::settings()
{
    return figurequeries::fields(m_file, RecordId(m_file.identity().shop));
}
Result<std::vector<LevelRow>> ShopReader::levels(const VariantId &variant)
{
    return stockqueries::levels(m_file, variant);
}
Result<std::vector<LedgerRow>> ShopReader::ledger(const VariantId &variant, const std::optional<LocationId> &location,
                                                  size_t most)
{
    return stockqueries::ledger(m_file, variant, location, most);
}
Result<StockHolders> ShopReader::holders(const VariantId &variant, const std::optional<LocationId> &location,
                                         size_t most)
{
    return stockqueries::holders(m_file, variant, location, most);
}
Result<std::map<LocationId, qint64>> ShopReader::packedUnits(const VariantId &variant)
{
    return stockqueries::packed(m_file, variant);
}
Result<std::vector<WarningRow>> ShopReader::warnings()
{
    return stockqueries::warnings(m_file);
}
Result<ListAnswer> ShopReader::stockList(const StockFilter &filter, const ListWish &wish)
{
    return stocklist::list(m_file, *m_lists, filter, wish);
}
Result<std::vector<StockRow>> ShopReader::stockRows(const std::vector<qint64> &rows, bool withWarning)
{
    std::vector<qint64> articles;
    std::vector<qint64> places;
    for (const qint64 n : rows)
        (n >= kFirstPlaceRow ? places : articles).push_back(n);
    if (articles.empty())
        return stocklist::places(m_file, places, withWarning);
    KONTOR_ASSIGN(std::vector<StockRow> all, stocklist::articles(m_file, articles));
    KONTOR_ASSIGN(const std::vector<StockRow> more, stocklist::places(m_file, places, withWarning));
    all.insert(all.end(), more.begin(), more.end());
    return all;
}
Result<StockSums> ShopReader::stockSums(const StockFilter &filter)
{
    KONTOR_ASSIGN(const ListAnswer all, stockList(filter, {}));
    return stocklist::sums(m_file, *all.numbers, filter.arePlaces());
}
Result<WarningCounts> ShopReader::warningCounts()
{
    return stocklist::warningCounts(m_file);
}
Result<qint64> ShopReader::soonCount(bool arePlaces)
{
    return stocklist::soonCount(m_file, arePlaces);
}
Result<std::vector<Supplier>> ShopReader::suppliers()
{
    KONTOR_ASSIGN(const QJsonObject all, settings());
    return suppliersOf(all);
}
Result<std::vector<std::pair<LocationId, QString>>> ShopReader::locations()
{
    return goodsqueries::locations(m_file);
}
Result<LocationId> ShopReader::locationByName(const QString &nameOrCode)
{
    return goodsqueries::locationByName(m_file, nameOrCode);
}
Result<std::vector<TransferRow>> ShopReader::transfers(bool onlyOpen)
{
    return supplyqueries::transfers(m_file, onlyOpen);
}
Result<std::vector<PurchaseRow>> ShopReader::purchases(bool onlyOpen)
{
    return supplyqueries::purchases(m_file, onlyOpen);
}
Result<ListAnswer> ShopReader::purchaseList(const PurchaseFilter &filter)
{
    return supplyqueries::purchaseList(m_file, filter);
}
Result<std::vector<PurchaseRow>> ShopReader::purchaseRows(const std::vector<qint64> &numbers)
{
    return supplyqueries::purchaseRows(m_file, numbers);
}
Result<PurchaseCounts> ShopReader::purchaseCounts()
{
    return supplyqueries::purchaseCounts(m_file);
}
Result<PurchaseState> ShopReader::purchase(const PurchaseOrderId &id)
{
    return supplyqueries::purchase(m_file, id);
}
Result<ListAnswer> ShopReader::shipList(const ShipFilter &filter, const ListWish &wish)
{
    return shipqueries::list(m_file, filter, wish);
}
Result<std::vector<ShipRow>> ShopReader::shipRows(const std::vector<qint64> &rows)
{
    return shipqueries::rows(m_file, rows);
}
Result<ShipCounts> ShopReader::shipCounts()
{
    return shipqueries::counts(m_file);
}
Result<qint64> ShopReader::shipNumber(const ParcelId &parcel)
{
    return shipqueries::numberOf(m_file, parcel);
}
Result<qint64> ShopReader::shipNumber(const OrderId &order)
{
    return shipqueries::numberOf(m_file, order);
}
Result<PickPlaces> ShopReader::pickPlaces(const std::vector<OrderState> &orders)
{
    QHash<VariantId, PickPlace> places;
    for (const OrderState &order : orders) {
        for (const OrderLine &line : order.lines) {
            if (line.variant.isNull() || places.contains(line.variant))
                continue;
            KONTOR_ASSIGN(places[line.variant], shipqueries::placeOf(m_file, line.variant));
        }
    }
    return PickPlaces([places](const VariantId &variant) { return places.value(variant); });
}
Result<std::vector<OrderId>> ShopReader::pickedOrders(const std::optional<PickId> &pick)
{
    return shipqueries::picked(m_file, pick);
}
Result<std::vector<OrderId>> ShopReader::ordersToPick()
{
    return shipqueries::toPick(m_file);
}
Result<std::vector<OrderState>> ShopReader::orders(const std::vector<OrderId> &ids)
{
    std::vector<OrderState> all;
    all.reserve(ids.size());
    for (const OrderId &id : ids) {
        KONTOR_ASSIGN(OrderState one, order(id));
        all.push_back(std::move(one));
    }
    return all;
}
Result<ListAnswer> ShopReader::paymentList(const PaymentFilter &filter, const ListWish &wish)
{
    return paymentqueries::list(m_file, filter, wish);
}
Result<std::vector<PaymentRow>> ShopReader::paymentRows(const std::vector<qint64> &rows)
{
    return paymentqueries::rows(m_file, rows);
}
Result<PaymentCounts> ShopReader::paymentCounts()
{
    return paymentqueries::counts(m_file);
}
Result<std::map<QString, ChannelSums>> ShopReader::paymentSums(const PaymentFilter &filter)
{
    return paymentqueries::sums(m_file, filter);
}
Result<std::vector<ChannelSums>> ShopReader::paymentLedger(const LedgerPeriod &period)
{
    return paymentqueries::ledger(m_file, period);
}
Result<std::vector<StatedPayment>> ShopReader::statedPayments(const QString &channel, const LedgerPeriod &period,
                                                              const QStringList &keys)
{
    return paymentqueries::stated(m_file, channel, period, keys);
}
Result<QStringList> ShopReader::unattachedPayments(const QString &channel)
{
    return paymentqueries::unattachedOn(m_file, channel);
}
Result<ListAnswer> ShopReader::refundList(const RefundFilter &filter, const ListWish &wish)
{
    return refundqueries::list(m_file, filter, wish);
}
Result<std::vector<RefundRow>> ShopReader::refundRows(const std::vector<qint64> &rows)
{
    return refundqueries::rows(m_file, rows);
}
Result<RefundCounts> ShopReader::refundCounts()
{
    return refundqueries::counts(m_file);
}
Result<qint64> ShopReader::refundNumber(const RefundId &id)
{
    return refundqueries::numberOf(m_file, id);
}
Result<std::vector<RefundRow>> ShopReader::refunds(std::optional<RefundState> state)
{
    return refundqueries::inState(m_file, state);
}
Result<OrderId> ShopReader::orderOfRefund(const RefundId &id)
{
    return orderqueries::ofRefund(m_file, id);
}
Result<std::pair<OrderId, ParcelId>> ShopReader::parcelByTracking(const QString &tracking)
{
    return orderqueries::parcelByTracking(m_file, tracking);
}
Result<std::pair<OrderId, ParcelId>> ShopReader::parcelById(const ParcelId &id)
{
    return orderlookups::parcelById(m_file, id);
}
Result<std::vector<BatchRow>> ShopReader::batches()
{
    return figurequeries::batches(m_file);
}
Result<std::vector<SalesRow>> ShopReader::sales(int fromDay, int toDay, bool byMonth)
{
    return figurequeries::sales(m_file, fromDay, toDay, byMonth ? Grain::Month : Grain::Day, Qt::Monday);
}
Result<SalesFigures> ShopReader::salesFigures(const FigureQuestion &question)
{
    return chartqueries::sales(m_file, *m_sold, question);
}
Result<RateFigures> ShopReader::rateFigures(const FigureQuestion &question)
{
    return chartqueries::rates(m_file, question);
}
Result<GoodsFigures> ShopReader::goodsFigures(const FigureQuestion &question, const GoodsParts &parts)
{
    return chartqueries::goods(m_file, *m_sold, question, parts);
}
Result<SlowFigures> ShopReader::slowFigures(const FigureQuestion &question)
{
    return chartqueries::slow(m_file, *m_sold, *m_shelf, question);
}
Result<StockFigures> ShopReader::stockFigures(const FigureQuestion &question)
{
    return chartqueries::stock(m_file, *m_sold, question);
}
Result<WorthFigures> ShopReader::stockWorth(const FigureQuestion &question)
{
    return worthqueries::overTime(m_file, question);
}
Result<WarnedFigures> ShopReader::stockWarned(const FigureQuestion &question)
{
    return warnedqueries::overTime(m_file, question);
}
Result<Ratio> ShopReader::stockWarns(const std::optional<LocationId> &location)
{
    KONTOR_ASSIGN(const warnedqueries::Standing now, warnedqueries::now(m_file));
    return warnedqueries::ratioOf(now, location);
}
Result<CustomerFigures> ShopReader::customerFigures(const FigureQuestion &question)
{
    return chartqueries::customers(*m_buyers, question);
}
Result<ForecastFigures> ShopReader::forecastFigures(const FigureQuestion &question)
{
    return chartqueries::forecast(m_file, *m_sold, question);
}
Result<std::optional<QDate>> ShopReader::keepSold(const QDate &until)
{
    constexpr int kPiece = 7;
    const QDate from = until.addDays(1 - kPiece);
    KONTOR_TRY(m_sold->read(dayNumber(from), dayNumber(until)));
    KONTOR_ASSIGN(const std::optional<int> earliest, m_sold->earliestDay());
    return earliest && *earliest < dayNumber(from) ? std::optional(from.addDays(-1)) : std::nullopt;
}
Result<EventFigures> ShopReader::eventFigures(const DayRange &days)
{
    return eventqueries::figures(m_file, days);
}
Result<QStringList> ShopReader::eventSources()
{
    return eventqueries::sources(m_file);
}
Result<QStringList> ShopReader::currencies()
{
    return chartqueries::currencies(m_file);
}
Result<QStringList> ShopReader::salesChannels()
{
    return chartqueries::channels(m_file);
}
Result<std::vector<OpenCase>> ShopReader::attention(std::optional<CaseKind> kind)
{
    return attentionqueries::cases(m_file, m_file.clock().nowMs(), kind);
}
Result<OpenCase> ShopReader::attentionCase(const QString &id)
{
    return attentionqueries::find(m_file, m_file.clock().nowMs(), id);
}
Result<qint64> ShopReader::factCount()
{
    return figurequeries::factCount(m_file);
}

} // namespace kontor
