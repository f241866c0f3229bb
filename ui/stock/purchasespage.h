// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "currentread.h"
#include "purchasepane.h"
#include "purchasesmodel.h"
#include "stockflow.h"
#include "tablepage.h"

namespace kontor {

class PrintFlow;

/// What was ordered of suppliers, and what of it has come.
class PurchasesPage final : public TablePage
{
    Q_OBJECT
public:
    explicit PurchasesPage(const UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QString newText() const override;
    void newRecord() override;
    [[nodiscard]] PurchasePane *pane() const { return m_pane; }
    [[nodiscard]] StockFlow *flow() const { return m_flow; }
    /// The papers for the suppliers, of all selected rows.
    void printSelected();

protected:
    void retranslate() override;
    void hideColumns() override;
    void sizeColumns() override;
    [[nodiscard]] QString searchHint() const override;
    [[nodiscard]] QString countText(int rows) const override;
    [[nodiscard]] EmptyState::Words emptyWords() const override;
    [[nodiscard]] QueryVocabulary vocabulary() const override;
    [[nodiscard]] std::vector<TableView> builtInViews() const override;
    void filterChanged() override;
    void sortChosen(int column, Qt::SortOrder order) override;
    void currentChanged(qint64 number) override;
    void fillContextMenu(QMenu &menu) override;

private:
    void buildList();
    void readCounts();
    void readCurrent();
    void onChanges(const Changes &changes);
    [[nodiscard]] QString cellText(const PurchaseRow &row, int column) const;

    QTimeZone m_zone;
    PurchasesModel *m_model = nullptr;
    PurchasePane *m_pane = nullptr;
    StockFlow *m_flow = nullptr;
    PrintFlow *m_printing = nullptr;
    CurrentRead m_read{context().worker, this};
};

} // namespace kontor
