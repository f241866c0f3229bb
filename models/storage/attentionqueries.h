// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attentioncase.h"
#include "result.h"

namespace kontor {
class ShopFile;
}

/// What a person must decide, found through small indexes: none of it looks at all orders or all facts.
namespace kontor::attentionqueries {

/// No kind is listed beyond this many cases.
inline constexpr int kMostOfAKind = 1000;

/// Severe cases first, then the newest. Empty kind: all of them.
[[nodiscard]] Result<std::vector<OpenCase>> cases(ShopFile &file, qint64 nowMs, std::optional<CaseKind> kind = {});
/// How many there are; as many as cases() would list.
[[nodiscard]] Result<qint64> count(ShopFile &file, qint64 nowMs);
/// Error no_such_case: it is over, or never was.
[[nodiscard]] Result<OpenCase> find(ShopFile &file, qint64 nowMs, const QString &id);

} // namespace kontor::attentionqueries
