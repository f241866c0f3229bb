// SPDX-License-Identifier: GPL-3.0-or-later
// What a person in front of the Charts tab waits for: every figure over periods of every length.
#include "measures.h"
#include "samples.h"
#include "stallprobe.h"
#include "waiting.h"

#include "chartspage.h"
#include "chartview.h"
#include "chartwords.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kontor::bench {

namespace {

constexpr std::array kDaysBack{7, 28, 90, 365, 2 * 365};
constexpr int kRangesADays = 3; // each length of days ends today, a week ago and two weeks ago

/// The Charts tab over a shop, shown off screen.
class ChartScreen
{
public:
    [[nodiscard]] Result<void> open(const QString &path)
    {
        const QFuture<Result<ShopInfo>> opened = m_worker.open(path);
        if (!waitUntil([&] { return opened.isFinished(); }))
            return tooSlow(u"the shop"_s);
        KONTOR_TRY(opened.result());
        m_page = std::make_unique<ChartsPage>(UiContext{m_worker, *opened.result(), u"bench"_s, path});
        m_page->resize(1200, 800);
        QObject::connect(m_page.get(), &ChartsPage::read, m_page.get(), [this] { ++m_read; });
        m_page->show();
        KONTOR_TRY(painted(0));
        m_page->compareWith(Comparison::PeriodBefore);
        return painted(1);
    }
    [[nodiscard]] Result<void> show(Figure figure)
    {
        const int before = m_read;
        m_page->showFigure(figure);
        return m_page->data().title == word(figure) ? Result<void>() : painted(before);
    }
    [[nodiscard]] Result<Spent> choose(const DayRange &range)
    {
        const int before = m_read;
        const Stopwatch start;
        m_page->showRange(range);
        KONTOR_TRY(painted(before));
        return start.spent();
    }

private:
    [[nodiscard]] Result<void> painted(int before)
    {
        if (!waitUntil([&] { return m_read > before; }))
            return tooSlow(u"the chart"_s);
        m_page->view()->repaint();
        return {};
    }
    ShopWorker m_worker;
    std::unique_ptr<ChartsPage> m_page;
    int m_read = 0;
};

} // namespace

Result<void> Measures::charts()
{
    KONTOR_TRY(settleWhatIsDue(m_shop));
    ChartScreen screen;
    KONTOR_TRY(screen.open(m_shop));
    const QDate today = QDate::currentDate();
    Samples all;
    for (int i = 0; i < kFigures; ++i) {
        const auto figure = static_cast<Figure>(i);
        KONTOR_TRY(screen.show(figure));
        Samples one;
        for (const int days : kDaysBack) {
            for (int weeks = 0; weeks < kRangesADays; ++weeks) {
                const QDate end = today.addDays(-7 * weeks);
                KONTOR_ASSIGN(const Spent spent, screen.choose({end.addDays(1 - days), end}));
                one.add(spent);
                all.add(spent);
            }
        }
        addGrowing(u"chart of another period, worst: %1"_s.arg(word(figure)), one, 100, atMost(150));
    }
    addGrowing(u"chart of another period, p50"_s, all, 50, atMost(150));
    addGrowing(u"chart of another period, p95"_s, all, 95, atMost(150));
    m_table.add({u"memory of the charts"_s, m_orders, residentMegabytes(), u"MB"_s, {}, {}, {}});
    return {};
}

} // namespace kontor::bench
