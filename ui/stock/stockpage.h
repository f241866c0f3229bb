// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"
#include "uicontext.h"

class QAction;
class QPushButton;
class QStackedWidget;
class QSystemTrayIcon;
class QTabBar;

namespace kontor {

class LevelsPage;
class WarningBell;
struct StockRow;
class PurchasesPage;
class TablePage;
class TransfersPage;
class WarningsPage;

/// The Stock tab: levels, warnings, purchase orders and transfers, each a list of its own.
class StockPage final : public Page
{
    Q_OBJECT
public:
    explicit StockPage(const UiContext &context, QWidget *parent = nullptr);

    enum Part { Levels, Warnings, Purchases, Transfers, PartCount };
    void showPart(Part part);
    /// The list of warnings, filtered by this and nothing else; empty: those that are open.
    void showWarnings(const QString &query = {});
    void showLevels(); ///< of everything
    [[nodiscard]] LevelsPage *levels() const { return m_levels; }
    [[nodiscard]] WarningsPage *warnings() const { return m_warnings; }
    [[nodiscard]] PurchasesPage *purchases() const { return m_purchases; }
    [[nodiscard]] TransfersPage *transfers() const { return m_transfers; }

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QString newText() const override;
    void newRecord() override;
    [[nodiscard]] QWidget *entrance() override;
    [[nodiscard]] bool isList() const override { return true; }
    void focusSearch() override;
    void showQuery(const QString &query) override;
    void refresh() override;

signals:
    void orderWanted(const QString &number);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] TablePage *current() const;
    void takeActions();
    void ring(const std::vector<StockRow> &rows);
    void retranslate();

    QTabBar *m_parts = nullptr;
    QPushButton *m_stocktake = nullptr;
    QPushButton *m_suppliers = nullptr;
    QAction *m_count = nullptr;
    QAction *m_buyFrom = nullptr;
    QSystemTrayIcon *m_tray = nullptr; ///< only while it has something to tell
    QStackedWidget *m_lists = nullptr;
    LevelsPage *m_levels = nullptr;
    WarningsPage *m_warnings = nullptr;
    PurchasesPage *m_purchases = nullptr;
    TransfersPage *m_transfers = nullptr;
};

} // namespace kontor
