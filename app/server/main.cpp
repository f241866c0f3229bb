// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpedge.h"
#include "jointicket.h"
#include "serverlog.h"
#include "serveroptions.h"
#include "shopkeeping.h"
#include "synchost.h"
#include "tlsidentity.h"

#include <QCoreApplication>
#include <QDir>
#include <QHostAddress>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <thread>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

constexpr int kLookEveryMs = 100;
constexpr qint64 kDrainMs = 10'000;
volatile std::sig_atomic_t toldToEnd = 0; // NOLINT: signals know no other way

/// Each thread would keep what it once needed for itself: a shop has three, and each once holds a page of facts.
void shareFreeMemory()
{
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 2);
#endif
}

void say(const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

bool isLoopback(const QByteArray &address)
{
    return address == "localhost" || QHostAddress(QString::fromLatin1(address)).isLoopback();
}

/// A program that is killed closes what it wrote to, too: the server never outlives it.
void endWithStandardInput()
{
    std::thread([] {
        while (std::fgetc(stdin) != EOF) { }
        toldToEnd = 1;
    }).detach();
}

/// `fingerprint`: what codes say about a certificate of our own.
Result<EdgeOptions> edgeOptions(const ServerOptions &options, const Clock &clock, QByteArray &fingerprint)
{
    EdgeOptions edge;
    edge.address = options.address == "localhost" ? QByteArray("127.0.0.1") : options.address;
    edge.port = options.port;
    TlsIdentity identity;
    if (!options.certificateFile.isEmpty()) {
        KONTOR_ASSIGN(identity, TlsIdentity::read(options.certificateFile, options.keyFile));
    } else if (!isLoopback(options.address)) {
        KONTOR_ASSIGN(identity, TlsIdentity::ownIn(options.folder, clock));
        KONTOR_ASSIGN(const QByteArray whole, identity.fingerprint());
        fingerprint = whole.left(JoinTicket::kFingerprintBytes);
    }
    edge.certificatePem = identity.certificatePem;
    edge.keyPem = identity.keyPem;
    return edge;
}

/// Serves until a signal comes; what is being answered then is finished first.
Result<void> serve(const ServerOptions &options, Clock &clock, Random &random)
{
    ShopYard yard(options.folder, clock, random, {});
    KONTOR_TRY(yard.open());
    SyncHost host(yard);
    QByteArray fingerprint;
    KONTOR_ASSIGN(const EdgeOptions edgeOptions, ::edgeOptions(options, clock, fingerprint));
    HttpEdge edge(host, edgeOptions);
    KONTOR_ASSIGN(const quint16 port, edge.start());
    const bool isTls = !edgeOptions.certificatePem.isEmpty();
    const QString address = QString::fromLatin1(edgeOptions.address);
    say(u"listening on %1://%2:%3"_s
            .arg(isTls ? u"https"_s : u"http"_s, address.contains(u':') ? u"[%1]"_s.arg(address) : address)
            .arg(port));
    if (yard.all().empty() || options.isForOneMoreShop)
        say(u"setup code: %1"_s.arg(JoinTicket{yard.openDoor(), fingerprint}.text()));
    if (options.isAttached)
        endWithStandardInput();
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, [] {
        if (toldToEnd != 0)
            QCoreApplication::quit();
    });
    look.start(kLookEveryMs);
    QCoreApplication::exec();
    ServerLog::tell("ending");
    host.drain();
    host.endLive();
    edge.stop(kDrainMs);
    yard.close();
    return {};
}

Result<void> run(const ServerOptions &options)
{
    SystemClock clock;
    SystemRandom random;
    switch (options.verb) {
    case ServerOptions::Verb::Backup:
        return backUpShops(options.folder, options.path, clock, random);
    case ServerOptions::Verb::Restore:
        return restoreShops(options.path, options.folder, clock, random);
    case ServerOptions::Verb::Check:
        return checkShops(options.folder, clock, random);
    case ServerOptions::Verb::Help:
        say(options.helpText);
        return {};
    case ServerOptions::Verb::Version:
        say(QStringLiteral("kontor-syncd " KONTOR_VERSION));
        return {};
    case ServerOptions::Verb::Serve:
        break;
    }
    return serve(options, clock, random);
}

int exitCodeOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Usage:
        return 2;
    case ErrorKind::Refused:
        return 3;
    case ErrorKind::Differs:
        return 4;
    default:
        return 1;
    }
}

} // namespace

int main(int argc, char *argv[])
{
    shareFreeMemory();
    const QCoreApplication app(argc, argv);
    for (const int signal : {SIGTERM, SIGINT})
        std::signal(signal, [](int) { toldToEnd = 1; });
    const Result<ServerOptions> options = ServerOptions::parse(QCoreApplication::arguments());
    if (options)
        ServerLog::setQuiet(options->isQuiet);
    const Result<void> done = options ? run(*options) : Result<void>(std::unexpected(options.error()));
    if (done)
        return 0;
    std::fprintf(stderr, "kontor-syncd: %s\n", qPrintable(done.error().message));
    return exitCodeOf(done.error());
}
