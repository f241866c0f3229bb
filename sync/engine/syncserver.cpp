// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncserver.h"

#include "erasure.h"
#include "logreader.h"
#include "picturehead.h"
#include "plant.h"
#include "sha256.h"
#include "shoproles.h"
#include "wirefact.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 kFewFacts = 50;
constexpr qsizetype kFewBytes = 16 * 1024; ///< of all bodies: larger news are asked for, packed
constexpr qint64 kSeenEveryMs = 5 * 60'000;

std::unexpected<Error> historyChanged()
{
    return refused("history_changed", u"The server's log is another one from here on. Say hello again."_s);
}

template <class Message>
Result<QByteArray> encoded(Result<Message> message)
{
    if (!message)
        return std::unexpected(message.error());
    return encode(*message);
}

/// The request in `body`, answered.
template <class Request, class Answering>
Result<QByteArray> readAndAnswer(const QByteArray &body, const Answering &answering)
{
    KONTOR_ASSIGN(const auto request, decode<Request>(body));
    return encoded(answering(request));
}

} // namespace

SyncServer::SyncServer(ShopFile &file, ServerRules rules)
    : m_file(file), m_rules(std::move(rules)), m_door(file, m_rules.allows), m_snapshots(file, m_rules.snapshots),
      m_blobs(file.db().path())
{
    if (!m_rules.understands)
        m_rules.understands = [](const QString &kind) { return factKindFromText(kind) != FactKind::Unknown; };
}

QByteArray SyncServer::tokenHash(const QByteArray &token)
{
    return sha256(token);
}

QByteArray SyncServer::answer(Call call, const QByteArray &token, const QByteArray &body)
{
    const auto reply = serve(call, token, body);
    return reply ? *reply : encodeError(reply.error());
}

Result<QByteArray> SyncServer::serve(Call call, const QByteArray &token, const QByteArray &body, const QString &address)
{
    if (call == Call::Join) {
        KONTOR_ASSIGN(const auto request, decode<JoinRequest>(body));
        return encoded(m_door.join(request, address));
    }
    KONTOR_ASSIGN(const KnownDesk desk, letIn(call, token));
    return dispatch(call, desk, body);
}

Result<KnownDesk> SyncServer::letIn(Call call, const QByteArray &token)
{
    KONTOR_ASSIGN(const KnownDesk desk, deskOf(token));
    if (desk.isRevoked && call != Call::Push)
        return refused("revoked", u"This desk may not read the shop any more."_s);
    if (!desk.isRevoked && std::abs(m_file.clock().nowMs() - desk.seenMs) > kSeenEveryMs)
        KONTOR_TRY(m_door.greet(desk));
    return desk;
}

Result<QByteArray> SyncServer::take(const QByteArray &token, const PushRequest &request)
{
    KONTOR_ASSIGN(const KnownDesk desk, letIn(Call::Push, token));
    return encoded(desk.isRevoked ? quarantine(desk, request) : push(desk, request));
}

Result<KnownDesk> SyncServer::admit(const QByteArray &token)
{
    KONTOR_ASSIGN(const KnownDesk desk, deskOf(token));
    if (desk.isRevoked)
        return refused("revoked", u"This desk may not read the shop any more."_s);
    return desk;
}

Result<KnownDesk> SyncServer::deskOf(const QByteArray &token)
{
    KONTOR_ASSIGN(const auto desk, DeskRegistry(m_file.db()).byToken(tokenHash(token)));
    if (!desk)
        return refused("unknown_token", u"The server does not know this desk. Join the shop again."_s);
    return *desk;
}

