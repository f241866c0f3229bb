// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "currentread.h"
#include "tablepage.h"
#include "transferflow.h"
#include "transferpane.h"
#include "transfersmodel.h"

namespace kontor {

/// What went from one location of the shop to another, and what of it has arrived.
class TransfersPage final : public TablePage
{
    Q_OBJECT
public:
    explicit TransfersPage(const UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QString newText() const override;
    void newRecord() override;
    [[nodiscard]] TransferPane *pane() const { return m_pane; }
    [[nodiscard]] TransferFlow *flow() const { return m_flow; }

protected:
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
    [[nodiscard]] QString cellText(const ListedTransfer &row, int column) const;

    QTimeZone m_zone;
    TransfersModel *m_model = nullptr;
    TransferPane *m_pane = nullptr;
    TransferFlow *m_flow = nullptr;
    CurrentRead m_read{context().worker, this};
};

} // namespace kontor
