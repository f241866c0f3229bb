// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "factlog.h"

#include <memory>

namespace kontor {

/// Reads one moment of a log while others may go on writing.
class LogReader
{
public:
    [[nodiscard]] static Result<std::unique_ptr<LogReader>> begin(ShopFile &file);
    [[nodiscard]] FactLog &log() { return m_log; }
    [[nodiscard]] const LogHead &head() const { return m_head; }

private:
    explicit LogReader(ShopFile &file) : m_log(file) { }
    std::unique_ptr<Snapshot> m_snapshot;
    FactLog m_log;
    LogHead m_head;
};

} // namespace kontor
