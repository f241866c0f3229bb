// SPDX-License-Identifier: GPL-3.0-or-later
#include "desksync.h"

#include "logreader.h"
#include "plant.h"
#include "shoproles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

DeskSync::DeskSync(ShopFile &file, Clock &clock, Random &random, Transport &transport, DeskSyncLimits limits)
    : m_file(file), m_clock(clock), m_random(random), m_transport(transport), m_limits(limits), m_wakeMs(clock.nowMs()),
      m_backoff(limits.longestPauseMs), m_pushFacts(limits.pushFacts), m_pushBytes(limits.pushBytes), m_blobs(file)
{ }

void DeskSync::poke()
{
    m_pullDue = true;
    if (m_step == Step::Resting && !m_backoff.isTroubled())
        m_wakeMs = m_clock.nowMs();
}

void DeskSync::hear(const LiveNews &news)
{
    if (m_step != Step::Resting) {
        m_newsMeanwhile = true;
        return;
    }
    const bool isFree = m_greeted && !m_backoff.isTroubled() && !m_revoked && !m_needsSnapshot && !m_comparing
        && !m_adopting && !m_pullDue;
    const auto taken = isFree ? takeNews(news) : Result<bool>(false);
    if (taken && *taken)
        go();
    else
        poke();
}

/// False: it does not continue what is here, and the way to find out why is to ask.
Result<bool> DeskSync::takeNews(const LiveNews &news)
{
    {
        KONTOR_ASSIGN(const auto reader, LogReader::begin(m_file));
        const LogPoint here{reader->head().seq, reader->head().chain};
        if (here.seq == news.page.head)
            return true; // our own facts, or heard of already
        if (news.page.facts.empty() || here != news.after)
            return false;
    }
    KONTOR_TRY(takePull(news.page));
    return true;
}

void DeskSync::snapshotInstalled()
{
    m_greeted = false;
    poke();
}

void DeskSync::wantBlob(const QString &hash)
{
    m_blobs.want(hash);
    poke();
}

void DeskSync::askToVerify()
{
    m_verifyWanted = true;
    poke();
}

qint64 DeskSync::nextWakeMs() const
{
    return m_wakeMs;
}

bool DeskSync::isInStep() const
{
    return m_step == Step::Resting && !m_backoff.isTroubled() && m_greeted && !m_pullDue;
}

// ---- time

void DeskSync::tick()
{
    const qint64 now = m_clock.nowMs();
    if (m_step != Step::Resting && now < m_sentMs) // the clock was put back: wait from here
        m_wakeMs = std::min(m_wakeMs, now + m_limits.timeoutMs);
    if (now < m_wakeMs && m_wakeMs - now <= std::max(m_limits.pollMs, m_limits.longestPauseMs) * 2)
        return;
    if (m_step != Step::Resting) {
        fall(Error{ErrorKind::Failed, u"no_answer"_s, u"The server did not answer."_s});
        return;
    }
    m_pullDue = true;
    constexpr int kRoundsUntilHello = 10;
    const bool waitsForMore = m_revoked || !m_setAside.isEmpty(); // a newer server, or a forgiving one
    if (waitsForMore && ++m_rounds >= kRoundsUntilHello) {
        m_rounds = 0;
        m_greeted = false;
    }
    go();
}

void DeskSync::rest(qint64 pauseMs)
{
    m_step = Step::Resting;
    m_wakeMs = m_clock.nowMs() + pauseMs;
}

void DeskSync::fall(const Error &error)
{
    m_trouble = error;
    ++m_ticket; // whatever still comes is too late
    m_onTheWay.clear();
    rest(m_backoff.fail(m_random));
}

// ---- what comes next

void DeskSync::go()
{
    const auto sent = sendNext();
    if (!sent) {
        fall(sent.error());
        return;
    }
    if (*sent)
        return;
    m_pullDue = false;
    m_pushedRow = 0; // whatever waits although all was answered is asked about again
    rest(m_limits.pollMs);
}

