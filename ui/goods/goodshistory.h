// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listrows.h"

namespace kontor {

/// One step of an article's history, in words.
struct HistoryStep {
    QString sentence;
    QString icon;
    qint64 atMs = 0;
    QString actor;
    QString device;
    bool isVoid = false; ///< it never took effect, or was taken back
    bool isUndo = false; ///< it took an earlier step back
    std::vector<FactId> undoable; ///< the facts to take back; empty: not to be undone here
};

/// Facts of an article, oldest first, as steps, newest first. Fields that were set together are one step, and
/// a single field tells what it was before. A field that was set to what it was anyhow is not told.
[[nodiscard]] std::vector<HistoryStep> goodsHistory(const std::vector<TimelineRow> &facts, const QString &currency);

} // namespace kontor
