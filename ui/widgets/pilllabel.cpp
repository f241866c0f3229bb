// SPDX-License-Identifier: GPL-3.0-or-later
#include "pilllabel.h"

#include <QPainter>

namespace kontor {

PillLabel::PillLabel(const QString &text, Tone tone, QWidget *parent) : QWidget(parent), m_text(text), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void PillLabel::setPill(const QString &text, Tone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize PillLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 18, fontMetrics().height() + 6};
}

void PillLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPill(painter, rect(), m_text, m_tone, font());
}

} // namespace kontor
