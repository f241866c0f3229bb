// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kontor {

/// Who did it, as people read it, in the language of the moment: what the shop does by itself has no person, and where
/// nobody gave a name the part they play stands for them.
[[nodiscard]] QString actorText(const QString &actor);
/// And at which desk; each may be empty.
[[nodiscard]] QString actorText(const QString &actor, const QString &desk);

} // namespace kontor
