// SPDX-License-Identifier: GPL-3.0-or-later
#include "parcelstatus.h"

#include <QTest>

#include <algorithm>
#include <utility>
#include <vector>

using namespace kontor;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int statusCount = static_cast<int>(ParcelStatus::Cancelled) + 1;

/// What the carrier said, in the order of its clock.
using Notices = std::vector<ParcelStatus>;

ParcelStatus statusAfter(const Notices &notices)
{
    std::pair<int, size_t> best{-1, 0};
    for (size_t time = 0; time < notices.size(); ++time)
        best = std::max(best, std::pair{parcelRank(notices[time]), time});
    return notices[best.second];
}

} // namespace

class TestParcelStatus final : public QObject
{
    Q_OBJECT

private slots:
    void eachStatusHasItsRankAndCode_data();
    void eachStatusHasItsRankAndCode();
    void everyCodeIsReadBack();
    void otherCodesAreNoStatus_data();
    void otherCodesAreNoStatus();
    void theNoticesDecide_data();
    void theNoticesDecide();
};

void TestParcelStatus::eachStatusHasItsRankAndCode_data()
{
    QTest::addColumn<ParcelStatus>("status");
    QTest::addColumn<int>("rank");
    QTest::addColumn<bool>("final");
    const auto add = [](const char *code, ParcelStatus status, int rank, bool final) {
        QTest::newRow(code) << status << rank << final;
    };
    add("unknown", ParcelStatus::Unknown, 0, false);
    add("label_created", ParcelStatus::LabelCreated, 1, false);
    add("picked_up", ParcelStatus::PickedUp, 2, false);
    add("in_transit", ParcelStatus::InTransit, 3, false);
    add("out_for_delivery", ParcelStatus::OutForDelivery, 4, false);
    add("ready_for_pickup", ParcelStatus::ReadyForPickup, 4, false);
    add("attempt_failed", ParcelStatus::AttemptFailed, 4, false);
    add("delivered", ParcelStatus::Delivered, 5, true);
    add("returning", ParcelStatus::Returning, 5, false);
    add("returned", ParcelStatus::Returned, 6, true);
    add("lost", ParcelStatus::Lost, 5, true);
    add("cancelled", ParcelStatus::Cancelled, 5, true);
}

void TestParcelStatus::eachStatusHasItsRankAndCode()
{
    QFETCH(ParcelStatus, status);
    QFETCH(int, rank);
    QFETCH(bool, final);
    QCOMPARE(parcelRank(status), rank);
    QCOMPARE(isFinal(status), final);
    QCOMPARE(parcelStatusCode(status), QString::fromLatin1(QTest::currentDataTag()));
}

void TestParcelStatus::everyCodeIsReadBack()
{
    for (int i = 0; i < statusCount; ++i) {
        const auto status = static_cast<ParcelStatus>(i);
        QCOMPARE(parcelStatusFromCode(parcelStatusCode(status)), std::optional(status));
    }
}

void TestParcelStatus::otherCodesAreNoStatus_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("another letter case") << u"Delivered"_s;
    QTest::newRow("a carrier's spelling") << u"OutForDelivery"_s;
    QTest::newRow("blank behind") << u"lost "_s;
    QTest::newRow("NUL behind") << QString(u"lost"_s + QChar(u'\0'));
    QTest::newRow("beginning of one") << u"return"_s;
}

void TestParcelStatus::otherCodesAreNoStatus()
{
    QFETCH(QString, code);
    QCOMPARE(parcelStatusFromCode(code), std::nullopt);
}

void TestParcelStatus::theNoticesDecide_data()
{
    QTest::addColumn<Notices>("notices");
    QTest::addColumn<ParcelStatus>("status");
    const auto add = [](const char *name, Notices notices, ParcelStatus status) {
        QTest::newRow(name) << notices << status;
    };
    using enum ParcelStatus;
    add("a plain delivery", {LabelCreated, PickedUp, InTransit, OutForDelivery, Delivered}, Delivered);
    add("a late notice of an earlier step", {PickedUp, Delivered, InTransit}, Delivered);
    add("a second attempt", {OutForDelivery, AttemptFailed, OutForDelivery}, OutForDelivery);
    add("left at the shop around the corner", {AttemptFailed, ReadyForPickup}, ReadyForPickup);
    add("refused at the door", {OutForDelivery, Delivered, Returning}, Returning);
    add("back in the shop", {Returning, Returned, Delivered}, Returned);
    add("lost on the way", {InTransit, Lost, InTransit}, Lost);
    add("lost and found", {InTransit, Lost, Delivered}, Delivered);
    add("delivered to nobody", {Delivered, Lost}, Lost);
    add("label cancelled", {LabelCreated, Cancelled, LabelCreated}, Cancelled);
    add("an unreadable notice changes nothing", {PickedUp, Unknown}, PickedUp);
}

void TestParcelStatus::theNoticesDecide()
{
    QFETCH(Notices, notices);
    QFETCH(ParcelStatus, status);
    QCOMPARE(statusAfter(notices), status);
}

QTEST_APPLESS_MAIN(TestParcelStatus)
#include "tst_parcelstatus.moc"
