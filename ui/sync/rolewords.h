// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace kontor {

/// The built-in roles, the one that may most first.
[[nodiscard]] QStringList roleCodes();
/// "Sales", or the code where nobody knows the role.
[[nodiscard]] QString roleName(const QString &role);
/// What a desk with this role is for.
[[nodiscard]] QString roleSentence(const QString &role);

} // namespace kontor
