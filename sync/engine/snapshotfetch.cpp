// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshotfetch.h"

#include "sha256.h"
#include "shoproles.h"
#include "writefailure.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

std::unexpected<Error> badPart()
{
    return failed("damaged", u"A part of the shop arrived damaged. It is fetched again."_s);
}

/// Time does not mend these.
bool isFinal(const Error &error)
{
    return error.code == "newer_schema"_L1 || error.code == "revoked"_L1 || error.code == "unknown_token"_L1;
}

} // namespace

SnapshotFetch::SnapshotFetch(const QString &shopPath, Clock &clock, Random &random, Transport &transport,
                             SnapshotFetchLimits limits)
    : m_folder(shopPath + u".snapshot"_s), m_clock(clock), m_random(random), m_transport(transport), m_limits(limits),
      m_backoff(limits.longestPauseMs), m_wakeMs(clock.nowMs())
{
    findWhatIsThere();
}

QString SnapshotFetch::pathOf(int part) const
{
    return m_folder + u"/part-%1"_s.arg(part, 5, 10, QLatin1Char('0'));
}

QString SnapshotFetch::begunPath() const
{
    return pathOf(m_part) + u".begun"_s;
}

qint64 SnapshotFetch::begunBytes() const
{
    return QFile(begunPath()).size();
}

qint64 SnapshotFetch::doneBytes() const
{
    return m_doneBefore + (m_state == State::Fetched ? 0 : begunBytes());
}

qint64 SnapshotFetch::totalBytes() const
{
    return m_manifest ? m_manifest->packedSize() : 0;
}

void SnapshotFetch::begin(const SnapshotManifest &manifest)
{
    m_manifest = manifest;
    m_part = 0;
    m_doneBefore = 0;
    m_isChecked.assign(manifest.parts.size(), false);
}

/// Parts that are named so were checked when they came. The power may have gone before they were on the disk.
void SnapshotFetch::findWhatIsThere()
{
    QFile file(m_folder + u"/manifest.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const auto manifest = decode<SnapshotManifest>(file.readAll());
    if (!manifest)
        return;
    begin(*manifest);
    skipWhatIsThere();
}

void SnapshotFetch::skipWhatIsThere()
{
    const int parts = static_cast<int>(m_manifest->parts.size());
    while (m_part < parts && QFile(pathOf(m_part)).size() == m_manifest->parts[static_cast<size_t>(m_part)].size) {
        m_doneBefore += m_manifest->parts[static_cast<size_t>(m_part)].size;
        ++m_part;
    }
    if (m_part == parts)
        m_state = State::Fetched;
}

void SnapshotFetch::forget()
{
    QDir(m_folder).removeRecursively();
    m_manifest.reset();
    m_part = 0;
    m_doneBefore = 0;
    m_farthest = 0;
    if (m_state == State::Fetched)
        m_state = State::Resting;
}

void SnapshotFetch::cancel()
{
    ++m_ticket;
    m_state = State::Stopped;
    m_trouble = Error{ErrorKind::Cancelled, u"cancelled"_s, u"It was stopped."_s};
}

// ---- asking

void SnapshotFetch::tick()
{
    const qint64 now = m_clock.nowMs();
    m_wakeMs = std::min(m_wakeMs, now + std::max(m_limits.timeoutMs, m_limits.longestPauseMs)); // it was put back
    if (m_state == State::Fetched || m_state == State::Stopped || now < m_wakeMs)
        return;
    if (m_state == State::Resting)
        ask();
    else
        fall(Error{ErrorKind::Failed, u"no_answer"_s, u"The server did not answer."_s});
}

void SnapshotFetch::ask()
{
    if (!m_manifest)
        send(State::Manifest, Call::Snapshot, messageBytes({}));
    else
        send(State::Part, Call::SnapshotPart, encode(SnapshotPartRequest{m_manifest->id, m_part, begunBytes()}));
}

void SnapshotFetch::send(State state, Call call, const QByteArray &body)
{
    m_state = state;
    m_wakeMs = m_clock.nowMs() + m_limits.timeoutMs;
    m_transport.send(++m_ticket, call, body);
}

void SnapshotFetch::fall(const Error &error)
{
    m_trouble = error;
    ++m_ticket;
    if (isFinal(error)) {
        m_state = State::Stopped;
        return;
    }
    if (error.code == "snapshot_gone"_L1)
        forget();
    m_state = State::Resting;
    m_wakeMs = m_clock.nowMs() + m_backoff.fail(m_random);
}

// ---- answers

void SnapshotFetch::receiveSome(quint64 ticket, const QByteArray &bytes)
{
    if (ticket != m_ticket || m_state != State::Part)
        return;
    m_wakeMs = m_clock.nowMs() + m_limits.timeoutMs;
    if (const auto kept = append(bytes); !kept)
        fall(kept.error());
    else if (doneBytes() > m_farthest) { // a line that is cut again and again, and brings something each time
        m_farthest = doneBytes();
        m_backoff.succeed();
    }
}

void SnapshotFetch::receive(quint64 ticket, const Result<QByteArray> &reply)
{
    if (ticket != m_ticket || (m_state != State::Manifest && m_state != State::Part))
        return;
    if (!reply) {
        fall(reply.error());
        return;
    }
    const auto taken = [&]() -> Result<void> {
        if (m_state == State::Manifest)
            return takeManifest(*reply);
        KONTOR_TRY(append(*reply));
        return finishPart();
    }();
    if (!taken) {
        fall(taken.error());
        return;
    }
    m_backoff.succeed();
    m_trouble.reset();
    if (m_state != State::Fetched)
        ask();
}

Result<void> SnapshotFetch::takeManifest(const QByteArray &bytes)
{
    KONTOR_ASSIGN(const auto manifest, decode<SnapshotManifest>(bytes));
    if (manifest.schema > schemaVersion())
        return refused("newer_schema", u"The server has a newer Kontor. Install it here, too, then join again."_s);
    QDir(m_folder).removeRecursively();
    if (!QDir().mkpath(m_folder))
        return notWritten(m_folder);
    QSaveFile file(m_folder + u"/manifest.json"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return notWritten(file.fileName());
    begin(manifest);
    return {};
}

Result<void> SnapshotFetch::append(const QByteArray &bytes)
{
    const SnapshotPart &part = m_manifest->parts[static_cast<size_t>(m_part)];
    QFile file(begunPath());
    if (file.size() + bytes.size() > part.size) {
        file.remove();
        return badPart();
    }
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append) || file.write(bytes) != bytes.size() || !file.flush())
        return notWritten(file.fileName());
    return {};
}

