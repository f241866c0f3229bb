// SPDX-License-Identifier: GPL-3.0-or-later
// Customers by when, how often and for how much they buy.
#pragma once

#include "ids.h"

#include <QDate>

#include <array>
#include <map>
#include <vector>

namespace kontor {

/// One customer in the period that is looked at.
struct CustomerActivity {
    CustomerId customer;
    int lastDay = 0; ///< yyyymmdd
    qint64 orders = 0;
    qint64 netMinor = 0;
};

enum class RfmGroup {
    Champions,
    Loyal,
    Active,
    New,
    Promising,
    NeedsAttention,
    AtRisk,
    PreviouslyLoyal,
    AlmostLost,
    Dormant
};
inline constexpr int kRfmGroups = static_cast<int>(RfmGroup::Dormant) + 1;

/// Quintiles, 5 the best.
struct RfmScore {
    int recency = 1;
    int frequency = 1;
    int money = 1;
    friend bool operator==(const RfmScore &, const RfmScore &) = default;
};

/// The first of the groups in their order that fits; FM is the mean of frequency and money. Who bought lately, little
/// and more than once is Promising.
[[nodiscard]] RfmGroup rfmGroup(const RfmScore &score, qint64 orders);
/// One for each customer. Customers that are equal get the same: the better score for the day, the lower one for orders
/// and money, so that one order among many single ones is not called frequent.
[[nodiscard]] std::vector<RfmScore> rfmScores(const std::vector<CustomerActivity> &customers);

struct RfmGroupSize {
    qint64 customers = 0;
    qint64 netMinor = 0;
};
[[nodiscard]] std::array<RfmGroupSize, kRfmGroups> rfmGroups(const std::vector<CustomerActivity> &customers);
/// Stable snake_case name.
[[nodiscard]] QString code(RfmGroup group);

/// Of everybody whose first paid order was in one month: how many paid for an order in that month and those after.
struct Cohort {
    QDate month; ///< its first day
    qint64 customers = 0;
    std::vector<qint64> active; ///< [0] is the month itself
};

/// Adds days on which customers paid for orders, each customer's in order.
class CohortTable
{
public:
    void add(const CustomerId &customer, int day);
    /// The months from the first up to the one of `until`, at most `most` of them, the latest ones.
    [[nodiscard]] std::vector<Cohort> cohorts(const QDate &until, int most) const;

private:
    CustomerId m_customer;
    int m_first = 0; ///< months since year 0
    int m_latest = -1;
    std::map<int, std::map<int, qint64>> m_active; ///< by first month, by month
};

} // namespace kontor
