// SPDX-License-Identifier: GPL-3.0-or-later
// Charts of shops that are out of the ordinary say what is true and can be read: no orders, one order, money without
// decimals, days of 23 and 25 hours, two currencies, a page that is read from the right. KONTOR_PICTURES=DIR writes
// chart-<shop>-<chart>-<light|dark>-<en|zh>.png of all of them.
#include "chartfilters.h"
#include "chartspage.h"
#include "chartview.h"
#include "chartwords.h"
#include "clock.h"
#include "deskshop.h"
#include "durations.h"
#include "figuretile.h"
#include "fitcheck.h"
#include "language.h"
#include "random.h"
#include "refundsservice.h"
#include "theme.h"
#include "usersservice.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QGraphicsItemGroup>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QImage>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextLayout>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

enum class OddKind { Nothing, OneOrder, Yen, LongDays, TwoCurrencies, FromTheRight };

constexpr const char *kOddNames[] = {"none", "one", "yen", "hours", "two", "mirrored"};
/// In the order of Figure.
constexpr const char *kChartNames[] = {"revenue",    "orders",   "order-value", "best-goods",     "slow-goods",
                                       "categories", "channels", "payments",    "refund-reasons", "time-to-ship",
                                       "delivery",   "stock",    "stock-worth", "warning-rate",   "abc",
                                       "rfm",        "cohorts",  "funnel",      "forecast"};
static_assert(std::ssize(kChartNames) == kFigures);

/// In Berlin: around a night that an hour is added to, and around one that lacks an hour.
struct NearMidnight {
    const char *at;
    int day; ///< yyyymmdd, where the shop is
};
constexpr NearMidnight kNearMidnight[] = {
    {"2025-10-25T21:59:59Z", 20251025}, // the last second before a day of 25 hours
    {"2025-10-25T22:00:00Z", 20251026}, // its first one
    {"2025-10-26T00:30:00Z", 20251026}, // half past two
    {"2025-10-26T01:30:00Z", 20251026}, // half past two once more
    {"2025-10-26T22:59:59Z", 20251026}, // its last second
    {"2025-10-26T23:00:00Z", 20251027}, // the first one after it
    {"2026-03-28T22:59:59Z", 20260328}, // the last second before a day of 23 hours
    {"2026-03-28T23:00:00Z", 20260329}, // its first one
    {"2026-03-29T00:59:59Z", 20260329}, // a second before three
    {"2026-03-29T01:00:00Z", 20260329}, // three
    {"2026-03-29T21:59:59Z", 20260329}, // its last second
    {"2026-03-29T22:00:00Z", 20260330}};

qint64 msOf(const QString &utc)
{
    return QDateTime::fromString(utc, Qt::ISODate).toMSecsSinceEpoch();
}

/// A small shop that lives by a clock of its own, the plain sums of what was sold, and later the threads of a window.
class OddShop
{
public:
    OddShop(const QString &currency, const QByteArray &zone) : m_currency(currency)
    {
        auto made = Shop::create(path(), {u"Odd shop"_s, currency, zone, u"Till"_s, {}, {}}, m_clock, m_random);
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        m_shop = std::move(*made);
    }

    /// One article, a customer, and nothing sold yet.
    void stockUp(qint64 priceMinor, qint64 units)
    {
        m_mug = tell<VariantId>([&](UnitOfWork &unit) -> Result<VariantId> {
            ProductDraft draft;
            draft.title = u"Mug"_s;
            draft.categories = {u"Kitchen"_s};
            draft.variants.emplace_back();
            draft.variants.back().sku = u"MUG"_s;
            draft.variants.back().priceMinor = priceMinor;
            draft.variants.back().costMinor = kCostMinor;
            KONTOR_ASSIGN(const auto saved, GoodsService(unit, m_actor).save(draft));
            KONTOR_TRY(InventoryService(unit, m_actor).receive(saved.variants.front(), units, {}));
            return saved.variants.front();
        });
        m_buyer = tell<CustomerId>(
            [&](UnitOfWork &unit) { return UsersService(unit, m_actor).customerFor(u"mai@example.com"_s, u"Mai"_s); });
    }
    /// Sold and paid at once.
    OrderId sell(const QString &at, const QDate &day, qint64 qty, qint64 priceMinor, const QString &currency = {})
    {
        m_clock.set(msOf(at));
        PlaceOrder request;
        request.lines.emplace_back();
        request.lines.back().variant = m_mug;
        request.lines.back().qty = qty;
        request.lines.back().priceMinor = priceMinor;
        request.currency = currency;
        request.customer = m_buyer;
        request.customerName = u"Mai"_s;
        const OrderId order =
            tell<OrderId>([&](UnitOfWork &unit) { return OrdersService(unit, m_actor).place(request); });
        Capture capture;
        capture.channel = u"cash"_s;
        capture.amountMinor = qty * priceMinor;
        tell<QString>([&](UnitOfWork &unit) { return PaymentsService(unit, m_actor).capture(order, capture); });
        m_booked.push_back({day, currency.isEmpty() ? m_currency : currency, qty * priceMinor, 1});
        return order;
    }
    void ship(const OrderId &order, qint64 afterHours)
    {
        m_clock.advance(afterHours * kHourMs);
        Shipment shipment;
        shipment.carrier = u"DHL"_s;
        m_parcels[order] =
            tell<ParcelId>([&](UnitOfWork &unit) { return TransportService(unit, m_actor).ship(order, shipment); });
    }
    /// All that is on its way.
    void deliver(const QString &at)
    {
        m_clock.set(msOf(at));
        for (const auto &[order, parcel] : m_parcels) {
            tellVoid([&, order = order, parcel = parcel](UnitOfWork &unit) {
                return TransportService(unit, m_actor).track(order, parcel, ParcelStatus::Delivered, {});
            });
        }
        m_parcels.clear();
    }
    /// One unit comes back, on the day that it is.
    void refund(const OrderId &order, qint64 priceMinor, const QString &reason, const QDate &day)
    {
        RefundRequest request;
        request.parts.push_back({1, 1, Restock::Return});
        request.reason = reason;
        const RefundId refund =
            tell<RefundId>([&](UnitOfWork &unit) { return RefundsService(unit, m_actor).request(order, request); });
        tellVoid([&](UnitOfWork &unit) { return RefundsService(unit, m_actor).approve(order, refund, {}); });
        m_booked.push_back({day, m_currency, -priceMinor, 0});
    }

