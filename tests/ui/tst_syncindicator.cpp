// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncindicator.h"
#include "theme.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

using namespace kontor;
using namespace Qt::StringLiterals;
using enum SyncStanding::Kind;

class TestSyncIndicator : public QObject
{
    Q_OBJECT

    static SyncStanding standing(SyncStanding::Kind kind, qint64 pending = 0)
    {
        SyncStanding made;
        made.kind = kind;
        made.pending = pending;
        return made;
    }

private slots:
    void saysWhereItStands_data()
    {
        QTest::addColumn<SyncStanding>("standing");
        QTest::addColumn<QString>("text");
        QTest::newRow("in step") << standing(InStep) << u"Everything is saved and shared"_s;
        QTest::newRow("sharing") << standing(Busy, 5) << u"Sharing 5 change(s)…"_s;
        QTest::newRow("offline, never heard") << standing(Offline) << u"Offline"_s;
        QTest::newRow("offline, with work") << standing(Offline, 1200) << u"1,200 change(s) waiting, offline"_s;
        SyncStanding copying = standing(Busy);
        copying.done = 1'000'000;
        copying.total = 3'000'000;
        QTest::newRow("copying") << copying << u"Getting 1.0 MB of 3.0 MB"_s;
        copying.done = copying.total;
        QTest::newRow("all has come") << copying << u"Putting the shop together…"_s;
        SyncStanding revoked = standing(Stopped);
        revoked.code = u"revoked"_s;
        QTest::newRow("stopped") << revoked
                                 << u"Not shared: This desk was sent away from the shop. Ask somebody who may "
                                    "let it in again."_s;
    }
    void saysWhereItStands()
    {
        QFETCH(SyncStanding, standing);
        QFETCH(QString, text);
        QLocale::setDefault(QLocale(u"en_US"_s));
        SyncIndicator indicator;
        indicator.setStanding(standing);
        QCOMPARE(indicator.text(), text);
        QCOMPARE(indicator.accessibleName(), text);
        QVERIFY(!indicator.toolTip().isEmpty());
    }
    void tellsSinceWhenItIsOffline()
    {
        QLocale::setDefault(QLocale(u"en_US"_s));
        SyncIndicator indicator;
        SyncStanding offline = standing(Offline, 5);
        const QDateTime since(QDate(2026, 3, 1), QTime(10, 42));
        offline.sinceMs = since.toMSecsSinceEpoch();
        indicator.setStanding(offline);
        QCOMPARE(indicator.text(),
                 u"5 change(s) waiting, offline since %1"_s.arg(QLocale().toString(since, QLocale::ShortFormat)));
        QVERIFY(indicator.text().contains(u"10:42"_s));
    }
    void pressingItLeadsToTheDesks()
    {
        SyncIndicator indicator;
        indicator.setStanding(standing(Offline));
        const QSignalSpy asked(&indicator, &SyncIndicator::desksWanted);
        QTest::keyClick(&indicator, Qt::Key_Space);
        QCOMPARE(asked.size(), 1);
    }
};

QTEST_MAIN(TestSyncIndicator)
#include "tst_syncindicator.moc"
