// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "attentiondialog.h"
#include "chartspage.h"
#include "customerspage.h"
#include "demoshop.h"
#include "deskjoiner.h"
#include "filedrop.h"
#include "goodspage.h"
#include "importslist.h"
#include "jobdialog.h"
#include "jobs.h"
#include "language.h"
#include "orderspage.h"
#include "paymentspage.h"
#include "refundspage.h"
#include "settingsflow.h"
#include "sharingflow.h"
#include "shipflow.h"
#include "shippingpage.h"
#include "shopimporter.h"
#include "shopsharing.h"
#include "stockpage.h"
#include "syncindicator.h"
#include "tabstops.h"
#include "todaypage.h"
#include "undobuttons.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

// The tabs in their order.
constexpr int kDeskOrders = 1;
constexpr int kDeskStock = 3;
constexpr int kRefunds = 4;
constexpr int kCustomers = 6;
constexpr int kCharts = 8;
constexpr int kLongMs = 700; ///< then a person wonders

QString personAtThisDesk()
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return name.isEmpty() ? u"owner"_s : name;
}

} // namespace

Desk::Desk(Theme &theme, QObject *parent)
    : QObject(parent), m_theme(theme), m_worker(std::make_unique<ShopWorker>()), m_jobs(std::make_unique<Jobs>()),
      m_serverProgram(OwnServer::bundledProgram())
{
    new ReadingOrder(this);
}

Desk::~Desk()
{
    m_window.reset(); // screens go before what they read through
    m_sharing.reset();
}

QString Desk::demoPath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(u"demo.kontor"_s);
}

bool Desk::welcome()
{
    DeskJoiner joiner;
    const std::optional<WelcomeChoice> choice = askWelcome(nullptr, &joiner);
    if (!choice)
        return false;
    switch (choice->kind) {
    case WelcomeChoice::Demo:
        openDemo(demoPath(), 2000);
        break;
    case WelcomeChoice::OpenFile:
    case WelcomeChoice::Join:
        open(choice->path, choice->password);
        break;
    case WelcomeChoice::Create:
    case WelcomeChoice::ImportFile:
        create(choice->path, choice->setup, choice->importPath);
        break;
    }
    return true;
}

void Desk::open(const QString &path, const QByteArray &password)
{
    m_password = password;
    Job *job = m_jobs->startPassing(tr("Bringing the shop up to date"));
    showIfLong(job);
    m_worker->open(path, job->progress()).then(this, [this, path, job](const Result<ShopInfo> &info) {
        info ? job->succeed({}) : job->fail(info.error());
        adopt(path, info);
    });
}

/// There is no window yet that could show it.
void Desk::showIfLong(Job *job)
{
    QTimer::singleShot(kLongMs, job, [job] {
        if (!job->isRunning())
            return;
        auto *wait = new JobDialog(job);
        wait->setAttribute(Qt::WA_DeleteOnClose);
        wait->show();
    });
}

void Desk::create(const QString &path, const ShopSetup &setup, const QString &importPath)
{
    QDir().mkpath(QFileInfo(path).path());
    m_worker->create(path, setup).then(this, [this, path, importPath](const Result<ShopInfo> &info) {
        adopt(path, info, importPath);
    });
}

void Desk::openDemo(const QString &path, qint64 orders)
{
    if (QFileInfo::exists(path)) {
        open(path);
        return;
    }
    QDir().mkpath(QFileInfo(path).path());
    ShopSetup setup;
    setup.name = tr("Demo shop");
    setup.currency = u"EUR"_s;
    setup.timeZone = "Europe/Berlin";
    setup.country = u"DE"_s;
    setup.desk = tr("Front desk");
    setup.documentLanguage = languageOfNewPapers();
    m_worker->create(path, setup).then(this, [this, path, orders](const Result<ShopInfo> &info) {
        if (!info) {
            adopt(path, info);
            return;
        }
        Job *job = m_jobs->start(tr("Filling the demo shop"));
        auto *wait = new JobDialog(job);
        wait->setAttribute(Qt::WA_DeleteOnClose);
        wait->show();
        auto fill = [path, orders, progress = job->progress()](Shop &) {
            return fillDemo(path, {.orders = orders, .goods = orders / 7 + 20, .seed = 1, .endMs = 0}, *progress);
        };
        m_worker->work<DemoReport>(fill).then(this, [this, path, job, shop = *info](const Result<DemoReport> &report) {
            // Stopped half-way it is a smaller shop, and as sound.
            const bool isUsable = report || report.error().kind == ErrorKind::Cancelled;
            report ? job->succeed(tr("The demo shop is full.")) : job->fail(report.error());
            adopt(path, isUsable ? Result<ShopInfo>(shop) : std::unexpected(report.error()));
        });
    });
}

