// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskjoining.h"

#include "deskjoin.h"
#include "serverlink.h"
#include "shopcopy.h"
#include "shopfile.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

DeskJoining::DeskJoining(Wish wish, TokenStore &tokens, Clock &clock, Random &random, QObject *parent)
    : QObject(parent), m_wish(std::move(wish)), m_tokens(tokens), m_clock(clock), m_random(random)
{
    m_wish.path = QFileInfo(m_wish.path).absoluteFilePath();
}

QString DeskJoining::pendingName() const
{
    return u"joining %1"_s.arg(m_wish.path);
}

QString DeskJoining::answerName() const
{
    return u"joined %1"_s.arg(m_wish.path);
}

void DeskJoining::start()
{
    if (const auto asked = ask(); !asked)
        end(asked);
}

void DeskJoining::cancel()
{
    if (m_fetch)
        m_fetch->cancel(); // and that ends it
    end(fail(ErrorKind::Cancelled, "cancelled", u"Joining was stopped. Begin again with the same code."_s));
}

/// What was asked before is asked in the same words: then a lost answer is given again.
Result<JoinRequest> DeskJoining::request()
{
    KONTOR_ASSIGN(const QByteArray kept, m_tokens.read(pendingName()));
    if (!kept.isEmpty()) {
        const auto before = decode<JoinRequest>(kept);
        if (before && before->code == m_wish.ticket.code)
            return *before;
    }
    JoinRequest fresh;
    if (QFileInfo::exists(m_wish.path)) {
        KONTOR_ASSIGN(const auto file, ShopFile::open(m_wish.path, Database::Mode::ReadWrite, m_clock, m_random));
        KONTOR_ASSIGN(fresh,
                      file->identity().isReplica ? newReturningRequest(*file, m_wish.ticket.code)
                                                 : newFoundingRequest(*file, m_wish.ticket.code));
    } else {
        KONTOR_ASSIGN(fresh, newJoinRequest(m_wish.ticket.code, m_wish.deskName, m_random));
    }
    KONTOR_TRY(m_tokens.forget(answerName()));
    KONTOR_TRY(m_tokens.keep(pendingName(), encode(fresh)));
    return fresh;
}

Result<void> DeskJoining::ask()
{
    KONTOR_ASSIGN(m_request, request());
    if (m_ended) // while the keychain was asked
        return {};
    ServerPlace place{m_wish.url, m_wish.ticket.fingerprint, {}, {}};
    if (const auto &own = m_request.founder ? m_request.founder : m_request.returning)
        place.shop = own->shop.id;
    m_transport = std::make_unique<HttpTransport>(place);
    KONTOR_ASSIGN(const QByteArray kept, m_tokens.read(answerName()));
    if (const auto before = decode<JoinReply>(kept)) { // the server gives it once only
        m_reply = *before;
        goOn();
        return {};
    }
    connect(m_transport.get(), &HttpTransport::answered, this,
            [this](quint64, const Result<QByteArray> &reply) { answered(reply); });
    m_transport->send(1, Call::Join, encode(m_request));
    return {};
}

void DeskJoining::answered(const Result<QByteArray> &reply)
{
    if (m_ended)
        return;
    const auto decoded = reply ? decode<JoinReply>(*reply) : Result<JoinReply>(std::unexpected(reply.error()));
    if (!decoded) {
        const bool isElsewhere = m_request.returning && decoded.error().code == "no_shop"_L1;
        end(isElsewhere ? refused("another_shop", u"The shop of this file is not on that server."_s)
                        : std::unexpected(decoded.error()));
        return;
    }
    m_reply = *decoded;
    if (m_request.founder)
        end(shareOwn());
    else if (const auto kept = m_tokens.keep(answerName(), *reply); !kept)
        end(kept);
    else
        goOn();
}

void DeskJoining::goOn()
{
    if (m_request.returning)
        end(takeKey());
    else
        fetch();
}

/// The key comes last: with it the desk shows itself, and the server gives the answer no more.
Result<void> DeskJoining::takeKey()
{
    KONTOR_ASSIGN(const auto file, ShopFile::open(m_wish.path, Database::Mode::ReadWrite, m_clock, m_random));
    KONTOR_TRY(comeBack(*file, m_request, m_reply));
    KONTOR_TRY(keepServerLink(*file, m_transport->place()));
    KONTOR_TRY(m_tokens.keep(tokenNameOf(*file), m_reply.token));
    KONTOR_TRY(m_tokens.forget(answerName()));
    return m_tokens.forget(pendingName());
}

Result<void> DeskJoining::shareOwn()
{
    KONTOR_ASSIGN(const auto file, ShopFile::open(m_wish.path, Database::Mode::ReadWrite, m_clock, m_random));
    KONTOR_TRY(m_tokens.keep(tokenNameOf(*file), m_reply.token));
    KONTOR_TRY(becomeFounder(*file, m_request, m_reply));
    KONTOR_TRY(keepServerLink(*file, m_transport->place()));
    return m_tokens.forget(pendingName());
}

void DeskJoining::fetch()
{
    if (m_ended)
        return;
    const ServerPlace place{m_wish.url, m_wish.ticket.fingerprint, m_reply.shop.id, m_reply.token};
    m_fetch = std::make_unique<CopyFetch>(m_wish.path, place, m_clock, m_random);
    connect(m_fetch.get(), &CopyFetch::progressed, this, &DeskJoining::progressed);
    connect(m_fetch.get(), &CopyFetch::finished, this, [this](const Result<QString> &copy) { end(install(copy)); });
    m_fetch->start();
}

Result<void> DeskJoining::install(const Result<QString> &copy)
{
    if (!copy)
        return std::unexpected(copy.error());
    const QString key = tokenNameOf(m_reply.device, m_reply.shop.id);
    KONTOR_TRY(m_tokens.keep(key, m_reply.token)); // first: without its key a file would be of no use
    if (const auto made = makeFile(*copy); !made) {
        (void)m_tokens.forget(key);
        return made;
    }
    m_fetch->forget();
    KONTOR_TRY(m_tokens.forget(answerName()));
    return m_tokens.forget(pendingName());
}

Result<void> DeskJoining::makeFile(const QString &copy)
{
    KnownDesk desk;
    desk.device = m_reply.device;
    desk.code = m_reply.deviceCode;
    desk.name = m_request.name;
    desk.role = m_reply.role;
    desk.epoch = m_reply.epoch;
    {
        // Before it gets its name: a shop that knows no server would pass for one of its own.
        KONTOR_ASSIGN(const auto file, ShopFile::open(copy, Database::Mode::ReadWrite, m_clock, m_random));
        KONTOR_TRY(keepServerLink(*file, m_transport->place()));
    }
    return installAsNew(copy, m_wish.path, desk, m_clock, m_random);
}

void DeskJoining::forget()
{
    for (const QString &name : {pendingName(), answerName()})
        (void)m_tokens.forget(name);
    CopyFetch({m_wish.path}, {m_wish.url, m_wish.ticket.fingerprint, {}, {}}, m_clock, m_random).forget();
}

void DeskJoining::end(const Result<void> &result)
{
    if (std::exchange(m_ended, true))
        return;
    if (m_transport)
        m_transport->abort();
    emit finished(result);
}

} // namespace kontor
