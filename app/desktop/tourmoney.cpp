// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the tour that goes through the payments, a channel's statement, and what is printed from where.
#include "chiprow.h"
#include "goodspage.h"
#include "levelspage.h"
#include "orderspage.h"
#include "papersettings.h"
#include "paymentspage.h"
#include "purchasespage.h"
#include "settingsdialog.h"
#include "stockpage.h"
#include "tour.h"

#include <QApplication>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace kontor {

PaymentsPage *Tour::money() const
{
    return m_desk.window()->findChild<PaymentsPage *>();
}

void Tour::planMoney()
{
    step([this] {
        for (int tab = 0; tab < m_desk.window()->pageCount(); ++tab) {
            if (m_desk.window()->page(tab) == money())
                m_desk.window()->showPage(tab);
        }
    });
    step([this] { money()->chips()->choose(u"all"_s); });
    step([this] { money()->table()->selectRow(0); });
    shoot(u"payments-all"_s);
    for (const PaymentQueue queue : kPaymentQueues) {
        step([=, this] { money()->showQueue(queue); });
        step([this] { money()->table()->selectRow(0); });
        shoot(u"payments-"_s + code(queue));
    }
    step([this] { money()->chips()->choose(u"all"_s); });
    step([this] { money()->table()->selectAll(); });
    shoot(u"payments-selection"_s);
    step([this] { money()->showLedger(); });
    step([] {});
    shootDialog(u"dialog-ledger"_s);
    step([this] { money()->showQueue(PaymentQueue::Unattached); });
    step([this] { money()->table()->selectRow(0); });
    step([this] { money()->act(PaymentDo::Attach); });
    shootDialog(u"dialog-attach"_s);
    for (const auto &[name, act] : m_statement.statementSteps(m_desk)) {
        step(act);
        pause(); // the shop judges on its own thread
        if (!name.isEmpty())
            shoot(name);
    }
    step([this] { m_desk.window()->showPage(1); });
}

void Tour::planPrinting()
{
    step([this] { stock()->showPart(StockPage::Purchases); });
    step([this] { stock()->findChild<PurchasesPage *>()->table()->selectRow(0); });
    step([this] { stock()->findChild<PurchasesPage *>()->printSelected(); });
    pause();
    shootDialog(u"dialog-print-purchase"_s);
    step([this] {
        stock()->showPart(StockPage::Levels);
        stock()->findChild<LevelsPage *>()->table()->selectRow(0);
    });
    step([this] { stock()->findChild<LevelsPage *>()->printLabels(); });
    pause();
    shootDialog(u"dialog-print-labels"_s);
    step([this] { m_desk.window()->showPage(1); });
    queue(u"shipped"_s);
    step([this] {
        const QAbstractItemModel *rows = orders()->table()->model();
        orders()->table()->selectionModel()->select({rows->index(0, 0), rows->index(2, 0)},
                                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    });
    step([this] { orders()->printSelected(); });
    pause();
    shootDialog(u"dialog-print-invoice"_s);
    step([this] { m_desk.window()->showSettings(); });
    step([] {
        if (auto *settings = qobject_cast<SettingsDialog *>(QApplication::activeModalWidget()))
            settings->paperFields()->showPreview();
    });
    shootDialog(u"dialog-paper-preview"_s);
    closeTop();
}

} // namespace kontor
