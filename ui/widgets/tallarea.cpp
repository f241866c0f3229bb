// SPDX-License-Identifier: GPL-3.0-or-later
#include "tallarea.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

#include <algorithm>

namespace kontor {

namespace {

constexpr int kLeastLines = 4; ///< to be seen, or nobody would know that there is something

/// Asks for the room its parts need at least: a table in it gets smaller before anything scrolls.
class Content final : public QWidget
{
public:
    using QWidget::QWidget;
    [[nodiscard]] int heightForWidth(int width) const override
    {
        return layout() && layout()->hasHeightForWidth() ? layout()->totalMinimumHeightForWidth(width) : -1;
    }
};

} // namespace

TallArea::TallArea(QWidget *parent) : QScrollArea(parent)
{
    setWidget(new Content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    widget()->setAutoFillBackground(false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int TallArea::heightForWidth(int width) const
{
    const QLayout *inner = widget()->layout();
    if (!inner)
        return 0;
    return inner->hasHeightForWidth() ? inner->totalHeightForWidth(width) : inner->totalSizeHint().height();
}

QSize TallArea::sizeHint() const
{
    return widget()->sizeHint();
}

QSize TallArea::minimumSizeHint() const
{
    const QSize least = widget()->minimumSizeHint();
    const int bar = m_hadBar ? verticalScrollBar()->sizeHint().width() : 0;
    return {least.width() + bar, std::min(least.height(), kLeastLines * fontMetrics().lineSpacing())};
}

/// The area itself does not tell the layout it stands in.
bool TallArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

/// Beside its bar there is room for what must not be cut at the side.
void TallArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    const bool hasBar = verticalScrollBar()->maximum() > 0;
    if (hasBar == m_hadBar)
        return;
    m_hadBar = hasBar;
    updateGeometry();
}

} // namespace kontor
