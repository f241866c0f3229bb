// SPDX-License-Identifier: GPL-3.0-or-later
#include "emptyplot.h"

#include "section.h"
#include "theme.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

EmptyPlot::EmptyPlot(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    m_nothing = Section::label({}, u"heading"_s, this);
    m_wayOut = Section::label({}, u"muted"_s, this);
    column->addStretch(2);
    for (QLabel *each : {m_nothing, m_wayOut}) {
        each->setAlignment(Qt::AlignCenter);
        column->addWidget(each);
    }
    column->addStretch(3);
}

void EmptyPlot::say(const QString &nothing, const QString &wayOut)
{
    m_nothing->setText(nothing);
    m_wayOut->setText(wayOut);
    m_wayOut->setVisible(!wayOut.isEmpty());
}

void EmptyPlot::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::colors().base);
}

} // namespace kontor
