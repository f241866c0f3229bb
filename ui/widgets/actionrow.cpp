// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionrow.h"

#include "icons.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {
constexpr int kActionGap = 8;
}

ActionRow::ActionRow(QWidget *parent)
    : QWidget(parent), m_more(new QPushButton(icon(u"more"_s), QString(), this)), m_menu(new QMenu(m_more))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_more->setProperty("small", true);
    m_more->setToolTip(tr("More actions"));
    m_more->setAccessibleName(m_more->toolTip());
    m_more->setMenu(m_menu);
    m_more->hide();
}

QPushButton *ActionRow::add(const QString &text)
{
    auto *button = new QPushButton(text, this);
    QAction *inMenu = m_menu->addAction(text);
    connect(inMenu, &QAction::triggered, button, &QPushButton::click);
    m_more->raise(); // the last one in the order of reading
    m_entries.push_back({button, inMenu});
    updateGeometry();
    return button;
}

int ActionRow::widthOf(size_t count) const
{
    int sum = 0;
    for (size_t i = 0; i < count; ++i)
        sum += m_entries[i].button->sizeHint().width() + (i > 0 ? kActionGap : 0);
    return sum;
}

int ActionRow::tallest() const
{
    int most = 0;
    for (const Entry &entry : m_entries)
        most = std::max(most, entry.button->sizeHint().height());
    return most;
}

QSize ActionRow::sizeHint() const
{
    return {widthOf(m_entries.size()), tallest()};
}

QSize ActionRow::minimumSizeHint() const
{
    const int more = m_entries.size() > 1 ? kActionGap + m_more->sizeHint().width() : 0;
    return {widthOf(std::min<size_t>(1, m_entries.size())) + more, tallest()};
}

/// A shorter one further back may stand where a longer one has no room.
void ActionRow::arrange()
{
    const bool fitsAll = m_entries.size() < 2 || widthOf(m_entries.size()) <= width();
    const int more = m_more->sizeHint().width();
    const int room = width() - (fitsAll ? 0 : kActionGap + more);
    int x = 0;
    const auto put = [&](QPushButton *button, int wide) {
        button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, wide, height())));
        x += wide + kActionGap;
    };
    for (const auto &[button, inMenu] : m_entries) {
        const int wide = button->sizeHint().width();
        const bool isShown = fitsAll || x == 0 || x + wide <= room;
        button->setVisible(isShown);
        inMenu->setVisible(!isShown);
        inMenu->setEnabled(button->isEnabled());
        if (isShown)
            put(button, wide);
    }
    m_more->setVisible(!fitsAll);
    if (!fitsAll)
        put(m_more, more);
}

void ActionRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// Its buttons ask for another size when the letters become larger.
bool ActionRow::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        arrange();
    }
    return QWidget::event(event);
}

} // namespace kontor