    /// The shop as a window opens it; from then on nothing more is told.
    [[nodiscard]] UiContext desk()
    {
        if (!m_worker) {
            m_shop.reset();
            m_worker = std::make_unique<ShopWorker>();
            m_info = *DeskShop::now(m_worker->open(path()));
        }
        return {*m_worker, m_info, m_actor, path()};
    }
    // Plain sums of what was told.
    [[nodiscard]] double net(const QString &currency, const DayRange &days) const
    {
        double sum = 0;
        for (const Booked &each : m_booked)
            sum += each.isOf(currency, days) ? static_cast<double>(each.minor) : 0;
        return sum;
    }
    [[nodiscard]] double orders(const QString &currency, const DayRange &days) const
    {
        double sum = 0;
        for (const Booked &each : m_booked)
            sum += each.isOf(currency, days) ? each.orders : 0;
        return sum;
    }

private:
    struct Booked {
        QDate day;
        QString currency;
        qint64 minor = 0;
        int orders = 0;
        [[nodiscard]] bool isOf(const QString &asked, const DayRange &days) const
        {
            return currency == asked && day >= days.from && day <= days.to;
        }
    };
    template <class T>
    T tell(const std::function<Result<T>(UnitOfWork &)> &work)
    {
        Result<T> result = m_shop->inOneCommit<T>(work);
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
        return std::move(*result);
    }
    void tellVoid(const std::function<Result<void>(UnitOfWork &)> &work)
    {
        tell<int>([&](UnitOfWork &unit) -> Result<int> {
            KONTOR_TRY(work(unit));
            return 0;
        });
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(u"shop.kontor"_s); }

    static constexpr qint64 kCostMinor = 400;
    QTemporaryDir m_folder;
    ManualClock m_clock{1'745'107'200'000}; // 2025-04-20T00:00:00Z
    SeededRandom m_random{11};
    QString m_actor = u"anna"_s;
    QString m_currency;
    VariantId m_mug;
    CustomerId m_buyer;
    std::map<OrderId, ParcelId> m_parcels; ///< on their way
    std::vector<Booked> m_booked;
    ShopInfo m_info;
    std::unique_ptr<Shop> m_shop;
    std::unique_ptr<ShopWorker> m_worker;
};

/// An order a day, of one unit, two, …: paid and delivered; of two of them a unit came back.
std::unique_ptr<OddShop> shopOfTwelveOrders(const QString &currency, const QByteArray &zone)
{
    constexpr qint64 kPriceMinor = 1200;
    auto shop = std::make_unique<OddShop>(currency, zone);
    shop->stockUp(kPriceMinor, 100);
    std::vector<OrderId> orders;
    for (int i = 1; i <= 12; ++i) {
        const QDate day(2025, 5, i);
        orders.push_back(shop->sell(day.toString(Qt::ISODate) + u"T03:00:00Z"_s, day, i, kPriceMinor));
        shop->ship(orders.back(), i);
    }
    shop->deliver(u"2025-05-14T09:00:00Z"_s);
    shop->refund(orders[10], kPriceMinor, u"broken"_s, QDate(2025, 5, 14));
    shop->refund(orders[11], kPriceMinor, u"too small"_s, QDate(2025, 5, 14));
    return shop;
}

std::unique_ptr<OddShop> shopOfOneOrder()
{
    auto shop = std::make_unique<OddShop>(u"EUR"_s, "Europe/Berlin");
    shop->stockUp(1999, 5);
    shop->ship(shop->sell(u"2025-05-09T10:00:00Z"_s, QDate(2025, 5, 9), 1, 1999), 2);
    shop->deliver(u"2025-05-12T09:00:00Z"_s);
    return shop;
}

std::unique_ptr<OddShop> shopOfLongDays()
{
    auto shop = std::make_unique<OddShop>(u"EUR"_s, "Europe/Berlin");
    shop->stockUp(1000, 50);
    qint64 priceMinor = 1000; // each another one, so that none stands for another
    bool isAutumn = true;
    OrderId last;
    for (const NearMidnight &each : kNearMidnight) {
        if (isAutumn && each.day > 20260000) {
            shop->ship(last, 5);
            shop->deliver(u"2025-10-30T09:00:00Z"_s);
            isAutumn = false;
        }
        last = shop->sell(QString::fromLatin1(each.at), dateOfDay(each.day), 1, priceMinor += 10);
    }
    return shop;
}

