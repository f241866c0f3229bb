// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopsharing.h"

#include "durations.h"
#include "joinmessages.h"

#include <QDateTime>
#include <QDir>
#include <QHostAddress>
#include <QNetworkInterface>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 kCodeDays = 7;

/// Where this shop's server keeps its copy: on this computer, apart from what people move about.
QString folderOf(const QString &shopId)
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return QDir(data).filePath(u"shared/"_s + shopId);
}

/// As other computers of the network reach this one; this computer's own address where there is no network.
QString ownAddress()
{
    for (const QNetworkInterface &line : QNetworkInterface::allInterfaces()) {
        const auto flags = line.flags();
        if (!flags.testFlag(QNetworkInterface::IsRunning) || flags.testFlag(QNetworkInterface::IsLoopBack)
            || flags.testFlag(QNetworkInterface::IsPointToPoint))
            continue;
        for (const QNetworkAddressEntry &entry : line.addressEntries()) {
            if (entry.ip().protocol() == QAbstractSocket::IPv4Protocol && !entry.ip().isLinkLocal())
                return entry.ip().toString();
        }
    }
    return u"127.0.0.1"_s;
}

DeviceRequest::Change wireChange(DeskChange change)
{
    switch (change) {
    case DeskChange::Rename:
        return DeviceRequest::Change::Rename;
    case DeskChange::Revoke:
        return DeviceRequest::Change::Revoke;
    case DeskChange::Readmit:
        return DeviceRequest::Change::Readmit;
    case DeskChange::Adopt:
        return DeviceRequest::Change::Adopt;
    case DeskChange::Discard:
        return DeviceRequest::Change::Discard;
    }
    Q_UNREACHABLE();
}

} // namespace

ShopSharing::ShopSharing(Desk desk, const QString &server, QObject *parent)
    : Sharing(parent), m_desk(std::move(desk)), m_server(server, folderOf(m_desk.shopId)), m_sync(m_desk.path)
{
    recall();
    connect(&m_sync, &SyncThread::standingChanged, this, &Sharing::standingChanged);
    connect(&m_sync, &SyncThread::tookIn, this, &ShopSharing::tookIn);
    connect(&m_sync, &SyncThread::linked, this, &ShopSharing::recall);
    connect(&m_server, &OwnServer::started, this, &ShopSharing::onServerStarted);
    connect(&m_server, &OwnServer::failed, this,
            [this](const Error &error) { setHosting(Hosting::State::Failed, error); });
    connect(&m_server, &OwnServer::stopped, this, [this] {
        if (m_hosting.state != Hosting::State::Failed) // it was stopped because of that
            setHosting(Hosting::State::Paused);
    });
    connect(&m_join, &JoinThread::finished, this, &ShopSharing::onJoined);
}

ShopSharing::~ShopSharing() = default;

void ShopSharing::start(const QByteArray &password)
{
    openKey(password);
    const QSettings settings;
    m_hosting.port = static_cast<quint16>(settings.value(setting("port"), Hosting::kUsualPort).toUInt());
    if (!settings.contains(setting("on")))
        return;
    if (settings.value(setting("on")).toBool()) {
        setHosting(Hosting::State::Starting);
        m_server.start(m_hosting.port, false);
    } else {
        setHosting(Hosting::State::Paused);
    }
}

void ShopSharing::openKey(const QByteArray &password)
{
    m_password = password;
    m_sync.start(password);
}

QString ShopSharing::setting(const char *name) const
{
    return u"sharing/%1/%2"_s.arg(m_desk.shopId, QLatin1StringView(name));
}

// ---- the desks

/// What was heard last stays known without the server, and when the program starts again.
void ShopSharing::recall()
{
    const QSettings settings;
    const QByteArray reply = settings.value(setting("desks")).toByteArray();
    if (!reply.isEmpty())
        m_known = known(reply, settings.value(setting("desks_at")).toLongLong());
    emit desksChanged();
}

KnownDesks ShopSharing::known(const QByteArray &reply, qint64 atMs) const
{
    KnownDesks all;
    const auto heard = decode<DevicesReply>(reply);
    if (!heard)
        return all;
    all.atMs = atMs;
    for (const WireDesk &desk : heard->desks)
        all.desks.push_back({desk.device.toString(), desk.code, desk.name, desk.role, desk.seenMs, desk.revokedMs,
                             desk.quarantined, desk.device.uuid() == m_sync.link().device});
    return all;
}

