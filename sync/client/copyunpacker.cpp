// SPDX-License-Identifier: GPL-3.0-or-later
#include "copyunpacker.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// Nobody watches; whoever waits for the thread wants it to stop.
class StopSign final : public Progress
{
public:
    explicit StopSign(std::stop_token stop) : m_stop(std::move(stop)) { }
    void report(qint64, qint64) override { }
    [[nodiscard]] bool isCancelled() const override { return m_stop.stop_requested(); }

private:
    std::stop_token m_stop;
};

} // namespace

CopyUnpacker::CopyUnpacker(QString to, SnapshotManifest manifest, Ended ended)
    : m_to(std::move(to)), m_manifest(std::move(manifest)), m_ended(std::move(ended)),
      m_thread([this](const std::stop_token &stop) { run(stop); })
{ }

void CopyUnpacker::take(const PartFile &part)
{
    ++m_taken;
    const std::lock_guard lock(m_mutex);
    m_waiting.push_back(part);
    m_came.notify_one();
}

void CopyUnpacker::run(const std::stop_token &stop)
{
    const Outcome outcome = unpack(stop);
    if (!stop.stop_requested())
        m_ended(outcome);
}

/// When it returns all files are closed, and what is not whole is gone.
CopyUnpacker::Outcome CopyUnpacker::unpack(const std::stop_token &stop)
{
    StopSign sign(stop);
    PartUnpacker unpacker(m_to, m_manifest, sign);
    Outcome outcome{unpackAll(unpacker, stop), {}};
    if (outcome.unpacked || outcome.unpacked.error().code != "damaged"_L1)
        return outcome;
    if (const auto part = unpacker.damagedPart())
        outcome.damagedPart = *part;
    else
        outcome.unpacked = std::unexpected(part.error());
    return outcome;
}

Result<void> CopyUnpacker::unpackAll(PartUnpacker &unpacker, const std::stop_token &stop)
{
    for (size_t i = 0; i < m_manifest.parts.size(); ++i) {
        KONTOR_ASSIGN(const PartFile part, next(stop));
        KONTOR_TRY(unpacker.take(part));
    }
    return unpacker.finish();
}

Result<PartFile> CopyUnpacker::next(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_came.wait(lock, stop, [this] { return !m_waiting.empty(); }))
        return fail(ErrorKind::Cancelled, "cancelled", u"It was stopped."_s);
    PartFile part = m_waiting.front();
    m_waiting.pop_front();
    return part;
}

} // namespace kontor
