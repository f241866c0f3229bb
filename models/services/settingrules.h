// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QJsonValue>
#include <QStringList>

namespace kontor {

/// Refuses a value that a rule of the shop cannot have, and says what it can; null always means "not set".
[[nodiscard]] Result<void> checkSetting(const QString &key, const QJsonValue &value);
/// The rules of the shop by name; "tax_ppm/CLASS" stands for one for each tax class.
[[nodiscard]] QStringList settingNames();
[[nodiscard]] bool isSetting(const QString &key);

} // namespace kontor
