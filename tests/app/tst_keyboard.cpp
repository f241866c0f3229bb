// SPDX-License-Identifier: GPL-3.0-or-later
// Every tab and dialog without a mouse: wherever the tour stands, Tab reaches everything and Escape leads out.
#include "focuswalk.h"
#include "language.h"
#include "tour.h"

#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestKeyboard : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Desk> m_desk;

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(u"KontorTest"_s);
        QCoreApplication::setApplicationName(u"keyboard"_s);
        m_theme = std::make_unique<Theme>(Look::Light);
        m_desk = std::make_unique<Desk>(*m_theme);
        QSignalSpy opened(m_desk.get(), &Desk::opened);
        m_desk->openDemo(m_folder.filePath(u"demo.kontor"_s), 400);
        QVERIFY(opened.wait(60000));
        QVERIFY(QTest::qWaitForWindowActive(m_desk->window()));
    }
    void cleanupTestCase() { m_desk.reset(); }

    void nobodyStumblesAnywhere()
    {
        Tour tour(*m_desk, *m_theme, {});
        QStringList blocks;
        int stands = 0;
        connect(&tour, &Tour::standsAt, this, [&](const QString &name, QWidget *top) {
            ++stands;
            for (const QString &block : stumblingBlocks(top))
                blocks += u"%1 (%2): %3"_s.arg(name, currentUiLanguage(), block);
        });
        QSignalSpy finished(&tour, &Tour::finished);
        tour.start(true);
        QVERIFY(finished.wait(300000));
        QVERIFY(stands > 90);
        for (const QString &block : blocks)
            qCritical().noquote() << block;
        QVERIFY(blocks.isEmpty());
    }
};

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
