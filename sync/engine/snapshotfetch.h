// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backoff.h"
#include "clock.h"
#include "deskregistry.h"
#include "partunpacker.h"
#include "transport.h"

namespace kontor {

struct SnapshotFetchLimits {
    qint64 timeoutMs = 60'000; ///< without a byte
    qint64 longestPauseMs = 60'000; ///< after failures
};

/// Fetches a shop in parts into `<shop>.snapshot`, where a program that starts again finds what it has to the byte.
/// No thread or timer inside; at most one message is on its way.
class SnapshotFetch
{
public:
    SnapshotFetch(const QString &shopPath, Clock &clock, Random &random, Transport &transport,
                  SnapshotFetchLimits limits = {});

    /// To be called at nextWakeMs().
    void tick();
    [[nodiscard]] qint64 nextWakeMs() const { return m_wakeMs; }
    /// Some bytes of the answer to a part, as they come; a transport may hand over all of them with receive().
    void receiveSome(quint64 ticket, const QByteArray &bytes);
    /// The end of an answer, or why there is none. What came before is kept.
    void receive(quint64 ticket, const Result<QByteArray> &reply);
    /// Stops; what is there stays for the next time.
    void cancel();
    /// Throws away what is there.
    void forget();

    [[nodiscard]] bool isFetched() const { return m_state == State::Fetched; }
    /// Nothing more will come by itself: cancelled, or refused for a reason that time does not mend.
    [[nodiscard]] bool isStopped() const { return m_state == State::Stopped; }
    [[nodiscard]] const std::optional<Error> &trouble() const { return m_trouble; }
    [[nodiscard]] qint64 doneBytes() const; ///< of the packed file
    [[nodiscard]] qint64 totalBytes() const; ///< 0: not known yet

    /// Once fetched: unpacks all of it into a file beside the parts and returns its path. Parts that were there when
    /// the program began are checked first; what turns out to be damaged is fetched again (error "damaged"). May take
    /// seconds. Who has a thread for it gives parts to a PartUnpacker there as they come, with what stands below.
    [[nodiscard]] Result<QString> unpack(Progress &progress);

    [[nodiscard]] const std::optional<SnapshotManifest> &manifest() const { return m_manifest; }
    /// So many parts are there, from the first on.
    [[nodiscard]] int partsThere() const { return m_part; }
    [[nodiscard]] PartFile partFile(int part) const;
    /// Where the copy is to be unpacked.
    [[nodiscard]] QString unpackedPath() const;
    /// What was unpacked is damaged: fetches this part again, or without one everything anew.
    void fetchAgain(std::optional<int> part);

private:
    enum class State { Resting, Manifest, Part, Fetched, Stopped };

    void ask();
    void send(State state, Call call, const QByteArray &body);
    void fall(const Error &error);
    [[nodiscard]] Result<void> takeManifest(const QByteArray &bytes);
    [[nodiscard]] Result<void> append(const QByteArray &bytes);
    [[nodiscard]] Result<void> finishPart();
    void begin(const SnapshotManifest &manifest);
    void findWhatIsThere();
    void skipWhatIsThere();
    [[nodiscard]] QString pathOf(int part) const;
    [[nodiscard]] QString begunPath() const;
    [[nodiscard]] qint64 begunBytes() const;

    QString m_folder;
    Clock &m_clock;
    Random &m_random;
    Transport &m_transport;
    SnapshotFetchLimits m_limits;
    Backoff m_backoff;

    State m_state = State::Resting;
    quint64 m_ticket = 0;
    qint64 m_wakeMs = 0;
    std::optional<SnapshotManifest> m_manifest;
    int m_part = 0; ///< the first that is not there
    qint64 m_doneBefore = 0; ///< bytes of the parts before it
    qint64 m_farthest = 0; ///< bytes of this copy, however often some were thrown away
    std::vector<bool> m_isChecked; ///< parts that came while this program ran
    std::optional<Error> m_trouble;
};

} // namespace kontor
