// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the tour that goes through the packing table and its dialogs.
#include "carriersdialog.h"
#include "chiprow.h"
#include "packdialog.h"
#include "shippingpage.h"
#include "tour.h"

#include <QApplication>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace kontor {

ShippingPage *Tour::shipping() const
{
    return m_desk.window()->findChild<ShippingPage *>();
}

void Tour::planShippingTab()
{
    step([this] {
        for (int tab = 0; tab < m_desk.window()->pageCount(); ++tab) {
            if (m_desk.window()->page(tab) == shipping())
                m_desk.window()->showPage(tab);
        }
    });
    step([this] { shipping()->chips()->choose(u"all"_s); });
    pause();
    step([this] { shipping()->table()->selectRow(0); });
    shoot(u"shipping-all"_s);
    for (const ShipQueue queue : kShipQueues) {
        step([=, this] { shipping()->showQueue(queue); });
        step([this] { shipping()->table()->selectRow(0); });
        shoot(u"shipping-"_s + code(queue));
    }
    step([this] { shipping()->showQueue(ShipQueue::ToShip); });
    step([this] { shipping()->table()->selectAll(); });
    shoot(u"shipping-selection"_s);
}

void Tour::planShippingDialogs()
{
    step([this] { shipping()->showQueue(ShipQueue::ToShip); });
    step([this] { shipping()->table()->selectAll(); });
    step([this] { shipping()->shipSelected(); });
    step([] {});
    shootDialog(u"dialog-ship-many"_s);
    step([this] { shipping()->showQueue(ShipQueue::ToPack); });
    step([this] { shipping()->table()->selectRow(0); });
    step([this] { shipping()->act(ShipAction::Pack); });
    step([] {});
    step([] {
        if (auto *dialog = qobject_cast<PackDialog *>(QApplication::activeModalWidget()))
            dialog->scan(dialog->check().lines().front().sku);
    });
    shoot(u"dialog-pack"_s);
    step([] {
        if (auto *dialog = qobject_cast<PackDialog *>(QApplication::activeModalWidget()))
            dialog->scan(u"4006381333931"_s);
    });
    shoot(u"dialog-pack-wrong"_s);
    closeTop();
    step([this] { shipping()->newRecord(); });
    step([] {});
    step([] {});
    shootDialog(u"dialog-pick-list"_s);
    step([this] { shipping()->showCarriers(); });
    step([] {});
    shoot(u"dialog-carriers"_s);
    step([] {
        if (auto *dialog = qobject_cast<CarriersDialog *>(QApplication::activeModalWidget()))
            dialog->editMethod(0);
    });
    shootDialog(u"dialog-shipping-method"_s);
    closeTop();
    step([this] { m_desk.window()->showPage(1); });
}

} // namespace kontor
