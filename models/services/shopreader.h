// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attentioncase.h"
#include "customerrows.h"
#include "fact.h"
#include "listanswer.h"
#include "listrows.h"
#include "orderqueue.h"
#include "picklist.h"
#include "purchaseorder.h"
#include "result.h"
#include "stockrows.h"
#include "supplyrows.h"
#include "todayfigures.h"

#include <QDate>

#include <memory>
#include <vector>

namespace kontor {

struct ChannelSums;
struct Changes;
struct CustomerFigures;
struct DayRange;
struct EventFigures;
struct FigureQuestion;
struct ForecastFigures;
struct GoodsFigures;
struct LedgerPeriod;
struct PaymentCounts;
struct PaymentFilter;
struct PaymentRow;
struct RateFigures;
struct Ratio;
struct SalesFigures;
struct SlowFigures;
struct StatedPayment;
struct StockFigures;
struct WarnedFigures;
struct WorthFigures;
class BuyerDays;
class ListMemory;
class ShelfGoods;
class ShopFile;
class SoldGoods;

/// Everything lists, panes and reports read. No method writes. Use on the thread of its file.
class ShopReader
{
public:
    explicit ShopReader(ShopFile &file);
    ~ShopReader();
    Q_DISABLE_COPY_MOVE(ShopReader)

    // Lists: first the row numbers in order, then pages of rows by number; both are quick at any size.
    [[nodiscard]] Result<ListAnswer> orderList(const OrderFilter &filter, const ListWish &wish);
    [[nodiscard]] Result<ListAnswer> goodsList(const GoodsFilter &filter, const ListWish &wish);
    /// What a commit touched, so that nothing older is remembered.
    void noteChanges(const Changes &changes);
    [[nodiscard]] Result<std::vector<qint64>> orderNumbersOf(const OrderFilter &filter); ///< row numbers, sorted
    [[nodiscard]] Result<std::vector<OrderRow>> orderRows(const std::vector<qint64> &rows);
    [[nodiscard]] Result<std::vector<qint64>> goodsNumbersOf(const GoodsFilter &filter);
    [[nodiscard]] Result<GoodsCounts> goodsCounts();
    [[nodiscard]] Result<std::vector<GoodsRow>> goodsRows(const std::vector<qint64> &rows);
    /// By name; who was merged into another is not listed, nor who was erased.
    [[nodiscard]] Result<std::vector<CustomerRow>> customers(const QString &search, int limit);
    [[nodiscard]] Result<ListAnswer> customerList(const CustomerFilter &filter, const ListWish &wish);
    [[nodiscard]] Result<std::vector<CustomerRow>> customerRows(const std::vector<qint64> &rows);
    [[nodiscard]] Result<CustomerCounts> customerCounts();
    [[nodiscard]] Result<std::vector<CategoryRow>> categories(); ///< by path
    /// Orders per label, for tabs and queues.
    [[nodiscard]] Result<std::map<OrderLabel, qint64>> orderCounts();

    /// Orders per queue; an order may stand in several.
    [[nodiscard]] Result<std::map<OrderQueue, qint64>> queueCounts();
    /// Everything the first tab shows.
    [[nodiscard]] Result<TodayFigures> today(qint64 nowMs);

    // One record.
    [[nodiscard]] Result<OrderState> order(const OrderId &id);
    [[nodiscard]] Result<OrderState> orderByNumber(const QString &number); ///< also "A7-000043/2"
    [[nodiscard]] Result<QStringList> orderTags(const OrderId &id);
    [[nodiscard]] Result<QStringList> knownOrderTags(); ///< the ones used most first
    /// Orders that may be merged into this one, the latest first.
    [[nodiscard]] Result<std::vector<OrderState>> mergeCandidates(const OrderId &id);
    [[nodiscard]] Result<GoodsRow> variant(const VariantId &id);
    /// By SKU, barcode or id; the first match when desks made duplicates.
    [[nodiscard]] Result<GoodsRow> variantByCode(const QString &code);
    [[nodiscard]] Result<CustomerRow> customer(const CustomerId &id); ///< or who stands for them
    [[nodiscard]] Result<CustomerDetail> customerDetail(qint64 number);
    [[nodiscard]] Result<std::vector<CustomerRow>> duplicatesOf(const CustomerId &id); ///< may be the same person
    [[nodiscard]] Result<CustomerRow> customerByEmail(const QString &email);
    [[nodiscard]] Result<std::vector<TimelineRow>> timeline(const RecordId &subject);
    /// Every field of a record, winners only.
    [[nodiscard]] Result<QJsonObject> fields(const RecordId &subject);
    [[nodiscard]] Result<QJsonObject> settings();