/// None of it left yet.
std::unique_ptr<OddShop> shopOfTwoCurrencies()
{
    auto shop = std::make_unique<OddShop>(u"EUR"_s, "Europe/Berlin");
    shop->stockUp(1000, 100);
    shop->sell(u"2025-05-05T10:00:00Z"_s, QDate(2025, 5, 5), 2, 1000);
    shop->sell(u"2025-05-06T10:00:00Z"_s, QDate(2025, 5, 6), 3, 1000);
    shop->sell(u"2025-05-06T11:00:00Z"_s, QDate(2025, 5, 6), 5, 1201, u"USD"_s);
    return shop;
}

std::unique_ptr<OddShop> shopOf(OddKind kind)
{
    switch (kind) {
    case OddKind::Nothing:
        break;
    case OddKind::OneOrder:
        return shopOfOneOrder();
    case OddKind::Yen:
        return shopOfTwelveOrders(u"JPY"_s, "Asia/Tokyo");
    case OddKind::LongDays:
        return shopOfLongDays();
    case OddKind::TwoCurrencies:
        return shopOfTwoCurrencies();
    case OddKind::FromTheRight:
        return shopOfTwelveOrders(u"EUR"_s, "Europe/Berlin");
    }
    return std::make_unique<OddShop>(u"EUR"_s, "Europe/Berlin");
}

DayRange daysOf(OddKind kind)
{
    return kind == OddKind::LongDays ? DayRange{QDate(2025, 10, 20), QDate(2025, 11, 2)}
                                     : DayRange{QDate(2025, 5, 1), QDate(2025, 5, 28)};
}

/// What of the shops above there is something to say of.
bool hasData(OddKind kind, Figure figure)
{
    switch (figure) {
    case Figure::Funnel:
    case Figure::WarningRate:
        return false; // nobody told of visits, and nobody had the shop open on those days
    case Figure::RefundReasons:
        return kind == OddKind::Yen || kind == OddKind::FromTheRight;
    case Figure::TimeToShip:
    case Figure::Delivery:
        return kind != OddKind::Nothing && kind != OddKind::TwoCurrencies;
    default:
        return kind != OddKind::Nothing;
    }
}

// ---- what is on the screen

using AxisLabels = std::vector<const QGraphicsTextItem *>;

/// Without what makes it differ from others: an axis wants its labels to differ.
QString wordOf(const QGraphicsTextItem &label)
{
    return label.toPlainText().remove(QChar(0x200b)).trimmed();
}

/// Null where no chart with axes is shown.
const QGraphicsView *drawingOf(const ChartsPage &page)
{
    const auto *drawing = page.view()->findChild<QGraphicsView *>();
    return drawing && drawing->isVisible() ? drawing : nullptr;
}

/// What is written at each axis. Only labels stand in groups.
std::vector<AxisLabels> axesOf(const ChartsPage &page)
{
    std::vector<AxisLabels> axes;
    const QGraphicsView *drawing = drawingOf(page);
    if (!drawing)
        return axes;
    const QList<QGraphicsItem *> items = drawing->scene()->items();
    for (const QGraphicsItem *group : items) {
        if (group->type() != QGraphicsItemGroup::Type)
            continue;
        AxisLabels labels;
        const QList<QGraphicsItem *> members = group->childItems();
        for (QGraphicsItem *member : members) {
            const auto *label = qobject_cast<QGraphicsTextItem *>(member->toGraphicsObject());
            if (label && label->isVisible() && !wordOf(*label).isEmpty())
                labels.push_back(label);
        }
        if (!labels.empty())
            axes.push_back(labels);
    }
    return axes;
}

const QGraphicsTextItem *labelOf(const ChartsPage &page, const QString &word)
{
    for (const AxisLabels &axis : axesOf(page)) {
        for (const QGraphicsTextItem *label : axis) {
            if (wordOf(*label) == word)
                return label;
        }
    }
    return nullptr;
}

QStringList axisWords(const ChartsPage &page)
{
    QStringList words;
    for (const AxisLabels &axis : axesOf(page)) {
        for (const QGraphicsTextItem *label : axis)
            words << wordOf(*label);
    }
    return words;
}

QRectF withoutEdge(const QGraphicsTextItem &label)
{
    return label.sceneBoundingRect().adjusted(1, 1, -1, -1);
}

/// Labels that are cut, stick out or lie over each other.
QStringList wrongLabels(const ChartsPage &page)
{
    QStringList wrong;
    const std::vector<AxisLabels> axes = axesOf(page);
    const bool hasAxes = page.data().shape == ChartShape::Bars || page.data().shape == ChartShape::Flat;
    if (hasAxes && !page.data().isEmpty() && axes.size() < 2)
        wrong << u"an axis has no labels"_s;
    if (axes.empty())
        return wrong;
    const QGraphicsView *drawing = drawingOf(page);
    const QRectF room = drawing->mapToScene(drawing->viewport()->rect()).boundingRect();
    for (const AxisLabels &axis : axes) {
        for (size_t i = 0; i < axis.size(); ++i) {
            const QString word = wordOf(*axis[i]);
            if (word.contains(u'…') || word.contains("..."_L1))
                wrong << u"is cut: "_s + word;
            if (!room.contains(withoutEdge(*axis[i])))
                wrong << u"sticks out: "_s + word;
            for (size_t j = i + 1; j < axis.size(); ++j) {
                if (withoutEdge(*axis[i]).intersects(withoutEdge(*axis[j])))
                    wrong << u"%1 lies over %2"_s.arg(word, wordOf(*axis[j]));
            }
        }
    }
    return wrong;
}

