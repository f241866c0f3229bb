// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "errortext.h"
#include "language.h"
#include "selftest.h"
#include "startwatch.h"
#include "tour.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QMessageBox>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {

constexpr const char *kSecondPass = "KONTOR_TOUR_SECOND_PASS";
constexpr int kExitFailed = 3;

struct Options {
    QString shop;
    QString tour;
    bool checkFit = false;
    QString selfTest;
    QString language;
    bool timeStart = false;
    bool share = false;
    Look look = Look::System;
};

Options readOptions(const QApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "The merchant's back office"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({{u"shop"_s, u"Open this shop."_s, u"FILE"_s},
                       {u"tour"_s, u"Write a picture of every tab and dialog into a folder, then leave."_s, u"DIR"_s},
                       {u"check-fit"_s, u"Take the same way without pictures, say what does not fit, then leave."_s},
                       {u"selftest"_s, u"Check the installation, write a report, then leave."_s, u"FILE"_s},
                       {u"time-start"_s, u"Say when the first rows stand on the screen, then leave."_s},
                       {u"lang"_s, u"en or zh_CN."_s, u"CODE"_s},
                       {u"share"_s, u"Share the shop on the network, as its window would."_s},
                       {u"theme"_s, u"system, light or dark."_s, u"NAME"_s}});
    parser.process(app);
    const QString theme = parser.value(u"theme"_s);
    return {parser.value(u"shop"_s),
            parser.value(u"tour"_s),
            parser.isSet(u"check-fit"_s),
            parser.value(u"selftest"_s),
            parser.isSet(u"lang"_s) ? parser.value(u"lang"_s) : QSettings().value(UiLanguageSetting).toString(),
            parser.isSet(u"time-start"_s),
            parser.isSet(u"share"_s),
            theme == "dark"_L1        ? Look::Dark
                : theme == "light"_L1 ? Look::Light
                : theme.isEmpty()     ? Theme::savedLook()
                                      : Look::System};
}

/// Pictures are the same on every machine: nothing remembered, nothing left behind.
void forgetSettings(const QString &folder)
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder);
}

int runSecondPass(const Options &options, const QString &shop)
{
    if (options.checkFit || qEnvironmentVariableIsSet(kSecondPass))
        return 0;
    QProcess again;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kSecondPass), u"1"_s);
    environment.insert(u"QT_SCALE_FACTOR"_s, u"2"_s);
    again.setProcessEnvironment(environment);
    again.setProcessChannelMode(QProcess::ForwardedChannels);
    again.start(QCoreApplication::applicationFilePath(), {u"--tour"_s, options.tour, u"--shop"_s, shop});
    again.waitForFinished(-1);
    return again.exitStatus() == QProcess::NormalExit ? again.exitCode() : kExitFailed;
}

int runTour(const Options &options, Theme &theme)
{
    const QTemporaryDir folder;
    forgetSettings(folder.path());
    const QString shop = options.shop.isEmpty() ? folder.filePath(u"demo.kontor"_s) : options.shop;
    int failures = 0;
    {
        Desk desk(theme);
        Tour tour(desk, theme, options.tour);
        QObject::connect(&desk, &Desk::opened, &tour, [&] { tour.start(options.shop.isEmpty()); });
        QObject::connect(&desk, &Desk::failed, &desk, [&](const Error &error) {
            QTextStream(stderr) << error.message << Qt::endl;
            QApplication::exit(kExitFailed);
        });
        QObject::connect(&tour, &Tour::finished, &desk, [](int count) { QApplication::exit(std::min(count, 1)); });
        QTimer::singleShot(0, &desk, [&] { desk.openDemo(shop, 400); });
        failures = QApplication::exec();
    }
    return failures == 0 ? runSecondPass(options, shop) : kExitFailed;
}

int runDesk(const Options &options, Theme &theme)
{
    Desk desk(theme);
    if (options.timeStart)
        new StartWatch(desk);
    QString path = options.shop.isEmpty() ? QSettings().value(u"shop/last"_s).toString() : options.shop;
    if (options.shop.isEmpty() && !QFileInfo::exists(path))
        path.clear();
    const auto askAgain = [&desk] {
        if (!desk.welcome())
            QApplication::exit(0);
    };
    QObject::connect(&desk, &Desk::failed, &desk, [askAgain](const Error &error) {
        if (error.kind != ErrorKind::Cancelled)
            QMessageBox::warning(nullptr, QCoreApplication::translate("main", "The shop could not be opened"),
                                 errorText(error));
        askAgain();
    });
    QTimer::singleShot(0, &desk, [&desk, path, askAgain] { path.isEmpty() ? askAgain() : desk.open(path); });
    QObject::connect(&desk, &Desk::opened, &desk, [] { QApplication::setQuitOnLastWindowClosed(true); });
    if (options.share)
        QObject::connect(&desk, &Desk::opened, &desk, &Desk::share);
    QApplication::setQuitOnLastWindowClosed(false);
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(u"Kontor"_s);
    QCoreApplication::setApplicationName(u"Kontor"_s);
    QCoreApplication::setApplicationVersion(u"0.1.0"_s);
    const Options options = readOptions(app);
    Theme theme(options.look);
    useUiLanguage(options.language);
    if (!options.selfTest.isEmpty())
        return runSelfTest(options.selfTest);
    if (!options.tour.isEmpty() || options.checkFit)
        return runTour(options, theme);
    return runDesk(options, theme);
}