Result<QByteArray> SyncServer::dispatch(Call call, const KnownDesk &desk, const QByteArray &body)
{
    switch (call) {
    case Call::Hello:
        return readAndAnswer<HelloRequest>(body, [&](const auto &request) { return hello(desk, request); });
    case Call::Push:
        return readAndAnswer<PushRequest>(body, [&](const auto &request) {
            return desk.isRevoked ? quarantine(desk, request) : push(desk, request);
        });
    case Call::Pull:
        return readAndAnswer<PullRequest>(body, [&](const auto &request) { return pull(desk, request); });
    case Call::Compare:
        return readAndAnswer<CompareRequest>(body, [&](const auto &request) { return compare(request); });
    case Call::Adopt:
        return readAndAnswer<AdoptRequest>(body, [&](const auto &request) { return adopt(desk, request); });
    case Call::Verify:
        return encoded(verify());
    case Call::Bucket:
        return readAndAnswer<BucketRequest>(body, [&](const auto &request) { return bucket(request); });
    case Call::Invite:
        return readAndAnswer<InviteRequest>(body, [&](const auto &request) { return m_door.invite(desk, request); });
    case Call::Devices:
        return encoded(m_door.devices());
    case Call::Device:
        return readAndAnswer<DeviceRequest>(body, [&](const auto &request) { return changeDevice(desk, request); });
    case Call::Snapshot: {
        NoProgress progress;
        return encoded(m_snapshots.manifest(progress));
    }
    case Call::SnapshotPart: {
        KONTOR_ASSIGN(const auto request, decode<SnapshotPartRequest>(body));
        return m_snapshots.part(request);
    }
    case Call::BlobFind: {
        KONTOR_ASSIGN(const auto request, decode<BlobFindRequest>(body));
        return encode(findBlobs(request));
    }
    case Call::BlobGet: {
        KONTOR_ASSIGN(const auto request, decode<BlobGetRequest>(body));
        return m_blobs.read(request.hash);
    }
    case Call::BlobPut:
        return encoded(putBlob(body));
    case Call::Join:
        break;
    }
    return fail(ErrorKind::Usage, "unknown_call", u"There is no such call."_s);
}

// ---- hello

Result<HelloReply> SyncServer::hello(const KnownDesk &desk, const HelloRequest &request)
{
    HelloReply reply;
    reply.timeMs = m_file.clock().nowMs();
    if (request.forked)
        KONTOR_TRY(giveEpoch(desk, request, reply));
    KONTOR_ASSIGN(const auto reader, LogReader::begin(m_file));
    KONTOR_ASSIGN(reply.history, reader->log().meta(u"history"_s));
    KONTOR_ASSIGN(reply.adopts, reader->log().mayLack());
    reply.head = reader->head().seq;
    reply.schema = schemaVersion();
    reply.pushFacts = m_rules.pushFacts;
    reply.pushBytes = m_rules.pushBytes;
    KONTOR_ASSIGN(const QString floor, reader->log().meta(u"floor"_s));
    reply.mustSnapshot = request.at.seq < floor.toLongLong();
    KONTOR_ASSIGN(const QByteArray chain, reader->log().chainAt(request.at.seq));
    reply.agrees = chain == request.at.chain;
    KONTOR_ASSIGN(const auto last, reader->log().lastOf(desk.device, request.epoch));
    if (last && last->dseq > 0) {
        reply.lastDseq = last->dseq;
        reply.lastLeaf = last->leaf;
    }
    return reply;
}

Result<void> SyncServer::giveEpoch(const KnownDesk &desk, const HelloRequest &request, HelloReply &reply)
{
    KONTOR_ASSIGN(const auto keeper, LogKeeper::begin(m_file));
    KONTOR_ASSIGN(const qint64 written, keeper->log().lastEpochOf(desk.device));
    reply.newEpoch = std::max({desk.epoch, request.epoch, written}) + 1;
    KONTOR_ASSIGN(reply.newCode, keeper->desks().freshCode(m_file.random()));
    KONTOR_TRY(keeper->desks().setEpoch(desk.device, reply.newEpoch, reply.newCode));
    KONTOR_TRY(keeper->commit());
    return {};
}

// ---- push

Result<PushReply> SyncServer::push(const KnownDesk &desk, const PushRequest &request)
{
    KONTOR_ASSIGN(const auto keeper, LogKeeper::begin(m_file));
    KONTOR_ASSIGN(const QString founding, keeper->log().meta(u"founding"_s));
    if (!founding.isEmpty())
        return refused("founding", u"The shop is still being brought to the server. Try again in a moment."_s);
    PushReply reply;
    KONTOR_ASSIGN(Round round, beginRound(*keeper));
    for (const auto &group : request.groups)
        KONTOR_TRY(takeGroup(*keeper, round, desk, group, reply.answers));
    for (const FactId &id : request.acceptedBefore) { // whoever sends money asks for it: it may have gone already
        KONTOR_ASSIGN(const bool isThere, keeper->log().has(id));
        if (isThere)
            KONTOR_TRY(keeper->log().rememberAccepted(id));
    }
    reply.head = keeper->head().seq;
    KONTOR_TRY(keeper->commit());
    return reply;
}

Result<SyncServer::Round> SyncServer::beginRound(LogKeeper &keeper)
{
    Round round;
    KONTOR_ASSIGN(round.adopts, keeper.log().mayLack());
    KONTOR_ASSIGN(round.hasKept, keeper.desks().hasAnswers());
    return round;
}

