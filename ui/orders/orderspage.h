// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bulkrun.h"
#include "currentread.h"
#include "orderactions.h"
#include "ordersmodel.h"
#include "tablepage.h"
#include "uicontext.h"

#include <QTimeZone>

namespace kontor {

class BulkDialog;
class OrderFlow;
class OrderPane;
class PrintFlow;

/// The Orders tab: queues, list, and the order that is current.
class OrdersPage final : public TablePage
{
    Q_OBJECT
public:
    explicit OrdersPage(const UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QString newText() const override;
    void newRecord() override;
    [[nodiscard]] OrderPane *pane() const { return m_pane; }
    /// As if the button of this action were pressed.
    void act(OrderAction action);
    /// Leaves every other filter behind.
    void showQueue(OrderQueue queue);
    void showOrder(const QString &number);
    void printSelected();

signals:
    void customerWanted(const kontor::CustomerId &customer);

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

private:
    void buildList();
    void buildFlow();
    void buildBulkActions();
    void nameBulkActions();
    void actOnSelected(BulkAction action);
    void openBulk(BulkAction action, const std::vector<OrderRow> &rows);
    void tellBulk(const BulkDialog &dialog, const std::vector<OrderRow> &rows);
    void keepSelected(const std::vector<OrderRow> &rows, const std::vector<OrderId> &leftOver);
    void readCounts();
    void readCurrent();
    void onChanges(const Changes &changes);
    void showPlaced(const OrderId &order);
    [[nodiscard]] QString cellText(const OrderRow &row, int column) const;

    UiContext m_context;
    QTimeZone m_zone;
    OrdersModel *m_model = nullptr;
    OrderPane *m_pane = nullptr;
    OrderFlow *m_flow = nullptr;
    std::vector<std::pair<BulkAction, QAction *>> m_bulkActions;
    PrintFlow *m_printing = nullptr;
    CurrentRead m_read{context().worker, this};
};

} // namespace kontor
