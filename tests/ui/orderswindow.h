// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deskshop.h"
#include "language.h"
#include "mainwindow.h"
#include "orderspage.h"
#include "theme.h"

#include <QCoreApplication>
#include <QSettings>
#include <QStandardPaths>

namespace kontor {

/// A test has settings of its own, empty, and begins in English.
inline void useOwnSettings(const QString &test)
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("KontorTest"));
    QCoreApplication::setApplicationName(test);
    QSettings().clear();
    useUiLanguage(QStringLiteral("en"));
}

/// The window of a shop that sells shirts at 10.00, open on its orders.
class OrdersWindow
{
public:
    explicit OrdersWindow(qint64 shirts)
    {
        shirt = shop.stock(QStringLiteral("Shirt"), 1000, shirts);
        page = new OrdersPage(context());
        window.addPage(page);
        window.show();
    }
    [[nodiscard]] bool isActive() { return QTest::qWaitForWindowActive(&window); }
    [[nodiscard]] UiContext context() { return {shop.worker(), shop.info, QStringLiteral("anna"), shop.path()}; }

    Theme theme{Look::Light};
    DeskShop shop;
    MainWindow window{context(), theme};
    OrdersPage *page = nullptr;
    VariantId shirt;
};

} // namespace kontor
