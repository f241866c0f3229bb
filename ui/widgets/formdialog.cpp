// SPDX-License-Identifier: GPL-3.0-or-later
#include "formdialog.h"

#include "dottedtext.h"
#include "enoughroom.h"
#include "notice.h"
#include "tabstops.h"
#include "tallarea.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

FormDialog::FormDialog(QWidget *parent) : QDialog(parent)
{
    keepEnoughRoom(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    m_title = new QLabel(this);
    m_title->setProperty("role", u"title"_s);
    m_area = new TallArea(this);
    m_below = muted({}, m_area->content());
    auto *inside = new QVBoxLayout(m_area->content());
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(12);
    m_body = new QVBoxLayout;
    m_body->setSpacing(12);
    inside->addWidget(m_below);
    inside->addLayout(m_body, 1);
    m_notice = new Notice(this);
    column->addWidget(m_title);
    column->addWidget(m_area, 1);
    column->addWidget(m_notice);
    column->addLayout(buildFoot());
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ok, &QPushButton::clicked, this, &FormDialog::accept);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this, &FormDialog::accept);
}

QLayout *FormDialog::buildFoot()
{
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    m_caption = muted({}, this);
    m_total = new QLabel(this);
    m_total->setProperty("role", u"big"_s);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setAutoDefault(false);
    m_ok = new QPushButton(tr("OK"), this);
    m_ok->setDefault(true);
    foot->addWidget(m_caption);
    foot->addWidget(m_total);
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_ok);
    return foot;
}

QLabel *FormDialog::muted(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", u"muted"_s);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void FormDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    const std::vector<QWidget *> stops = tabStops(this);
    if (!focusWidget() && !stops.empty() && stops.front() != m_cancel)
        enter(stops.front());
}

/// As high as its words need at the width that it gets; Qt measures them at a narrower one.
QSize FormDialog::sizeHint() const
{
    QSize size = QDialog::sizeHint().expandedTo(minimumSize());
    if (layout()->hasHeightForWidth())
        size.setHeight(std::max(minimumHeight(), layout()->totalHeightForWidth(size.width())));
    return size;
}

/// Where a button has the focus, the pages are turned here. Return in a field of a dangerous dialog neither does it nor
/// throws away what was typed.
void FormDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && m_isDangerous && !qobject_cast<QPushButton *>(focusWidget()))
        return;
    if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp)
        m_area->verticalScrollBar()->triggerAction(
            event->key() == Qt::Key_PageDown ? QAbstractSlider::SliderPageStepAdd : QAbstractSlider::SliderPageStepSub);
    else
        QDialog::keyPressEvent(event);
}

void FormDialog::accept()
{
    review();
    if (m_isSound)
        QDialog::accept();
}

void FormDialog::setHeading(const QString &title, const QString &below)
{
    setWindowTitle(title);
    m_title->setText(title);
    m_below->setText(withBoundDots(below));
    m_below->setVisible(!below.isEmpty());
}

void FormDialog::setAcceptText(const QString &text)
{
    m_ok->setText(text);
    m_ok->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
}

void FormDialog::setRejectText(const QString &text)
{
    m_cancel->setText(text);
}

void FormDialog::setDangerous(bool isDangerous)
{
    m_isDangerous = isDangerous;
    m_ok->setProperty("danger", isDangerous);
    m_cancel->setProperty("keeps", isDangerous);
    (isDangerous ? m_cancel : m_ok)->setDefault(true);
    for (QPushButton *button : {m_cancel, m_ok}) {
        style()->unpolish(button);
        style()->polish(button);
    }
}

QString FormDialog::problem() const
{
    return m_isSound ? QString() : m_notice->sentence();
}

void FormDialog::setProblem(const QString &sentence, bool isSound)
{
    m_isSound = isSound;
    m_ok->setEnabled(isSound);
    m_notice->say(Notice::Kind::Error, sentence);
}

void FormDialog::setHint(const QString &sentence)
{
    if (m_isSound)
        m_notice->say(Notice::Kind::Warning, sentence);
}

QString FormDialog::totalText() const
{
    return m_total->text();
}

void FormDialog::setTotal(const QString &caption, const QString &amount)
{
    m_caption->setText(caption);
    m_caption->setWordWrap(false);
    m_total->setText(amount);
    m_total->setAccessibleName(caption + u' ' + amount);
}

} // namespace kontor
