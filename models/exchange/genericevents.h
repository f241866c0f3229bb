// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "eventsdialect.h"

namespace kontor {

/// Events under a header: a name such as `add_to_cart`, a time, a user or a session, and if the storefront gives one an
/// id by which an event told twice is known.
class GenericEvents final : public EventsDialect
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("generic-events"); }
    [[nodiscard]] bool claims(const QStringList &header) const override;
    [[nodiscard]] std::span<const FieldNames> fields() const override;

protected:
    [[nodiscard]] bool isWhole(ImportJob &job, qsizetype row) const override;
};

} // namespace kontor