Result<bool> DeskSync::sendNext()
{
    if (!m_greeted)
        return sendHello();
    if (m_revoked)
        return sendPush();
    if (m_needsSnapshot)
        return sendPush();
    if (m_comparing)
        return sendCompare();
    if (m_adopting)
        return sendAdopt();
    KONTOR_ASSIGN(const bool pushes, sendPush());
    if (pushes)
        return true;
    KONTOR_ASSIGN(const bool pulls, sendPull());
    if (pulls)
        return true;
    if (m_verifyWanted) {
        send(Step::Verify, Call::Verify, messageBytes({}));
        return true;
    }
    if (!m_bucketsWanted.empty()) {
        send(Step::Bucket, Call::Bucket, encode(BucketRequest{m_bucketsWanted.back()}));
        return true;
    }
    KONTOR_ASSIGN(const auto blob, m_blobs.next());
    if (blob)
        sendBlob(*blob);
    return blob.has_value();
}

void DeskSync::sendBlob(const BlobCourier::Message &message)
{
    send(Step::Blob, message.call, message.body);
}

void DeskSync::send(Step step, Call call, const QByteArray &body)
{
    m_step = step;
    m_newsMeanwhile = m_newsMeanwhile && step != Step::Pull && step != Step::Hello;
    m_sentMs = m_clock.nowMs();
    m_wakeMs = m_sentMs + m_limits.timeoutMs;
    m_transport.send(++m_ticket, call, body);
}

Result<bool> DeskSync::sendHello()
{
    KONTOR_ASSIGN(const auto reader, LogReader::begin(m_file));
    HelloRequest request;
    request.epoch = m_file.identity().epoch;
    request.at = {reader->head().seq, reader->head().chain};
    KONTOR_ASSIGN(request.history, reader->log().meta(u"server_history"_s));
    request.lastDseq = std::max<qint64>(0, reader->head().dseq);
    request.forked = m_forked;
    request.timeMs = m_clock.nowMs();
    request.schema = schemaVersion();
    send(Step::Hello, Call::Hello, encode(request));
    return true;
}

/// Whole business transactions, in local order, until the message is full.
Result<bool> DeskSync::sendPush()
{
    KONTOR_ASSIGN(const auto reader, LogReader::begin(m_file));
    PushRequest request;
    request.epoch = m_file.identity().epoch;
    KONTOR_ASSIGN(request.groups,
                  reader->log().waitingGroups(m_pushedRow, m_pushFacts, m_pushBytes, m_setAside + m_everSent));
    m_onTheWay.clear();
    KONTOR_ASSIGN(const auto blob, m_blobs.beforePush(request.groups));
    if (blob && !m_revoked) {
        sendBlob(*blob);
        return true;
    }
    for (std::vector<Fact> &group : request.groups) {
        for (const Fact &fact : group) {
            m_onTheWay.push_back({fact.id, fact.txn, fact.row});
            KONTOR_ASSIGN(const bool wasAccepted, reader->log().wasAccepted(fact.id));
            if (wasAccepted)
                request.acceptedBefore.push_back(fact.id);
        }
        if (PLANT(split_group_on_push))
            group.resize(1);
    }
    if (request.groups.empty())
        return false;
    if (PLANT(outbox_cleared_on_send)) {
        for (const Sent &sent : m_onTheWay)
            m_everSent.insert(sent.id);
    }
    send(Step::Push, Call::Push, encode(request));
    return true;
}

Result<bool> DeskSync::sendPull()
{
    KONTOR_ASSIGN(const auto reader, LogReader::begin(m_file));
    if (!m_pullDue && !m_newsMeanwhile && reader->head().seq >= m_serverHead)
        return false;
    PullRequest request;
    request.since = {reader->head().seq, reader->head().chain};
    if (PLANT(cursor_saved_apart)) {
        KONTOR_ASSIGN(const QString cursor, reader->log().meta(u"cursor"_s));
        KONTOR_ASSIGN(const QString chain, reader->log().meta(u"cursor_chain"_s));
        if (!cursor.isEmpty())
            request.since = {cursor.toLongLong(), QByteArray::fromHex(chain.toLatin1())};
    }
    request.epoch = m_file.identity().epoch;
    request.limit = m_limits.pullFacts;
    request.full = m_full;
    send(Step::Pull, Call::Pull, encode(request));
    return true;
}

