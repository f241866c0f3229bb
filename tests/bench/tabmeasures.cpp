// SPDX-License-Identifier: GPL-3.0-or-later
// What a person in front of any list waits for: every view, every column's sort and some words, on every tab.
#include "measures.h"
#include "samples.h"
#include "stallprobe.h"
#include "waiting.h"

#include "customerspage.h"
#include "goodspage.h"
#include "levelspage.h"
#include "orderspage.h"
#include "paymentspage.h"
#include "purchasespage.h"
#include "refundspage.h"
#include "shippingpage.h"
#include "transferspage.h"
#include "warningspage.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace kontor::bench {

namespace {

constexpr std::array kWords{"an", "\u738B", "1000", "nobody at all"};

/// One tab, shown off screen.
class Tab
{
public:
    explicit Tab(std::unique_ptr<TablePage> page) : m_page(std::move(page))
    {
        m_page->resize(1200, 800);
        QObject::connect(m_page->rows(), &QAbstractItemModel::modelReset, m_page.get(), [this] { m_hasFirst = true; });
    }
    [[nodiscard]] const Samples &painted() const { return m_painted; }
    [[nodiscard]] const Samples &whole() const { return m_whole; }

    [[nodiscard]] Result<void> open()
    {
        return time(u"opened"_s, [this] { m_page->show(); });
    }
    [[nodiscard]] Result<void> showEveryView()
    {
        const QList<QPushButton *> chips = m_page->chips()->findChildren<QPushButton *>();
        for (int i = 1; i <= chips.size(); ++i) // the first one is shown already, and last
            KONTOR_TRY(time(chips[i % chips.size()]->text(), [&] { chips[i % chips.size()]->click(); }));
        return {};
    }
    [[nodiscard]] Result<void> sortByEveryColumn()
    {
        QHeaderView *header = m_page->table()->horizontalHeader();
        for (int column = 0; column < header->count(); ++column) {
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                const QString what = m_page->rows()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
                KONTOR_TRY(time(what, [&] {
                    header->setSortIndicator(column, order);
                    emit header->sectionClicked(column);
                }));
            }
        }
        return {};
    }
    [[nodiscard]] Result<void> search()
    {
        for (const char *word : kWords) {
            const QString what = QString::fromUtf8(word);
            KONTOR_TRY(time(what, [&] { m_page->showQuery(what); }));
        }
        return {};
    }

private:
    [[nodiscard]] bool showsRows() const
    {
        const int top = m_page->table()->rowAt(0);
        return top >= 0 && m_page->rows()->index(top, 0).data() != u"\u2026"_s;
    }
    /// Until rows are painted and until the list is whole; nothing when nobody was asked.
    [[nodiscard]] Result<void> time(const QString &what, const std::function<void()> &ask)
    {
        m_hasFirst = false;
        const Stopwatch start;
        ask();
        if (!m_page->rows()->isLoading())
            return {};
        if (!waitUntil([&] { return m_hasFirst && (showsRows() || m_page->rows()->rowCount() == 0); }))
            return tooSlow(u"%1: %2"_s.arg(m_page->title(), what));
        m_page->table()->viewport()->repaint();
        m_painted.add(start.spent());
        const double seconds = start.spent().seconds;
        if (!waitUntil([&] { return !m_page->rows()->isLoading(); }))
            return tooSlow(u"%1: %2"_s.arg(m_page->title(), what));
        m_whole.add(start.spent());
        if (qEnvironmentVariableIsSet("KONTOR_BENCH_WORDS"))
            qInfo("%8.1f ms painted %8.1f ms whole %8d rows: %s, %s", seconds * 1000, start.spent().seconds * 1000,
                  m_page->rows()->rowCount(), qUtf8Printable(m_page->title()), qUtf8Printable(what));
        return {};
    }

    std::unique_ptr<TablePage> m_page;
    Samples m_painted;
    Samples m_whole;
    bool m_hasFirst = false;
};

template <class Page>
std::unique_ptr<TablePage> make(const UiContext &context)
{
    return std::make_unique<Page>(context);
}

} // namespace

Result<void> Measures::tabs()
{
    KONTOR_TRY(settleWhatIsDue(m_shop));
    ShopWorker worker;
    const QFuture<Result<ShopInfo>> opened = worker.open(m_shop);
    if (!waitUntil([&] { return opened.isFinished(); }))
        return tooSlow(u"the shop"_s);
    KONTOR_TRY(opened.result());
    const UiContext context{worker, *opened.result(), u"bench"_s, m_shop};
    using Make = std::unique_ptr<TablePage> (*)(const UiContext &);
    const std::pair<const char *, Make> tabs[] = {
        {"orders", make<OrdersPage>},     {"goods", make<GoodsPage>},         {"stock levels", make<LevelsPage>},
        {"warnings", make<WarningsPage>}, {"purchases", make<PurchasesPage>}, {"transfers", make<TransfersPage>},
        {"refunds", make<RefundsPage>},   {"shipping", make<ShippingPage>},   {"customers", make<CustomersPage>},
        {"payments", make<PaymentsPage>},
    };
    for (const auto &[name, makeTab] : tabs) {
        Tab tab(makeTab(context));
        KONTOR_TRY(tab.open());
        KONTOR_TRY(tab.showEveryView());
        KONTOR_TRY(tab.sortByEveryColumn());
        KONTOR_TRY(tab.search());
        const QString what = QString::fromLatin1(name);
        addGrowing(u"%1, rows painted, worst"_s.arg(what), tab.painted(), 100, atMost(300));
        addGrowing(u"%1, list whole, worst"_s.arg(what), tab.whole(), 100, {});
    }
    m_table.add({u"memory of all lists, one after the other"_s, m_orders, residentMegabytes(), u"MB"_s, {}, {}, {}});
    return {};
}

} // namespace kontor::bench
