// SPDX-License-Identifier: GPL-3.0-or-later
#include "railtab.h"

#include "theme.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

RailTab::RailTab(QWidget *parent) : QToolButton(parent)
{
    setCheckable(true);
    setAutoExclusive(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize(QSize(18, 18));
    setProperty("tab", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
}

void RailTab::setWords(const QString &title, const QString &shortcut)
{
    m_title = title;
    setText(title);
    setToolTip(tr("%1 (%2)", "tab, shortcut").arg(title, shortcut));
    name();
}

void RailTab::setWaiting(qint64 count)
{
    m_waiting = count;
    name();
    update();
}

void RailTab::name()
{
    setAccessibleName(m_waiting > 0 ? tr("%1, %n waiting", nullptr, static_cast<int>(m_waiting)).arg(m_title)
                                    : m_title);
}

QSize RailTab::sizeHint() const
{
    return {QToolButton::sizeHint().width() + 48, std::max(34, fontMetrics().height() + 16)};
}

void RailTab::paintEvent(QPaintEvent *)
{
    const ThemeColors &c = Theme::colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(box, 6, 6);
    if (isChecked())
        painter.fillPath(shape, c.accentSoft);
    else if (underMouse())
        painter.fillPath(shape, c.hover);
    if (hasFocus())
        painter.strokePath(shape, c.accent);
    icon().paint(&painter, QRect(10, (height() - 18) / 2, 18, 18));
    QFont words = font();
    words.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(words);
    painter.setPen(c.text);
    const QString count = m_waiting > 999 ? u"999+"_s : QLocale().toString(m_waiting);
    const int badge = m_waiting > 0 ? std::max(22, fontMetrics().horizontalAdvance(count) + 12) : 0;
    const QRect room = rect().adjusted(38, 0, -badge - 14, 0);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_title, Qt::ElideRight, room.width()));
    if (badge == 0)
        return;
    const QRect pill(width() - badge - 8, (height() - 20) / 2, badge, 20);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.accent);
    painter.drawRoundedRect(pill, 10, 10);
    painter.setPen(c.onAccent);
    painter.drawText(pill, Qt::AlignCenter, count);
}

} // namespace kontor
