// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskjoin.h"

#include "logkeeper.h"
#include "logreader.h"
#include "secrets.h"
#include "shoproles.h"

using namespace Qt::StringLiterals;

namespace kontor {

Result<JoinRequest> newJoinRequest(const QString &code, const QString &deskName, Random &random)
{
    JoinRequest request;
    request.code = readJoinCode(code);
    if (request.code.isEmpty())
        return fail(ErrorKind::Usage, "bad_code", u"A code has 20 letters and digits. Type it as it was shown."_s);
    request.request = QUuid::fromRfc4122(random.bytes(16)); // a secret, too, so no clock is in it
    request.name = deskName.trimmed().left(kMostName);
    request.schema = schemaVersion();
    return request;
}

namespace {

Result<WireDeskFile> describe(ShopFile &file)
{
    KONTOR_ASSIGN(const auto reader, LogReader::begin(file));
    const ShopIdentity &self = file.identity();
    return WireDeskFile{{self.shop, self.currency, QString::fromUtf8(self.timeZone)},
                        self.device,
                        self.epoch,
                        self.deviceCode,
                        {reader->head().seq, reader->head().chain}};
}

Result<JoinRequest> requestOf(ShopFile &file, const QString &code)
{
    KONTOR_ASSIGN(const QString name, DeskRegistry(file.db()).nameOf(file.identity().device));
    return newJoinRequest(code, name, file.random());
}

} // namespace

Result<JoinRequest> newFoundingRequest(ShopFile &file, const QString &code)
{
    if (file.identity().isReplica)
        return refused("joined_already", u"This shop lies on a server already."_s);
    KONTOR_ASSIGN(JoinRequest request, requestOf(file, code));
    KONTOR_ASSIGN(request.founder, describe(file));
    return request;
}

Result<JoinRequest> newReturningRequest(ShopFile &file, const QString &code)
{
    KONTOR_ASSIGN(JoinRequest request, requestOf(file, code));
    KONTOR_ASSIGN(request.returning, describe(file));
    return request;
}

Result<void> comeBack(ShopFile &file, const JoinRequest &request, const JoinReply &reply)
{
    if (!request.returning || reply.device != file.identity().device || reply.shop.id != file.identity().shop)
        return failed("bad_answer", u"The server answered for another desk."_s);
    KONTOR_ASSIGN(const auto keeper, LogKeeper::begin(file));
    if (file.identity().epoch >= reply.epoch)
        return {};
    KONTOR_TRY(keeper->startEpoch(reply.epoch, reply.deviceCode));
    KONTOR_TRY(keeper->commit());
    return file.reload();
}

Result<void> becomeFounder(ShopFile &file, const JoinRequest &request, const JoinReply &reply)
{
    if (!request.founder || !reply.founded || reply.device != file.identity().device
        || reply.shop.id != file.identity().shop)
        return failed("bad_answer", u"The server answered for another shop."_s);
    KONTOR_ASSIGN(const auto keeper, LogKeeper::begin(file));
    if (file.identity().isReplica)
        return {};
    if (keeper->head().seq > request.founder->head.seq)
        KONTOR_TRY(keeper->rewindTo(request.founder->head.seq));
    KONTOR_TRY(keeper->log().setMeta(u"replica"_s, u"1"_s));
    KONTOR_TRY(keeper->commit());
    return file.reload();
}

} // namespace kontor
