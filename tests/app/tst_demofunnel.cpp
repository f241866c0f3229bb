// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who looks around the demo shop finds how its buyers came to their orders.
#include "chartspage.h"
#include "desk.h"
#include "figuretile.h"
#include "language.h"
#include "mainwindow.h"
#include "theme.h"

#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

namespace {
constexpr int kDemoFunnelMs = 60'000;
}

class TestDemoFunnel : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

private slots:
    void initTestCase();
    void theFunnelIsThereAndNarrows();
};

void TestDemoFunnel::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(u"KontorTest"_s);
    QCoreApplication::setApplicationName(u"demofunnel"_s);
    useUiLanguage(u"en"_s);
}

/// As it opens: nobody chose a period.
void TestDemoFunnel::theFunnelIsThereAndNarrows()
{
    Theme theme(Look::Light);
    Desk desk(theme);
    QSignalSpy opened(&desk, &Desk::opened);
    desk.openDemo(m_folder.filePath(u"demo.kontor"_s), 200);
    QVERIFY(opened.wait(kDemoFunnelMs));
    auto *charts = desk.window()->findChild<ChartsPage *>();
    QVERIFY(charts);
    charts->showFigure(Figure::Funnel);
    desk.window()->showPage(desk.window()->pageCount() - 1);
    QCOMPARE(desk.window()->currentPage(), static_cast<Page *>(charts));
    QTRY_VERIFY_WITH_TIMEOUT(charts->data().shape == ChartShape::Funnel && !charts->data().isEmpty(), kDemoFunnelMs);
    const auto &sessions = charts->data().series.front().values;
    for (size_t step = 1; step < 4; ++step) // looked, cart, ordered, paid
        QVERIFY2(*sessions[step] > 0 && *sessions[step] < *sessions[step - 1], qPrintable(charts->data().summary));
    QVERIFY(*sessions[4] > 0); // carts left behind
    QTRY_VERIFY_WITH_TIMEOUT(charts->tile(u"data_accuracy"_s)->figure().startsWith(u"99."_s), kDemoFunnelMs);
}

QTEST_MAIN(TestDemoFunnel)
#include "tst_demofunnel.moc"