    // Stock.
    [[nodiscard]] Result<std::vector<LevelRow>> levels(const VariantId &variant);
    /// Newest first; of one location alone, and no more than `most`, where asked: what sells best has a hundred
    /// thousand.
    [[nodiscard]] Result<std::vector<LedgerRow>> ledger(const VariantId &variant,
                                                        const std::optional<LocationId> &location = {},
                                                        size_t most = std::numeric_limits<size_t>::max());
    static constexpr size_t kMostHolders = 20; ///< that a person looks through
    /// Orders that hold units of it, in one location or in all; the one to be shipped first comes first.
    [[nodiscard]] Result<StockHolders> holders(const VariantId &variant, const std::optional<LocationId> &location = {},
                                               size_t most = kMostHolders);
    /// Units of it in parcels that have not left, by the location they lie in (stockqueries.h).
    [[nodiscard]] Result<std::map<LocationId, qint64>> packedUnits(const VariantId &variant);
    [[nodiscard]] Result<std::vector<WarningRow>> warnings();
    /// Row numbers of places where filter.arePlaces(), else of articles.
    [[nodiscard]] Result<ListAnswer> stockList(const StockFilter &filter, const ListWish &wish);
    /// Rows of such lists, by number. Of places also what is said of their warnings, where asked for.
    [[nodiscard]] Result<std::vector<StockRow>> stockRows(const std::vector<qint64> &rows, bool withWarning);
    [[nodiscard]] Result<StockSums> stockSums(const StockFilter &filter);
    [[nodiscard]] Result<WarningCounts> warningCounts();
    [[nodiscard]] Result<qint64> soonCount(bool arePlaces); ///< what runs out before new goods can come
    [[nodiscard]] Result<std::vector<Supplier>> suppliers(); ///< by name
    [[nodiscard]] Result<std::vector<std::pair<LocationId, QString>>> locations();
    [[nodiscard]] Result<LocationId> locationByName(const QString &nameOrCode); ///< empty: the main location
    [[nodiscard]] Result<std::vector<TransferRow>> transfers(bool onlyOpen); ///< the latest first
    [[nodiscard]] Result<std::vector<PurchaseRow>> purchases(bool onlyOpen); ///< the latest first
    [[nodiscard]] Result<ListAnswer> purchaseList(const PurchaseFilter &filter);
    [[nodiscard]] Result<std::vector<PurchaseRow>> purchaseRows(const std::vector<qint64> &numbers);
    [[nodiscard]] Result<PurchaseCounts> purchaseCounts();
    [[nodiscard]] Result<PurchaseState> purchase(const PurchaseOrderId &id);

    // The packing table.
    [[nodiscard]] Result<ListAnswer> shipList(const ShipFilter &filter, const ListWish &wish);
    [[nodiscard]] Result<std::vector<ShipRow>> shipRows(const std::vector<qint64> &rows);
    [[nodiscard]] Result<ShipCounts> shipCounts();
    [[nodiscard]] Result<qint64> shipNumber(const ParcelId &parcel); ///< its row number; 0: there is none
    [[nodiscard]] Result<qint64> shipNumber(const OrderId &order); ///< 0: it does not wait
    /// Where the articles of these orders lie, and what a scanner reads on them.
    [[nodiscard]] Result<PickPlaces> pickPlaces(const std::vector<OrderState> &orders);
    /// Orders that somebody gathers and that are not packed yet; of this walk, or of all.
    [[nodiscard]] Result<std::vector<OrderId>> pickedOrders(const std::optional<PickId> &pick);
    [[nodiscard]] Result<std::vector<OrderId>> ordersToPick(); ///< the most urgent first
    [[nodiscard]] Result<std::vector<OrderState>> orders(const std::vector<OrderId> &ids);