QStringList outside(const ChartsPage &page)
{
    QStringList wrong;
    const QList<QWidget *> children = page.findChildren<QWidget *>();
    for (const QWidget *child : children) {
        const QRect place(child->mapTo(&page, QPoint()), child->size());
        if (child->isVisible() && child->window() == &page && !place.isEmpty() && !page.rect().contains(place))
            wrong << u"%1 sticks out of the page"_s.arg(QString::fromLatin1(child->metaObject()->className()));
    }
    return wrong;
}

/// The first column is where reading begins.
QStringList wrongColumns(const ChartsPage &page)
{
    const QTableView *table = page.table();
    const bool isMirrored = page.layoutDirection() == Qt::RightToLeft;
    const bool isFromTheRight = table->columnViewportPosition(0) > table->columnViewportPosition(1);
    return table->model()->columnCount() > 1 && isMirrored != isFromTheRight
        ? QStringList{u"the columns are read from the wrong side"_s}
        : QStringList();
}

QStringList unreadable(const ChartsPage &page)
{
    return whatDoesNotFit(page) + outside(page) + wrongColumns(page) + wrongLabels(page);
}

QStringList shownLabels(const ChartsPage &page)
{
    QStringList words;
    const QList<QLabel *> labels = page.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible())
            words << label->text();
    }
    return words;
}

QStringList column(const ChartsPage &page, int place)
{
    QStringList cells;
    const QAbstractItemModel *model = page.table()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        cells << model->index(row, place).data().toString();
    return cells;
}

QStringList cells(const ChartsPage &page)
{
    QStringList all;
    for (int place = 1; place < page.table()->model()->columnCount(); ++place)
        all << column(page, place);
    return all;
}

/// As a person in English or Chinese reads it, with the decimals of the currency and grouped.
QRegularExpression moneyForm(const QString &currency)
{
    const QString form =
        currency == "JPY"_L1 ? u"[-−]?JP¥\\d{1,3}(,\\d{3})*"_s : u"[-−]?(€|\\$|US\\$)\\d{1,3}(,\\d{3})*\\.\\d{2}"_s;
    return QRegularExpression(QRegularExpression::anchoredPattern(form));
}

/// Words that no person would write: of numbers that are none, and of money in another form than the currency has.
QStringList untrue(const ChartsPage &page)
{
    static const QRegularExpression noNumber(u"\\b(nan|inf|infinity)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    QStringList words = shownLabels(page) + cells(page) + axisWords(page);
    words << page.data().definition << page.view()->accessibleDescription();
    const QList<FigureTile *> tiles = page.findChildren<FigureTile *>();
    for (const FigureTile *tile : tiles)
        words << tile->figure() << tile->accessibleName();
    QStringList wrong = words.filter(noNumber);
    const QRegularExpression form = moneyForm(page.data().currency);
    for (size_t i = 0; i < page.data().series.size(); ++i) {
        const bool isMoney = page.data().series[i].unit == ChartUnit::Money;
        const QStringList amounts = isMoney ? column(page, static_cast<int>(i) + 1) : QStringList();
        for (const QString &amount : amounts) {
            if (amount != u"—"_s && !form.match(amount).hasMatch())
                wrong << amount;
        }
    }
    return wrong;
}

QList<double> valuesOf(const ChartSeries &series)
{
    QList<double> values;
    for (const auto &value : series.values)
        values << value.value_or(0);
    return values;
}

double sumOf(const ChartSeries &series)
{
    double sum = 0;
    for (const double value : valuesOf(series))
        sum += value;
    return sum;
}

QComboBox *currencyBox(const QWidget &window)
{
    const QList<QComboBox *> boxes = window.findChildren<QComboBox *>();
    for (QComboBox *box : boxes) {
        if (box->accessibleName() == QCoreApplication::translate("kontor::ChartFilters", "Currency"))
            return box;
    }
    return nullptr;
}

/// Those of a picture in which something else than its ground is drawn.
std::vector<bool> inkedColumns(const QImage &picture)
{
    std::vector<bool> columns(static_cast<size_t>(picture.width()));
    for (int x = 0; x < picture.width(); ++x) {
        bool isInked = false;
        for (int y = 0; y < picture.height() && !isInked; ++y)
            isInked = picture.pixel(x, y) != picture.pixel(0, 0);
        columns[static_cast<size_t>(x)] = isInked;
    }
    return columns;
}

/// Where the widest gap in what is drawn begins, from 0 at its left end to 1 at its right.
double widestGap(const QImage &picture)
{
    const std::vector<bool> ink = inkedColumns(picture);
    std::vector<size_t> drawn;
    for (size_t x = 0; x < ink.size(); ++x) {
        if (ink[x])
            drawn.push_back(x);
    }
    size_t widest = 0;
    size_t at = 0;
    for (size_t i = 1; i < drawn.size(); ++i) {
        if (drawn[i] - drawn[i - 1] > widest) {
            widest = drawn[i] - drawn[i - 1];
            at = drawn[i - 1];
        }
    }
    return widest > 0 ? static_cast<double>(at - drawn.front()) / static_cast<double>(drawn.back() - drawn.front()) : 0;
}

/// Of the letter at this place of a text, in a paragraph that is read from the right.
double placeFromTheLeft(const QString &text, qsizetype letter)
{
    QTextLayout layout(text);
    QTextOption option;
    option.setTextDirection(Qt::RightToLeft);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1000);
    layout.endLayout();
    return line.cursorToX(static_cast<int>(letter));
}

} // namespace

