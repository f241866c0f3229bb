// SPDX-License-Identifier: GPL-3.0-or-later
// Two windows and a server, as people use them: one shares its shop, the other joins by code, both change the same
// order and the same article while the server is off, and afterwards see and solve what came of it.
// KONTOR_PICTURES=DIR writes two-desks-01-….png on the way.
#include "attentiondialog.h"
#include "desk.h"
#include "desksdialog.h"
#include "emptystate.h"
#include "goodsservice.h"
#include "inventoryservice.h"
#include "invitedialog.h"
#include "joinpage.h"
#include "joinshopform.h"
#include "language.h"
#include "orderspage.h"
#include "ordersservice.h"
#include "sharingflow.h"
#include "shopsharing.h"
#include "syncindicator.h"
#include "testpaths.h"
#include "todaypage.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableView>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace kontor;
using Kind = SyncStanding::Kind;

namespace {

constexpr int kLongMs = 30'000;
constexpr int kOrders = 120; ///< more than fit on the screen

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::AnyIPv4) ? server.serverPort() : quint16{0};
}

ShopSetup setup()
{
    ShopSetup setup;
    setup.name = u"Mugs"_s;
    setup.currency = u"EUR"_s;
    setup.timeZone = "UTC";
    setup.desk = u"Counter"_s;
    return setup;
}

/// One article, and orders for it; the first has two units.
Result<bool> fill(UnitOfWork &unit)
{
    ProductDraft mug;
    mug.title = u"Mug"_s;
    mug.variants.emplace_back();
    mug.variants.back().sku = u"MUG"_s;
    mug.variants.back().priceMinor = 1000;
    KONTOR_ASSIGN(const auto saved, GoodsService(unit, u"anna"_s).save(mug));
    KONTOR_TRY(InventoryService(unit, u"anna"_s).count(saved.variants.front(), 1000, {}));
    for (int i = 0; i < kOrders; ++i) {
        PlaceOrder order;
        order.lines.emplace_back();
        order.lines.back().variant = saved.variants.front();
        order.lines.back().qty = 2;
        order.customerName = u"Buyer %1"_s.arg(i);
        KONTOR_TRY(OrdersService(unit, u"anna"_s).place(order));
    }
    return true;
}

} // namespace

class TestTwoDesks : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Desk> m_anna;
    std::unique_ptr<Desk> m_ben;
    Invitation m_invitation;
    int m_picture = 0;

    void picture(const QString &name, QWidget *of)
    {
        const QString folder = qEnvironmentVariable("KONTOR_PICTURES");
        if (!folder.isEmpty())
            of->grab().save(u"%1/two-desks-%2-%3.png"_s.arg(folder).arg(++m_picture, 2, 10, QChar(u'0')).arg(name));
    }
    static bool becomes(Desk &desk, Kind kind)
    {
        return QTest::qWaitFor([&] { return desk.sharing().standing().kind == kind; }, kLongMs);
    }
    /// Nothing waits anywhere, and both have all of it.
    bool agree()
    {
        return QTest::qWaitFor([this] { return digest(*m_anna) == digest(*m_ben); }, kLongMs)
            && becomes(*m_anna, Kind::InStep) && becomes(*m_ben, Kind::InStep);
    }
    static QString digest(Desk &desk)
    {
        const auto info = answer(desk.worker().work<ShopInfo>([](Shop &shop) { return shop.info(true); }));
        return info ? info->logDigest + info->stateDigest + QString::number(info->pending) : info.error().message;
    }
    template <class T>
    static Result<T> answer(const QFuture<Result<T>> &future)
    {
        return QTest::qWaitFor([&] { return future.isFinished(); }, kLongMs) ? future.result()
                                                                             : failed("no_end", u"No answer."_s);
    }
    template <class T>
    static Result<T> write(Desk &desk, std::function<Result<T>(UnitOfWork &)> work)
    {
        return answer(desk.worker().write<T>(std::move(work)));
    }
    static OrderRow orderAt(Desk &desk, int position)
    {
        return answer(desk.worker().read<OrderRow>([position](ShopReader &reader) -> Result<OrderRow> {
                   KONTOR_ASSIGN(auto numbers, reader.orderNumbersOf({}));
                   KONTOR_ASSIGN(auto rows, reader.orderRows({numbers.at(static_cast<size_t>(position))}));
                   return rows.front();
               }))
            .value();
    }
    static void setPrice(Desk &desk, qint64 priceMinor)
    {
        const auto mug =
            answer(desk.worker().read<GoodsRow>([](ShopReader &reader) { return reader.variantByCode(u"MUG"_s); }));
        QVERIFY(mug);
        QVERIFY(write<bool>(desk, [id = idCast<RecordId>(mug->id), priceMinor](UnitOfWork &unit) -> Result<bool> {
            KONTOR_TRY(GoodsService(unit, u"owner"_s).set({{id, u"variant"_s, u"price_minor"_s, priceMinor}}));
            return true;
        }));
    }
    static QTableView *orders(Desk &desk) { return static_cast<OrdersPage *>(desk.window()->page(1))->table(); }
    /// The list of cases over a desk's window, once it shows so many.
    AttentionDialog *attention(Desk &desk, int cases)
    {
        static_cast<TodayPage *>(desk.window()->page(0))->follow(u"attention"_s);
        auto *list = desk.window()->findChild<AttentionDialog *>();
        const bool isThere = list
            && QTest::qWaitFor([&] { return list->model().rowCount() == cases && !list->sentence().isEmpty(); },
                               kLongMs);
        return isThere ? list : nullptr;
    }
    static void takeFirstWay(AttentionDialog *list, CaseKind kind);