Result<void> SnapshotFetch::finishPart()
{
    const SnapshotPart &part = m_manifest->parts[static_cast<size_t>(m_part)];
    QFile file(begunPath());
    if (file.size() < part.size)
        return failed("no_answer", u"The answer was cut off."_s); // goes on from there
    if (!file.open(QIODevice::ReadOnly) || sha256(file.readAll()) != part.sha256) {
        file.remove();
        return badPart();
    }
    file.close();
    QFile::remove(pathOf(m_part));
    if (!file.rename(pathOf(m_part)))
        return notWritten(pathOf(m_part));
    m_isChecked[static_cast<size_t>(m_part)] = true;
    skipWhatIsThere();
    return {};
}

// ---- the end

QString SnapshotFetch::unpackedPath() const
{
    return m_folder + u"/shop"_s;
}

PartFile SnapshotFetch::partFile(int part) const
{
    return {pathOf(part), m_isChecked[static_cast<size_t>(part)]};
}

Result<QString> SnapshotFetch::unpack(Progress &progress)
{
    PartUnpacker unpacker(unpackedPath(), *m_manifest, progress);
    const auto unpacked = [&]() -> Result<void> {
        for (int part = 0; part < m_part; ++part)
            KONTOR_TRY(unpacker.take(partFile(part)));
        return unpacker.finish();
    }();
    if (unpacked)
        return unpackedPath();
    if (unpacked.error().code == "damaged"_L1) {
        KONTOR_ASSIGN(const auto part, unpacker.damagedPart());
        fetchAgain(part);
    }
    return std::unexpected(unpacked.error());
}

void SnapshotFetch::fetchAgain(std::optional<int> part)
{
    if (part) {
        if (!QFile::remove(pathOf(*part)))
            QFile::resize(pathOf(*part), 0); // somebody has it open
        m_isChecked[static_cast<size_t>(*part)] = false;
        m_part = 0;
        m_doneBefore = 0;
        skipWhatIsThere();
    } else {
        forget();
    }
    if (m_state == State::Stopped)
        return;
    ++m_ticket; // whatever is on its way is not what is wanted now
    m_state = State::Resting;
    m_wakeMs = m_clock.nowMs() + (part ? 0 : m_backoff.fail(m_random)); // a whole shop is not asked for over and over
}

} // namespace kontor
