// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "currentread.h"
#include "orderactions.h"
#include "refundbulkdialog.h"
#include "refundsmodel.h"
#include "tablepage.h"
#include "uicontext.h"

#include <QTimeZone>

namespace kontor {

class OrderFlow;
class PrintFlow;
class RefundPane;

/// The Refunds tab: money and goods on their way back, in queues of what each waits for.
class RefundsPage final : public TablePage
{
    Q_OBJECT
public:
    explicit RefundsPage(const UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QString newText() const override;
    void newRecord() override;
    /// Goods that nobody had announced: asks of which order they are.
    void takeParcelBack();
    [[nodiscard]] RefundPane *pane() const { return m_pane; }
    /// As if the button of this action were pressed.
    void act(RefundAction action);
    void actOnSelected(RefundBulk action);
    void showQueue(RefundQueue queue);
    void showQueues(const std::vector<RefundQueue> &queues); ///< what stands in any of them
    void showRefund(const RefundId &refund);

signals:
    void orderWanted(const QString &number);

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
    void buildPane();
    void buildActions();
    void nameActions();
    void printSelected();
    void openBulk(RefundBulk action, const std::vector<RefundRow> &rows);
    void runBulk(const RefundBulkDialog::Value &value);
    void tellOutcome(RefundBulk action, const RefundBulkOutcome &outcome);
    void readCounts();
    void readCurrent();
    void onChanges(const Changes &changes);
    [[nodiscard]] QString cellText(const RefundRow &row, int column) const;

    UiContext m_context;
    QTimeZone m_zone;
    RefundsModel *m_model = nullptr;
    RefundPane *m_pane = nullptr;
    OrderFlow *m_flow = nullptr;
    QAction *m_approveMany = nullptr;
    QAction *m_settleMany = nullptr;
    PrintFlow *m_printing = nullptr;
    QAction *m_takeBack = nullptr;
    CurrentRead m_read{context().worker, this};
};

} // namespace kontor
