// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow.h"
#include "shopworker.h"
#include "undohistory.h"
#include "welcomedialog.h"

#include <QObject>

#include <memory>

namespace kontor {

class Job;
class Jobs;
class SharingFlow;
class ShopSharing;
class ChartsPage;
class CustomersPage;
class OrdersPage;
class RefundsPage;
class StockPage;
class TodayPage;

/// Opens one shop and shows the window over it; asks which shop while there is none.
class Desk final : public QObject
{
    Q_OBJECT
public:
    explicit Desk(Theme &theme, QObject *parent = nullptr);
    ~Desk() override;

    /// The wizard, then the shop that was chosen. False when the person closed it.
    bool welcome();
    /// `password`: with which the desk's key to its server is sealed, when it was given just now.
    void open(const QString &path, const QByteArray &password = {});
    void create(const QString &path, const ShopSetup &setup, const QString &importPath);
    /// A shop with a made-up history, made anew in `path` when it is not there.
    void openDemo(const QString &path, qint64 orders);
    [[nodiscard]] MainWindow *window() const { return m_window.get(); }
    [[nodiscard]] ShopWorker &worker() { return *m_worker; }
    [[nodiscard]] const UiContext &context() const { return *m_context; }
    /// Shares the open shop unless somebody has decided about that; where it fails, the desks are shown and say why.
    void share();
    [[nodiscard]] ShopSharing &sharing() { return *m_sharing; }
    [[nodiscard]] SharingFlow &sharingFlow() { return *m_sharingFlow; }
    [[nodiscard]] static QString demoPath();
    /// The program that serves shops which are shared from here; the one beside this program unless it is said.
    void setServerProgram(const QString &program) { m_serverProgram = program; }

signals:
    /// The window is on the screen.
    void opened();
    void failed(const kontor::Error &error);

private:
    /// `importPath`: a table to import once the window is there.
    void adopt(const QString &path, const Result<ShopInfo> &info, const QString &importPath = {});
    static void showIfLong(Job *job);
    void showWindow(const QString &path, const ShopInfo &info);
    void shareInBackground(const QString &path, const ShopInfo &info);
    void leadFrom(TodayPage *today, OrdersPage *orders);
    void leadFrom(TodayPage *today, StockPage *stock, RefundsPage *refunds, ChartsPage *charts);
    void leadBetween(CustomersPage *customers, OrdersPage *orders);
    void leadFrom(ChartsPage *charts, OrdersPage *orders, StockPage *stock);

    Theme &m_theme;
    std::unique_ptr<ShopWorker> m_worker;
    std::unique_ptr<Jobs> m_jobs;
    std::unique_ptr<UiContext> m_context;
    std::unique_ptr<UndoHistory> m_undo;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<ShopSharing> m_sharing;
    SharingFlow *m_sharingFlow = nullptr; ///< of the window
    QString m_serverProgram;
    QByteArray m_password; ///< of the desk's key, when it was given before the shop was open
};

} // namespace kontor
