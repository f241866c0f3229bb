// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpmessage.h"

#include <mutex>

namespace kontor {

/// The live answers of one shop: tells every desk that listens how far the log has come. A poke that gets lost costs
/// nothing, for desks ask by themselves, too. Thread-safe.
class LiveHub
{
public:
    void add(const std::shared_ptr<EventStream> &stream, qint64 head);
    void tellHead(qint64 head);
    /// Who may still listen comes back by itself.
    void closeAll();
    [[nodiscard]] int listeners();

private:
    std::mutex m_mutex;
    std::vector<std::shared_ptr<EventStream>> m_streams;
};

} // namespace kontor
