// SPDX-License-Identifier: GPL-3.0-or-later
#include "desksdialog.h"

#include "desknamedialog.h"
#include "emptystate.h"
#include "enoughroom.h"
#include "errortext.h"
#include "flowrow.h"
#include "icons.h"
#include "invitedialog.h"
#include "joinagaindialog.h"
#include "notice.h"
#include "passworddialog.h"
#include "rolewords.h"
#include "section.h"
#include "syncindicator.h"
#include "texttable.h"
#include "toast.h"

#include <QDateTime>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr QSize kSize(860, 500); // how many changes are kept apart is to be read
constexpr QSize kIcon(18, 18);
constexpr int kColumns = 5;
constexpr int kLowestPort = 1024; // below, only the system may listen

QString timeText(qint64 ms)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), QLocale::ShortFormat);
}

bool isLockedOut(const SyncStanding &standing)
{
    return standing.code == "unknown_token"_L1 || standing.code == "no_token"_L1;
}

bool waitsForPassword(const SyncStanding &standing)
{
    return standing.code == "password_needed"_L1 || standing.code == "wrong_password"_L1;
}

} // namespace

DesksDialog::DesksDialog(Sharing &sharing, QWidget *parent) : QDialog(parent), m_sharing(sharing)
{
    setWindowTitle(tr("Desks and sharing"));
    keepEnoughRoom(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(Section::label(windowTitle(), u"title"_s, this));
    auto *state = new QHBoxLayout;
    state->setSpacing(8);
    m_icon = new QLabel(this);
    m_standing = Section::label({}, u"heading"_s, this);
    m_now = new QPushButton(this);
    m_now->setAutoDefault(false);
    state->addWidget(m_icon);
    state->addWidget(m_standing, 1);
    state->addWidget(m_now);
    column->addLayout(state);
    m_below = Section::label({}, u"muted"_s, this);
    column->addWidget(m_below);
    m_notice = new Notice(this);
    column->addWidget(m_notice);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(buildAlone());
    m_pages->addWidget(buildDesks());
    column->addWidget(m_pages, 1);
    auto *foot = new QHBoxLayout;
    m_host = new QPushButton(this);
    auto *close = new QPushButton(tr("Close"), this);
    for (QPushButton *button : {m_host, close})
        button->setAutoDefault(false);
    foot->addWidget(m_host);
    foot->addStretch(1);
    foot->addWidget(close);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_now, &QPushButton::clicked, this, &DesksDialog::act);
    connect(m_host, &QPushButton::clicked, this, &DesksDialog::turnHosting);
    connect(&sharing, &Sharing::standingChanged, this, &DesksDialog::showAll);
    connect(&sharing, &Sharing::hostingChanged, this, &DesksDialog::showAll);
    connect(&sharing, &Sharing::desksChanged, this, &DesksDialog::showDesks);
    resize(kSize);
    showDesks();
    showAll();
    if (!isAlone())
        read();
}

QWidget *DesksDialog::buildAlone()
{
    auto *page = new QWidget(this);
    m_empty = new EmptyState(page);
    m_empty->setWords({u"desks"_s, tr("This shop is on this computer only"),
                       tr("Share it, and other computers on the network work in it, too. Each has the whole shop and "
                          "works on without the network. This computer must run while they exchange what is new."),
                       tr("Share this shop on the network")});
    m_port = new QSpinBox(page);
    m_port->setRange(kLowestPort, 65535);
    m_port->setValue(m_sharing.hosting().port);
    auto *label = new QLabel(tr("&Port"), page);
    label->setBuddy(m_port);
    auto *port = new QHBoxLayout;
    port->addStretch(1);
    port->addWidget(label);
    port->addWidget(m_port);
    port->addStretch(1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_empty, 1);
    column->addLayout(port);
    connect(m_empty, &EmptyState::actionChosen, this, &DesksDialog::share);
    return page;
}

