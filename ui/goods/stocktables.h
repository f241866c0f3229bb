// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listrows.h"

#include <QTimeZone>
#include <QWidget>

class QLabel;
class QTableView;

namespace kontor {

class TextTableModel;

/// What lies where of an article, and below it every entry that made it so, with what was there afterwards.
class StockTables final : public QWidget
{
    Q_OBJECT
public:
    static constexpr size_t MostLedgerRows = 500; ///< of a hundred thousand that what sells best may have

    StockTables(const QTimeZone &zone, QWidget *parent);
    /// `ledger`: newest first, and no more than MostLedgerRows.
    void showStock(const std::vector<LevelRow> &levels, const std::vector<LedgerRow> &ledger);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillLevels();
    void fillLedger();
    void fitLevels();
    static void fit(QTableView *table, int lines);

    QTimeZone m_zone;
    std::vector<LevelRow> m_levels;
    std::vector<LedgerRow> m_ledger;
    TextTableModel *m_levelTexts = nullptr;
    TextTableModel *m_ledgerTexts = nullptr;
    QTableView *m_levelsView = nullptr;
    QTableView *m_ledgerView = nullptr;
    QLabel *m_ledgerTitle = nullptr;
};

} // namespace kontor