class TestChartLooks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void cleanupTestCase() { m_shops.clear(); }
    void everyChartIsTrueAndCanBeRead_data();
    void everyChartIsTrueAndCanBeRead();
    void longAndShortDaysKeepTheirOrders_data();
    void longAndShortDaysKeepTheirOrders();
    void yenHaveNoDecimals();
    void aChartOfNothingHasNoAxes();
    void currenciesAreNeverAddedUp_data();
    void currenciesAreNeverAddedUp();
    void stockIsWorthTheShopsMoney();
    void aChosenCurrencyStaysChosen();
    void aMirroredPageIsReadFromTheRight();
    void noneOfSomeIsAnAnswer();
    void mirroredWordsBeginAtTheRight();
    void mirroredWordsKeepTheirOrder();
    void mirroredDaysKeepTheirOrder();
    void aPlaceSaysHowLongItIs();
    void oneIsCountedAsOne_data();
    void oneIsCountedAsOne();

private:
    OddShop &shop(OddKind kind);
    /// Shown, with the first chart of these days.
    void open(OddKind kind, const DayRange &days, Look look = Look::Light, const QString &language = u"en"_s);
    void show(Figure figure);
    void lookAt(OddKind kind, Figure figure, Look look);
    void choose(const QString &currency);
    void picture(const QString &name) const;

    std::unique_ptr<Theme> m_theme;
    std::map<OddKind, std::unique_ptr<OddShop>> m_shops;
    std::unique_ptr<ChartsPage> m_page;
};

void TestChartLooks::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"KontorTest"_s);
    QCoreApplication::setApplicationName(u"chartlooks"_s);
    QSettings().clear();
    m_theme = std::make_unique<Theme>(Look::Light);
    useUiLanguage(u"en"_s);
}

void TestChartLooks::cleanup()
{
    m_page.reset();
    m_theme->setLook(Look::Light);
    useUiLanguage(u"en"_s);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

OddShop &TestChartLooks::shop(OddKind kind)
{
    std::unique_ptr<OddShop> &found = m_shops[kind];
    if (!found)
        found = shopOf(kind);
    return *found;
}

void TestChartLooks::open(OddKind kind, const DayRange &days, Look look, const QString &language)
{
    QApplication::setLayoutDirection(kind == OddKind::FromTheRight ? Qt::RightToLeft : Qt::LeftToRight);
    m_theme->setLook(look);
    useUiLanguage(language);
    m_page = std::make_unique<ChartsPage>(shop(kind).desk());
    m_page->showRange(days);
    m_page->resize(1200, 800);
    QSignalSpy read(m_page.get(), &ChartsPage::read);
    m_page->show();
    QVERIFY(read.wait());
    QCOMPARE(m_page->data().title, word(Figure::Revenue));
}

void TestChartLooks::show(Figure figure)
{
    m_page->showFigure(figure);
    QTRY_COMPARE(m_page->data().title, word(figure));
}

void TestChartLooks::choose(const QString &currency)
{
    QComboBox *box = currencyBox(*m_page);
    QVERIFY(box);
    QTRY_VERIFY(box->isVisible()); // that there is another one is said beside the chart
    box->setCurrentText(currency);
    QTRY_COMPARE(m_page->data().currency, currency);
}

/// Where KONTOR_PICTURES names a folder.
void TestChartLooks::picture(const QString &name) const
{
    const QString folder = qEnvironmentVariable("KONTOR_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(m_page->grab().save(u"%1/chart-%2.png"_s.arg(folder, name)));
}

void TestChartLooks::everyChartIsTrueAndCanBeRead_data()
{
    QTest::addColumn<OddKind>("kind");
    QTest::addColumn<Look>("look");
    QTest::addColumn<QString>("language");
    const bool isPictured = !qEnvironmentVariableIsEmpty("KONTOR_PICTURES");
    for (int i = 0; i < static_cast<int>(std::size(kOddNames)); ++i) {
        const auto kind = static_cast<OddKind>(i);
        for (const Look look : {Look::Light, Look::Dark}) {
            for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
                const bool isPlain = look == Look::Light && language == "en"_L1;
                const bool isOther = look == Look::Dark && language != "en"_L1
                    && (kind == OddKind::Nothing || kind == OddKind::Yen); // more would say no more, and take longer
                if (isPictured || isPlain || isOther)
                    QTest::addRow("%s, %s, %s", kOddNames[i], look == Look::Light ? "light" : "dark",
                                  qPrintable(language))
                        << kind << look << language;
            }
        }
    }
}

void TestChartLooks::everyChartIsTrueAndCanBeRead()
{
    QFETCH(const OddKind, kind);
    QFETCH(const Look, look);
    QFETCH(const QString, language);
    open(kind, daysOf(kind), look, language);
    const auto *chooser = m_page->findChild<QListWidget *>(u"groups"_s);
    QVERIFY(chooser);
    QCOMPARE(chooser->count(), kFigures);
    for (int i = 0; i < kFigures && !QTest::currentTestFailed(); ++i) {
        lookAt(kind, static_cast<Figure>(i), look);
        picture(QStringList{QString::fromLatin1(kOddNames[static_cast<int>(kind)]), QString::fromLatin1(kChartNames[i]),
                            look == Look::Light ? u"light"_s : u"dark"_s, language.left(2)}
                    .join(u'-'));
    }
}

void TestChartLooks::lookAt(OddKind kind, Figure figure, Look look)
{
    const char *name = kChartNames[static_cast<int>(figure)];
    show(figure);
    const ChartData &data = m_page->data();
    QVERIFY2(data.isEmpty() != hasData(kind, figure), name);
    const QString said =
        data.isEmpty() ? QCoreApplication::translate("kontor::ChartsPage", "Nothing in these days") : data.summary;
    QVERIFY2(!said.isEmpty() && shownLabels(*m_page).contains(said), name);
    QTRY_COMPARE(QString::fromLatin1(name) + unreadable(*m_page).join(u'\n'), QString::fromLatin1(name));
    QCOMPARE(QString::fromLatin1(name) + untrue(*m_page).join(u'\n'), QString::fromLatin1(name));
    QCOMPARE(static_cast<size_t>(m_page->table()->model()->rowCount()), data.rows().size());
    if (kind == OddKind::Nothing) // 0 or —
        QCOMPARE(cells(*m_page).filter(QRegularExpression(u"[1-9]"_s)), QStringList());
    const QImage drawn = m_page->view()->grab().toImage();
    QVERIFY2((drawn.pixelColor(3, 3).lightness() < 128) == (look == Look::Dark), name);
}

void TestChartLooks::longAndShortDaysKeepTheirOrders_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::newRow("25 hours") << QDate(2025, 10, 20) << QDate(2025, 11, 2);
    QTest::newRow("23 hours") << QDate(2026, 3, 23) << QDate(2026, 4, 5);
}