    // Money that came (paymentrows.h).
    [[nodiscard]] Result<ListAnswer> paymentList(const PaymentFilter &filter, const ListWish &wish);
    [[nodiscard]] Result<std::vector<PaymentRow>> paymentRows(const std::vector<qint64> &rows);
    [[nodiscard]] Result<PaymentCounts> paymentCounts();
    /// By currency, of everything a filter without words lets through.
    [[nodiscard]] Result<std::map<QString, ChannelSums>> paymentSums(const PaymentFilter &filter);
    [[nodiscard]] Result<std::vector<ChannelSums>> paymentLedger(const LedgerPeriod &period); ///< by channel
    /// Of a channel, in the period, or with one of these keys.
    [[nodiscard]] Result<std::vector<StatedPayment>> statedPayments(const QString &channel, const LedgerPeriod &period,
                                                                    const QStringList &keys);
    [[nodiscard]] Result<QStringList> unattachedPayments(const QString &channel); ///< "id|capture no."

    // Money back, imports, figures.
    [[nodiscard]] Result<ListAnswer> refundList(const RefundFilter &filter, const ListWish &wish);
    [[nodiscard]] Result<std::vector<RefundRow>> refundRows(const std::vector<qint64> &rows);
    [[nodiscard]] Result<RefundCounts> refundCounts();
    [[nodiscard]] Result<qint64> refundNumber(const RefundId &id); ///< its row number; 0: there is none
    [[nodiscard]] Result<std::vector<RefundRow>> refunds(std::optional<RefundState> state);
    [[nodiscard]] Result<OrderId> orderOfRefund(const RefundId &id);
    [[nodiscard]] Result<std::pair<OrderId, ParcelId>> parcelByTracking(const QString &tracking);
    [[nodiscard]] Result<std::pair<OrderId, ParcelId>> parcelById(const ParcelId &id);
    [[nodiscard]] Result<std::vector<BatchRow>> batches();
    /// Sales by shop-local day or month, days yyyymmdd inclusive.
    [[nodiscard]] Result<std::vector<SalesRow>> sales(int fromDay, int toDay, bool byMonth);
    // Figures of a period (chartfigures.h), out of sums that are kept day by day.
    [[nodiscard]] Result<SalesFigures> salesFigures(const FigureQuestion &question);
    /// Reads what sold in the week up to this day, so that figures of their goods come at once while this reader
    /// lives. Says up to which day to go on, or nothing when nothing older is known.
    [[nodiscard]] Result<std::optional<QDate>> keepSold(const QDate &until);
    [[nodiscard]] Result<RateFigures> rateFigures(const FigureQuestion &question);
    [[nodiscard]] Result<GoodsFigures> goodsFigures(const FigureQuestion &question, const GoodsParts &parts = {});
    /// What is on the shelf and leaves it least.
    [[nodiscard]] Result<SlowFigures> slowFigures(const FigureQuestion &question);
    [[nodiscard]] Result<StockFigures> stockFigures(const FigureQuestion &question);
    [[nodiscard]] Result<WorthFigures> stockWorth(const FigureQuestion &question); ///< over time
    [[nodiscard]] Result<WarnedFigures> stockWarned(const FigureQuestion &question); ///< over time
    /// Places that warn now, of all tracked ones; of one location where asked.
    [[nodiscard]] Result<Ratio> stockWarns(const std::optional<LocationId> &location);
    [[nodiscard]] Result<CustomerFigures> customerFigures(const FigureQuestion &question);
    [[nodiscard]] Result<ForecastFigures> forecastFigures(const FigureQuestion &question);
    /// What buyers did in a storefront, as far as files of events tell (eventfigures.h).
    [[nodiscard]] Result<EventFigures> eventFigures(const DayRange &days);
    /// The storefronts those files are of, as whoever imported them called them; of the others their format.
    [[nodiscard]] Result<QStringList> eventSources();
    [[nodiscard]] Result<QStringList> currencies(); ///< that orders were placed in, the shop's own first
    [[nodiscard]] Result<QStringList> salesChannels();
    /// What a person must decide; severe cases first, then the newest. Empty kind: all.
    [[nodiscard]] Result<std::vector<OpenCase>> attention(std::optional<CaseKind> kind = {});
    [[nodiscard]] Result<OpenCase> attentionCase(const QString &id);
    [[nodiscard]] Result<qint64> factCount();

    [[nodiscard]] ShopFile &file() { return m_file; }

private:
    ShopFile &m_file;
    std::unique_ptr<ListMemory> m_lists;
    std::unique_ptr<SoldGoods> m_sold;
    std::unique_ptr<BuyerDays> m_buyers;
    std::unique_ptr<ShelfGoods> m_shelf;
};

} // namespace kontor
