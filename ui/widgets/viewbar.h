// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tableviews.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace kontor {

class ChipRow;

/// The views of a list as a row of tabs, and a menu to save, rename, hide and bring back. What a view means for
/// the rows is the list's business: it is asked for the present state when one is saved.
class ViewBar final : public QWidget
{
    Q_OBJECT
public:
    ViewBar(const QString &list, const QString &shop, QWidget *parent);

    [[nodiscard]] ChipRow *chips() const { return m_chips; }
    [[nodiscard]] TableViews &views() { return m_views; }
    void setBuiltIn(const std::vector<TableView> &views);
    [[nodiscard]] TableView chosen() const;
    /// Something differs from the chosen view: there is something to save.
    void setChanged(bool isChanged) { m_isChanged = isChanged; }
    /// Saves under this name and chooses it; false when the name is empty or taken.
    bool save(const QString &name, const QString &query, const QByteArray &columns);
    void updateChosen(const QString &query, const QByteArray &columns);
    void removeView(const QString &key);

signals:
    void viewChosen(const QString &key);
    /// Somebody wants to keep what is shown: answered by save() or updateChosen().
    void saveAsked(const QString &name);
    void updateAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showChips();
    void fillMenu();
    void fillForChosen(QMenu &menu, const TableView &view);
    void askName(const QString &key);
    void retranslate();

    TableViews m_views;
    ChipRow *m_chips = nullptr;
    QToolButton *m_more = nullptr;
    QMenu *m_menu = nullptr;
    bool m_isChanged = false;
};

} // namespace kontor