QWidget *DesksDialog::buildDesks()
{
    auto *page = new QWidget(this);
    m_model = new TextTableModel(this);
    m_model->setHeads({tr("Desk"), tr("Code"), tr("Role"), tr("Last seen"), tr("Status")});
    m_table = makeTextTable(m_model, tr("Desks"), page);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_invite = new QPushButton(icon(u"plus"_s), tr("&Invite a desk…"), page);
    m_rename = new QPushButton(icon(u"edit"_s), tr("&Rename…"), page);
    m_revoke = new QPushButton(icon(u"cancel"_s), tr("&Send away…"), page);
    m_readmit = new QPushButton(icon(u"undo"_s), tr("&Let in again"), page);
    m_adopt = new QPushButton(icon(u"plus"_s), tr("&Add its changes…"), page);
    m_discard = new QPushButton(icon(u"cancel"_s), tr("&Discard its changes…"), page);
    auto *buttons = new QWidget(page);
    auto *row = new FlowRow(buttons, 8);
    for (QPushButton *button : {m_invite, m_rename, m_revoke, m_readmit, m_adopt, m_discard}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    connect(m_invite, &QPushButton::clicked, this, &DesksDialog::invite);
    connect(m_rename, &QPushButton::clicked, this, &DesksDialog::rename);
    connect(m_revoke, &QPushButton::clicked, this, &DesksDialog::askRevoke);
    connect(m_readmit, &QPushButton::clicked, this, &DesksDialog::readmit);
    connect(m_adopt, &QPushButton::clicked, this, &DesksDialog::askAdopt);
    connect(m_discard, &QPushButton::clicked, this, &DesksDialog::askDiscard);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DesksDialog::showButtons);
    return page;
}

// ---- what is shown

void DesksDialog::showAll()
{
    const bool wasAlone = m_pages->currentIndex() == 0;
    showStanding();
    showHosting();
    m_pages->setCurrentIndex(m_sharing.standing().kind == SyncStanding::Kind::Alone ? 0 : 1);
    showButtons();
    const bool canAsk = m_sharing.standing().kind == SyncStanding::Kind::InStep;
    if (canAsk && (wasAlone || m_sharing.desks().atMs == 0))
        read();
}

void DesksDialog::showStanding()
{
    const SyncStanding &standing = m_sharing.standing();
    const bool isAlone = standing.kind == SyncStanding::Kind::Alone;
    m_icon->setPixmap(SyncIndicator::iconOf(standing).pixmap(kIcon, devicePixelRatioF()));
    m_standing->setText(SyncIndicator::textOf(standing));
    m_now->setVisible(!isAlone);
    m_now->setText(isLockedOut(standing)            ? tr("&Join again…")
                       : waitsForPassword(standing) ? tr("Type the password…")
                                                    : tr("Share no&w"));
}

void DesksDialog::showHosting()
{
    using enum Hosting::State;
    const Hosting &hosting = m_sharing.hosting();
    const KnownDesks &known = m_sharing.desks();
    QStringList below;
    if (hosting.state == Starting)
        below += tr("The server on this computer is starting…");
    if (hosting.state == Running)
        below += tr("This computer runs the server: %1").arg(hosting.address);
    if (hosting.state == Paused)
        below += tr("Sharing is paused: the server on this computer does not run, and nobody gets anything new.");
    if (m_sharing.standing().kind == SyncStanding::Kind::Offline && known.atMs > 0)
        below += tr("The desks as the server told them on %1.").arg(timeText(known.atMs));
    m_below->setText(below.join(u'\n'));
    m_below->setVisible(!below.isEmpty());
    m_host->setVisible(hosting.state == Running || hosting.state == Paused
                       || (hosting.state == Failed && m_sharing.standing().kind != SyncStanding::Kind::Alone));
    m_host->setText(hosting.state == Running ? tr("Pause sharing") : tr("Resume sharing"));
    m_empty->setEnabled(hosting.state != Starting);
    m_port->setEnabled(hosting.state != Starting);
    if (std::exchange(m_toldFailure, hosting.state == Failed) && hosting.state != Failed)
        m_notice->clear();
    if (hosting.state != Failed)
        return;
    m_notice->say(Notice::Kind::Error, errorText(hosting.error));
    if (hosting.error.code == "no_keychain"_L1 && !std::exchange(m_askedPassword, true))
        choosePassword();
}

