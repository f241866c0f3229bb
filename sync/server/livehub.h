// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpmessage.h"
#include "messages.h"

#include <mutex>

namespace kontor {

/// The live answers of one shop: tells every desk that listens what is new. News that gets lost costs
/// nothing, for desks ask by themselves, too. Thread-safe.
class LiveHub
{
public:
    void add(const std::shared_ptr<EventStream> &stream, qint64 head);
    void tell(const LiveNews &news);
    /// Who may still listen comes back by itself.
    void closeAll();
    [[nodiscard]] int listeners();

private:
    std::mutex m_mutex;
    std::vector<std::shared_ptr<EventStream>> m_streams;
};

} // namespace kontor
