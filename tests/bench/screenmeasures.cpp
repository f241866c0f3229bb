// SPDX-License-Identifier: GPL-3.0-or-later
// What a person in front of the Orders tab waits for.
#include "measures.h"
#include "rawsqlite.h"
#include "samples.h"
#include "stallprobe.h"
#include "waiting.h"

#include "ordersmodel.h"
#include "orderspage.h"
#include "ordersservice.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QProcess>
#include <QScrollBar>
#include <QTableView>

#include <random>

using namespace Qt::StringLiterals;

namespace kontor::bench {

namespace {

constexpr int kStarts = 5;
constexpr int kJumps = 200;
constexpr int kFactsAnOrder = 1; // that it was placed
constexpr int kSettledAtOnce = 1000;

/// Sees whether a widget was painted since it was asked last.
class PaintWatch final : public QObject
{
public:
    explicit PaintWatch(QWidget *widget) { widget->installEventFilter(this); }
    void forget() { m_painted = false; }
    [[nodiscard]] bool wasPainted() const { return m_painted; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_painted = m_painted || event->type() == QEvent::Paint;
        return false;
    }

private:
    bool m_painted = false;
};

/// The Orders tab over a shop, shown off screen.
struct Screen {
    ShopWorker worker;
    std::unique_ptr<OrdersPage> page;

