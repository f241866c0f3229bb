// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a file that are one order together, and what they say of it as a whole.
#pragma once

#include "importjob.h"

#include <array>
#include <QJsonObject>

namespace kontor {

struct OrderGroup {
    QString number;
    std::vector<qsizetype> rows;
};

/// "13085.0" is what a spreadsheet makes of the number 13085.
[[nodiscard]] QString withoutPointZero(const QString &key);

/// Rows with the same `number`, in the file's order. Blank rows are told; those without a number are rejected.
[[nodiscard]] std::vector<OrderGroup> groupOrders(ImportJob &job);

/// What the first row says that says anything; empty when none does.
[[nodiscard]] QString firstOf(const ImportJob &job, const OrderGroup &group, const char *field);
[[nodiscard]] qsizetype rowOfFirst(const ImportJob &job, const OrderGroup &group, const char *field); ///< -1: none
/// The amount of the order in this column, `otherwise` when its cells are empty; nothing and a rejected row when it
/// cannot be read.
[[nodiscard]] std::optional<qint64> amountOf(ImportJob &job, const OrderGroup &group, const char *field, int exponent,
                                             qint64 otherwise = 0);

/// An order comes whole or not at all, so that the mended file can bring it.
void rejectRest(ImportJob &job, const OrderGroup &group);
[[nodiscard]] bool anyRejected(const ImportJob &job, const OrderGroup &group);

/// SHA-256, in hex, of what the rows say in the columns that are read.
[[nodiscard]] QByteArray hashOf(const ImportJob &job, const OrderGroup &group);

struct AddressField {
    const char *key;
    const char *field;
};

/// What the dialects with one column a field call the two addresses.
inline constexpr std::array kShippingFields{
    AddressField{"company", "shipping_company"}, AddressField{"line1", "shipping_line1"},
    AddressField{"line2", "shipping_line2"},     AddressField{"city", "shipping_city"},
    AddressField{"region", "shipping_region"},   AddressField{"postcode", "shipping_postcode"},
    AddressField{"country", "shipping_country"}};
inline constexpr std::array kBillingFields{
    AddressField{"company", "billing_company"}, AddressField{"line1", "billing_line1"},
    AddressField{"line2", "billing_line2"},     AddressField{"city", "billing_city"},
    AddressField{"region", "billing_region"},   AddressField{"postcode", "billing_postcode"},
    AddressField{"country", "billing_country"}};
[[nodiscard]] QJsonObject addressOf(const ImportJob &job, const OrderGroup &group,
                                    std::span<const AddressField> fields);
/// Columns that nobody claims, with what they say of the order.
[[nodiscard]] QJsonObject orderExtra(const ImportJob &job, const OrderGroup &group);

} // namespace kontor
