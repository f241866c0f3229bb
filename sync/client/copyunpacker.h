// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "partunpacker.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace kontor {

/// Unpacks a copy on a thread of its own, from its first part on, while the others are still fetched.
class CopyUnpacker
{
public:
    struct Outcome {
        Result<void> unpacked;
        std::optional<int> damagedPart; ///< after "damaged"; none: all of the copy is
    };
    using Ended = std::function<void(const Outcome &)>;

    /// `ended` runs on that thread, once; never when it is stopped before.
    CopyUnpacker(QString to, SnapshotManifest manifest, Ended ended);
    /// Stops it where it is: within a moment, and nothing half unpacked stays.
    ~CopyUnpacker() = default;
    Q_DISABLE_COPY_MOVE(CopyUnpacker)

    [[nodiscard]] const QUuid &copy() const { return m_manifest.id; }
    [[nodiscard]] int partsTaken() const { return m_taken; }
    /// The next part. Does not wait.
    void take(const PartFile &part);

private:
    void run(const std::stop_token &stop);
    [[nodiscard]] Outcome unpack(const std::stop_token &stop);
    [[nodiscard]] Result<void> unpackAll(PartUnpacker &unpacker, const std::stop_token &stop);
    [[nodiscard]] Result<PartFile> next(const std::stop_token &stop);

    const QString m_to;
    const SnapshotManifest m_manifest;
    const Ended m_ended;
    int m_taken = 0;
    std::mutex m_mutex;
    std::condition_variable_any m_came;
    std::deque<PartFile> m_waiting; ///< under m_mutex
    std::jthread m_thread; ///< the last: it begins when all else is there, and ends before anything goes
};

} // namespace kontor