/// What became of a fact that came before: the answer is the same every time. What others bring back of a desk, and
/// what lay apart while it was revoked, may be damaged; what is here stands.
Result<std::optional<FactAnswer>> SyncServer::known(LogKeeper &keeper, const Round &round, const KnownDesk &desk,
                                                    const Fact &fact)
{
    KONTOR_ASSIGN(auto there, keeper.log().find(fact.id));
    if (PLANT(no_dedupe))
        there.reset();
    if (PLANT(dedupe_by_counter)) {
        KONTOR_ASSIGN(there, keeper.log().byCounter(fact.device, 1, fact.dseq));
    }
    if (there) {
        if (PLANT(dedupe_by_counter))
            return FactAnswer{fact.id, FactAnswer::Kind::Placed, there->seq, there->verdict, there->reason};
        const bool isItsOwn =
            !desk.isRevoked && fact.device == desk.device && there->device == fact.device && there->epoch == fact.epoch;
        if (isItsOwn && there->leaf != fact.leaf && !fact.leaf.isEmpty())
            return refused("forked", u"Two desks write under the same name."_s);
        return FactAnswer{fact.id, FactAnswer::Kind::Placed, there->seq, there->verdict, there->reason};
    }
    if (!round.hasKept)
        return std::nullopt;
    KONTOR_ASSIGN(const auto kept, keeper.desks().answer(fact.id));
    if (kept && !kept->isHeld)
        return FactAnswer{fact.id, FactAnswer::Kind::Refused, 0, Verdict::Pending, kept->code};
    return std::nullopt;
}

Result<void> SyncServer::takeGroup(LogKeeper &keeper, Round &round, const KnownDesk &desk,
                                   const std::vector<Fact> &group, std::vector<FactAnswer> &answers)
{
    std::vector<Fact> fresh;
    for (const Fact &fact : group) {
        KONTOR_ASSIGN(const auto answer, known(keeper, round, desk, fact));
        if (answer)
            answers.push_back(*answer);
        else
            fresh.push_back(fact);
    }
    if (fresh.empty())
        return {};
    QString code = refusal(desk, fresh, round.adopts);
    if (code.isEmpty()) {
        KONTOR_ASSIGN(code, unexplained(keeper, round, fresh));
    }
    const bool isUnknown = code.isEmpty() && !isUnderstood(fresh);
    const bool held = isUnknown && !PLANT(unknown_refused);
    if (isUnknown)
        code = u"unknown_kind"_s;
    if (!code.isEmpty()) {
        for (const Fact &fact : fresh) {
            round.hasKept = true;
            if (!fact.id.isNull())
                KONTOR_TRY(keeper.desks().keepAnswer(fact.id, {held, code}));
            answers.push_back(
                {fact.id, held ? FactAnswer::Kind::Held : FactAnswer::Kind::Refused, 0, Verdict::Pending, code});
        }
        return {};
    }
    KONTOR_TRY(settleCounters(keeper, round, desk, fresh));
    if (PLANT(body_rewritten)) { // with what it read
        for (Fact &fact : fresh)
            fact.body = QJsonDocument(fact.json).toJson(QJsonDocument::Indented);
    }
    KONTOR_TRY(keeper.order(fresh));
    if (std::any_of(fresh.begin(), fresh.end(), erases))
        KONTOR_TRY(stripQuarantine(keeper));
    for (const Fact &fact : fresh) {
        if (round.hasKept)
            KONTOR_TRY(keeper.desks().dropAnswer(fact.id));
        answers.push_back({fact.id, FactAnswer::Kind::Placed, fact.seq, fact.verdict, fact.reason});
    }
    return {};
}

/// A group is refused as a whole: what cannot be read or was written by nobody here never enters the log.
QString SyncServer::refusal(const KnownDesk &desk, const std::vector<Fact> &group, bool adopts) const
{
    qsizetype bytes = 0;
    std::set<FactId> ids;
    std::set<qint64> numbers;
    for (const Fact &fact : group) {
        if (fact.kindText.isEmpty() || fact.id.isNull() || !ids.insert(fact.id).second
            || !numbers.insert(fact.dseq).second)
            return u"malformed"_s;
        if (fact.txn != group.front().txn)
            return u"malformed"_s;
        if (fact.device != desk.device && !adopts)
            return u"not_yours"_s;
        bytes += fact.body.size() + fact.privateBody.size();
        const bool isAsked = factNature(fact.kind) != FactNature::Record || fact.kind == FactKind::CustomerErased;
        if (isAsked && m_rules.forbids) {
            if (const QString code = m_rules.forbids(desk, fact); !code.isEmpty())
                return code;
        }
    }
    const bool isTooLarge = group.size() > static_cast<size_t>(kMostGroupFacts) || bytes > kMostGroupBytes;
    return isTooLarge ? u"too_large"_s : QString();
}

