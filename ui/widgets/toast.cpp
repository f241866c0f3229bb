// SPDX-License-Identifier: GPL-3.0-or-later
#include "toast.h"

#include "icons.h"
#include "theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kShownMs = 5000;
constexpr int kOfferedMs = 10000;
constexpr int kMargin = 24;
constexpr int kFootHeight = 104; // what can be done with the selected rows stays free, and what stands below it
constexpr int kWidest = 560;
constexpr size_t kMostWaiting = 5;

} // namespace

void Toast::tell(QWidget *near, const QString &sentence, Tone tone)
{
    over(near->window())->take({sentence, tone, {}, {}, {}}, tone == Tone::Bad);
}

void Toast::replace(QWidget *near, const QString &sentence)
{
    over(near->window())->take({sentence, Tone::Good, {}, {}, {}}, true);
}

void Toast::offer(QWidget *near, const QString &sentence, const QString &action, QObject *context,
                  std::function<void()> act)
{
    over(near->window())->take({sentence, Tone::Good, action, context, std::move(act)}, true);
}

Toast *Toast::over(QWidget *window)
{
    auto *toast = window->findChild<Toast *>(QString(), Qt::FindDirectChildrenOnly);
    return toast ? toast : new Toast(window);
}

void Toast::take(const Message &message, bool atOnce)
{
    const bool isCovering = isVisible() && m_shown.isUrgent();
    if (isCovering && !atOnce) {
        m_waiting.push_back(message);
        if (m_waiting.size() > kMostWaiting)
            m_waiting.pop_front();
        return;
    }
    if (isVisible() && m_shown.tone == Tone::Bad && m_shown.sentence != message.sentence)
        m_waiting.push_front(m_shown); // an error is read before it goes
    say(message);
}

/// The one that is shown is done with: the next, or none.
void Toast::next()
{
    if (m_waiting.empty()) {
        hide();
        return;
    }
    const Message message = std::move(m_waiting.front());
    m_waiting.pop_front();
    say(message);
}

void Toast::setAction(const Message &message)
{
    m_action->disconnect();
    m_action->setText(message.action);
    m_action->setVisible(!message.action.isEmpty() && message.context);
    if (message.action.isEmpty() || !message.context)
        return;
    connect(m_action, &QPushButton::clicked, message.context.data(), message.act);
    connect(m_action, &QPushButton::clicked, this, &Toast::next);
}

Toast::Toast(QWidget *window) : QFrame(window)
{
    setObjectName(u"toast"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    row->setSpacing(8);
    m_icon = new QLabel(this);
    m_text = new QLabel(this);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_close = new QToolButton(this);
    m_close->setAutoRaise(true);
    row->addWidget(m_icon);
    m_action = new QPushButton(this);
    m_action->setAutoDefault(false);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &Toast::next);
    m_leave.setSingleShot(true);
    connect(&m_leave, &QTimer::timeout, this, &Toast::next);
    window->installEventFilter(this);
}

QString Toast::sentence() const
{
    return m_text->text();
}

void Toast::say(const Message &message)
{
    m_shown = message;
    setAction(message);
    const Tone tone = message.tone;
    const QString &sentence = message.sentence;
    drawIcons();
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close this message"));
    m_text->setText(sentence);
    setAccessibleName(sentence);
    setProperty("tone", tone == Tone::Good ? u"good"_s : u"bad"_s);
    if (tone == Tone::Good)
        m_leave.start(message.action.isEmpty() ? kShownMs : kOfferedMs);
    else
        m_leave.stop();
    place();
    show();
    raise();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Toast::drawIcons()
{
    const bool isGood = m_shown.tone == Tone::Good;
    const QColor ink = isGood ? Theme::colors().base : Theme::colors().text;
    m_close->setIcon(icon(u"close"_s, ink));
    m_icon->setPixmap(icon(isGood ? u"check"_s : u"warning"_s, ink).pixmap(QSize(16, 16), devicePixelRatioF()));
}

void Toast::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && isVisible())
        drawIcons(); // light ones would vanish on a light ground
    QFrame::changeEvent(event);
}

void Toast::place()
{
    const int most = std::min(kWidest, parentWidget()->width() - 2 * kMargin);
    const int text = m_text->fontMetrics().horizontalAdvance(m_text->text());
    const int action = m_action->isHidden() ? 0 : m_action->sizeHint().width() + 8;
    setFixedWidth(std::min(most, text + action + 88));
    setFixedHeight(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height());
    move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - kFootHeight);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

} // namespace kontor
