// SPDX-License-Identifier: GPL-3.0-or-later
#include "joinpage.h"

#include "errortext.h"
#include "joinshopform.h"
#include "notice.h"
#include "passworddialog.h"
#include "sizetext.h"
#include "tallarea.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kGap = 12;
constexpr int kSteps = 1000;

/// What is told otherwise while there is no shop yet.
QString joinErrorText(const Error &error)
{
    if (error.code == "no_network"_L1)
        return JoinPage::tr(
            "The server cannot be reached. Check the address, and that the server runs; then try again.");
    if (error.code == "wrong_certificate"_L1)
        return JoinPage::tr("The server at this address is not the one that the code belongs to. Check the address, or "
                            "ask for a new invitation.");
    return errorText(error);
}

} // namespace

JoinPage::JoinPage(ShopJoiner &joiner, QWidget *parent) : QWidget(parent), m_joiner(joiner)
{
    build();
    connect(&joiner, &ShopJoiner::progressed, this, &JoinPage::show);
    connect(&joiner, &ShopJoiner::finished, this, &JoinPage::take);
    retranslate();
    setJoining(false);
}

void JoinPage::build()
{
    auto *area = new TallArea(this);
    auto *inside = new QVBoxLayout(area->content());
    inside->setContentsMargins(0, 0, 0, 0);
    m_form = new JoinShopForm(area->content());
    inside->addWidget(m_form);
    inside->addStretch();
    m_notice = new Notice(this);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_detail = new QLabel(this);
    m_detail->setProperty("role", u"muted"_s);
    m_back = new QPushButton(this);
    m_stop = new QPushButton(this);
    m_join = new QPushButton(this);
    m_back->setAutoDefault(false);
    m_stop->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addStretch();
    buttons->addWidget(m_stop);
    buttons->addWidget(m_join);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap);
    column->addWidget(area);
    column->addWidget(m_notice);
    column->addWidget(m_bar);
    column->addWidget(m_detail);
    column->addStretch();
    column->addLayout(buttons);
    connect(m_form, &JoinShopForm::changed, this, [this] { m_join->setEnabled(!m_isJoining && m_form->isComplete()); });
    connect(m_join, &QPushButton::clicked, this, &JoinPage::join);
    connect(m_stop, &QPushButton::clicked, &m_joiner, &ShopJoiner::cancel);
    connect(m_back, &QPushButton::clicked, this, &JoinPage::backWanted);
}

void JoinPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void JoinPage::retranslate()
{
    m_back->setText(tr("&Back"));
    m_stop->setText(tr("S&top"));
    m_join->setText(tr("&Join"));
    m_bar->setAccessibleName(tr("How much of the shop is here"));
}

void JoinPage::join()
{
    if (m_isJoining || !m_form->isComplete())
        return;
    const QByteArray password = m_wish.password;
    m_wish = m_form->wish();
    m_wish.password = password;
    m_hasBegun = true;
    setJoining(true);
    show(0, 0);
    m_joiner.join(m_wish);
}

void JoinPage::leave()
{
    if (m_isJoining) {
        m_joiner.cancel();
        ++m_left;
    }
    if (std::exchange(m_hasBegun, false))
        m_joiner.forget();
    m_notice->clear();
    setJoining(false);
}

void JoinPage::setJoining(bool joining)
{
    m_isJoining = joining;
    m_form->setEnabled(!joining);
    m_back->setEnabled(!joining);
    m_bar->setVisible(joining);
    m_detail->setVisible(joining);
    m_stop->setVisible(joining);
    m_join->setVisible(!joining);
    m_join->setEnabled(m_form->isComplete());
    if (joining) {
        m_notice->clear();
        m_stop->setFocus(Qt::OtherFocusReason);
    }
}

void JoinPage::show(qint64 doneBytes, qint64 totalBytes)
{
    const bool isMeasured = doneBytes < totalBytes; // otherwise the bar shows that it goes on
    m_bar->setRange(0, isMeasured ? kSteps : 0);
    m_bar->setValue(isMeasured ? static_cast<int>(doneBytes * kSteps / totalBytes) : 0);
    if (totalBytes <= 0)
        m_detail->setText(tr("Asking the server…"));
    else if (!isMeasured)
        m_detail->setText(tr("Putting the shop together…"));
    else
        m_detail->setText(tr("Getting %1 of %2", "amounts of data").arg(sizeText(doneBytes), sizeText(totalBytes)));
}

void JoinPage::take(const Result<void> &result)
{
    if (m_left > 0) {
        --m_left;
        return;
    }
    setJoining(false);
    if (result) {
        m_hasBegun = false;
        emit joined(m_wish);
        return;
    }
    const Error &error = result.error();
    if (error.kind == ErrorKind::Cancelled)
        m_notice->say(Notice::Kind::Info, tr("Stopped. “Join” goes on from there; “Back” leaves nothing behind."));
    else
        m_notice->say(Notice::Kind::Error, joinErrorText(error));
    m_join->setFocus(Qt::OtherFocusReason);
    if (error.code == "no_keychain"_L1)
        askForPassword();
}

/// The key is never kept in the open: sealed with a password, or not at all.
void JoinPage::askForPassword()
{
    auto *dialog = new PasswordDialog(PasswordDialog::Purpose::Choose, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_wish.password = dialog->password();
        join();
    });
    dialog->open();
}

QString JoinPage::said() const
{
    return m_notice->sentence();
}

QString JoinPage::detail() const
{
    return m_detail->text();
}

} // namespace kontor
