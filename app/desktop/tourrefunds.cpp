// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the tour that goes through the tab of refunds and its dialogs.
#include "chiprow.h"
#include "orderpickdialog.h"
#include "refundpane.h"
#include "refundspage.h"
#include "suggestfield.h"
#include "tour.h"

#include <QApplication>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace kontor {

RefundsPage *Tour::refunds() const
{
    return m_desk.window()->findChild<RefundsPage *>();
}

void Tour::planRefundsTab()
{
    const auto open = [this](RefundQueue queue) {
        step([=, this] { refunds()->showQueue(queue); });
        step([this] { refunds()->table()->selectRow(0); });
    };
    step([this] {
        for (int tab = 0; tab < m_desk.window()->pageCount(); ++tab) {
            if (m_desk.window()->page(tab) == refunds())
                m_desk.window()->showPage(tab);
        }
    });
    step([this] { refunds()->chips()->choose(u"all"_s); });
    pause();
    step([this] { refunds()->table()->selectRow(0); });
    shoot(u"refunds-all"_s);
    for (const RefundQueue queue : kRefundQueues) {
        open(queue);
        shoot(u"refunds-"_s + code(queue));
    }
    step([this] {
        refunds()->chips()->choose(u"all"_s);
        refunds()->searchField()->setText(u"status:settled amount:>100000"_s);
    });
    pause();
    shoot(u"refunds-nothing-found"_s);
    step([this] { refunds()->searchField()->clear(); });
    pause();
    step([this] { refunds()->table()->selectAll(); });
    shoot(u"refunds-selection"_s);
}

void Tour::planRefundDialogs()
{
    for (const auto &[what, name] : {std::pair{RefundBulk::Approve, u"dialog-refunds-approve"_s},
                                     std::pair{RefundBulk::Settle, u"dialog-refunds-sent"_s}}) {
        step([this] { refunds()->table()->selectAll(); });
        step([this, action = what] { refunds()->actOnSelected(action); });
        shootDialog(name);
    }
    step([this] { refunds()->showQueue(RefundQueue::ToReview); });
    step([this] { refunds()->table()->selectRow(0); });
    step([this] { refunds()->act(RefundAction::ApproveOther); });
    shootDialog(u"dialog-refund-approve"_s);
    const auto pick = [] { return qobject_cast<OrderPickDialog *>(QApplication::activeModalWidget()); };
    step([this] { refunds()->newRecord(); });
    step([=] {
        if (auto *dialog = pick()) {
            dialog->field()->setText(u"a"_s);
            emit dialog->field()->textEdited(u"a"_s);
        }
    });
    pause(); // the offers come a moment after typing
    shoot(u"dialog-new-refund"_s);
    step([=] {
        if (auto *dialog = pick())
            dialog->field()->hideOffers();
    });
    closeTop();
    step([this] { refunds()->takeParcelBack(); });
    step([=, this] {
        if (auto *dialog = pick())
            emit dialog->field()->entered(refunds()->pane()->row().orderNumber);
    });
    shoot(u"dialog-parcel-back"_s);
    step([=] {
        if (auto *dialog = pick())
            dialog->accept();
    });
    step([] {});
    shootDialog(u"dialog-take-back-of-order"_s);
    step([this] { m_desk.window()->showPage(1); });
}

} // namespace kontor
