// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QString>

#include <optional>

namespace kontor {

/// What a person may do, or what may be done at a desk at all.
enum class Permission : quint32 {
    GoodsView = 1u << 0,
    GoodsEdit = 1u << 1,
    GoodsPrice = 1u << 2,
    GoodsCost = 1u << 3,
    GoodsDelete = 1u << 4,
    GoodsImport = 1u << 5,
    GoodsExport = 1u << 6,
    StockView = 1u << 7,
    StockAdjust = 1u << 8,
    StockCount = 1u << 9,
    StockTransfer = 1u << 10,
    OrderView = 1u << 11,
    OrderCreate = 1u << 12,
    OrderEdit = 1u << 13,
    OrderCancel = 1u << 14,
    OrderHold = 1u << 15,
    OrderExport = 1u << 16,
    ShipPack = 1u << 17,
    ShipSend = 1u << 18,
    ShipVoid = 1u << 19,
    RefundRequest = 1u << 20,
    RefundApprove = 1u << 21,
    RefundLimit = 1u << 22,
    PaymentRecord = 1u << 23,
    PaymentChannel = 1u << 24,
    CustomerView = 1u << 25,
    CustomerPii = 1u << 26,
    ReportView = 1u << 27,
    ReportCost = 1u << 28,
    SettingsEdit = 1u << 29,
    Staff = 1u << 30,
    AuditView = 1u << 31
};
Q_DECLARE_FLAGS(Permissions, Permission)
Q_DECLARE_OPERATORS_FOR_FLAGS(Permissions)

[[nodiscard]] Permissions allPermissions();
/// What a built-in role may do: owner, manager, sales, warehouse, finance, analyst. Empty: no such role.
[[nodiscard]] std::optional<Permissions> permissionsOf(const QString &role);
/// Whether the role allows nothing that the other does not. False for roles nobody knows.
[[nodiscard]] bool isWithinRole(const QString &role, const QString &ceiling);

} // namespace kontor