void TestChartLooks::longAndShortDaysKeepTheirOrders()
{
    QFETCH(const QDate, from);
    QFETCH(const QDate, to);
    open(OddKind::LongDays, {from, to});
    QStringList days;
    QList<double> orders;
    QList<double> net;
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        days << QLocale().toString(day, QLocale::ShortFormat);
        orders << shop(OddKind::LongDays).orders(u"EUR"_s, {day, day});
        net << shop(OddKind::LongDays).net(u"EUR"_s, {day, day});
    }
    QCOMPARE(column(*m_page, 0), days);
    QCOMPARE(valuesOf(m_page->data().series.front()), net);
    QCOMPARE(sumOf(m_page->data().series.front()), shop(OddKind::LongDays).net(u"EUR"_s, {from, to}));
    show(Figure::Orders);
    QCOMPARE(column(*m_page, 0), days);
    QCOMPARE(valuesOf(m_page->data().series.front()), orders);
    QCOMPARE(sumOf(m_page->data().series.front()), 6.0);
}

void TestChartLooks::yenHaveNoDecimals()
{
    open(OddKind::Yen, daysOf(OddKind::Yen));
    const QString said = u"Net JP¥91,200 = gross JP¥93,600 − discounts JP¥0 − returns JP¥2,400"_s;
    QCOMPARE(m_page->data().summary, said);
    QVERIFY(shownLabels(*m_page).contains(said));
    QCOMPARE(column(*m_page, 1).mid(0, 2), QStringList({u"JP¥1,200"_s, u"JP¥2,400"_s}));
    QCOMPARE(sumOf(m_page->data().series.front()), shop(OddKind::Yen).net(u"JPY"_s, daysOf(OddKind::Yen)));
    for (const Figure figure : {Figure::Revenue, Figure::OrderValue, Figure::BestGoods, Figure::Categories,
                                Figure::Channels, Figure::Stock}) {
        show(figure);
        QTRY_VERIFY(axesOf(*m_page).size() > 1);
        QCOMPARE(axisWords(*m_page).filter(u"."_s), QStringList());
    }
}

void TestChartLooks::aChartOfNothingHasNoAxes()
{
    open(OddKind::Yen, {QDate(2025, 6, 1), QDate(2025, 6, 28)});
    QVERIFY(m_page->data().isEmpty());
    QTRY_VERIFY(axesOf(*m_page).empty());
    QCOMPARE(m_page->view()->shownSeries(), 0);
    QVERIFY(shownLabels(*m_page).contains(m_page->data().wayOut)); // and what would make it one of something
}

void TestChartLooks::currenciesAreNeverAddedUp_data()
{
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("net");
    QTest::newRow("the shop's own") << u"EUR"_s << u"€50.00"_s;
    QTest::newRow("another one") << u"USD"_s << u"$60.05"_s;
}

