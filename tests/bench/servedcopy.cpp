// SPDX-License-Identifier: GPL-3.0-or-later
#include "servedcopy.h"

#include "deskregistry.h"
#include "logkeeper.h"
#include "serverlink.h"
#include "shoproles.h"
#include "syncserver.h"

#include <QCoreApplication>
#include <QDir>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kontor::bench {

namespace {

constexpr int kStartMs = 60'000;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Result<std::unique_ptr<ServedCopy>> ServedCopy::start(const QString &folder, const QString &shop, Holds holds)
{
    std::unique_ptr<ServedCopy> served(new ServedCopy(folder, shop));
    KONTOR_TRY(served->host(holds));
    KONTOR_TRY(served->run());
    return served;
}

ServedCopy::~ServedCopy()
{
    m_process.terminate();
    if (!m_process.waitForFinished(20'000))
        m_process.kill();
    m_process.waitForFinished();
    QDir(m_folder).removeRecursively();
}

Result<void> ServedCopy::host(Holds holds)
{
    QDir(m_folder).removeRecursively();
    const QString path = m_folder + u"/server/shop.kontor"_s;
    if (!QDir().mkpath(m_folder + u"/server"_s))
        return failed("write_failed", u"%1 cannot be made."_s.arg(m_folder));
    if (holds == Holds::Nothing)
        KONTOR_TRY(makeBare(path));
    else if (!QFile::copy(m_shop, path))
        return failed("write_failed", u"%1 cannot be copied to %2."_s.arg(m_shop, path));
    KONTOR_ASSIGN(const auto file, ShopFile::open(path, Database::Mode::ReadWrite, m_clock, m_random));
    KONTOR_ASSIGN(const QString history, hostLog(*file));
    m_id = file->identity().shop;
    return {};
}

Result<void> ServedCopy::makeBare(const QString &path)
{
    KONTOR_ASSIGN(const auto shop, ShopFile::open(m_shop, Database::Mode::ReadOnly, m_clock, m_random));
    const ShopIdentity &identity = shop->identity();
    KONTOR_ASSIGN(const auto bare,
                  createBareShop(path, {identity.shop, identity.currency, identity.timeZone}, m_clock, m_random));
    return {};
}

Result<void> ServedCopy::run()
{
    m_process.start(QCoreApplication::applicationDirPath() + u"/kontor-syncd"_s,
                    {u"--data"_s, m_folder + u"/server"_s, u"--quiet"_s, u"--listen"_s, u"127.0.0.1:0"_s});
    QByteArray said;
    while (!said.contains('\n') && m_process.waitForReadyRead(kStartMs))
        said += m_process.readAllStandardOutput();
    m_url = QUrl(QString::fromLatin1(said.mid(said.indexOf("http")).split('\n').front()));
    if (!said.startsWith("listening on "))
        return failed("no_server", u"kontor-syncd did not start: "_s + QString::fromUtf8(said));
    return {};
}

Result<ServerPlace> ServedCopy::enrol(KnownDesk &desk)
{
    const QByteArray token = m_random.bytes(32);
    KONTOR_ASSIGN(const auto server,
                  ShopFile::open(m_folder + u"/server/shop.kontor"_s, Database::Mode::ReadWrite, m_clock, m_random));
    KONTOR_ASSIGN(const auto keeper, LogKeeper::begin(*server));
    desk.role = u"owner"_s;
    KONTOR_ASSIGN(desk.code, keeper->desks().freshCode(m_random));
    KONTOR_TRY(keeper->desks().add(desk, SyncServer::tokenHash(token)));
    KONTOR_TRY(keeper->commit());
    return ServerPlace{m_url, {}, m_id, token};
}

Result<ServedDesk> ServedCopy::join(const QString &name, const QString &path)
{
    KnownDesk desk;
    desk.device = DeviceId(uuidV7(m_clock.nowMs(), m_random));
    desk.name = name;
    KONTOR_ASSIGN(const ServerPlace place, enrol(desk));
    KONTOR_ASSIGN(const auto file, ShopFile::open(path, Database::Mode::ReadWrite, m_clock, m_random));
    KONTOR_TRY(joinAs(*file, desk));
    KONTOR_TRY(keepServerLink(*file, place));
    return ServedDesk{path, place};
}

Result<ServedDesk> ServedCopy::desk(const QString &name)
{
    const QString path = m_folder + u'/' + name + u".kontor"_s;
    if (!QFile::copy(m_shop, path))
        return failed("write_failed", u"%1 cannot be copied to %2."_s.arg(m_shop, path));
    return join(name, path);
}

Result<ServedDesk> ServedCopy::bareDesk(const QString &name)
{
    const QString path = m_folder + u'/' + name + u".kontor"_s;
    KONTOR_TRY(makeBare(path));
    return join(name, path);
}

Result<ServedDesk> ServedCopy::writer()
{
    KONTOR_ASSIGN(const auto shop, ShopFile::open(m_shop, Database::Mode::ReadOnly, m_clock, m_random));
    KnownDesk desk;
    desk.device = shop->identity().device;
    desk.name = u"Writer"_s;
    KONTOR_ASSIGN(const ServerPlace place, enrol(desk));
    return ServedDesk{m_shop, place};
}

double ServedCopy::cpuSeconds() const
{
    const QByteArray stat = contentOf(u"/proc/%1/stat"_s.arg(m_process.processId()));
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return fields.size() < 13
        ? 0
        : (fields[11].toDouble() + fields[12].toDouble()) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double ServedCopy::megabytes(const char *field) const
{
    for (const QByteArray &line : contentOf(u"/proc/%1/status"_s.arg(m_process.processId())).split('\n')) {
        if (line.startsWith(field))
            return line.mid(qstrlen(field)).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace kontor::bench
