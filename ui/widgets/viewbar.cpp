// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewbar.h"

#include "chiprow.h"
#include "icons.h"
#include "viewnamedialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace kontor {

ViewBar::ViewBar(const QString &list, const QString &shop, QWidget *parent) : QWidget(parent), m_views(list, shop)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_chips = new ChipRow(this);
    m_more = new QToolButton(this);
    m_more->setIcon(icon(u"more"_s));
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_menu = new QMenu(m_more);
    m_more->setMenu(m_menu);
    row->addWidget(m_chips, 1);
    row->addWidget(m_more);
    connect(m_chips, &ChipRow::chipChosen, this, &ViewBar::viewChosen);
    connect(m_menu, &QMenu::aboutToShow, this, &ViewBar::fillMenu);
    retranslate();
}

void ViewBar::setBuiltIn(const std::vector<TableView> &views)
{
    m_views.setBuiltIn(views);
    showChips();
}

TableView ViewBar::chosen() const
{
    const TableView *view = m_views.find(m_chips->chosen());
    return view ? *view : TableView();
}

void ViewBar::showChips()
{
    std::vector<ChipRow::Chip> chips;
    for (const TableView &view : m_views.shown())
        chips.push_back({view.key, view.name});
    m_chips->setChips(chips);
}

bool ViewBar::save(const QString &name, const QString &query, const QByteArray &columns)
{
    if (name.trimmed().isEmpty() || m_views.isTaken(name))
        return false;
    const QString key = m_views.save(name, query, columns);
    showChips();
    m_chips->choose(key);
    return true;
}

void ViewBar::updateChosen(const QString &query, const QByteArray &columns)
{
    m_views.update(m_chips->chosen(), query, columns);
    emit viewChosen(m_chips->chosen());
}

void ViewBar::removeView(const QString &key)
{
    m_views.remove(key);
    showChips(); // chooses the first when the chosen one is gone
}

void ViewBar::fillMenu()
{
    m_menu->clear();
    const TableView view = chosen();
    m_menu->addAction(icon(u"plus"_s), tr("Save this view…"), this, [this] { askName({}); });
    fillForChosen(*m_menu, view);
    m_menu->addSeparator();
    for (const TableView &each : m_views.shown()) {
        QAction *choice = m_menu->addAction(QString(each.name).replace(u'&', u"&&"_s), this,
                                            [this, key = each.key] { m_chips->choose(key); });
        choice->setCheckable(true);
        choice->setChecked(each.key == view.key);
    }
    const std::vector<TableView> hidden = m_views.hidden();
    if (hidden.empty())
        return;
    QMenu *back = m_menu->addMenu(tr("Hidden views"));
    for (const TableView &each : hidden) {
        back->addAction(each.name, this, [this, key = each.key] {
            m_views.unhide(key);
            showChips();
            m_chips->choose(key);
        });
    }
}

void ViewBar::fillForChosen(QMenu &menu, const TableView &view)
{
    const QString key = view.key;
    if (!view.isBuiltIn) {
        menu.addAction(icon(u"saved"_s), tr("Keep the changes in “%1”").arg(view.name), this, &ViewBar::updateAsked)
            ->setEnabled(m_isChanged);
        menu.addAction(icon(u"edit"_s), tr("Rename “%1”…").arg(view.name), this, [this, key] { askName(key); });
        menu.addAction(icon(u"trash"_s), tr("Delete “%1”").arg(view.name), this, [this, key] { removeView(key); });
    } else if (!m_views.shown().empty() && m_views.shown().front().key != key) {
        menu.addAction(icon(u"minus"_s), tr("Hide “%1”").arg(view.name), this, [this, key] { removeView(key); });
    }
}

/// For a new view when `key` is empty.
void ViewBar::askName(const QString &key)
{
    const TableView *view = m_views.find(key);
    const auto isTaken = [this, key](const QString &name) { return m_views.isTaken(name, key); };
    const std::optional<QString> name = askViewName(view ? view->name : QString(), isTaken, this);
    if (!name)
        return;
    if (key.isEmpty()) {
        emit saveAsked(*name);
        return;
    }
    m_views.rename(key, *name);
    showChips();
}

void ViewBar::retranslate()
{
    m_more->setToolTip(tr("Views: save, rename, hide"));
    m_more->setAccessibleName(tr("Views: save, rename, hide"));
    m_chips->setAccessibleName(tr("Views"));
}

void ViewBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kontor
