// SPDX-License-Identifier: GPL-3.0-or-later
// A server and desks as real programs, with a line between them that may be bad.
#pragma once

#include "clishop.h"

#include <QEventLoop>
#include <QFile>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

/// kontor-syncd on this computer; may be killed and started again on the same port.
class SyncdProcess
{
public:
    explicit SyncdProcess(QString folder) : m_folder(std::move(folder)) { start(); }
    ~SyncdProcess() { kill(); }
    Q_DISABLE_COPY_MOVE(SyncdProcess)

    void start()
    {
        m_process.start(kontor::testpaths::program(QStringLiteral("kontor-syncd")),
                        {QStringLiteral("--data"), m_folder, QStringLiteral("--quiet"), QStringLiteral("--listen"),
                         QStringLiteral("127.0.0.1:%1").arg(m_port)});
        QByteArray said;
        while (!said.contains('\n') && m_process.waitForReadyRead(20'000))
            said += m_process.readAllStandardOutput();
        m_port = said.mid(said.lastIndexOf(':', said.indexOf('\n')) + 1).split('\n').front().toUShort();
        if (m_port == 0)
            qFatal("kontor-syncd said: %s %s", said.constData(), m_process.readAllStandardError().constData());
        while (!said.contains("setup code: ") && m_setupCode.isEmpty() && m_process.waitForReadyRead(2000))
            said += m_process.readAllStandardOutput();
        if (said.contains("setup code: "))
            m_setupCode = QString::fromLatin1(said.mid(said.indexOf("setup code: ") + 12).trimmed());
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// As an operator would; its exit code.
    int end()
    {
        m_process.terminate();
        m_process.waitForFinished(30'000);
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] const QString &setupCode() const { return m_setupCode; }

private:
    QString m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    QString m_setupCode;
};

/// Stands between desks and server and loses, delays and cuts what passes, as bad lines do.
class BadLine : public QObject
{
public:
    explicit BadLine(quint32 seed) : m_random(seed)
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *desk = m_server.nextPendingConnection())
                join(desk);
        });
    }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()); }
    void leadTo(quint16 port) { m_port = port; }
    void setBad(bool isBad) { m_isBad = isBad; }
    int cut = 0;

private:
    void join(QTcpSocket *desk)
    {
        auto *far = new QTcpSocket(desk);
        far->connectToHost(QHostAddress::LocalHost, m_port);
        const int fate = m_isBad ? m_random.bounded(10) : 9;
        const qint64 keeps = fate < 2 ? m_random.bounded(400) : -1; // bytes of the answer that still pass
        const int delayMs = fate < 4 ? m_random.bounded(40) : 0;
        connect(desk, &QTcpSocket::readyRead, far, [desk, far] { far->write(desk->readAll()); });
        connect(far, &QTcpSocket::readyRead, desk, [this, desk, far, keeps, delayMs, passed = qint64{0}]() mutable {
            QByteArray bytes = far->readAll();
            const bool isCut = keeps >= 0 && passed + bytes.size() > keeps;
            if (isCut)
                bytes.truncate(keeps - passed);
            passed += bytes.size();
            cut += isCut ? 1 : 0;
            QTimer::singleShot(delayMs, desk, [desk, bytes, isCut] {
                desk->write(bytes);
                if (isCut)
                    desk->abort();
            });
        });
        connect(far, &QTcpSocket::disconnected, desk, &QTcpSocket::disconnectFromHost);
        connect(far, &QTcpSocket::errorOccurred, desk, &QTcpSocket::abort);
        connect(desk, &QTcpSocket::disconnected, desk, &QObject::deleteLater);
    }
    QTcpServer m_server;
    QRandomGenerator m_random;
    quint16 m_port = 0;
    bool m_isBad = false;
};

/// What makes a program see another time; built where preloading works.
inline QString shiftedClock()
{
    return kontor::testpaths::program(QStringLiteral("shiftedclock.so"));
}

/// One desk: a file that is worked on through kontor-cli, while the event loop runs.
class DeskPrograms
{
public:
    DeskPrograms(QString path, QString passwordFile) : m_path(std::move(path)), m_passwordFile(std::move(passwordFile))
    { }

    [[nodiscard]] const QString &path() const { return m_path; }
    /// What its clock is ahead of the others' from now on; negative: behind.
    void setClockAhead(qint64 seconds) { m_aheadS = seconds; }