/// Personal fields may be missing only from what was erased. A restored server does not know yet who was.
Result<QString> SyncServer::unexplained(LogKeeper &keeper, const Round &round, const std::vector<Fact> &group)
{
    for (const Fact &fact : group) {
        if (!fact.isErased() || round.adopts)
            continue;
        KONTOR_ASSIGN(const bool isCovered, keeper.isErased(fact));
        if (!isCovered)
            return u"not_erased"_s;
    }
    return QString();
}

/// A known kind may have a body of a later version.
bool SyncServer::isUnderstood(const std::vector<Fact> &group) const
{
    return std::all_of(group.begin(), group.end(), [this](const Fact &fact) {
        const bool isLater = fact.kind == FactKind::Unknown && factKindFromText(fact.kindText) != FactKind::Unknown;
        return m_rules.understands(fact.kindText) && !isLater;
    });
}

/// Numbers rise: only those up to the last one known are looked up.
Result<bool> SyncServer::isNumberUsed(LogKeeper &keeper, Round &round, const Fact &fact)
{
    const auto [last, isNew] = round.lastDseq.try_emplace({fact.device, fact.epoch}, 0);
    if (isNew) {
        KONTOR_ASSIGN(const auto written, keeper.log().lastOf(fact.device, fact.epoch));
        last->second = written ? written->dseq : 0;
    }
    if (fact.dseq > last->second) {
        last->second = fact.dseq;
        return false;
    }
    KONTOR_ASSIGN(const auto there, keeper.log().byCounter(fact.device, fact.epoch, fact.dseq));
    return there.has_value();
}

/// Each number of a desk stands for one fact. Used twice, somebody copied the desk; facts that others bring
/// back after a restore may not be lost over it.
Result<void> SyncServer::settleCounters(LogKeeper &keeper, Round &round, const KnownDesk &desk,
                                        std::vector<Fact> &group)
{
    qint64 taken = 0;
    for (Fact &fact : group) {
        KONTOR_ASSIGN(const bool isUsed, isNumberUsed(keeper, round, fact));
        if (!isUsed)
            continue;
        const bool isTakenOver = desk.isRevoked || (round.adopts && fact.device != desk.device);
        if (!isTakenOver)
            return refused("forked", u"Two desks write under the same name."_s);
        KONTOR_ASSIGN(const qint64 uncounted, keeper.log().uncountedOf(fact.device, fact.epoch));
        fact.dseq = uncounted - taken++;
    }
    return {};
}

// ---- reading

Result<PullReply> SyncServer::pull(const KnownDesk &desk, const PullRequest &request)
{
    KONTOR_ASSIGN(const auto reader, LogReader::begin(m_file));
    KONTOR_ASSIGN(const QByteArray chain, reader->log().chainAt(request.since.seq));
    if (chain != request.since.chain)
        return historyChanged();
    PullReply reply;
    KONTOR_ASSIGN(reply.adopts, reader->log().mayLack());
    reply.head = reader->head().seq;
    reply.chain = chain;
    KONTOR_ASSIGN(reply.facts, reader->log().page(request.since.seq, request.limit));
    if (PLANT(cursor_by_time)) { // facts of a desk that was apart bring earlier times
        KONTOR_ASSIGN(const auto before, reader->log().after(request.since.seq - 1, 1));
        std::erase_if(reply.facts, [&](const Fact &fact) { return !before.empty() && fact.hlc < before.front().hlc; });
    }
    if (PLANT(page_off_by_one) && reply.facts.size() > 1 && reply.facts.back().seq < reply.head)
        reply.facts.erase(reply.facts.begin());
    for (const Fact &fact : reply.facts) {
        const bool isOwn = fact.device == desk.device && fact.epoch == request.epoch && fact.dseq > 0;
        reply.withContent.push_back(request.full || !isOwn);
    }
    if (!reply.facts.empty()) {
        KONTOR_ASSIGN(reply.chain, reader->log().chainAt(reply.facts.back().seq));
    }
    return reply;
}

Result<LiveNews> SyncServer::newsSince(qint64 seq)
{
    KONTOR_ASSIGN(const auto reader, LogReader::begin(m_file));
    LiveNews news;
    KONTOR_ASSIGN(news.page.adopts, reader->log().mayLack());
    news.page.head = reader->head().seq;
    news.page.chain = reader->head().chain;
    if (news.page.head <= seq || news.page.head - seq > kFewFacts)
        return news;
    KONTOR_ASSIGN(const QByteArray chain, reader->log().chainAt(seq));
    news.after = {seq, chain};
    KONTOR_ASSIGN(news.page.facts, reader->log().after(seq, kFewFacts));
    qsizetype bytes = 0;
    for (const Fact &fact : news.page.facts)
        bytes += fact.body.size() + fact.privateBody.size();
    if (bytes > kFewBytes)
        news.page.facts.clear();
    news.page.withContent.assign(news.page.facts.size(), true);
    return news;
}

