// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"
#include "importtour.h"
#include "sharingtour.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <deque>
#include <functional>

namespace kontor {

/// Walks through every tab and dialog of an open shop without a mouse, in every language, and says what does not fit
/// its place. With a folder it writes a picture of each, in both looks. finished() tells how often something failed.
class Tour final : public QObject
{
    Q_OBJECT
public:
    /// `folder`: for the pictures; empty: none are taken, and what does not fit counts as failed.
    Tour(Desk &desk, Theme &theme, QString folder);
    ~Tour() override;
    /// `enrich`: the shop is ours; orders in states the demo lacks are added first.
    void start(bool enrich);

signals:
    /// A tab or dialog is on the screen, with everything asked for it answered.
    void standsAt(const QString &name, QWidget *top);
    void finished(int failures);

private:
    using Step = std::function<void()>;
    void plan(Look look, const QString &language);
    void planToday();
    void planOrders();
    void planDialogs();
    void planBulk();
    void planGoods();
    void planGrid();
    void planProducts();
    void planStock();
    void planStocktake();
    void planWarnings();
    void planPurchases();
    void planTransfers();
    void stockView(int part, const QString &chip);
    void planImports();
    void planWelcome();
    void planSharing();
    void planWords();
    void planShell();
    void planEntry();
    void planRefunds();
    void planRefundsTab();
    void planMoney();
    void planPrinting();
    void planCharts();
    void planReports();
    void planRefundDialogs();
    void planShippingTab();
    void planShippingDialogs();
    void planCustomersTab();
    void planCustomerDialogs();
    void planPayments();
    void planParcels();
    void planWaysOut();
    void planMenus();
    void planViews();
    void planCategories();
    void planUndo();
    void planJobs();
    void addStates();
    void next();
    /// Whatever was asked of the shop so far has been answered and drawn.
    void settle(int rounds, Step then);
    void picture(const QString &name);
    void pictureOfPopup(const QString &name);
    void save(const QString &name, const QImage &image);
    void step(Step act);
    /// For what the screens do a moment after typing.
    void pause();
    /// The dialog that is open, if one is.
    void closeTop();
    void queue(const QString &chip);
    void shoot(const QString &name);
    void shootDialog(const QString &name);
    void shootPopup(const QString &name);
    void find(const QString &words);
    void sweepToasts();
    static void askForMenu(QWidget *of, const QPoint &at);
    [[nodiscard]] class OrdersPage *orders() const;
    [[nodiscard]] class GoodsPage *goods() const;
    [[nodiscard]] class StockPage *stock() const;
    [[nodiscard]] class RefundsPage *refunds() const;
    [[nodiscard]] class ShippingPage *shipping() const;
    [[nodiscard]] class CustomersPage *customers() const;
    [[nodiscard]] class PaymentsPage *money() const;
    [[nodiscard]] class ChartsPage *charts() const;

    Desk &m_desk;
    Theme &m_theme;
    QString m_folder;
    QString m_suffix; ///< "light-en-100"
    struct Stop {
        Step act;
        int waitMs;
    };
    std::deque<Stop> m_steps;
    bool m_hasEverything = false;
    int m_failures = 0;
    std::atomic<int> m_unwritten = 0; ///< pictures are packed beside this thread
    QThreadPool m_writers;
    ImportTour m_imports;
    ImportTour m_statement;
    ImportTour m_events;
    SharingTour m_sharing;
};

} // namespace kontor
