// SPDX-License-Identifier: GPL-3.0-or-later
#include "detailpane.h"

#include "notice.h"
#include "tabstops.h"

#include <QEvent>
#include <QFrame>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kDetailPaneNarrowest = 428;
constexpr int kScrollBar = 14;

} // namespace

DetailPane::DetailPane(QWidget *parent) : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_notice = new Notice(this);
    m_notice->setClosable(true);
    outer->addWidget(m_notice);
    m_area = new QScrollArea(this);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    outer->addWidget(m_area, 1);
    setMinimumWidth(kDetailPaneNarrowest);
}

void DetailPane::addFoot(QWidget *foot)
{
    auto *rule = new QFrame(this); // what scrolls ends there
    rule->setObjectName(u"rule"_s);
    layout()->addWidget(rule);
    layout()->addWidget(foot);
}

void DetailPane::complain(const QString &sentence)
{
    m_notice->say(Notice::Kind::Error, sentence);
    m_notice->setClosable(true);
}

void DetailPane::changeEvent(QEvent *event)
{
    // Later: while the style is being changed, no widget may go.
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        QMetaObject::invokeMethod(
            this, [this] { rebuild(true); }, Qt::QueuedConnection);
    QWidget::changeEvent(event);
}

/// The focus is on something that will be built anew; while a dialog is over it, too.
bool DetailPane::hasTheHand() const
{
    const QWidget *hand = window()->focusWidget();
    return hand && m_content && m_content->isAncestorOf(hand);
}

void DetailPane::rebuild(bool isSame)
{
    const bool goesOn = hasTheHand();
    const int scrolled = isSame ? m_area->verticalScrollBar()->value() : 0;
    if (!isSame)
        m_notice->clear();
    m_content = new QWidget;
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(16, 16, 12, 16);
    m_column->setSpacing(12);
    m_area->setAccessibleName(paneName());
    build();
    m_column->addStretch(1);
    if (QWidget *before = m_area->takeWidget())
        before->deleteLater(); // one of its buttons may be what was pressed
    m_area->setWidget(m_content);
    if (QWidget *next = goesOn ? firstStop(this) : nullptr)
        next->setFocus();
    setMinimumWidth(std::max(kDetailPaneNarrowest, m_content->minimumSizeHint().width() + kScrollBar));
    m_area->verticalScrollBar()->setValue(scrolled);
}

} // namespace kontor
