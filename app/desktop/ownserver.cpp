// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kDrainMs = 12'000; ///< the server gives itself ten seconds

} // namespace

OwnServer::OwnServer(QString program, QString folder, QObject *parent)
    : QObject(parent), m_program(std::move(program)), m_folder(std::move(folder))
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &OwnServer::read);
    connect(&m_process, &QProcess::finished, this, &OwnServer::onFinished);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            emit failed(problem());
    });
}

OwnServer::~OwnServer()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    stop();
    if (!m_process.waitForFinished(kDrainMs))
        m_process.kill();
    m_process.waitForFinished();
}

QString OwnServer::bundledProgram()
{
#ifdef Q_OS_WIN
    return QDir(QCoreApplication::applicationDirPath()).filePath(u"kontor-syncd.exe"_s);
#else
    return QDir(QCoreApplication::applicationDirPath()).filePath(u"kontor-syncd"_s);
#endif
}

void OwnServer::start(quint16 port, bool forNewShop)
{
    if (m_process.state() == QProcess::NotRunning) {
        run({port, forNewShop});
        return;
    }
    m_next = Wish{port, forNewShop};
    m_isStopping = true;
    m_process.closeWriteChannel();
}

void OwnServer::run(const Wish &wish)
{
    if (!QFileInfo(m_program).isExecutable()) {
        emit failed({ErrorKind::NotFound, u"no_server_program"_s, u"%1 is not there."_s.arg(m_program)});
        return;
    }
    m_wantsCode = wish.forNewShop;
    m_isStopping = false;
    m_heardPort = 0;
    m_setupCode.clear();
    QDir().mkpath(m_folder);
    QStringList arguments{u"--data"_s,     m_folder,    u"--listen"_s, u"0.0.0.0:%1"_s.arg(wish.port),
                          u"--attached"_s, u"--quiet"_s};
    if (wish.forNewShop)
        arguments += u"--new-shop"_s;
    m_process.start(m_program, arguments);
}

/// By closing what it reads: that works on every system, and also when this program is killed.
void OwnServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_next.reset();
    m_isStopping = true;
    m_process.closeWriteChannel();
}

void OwnServer::read()
{
    while (m_process.canReadLine())
        take(QString::fromUtf8(m_process.readLine()).trimmed());
    if (m_port == 0 && m_heardPort != 0 && (!m_wantsCode || !m_setupCode.isEmpty()))
        tellStarted();
}

void OwnServer::take(const QString &line)
{
    const auto after = [&line](QLatin1StringView begin) {
        return line.startsWith(begin) ? line.sliced(begin.size()) : QString();
    };
    if (const QString address = after("listening on "_L1); !address.isEmpty())
        m_heardPort = address.section(u':', -1).toUShort();
    if (const QString code = after("setup code: "_L1); !code.isEmpty())
        m_setupCode = code;
}

void OwnServer::tellStarted()
{
    m_port = m_heardPort;
    emit started(m_port, m_wantsCode ? m_setupCode : QString());
}

void OwnServer::onFinished()
{
    m_port = 0;
    if (const auto next = std::exchange(m_next, std::nullopt))
        run(*next);
    else if (m_isStopping)
        emit stopped();
    else
        emit failed(problem());
}

/// The last thing it said, in its own words.
Error OwnServer::problem() const
{
    const QString said = QString::fromUtf8(const_cast<QProcess &>(m_process).readAllStandardError()).trimmed();
    const bool isPort = said.contains("Nobody can listen"_L1);
    return {ErrorKind::Failed, isPort ? u"address_in_use"_s : u"server_ended"_s,
            said.isEmpty() ? u"The server has ended."_s : said};
}

} // namespace kontor
