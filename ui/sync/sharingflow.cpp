// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharingflow.h"

#include "desksdialog.h"
#include "icons.h"
#include "passworddialog.h"
#include "syncindicator.h"

#include <QAction>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

bool isSealed(const SyncStanding &standing)
{
    return standing.code == "password_needed"_L1 || standing.code == "wrong_password"_L1;
}

} // namespace

SharingFlow::SharingFlow(Sharing &sharing, SyncIndicator &indicator, QWidget *window)
    : QObject(window), m_sharing(sharing), m_window(window)
{
    m_desks = new QAction(icon(u"desks"_s), {}, this);
    m_share = new QAction(icon(u"desks"_s), {}, this);
    for (QAction *action : actions())
        connect(action, &QAction::triggered, this, [this] { showDesks(); });
    connect(&sharing, &Sharing::standingChanged, &indicator, &SyncIndicator::setStanding);
    connect(&sharing, &Sharing::standingChanged, this, &SharingFlow::look);
    connect(&indicator, &SyncIndicator::desksWanted, this, [this] {
        if (isSealed(m_sharing.standing()))
            askForPassword();
        else
            showDesks();
    });
    window->installEventFilter(this);
    retranslate();
}

void SharingFlow::look(const SyncStanding &standing)
{
    m_share->setVisible(standing.kind == SyncStanding::Kind::Alone);
    const bool isWrong = standing.code == "wrong_password"_L1 && m_isAsking;
    m_isAsking = m_isAsking && standing.kind == SyncStanding::Kind::Connecting;
    if (isWrong || (isSealed(standing) && !m_hasAsked))
        askForPassword();
}

void SharingFlow::showDesks(QWidget *over)
{
    for (DesksDialog *open : m_window->findChildren<DesksDialog *>()) {
        if (open->isVisible())
            return open->raise();
    }
    auto *dialog = new DesksDialog(m_sharing, over ? over : m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DesksDialog::passwordWanted, this, [this, dialog] { askForPassword(dialog); });
    dialog->open();
}

void SharingFlow::askForPassword(QWidget *over)
{
    const bool isAgain = m_sharing.standing().code == "wrong_password"_L1;
    auto *dialog = new PasswordDialog(isAgain ? PasswordDialog::Purpose::OpenAgain : PasswordDialog::Purpose::Open,
                                      over ? over : m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_hasAsked = true;
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_isAsking = true;
        m_sharing.openKey(dialog->password());
    });
    dialog->open();
}

bool SharingFlow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void SharingFlow::retranslate()
{
    m_desks->setText(tr("Desks and sharing…"));
    m_share->setText(tr("Share this shop on the network…"));
}

} // namespace kontor
