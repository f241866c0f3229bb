// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncworker.h"

#include "logreader.h"
#include "serverlink.h"
#include "shopfile.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kLongestAnswerMs = 20'000;

/// What only a person can mend; everything else is tried again.
bool needsAPerson(const Error &error)
{
    static const QStringList kCodes{
        u"unknown_token"_s, u"revoked"_s,        u"no_token"_s,       u"wrong_certificate"_s, u"no_keychain"_s,
        u"no_shop"_s,       u"wrong_password"_s, u"newer_database"_s, u"newer_server"_s,      u"password_needed"_s};
    return kCodes.contains(error.code);
}

} // namespace

void SyncWorker::start(const QByteArray &password)
{
    end();
    const auto opened = open(password);
    if (!opened) {
        stop(opened.error());
        return;
    }
    if (!*opened) {
        emit standing({});
        return;
    }
    connect(m_driver.get(), &SyncDriver::stepped, this, &SyncWorker::tell);
    connect(m_driver.get(), &SyncDriver::copying, this, [this](qint64 done, qint64 total) {
        m_copyDone = done;
        m_copyTotal = total;
        tell();
    });
    SyncStanding connecting;
    connecting.kind = SyncStanding::Kind::Connecting;
    m_told = connecting;
    emit standing(connecting);
    m_driver->start(true);
}

Result<bool> SyncWorker::open(const QByteArray &password)
{
    KONTOR_ASSIGN(m_file, ShopFile::open(m_path, Database::Mode::ReadWrite, m_clock, m_random));
    KONTOR_ASSIGN(const auto link, serverLinkOf(*m_file));
    if (!link)
        return false;
    emit linked({link->url, link->fingerprint, m_file->identity().device.uuid()});
    if (password.isEmpty() && needsPassword(m_path, tokenNameOf(*m_file), m_random))
        return refused("password_needed", u"The desk's key is sealed. Type its password to share the shop."_s);
    KONTOR_ASSIGN(const auto tokens, tokenStoreFor(m_path, m_random, password));
    KONTOR_ASSIGN(m_place, openServerLink(*m_file, *tokens));
    m_driver = std::make_unique<SyncDriver>(*m_file, m_clock, m_random, m_place);
    return true;
}

void SyncWorker::poke()
{
    if (m_driver)
        m_driver->poke();
}

void SyncWorker::ask(Call call, const QByteArray &message, Answered answered)
{
    if (!m_driver) {
        answered(m_told.code.isEmpty() ? failed("not_sharing", u"This desk has no way to a server."_s)
                                       : std::unexpected(Error{ErrorKind::Failed, m_told.code, m_told.message}));
        return;
    }
    std::erase_if(m_asking, [](const auto &done) { return !done->isBusy(); });
    HttpTransport *way = m_asking.emplace_back(std::make_unique<HttpTransport>(m_place)).get();
    auto *limit = new QTimer(way);
    limit->setSingleShot(true);
    connect(way, &HttpTransport::answered, way, [answered, limit](quint64, const Result<QByteArray> &reply) {
        limit->stop();
        answered(reply);
    });
    connect(limit, &QTimer::timeout, way, [way, answered] {
        way->abort();
        answered(failed("no_answer", u"The server did not answer."_s));
    });
    limit->start(kLongestAnswerMs);
    way->send(1, call, message);
}

void SyncWorker::end()
{
    m_asking.clear();
    m_driver.reset();
    m_file.reset();
}

void SyncWorker::stop(const Error &error)
{
    SyncStanding stopped;
    stopped.kind = SyncStanding::Kind::Stopped;
    stopped.code = error.code;
    stopped.message = error.message;
    m_told = stopped;
    emit standing(stopped);
}

void SyncWorker::tell()
{
    if (const Changes changes = m_driver->takeChanges(); !changes.isEmpty())
        emit tookIn(changes);
    const SyncStanding now = look();
    if (now != m_told)
        emit standing(now);
    m_told = now;
}

SyncStanding SyncWorker::look()
{
    SyncStanding now;
    if (const auto reader = LogReader::begin(*m_file)) {
        const auto pending = (*reader)->log().pending();
        now.pending = pending ? static_cast<qint64>(pending->size()) : 0;
    }
    const auto trouble = m_driver->trouble();
    if (!trouble)
        m_heardMs = m_clock.nowMs();
    if (trouble && needsAPerson(*trouble)) {
        now.kind = SyncStanding::Kind::Stopped;
        now.code = trouble->code == "no_shop"_L1 ? u"shop_not_there"_s : trouble->code;
        now.message = trouble->message;
    } else if (trouble) {
        now.kind = SyncStanding::Kind::Offline;
        now.sinceMs = m_heardMs;
    } else if (m_driver->engine().needsSnapshot()) {
        now.kind = SyncStanding::Kind::Busy;
        now.done = m_copyDone;
        now.total = m_copyTotal;
    } else {
        now.kind =
            m_driver->engine().isInStep() && now.pending == 0 ? SyncStanding::Kind::InStep : SyncStanding::Kind::Busy;
    }
    return now;
}

} // namespace kontor