/// Points between what is common and what is not, dense at the end, where logs part.
Result<bool> DeskSync::sendCompare()
{
    KONTOR_ASSIGN(const auto reader, LogReader::begin(m_file));
    CompareRequest request;
    m_points.clear();
    for (qint64 back = 1; m_other - back > m_same && m_points.size() < 40; back *= 2)
        m_points.push_back(m_other - back);
    m_points.push_back(m_same);
    for (const qint64 seq : m_points) {
        KONTOR_ASSIGN(const QByteArray chain, reader->log().chainAt(seq));
        if (!chain.isEmpty())
            request.points.push_back({seq, chain});
    }
    send(Step::Compare, Call::Compare, encode(request));
    return true;
}

Result<bool> DeskSync::sendAdopt()
{
    KONTOR_ASSIGN(const auto reader, LogReader::begin(m_file));
    AdoptRequest request;
    KONTOR_ASSIGN(const QByteArray chain, reader->log().chainAt(m_same));
    request.after = {m_same, chain};
    KONTOR_ASSIGN(request.facts, reader->log().page(m_same, m_limits.pullFacts));
    if (request.facts.empty()) {
        m_adopting = false;
        return sendNext();
    }
    KONTOR_ASSIGN(request.chain, reader->log().chainAt(request.facts.back().seq));
    send(Step::Adopt, Call::Adopt, encode(request));
    return true;
}

// ---- answers

void DeskSync::receive(quint64 ticket, const Result<QByteArray> &reply)
{
    if (ticket != m_ticket || m_step == Step::Resting)
        return;
    const Step step = m_step;
    m_step = Step::Resting;
    if (!reply) {
        recover(step, reply.error());
        return;
    }
    if (const auto taken = take(step, *reply); !taken) {
        const bool isOnlyABlob = step == Step::Blob && taken.error().kind != ErrorKind::Failed
            && taken.error().code != "revoked"_L1 && taken.error().code != "unknown_token"_L1;
        if (!isOnlyABlob) {
            recover(step, taken.error());
            return;
        }
        m_blobs.fail(taken.error()); // the others go past it
    }
    m_backoff.succeed();
    m_trouble.reset();
    go();
}

Result<void> DeskSync::take(Step step, const QByteArray &bytes)
{
    switch (step) {
    case Step::Hello: {
        KONTOR_ASSIGN(const auto reply, decode<HelloReply>(bytes));
        return takeHello(reply);
    }
    case Step::Push: {
        KONTOR_ASSIGN(const auto reply, decode<PushReply>(bytes));
        return takePush(reply);
    }
    case Step::Pull: {
        KONTOR_ASSIGN(const auto reply, decode<PullReply>(bytes));
        return takePull(reply);
    }
    case Step::Compare: {
        KONTOR_ASSIGN(const auto reply, decode<CompareReply>(bytes));
        return takeCompare(reply);
    }
    case Step::Adopt: {
        KONTOR_ASSIGN(const auto reply, decode<AdoptReply>(bytes));
        return takeAdopt(reply);
    }
    case Step::Verify: {
        KONTOR_ASSIGN(const auto reply, decode<VerifyReply>(bytes));
        return takeVerify(reply);
    }
    case Step::Bucket: {
        KONTOR_ASSIGN(const auto reply, decode<BucketReply>(bytes));
        return takeBucket(reply);
    }
    case Step::Blob:
        return m_blobs.take(bytes);
    case Step::Resting:
        break;
    }
    return {};
}

/// Some failures say what to do next; all others are tried again later.
void DeskSync::recover(Step step, const Error &error)
{
    if (step == Step::Blob)
        m_blobs.fail(error);
    if (error.code == "too_large"_L1 && step == Step::Push) {
        pushLess();
    } else if (error.code == "forked"_L1) {
        m_forked = true;
        m_greeted = false;
    } else if (error.code == "content_missing"_L1) {
        m_full = true;
    } else if (error.code == "history_differs"_L1 && !m_full) {
        m_full = true; // perhaps one of our own is another there
    } else if (error.code == "history_differs"_L1 || error.code == "diverged"_L1) {
        startComparing();
    } else if (error.code == "history_changed"_L1) {
        m_greeted = false;
    } else if (error.code == "revoked"_L1) {
        m_revoked = true;
        m_greeted = true;
    } else if (PLANT(error_acknowledged)) {
        for (const Sent &sent : m_onTheWay)
            m_everSent.insert(sent.id);
    }
    fall(error);
}

