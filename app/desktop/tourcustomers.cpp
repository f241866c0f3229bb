// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the tour that goes through the tab of customers and its dialogs.
#include "chiprow.h"
#include "customerflow.h"
#include "customerpane.h"
#include "customerspage.h"
#include "tour.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace kontor {

CustomersPage *Tour::customers() const
{
    return m_desk.window()->findChild<CustomersPage *>();
}

void Tour::planCustomersTab()
{
    step([this] {
        for (int tab = 0; tab < m_desk.window()->pageCount(); ++tab) {
            if (m_desk.window()->page(tab) == customers())
                m_desk.window()->showPage(tab);
        }
    });
    step([this] { customers()->chips()->choose(u"all"_s); });
    pause();
    step([this] { customers()->table()->selectRow(0); });
    shoot(u"customers-all"_s);
    step([this] {
        QScrollBar *bar = customers()->pane()->findChild<QScrollArea *>()->verticalScrollBar();
        bar->setValue(bar->maximum());
    });
    shoot(u"customers-pane-below"_s);
    for (const CustomerGroup group : kCustomerGroups) {
        step([=, this] { customers()->showGroup(group); });
        step([this] { customers()->table()->selectRow(0); });
        shoot(u"customers-"_s + code(group));
    }
    step([this] {
        customers()->chips()->choose(u"all"_s);
        customers()->searchField()->setText(u"orders:>3 value:>100000"_s);
    });
    pause();
    shoot(u"customers-nothing-found"_s);
    step([this] { customers()->searchField()->clear(); });
    pause();
    step([this] { customers()->table()->selectAll(); });
    shoot(u"customers-selection"_s);
}

void Tour::planCustomerDialogs()
{
    const auto flow = [this] { return customers()->flow(); };
    const auto detail = [this]() -> const CustomerDetail & { return customers()->pane()->detail(); };
    step([this] { customers()->showGroup(CustomerGroup::Duplicate); });
    step([this] { customers()->table()->selectRow(0); });
    step([this] { customers()->newRecord(); });
    shootDialog(u"dialog-new-customer"_s);
    step([=] { flow()->editAddress(detail(), {}); });
    shootDialog(u"dialog-address"_s);
    step([this] { customers()->mergeDuplicates(); });
    step([] {});
    shootDialog(u"dialog-merge-customers"_s);
    step([this] { customers()->showGroup(CustomerGroup::Regular); });
    step([this] { customers()->table()->selectRow(0); });
    step([=] { flow()->erase(detail().row); });
    step([] {});
    shootDialog(u"dialog-erase-customer"_s);
    step([this] { m_desk.window()->showPage(1); });
}

} // namespace kontor
