// SPDX-License-Identifier: GPL-3.0-or-later
#include "choicecard.h"

#include <QIcon>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace kontor {

namespace {

constexpr int Padding = 16;
constexpr int IconSide = 32;
constexpr int Gap = 4;

QColor mixed(const QColor &a, const QColor &b, qreal part)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() + (b.redF() - a.redF()) * part),
                            static_cast<float>(a.greenF() + (b.greenF() - a.greenF()) * part),
                            static_cast<float>(a.blueF() + (b.blueF() - a.blueF()) * part));
}

} // namespace

ChoiceCard::ChoiceCard(const QIcon &icon, QWidget *parent) : QAbstractButton(parent)
{
    setIcon(icon);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChoiceCard::setWords(const QString &title, const QString &sentence)
{
    setText(title);
    m_sentence = sentence;
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    updateGeometry();
    update();
}

QFont ChoiceCard::titleFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    bold.setPointSizeF(font().pointSizeF() * 1.1);
    return bold;
}

QRect ChoiceCard::textRect(const QRect &card) const
{
    return card.adjusted(Padding + IconSide + Padding, Padding, -Padding, -Padding);
}

int ChoiceCard::heightForWidth(int width) const
{
    const QRect wide = textRect(QRect(0, 0, width, 4000));
    const int title = QFontMetrics(titleFont()).height();
    const int sentence = fontMetrics().boundingRect(wide, Qt::TextWordWrap, m_sentence).height();
    return qMax(IconSide, title + Gap + sentence) + 2 * Padding;
}

QSize ChoiceCard::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 70;
    return {width, heightForWidth(width)};
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor base = palette().color(QPalette::Base);
    const QColor accent = palette().color(QPalette::Highlight);
    const bool hot = underMouse() || hasFocus();
    const QColor edge = hot ? accent : mixed(base, palette().color(QPalette::WindowText), 0.18);
    painter.setPen(QPen(edge, hasFocus() ? 2 : 1));
    painter.setBrush(isDown() ? mixed(base, accent, 0.16) : underMouse() ? mixed(base, accent, 0.06) : base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);

    const QRect words = textRect(rect());
    icon().paint(&painter, QRect(Padding, (height() - IconSide) / 2, IconSide, IconSide));
    painter.setPen(palette().color(QPalette::WindowText));
    painter.setFont(titleFont());
    const int titleHeight = QFontMetrics(titleFont()).height();
    painter.drawText(QRect(words.left(), words.top(), words.width(), titleHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     text());
    painter.setFont(font());
    painter.setPen(mixed(palette().color(QPalette::WindowText), base, 0.3));
    painter.drawText(words.adjusted(0, titleHeight + Gap, 0, Padding), Qt::TextWordWrap, m_sentence);
}

void ChoiceCard::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void ChoiceCard::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

/// Enter presses, as on a menu; the arrows go to the neighbour.
void ChoiceCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else if (event->key() == Qt::Key_Down)
        focusNextChild();
    else if (event->key() == Qt::Key_Up)
        focusPreviousChild();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace kontor