Result<CompareReply> SyncServer::compare(const CompareRequest &request)
{
    KONTOR_ASSIGN(const auto reader, LogReader::begin(m_file));
    CompareReply reply{0, reader->head().seq};
    for (const LogPoint &point : request.points) {
        KONTOR_ASSIGN(const QByteArray chain, reader->log().chainAt(point.seq));
        if (chain == point.chain)
            reply.seq = std::max(reply.seq, point.seq);
    }
    return reply;
}

/// Lost verdicts come back as they were: same places, same effective clocks. Only while a restored server asks
/// for them, for whoever brings them could have written them itself.
Result<AdoptReply> SyncServer::adopt(const KnownDesk &desk, const AdoptRequest &request)
{
    KONTOR_ASSIGN(const auto keeper, LogKeeper::begin(m_file));
    KONTOR_ASSIGN(const bool adopts, keeper->log().mayLack());
    if (!adopts)
        return refused("not_adopting", u"This server has not been restored."_s);
    if (keeper->head().seq != request.after.seq || keeper->head().chain != request.after.chain)
        return refused("diverged", u"The server's log has gone on differently."_s);
    KONTOR_TRY(keeper->takeIn(request.facts, request.chain));
    KONTOR_TRY(finishFounding(*keeper, desk));
    const AdoptReply reply{keeper->head().seq};
    KONTOR_TRY(keeper->commit());
    return reply;
}

/// The shop is here when its log ends where its founder said it does.
Result<void> SyncServer::finishFounding(LogKeeper &keeper, const KnownDesk &desk)
{
    KONTOR_ASSIGN(const QString founding, keeper.log().meta(u"founding"_s));
    if (founding.isEmpty())
        return {};
    if (!founding.startsWith(desk.device.toString()))
        return refused("founding", u"The shop is still being brought to the server by another desk."_s);
    if (founding != foundingMark(desk.device, {keeper.head().seq, keeper.head().chain}))
        return {};
    KONTOR_TRY(keeper.log().setMeta(u"founding"_s, {}));
    return keeper.log().setMayLack(false);
}

Result<bool> SyncServer::isFounding()
{
    KONTOR_ASSIGN(const auto reader, LogReader::begin(m_file));
    KONTOR_ASSIGN(const QString founding, reader->log().meta(u"founding"_s));
    return !founding.isEmpty();
}

Result<VerifyReply> SyncServer::verify()
{
    KONTOR_ASSIGN(const auto reader, LogReader::begin(m_file));
    VerifyReply reply;
    reply.at = {reader->head().seq, reader->head().chain};
    KONTOR_ASSIGN(const auto buckets, reader->log().digestBuckets());
    for (int i = 0; i < 256; ++i) {
        const auto there = buckets.find(i);
        reply.buckets.push_back((there == buckets.end() ? DigestSum() : there->second).bytes());
    }
    return reply;
}

Result<BucketReply> SyncServer::bucket(const BucketRequest &request)
{
    KONTOR_ASSIGN(const auto reader, LogReader::begin(m_file));
    BucketReply reply;
    reply.at = {reader->head().seq, reader->head().chain};
    KONTOR_ASSIGN(reply.facts, reader->log().ofBucket(request.bucket));
    return reply;
}

// ---- pictures

BlobFindReply SyncServer::findBlobs(const BlobFindRequest &request) const
{
    BlobFindReply reply;
    for (const QString &hash : request.hashes) {
        const QFileInfo file(m_blobs.pathOf(hash));
        if (file.isFile() && file.size() <= kMostBlobBytes)
            reply.found.push_back({hash, file.size()});
    }
    return reply;
}

Result<BlobPutReply> SyncServer::putBlob(const QByteArray &body)
{
    KONTOR_ASSIGN(const auto request, BlobPutRequest::fromBytes(body));
    if (QString::fromLatin1(sha256(request.bytes).toHex()) != request.hash)
        return refused("blob_damaged", u"The picture's bytes are not what its name says."_s);
    KONTOR_TRY(readPictureHead(request.bytes));
    KONTOR_ASSIGN(const QString kept, m_blobs.put(request.bytes));
    return BlobPutReply{kept};
}

} // namespace kontor