private slots:
    void initTestCase()
    {
        if (!QFile::exists(testpaths::program(u"kontor-syncd"_s)))
            QSKIP("kontor-syncd is not built");
        QStandardPaths::setTestModeEnabled(true);
        qputenv("HOME", m_folder.path().toLocal8Bit());
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(u"KontorTest"_s);
        QCoreApplication::setApplicationName(u"twodesks"_s);
        useUiLanguage(u"en"_s);
        QLocale::setDefault(QLocale(u"en_US"_s));
        QFile password(m_folder.filePath(u"password"_s));
        QVERIFY(password.open(QIODevice::WriteOnly) && password.write("a password\n") > 0);
        password.close();
        qputenv("KONTOR_TOKEN_PASSWORD_FILE", password.fileName().toLocal8Bit());
        m_theme = std::make_unique<Theme>(Look::Light);
        for (std::unique_ptr<Desk> *desk : {&m_anna, &m_ben}) {
            *desk = std::make_unique<Desk>(*m_theme);
            (*desk)->setServerProgram(testpaths::program(u"kontor-syncd"_s));
        }
    }
    void cleanupTestCase()
    {
        m_ben.reset();
        m_anna.reset();
    }

    void annaSharesHerShop();
    void sheInvitesADesk();
    void benJoinsByCode();
    void whatAnnaDoesComesToBenWhereHeStands();
    void bothChangeTheSameWhileTheServerIsOff();
    void afterwardsTheyAgree();
    void eachSolvesOneOfTheConflicts();
};

void TestTwoDesks::annaSharesHerShop()
{
    QSignalSpy opened(m_anna.get(), &Desk::opened);
    m_anna->create(m_folder.filePath(u"anna/mugs.kontor"_s), setup(), {});
    QVERIFY(opened.wait(kLongMs));
    QVERIFY(write<bool>(*m_anna, fill));
    m_anna->sharingFlow().showDesks();
    auto *desks = m_anna->window()->findChild<DesksDialog *>();
    QVERIFY(desks && desks->isAlone());
    picture(u"alone"_s, desks);
    desks->portField()->setValue(freePort());
    desks->findChild<EmptyState *>()->findChild<QPushButton *>()->click();
    QVERIFY(becomes(*m_anna, Kind::InStep));
    QTRY_COMPARE(desks->table()->model()->rowCount(), 1);
    picture(u"shared"_s, desks);
}

void TestTwoDesks::sheInvitesADesk()
{
    auto *desks = m_anna->window()->findChild<DesksDialog *>();
    desks->inviteButton()->click();
    auto *invite = desks->findChild<InviteDialog *>();
    QVERIFY(invite);
    invite->roleField()->setCurrentIndex(0);
    invite->makeButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(!invite->code().isEmpty(), kLongMs);
    m_invitation.address = invite->address();
    m_invitation.code = invite->code();
    picture(u"invitation"_s, invite);
    invite->close();
    desks->close();
}

void TestTwoDesks::benJoinsByCode()
{
    QSignalSpy opened(m_ben.get(), &Desk::opened);
    QTimer::singleShot(0, this, [this] {
        auto *wizard = qobject_cast<WelcomeDialog *>(QApplication::activeModalWidget());
        QVERIFY(wizard);
        wizard->showJoin();
        JoinShopForm *form = wizard->joinPage()->form();
        form->setFolder(m_folder.filePath(u"ben"_s));
        form->deskField()->setText(u"Packing"_s);
        QTest::keyClicks(form->codeField(), m_invitation.text()); // pasted as it was copied
        picture(u"joining"_s, wizard);
        QTest::keyClick(form->codeField(), Qt::Key_Return);
    });
    QVERIFY(m_ben->welcome());
    QVERIFY(!opened.isEmpty() || opened.wait(kLongMs));
    QCOMPARE(m_ben->context().info.name, u"Mugs"_s);
    QCOMPARE(m_ben->context().info.deskName, u"Packing"_s);
    QVERIFY(becomes(*m_ben, Kind::InStep));
    QCOMPARE(digest(*m_ben), digest(*m_anna));
    picture(u"joined"_s, m_ben->window());
}

