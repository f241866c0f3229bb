// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SyncServer that keeps apart what a revoked desk sends, until an owner decides.
#include "syncserver.h"
#include "wirefact.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 kLongestQuarantineMs = qint64{30} * 86'400'000;

} // namespace

Result<PushReply> SyncServer::quarantine(const KnownDesk &desk, const PushRequest &request)
{
    if (m_file.clock().nowMs() - desk.revokedMs > kLongestQuarantineMs)
        return refused("quarantine_over", u"This desk was removed more than thirty days ago."_s);
    KONTOR_ASSIGN(const auto keeper, LogKeeper::begin(m_file));
    DeskRegistry desks = keeper->desks();
    KONTOR_ASSIGN(const Round round, beginRound(*keeper));
    KONTOR_ASSIGN(qint64 count, desks.quarantinedCount(desk.device));
    PushReply reply;
    for (const auto &group : request.groups) {
        for (const Fact &fact : group) {
            KONTOR_ASSIGN(const auto answer, known(*keeper, round, desk, fact));
            if (answer) {
                reply.answers.push_back(*answer);
                continue;
            }
            if (fact.kindText.isEmpty() || count >= m_rules.mostQuarantined)
                return refused("quarantine_full", u"This desk was removed and may send no more."_s);
            KONTOR_TRY(desks.quarantine(desk.device, {fact.id, fact.txn, messageBytes(writtenToJson(fact))},
                                        m_file.clock().nowMs()));
            ++count;
            reply.answers.push_back({fact.id, FactAnswer::Kind::Quarantined, 0, Verdict::Pending, {}});
        }
    }
    KONTOR_TRY(keeper->commit());
    return reply;
}

/// What a revoked desk sent is for owners to decide: its facts get into the log without their desk.
Result<DeviceReply> SyncServer::changeDevice(const KnownDesk &desk, const DeviceRequest &request)
{
    const bool adopts = request.change == DeviceRequest::Change::Adopt;
    if (!adopts && request.change != DeviceRequest::Change::Discard)
        return m_door.change(desk, request);
    if (!m_door.may(desk, request.actor, allPermissions()))
        return refused("not_allowed", u"Only an owner may decide about what a removed desk sent."_s);
    KONTOR_ASSIGN(const int facts, adopts ? adoptQuarantine(request.device) : discardQuarantine(request.device));
    return DeviceReply{facts};
}

Result<int> SyncServer::adoptQuarantine(const DeviceId &device)
{
    KONTOR_ASSIGN(const auto keeper, LogKeeper::begin(m_file));
    KONTOR_ASSIGN(const auto kept, keeper->desks().quarantined(device));
    KnownDesk desk;
    desk.device = device;
    desk.isRevoked = true;
    std::vector<FactAnswer> answers;
    KONTOR_ASSIGN(Round round, beginRound(*keeper));
    for (size_t i = 0; i < kept.size();) {
        std::vector<Fact> group;
        const TxnId txn = kept[i].txn;
        for (; i < kept.size() && kept[i].txn == txn; ++i) {
            KONTOR_ASSIGN(const QJsonObject object, openMessage(kept[i].bytes));
            KONTOR_ASSIGN(Fact fact, factFromJson(object));
            group.push_back(std::move(fact));
        }
        KONTOR_TRY(takeGroup(*keeper, round, desk, group, answers));
    }
    KONTOR_TRY(keeper->desks().clearQuarantine(device));
    KONTOR_TRY(keeper->commit());
    return static_cast<int>(answers.size());
}

/// What lies apart may be of a person who was erased meanwhile.
Result<void> SyncServer::stripQuarantine(LogKeeper &keeper)
{
    DeskRegistry desks = keeper.desks();
    KONTOR_ASSIGN(const auto known, desks.list());
    for (const KnownDesk &desk : known) {
        if (desk.quarantined == 0)
            continue;
        KONTOR_ASSIGN(const auto kept, desks.quarantined(desk.device));
        for (const QuarantinedFact &each : kept) {
            KONTOR_ASSIGN(const QJsonObject object, openMessage(each.bytes));
            KONTOR_ASSIGN(Fact fact, factFromJson(object));
            KONTOR_ASSIGN(const bool isErased, keeper.isErased(fact));
            if (!isErased)
                continue;
            erasePersonal(fact);
            KONTOR_TRY(desks.rewriteQuarantined({fact.id, fact.txn, messageBytes(writtenToJson(fact))}));
        }
    }
    return {};
}

Result<int> SyncServer::discardQuarantine(const DeviceId &device)
{
    KONTOR_ASSIGN(const auto keeper, LogKeeper::begin(m_file));
    KONTOR_ASSIGN(const auto kept, keeper->desks().quarantined(device));
    for (const QuarantinedFact &fact : kept)
        KONTOR_TRY(keeper->desks().keepAnswer(fact.id, {false, u"discarded"_s}));
    KONTOR_TRY(keeper->desks().clearQuarantine(device));
    KONTOR_TRY(keeper->commit());
    return static_cast<int>(kept.size());
}

} // namespace kontor
