// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "currentread.h"
#include "shipmodel.h"
#include "shippane.h"
#include "tablepage.h"
#include "uicontext.h"

#include <QTimeZone>

namespace kontor {

class OrderFlow;
class PrintFlow;
class ShipFlow;

/// The Shipping tab: what has to leave the house and every parcel on its way, in queues by the day promised.
class ShippingPage final : public TablePage
{
    Q_OBJECT
public:
    explicit ShippingPage(const UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QString newText() const override;
    /// A pick list for everything nobody gathers yet.
    void newRecord() override;
    [[nodiscard]] ShipPane *pane() const { return m_pane; }
    [[nodiscard]] ShipFlow *flow() const { return m_flow; }
    /// As if the button of this action were pressed.
    void act(ShipAction action);
    void pickSelected();
    void shipSelected();
    void showQueue(ShipQueue queue);
    void showCarriers();
    void printSelected();

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
    void readCounts();
    void readCurrent();
    void onChanges(const Changes &changes);
    [[nodiscard]] QString cellText(const ShipRow &row, int column) const;

    UiContext m_context;
    QTimeZone m_zone;
    ShipModel *m_model = nullptr;
    ShipPane *m_pane = nullptr;
    ShipFlow *m_flow = nullptr;
    PrintFlow *m_printing = nullptr;
    OrderFlow *m_orders = nullptr;
    QAction *m_pickMany = nullptr;
    QAction *m_shipMany = nullptr;
    QAction *m_carriers = nullptr;
    QAction *m_parcelBack = nullptr;
    CurrentRead m_read{context().worker, this};
};

} // namespace kontor