    [[nodiscard]] Said run(const QString &line) const
    {
        QProcess process;
        start(process, line);
        QEventLoop loop;
        QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
        if (process.state() != QProcess::NotRunning)
            loop.exec();
        return CliShop::saidBy(process);
    }
    /// Killed after so long, if it is not done by then; whether it was.
    [[nodiscard]] bool runAndKill(const QString &line, int afterMs) const
    {
        QProcess process;
        start(process, line);
        QEventLoop loop;
        QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(afterMs, &process, &QProcess::kill);
        if (process.state() != QProcess::NotRunning)
            loop.exec();
        return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }
    Said must(const QString &line) const
    {
        Said result = run(line);
        if (result.exitCode != 0)
            qFatal("%s: exit %d: %s%s", qPrintable(line), result.exitCode, qPrintable(CliShop::said(result)),
                   qPrintable(result.err));
        return result;
    }

private:
    void start(QProcess &process, const QString &line) const
    {
        QProcessEnvironment environment = CliShop::quiet();
        environment.insert(QStringLiteral("KONTOR_TOKEN_PASSWORD_FILE"), m_passwordFile);
        if (m_aheadS != 0)
            shiftClock(environment);
        process.setProcessEnvironment(environment);
        process.start(CliShop::program(),
                      QStringList{QStringLiteral("--shop"), m_path, QStringLiteral("--json")}
                          + QProcess::splitCommand(line));
        process.waitForStarted();
    }
    void shiftClock(QProcessEnvironment &environment) const
    {
        environment.insert(QStringLiteral("LD_PRELOAD"), shiftedClock());
        environment.insert(QStringLiteral("CLOCK_AHEAD_S"), QString::number(m_aheadS));
        const QString asan = environment.value(QStringLiteral("ASAN_OPTIONS"));
        environment.insert(QStringLiteral("ASAN_OPTIONS"), asan + QStringLiteral(":verify_asan_link_order=0"));
    }
    QString m_path;
    QString m_passwordFile;
    qint64 m_aheadS = 0;
};

/// A shop with a server and three desks.
class SharedShop
{
public:
    explicit SharedShop(quint32 seed = 1) : random(seed), line(seed)
    {
        QFile password(folder.filePath(QStringLiteral("password")));
        if (password.open(QIODevice::WriteOnly))
            password.write("correct horse battery staple\n");
        password.close();
        server = std::make_unique<SyncdProcess>(folder.filePath(QStringLiteral("server")));
        line.leadTo(server->port());
        for (const QString &name : {QStringLiteral("anna"), QStringLiteral("ben"), QStringLiteral("carla")})
            desks.emplace_back(folder.filePath(name + QStringLiteral(".kontor")), password.fileName());
        desks[0].must(QStringLiteral("shop create --name Mugs --timezone UTC --currency EUR --desk Anna"));
        desks[0].must(QStringLiteral("goods add --title Mug --sku MUG --price 10"));
        desks[0].must(QStringLiteral("stock receive MUG 100000"));
        join(0, server->setupCode());
        for (size_t i = 1; i < desks.size(); ++i)
            join(i, desks[0].must(QStringLiteral("sync invite --role owner")).text("code"));
    }
    void join(size_t desk, const QString &code) const
    {
        desks[desk].must(QStringLiteral("sync join %1 --code %2 --desk Desk%3").arg(line.url(), code).arg(desk));
    }
    /// Until nobody has anything new for anybody.
    void everybodySyncs() const
    {
        for (int round = 0; round < 2; ++round) {
            for (const DeskPrograms &desk : desks)
                desk.must(QStringLiteral("sync now"));
        }
    }
    /// What every desk shows; one entry when they agree.
    [[nodiscard]] QSet<QString> views() const
    {
        QSet<QString> all;
        for (const DeskPrograms &desk : desks) {
            const Said info = desk.must(QStringLiteral("shop info --state"));
            all.insert(info.text("log_digest") + u' ' + info.text("state_digest") + u' '
                       + QString::number(info.minor("pending")));
        }
        return all;
    }

    QTemporaryDir folder;
    QRandomGenerator random;
    BadLine line;
    std::unique_ptr<SyncdProcess> server;
    std::vector<DeskPrograms> desks;
};
