// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "picklist.h"
#include "result.h"
#include "unitofwork.h"

namespace kontor {

/// Says who gathers the goods of which orders, so that no two people walk for the same one. One call is one intention;
/// the caller commits.
class PickService
{
public:
    PickService(UnitOfWork &unit, QString actor);

    /// Orders of which nothing may be packed now, and those that somebody gathers already, are left out; refused when
    /// none is left.
    [[nodiscard]] Result<PickId> start(const std::vector<OrderId> &orders);
    /// The goods lie on their shelves again, or nobody went.
    [[nodiscard]] Result<int> putBack(const std::vector<OrderId> &orders);

private:
    [[nodiscard]] Result<void> write(const std::vector<OrderId> &orders, const QJsonValue &pick);

    UnitOfWork &m_unit;
    QString m_actor;
};

} // namespace kontor
