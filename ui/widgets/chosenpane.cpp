// SPDX-License-Identifier: GPL-3.0-or-later
#include "chosenpane.h"

#include "section.h"

#include <QEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

ChosenPane::ChosenPane(QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget(this)), m_nothing(Section::label({}, u"muted"_s, this)),
      m_inside(new QWidget(this))
{
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setMargin(16);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_inside);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
}

void ChosenPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ChosenPane::setNothing(const QString &sentence)
{
    m_nothing->setText(sentence);
}

void ChosenPane::showNothing()
{
    m_stack->setCurrentWidget(m_nothing);
}

void ChosenPane::showInside()
{
    m_stack->setCurrentWidget(m_inside);
}

} // namespace kontor
