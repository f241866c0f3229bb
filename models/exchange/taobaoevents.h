// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "eventsdialect.h"

namespace kontor {

/// Taobao's UserBehavior: `user, item, category, pv|cart|fav|buy, unix seconds`, usually without a header.
class TaobaoEvents final : public EventsDialect
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("taobao-events"); }
    [[nodiscard]] bool claims(const QStringList &header) const override;
    [[nodiscard]] QStringList columnNames(const QStringList &header) const override;
    [[nodiscard]] std::span<const FieldNames> fields() const override;

protected:
    [[nodiscard]] bool isWhole(ImportJob &job, qsizetype row) const override;
};

} // namespace kontor
