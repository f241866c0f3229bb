// SPDX-License-Identifier: GPL-3.0-or-later
// Whom goods are bought from, how an article is ordered, and how many of it to order now. Days are whole days.
#pragma once

#include "demand.h"
#include "ids.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace kontor {

using SupplierId = Id<struct SupplierTag>;

/// Kept as fields "supplier/<id>/name", … of the shop.
struct Supplier {
    SupplierId id;
    QString name;
    QString email;
    QString phone;
    QString note;
    std::optional<qint64> leadDays; ///< from order to arrival; empty: as the shop says
    std::optional<qint64> leadSigmaDays; ///< how far arrivals are off
    std::optional<qint64> leastOrderMinor; ///< of one order, in the shop's currency; empty: any
    bool isArchived = false;
    bool operator==(const Supplier &) const = default;
};
/// By name.
[[nodiscard]] std::vector<Supplier> suppliersOf(const QJsonObject &settings);
[[nodiscard]] const Supplier *findSupplier(const std::vector<Supplier> &suppliers, const SupplierId &id);
/// By name, in any letter case.
[[nodiscard]] const Supplier *findSupplier(const std::vector<Supplier> &suppliers, const QString &name);
/// How much an order of this cost lacks of the least one that the supplier takes; 0: nothing, or nobody said.
[[nodiscard]] qint64 missingToLeastOrder(const Supplier *supplier, qint64 costMinor);

/// What an article itself says about being ordered; empty fields inherit. Fields of the variant.
struct SupplyRules {
    std::optional<SupplierId> supplier;
    std::optional<qint64> leadDays;
    std::optional<qint64> leadSigmaDays;
    std::optional<qint64> pack; ///< ordered in multiples of this
    std::optional<qint64> moq; ///< never fewer than this
    std::optional<qint64> orderUpTo; ///< instead of what demand asks for
    [[nodiscard]] static SupplyRules fromFields(const QJsonObject &fields);
    bool operator==(const SupplyRules &) const = default;
};

/// What holds where neither article nor supplier say anything.
struct ReorderHabits {
    qint64 leadDays = 7;
    qint64 leadSigmaDays = 0;
    qint64 servicePercent = 95; ///< how often stock should last until the goods come
    qint64 coverDays = 30; ///< an order should last for so long
    [[nodiscard]] static ReorderHabits fromSettings(const QJsonObject &settings);
};

/// Where a number comes from.
enum class SupplySource { Article, Supplier, Shop };

/// Everything a suggestion is made from, to be shown beside it.
struct ReorderInputs {
    Demand demand;
    qint64 leadDays = 0;
    SupplySource leadFrom = SupplySource::Shop;
    qint64 leadSigmaDays = 0;
    qint64 servicePercent = 0;
    qint64 coverDays = 0;
    qint64 pack = 1;
    qint64 moq = 1;
    std::optional<qint64> orderUpTo;
    std::optional<qint64> warnAt;
    qint64 available = 0;
    qint64 incoming = 0;
};
[[nodiscard]] ReorderInputs reorderInputs(const SupplyRules &rules, const Supplier *supplier,
                                          const ReorderHabits &habits);

/// See reorder.h for the formulas. The target is what the article says, else the reorder point with the demand of the
/// days that an order should last; never so few that the warning stays open.
struct ReorderAdvice {
    qint64 safety = 0;
    qint64 point = 0; ///< order when available and incoming together fall to this
    qint64 target = 0;
    qint64 suggested = 0;
    std::optional<double> coverDays; ///< how long the available units last; empty: nothing is sold
    bool isDue = false; ///< at or below the reorder point, or warning
    bool runsOutSoon = false; ///< sold before goods that are ordered now can come
    bool operator==(const ReorderAdvice &) const = default;
};
[[nodiscard]] ReorderAdvice adviseReorder(const ReorderInputs &inputs);

} // namespace kontor