/// A proxy on the way lets less through than the server. A single transaction that is too much for it stays, and
/// the others go past it until the next hello.
void DeskSync::pushLess()
{
    const bool wasOne = std::all_of(m_onTheWay.begin(), m_onTheWay.end(),
                                    [this](const auto &sent) { return sent.txn == m_onTheWay.front().txn; });
    if (wasOne) {
        for (const Sent &sent : m_onTheWay)
            m_setAside.insert(sent.id);
        return;
    }
    m_pushFacts = std::max<int>(1, static_cast<int>(m_onTheWay.size()) / 2);
    m_pushBytes = std::max<qsizetype>(1, m_pushBytes / 2);
}

Result<void> DeskSync::keep(LogKeeper &keeper)
{
    KONTOR_ASSIGN(const Changes changes, keeper.commit());
    m_changes.add(changes);
    return {};
}

Result<void> DeskSync::takeHello(const HelloReply &reply)
{
    const qint64 middle = m_sentMs + (m_clock.nowMs() - m_sentMs) / 2;
    {
        KONTOR_ASSIGN(const auto keeper, LogKeeper::begin(m_file));
        KONTOR_TRY(keeper->log().setMeta(u"clock_offset_ms"_s, QString::number(reply.timeMs - middle)));
        KONTOR_TRY(keeper->log().setMeta(u"server_history"_s, reply.history));
        KONTOR_TRY(keeper->log().setMeta(u"shop_head"_s, QString::number(reply.head)));
        KONTOR_TRY(keeper->log().setMayLack(reply.adopts));
        if (m_forked && reply.newEpoch != 0)
            KONTOR_TRY(keeper->startEpoch(reply.newEpoch, reply.newCode));
        KONTOR_TRY(keep(*keeper));
    }
    m_serverHead = reply.head;
    m_serverAdopts = reply.adopts;
    m_revoked = false;
    m_setAside.clear();
    m_blobs.begin();
    m_pushedRow = 0;
    m_pushFacts = std::min(m_limits.pushFacts, reply.pushFacts);
    m_pushBytes = std::min<qsizetype>(m_limits.pushBytes, reply.pushBytes);
    if (m_forked) {
        m_forked = reply.newEpoch == 0;
        return {}; // and hello again, under the new name
    }
    KONTOR_ASSIGN(m_forked, isForked(reply));
    if (m_forked)
        return {};
    m_greeted = true;
    m_needsSnapshot = reply.mustSnapshot;
    m_comparing = false;
    if (!reply.agrees && !m_needsSnapshot)
        startComparing();
    KONTOR_ASSIGN(const auto reader, LogReader::begin(m_file));
    if (reply.agrees && reader->head().seq == reply.head)
        m_pullDue = false;
    return {};
}

/// The server has something under our name that we did not write, or wrote differently.
Result<bool> DeskSync::isForked(const HelloReply &reply)
{
    if (reply.lastLeaf.isEmpty() || PLANT(fork_unnoticed))
        return false;
    KONTOR_ASSIGN(const auto reader, LogReader::begin(m_file));
    const ShopIdentity &self = m_file.identity();
    KONTOR_ASSIGN(const auto own, reader->log().byCounter(self.device, self.epoch, reply.lastDseq));
    return !own || own->leaf != reply.lastLeaf;
}

