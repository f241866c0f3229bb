// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "currentread.h"
#include "customersmodel.h"
#include "tablepage.h"
#include "uicontext.h"

#include <QTimeZone>

namespace kontor {

class CustomerFlow;
class CustomerPane;

/// The Customers tab: who buys here, what they are worth, and who of them is one person.
class CustomersPage final : public TablePage
{
    Q_OBJECT
public:
    explicit CustomersPage(const UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QString newText() const override;
    void newRecord() override;
    [[nodiscard]] CustomerPane *pane() const { return m_pane; }
    [[nodiscard]] CustomerFlow *flow() const { return m_flow; }
    void mergeSelected();
    /// Asks for a tag that all selected ones get, or lose.
    void tagSelected(bool isAdded);
    /// The current one with whoever may be the same person.
    void mergeDuplicates();
    void showGroup(CustomerGroup group);
    void showCustomer(const CustomerId &customer);

signals:
    void orderWanted(const QString &number);
    /// In the words of the list of orders.
    void ordersWanted(const QString &query);

protected:
    void hideColumns() override;
    void sizeColumns() override;
    void retranslate() override;
    [[nodiscard]] QString searchHint() const override;
    [[nodiscard]] QString countText(int rows) const override;
    [[nodiscard]] EmptyState::Words emptyWords() const override;
    [[nodiscard]] EmptyState::Words noMatchWords() const override;
    [[nodiscard]] QueryVocabulary vocabulary() const override;
    [[nodiscard]] std::vector<TableView> builtInViews() const override;
    void filterChanged() override;
    void sortChosen(int column, Qt::SortOrder order) override;
    void currentChanged(qint64 number) override;
    void selectionSums(const QList<int> &positions) override;
    void fillContextMenu(QMenu &menu) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildList();
    void buildPane();
    void buildBulk();
    void nameActions();
    void readCounts();
    void showCounts(const CustomerCounts &counts);
    void readCurrent();
    void onChanges(const Changes &changes);
    [[nodiscard]] QString cellText(const CustomerRow &row, int column) const;

    UiContext m_context;
    QTimeZone m_zone;
    CustomersModel *m_model = nullptr;
    CustomerPane *m_pane = nullptr;
    CustomerFlow *m_flow = nullptr;
    QAction *m_tagMany = nullptr;
    QAction *m_untagMany = nullptr;
    QAction *m_mergeMany = nullptr;
    bool m_isCounting = false;
    bool m_countsAreOld = true; ///< nobody counts for a tab that nobody looks at
    CurrentRead m_read{context().worker, this};
};

} // namespace kontor
