// SPDX-License-Identifier: GPL-3.0-or-later
#include "simshrink.h"

#include <algorithm>

namespace kontor::sim {

namespace {

class Shrinker
{
public:
    Shrinker(const Options &failing, const Template &shop, int most) : m_best(failing), m_shop(shop), m_left(most)
    {
        m_actions = World(m_best, m_shop).run();
    }

    Options run()
    {
        leaveOutTroubles();
        for (int desks = 1; desks < kMostDesks; ++desks) {
            Options next = m_best;
            next.desks = desks;
            if (tryOut(next))
                break;
        }
        shorten();
        for (int desk = 0; desk < kMostDesks; ++desk)
            leaveOutActions(desk);
        leaveOutTroubles();
        return m_best;
    }

private:
    /// Any failure counts: what breaks first may change with what is left out.
    bool tryOut(const Options &next)
    {
        if (m_left-- <= 0)
            return false;
        const Outcome outcome = World(next, m_shop).run();
        if (outcome.problems.isEmpty())
            return false;
        m_best = next;
        m_actions = outcome;
        return true;
    }

    void leaveOutTroubles()
    {
        for (size_t i = 0; i < kTroubles.size(); ++i) {
            if (m_best.without.test(i))
                continue;
            Options next = m_best;
            next.without.set(i);
            (void)tryOut(next);
        }
    }

    void shorten()
    {
        for (int seconds = m_actions.lifeSeconds / 2; seconds > 1;) {
            Options next = m_best;
            next.seconds = seconds;
            const int fails = tryOut(next) ? seconds : 0;
            const int now = m_best.seconds > 0 ? m_best.seconds : m_actions.lifeSeconds;
            const int smaller = fails != 0 ? seconds / 2 : (seconds + now) / 2;
            if (smaller >= now - 1 || m_left <= 0)
                return;
            seconds = smaller;
        }
    }

    /// Halves, quarters and so on of what a desk did, as far as the failure does not need them.
    void leaveOutActions(int desk)
    {
        constexpr int kActionsOfADesk = 1000;
        const int first = desk * kActionsOfADesk + 1;
        const int count =
            m_actions.actionsOf.size() > static_cast<size_t>(desk) ? m_actions.actionsOf[static_cast<size_t>(desk)] : 0;
        for (int size = count; size > 0; size /= 2) {
            for (int from = first; from < first + count && m_left > 0; from += size) {
                Options next = m_best;
                const int last = std::min(from + size, first + count) - 1;
                if (next.skips(from) && next.skips(last))
                    continue;
                next.skipped.emplace_back(from, last);
                (void)tryOut(next);
            }
        }
        join();
    }

    void join()
    {
        std::sort(m_best.skipped.begin(), m_best.skipped.end());
        std::vector<std::pair<int, int>> joined;
        for (const auto &range : m_best.skipped) {
            if (!joined.empty() && range.first <= joined.back().second + 1)
                joined.back().second = std::max(joined.back().second, range.second);
            else
                joined.push_back(range);
        }
        m_best.skipped = joined;
    }

    Options m_best;
    const Template &m_shop;
    int m_left;
    Outcome m_actions;
};

} // namespace

Options shrink(const Options &failing, const Template &shop, int most)
{
    return Shrinker(failing, shop, most).run();
}

} // namespace kontor::sim