Result<void> DeskSync::takePush(const PushReply &reply)
{
    std::map<QString, std::vector<FactId>> refusedBy;
    QSet<FactId> answered;
    for (const FactAnswer &answer : reply.answers) {
        answered.insert(answer.id);
        if (PLANT(answer_is_verdict) && answer.kind == FactAnswer::Kind::Placed)
            m_everSent.insert(answer.id);
        if (answer.kind == FactAnswer::Kind::Refused)
            refusedBy[answer.reason].push_back(answer.id);
        else if (answer.kind != FactAnswer::Kind::Placed)
            m_setAside.insert(answer.id);
    }
    if (!refusedBy.empty()) {
        KONTOR_ASSIGN(const auto keeper, LogKeeper::begin(m_file));
        for (const auto &[code, facts] : refusedBy)
            KONTOR_TRY(keeper->refuse(facts, code));
        KONTOR_TRY(keep(*keeper));
    }
    qint64 row = m_pushedRow;
    for (const Sent &sent : m_onTheWay) {
        if (answered.contains(sent.id))
            row = std::max(row, sent.row);
        else
            m_setAside.insert(sent.id); // no answer is no verdict: it stays, and is asked about after the next hello
    }
    m_pushedRow = row;
    m_onTheWay.clear();
    m_serverHead = std::max(m_serverHead, reply.head);
    m_pullDue = m_pullDue || !m_revoked;
    return {};
}

Result<void> DeskSync::takePull(const PullReply &reply)
{
    m_serverHead = reply.head;
    m_pullDue = false;
    if (reply.facts.empty())
        return {};
    if (PLANT(cursor_saved_apart)) {
        KONTOR_ASSIGN(const auto first, LogKeeper::begin(m_file));
        KONTOR_TRY(first->log().setMeta(u"cursor"_s, QString::number(reply.facts.back().seq)));
        KONTOR_TRY(first->log().setMeta(u"cursor_chain"_s, QString::fromLatin1(reply.chain.toHex())));
        KONTOR_TRY(first->commit());
    }
    KONTOR_ASSIGN(const auto keeper, LogKeeper::begin(m_file));
    KONTOR_TRY(keeper->log().setMeta(u"shop_head"_s, QString::number(reply.head)));
    KONTOR_TRY(keeper->log().setMayLack(reply.adopts));
    KONTOR_TRY(keeper->takeIn(reply.facts, reply.chain));
    KONTOR_TRY(keep(*keeper));
    m_blobs.arrived(reply.facts);
    m_full = false;
    return {};
}

// ---- after a restore

void DeskSync::startComparing()
{
    m_comparing = true;
    m_adopting = false;
    m_full = false;
    m_same = 0;
    m_other = 0; // set by the first look at our own end
    const auto reader = LogReader::begin(m_file);
    m_other = reader ? (*reader)->head().seq + 1 : 1;
}

Result<void> DeskSync::takeCompare(const CompareReply &reply)
{
    const bool isAsked = std::find(m_points.begin(), m_points.end(), reply.seq) != m_points.end();
    if (!isAsked && reply.seq == 0) // restored once more meanwhile, and what it agreed to is gone
        return failed("history_changed", u"The server's log is another one from here on. Say hello again."_s);
    if (!isAsked)
        return failed("bad_answer", u"The server compared a place that nobody asked about."_s);
    m_serverHead = reply.head;
    m_same = reply.seq;
    for (const qint64 point : m_points) {
        if (point > m_same)
            m_other = std::min(m_other, point);
    }
    if (m_other > m_same + 1)
        return {}; // closer
    m_comparing = false;
    m_pullDue = true;
    KONTOR_ASSIGN(const auto keeper, LogKeeper::begin(m_file));
    if (keeper->head().seq == m_same)
        return {};
    if (m_serverAdopts && reply.head == m_same) {
        m_adopting = true; // ours is the longer one: the server takes its lost verdicts back
        return {};
    }
    KONTOR_TRY(keeper->rewindTo(m_same));
    KONTOR_TRY(keep(*keeper));
    m_pushedRow = 0;
    return {};
}

Result<void> DeskSync::takeAdopt(const AdoptReply &reply)
{
    KONTOR_ASSIGN(const auto reader, LogReader::begin(m_file));
    m_serverHead = reply.head;
    m_same = reply.head;
    m_adopting = reply.head < reader->head().seq;
    return {};
}

} // namespace kontor
