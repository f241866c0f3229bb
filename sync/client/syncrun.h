// SPDX-License-Identifier: GPL-3.0-or-later
// Sync for programs that wait for it.
#pragma once

#include "syncdriver.h"

namespace kontor {

/// One sync from beginning to end: everything sent, everything taken in. Waits in an event loop of its own.
class SyncRun
{
public:
    SyncRun(ShopFile &file, Clock &clock, Random &random, ServerPlace place);
    /// The head of the shop's log. Fails with what stands in the way; then nothing is lost, only later.
    [[nodiscard]] Result<qint64> toTheEnd();

private:
    ShopFile &m_file;
    SyncDriver m_driver;
};

/// One message and its answer.
[[nodiscard]] Result<QByteArray> askOnce(const ServerPlace &place, Call call, const QByteArray &message);

} // namespace kontor