void Desk::adopt(const QString &path, const Result<ShopInfo> &info, const QString &importPath)
{
    if (!info) {
        emit failed(info.error());
        return;
    }
    showWindow(path, *info);
    if (!importPath.isEmpty())
        showImport(*m_context, m_window.get(), importPath);
}

void Desk::showWindow(const QString &path, const ShopInfo &info)
{
    m_context =
        std::make_unique<UiContext>(UiContext{*m_worker, info, personAtThisDesk(), path, nullptr, m_jobs.get()});
    m_window.reset(); // it shows the steps of the shop before
    m_sharing.reset();
    m_undo = std::make_unique<UndoHistory>(*m_worker, m_context->actor, m_jobs.get());
    m_context->undo = m_undo.get();
    m_window = std::make_unique<MainWindow>(*m_context, m_theme);
    m_window->addTool(new UndoButtons(*m_undo, info.currency));
    for (QAction *action : {m_undo->undoAction(), m_undo->redoAction()})
        m_window->addCommand(action);
    auto *today = new TodayPage(*m_context);
    auto *orders = new OrdersPage(*m_context);
    auto *goods = new GoodsPage(*m_context);
    auto *stock = new StockPage(*m_context);
    auto *refunds = new RefundsPage(*m_context);
    auto *shipping = new ShippingPage(*m_context);
    auto *payments = new PaymentsPage(*m_context);
    auto *customers = new CustomersPage(*m_context);
    auto *charts = new ChartsPage(*m_context);
    for (Page *page :
         std::initializer_list<Page *>{today, orders, goods, stock, refunds, shipping, customers, payments, charts})
        m_window->addPage(page);
    leadFrom(today, orders);
    leadFrom(today, stock, refunds, charts);
    leadFrom(charts, orders, stock);
    leadBetween(customers, orders);
    connect(stock, &StockPage::orderWanted, this, [this, orders](const QString &number) {
        m_window->showPage(kDeskOrders);
        orders->showOrder(number);
    });
    connect(refunds, &RefundsPage::orderWanted, this, [this, orders](const QString &number) {
        m_window->showPage(kDeskOrders);
        orders->showOrder(number);
    });
    connect(shipping, &ShippingPage::orderWanted, this, [this, orders](const QString &number) {
        m_window->showPage(kDeskOrders);
        orders->showOrder(number);
    });
    connect(m_window->settings(), &SettingsFlow::carriersWanted, shipping->flow(), &ShipFlow::editCarriers);
    connect(payments, &PaymentsPage::orderWanted, this, [this, orders](const QString &number) {
        m_window->showPage(kDeskOrders);
        orders->showOrder(number);
    });
    connect(payments, &PaymentsPage::statementWanted, this,
            [this] { showImport(*m_context, m_window.get(), {}, u"payment-statement"_s); });
    m_window->addCommand(today->backUpCommand());
    m_window->setImport([this](QWidget *over) { showImport(*m_context, over); },
                        [this](QWidget *over) {
                            auto *list = new ImportsList(*m_context, over);
                            list->setAttribute(Qt::WA_DeleteOnClose);
                            list->open();
                        });
    connect(new FileDrop(m_window.get()), &FileDrop::dropped, this,
            [this](const QString &table) { showImport(*m_context, m_window.get(), table); });
    shareInBackground(path, info);
    m_window->show();
    QSettings().setValue(u"shop/last"_s, QFileInfo(path).absoluteFilePath());
    emit opened();
}

/// A desk that joined a server keeps in step by itself from now on.
void Desk::shareInBackground(const QString &path, const ShopInfo &info)
{
    m_sharing = std::make_unique<ShopSharing>(ShopSharing::Desk{path, info.shopId, info.deskName, m_context->actor},
                                              m_serverProgram);
    m_sharingFlow = new SharingFlow(*m_sharing, *m_window->sharing(), m_window.get());
    for (QAction *action : m_sharingFlow->actions())
        m_window->addCommand(action);
    connect(m_window->settings(), &SettingsFlow::desksWanted, m_sharingFlow, &SharingFlow::showDesks);
    connect(m_sharing.get(), &ShopSharing::tookIn, m_worker.get(), &ShopWorker::noteOthers);
    connect(m_worker.get(), &ShopWorker::changed, m_sharing.get(), &ShopSharing::poke);
    m_sharing->start(std::exchange(m_password, {}));
}

