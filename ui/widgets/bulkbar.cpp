// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulkbar.h"

#include "icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace kontor {

BulkBar::BulkBar(QWidget *parent) : QFrame(parent)
{
    setObjectName(u"bulk"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 12, 4);
    row->setSpacing(8);
    m_count = new QLabel(this);
    m_count->setProperty("role", u"heading"_s);
    row->addWidget(m_count);
    row->addSpacing(8);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(4);
    row->addLayout(m_buttons);
    row->addStretch(1);
    m_clear = new QToolButton(this);
    m_clear->setIcon(icon(u"close"_s));
    m_clear->setAutoRaise(true);
    row->addWidget(m_clear);
    connect(m_clear, &QToolButton::clicked, this, &BulkBar::cleared);
    retranslate();
    hide();
}

void BulkBar::addAction(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setProperty("bulk", true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_buttons->addWidget(button);
    QWidget::addAction(action); // actions() names them for whoever offers them elsewhere
}

void BulkBar::setCount(int rows)
{
    m_rows = rows;
    m_count->setText(tr("%Ln selected", nullptr, rows));
    setVisible(rows > 1);
}

void BulkBar::retranslate()
{
    m_count->setText(tr("%Ln selected", nullptr, m_rows));
    m_clear->setToolTip(tr("Select nothing"));
    m_clear->setAccessibleName(tr("Select nothing"));
}

} // namespace kontor
