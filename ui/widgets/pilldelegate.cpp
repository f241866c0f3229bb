// SPDX-License-Identifier: GPL-3.0-or-later
#include "pilldelegate.h"

#include "theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {
constexpr int kPadX = 8;
constexpr int kPadY = 2;
constexpr int kPillDelegateCellPad = 11;
} // namespace

ToneColors toneColors(Tone tone)
{
    const ThemeColors &c = Theme::colors();
    switch (tone) {
    case Tone::Plain:
        return {c.text, c.hover};
    case Tone::Quiet:
        return {c.muted, c.hover};
    case Tone::Good:
        return {c.good, c.goodSoft};
    case Tone::Warn:
        return {c.warn, c.warnSoft};
    case Tone::Bad:
        return {c.bad, c.badSoft};
    case Tone::Accent:
        return {c.accent, c.accentSoft};
    case Tone::Violet:
        return {c.violet, c.violetSoft};
    }
    return {c.text, c.hover};
}

int paintPill(QPainter &painter, const QRect &rect, const QString &text, Tone tone, const QFont &font, Ground ground)
{
    ToneColors colors = toneColors(tone);
    if (ground == Ground::Selected && tone == Tone::Accent)
        colors.background = Theme::colors().base;
    const QFontMetrics metrics(font);
    const int width = std::min(metrics.horizontalAdvance(text) + 2 * kPadX, rect.width());
    const int height = std::min(metrics.height() + 2 * kPadY, rect.height());
    const QRect pill(rect.left(), rect.top() + (rect.height() - height) / 2, width, height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor rim = colors.text;
    rim.setAlpha(56); // keeps its shape on a selected row
    painter.setPen(rim);
    painter.setBrush(colors.background);
    painter.drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), height / 2.0, height / 2.0);
    painter.setPen(colors.text);
    painter.setFont(font);
    painter.drawText(pill, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideRight, width - kPadX));
    painter.restore();
    return width;
}

void PillDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem plain = option;
    initStyleOption(&plain, index);
    const QString text = std::exchange(plain.text, QString());
    const QStyle *style = plain.widget ? plain.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &plain, painter, plain.widget);
    if (!text.isEmpty() && text != u"…")
        paintPill(*painter, option.rect.adjusted(kPillDelegateCellPad, 0, -2, 0), text, m_toneOf(index), plain.font,
                  plain.state & QStyle::State_Selected ? Ground::Selected : Ground::Plain);
}

QSize PillDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * kPadX, 0);
}

} // namespace kontor
