// SPDX-License-Identifier: GPL-3.0-or-later
#include "figuretile.h"

#include "icons.h"
#include "mirroredtext.h"
#include "theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kWidth = 140;
constexpr int kPadding = 12;
constexpr int kSidePadding = 16; ///< that of a card

QColor colourOf(Tone tone, const ThemeColors &c)
{
    switch (tone) {
    case Tone::Good:
        return c.good;
    case Tone::Warn:
        return c.warn;
    case Tone::Bad:
        return c.bad;
    case Tone::Violet:
        return c.violet;
    case Tone::Accent:
        return c.accent;
    default:
        return c.text;
    }
}

QFont bigFont(const QWidget *widget)
{
    QFont font = widget->font();
    font.setPointSizeF(font.pointSizeF() * 1.7);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

FigureTile::FigureTile(const QString &iconName, QWidget *parent) : QAbstractButton(parent), m_icon(iconName)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void FigureTile::show(qint64 count, const QString &caption, const QString &below, Tone tone)
{
    m_count = count;
    showText(QLocale().toString(count), caption, below, count == 0 ? Tone::Quiet : tone);
}

void FigureTile::showText(const QString &figure, const QString &caption, const QString &below, Tone tone)
{
    m_figure = figure;
    m_below = below;
    m_tone = tone;
    setText(caption);
    const QString name = u"%1 %2"_s.arg(figure, caption);
    const QStringList lines = QStringList{name} + below.split(u'\n', Qt::SkipEmptyParts);
    setAccessibleName(lines.join(u", "_s));
    updateGeometry();
    update();
}

QSize FigureTile::sizeHint() const
{
    const QStringList below = m_below.split(u'\n');
    int widest = fontMetrics().horizontalAdvance(this->text());
    for (const QString &line : below)
        widest = std::max(widest, fontMetrics().horizontalAdvance(line));
    const int lines = 1 + static_cast<int>(below.size());
    return {std::max(kWidth, widest + 2 * kSidePadding),
            2 * kPadding + QFontMetrics(bigFont(this)).height() + lines * fontMetrics().height() + 4};
}

void FigureTile::paintEvent(QPaintEvent *)
{
    const ThemeColors &c = Theme::colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() ? c.accent : c.line);
    painter.setBrush(isDown() ? c.pressed : m_isUnderMouse ? c.hoverRow : c.base);
    painter.drawRoundedRect(frame, 8, 8);
    const QRect inner = rect().adjusted(kSidePadding, kPadding, -kSidePadding, -kPadding);
    const QFont big = bigFont(this);
    const int bigHeight = QFontMetrics(big).height();
    const QPixmap picture = kontor::icon(m_icon, c.muted).pixmap(QSize(16, 16), devicePixelRatioF());
    const QRect place(inner.right() - 16, inner.top() + (bigHeight - 16) / 2, 16, 16);
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), place).topLeft(), picture);
    painter.setFont(big);
    painter.setPen(m_tone == Tone::Quiet ? c.muted : colourOf(m_tone, c));
    const auto write = [&](int top, int height, const QString &words) {
        painter.drawText(QRect(inner.left(), top, inner.width(), height),
                         wordFlags(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter, words), words);
    };
    write(inner.top(), bigHeight, m_figure);
    painter.setFont(font());
    painter.setPen(c.text);
    const int line = fontMetrics().height();
    int y = inner.top() + bigHeight + 2;
    write(y, line, text());
    painter.setPen(c.muted);
    y += line + 2;
    for (const QString &below : m_below.split(u'\n')) {
        write(y, line, fontMetrics().elidedText(below, Qt::ElideRight, inner.width()));
        y += line;
    }
}

void FigureTile::enterEvent(QEnterEvent *)
{
    m_isUnderMouse = true;
    update();
}

void FigureTile::leaveEvent(QEvent *)
{
    m_isUnderMouse = false;
    update();
}

} // namespace kontor
