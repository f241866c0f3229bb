// SPDX-License-Identifier: GPL-3.0-or-later
// One state has one word: in the filter, in the pill of its rows, and in the panes, in every language.
#include "language.h"
#include "orderwords.h"
#include "refundwords.h"
#include "shipwords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestStateWords : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { useUiLanguage(u"en"_s); }
    void filtersOfRefundsSayWhatTheirPillsSay_data() { languages(); }
    void filtersOfRefundsSayWhatTheirPillsSay();
    void refundsSayTheSameOfTheirOrder_data() { languages(); }
    void refundsSayTheSameOfTheirOrder();
    void parcelsSayTheSameEverywhere_data() { languages(); }
    void parcelsSayTheSameEverywhere();

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        for (const UiLanguage &language : uiLanguages())
            QTest::newRow(qPrintable(language.code)) << language.code;
    }
};

void TestStateWords::filtersOfRefundsSayWhatTheirPillsSay()
{
    QFETCH(const QString, language);
    useUiLanguage(language);
    for (const RefundQueue queue : kRefundQueues) {
        if (const auto standings = standingsOf(queue); standings.size() == 1)
            QCOMPARE(word(queue), word(standings.front()));
    }
    QCOMPARE(word(RefundQueue::TurnedDown), word(RefundStanding::Rejected));
}

void TestStateWords::refundsSayTheSameOfTheirOrder()
{
    QFETCH(const QString, language);
    useUiLanguage(language);
    for (const RefundState state : {RefundState::Requested, RefundState::Approved, RefundState::Rejected,
                                    RefundState::Withdrawn, RefundState::Settled, RefundState::Failed}) {
        Refund refund;
        refund.state = state;
        QCOMPARE(word(refund), word(standingOf(refund)));
    }
    Refund waits;
    waits.state = RefundState::Approved;
    waits.needsSecond = true;
    QCOMPARE(word(waits), word(RefundStanding::NeedsSecond));
}

void TestStateWords::parcelsSayTheSameEverywhere()
{
    QFETCH(const QString, language);
    useUiLanguage(language);
    const std::pair<ParcelStatus, ShipStanding> same[] = {{ParcelStatus::InTransit, ShipStanding::OnTheWay},
                                                          {ParcelStatus::AttemptFailed, ShipStanding::AttemptFailed},
                                                          {ParcelStatus::Returning, ShipStanding::Returning},
                                                          {ParcelStatus::Delivered, ShipStanding::Arrived},
                                                          {ParcelStatus::Lost, ShipStanding::Lost}};
    for (const auto &[status, standing] : same) {
        Parcel parcel;
        parcel.state = ParcelState::Shipped;
        parcel.status = status;
        QCOMPARE(word(parcel), word(standing));
    }
    for (const ShipQueue queue : {ShipQueue::ToPick, ShipQueue::ToPack, ShipQueue::ToShip, ShipQueue::OnTheWay,
                                  ShipQueue::AttemptFailed, ShipQueue::Returning, ShipQueue::Arrived})
        QCOMPARE(word(queue), word(standingsOf(queue).front()));
}

QTEST_MAIN(TestStateWords)
#include "tst_statewords.moc"
