// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "celleditor.h"
#include "chiprow.h"
#include "emptystate.h"
#include "page.h"
#include "pagedmodelbase.h"
#include "querywords.h"
#include "tableviews.h"
#include "uicontext.h"

#include <QTimer>

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace kontor {

class BulkBar;
class ElasticColumn;
class FilterChips;
class Notice;
class QueryField;
class TableColumns;
class TableKeys;
class ViewBar;

/// A tab that is a list: search words, views, a table of any length with sums below, and a pane beside it for
/// the row that is current. What is common to all lists lives here; what a row means, in the subclass.
class TablePage : public Page
{
    Q_OBJECT
public:
    /// `key` names this list in the settings: columns and views are remembered under it.
    TablePage(QString key, const UiContext &context, QWidget *parent = nullptr);
    ~TablePage() override;

    [[nodiscard]] QWidget *entrance() override;
    [[nodiscard]] bool isList() const override { return true; }
    void focusSearch() override;
    void showRecord(qint64 number) override;
    void showQuery(const QString &query) override;
    void refresh() override;
    [[nodiscard]] QTableView *table() const { return m_table; }
    /// The views by their keys, with counts.
    [[nodiscard]] ChipRow *chips() const;
    [[nodiscard]] QLineEdit *searchField() const;
    [[nodiscard]] QString searchText() const;
    [[nodiscard]] ViewBar *viewBar() const { return m_viewBar; }
    [[nodiscard]] TableColumns *columns() const { return m_columns; }
    [[nodiscard]] FilterChips *filterChips() const { return m_filters; }
    [[nodiscard]] Notice *notice() const { return m_notice; }
    [[nodiscard]] BulkBar *bulkBar() const { return m_bulk; }
    [[nodiscard]] PagedModelBase *rows() const { return m_model; }
    /// The rows, columns and sort that are shown now, as a CSV or XLSX file.
    void exportTo(const QString &path);
    void copySelection(bool withHeaders = true);
    /// Row number of the current row; 0 when there is none.
    [[nodiscard]] qint64 currentNumber() const;
    [[nodiscard]] QList<int> selectedPositions() const;
    /// Makes the row current as soon as the list shows it.
    void goTo(qint64 number);
    /// The same, and the keyboard goes there.
    void enterRow(qint64 number);

protected:
    /// Call once, at the end of the subclass's constructor. `sortable`: columns whose header sorts.
    void setModel(PagedModelBase *model, const QList<int> &sortable);
    /// The column that takes the width the others leave, and says which of them give way. After setModel().
    void setElastic(ElasticColumn *elastic);
    /// Return goes from a row into it, Escape comes back. Hidden while the list is empty.
    void setDetail(QWidget *detail);
    /// A panel at the left of the list.
    void setLead(QWidget *lead);
    /// A button or field to the right of the search.
    void addTool(QWidget *tool);
    void showSort(int column, Qt::SortOrder order);

    /// What can be done with several rows; shown in a bar while they are selected.
    void addBulkAction(QAction *action);
    /// Cells of this column can be typed over. The model's flags say which of them.
    void setCellEditing(int column, const CellEditing &editing);
    /// What the view and the search field ask for together.
    [[nodiscard]] const ParsedQuery &query() const { return m_query; }
    [[nodiscard]] const UiContext &context() const { return m_context; }

    /// At the first start, and when somebody wants the columns back as they were then.
    virtual void hideColumns() { }
    /// Widths for the words of this language, as long as nobody has arranged the columns.
    virtual void sizeColumns() { }

    // Words, asked for anew after a change of language.
    virtual void retranslate();
    [[nodiscard]] virtual QString searchHint() const = 0;
    [[nodiscard]] virtual QString countText(int rows) const = 0;
    [[nodiscard]] virtual EmptyState::Words
    emptyWords() const = 0; ///< nothing was ever here; the action is newRecord()
    [[nodiscard]] virtual EmptyState::Words noMatchWords() const; ///< the action clears the filters
    /// The words this list understands; none: everything is plain search.
    [[nodiscard]] virtual QueryVocabulary vocabulary() const { return {}; }
    /// The first one shows everything.
    [[nodiscard]] virtual std::vector<TableView> builtInViews() const = 0;
    // What happens.
    virtual void filterChanged() = 0; ///< query() asks for something else
    virtual void sortChosen(int column, Qt::SortOrder order) = 0;
    virtual void currentChanged(qint64 number) = 0;
    virtual void selectionSums(const QList<int> &positions); ///< answers through showSums()
    /// What stands below the list while fewer than two rows are selected.
    [[nodiscard]] virtual QString allSums() const { return {}; }
    virtual void fillContextMenu(QMenu &menu);
    [[nodiscard]] virtual bool isFiltered() const;
    void showSums(const QString &text);
    /// Search and chips as at the start.
    void clearFilters();
    /// The rows of a view; those of `query` when somebody has hidden it.
    void showView(const QString &key, const QString &query);

    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void look(const QString &view, const QString &words);
    void buildTop();
    void buildActions();
    void readQuery();
    void showProblem();
    void chooseView();
    void saveView(const QString &name);
    void removeFilter(int chip);
    void useColumns(const QByteArray &state);
    void putColumnsBack();
    void askExportPath();
    void buildTable();
    void buildFooter();
    void connectModel();
    void showLoaded();
    void showRows(bool any);
    [[nodiscard]] EmptyState::Words missedWords() const;
    void keepCurrent();
    void noteTouched(const QSet<qint64> &numbers, bool everything);
    void keepSums();
    void onSelection();
    void onSort(int column);
    [[nodiscard]] QMenu *newMenu();
    void contextMenu(const QPoint &at);
    void headerMenu(const QPoint &at);

    QString m_key;
    UiContext m_context;
    PagedModelBase *m_model = nullptr;
    QList<int> m_sortable;
    QueryVocabulary m_vocabulary;
    ParsedQuery m_query; ///< of the view and the field together
    ParsedQuery m_typed; ///< of the field alone
    QueryField *m_search = nullptr;
    ViewBar *m_viewBar = nullptr;
    FilterChips *m_filters = nullptr;
    Notice *m_notice = nullptr;
    TableColumns *m_columns = nullptr;
    BulkBar *m_bulk = nullptr;
    QWidget *m_noticeRow = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_copyPlain = nullptr;
    QAction *m_export = nullptr;
    QWidget *m_tools = nullptr;
    QTableView *m_table = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_lead = nullptr;
    QWidget *m_detail = nullptr;
    EmptyState *m_empty = nullptr;
    QSplitter *m_splitter = nullptr;
    QWidget *m_footer = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_sums = nullptr;
    QTimer m_typing;
    TableKeys *m_keys = nullptr;
    QList<int> m_summed; ///< positions whose sums are shown
    bool m_areSumsStale = false; ///< one of their rows changed since
    qint64 m_current = 0;
    qint64 m_told = 0; ///< to currentChanged() last
    bool m_isEntering = false; ///< the focus waits for the rows
    bool m_hasLayout = false;
    bool m_settling = false; ///< rows are being replaced: selection noise is not a choice
};

} // namespace kontor
