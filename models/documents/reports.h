// SPDX-License-Identifier: GPL-3.0-or-later
// One function for each report: from figures to what is told. Pure.
#pragma once

#include "report.h"
#include "reportfigures.h"
#include "reporttext.h"

#include <QTimeZone>

namespace kontor {

/// Sales of a period with those before it, in one currency.
struct MonthFigures {
    FigureQuestion question;
    SalesFigures sales;
    SalesFigures before;
    GoodsFigures goods;
    RateFigures rates;
    RateFigures ratesBefore;
    Ratio repeat;
    Ratio repeatBefore;
};

/// An article that nothing was sold of for long, and that nothing came of.
struct DeadArticle {
    QString sku;
    QString title;
    qint64 onHand = 0;
    std::optional<qint64> valueMinor;
};

struct StockReport {
    DayRange days; ///< that what was sold is of; stock is as it stands now
    QString currency;
    StockFigures stock;
    std::vector<LevelCount> levels;
    std::vector<WarnedArticle> warned;
    std::vector<DeadArticle> dead; ///< the most value first
    qint64 deadArticles = 0;
    std::vector<ArticleSales> slowest; ///< of those sold
};

/// Customers of a period, in one currency.
struct CustomerReport {
    FigureQuestion question;
    CustomerFigures figures;
    std::vector<BestCustomer> best;
};

[[nodiscard]] Report dailyReport(const DayClose &close, const QTimeZone &zone, const ReportText &text);
[[nodiscard]] Report monthlyReport(const std::vector<MonthFigures> &currencies, const ReportText &text);
[[nodiscard]] Report stockReport(const StockReport &figures, const ReportText &text);
[[nodiscard]] Report taxReport(const std::vector<CurrencyTax> &currencies, const DayRange &days,
                               const ReportText &text);
[[nodiscard]] Report customersReport(const std::vector<CustomerReport> &currencies, const ReportText &text);

} // namespace kontor
