// SPDX-License-Identifier: GPL-3.0-or-later
#include "tableviews.h"

#include <QSettings>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

QString TableViews::path(const QString &what) const
{
    return u"shops/%1/%2/%3"_s.arg(m_shop.isEmpty() ? u"any"_s : m_shop, m_list, what);
}

void TableViews::setBuiltIn(const std::vector<TableView> &views)
{
    m_builtIn = views;
    if (!std::exchange(m_isRead, true))
        read();
    const QStringList hidden = QSettings().value(path(u"hidden"_s)).toStringList();
    for (TableView &view : m_builtIn)
        view.isHidden = hidden.contains(view.key) && view.key != m_builtIn.front().key;
}

std::vector<TableView> TableViews::shown() const
{
    std::vector<TableView> views;
    std::ranges::copy_if(m_builtIn, std::back_inserter(views), [](const TableView &view) { return !view.isHidden; });
    views.insert(views.end(), m_saved.begin(), m_saved.end());
    return views;
}

std::vector<TableView> TableViews::hidden() const
{
    std::vector<TableView> views;
    std::ranges::copy_if(m_builtIn, std::back_inserter(views), [](const TableView &view) { return view.isHidden; });
    return views;
}

const TableView *TableViews::find(const QString &key) const
{
    for (const auto *views : {&m_builtIn, &m_saved}) {
        const auto it = std::ranges::find(*views, key, &TableView::key);
        if (it != views->end())
            return &*it;
    }
    return nullptr;
}

bool TableViews::isTaken(const QString &name, const QString &exceptKey) const
{
    const auto isSame = [&](const TableView &view) {
        return view.key != exceptKey && view.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0;
    };
    return std::ranges::any_of(m_builtIn, isSame) || std::ranges::any_of(m_saved, isSame);
}

QString TableViews::save(const QString &name, const QString &query, const QByteArray &columns)
{
    m_saved.push_back(
        {QUuid::createUuid().toString(QUuid::WithoutBraces), name.trimmed(), query, false, false, columns});
    write();
    return m_saved.back().key;
}

void TableViews::update(const QString &key, const QString &query, const QByteArray &columns)
{
    for (TableView &view : m_saved) {
        if (view.key != key)
            continue;
        view.query = query;
        view.columns = columns;
    }
    write();
}

void TableViews::rename(const QString &key, const QString &name)
{
    for (TableView &view : m_saved) {
        if (view.key == key)
            view.name = name.trimmed();
    }
    write();
}

void TableViews::remove(const QString &key)
{
    std::erase_if(m_saved, [&](const TableView &view) { return view.key == key; });
    for (TableView &view : m_builtIn) {
        if (view.key == key && &view != &m_builtIn.front())
            view.isHidden = true;
    }
    write();
}

void TableViews::unhide(const QString &key)
{
    for (TableView &view : m_builtIn) {
        if (view.key == key)
            view.isHidden = false;
    }
    write();
}

void TableViews::read()
{
    QSettings settings;
    const int count = settings.beginReadArray(path(u"views"_s));
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        m_saved.push_back({settings.value(u"key"_s).toString(), settings.value(u"name"_s).toString(),
                           settings.value(u"query"_s).toString(), false, false,
                           settings.value(u"columns"_s).toByteArray()});
    }
    settings.endArray();
}

void TableViews::write() const
{
    QSettings settings;
    settings.remove(path(u"views"_s));
    settings.beginWriteArray(path(u"views"_s), static_cast<int>(m_saved.size()));
    for (int i = 0; i < static_cast<int>(m_saved.size()); ++i) {
        const TableView &view = m_saved[static_cast<size_t>(i)];
        settings.setArrayIndex(i);
        settings.setValue(u"key"_s, view.key);
        settings.setValue(u"name"_s, view.name);
        settings.setValue(u"query"_s, view.query);
        settings.setValue(u"columns"_s, view.columns);
    }
    settings.endArray();
    QStringList keys;
    for (const TableView &view : hidden())
        keys += view.key;
    settings.setValue(path(u"hidden"_s), keys);
}

} // namespace kontor