void TestChartLooks::currenciesAreNeverAddedUp()
{
    QFETCH(const QString, currency);
    QFETCH(const QString, net);
    const DayRange days = daysOf(OddKind::TwoCurrencies);
    open(OddKind::TwoCurrencies, days);
    choose(currency);
    const double plain = shop(OddKind::TwoCurrencies).net(currency, days);
    QVERIFY(plain > 0);
    QVERIFY2(m_page->data().summary.contains(net), qPrintable(m_page->data().summary));
    for (const Figure figure :
         {Figure::Revenue, Figure::BestGoods, Figure::Categories, Figure::Channels, Figure::Abc, Figure::Forecast}) {
        show(figure);
        QCOMPARE(m_page->data().currency, currency);
        QCOMPARE(sumOf(m_page->data().series.front()), plain);
        QCOMPARE(untrue(*m_page), QStringList());
    }
    show(Figure::Orders);
    QCOMPARE(sumOf(m_page->data().series.front()), shop(OddKind::TwoCurrencies).orders(currency, days));
}

/// Costs are in no other; and what was sold for any left the same shelf.
void TestChartLooks::stockIsWorthTheShopsMoney()
{
    open(OddKind::TwoCurrencies, daysOf(OddKind::TwoCurrencies));
    choose(u"USD"_s);
    show(Figure::Stock);
    QCOMPARE(m_page->data().currency, u"EUR"_s);
    QCOMPARE(column(*m_page, 1), QStringList{u"€400.00"_s});
    QVERIFY2(m_page->data().summary.contains(u"9.1%"_s), qPrintable(m_page->data().summary)); // 10 of 110
    show(Figure::StockOverTime);
    QCOMPARE(column(*m_page, 1).last(), u"€400.00"_s);
}

void TestChartLooks::aChosenCurrencyStaysChosen()
{
    ChartFilters filters(QTimeZone::utc(), u"EUR"_s, nullptr);
    filters.retranslate();
    ChartFilters::Choices choices;
    choices.currencies = {u"EUR"_s, u"USD"_s};
    filters.setChoices(choices);
    currencyBox(filters)->setCurrentIndex(1);
    const QSignalSpy changed(&filters, &ChartFilters::changed);
    choices.currencies = {u"EUR"_s, u"CHF"_s, u"USD"_s}; // of an order that was entered late
    filters.setChoices(choices);
    QCOMPARE(filters.question().currency, u"USD"_s);
    QCOMPARE(currencyBox(filters)->currentText(), u"USD"_s);
    QVERIFY(changed.isEmpty());
    choices.currencies = {u"EUR"_s, u"CHF"_s};
    filters.setChoices(choices);
    QCOMPARE(filters.question().currency, u"EUR"_s);
    QCOMPARE(changed.size(), 1); // the chart is not of these any more
}

/// The list, the chart, the table; the days from the right, and the amounts where they begin.
void TestChartLooks::aMirroredPageIsReadFromTheRight()
{
    open(OddKind::FromTheRight, daysOf(OddKind::FromTheRight));
    const auto leftOf = [this](const QWidget *widget) { return widget->mapTo(m_page.get(), QPoint()).x(); };
    QVERIFY(leftOf(m_page->table()) < leftOf(m_page->view()));
    QVERIFY(leftOf(m_page->view()) < leftOf(m_page->findChild<QListWidget *>(u"groups"_s)));
    const QString first = m_page->data().marks.at(1); // of every fourth day
    QTRY_VERIFY2(labelOf(*m_page, first), qPrintable(first + u": "_s + axisWords(*m_page).join(u'|')));
    const double start = labelOf(*m_page, first)->sceneBoundingRect().center().x();
    const QGraphicsTextItem *later = labelOf(*m_page, m_page->data().marks.at(5));
    QVERIFY(later);
    QVERIFY(later->sceneBoundingRect().center().x() < start);
    const QGraphicsTextItem *zero = labelOf(*m_page, u"0"_s);
    QVERIFY(zero);
    QVERIFY(zero->sceneBoundingRect().left() > start);
}

/// Also those of a language that is read from the left.
void TestChartLooks::mirroredWordsBeginAtTheRight()
{
    open(OddKind::FromTheRight, daysOf(OddKind::FromTheRight));
    const QImage drawn = m_page->grab().toImage();
    ChartQuestion asked;
    asked.asked.range = daysOf(OddKind::FromTheRight);
    const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
    for (const QString &words : {headingOf(asked), m_page->data().summary}) {
        const auto label = std::ranges::find_if(labels, [&](const QLabel *each) { return each->text() == words; });
        QVERIFY2(label != labels.end(), qPrintable(words));
        const QRect place((*label)->mapTo(m_page.get(), QPoint()), (*label)->size());
        const std::vector<bool> ink = inkedColumns(drawn.copy(place));
        const auto before = std::find(ink.begin(), ink.end(), true) - ink.begin();
        const auto after = std::find(ink.rbegin(), ink.rend(), true) - ink.rbegin();
        QVERIFY2(after < before, qPrintable(u"%1: %2, %3"_s.arg(words).arg(before).arg(after)));
    }
}