/// The list is open, somebody reads in the middle of it: the one row changes, nothing else moves.
void TestTwoDesks::whatAnnaDoesComesToBenWhereHeStands()
{
    m_ben->window()->resize(1200, 700);
    m_ben->window()->showPage(1);
    QTableView *list = orders(*m_ben);
    QTRY_COMPARE(list->model()->rowCount(), kOrders);
    const OrderRow other = orderAt(*m_ben, 55);
    list->selectRow(60);
    list->scrollTo(list->model()->index(60, 0), QAbstractItemView::PositionAtCenter);
    const qint64 chosen = static_cast<OrdersPage *>(m_ben->window()->page(1))->currentNumber();
    const int scrolled = list->verticalScrollBar()->value();
    QVERIFY(scrolled > 0);
    const QSignalSpy reset(list->model(), &QAbstractItemModel::modelReset);
    QSignalSpy told(&m_ben->worker(), &ShopWorker::changed);
    QVERIFY(write<bool>(*m_anna, [id = other.id](UnitOfWork &unit) -> Result<bool> {
        KONTOR_TRY(OrdersService(unit, u"anna"_s).hold(id, u"Address looks wrong"_s));
        return true;
    }));
    QTRY_COMPARE_WITH_TIMEOUT(orderAt(*m_ben, 55).label, OrderLabel::OnHold, kLongMs);
    QTRY_VERIFY(!told.isEmpty());
    QTRY_VERIFY(!static_cast<OrdersPage *>(m_ben->window()->page(1))->rows()->isLoading());
    picture(u"someone-elses-change"_s, m_ben->window());
    QCOMPARE(reset.size(), 0);
    QCOMPARE(list->verticalScrollBar()->value(), scrolled);
    QCOMPARE(static_cast<OrdersPage *>(m_ben->window()->page(1))->currentNumber(), chosen);
    QCOMPARE(list->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(list->selectionModel()->selectedRows().front().row(), 60);
}

void TestTwoDesks::bothChangeTheSameWhileTheServerIsOff()
{
    m_anna->sharing().pause();
    QVERIFY(becomes(*m_anna, Kind::Offline) && becomes(*m_ben, Kind::Offline));
    const OrderId order = orderAt(*m_anna, 10).id;
    setPrice(*m_anna, 1100);
    setPrice(*m_ben, 1200);
    for (Desk *desk : {m_anna.get(), m_ben.get()})
        QVERIFY(write<OrderId>(*desk, [order](UnitOfWork &unit) {
            return OrdersService(unit, u"owner"_s).split(order, {{1, 1}});
        }));
    QTRY_VERIFY_WITH_TIMEOUT(m_ben->sharing().standing().pending > 0, kLongMs);
    QVERIFY(m_ben->window()->sharing()->text().contains(u"waiting, offline since"_s));
    picture(u"offline"_s, m_ben->window());
}

void TestTwoDesks::afterwardsTheyAgree()
{
    m_anna->sharing().share(m_anna->sharing().hosting().port, {});
    QVERIFY(becomes(*m_anna, Kind::InStep));
    m_ben->sharing().syncNow();
    QVERIFY(becomes(*m_ben, Kind::InStep));
    QVERIFY(agree());
    QCOMPARE(answer(m_ben->worker().work<CheckReport>([](Shop &shop) { return shop.check(); }))->differences,
             QStringList());
    for (Desk *desk : {m_anna.get(), m_ben.get()}) {
        AttentionDialog *list = attention(*desk, 2);
        QVERIFY(list);
        picture(u"conflicts"_s, list);
        list->close();
    }
}

void TestTwoDesks::takeFirstWay(AttentionDialog *list, CaseKind kind)
{
    QVERIFY(list);
    for (int row = 0; row < list->model().rowCount(); ++row) {
        if (list->model().caseAt(row)->kind == kind)
            list->choose(row);
    }
    const WayOut way = kind == CaseKind::LostEdit ? WayOut::TakeMine : WayOut::Dismiss;
    QVERIFY(list->button(way));
    list->button(way)->click();
    QTRY_COMPARE_WITH_TIMEOUT(list->model().rowCount(), kind == CaseKind::LostEdit ? 1 : 0, kLongMs);
}

void TestTwoDesks::eachSolvesOneOfTheConflicts()
{
    takeFirstWay(attention(*m_ben, 2), CaseKind::LostEdit);
    QVERIFY(agree());
    AttentionDialog *left = attention(*m_anna, 1);
    QVERIFY(left);
    picture(u"one-left"_s, left);
    takeFirstWay(left, CaseKind::VoidDecision);
    QVERIFY(agree());
    AttentionDialog *none = m_ben->window()->findChild<AttentionDialog *>();
    QTRY_COMPARE_WITH_TIMEOUT(none->model().rowCount(), 0, kLongMs);
    picture(u"solved"_s, none);
}

QTEST_MAIN(TestTwoDesks)
#include "tst_twodesks.moc"
