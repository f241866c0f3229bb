// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chosenpane.h"
#include "shopreader.h"

#include <QTimeZone>

#include <array>
#include <map>

class QAction;
class QFormLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace kontor {

class HoldersList;
class PillLabel;
class StockTables;

/// Everything the pane beside the lists of stock shows of one row.
struct StockPaneData {
    StockRow row;
    std::vector<LevelRow> levels;
    std::vector<LedgerRow> ledger; ///< newest first; of the row's place, or of all
    StockHolders holders; ///< likewise
};
/// For any thread.
[[nodiscard]] Result<StockPaneData> readStockPane(ShopReader &reader, qint64 number);

/// One row of a list of stock: its numbers with the ledger behind them, and how many to order with all it follows from.
class StockPane final : public ChosenPane
{
    Q_OBJECT
public:
    /// What can be done with a row.
    enum Act { Fix, Order, Snooze, Know, Remind, Receive, Adjust, Count, Hold, Release, WarnAt, Supply, ActCount };

    /// `front`: these have buttons, the others stand in a menu.
    StockPane(const std::vector<Act> &front, const QTimeZone &zone, QWidget *parent);

    void showStock(const StockPaneData &stock);
    void clear(); ///< nothing is chosen
    [[nodiscard]] const std::optional<StockPaneData> &shown() const { return m_data; }
    enum Tab { Stock, Ordering, Reserved };
    void openTab(Tab tab);
    /// What stands beside a name under Ordering; for tests.
    [[nodiscard]] QString said(const QString &key) const;

signals:
    void receiveChosen();
    void adjustChosen();
    void countChosen();
    void holdChosen();
    void releaseChosen();
    void warnAtChosen();
    void supplyChosen();
    void orderChosen();
    void fixChosen(); ///< the orders that wait for what is oversold
    void snoozeChosen();
    void acknowledgeChosen();
    void remindChosen();
    void orderWanted(const QString &number); ///< one that holds units

protected:
    void retranslate() override;

private:
    [[nodiscard]] QWidget *buildHead();
    [[nodiscard]] QWidget *buildActions(const std::vector<Act> &front);
    void name(Act act, const QString &text, const QString &tip = {});
    void offer(Act act, bool isShown, bool isEnabled = true);
    [[nodiscard]] QWidget *buildOrdering();
    void fill();
    void fillOrdering();
    void fillHolders();
    void setField(const QString &key, const QString &name, const QString &value);

    QTimeZone m_zone;
    std::optional<StockPaneData> m_data;
    QLabel *m_title = nullptr;
    QLabel *m_below = nullptr;
    PillLabel *m_level = nullptr;
    PillLabel *m_quiet = nullptr;
    std::array<QAction *, ActCount> m_acts{};
    std::map<Act, QPushButton *> m_buttons; ///< the others stand in the menu
    QPushButton *m_more = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_pages = nullptr;
    StockTables *m_tables = nullptr;
    HoldersList *m_holders = nullptr;
    QFormLayout *m_fields = nullptr;
    std::map<QString, std::pair<QLabel *, QLabel *>> m_fieldLabels;
};

} // namespace kontor
