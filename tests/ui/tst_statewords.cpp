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
    void anOrderIsSaidInTheWordsOfTheTrade();
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

/// The words buyers and sellers know from the marketplaces; what is paid is 已支付 wherever it stands.
void TestStateWords::anOrderIsSaidInTheWordsOfTheTrade()
{
    useUiLanguage(u"zh_CN"_s);
    const std::pair<OrderLabel, QString> labels[] = {
        {OrderLabel::Draft, u"草稿"_s},         {OrderLabel::Refunding, u"退款中"_s},
        {OrderLabel::Cancelled, u"交易关闭"_s}, {OrderLabel::OnHold, u"挂起"_s},
        {OrderLabel::Closed, u"交易成功"_s},    {OrderLabel::ToPay, u"待付款"_s},
        {OrderLabel::ToShip, u"待发货"_s},      {OrderLabel::PartShipped, u"部分发货"_s},
        {OrderLabel::Shipped, u"已发货"_s},     {OrderLabel::Received, u"已收货"_s}};
    for (const auto &[label, said] : labels)
        QCOMPARE(word(label), said);
    QCOMPARE(word(PaymentAxis::Paid), u"已支付"_s);
    QCOMPARE(word(PaymentAxis::PartiallyRefunded), u"部分退款"_s);
    QCOMPARE(word(PaymentAxis::Refunded), u"已退款"_s);
}

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
