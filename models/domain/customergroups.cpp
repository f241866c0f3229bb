// SPDX-License-Identifier: GPL-3.0-or-later
#include "customergroups.h"

#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

int monthsOf(int day)
{
    return day / 10000 * 12 + day / 100 % 100 - 1;
}

QDate firstDayOf(int months)
{
    return {months / 12, months % 12 + 1, 1};
}

/// 1 … 5 by how many of all have less (or as much, where equals get the better score).
template <class Value>
class Quintiles
{
public:
    Quintiles(const std::vector<CustomerActivity> &customers, Value value) : m_value(value)
    {
        m_sorted.reserve(customers.size());
        for (const CustomerActivity &each : customers)
            m_sorted.push_back(value(each));
        std::ranges::sort(m_sorted);
    }
    [[nodiscard]] int lower(const CustomerActivity &customer) const
    {
        const auto below = std::ranges::lower_bound(m_sorted, m_value(customer)) - m_sorted.begin();
        return 1 + static_cast<int>(below * 5 / count());
    }
    [[nodiscard]] int upper(const CustomerActivity &customer) const
    {
        const auto upTo = std::ranges::upper_bound(m_sorted, m_value(customer)) - m_sorted.begin();
        return static_cast<int>((upTo * 5 + count() - 1) / count());
    }

private:
    [[nodiscard]] std::ptrdiff_t count() const { return static_cast<std::ptrdiff_t>(m_sorted.size()); }
    Value m_value;
    std::vector<qint64> m_sorted;
};

} // namespace

RfmGroup rfmGroup(const RfmScore &score, qint64 orders)
{
    const int r = score.recency;
    const double fm = (score.frequency + score.money) / 2.0;
    if (r == 5 && fm >= 4.5)
        return RfmGroup::Champions;
    if (r >= 3 && fm >= 4)
        return RfmGroup::Loyal;
    if (r >= 4 && fm >= 2)
        return RfmGroup::Active;
    if (r == 5 && orders == 1)
        return RfmGroup::New;
    if (r >= 3 && fm < 2)
        return RfmGroup::Promising;
    if (r == 3)
        return RfmGroup::NeedsAttention;
    if (r == 2)
        return fm >= 3 ? RfmGroup::AtRisk : RfmGroup::AlmostLost;
    return fm >= 4 ? RfmGroup::PreviouslyLoyal : RfmGroup::Dormant;
}

std::vector<RfmScore> rfmScores(const std::vector<CustomerActivity> &customers)
{
    const Quintiles recency(customers, [](const CustomerActivity &c) { return qint64(c.lastDay); });
    const Quintiles frequency(customers, [](const CustomerActivity &c) { return c.orders; });
    const Quintiles money(customers, [](const CustomerActivity &c) { return c.netMinor; });
    std::vector<RfmScore> scores;
    scores.reserve(customers.size());
    for (const CustomerActivity &each : customers)
        scores.push_back({recency.upper(each), frequency.lower(each), money.lower(each)});
    return scores;
}

std::array<RfmGroupSize, kRfmGroups> rfmGroups(const std::vector<CustomerActivity> &customers)
{
    std::array<RfmGroupSize, kRfmGroups> groups{};
    const std::vector<RfmScore> scores = rfmScores(customers);
    for (size_t i = 0; i < customers.size(); ++i) {
        RfmGroupSize &group = groups[static_cast<size_t>(rfmGroup(scores[i], customers[i].orders))];
        ++group.customers;
        group.netMinor += customers[i].netMinor;
    }
    return groups;
}

QString code(RfmGroup group)
{
    static const std::array<QString, kRfmGroups> kCodes{
        u"champions"_s,       u"loyal"_s,   u"active"_s,           u"new"_s,         u"promising"_s,
        u"needs_attention"_s, u"at_risk"_s, u"previously_loyal"_s, u"almost_lost"_s, u"dormant"_s};
    return kCodes[static_cast<size_t>(group)];
}

void CohortTable::add(const CustomerId &customer, int day)
{
    const int month = monthsOf(day);
    if (customer != m_customer || m_latest < 0) {
        m_customer = customer;
        m_first = month;
        m_latest = -1;
    }
    if (month == m_latest)
        return;
    m_latest = month;
    ++m_active[m_first][month];
}

std::vector<Cohort> CohortTable::cohorts(const QDate &until, int most) const
{
    std::vector<Cohort> out;
    const int last = until.year() * 12 + until.month() - 1;
    for (const auto &[first, active] : m_active) {
        if (first > last || first <= last - most)
            continue;
        Cohort cohort{firstDayOf(first), active.at(first), {}};
        for (int month = first; month <= last; ++month) {
            const auto it = active.find(month);
            cohort.active.push_back(it == active.end() ? 0 : it->second);
        }
        out.push_back(std::move(cohort));
    }
    return out;
}

} // namespace kontor