void Desk::share()
{
    connect(m_sharing.get(), &Sharing::standingChanged, m_sharingFlow, [this](const SyncStanding &standing) {
        if (standing.kind == SyncStanding::Kind::Alone && m_sharing->hosting().state == Hosting::State::Never)
            m_sharing->share(Hosting::kUsualPort, {});
    });
    connect(m_sharing.get(), &Sharing::hostingChanged, m_sharingFlow, [this] {
        if (m_sharing->hosting().state == Hosting::State::Failed)
            m_sharingFlow->showDesks();
    });
}

/// From a customer to their orders, and from an order to its buyer.
void Desk::leadBetween(CustomersPage *customers, OrdersPage *orders)
{
    connect(customers, &CustomersPage::orderWanted, this, [this, orders](const QString &number) {
        m_window->showPage(kDeskOrders);
        orders->showOrder(number);
    });
    connect(customers, &CustomersPage::ordersWanted, this, [this, orders](const QString &query) {
        m_window->showPage(kDeskOrders);
        orders->showQuery(query);
    });
    connect(orders, &OrdersPage::customerWanted, this, [this, customers](const CustomerId &customer) {
        m_window->showPage(kCustomers);
        customers->showCustomer(customer);
    });
}

/// Where rates lead: to the rows they are of.
void Desk::leadFrom(ChartsPage *charts, OrdersPage *orders, StockPage *stock)
{
    connect(charts, &ChartsPage::ordersWanted, this, [this, orders](const QString &query) {
        m_window->showPage(kDeskOrders);
        orders->showQuery(query);
    });
    connect(charts, &ChartsPage::newOrderWanted, this, [this, orders] {
        m_window->showPage(kDeskOrders);
        orders->newRecord();
    });
    connect(charts, &ChartsPage::stockWanted, this, [this, stock] {
        m_window->showPage(kDeskStock);
        stock->showLevels();
    });
    connect(charts, &ChartsPage::warningsWanted, this, [this, stock] {
        m_window->showPage(kDeskStock);
        stock->showWarnings(u"warning:open,quiet"_s); // all that the rate counts
    });
}

/// Where the figures of the first tab lead: to the rows they count, or to the whole chart.
void Desk::leadFrom(TodayPage *today, StockPage *stock, RefundsPage *refunds, ChartsPage *charts)
{
    connect(today, &TodayPage::warningsChosen, this, [this, stock] {
        m_window->showPage(kDeskStock);
        stock->showWarnings();
    });
    connect(today, &TodayPage::refundsChosen, this, [this, refunds](const std::vector<RefundQueue> &queues) {
        m_window->showPage(kRefunds);
        refunds->showQueues(queues);
    });
    connect(today, &TodayPage::chartChosen, this, [this, charts](Figure figure, PeriodPreset period) {
        m_window->showPage(kCharts);
        charts->showWhole(figure, period);
    });
}

/// To orders, to what a person must decide, and to the first steps.
void Desk::leadFrom(TodayPage *today, OrdersPage *orders)
{
    connect(today, &TodayPage::queueChosen, this, [this, orders](OrderQueue queue) {
        m_window->showPage(kDeskOrders);
        orders->showQueue(queue);
    });
    connect(today, &TodayPage::orderChosen, this, [this, orders](const QString &number) {
        m_window->showPage(kDeskOrders);
        orders->showOrder(number);
    });
    connect(today, &TodayPage::newOrderWanted, this, [this, orders] {
        m_window->showPage(kDeskOrders);
        orders->newRecord();
    });
    connect(today, &TodayPage::attentionChosen, this, [this, orders] {
        auto *list = new AttentionDialog(*m_context, m_window.get());
        list->setAttribute(Qt::WA_DeleteOnClose);
        connect(list, &AttentionDialog::orderChosen, orders, &OrdersPage::showOrder);
        connect(list, &AttentionDialog::orderChosen, m_window.get(), [this] { m_window->showPage(kDeskOrders); });
        connect(list, &AttentionDialog::orderChosen, list, &QDialog::accept);
        list->open();
    });
    connect(today, &TodayPage::taskChosen, this, [this](StartTask task) {
        if (task == StartTask::Goods)
            showImport(*m_context, m_window.get());
        else if (task == StartTask::Taxes)
            m_window->showSettings();
    });
}

} // namespace kontor
