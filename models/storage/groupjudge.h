// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guards.h"
#include "result.h"
#include "shopfold.h"

namespace kontor {

/// Reasons of facts that have no place yet; a reason of a void fact is its guard's code and sentence.
inline constexpr auto kWaitingReason = "waiting"; ///< no effect before the shop's verdict
inline constexpr auto kExpectedVoid = "expected: "; ///< its guard does not hold here; the shop will judge
inline constexpr auto kRefusedReason = "refused: "; ///< the server did not take it; stays with this desk
inline constexpr auto kDiscardedReason = "refused: discarded"; ///< and nobody will offer it again

/// Asks the guards of a group one by one and folds it as far as they let it. With an objection the fold is as it
/// was before.
[[nodiscard]] Result<std::optional<Objection>> foldUnlessObjected(ShopFold &fold, const std::vector<Fact> &group,
                                                                  ShopView &view);
/// Makes decisions and registers of the group void for this reason; records of the world stay.
void makeVoid(std::vector<Fact> &group, const QString &reason);
/// Folds a group as its verdicts say; those of undone imports count as void.
[[nodiscard]] Result<void> foldAsJudged(ShopFold &fold, const std::vector<Fact> &group);
[[nodiscard]] std::vector<Fact> asTheyCount(const ShopFold &fold, const std::vector<Fact> &group);
[[nodiscard]] bool waitsForVerdict(const std::vector<Fact> &group);
[[nodiscard]] QString reasonOf(const Objection &no);

} // namespace kontor