void DesksDialog::showDesks()
{
    const SharedDesk *before = chosen();
    const QString id = before ? before->id : QString();
    std::vector<QStringList> rows;
    QSet<int> quiet;
    const std::vector<SharedDesk> &desks = m_sharing.desks().desks;
    for (const SharedDesk &desk : desks) {
        if (desk.revokedMs > 0)
            quiet.insert(static_cast<int>(rows.size()));
        rows.push_back(rowOf(desk));
    }
    m_model->setRows(std::move(rows));
    m_model->setQuiet(quiet);
    fitColumns(m_table, kColumns - 1);
    const auto same = std::ranges::find(desks, id, &SharedDesk::id);
    choose(same == desks.end() ? 0 : static_cast<int>(same - desks.begin()));
    showHosting();
    showButtons();
}

QStringList DesksDialog::rowOf(const SharedDesk &desk) const
{
    QString state;
    if (desk.keptApart > 0)
        state = tr("sent away, %Ln change(s) kept apart", nullptr, static_cast<int>(desk.keptApart));
    else if (desk.revokedMs > 0)
        state = tr("sent away on %1").arg(timeText(desk.revokedMs));
    else if (desk.isThis)
        state = tr("this desk");
    return {desk.name, desk.code, roleName(desk.role), desk.seenMs > 0 ? timeText(desk.seenMs) : tr("not yet"), state};
}

void DesksDialog::showButtons()
{
    const SharedDesk *desk = chosen();
    const bool canAsk = m_sharing.standing().kind == SyncStanding::Kind::InStep
        || m_sharing.standing().kind == SyncStanding::Kind::Busy;
    m_invite->setEnabled(canAsk);
    m_rename->setEnabled(canAsk && desk);
    m_revoke->setEnabled(canAsk && desk && !desk->isThis);
    m_revoke->setVisible(!desk || desk->revokedMs == 0);
    m_readmit->setEnabled(canAsk);
    m_readmit->setVisible(desk && desk->revokedMs > 0);
    for (QPushButton *button : {m_adopt, m_discard}) {
        button->setEnabled(canAsk);
        button->setVisible(desk && desk->keptApart > 0);
    }
}

const SharedDesk *DesksDialog::chosen() const
{
    const int row = m_table->currentIndex().row();
    const std::vector<SharedDesk> &desks = m_sharing.desks().desks;
    return row >= 0 && row < std::ssize(desks) ? &desks[static_cast<size_t>(row)] : nullptr;
}

void DesksDialog::choose(int row)
{
    m_table->setCurrentIndex(m_model->index(row, 0));
}

bool DesksDialog::isAlone() const
{
    return m_pages->currentIndex() == 0;
}

QString DesksDialog::standing() const
{
    return m_standing->text();
}

QString DesksDialog::below() const
{
    return m_below->text();
}

QString DesksDialog::said() const
{
    return m_notice->sentence();
}

// ---- what is done

void DesksDialog::tell(const Error &error)
{
    m_notice->say(Notice::Kind::Error, errorText(error));
}

/// What cannot be read now is not worth a word: the standing says why, and since when what is shown is known.
void DesksDialog::read()
{
    m_sharing.readDesks().then(this, [this](const Result<KnownDesks> &) { showAll(); });
}

void DesksDialog::act()
{
    if (isLockedOut(m_sharing.standing())) {
        joinAgain();
        return;
    }
    if (waitsForPassword(m_sharing.standing())) {
        emit passwordWanted();
        return;
    }
    m_sharing.syncNow();
    read();
}

void DesksDialog::joinAgain()
{
    auto *dialog = new JoinAgainDialog(m_sharing, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] { Toast::tell(this, tr("This desk is in the shop again.")); });
    dialog->open();
}