    [[nodiscard]] Result<void> open(const QString &path)
    {
        const QFuture<Result<ShopInfo>> opened = worker.open(path);
        if (!waitUntil([&] { return opened.isFinished(); }))
            return tooSlow(u"the shop"_s);
        KONTOR_TRY(opened.result());
        page = std::make_unique<OrdersPage>(UiContext{worker, *opened.result(), u"bench"_s, path});
        page->resize(1200, 800);
        page->show();
        return settle();
    }
    [[nodiscard]] OrdersModel &model() { return *static_cast<OrdersModel *>(page->table()->model()); }
    [[nodiscard]] bool showsRows()
    {
        const int top = page->table()->rowAt(0);
        return top >= 0 && model().rowAt(top) != nullptr;
    }
    [[nodiscard]] Result<void> settle()
    {
        if (!waitUntil([&] { return model().isLoaded() && !model().isLoading() && showsRows(); }))
            return tooSlow(u"the list"_s);
        return {};
    }
    /// Asks, and measures until rows are painted and until the list is whole.
    [[nodiscard]] Result<void> time(const OrderFilter &filter, Samples &first, Samples &whole)
    {
        bool hasFirst = false;
        QObject scope;
        QObject::connect(&model(), &QAbstractItemModel::modelReset, &scope, [&] { hasFirst = true; });
        const Stopwatch start;
        model().setFilter(filter);
        if (!waitUntil([&] { return hasFirst && (showsRows() || model().rowCount() == 0); }))
            return tooSlow(u"the first rows"_s);
        page->table()->viewport()->repaint();
        first.add(start.spent());
        if (!waitUntil([&] { return !model().isLoading(); }))
            return tooSlow(u"the whole list"_s);
        whole.add(start.spent());
        return {};
    }
};

/// Orders placed by another connection, a hundred to a commit, as an import or a second desk would.
Result<qint64> placeBeside(const QString &path, int facts)
{
    SystemClock clock;
    SystemRandom random;
    KONTOR_ASSIGN(const auto shop, Shop::open(path, clock, random));
    KONTOR_ASSIGN(const qint64 before, shop->reader().factCount());
    KONTOR_ASSIGN(const std::vector<qint64> numbers, shop->reader().goodsNumbersOf({}));
    KONTOR_ASSIGN(const std::vector<GoodsRow> goods, shop->reader().goodsRows({numbers.front()}));
    for (int left = facts; left > 0; left -= 100) {
        const Result<bool> placed = shop->inOneCommit<bool>([&](UnitOfWork &unit) -> Result<bool> {
            for (int i = 0; i < 100; ++i) {
                PlaceOrder request;
                request.lines.resize(1);
                request.lines.front().variant = goods.front().id;
                request.customerName = u"Beside"_s;
                KONTOR_TRY(OrdersService(unit, u"bench"_s).place(request));
            }
            return true;
        });
        KONTOR_TRY(placed);
    }
    KONTOR_ASSIGN(const qint64 after, shop->reader().factCount());
    return after - before;
}

void removeCopy(const QString &path)
{
    for (const QString &end : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(path + end);
}

} // namespace

Result<void> Measures::start()
{
    const QString program = QDir(QCoreApplication::applicationDirPath()).filePath(u"kontor"_s);
    if (!QFileInfo(program).isExecutable())
        return failed("no_program", u"%1 is not built."_s.arg(program));
    Samples starts;
    double megabytes = 0;
    for (int i = 0; i < kStarts; ++i) {
        QProcess kontor;
        kontor.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        const Stopwatch start;
        kontor.start(program, {u"--shop"_s, m_shop, u"--time-start"_s});
        if (!kontor.waitForReadyRead(kPatienceMs))
            return tooSlow(u"kontor to start"_s);
        starts.add(start.spent());
        megabytes = kontor.readAll().split(',').last().trimmed().split(' ').first().toDouble() / 1024;
        kontor.waitForFinished();
    }
    addGrowing(u"start to painted orders, best"_s, starts.percentileMs(1), {});
    addGrowing(u"start to painted orders, worst"_s, starts.percentileMs(100), atMost(1000));
    m_table.add({u"memory then"_s, m_orders, megabytes, u"MB"_s, {}, {}, {}});
    return {};
}

Result<void> Measures::settleWhatIsDue(const QString &path)
{
    SystemClock clock;
    SystemRandom random;
    KONTOR_ASSIGN(const auto shop, Shop::open(path, clock, random));
    for (;;) {
        const auto due = shop->inOneCommit<OrdersService::Due>(
            [](UnitOfWork &unit) { return OrdersService(unit, u"bench"_s).settleDue(kSettledAtOnce); });
        KONTOR_TRY(due);
        if (due->total() == 0)
            return {};
    }
}

Result<void> Measures::screen()
{
    KONTOR_TRY(settleWhatIsDue(m_shop));
    Screen screen;
    KONTOR_TRY(screen.open(m_shop));
    Samples first;
    Samples whole;
    for (const OrderSort sort : {OrderSort::Customer, OrderSort::Placed, OrderSort::Total, OrderSort::Number}) {
        for (const std::vector<OrderLabel> &labels :
             {std::vector<OrderLabel>{}, {OrderLabel::Shipped}, {OrderLabel::ToPay, OrderLabel::ToShip}}) {
            OrderFilter filter;
            filter.sort = sort;
            filter.labels = labels;
            KONTOR_TRY(screen.time(filter, first, whole));
        }
    }
    addGrowing(u"sort or filter, rows painted, p95"_s, first, 95, atMost(300));
    Samples raw;
    for (const char *column : {"customer_name", "placed_ms", "total_minor", "number"}) {
        KONTOR_ASSIGN(const Spent alone, readOrderNumbers(m_shop, column));
        raw.add(alone);
    }
    addGrowing(u"sort or filter, list whole, p95"_s, whole.percentileMs(95), atMost(300),
               u"SQLite alone, all row numbers %1 ms"_s.arg(QString::number(raw.percentileMs(95), 'f', 1)));
    KONTOR_TRY(screen.time({}, first, whole));

    Samples jumps;
    std::mt19937 dice(1);
    QTableView *table = screen.page->table();
    PaintWatch paints(table->viewport());
    for (int i = 0; i < kJumps; ++i) {
        const int row = static_cast<int>(dice() % static_cast<unsigned>(screen.model().rowCount()));
        const Stopwatch start;
        table->scrollTo(screen.model().index(row, 0), QAbstractItemView::PositionAtTop);
        if (!waitUntil([&] { return screen.showsRows(); }))
            return tooSlow(u"a row"_s);
        paints.forget(); // what was painted until now were rows to come
        table->viewport()->update();
        if (!waitUntil([&] { return paints.wasPainted(); }))
            return tooSlow(u"the painting"_s);
        jumps.add(start.spent());
    }
    addGrowing(u"jump to any row, painted, p50"_s, jumps, 50, {});
    addGrowing(u"jump to any row, painted, p95"_s, jumps, 95, atMost(16));
    m_table.add({u"memory of the list"_s, m_orders, residentMegabytes(), u"MB"_s, {}, {}, {}});
    return {};
}

Result<void> Measures::stall(int facts)
{
    const QString copy = fileFor(u"stall"_s);
    removeCopy(copy);
    if (!QFile::copy(m_shop, copy))
        return failed("no_copy", u"%1 could not be copied."_s.arg(m_shop));
    KONTOR_TRY(settleWhatIsDue(copy));
    {
        Screen screen;
        KONTOR_TRY(screen.open(copy));
        const StallProbe probe;
        auto beside = screen.worker.work<qint64>([=](Shop &) { return placeBeside(copy, facts / kFactsAnOrder); });
        const QStringList typed{u"a"_s, u"an"_s, u"ann"_s, u""_s};
        int turn = 0;
        while (!beside.isFinished()) { // somebody works on while it runs: types, scrolls
            screen.page->searchField()->setText(typed[++turn % typed.size()]);
            QScrollBar *bar = screen.page->table()->verticalScrollBar();
            const Stopwatch start;
            (void)waitUntil([&] { return beside.isFinished() || start.spent().seconds > 0.4; });
            bar->setValue(bar->maximum() / (1 + turn % 5));
        }
        KONTOR_TRY(beside.result());
        const Stopwatch start;
        (void)waitUntil([&] { return start.spent().seconds > 2; }); // what is told late counts, too
        addGrowing(u"longest stall during an import"_s, probe.longestMs(), atMost(50),
                   u"the thread itself worked %1 ms"_s.arg(QString::number(probe.longestWorkMs(), 'f', 1)));
        m_table.add(
            {u"facts written beside it"_s, m_orders, static_cast<double>(*beside.result()), u"facts"_s, {}, {}, {}});
    }
    removeCopy(copy);
    return {};
}

} // namespace kontor::bench
