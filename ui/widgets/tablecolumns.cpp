// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablecolumns.h"

#include "elasticcolumn.h"
#include "icons.h"

#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace kontor {

TableColumns::TableColumns(QString key, QTableView *table) : QObject(table), m_key(std::move(key)), m_table(table)
{ }

QString TableColumns::path() const
{
    return u"lists/%1/columns-%2"_s.arg(m_key).arg(m_table->model() ? m_table->model()->columnCount() : 0);
}

bool TableColumns::hasSaved() const
{
    return QSettings().contains(path());
}

bool TableColumns::restore()
{
    if (m_first.isEmpty())
        m_first = state();
    return hasSaved() && setState(QSettings().value(path()).toByteArray());
}

void TableColumns::save() const
{
    if (m_isKeeping)
        QSettings().setValue(path(), state());
}

QByteArray TableColumns::state() const
{
    return m_elastic ? m_elastic->state() : m_table->horizontalHeader()->saveState();
}

void TableColumns::bringBack()
{
    if (m_elastic)
        m_elastic->bringBack();
}

bool TableColumns::isLeftOut(int column) const
{
    return m_elastic && m_elastic->isLeftOut(column);
}

/// A state of another number of columns, of an older Kontor, is left alone.
bool TableColumns::setState(const QByteArray &state)
{
    bringBack();
    QHeaderView *header = m_table->horizontalHeader();
    const int columns = header->count();
    const QByteArray before = header->saveState();
    if (state.isEmpty() || !header->restoreState(state))
        return false;
    if (header->count() != columns || header->hiddenSectionCount() >= columns) {
        header->restoreState(before);
        return false;
    }
    header->setSectionsMovable(true);
    if (m_elastic)
        m_elastic->noteArranged();
    return true;
}

QList<int> TableColumns::shown() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    QList<int> columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column) || isLeftOut(column))
            columns += column;
    }
    return columns;
}

QStringList TableColumns::names(const QList<int> &columns) const
{
    QStringList names;
    for (const int column : columns)
        names += m_table->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return names;
}

void TableColumns::setShown(int column, bool isShown)
{
    if (!isShown && shown().size() == 1)
        return; // an empty table has no header to bring a column back from
    QHeaderView *header = m_table->horizontalHeader();
    if (isLeftOut(column)) {
        if (!isShown)
            m_elastic->forget(column); // hidden it is
        return save();
    }
    header->setSectionHidden(column, !isShown);
    if (isShown && header->sectionSize(column) < header->minimumSectionSize())
        header->resizeSection(column, header->defaultSectionSize());
    save();
}

void TableColumns::move(int column, int by)
{
    QHeaderView *header = m_table->horizontalHeader();
    const QList<int> columns = shown();
    const qsizetype place = columns.indexOf(column) + by;
    if (place < 0 || place >= columns.size() || !columns.contains(column))
        return;
    header->moveSection(header->visualIndex(column), header->visualIndex(columns[place]));
    save();
}

void TableColumns::fillMenu(QMenu &menu, int column)
{
    const QList<int> columns = shown();
    if (columns.contains(column)) {
        const QString name = names({column}).first();
        menu.addAction(icon(u"left"_s), tr("Move “%1” to the left").arg(name), this,
                       [this, column] { move(column, -1); })
            ->setEnabled(columns.first() != column);
        menu.addAction(icon(u"right"_s), tr("Move “%1” to the right").arg(name), this,
                       [this, column] { move(column, 1); })
            ->setEnabled(columns.last() != column);
        menu.addAction(icon(u"minus"_s), tr("Hide “%1”").arg(name), this, [this, column] { setShown(column, false); })
            ->setEnabled(columns.size() > 1);
        menu.addSeparator();
    }
    const QHeaderView *header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int each = header->logicalIndex(visual);
        const QString name = names({each}).first();
        QAction *action = menu.addAction(
            isLeftOut(each) ? tr("%1 (no room for it now)", "a column that is left out of a narrow list").arg(name)
                            : name);
        action->setCheckable(true);
        action->setChecked(columns.contains(each));
        action->setEnabled(columns != QList{each});
        connect(action, &QAction::toggled, this, [this, each](bool on) { setShown(each, on); });
    }
    menu.addSeparator();
    menu.addAction(icon(u"undo"_s), tr("Reset columns"), this, [this] {
        setState(m_first);
        save();
        emit resetChosen();
    });
}

} // namespace kontor