template <class T>
QFuture<Result<T>> ShopSharing::ask(Call call, const QByteArray &message,
                                    std::function<Result<T>(const QByteArray &)> read)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    m_sync.ask(call, message, this, [promise, read = std::move(read)](const Result<QByteArray> &reply) {
        promise->addResult(reply ? read(*reply) : Result<T>(std::unexpected(reply.error())));
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<KnownDesks>> ShopSharing::readDesks()
{
    return ask<KnownDesks>(Call::Devices, messageBytes({}), [this](const QByteArray &reply) -> Result<KnownDesks> {
        KONTOR_TRY(decode<DevicesReply>(reply));
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        QSettings settings;
        settings.setValue(setting("desks"), reply);
        settings.setValue(setting("desks_at"), now);
        m_known = known(reply, now);
        emit desksChanged();
        return m_known;
    });
}

QFuture<Result<Invitation>> ShopSharing::invite(const QString &role)
{
    InviteRequest request;
    request.role = role;
    request.actor = m_desk.actor;
    request.validMs = kCodeDays * kDayMs;
    return ask<Invitation>(Call::Invite, encode(request), [this, role](const QByteArray &bytes) -> Result<Invitation> {
        KONTOR_ASSIGN(const auto reply, decode<InviteReply>(bytes));
        return Invitation{addressForOthers(), JoinTicket{reply.code, m_sync.link().fingerprint}.text(), role,
                          reply.expiresMs};
    });
}

QFuture<Result<void>> ShopSharing::change(const QString &desk, DeskChange change, const QString &name)
{
    DeviceRequest request;
    request.device = DeviceId::fromString(desk);
    request.change = wireChange(change);
    request.actor = m_desk.actor;
    request.name = name;
    return ask<void>(Call::Device, encode(request), [](const QByteArray &bytes) -> Result<void> {
        KONTOR_TRY(decode<DeviceReply>(bytes));
        return {};
    });
}

// ---- the server on this computer

void ShopSharing::share(quint16 port, const QByteArray &password)
{
    m_password = password;
    m_hosting.port = port;
    setHosting(Hosting::State::Starting);
    m_server.start(port, !QSettings().contains(setting("on")));
}

void ShopSharing::pause()
{
    QSettings().setValue(setting("on"), false);
    m_server.stop();
}

void ShopSharing::onServerStarted(quint16 port, const QString &setupCode)
{
    m_hosting.port = port;
    if (setupCode.isEmpty()) {
        QSettings().setValue(setting("on"), true);
        setHosting(Hosting::State::Running);
        m_sync.poke();
        return;
    }
    const auto ticket = JoinTicket::read(setupCode);
    if (ticket)
        m_join.start({m_desk.path, QUrl(u"https://127.0.0.1:%1"_s.arg(port)), *ticket, m_desk.name}, m_password);
    else
        onFounded(std::unexpected(ticket.error()));
}

void ShopSharing::onFounded(const Result<void> &founded)
{
    if (!founded) {
        m_join.forget();
        m_server.stop();
        setHosting(Hosting::State::Failed, founded.error());
        return;
    }
    QSettings settings;
    settings.setValue(setting("on"), true);
    settings.setValue(setting("port"), m_hosting.port);
    setHosting(Hosting::State::Running);
    m_sync.start(m_password);
}

// ---- back in the shop

QFuture<Result<void>> ShopSharing::joinAgain(const JoinWish &typed)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto wish = [&]() -> Result<DeskJoining::Wish> {
        KONTOR_ASSIGN(const QUrl url, readServerUrl(typed.address));
        KONTOR_ASSIGN(const JoinTicket ticket, JoinTicket::read(typed.code));
        return DeskJoining::Wish{m_desk.path, url, ticket, {}};
    }();
    if (!wish || m_joinsAgain) {
        promise->addResult(wish ? refused("busy", u"This desk is joining already."_s) : std::unexpected(wish.error()));
        promise->finish();
        return promise->future();
    }
    if (!typed.password.isEmpty())
        m_password = typed.password;
    m_joinsAgain = promise;
    m_join.start(*wish, m_password);
    return promise->future();
}

void ShopSharing::onJoined(const Result<void> &joined)
{
    const auto promise = std::exchange(m_joinsAgain, nullptr);
    if (!promise)
        return onFounded(joined);
    if (joined)
        m_sync.start(m_password);
    promise->addResult(joined);
    promise->finish();
}

void ShopSharing::setHosting(Hosting::State state, const Error &error)
{
    m_hosting.state = state;
    m_hosting.error = error;
    m_hosting.address = u"https://%1:%2"_s.arg(ownAddress()).arg(m_hosting.port);
    emit hostingChanged();
}

QString ShopSharing::addressForOthers() const
{
    const QUrl &url = m_sync.link().url;
    return m_hosting.state == Hosting::State::Running && QHostAddress(url.host()).isLoopback() ? m_hosting.address
                                                                                               : url.toString();
}

} // namespace kontor
