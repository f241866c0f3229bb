// SPDX-License-Identifier: GPL-3.0-or-later
#include "emptystate.h"

#include "icons.h"
#include "theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

EmptyState::EmptyState(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    m_icon = new QLabel(this);
    m_title = new QLabel(this);
    m_text = new QLabel(this);
    m_action = new QPushButton(this);
    m_title->setProperty("role", u"title"_s);
    m_text->setProperty("role", u"muted"_s);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setMinimumWidth(200);
    m_text->setMaximumWidth(420);
    m_action->setProperty("primary", true);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    auto *narrow = new QHBoxLayout; // so that the height follows the width the text really gets
    narrow->addStretch(1);
    narrow->addWidget(m_text, 100);
    narrow->addStretch(1);
    column->addLayout(narrow);
    column->addSpacing(8);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionChosen);
}

void EmptyState::setWords(const Words &words)
{
    m_iconName = words.icon;
    m_title->setText(words.title);
    m_text->setText(words.text);
    m_action->setText(words.action);
    m_action->setVisible(!words.action.isEmpty());
    drawIcon();
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        drawIcon();
    QWidget::changeEvent(event);
}

void EmptyState::drawIcon()
{
    m_icon->setPixmap(m_iconName.isEmpty()
                          ? QPixmap()
                          : icon(m_iconName, Theme::colors().muted).pixmap(QSize(48, 48), devicePixelRatioF()));
}

} // namespace kontor
