// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"
#include "deskjoiner.h"
#include "figurequeries.h"
#include "language.h"
#include "shopsharing.h"
#include "statecheck.h"
#include "testpaths.h"

#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace kontor {

/// Two windows of one shop and the real server between them: Anna's computer has it, Ben's joined by code.
class TwoWindows
{
public:
    static constexpr int kLongMs = 30'000;
    using Kind = SyncStanding::Kind;

    /// `name`: of this program's settings and pictures.
    explicit TwoWindows(const QString &name) : m_name(name)
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("HOME", m_folder.path().toLocal8Bit());
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(QStringLiteral("KontorTest"));
        QCoreApplication::setApplicationName(name);
        QFile password(m_folder.filePath(QStringLiteral("password")));
        if (!password.open(QIODevice::WriteOnly) || password.write("a password\n") < 0)
            qFatal("the folder cannot be written");
        password.close();
        qputenv("KONTOR_TOKEN_PASSWORD_FILE", password.fileName().toLocal8Bit());
        for (Desk *desk : {&anna, &ben})
            desk->setServerProgram(testpaths::program(QStringLiteral("kontor-syncd")));
    }
    /// `fill`: what the shop has before it is shared.
    [[nodiscard]] bool start(const std::function<Result<bool>(UnitOfWork &)> &fill)
    {
        ShopSetup setup;
        setup.name = QStringLiteral("Mugs");
        setup.currency = QStringLiteral("EUR");
        setup.timeZone = "UTC";
        setup.desk = QStringLiteral("Counter");
        QSignalSpy opened(&anna, &Desk::opened);
        anna.create(m_folder.filePath(QStringLiteral("anna/mugs.kontor")), setup, {});
        if ((opened.isEmpty() && !opened.wait(kLongMs)) || !write<bool>(anna, fill))
            return false;
        QTcpServer any;
        m_port = any.listen(QHostAddress::AnyIPv4) ? any.serverPort() : quint16{0};
        any.close();
        anna.sharing().share(m_port, {});
        return becomes(anna, Kind::InStep) && join() && agree();
    }
    /// The server is off: both work on by themselves.
    [[nodiscard]] bool part()
    {
        anna.sharing().pause();
        return becomes(anna, Kind::Offline) && becomes(ben, Kind::Offline);
    }
    [[nodiscard]] bool meet()
    {
        anna.sharing().share(m_port, {});
        if (!becomes(anna, Kind::InStep))
            return false;
        ben.sharing().syncNow();
        return agree();
    }
    /// Nothing waits anywhere, and both have all of it.
    [[nodiscard]] bool agree()
    {
        return QTest::qWaitFor([this] { return digest(anna) == digest(ben); }, kLongMs) && becomes(anna, Kind::InStep)
            && becomes(ben, Kind::InStep);
    }
    [[nodiscard]] static bool becomes(Desk &desk, Kind kind)
    {
        return QTest::qWaitFor([&] { return desk.sharing().standing().kind == kind; }, kLongMs);
    }
    template <class T>
    [[nodiscard]] static Result<T> answer(const QFuture<Result<T>> &future)
    {
        return QTest::qWaitFor([&] { return future.isFinished(); }, kLongMs)
            ? future.result()
            : failed("no_end", QStringLiteral("No answer."));
    }
    template <class T>
    static Result<T> write(Desk &desk, std::function<Result<T>(UnitOfWork &)> work)
    {
        return answer(desk.worker().write<T>(std::move(work)));
    }
    template <class T>
    [[nodiscard]] static Result<T> read(Desk &desk, std::function<Result<T>(ShopReader &)> work)
    {
        return answer(desk.worker().read<T>(std::move(work)));
    }
    /// Where KONTOR_PICTURES names a folder.
    void picture(const QString &name, QWidget *of)
    {
        const QString folder = qEnvironmentVariable("KONTOR_PICTURES");
        if (!folder.isEmpty())
            of->grab().save(
                QStringLiteral("%1/%2-%3-%4.png").arg(folder, m_name).arg(++m_picture, 2, 10, QChar(u'0')).arg(name));
    }

private:
    QTemporaryDir m_folder; // the desks' files go after the desks
    QString m_name;
    Theme m_theme{Look::Light};
    quint16 m_port = 0;
    int m_picture = 0;

public:
    Desk anna{m_theme};
    Desk ben{m_theme};

private:
    [[nodiscard]] bool join()
    {
        const Result<Invitation> invitation = answer(anna.sharing().invite(QStringLiteral("owner")));
        if (!invitation)
            return false;
        const QString path = m_folder.filePath(QStringLiteral("ben/mugs.kontor"));
        QDir().mkpath(QFileInfo(path).path());
        DeskJoiner joiner;
        QSignalSpy ended(&joiner, &ShopJoiner::finished);
        joiner.join({QStringLiteral("https://127.0.0.1:%1").arg(m_port),
                     invitation->code,
                     QStringLiteral("Packing"),
                     path,
                     {}});
        if ((ended.isEmpty() && !ended.wait(kLongMs)) || !ended.front().front().value<Result<void>>())
            return false;
        QSignalSpy opened(&ben, &Desk::opened);
        ben.open(path);
        return !opened.isEmpty() || opened.wait(kLongMs);
    }
    [[nodiscard]] static QString digest(Desk &desk)
    {
        const auto digests = read<QString>(desk, [](ShopReader &reader) -> Result<QString> {
            KONTOR_ASSIGN(const QString log, figurequeries::logDigest(reader.file()));
            KONTOR_ASSIGN(const QString state, stateDigest(reader.file()));
            KONTOR_ASSIGN(const qint64 pending, figurequeries::pendingCount(reader.file()));
            return log + state + QString::number(pending);
        });
        return digests ? *digests : digests.error().message;
    }
};

} // namespace kontor