/// A number stands before its words, in the table and on a tile.
void TestChartLooks::mirroredWordsKeepTheirOrder()
{
    open(OddKind::FromTheRight, daysOf(OddKind::FromTheRight));
    show(Figure::TimeToShip);
    const QTableView *table = m_page->table();
    const QModelIndex first = table->model()->index(0, 0);
    QCOMPARE(first.data().toString(), u"1–2 h"_s);
    const QRect inside = table->visualRect(first).adjusted(2, 5, -2, -5);
    QVERIFY(widestGap(table->viewport()->grab(inside).toImage()) > 0.5); // before the unit

    FigureTile tile(u"stock"_s, nullptr);
    tile.ensurePolished();
    tile.showText({}, {}, u"1 mmmmmm"_s, Tone::Plain);
    tile.resize(tile.sizeHint());
    const int line = tile.fontMetrics().height();
    const QRect lowest(8, tile.height() - 12 - line, tile.width() - 16, line);
    QVERIFY(widestGap(tile.grab(lowest).toImage()) < 0.5); // after the number
}

void TestChartLooks::mirroredDaysKeepTheirOrder()
{
    const DayRange days = daysOf(OddKind::FromTheRight);
    open(OddKind::FromTheRight, days);
    const QString from = QLocale().toString(days.from, QLocale::ShortFormat);
    const QString to = QLocale().toString(days.to, QLocale::ShortFormat);
    QStringList typed;
    const QList<QDateEdit *> fields = m_page->findChildren<QDateEdit *>();
    for (const QDateEdit *field : fields)
        typed << field->text();
    QCOMPARE(typed, QStringList({from, to}));
    const QString range = rangeText(days);
    QVERIFY2(range.contains(from) && range.contains(to), qPrintable(range));
    const double first =
        placeFromTheLeft(range, range.indexOf(from) + 1); // a cursor on the edge could be on both sides
    const double last = placeFromTheLeft(range, range.indexOf(to) + 1);
    QVERIFY2(first < last, qPrintable(u"%1: %2, %3"_s.arg(range).arg(first).arg(last)));
}

void TestChartLooks::noneOfSomeIsAnAnswer()
{
    ChartData data;
    data.labels = {u"Card"_s};
    data.series.push_back({u"Success"_s, ChartUnit::Percent, {}});
    data.series.front().values.emplace_back();
    QVERIFY(data.isEmpty()); // there was no attempt
    data.series.front().values.front() = 0;
    QVERIFY(!data.isEmpty()); // all of them failed
    data.series.front().unit = ChartUnit::Money;
    QVERIFY(data.isEmpty());
}

void TestChartLooks::aPlaceSaysHowLongItIs()
{
    ChartAnswer answer;
    answer.question.figure = Figure::TimeToShip;
    answer.rates.shipHours = {{46, 1}, {48, 1}, {60, 2}, {114, 1}, {1440, 1}};
    const ChartData data = chartOf(answer);
    QCOMPARE(data.labels, QStringList({u"46–47 h"_s, u"47–48 h"_s, u"2–3 d"_s, u"3–4 d"_s, u"4–5 d"_s, u"≥ 60 d"_s}));
    QCOMPARE(data.marks, QStringList({u"46 h"_s, u"47 h"_s, u"2–3 d"_s, u"3–4 d"_s, u"4–5 d"_s, u"≥ 60 d"_s}));
    QCOMPARE(valuesOf(data.series.front()), QList<double>({1, 0, 3, 0, 1, 1}));
}

void TestChartLooks::oneIsCountedAsOne_data()
{
    QTest::addColumn<Figure>("figure");
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("said");
    QTest::newRow("an order") << Figure::Orders << qint64{1} << u"1 order, 1 unit, 1.00 units per order"_s;
    QTest::newRow("orders") << Figure::Orders << qint64{1200} << u"1,200 orders, 1,200 units, 1.00 units per order"_s;
    QTest::newRow("an article") << Figure::BestGoods << qint64{1} << u"1 article sold; margin —"_s;
    QTest::newRow("articles") << Figure::BestGoods << qint64{2} << u"2 articles sold; margin —"_s;
    QTest::newRow("an article of a class") << Figure::Abc << qint64{1} << u"1 article sold"_s;
    QTest::newRow("a day") << Figure::Stock << qint64{1} << u"1 on hand, 1 day of cover,"_s;
    QTest::newRow("days") << Figure::Stock << qint64{2} << u"2 on hand, 2 days of cover,"_s;
    QTest::newRow("a customer") << Figure::Rfm << qint64{1} << u"1 customer in the year."_s;
    QTest::newRow("customers") << Figure::Rfm << qint64{2} << u"2 customers in the year."_s;
    QTest::newRow("one that nobody bought") << Figure::SlowGoods << qint64{1} << u"1 of 1 article in stock was not"_s;
    QTest::newRow("all that nobody bought") << Figure::SlowGoods << qint64{2} << u"2 of 2 articles in stock were not"_s;
}

/// So many of everything.
void TestChartLooks::oneIsCountedAsOne()
{
    QFETCH(const Figure, figure);
    QFETCH(const qint64, count);
    QFETCH(const QString, said);
    ChartAnswer answer;
    answer.question.figure = figure;
    answer.sales.all.orders = answer.sales.all.units = count;
    answer.goods.articles = count;
    answer.stock.all.onHand = count;
    answer.stock.soldLately = 28; // one a day
    answer.customers.groups.front().customers = count;
    answer.slow.articles = answer.slow.unsold = count;
    const QString summary = chartOf(answer).summary;
    QVERIFY2(summary.startsWith(said), qPrintable(summary));
}

QTEST_MAIN(TestChartLooks)
#include "tst_chartlooks.moc"
