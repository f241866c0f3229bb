// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "purchasedraft.h"

#include <QString>

namespace kontor {

/// The purchase order somebody was writing when its dialog was closed, on this computer until it is placed or thrown
/// away. One for each shop file; no fact.
class PurchaseDraftKeep
{
public:
    explicit PurchaseDraftKeep(const QString &shopPath) : m_path(shopPath) { }
    void save(const PurchaseDraft &draft) const;
    [[nodiscard]] std::optional<PurchaseDraft> load() const;
    void forget() const;

private:
    QString m_path;
};

} // namespace kontor
