// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace kontor {

/// A named question to a list: what is shown, in which order, with which columns.
struct TableView {
    QString key; ///< of a built-in view its own, of a saved one made up
    QString name;
    QString query; ///< in English words and codes
    bool isBuiltIn = true;
    bool isHidden = false;
    QByteArray columns; ///< of a saved view: header state with the sort; empty: as the list has it
};

/// The views of one list in one shop: the built-in ones, which can be hidden, then those somebody saved.
/// Kept in the settings of this computer.
class TableViews
{
public:
    TableViews(QString list, QString shop) : m_list(std::move(list)), m_shop(std::move(shop)) { }

    /// Called again for another language.
    void setBuiltIn(const std::vector<TableView> &views);
    [[nodiscard]] std::vector<TableView> shown() const;
    [[nodiscard]] std::vector<TableView> hidden() const;
    [[nodiscard]] const TableView *find(const QString &key) const;
    /// Whether another view has this name, letter case aside.
    [[nodiscard]] bool isTaken(const QString &name, const QString &exceptKey = {}) const;

    /// Returns the key.
    QString save(const QString &name, const QString &query, const QByteArray &columns);
    void update(const QString &key, const QString &query, const QByteArray &columns);
    void rename(const QString &key, const QString &name);
    /// Takes a saved view away, or hides a built-in one. The first view stays.
    void remove(const QString &key);
    void unhide(const QString &key);

private:
    [[nodiscard]] QString path(const QString &what) const;
    void read();
    void write() const;

    QString m_list;
    QString m_shop;
    bool m_isRead = false;
    std::vector<TableView> m_builtIn;
    std::vector<TableView> m_saved;
};

} // namespace kontor
