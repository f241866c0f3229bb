// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartdata.h"
#include "chartquestions.h"
#include "page.h"
#include "uicontext.h"

#include <QSet>
#include <QTimer>

class QAction;
class QLabel;
class QListWidget;
class QMenu;
class QTableView;
class QToolButton;

namespace kontor {

class ChartFilters;
class ChartView;
class FigureTile;
class GoodsAhead;
class RateTiles;
class ReportFlow;
class TextTableModel;

/// The tab of charts: rates on top, and one figure at a time as a chart and as a table, for a period.
class ChartsPage final : public Page
{
    Q_OBJECT
public:
    explicit ChartsPage(const UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QString newText() const override;
    void newRecord() override;
    [[nodiscard]] QWidget *entrance() override;
    void refresh() override;

    /// Of the whole shop in its own currency, beside the period before: whatever was filtered is no more.
    void showWhole(Figure figure, PeriodPreset period);
    void showFigure(Figure figure);
    void showRange(const DayRange &range);
    void compareWith(Comparison comparison);
    [[nodiscard]] const ChartData &data() const { return m_data; }
    [[nodiscard]] FigureTile *tile(const QString &key) const;
    [[nodiscard]] ChartView *view() const { return m_view; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    /// The button that hides and shows a series.
    [[nodiscard]] QToolButton *legendButton(int series) const;
    /// Writes the chart (png, svg, pdf) or its table (csv, xlsx), by the file's ending.
    [[nodiscard]] Result<void> save(const QString &path);
    void copy() const;
    /// Asks for a report of the shop.
    [[nodiscard]] QAction *reportAction() const { return m_report; }

signals:
    void read(); ///< what is on the screen is of the shop
    void ordersWanted(const QString &query); ///< those a rate is of
    void warningsWanted();
    void stockWanted(); ///< the places that its value is made of, as they are now
    void newOrderWanted();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void buildMenu();
    void buildReports();
    void retranslate();
    void readSoon();
    void readNow();
    void readChoices();
    void readTiles();
    void take(const ChartAnswer &answer);
    void draw();
    void readShown();
    void showSeries(int series, bool isShown);
    void leadOn();
    void fillLegend();
    void fillTable();
    void fitTable();
    void askWhere(const QString &ending);

    UiContext m_context;
    QTimer m_soon;
    bool m_isStale = true;
    bool m_isShopStale = true; ///< also what depends on no period
    quint64 m_asked = 0; ///< only the latest question is answered on the screen
    ChartData m_data;
    Figure m_shown = Figure::Revenue; ///< whose data that is
    QSet<int> m_hidden; ///< places of series; which are, is remembered on this desk
    GoodsAhead *m_ahead = nullptr;
    ChartFilters *m_filters = nullptr;
    RateTiles *m_tiles = nullptr;
    QListWidget *m_figures = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_definition = nullptr;
    QToolButton *m_help = nullptr;
    QToolButton *m_export = nullptr;
    QMenu *m_menu = nullptr;
    ReportFlow *m_reports = nullptr;
    QAction *m_report = nullptr;
    QWidget *m_legend = nullptr;
    ChartView *m_view = nullptr;
    TextTableModel *m_rows = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace kontor
