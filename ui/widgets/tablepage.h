// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chiprow.h"
#include "emptystate.h"
#include "page.h"
#include "pagedmodel.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace kontor {

/// A tab that is a list: search, filter chips, a table of any length with sums below, and a pane beside it for
/// the row that is current. What is common to all lists lives here; what a row means, in the subclass.
class TablePage : public Page
{
    Q_OBJECT
public:
    /// `key` names this list in the settings: widths, order and hidden columns are remembered under it.
    explicit TablePage(QString key, QWidget *parent = nullptr);
    ~TablePage() override;

    void focusSearch() override;
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] ChipRow *chips() const { return m_chips; }
    [[nodiscard]] QLineEdit *searchField() const { return m_search; }
    [[nodiscard]] QString searchText() const;
    /// Row number of the current row; 0 when there is none.
    [[nodiscard]] qint64 currentNumber() const;
    [[nodiscard]] QList<int> selectedPositions() const;
    /// Makes the row current as soon as the list shows it.
    void goTo(qint64 number);

protected:
    /// Call once, at the end of the subclass's constructor. `sortable`: columns whose header sorts.
    void setModel(PagedModelBase *model, const QList<int> &sortable);
    void setDetail(QWidget *detail);
    /// A panel at the left of the list.
    void setLead(QWidget *lead);
    /// A button or field to the right of the search.
    void addTool(QWidget *tool);
    void showSort(int column, Qt::SortOrder order);

    // Words, asked for anew after a change of language.
    virtual void retranslate();
    [[nodiscard]] virtual QString searchHint() const = 0;
    [[nodiscard]] virtual QString countText(int rows) const = 0;
    [[nodiscard]] virtual EmptyState::Words
    emptyWords() const = 0; ///< nothing was ever here; the action is newRecord()
    [[nodiscard]] virtual EmptyState::Words noMatchWords() const; ///< the action clears the filters
    // What happens.
    virtual void filterChanged() = 0; ///< search text or chip
    virtual void sortChosen(int column, Qt::SortOrder order) = 0;
    virtual void currentChanged(qint64 number) = 0;
    virtual void selectionSums(const QList<int> &positions); ///< answers through showSums()
    virtual void fillContextMenu(QMenu &menu);
    [[nodiscard]] virtual bool isFiltered() const;
    void showSums(const QString &text);
    /// Search and chips as at the start.
    void clearFilters();
    /// Widths were remembered; the subclass leaves them alone.
    [[nodiscard]] bool hasSavedLayout() const;

    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTop();
    void buildTable();
    void buildFooter();
    void connectModel();
    void showLoaded();
    void keepCurrent();
    void onSelection();
    void onSort(int column);
    void copySelection();
    void contextMenu(const QPoint &at);
    void headerMenu(const QPoint &at);
    void restoreLayout();
    void saveLayout();

    QString m_key;
    PagedModelBase *m_model = nullptr;
    QList<int> m_sortable;
    QLineEdit *m_search = nullptr;
    ChipRow *m_chips = nullptr;
    QWidget *m_tools = nullptr;
    QTableView *m_table = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QSplitter *m_splitter = nullptr;
    QWidget *m_footer = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_sums = nullptr;
    QTimer m_typing;
    qint64 m_current = 0;
    bool m_settling = false; ///< rows are being replaced: selection noise is not a choice
};

} // namespace kontor