void DesksDialog::share()
{
    m_notice->clear();
    m_askedPassword = false;
    m_sharing.share(static_cast<quint16>(m_port->value()));
}

void DesksDialog::choosePassword()
{
    auto *dialog = new PasswordDialog(PasswordDialog::Purpose::Choose, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_notice->clear();
        m_sharing.share(static_cast<quint16>(m_port->value()), dialog->password());
    });
    dialog->open();
}

void DesksDialog::turnHosting()
{
    m_notice->clear();
    if (m_sharing.hosting().state == Hosting::State::Running)
        m_sharing.pause();
    else
        m_sharing.share(m_sharing.hosting().port);
}

void DesksDialog::invite()
{
    const std::vector<SharedDesk> &desks = m_sharing.desks().desks;
    const auto own = std::ranges::find(desks, true, &SharedDesk::isThis);
    auto *dialog = new InviteDialog(m_sharing, own == desks.end() ? QString() : own->role, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DesksDialog::rename()
{
    const SharedDesk *desk = chosen();
    if (!desk)
        return;
    auto *dialog = new DeskNameDialog(desk->name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = desk->id] {
        change(id, DeskChange::Rename, dialog->name(), tr("The desk is called “%1” now.").arg(dialog->name()));
    });
    dialog->open();
}

void DesksDialog::ask(const ConfirmDialog::Words &words, std::function<void()> action)
{
    auto *dialog = new ConfirmDialog(words, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, std::move(action));
    dialog->open();
}

void DesksDialog::askRevoke()
{
    const SharedDesk *desk = chosen();
    if (!desk || desk->isThis)
        return;
    ask({tr("Send “%1” away?").arg(desk->name),
         tr("“%1” gets nothing more of the shop and changes nothing in it. What it has not "
            "shared yet is kept apart until an owner decides. It can be let in again.")
             .arg(desk->name),
         tr("Send it away"), tr("Keep it")},
        [this, id = desk->id, name = desk->name] {
            change(id, DeskChange::Revoke, {}, tr("“%1” was sent away.").arg(name));
        });
}

void DesksDialog::readmit()
{
    if (const SharedDesk *desk = chosen())
        change(desk->id, DeskChange::Readmit, {}, tr("“%1” may come in again.").arg(desk->name));
}

void DesksDialog::askAdopt()
{
    const SharedDesk *desk = chosen();
    if (!desk || desk->keptApart == 0)
        return;
    ask({tr("Add what this desk sent?"),
         tr("“%1” sent %Ln change(s) after it was sent away. They are judged as if they came now, and stay.", nullptr,
            static_cast<int>(desk->keptApart))
             .arg(desk->name),
         tr("Add them"), tr("Leave them"), false},
        [this, id = desk->id, name = desk->name] {
            change(id, DeskChange::Adopt, {}, tr("What “%1” had sent is in the shop now.").arg(name));
        });
}

void DesksDialog::askDiscard()
{
    const SharedDesk *desk = chosen();
    if (!desk || desk->keptApart == 0)
        return;
    ask({tr("Discard what this desk sent?"),
         tr("“%1” sent %Ln change(s) after it was sent away. They never count in the shop; that desk is told so and "
            "keeps them in its own file.",
            nullptr, static_cast<int>(desk->keptApart))
             .arg(desk->name),
         tr("Discard them"), tr("Leave them")},
        [this, id = desk->id, name = desk->name] {
            change(id, DeskChange::Discard, {}, tr("What “%1” had sent was discarded.").arg(name));
        });
}

void DesksDialog::change(const QString &desk, DeskChange what, const QString &name, const QString &sentence)
{
    m_notice->clear();
    m_sharing.change(desk, what, name).then(this, [this, sentence](const Result<void> &done) {
        if (!done)
            return tell(done.error());
        Toast::tell(this, sentence);
        read();
    });
}

} // namespace kontor
