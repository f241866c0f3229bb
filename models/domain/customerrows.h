// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listrows.h"

#include <QJsonObject>

namespace kontor {

/// A customer with what they and everybody merged into them have bought.
struct CustomerRow {
    qint64 n = 0;
    CustomerId id;
    QString name;
    QString email;
    QString phone;
    QString note;
    QString tags; ///< separated by ", "
    QJsonObject address;
    qint64 orders = 0; ///< placed; parts that an order was split into do not count
    qint64 valueMinor = 0; ///< net sales in the shop's currency: without tax, all that came back taken off
    int lastDay = 0; ///< of the latest order, shop-local yyyymmdd; 0: none
    qint64 createdAtMs = 0;
    CustomerId mergedInto; ///< null: stands for themselves
    [[nodiscard]] QString shownName() const { return name.isEmpty() ? email : name; }
};

/// What lists of customers are narrowed to.
enum class CustomerGroup {
    Regular, ///< two orders or more
    Once,
    NoOrder,
    Duplicate ///< another has the same e-mail, phone, or name and postcode, and nobody told them apart
};
inline constexpr std::array kCustomerGroups{CustomerGroup::Regular, CustomerGroup::Once, CustomerGroup::NoOrder,
                                            CustomerGroup::Duplicate};
[[nodiscard]] QString code(CustomerGroup group);

/// Every group is named.
struct CustomerCounts {
    qint64 all = 0;
    std::map<CustomerGroup, qint64> groups;
};

enum class CustomerSort { Name, Email, Orders, Value, LastOrder, Since };

/// Empty fields do not filter.
struct CustomerFilter {
    std::vector<CustomerGroup> groups; ///< any of them
    std::vector<TextTerm> names; ///< contained; so the next two
    std::vector<TextTerm> emails;
    std::vector<TextTerm> cities;
    std::vector<TextTerm> tags; ///< whole
    std::optional<qint64> ordersAtLeast;
    std::optional<qint64> ordersAtMost;
    std::optional<qint64> valueAtLeast;
    std::optional<qint64> valueAtMost;
    QString valueCurrency; ///< of these amounts; in another than the shop's no row matches
    std::optional<qint64> lastFromDay; ///< latest order, shop-local yyyymmdd, inclusive
    std::optional<qint64> lastToDay;
    std::optional<qint64> sinceMs; ///< known from then on
    std::optional<qint64> untilMs; ///< and before this
    bool isNothing = false; ///< contradictory: no row matches
    QString search; ///< words; all must match name, e-mail and phone, also those of whoever was merged into them
    CustomerSort sort = CustomerSort::LastOrder;
    bool descending = true;
};

/// One of several addresses of a customer.
struct CustomerAddress {
    QString field; ///< the register that keeps it: "address" or "addresses/…"
    QJsonObject parts;
};

/// What a pane shows of one customer.
struct CustomerDetail {
    CustomerRow row;
    std::vector<CustomerAddress> addresses; ///< the main one first
    std::vector<OrderRow> orders; ///< the latest first, so many as are worth a list
    QJsonObject lastAddress; ///< of the latest order
    qint64 firstOrderMs = 0; ///< of them all, listed or not; 0: none
    std::map<QString, qint64> otherValues; ///< net sales in other currencies, in their minor units
    std::vector<CustomerRow> duplicates; ///< who may be the same person
    std::vector<CustomerRow> merged; ///< who this customer stands for
    std::vector<TimelineRow> timeline; ///< of all of them
    QStringList knownTags; ///< the ones used most first
    /// Since when they are known: orders may be older than the record that was made of the buyer.
    [[nodiscard]] qint64 sinceMs() const;
};

} // namespace kontor
