// SPDX-License-Identifier: GPL-3.0-or-later
// The list of cases follows the shop: what is over leaves, what is new comes in, the rest stays.
#include "attentionmodel.h"
#include "deskshop.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kontor;

class TestAttentionModel : public QObject
{
    Q_OBJECT

private slots:
    void aCaseAppearsAndLeavesByItself();
    void onlyWhatChangedIsTold();
    void rolesSayWhatAScreenNeeds();

private:
    static OpenCase named(const QString &id, qint64 units = 0)
    {
        OpenCase open;
        open.id = id;
        open.units = units;
        return open;
    }
    static QString ids(const AttentionModel &model)
    {
        QStringList out;
        for (int row = 0; row < model.rowCount(); ++row)
            out << model.index(row).data().toString();
        return out.join(u' ');
    }
};

void TestAttentionModel::aCaseAppearsAndLeavesByItself()
{
    DeskShop shop;
    const VariantId mug = shop.stock(u"Mug"_s, 1000, 2);
    shop.place(mug, 2);
    AttentionModel model(shop.worker());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto count = [&](qint64 units) {
        return shop.write<int>([=](UnitOfWork &unit) -> Result<int> {
            KONTOR_TRY(InventoryService(unit, u"kim"_s).count(mug, units, {}));
            return 0;
        });
    };
    QVERIFY(count(1));
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.caseAt(0)->kind, CaseKind::Oversold);
    QCOMPARE(model.caseAt(0)->units, 1);
    QVERIFY(count(3));
    QTRY_COMPARE(model.rowCount(), 0);
}

void TestAttentionModel::onlyWhatChangedIsTold()
{
    DeskShop shop;
    AttentionModel model(shop.worker());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(model.isRead());
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const auto told = [&] { return QList<qsizetype>{inserted.size(), removed.size(), moved.size(), changed.size()}; };
    model.show({named(u"a"_s), named(u"b"_s), named(u"c"_s)});
    QCOMPARE(told(), (QList<qsizetype>{3, 0, 0, 0}));
    model.show({named(u"a"_s), named(u"c"_s, 4)});
    QCOMPARE(told(), (QList<qsizetype>{3, 1, 0, 1}));
    model.show({named(u"c"_s, 4), named(u"d"_s), named(u"a"_s)});
    QCOMPARE(told(), (QList<qsizetype>{4, 1, 1, 1}));
    QCOMPARE(ids(model), u"c d a"_s);
    QCOMPARE(model.rowOf(u"d"_s), 1);
    QCOMPARE(model.rowOf(u"b"_s), -1);
    QCOMPARE(reset.size(), 0);
}

void TestAttentionModel::rolesSayWhatAScreenNeeds()
{
    DeskShop shop;
    AttentionModel model(shop.worker());
    QTRY_VERIFY(model.isRead());
    OpenCase open = named(u"refund_failed:1"_s);
    open.kind = CaseKind::RefundFailed;
    open.severity = CaseSeverity::Severe;
    open.about = CaseSubject::Order;
    open.number = u"A7-000001"_s;
    open.atMs = 1000;
    model.setCaseText([](const OpenCase &each) { return each.number + u" is stuck"_s; });
    model.show({open});
    const QModelIndex index = model.index(0);
    QCOMPARE(index.data().toString(), u"A7-000001 is stuck"_s);
    QCOMPARE(index.data(AttentionModel::KindRole).toString(), u"refund_failed"_s);
    QCOMPARE(index.data(AttentionModel::SeverityRole).toString(), u"severe"_s);
    QCOMPARE(index.data(AttentionModel::AboutRole).toString(), u"order"_s);
    QCOMPARE(index.data(AttentionModel::NumberRole).toString(), u"A7-000001"_s);
    QCOMPARE(index.data(AttentionModel::TimeRole).toLongLong(), 1000);
    QCOMPARE(index.data(AttentionModel::WaysOutRole).toStringList(), (QStringList{u"retry"_s, u"withdraw"_s}));
}

QTEST_GUILESS_MAIN(TestAttentionModel)
#include "tst_attentionmodel.moc"
