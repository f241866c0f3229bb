// SPDX-License-Identifier: GPL-3.0-or-later
#include "roles.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

using enum Permission;

constexpr Permissions kLooks = GoodsView | StockView | OrderView | CustomerView;

struct Role {
    const char *name;
    Permissions may;
};

const std::array kRoles{
    Role{"owner", Permissions::fromInt(static_cast<int>(0xffffffffu))},
    Role{"manager", Permissions::fromInt(static_cast<int>(0xffffffffu & ~static_cast<quint32>(Staff)))},
    Role{"sales",
         kLooks | OrderCreate | OrderEdit | OrderCancel | OrderHold | RefundRequest | PaymentRecord | CustomerPii},
    Role{"warehouse",
         GoodsView | StockView | StockAdjust | StockCount | StockTransfer | OrderView | ShipPack | ShipSend | ShipVoid
             | CustomerView},
    Role{"finance",
         kLooks | OrderExport | RefundRequest | RefundApprove | RefundLimit | PaymentRecord | PaymentChannel
             | CustomerPii | ReportView | ReportCost | AuditView},
    Role{"analyst", kLooks | ReportView},
};

} // namespace

Permissions allPermissions()
{
    return kRoles.front().may;
}

std::optional<Permissions> permissionsOf(const QString &role)
{
    for (const Role &known : kRoles) {
        if (role == QLatin1String(known.name))
            return known.may;
    }
    return std::nullopt;
}

bool isWithinRole(const QString &role, const QString &ceiling)
{
    const auto may = permissionsOf(role);
    const auto most = permissionsOf(ceiling);
    return may && most && (*may & ~*most) == Permissions();
}

} // namespace kontor
