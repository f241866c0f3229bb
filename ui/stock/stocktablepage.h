// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "currentread.h"
#include "stockflow.h"
#include "stockmodel.h"
#include "stockpane.h"
#include "tablepage.h"

class QComboBox;

namespace kontor {

class PrintFlow;

/// What the lists of levels and of warnings have in common: rows of stock, the pane beside them, and what can be done
/// with a row.
class StockTablePage : public TablePage
{
    Q_OBJECT
public:
    StockTablePage(const QString &key, const std::vector<StockPane::Act> &front, const UiContext &context,
                   QWidget *parent);

    [[nodiscard]] StockPane *pane() const { return m_pane; }
    [[nodiscard]] StockFlow *flow() const { return m_flow; }
    [[nodiscard]] StockModel *stock() const { return m_model; }
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QString newText() const override;
    void newRecord() override;
    /// With all selected rows, or the current one.
    void withRows(StockAct act);
    /// A label for the shelf or the goods, of all selected rows.
    void printLabels();

signals:
    void orderWanted(const QString &number);

protected:
    /// At the end of the subclass's constructor.
    void start();
    /// What the list shows whatever is typed.
    [[nodiscard]] virtual StockFilter base() const = 0;
    virtual void readCounts() = 0;
    void countLater() { m_counting.start(); }
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }

    void sizeColumns() override;
    void retranslate() override;
    void filterChanged() override;
    void sortChosen(int column, Qt::SortOrder order) override;
    void currentChanged(qint64 number) override;
    void selectionSums(const QList<int> &positions) override;
    void fillContextMenu(QMenu &menu) override;

private:
    void buildList();
    void buildPane();
    [[nodiscard]] StockFilter asked() const;
    void readCurrent();
    void onChanges(const Changes &changes);
    [[nodiscard]] QString cellText(const StockRow &row, int column) const;

    QTimeZone m_zone;
    StockModel *m_model = nullptr;
    StockPane *m_pane = nullptr;
    StockFlow *m_flow = nullptr;
    PrintFlow *m_printing = nullptr;
    QTimer m_counting;
    CurrentRead m_read{context().worker, this};
};

} // namespace kontor
