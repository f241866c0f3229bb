// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportrequest.h"

#include "reportpaper.h"
#include "reportreading.h"
#include "reports.h"
#include "samplepapers.h"
#include "shop.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kBestCustomers = 25;
constexpr int kWarnedOfPlace = 100;
constexpr size_t kDeadInReport = 30;
constexpr size_t kSlowInReport = 15;

QTimeZone zoneOf(ShopReader &reader)
{
    const QTimeZone zone(reader.file().identity().timeZone);
    return zone.isValid() ? zone : QTimeZone::utc();
}

FigureQuestion askedOf(const ReportRequest &request, const QString &currency)
{
    FigureQuestion question;
    question.range = request.days;
    question.grain = usualGrain(request.days);
    question.weekStart = request.weekStart;
    question.currency = currency;
    return question;
}

Result<MonthFigures> monthIn(ShopReader &reader, const FigureQuestion &question)
{
    MonthFigures figures;
    figures.question = question;
    const FigureQuestion before = question.over(*comparedRange(question.range, Comparison::PeriodBefore));
    KONTOR_ASSIGN(figures.sales, reader.salesFigures(question));
    KONTOR_ASSIGN(figures.before, reader.salesFigures(before));
    KONTOR_ASSIGN(figures.goods, reader.goodsFigures(question));
    KONTOR_ASSIGN(figures.rates, reader.rateFigures(question));
    KONTOR_ASSIGN(figures.ratesBefore, reader.rateFigures(before));
    KONTOR_ASSIGN(const CustomerFigures customers, reader.customerFigures(question));
    KONTOR_ASSIGN(const CustomerFigures customersBefore, reader.customerFigures(before));
    figures.repeat = customers.repeat();
    figures.repeatBefore = customersBefore.repeat();
    return figures;
}

Result<Report> makeMonthly(ShopReader &reader, const ReportRequest &request, const ReportText &text)
{
    KONTOR_ASSIGN(const QStringList currencies, reportreading::currenciesOf(reader, request.days));
    std::vector<MonthFigures> months;
    for (const QString &currency : currencies) {
        KONTOR_ASSIGN(MonthFigures figures, monthIn(reader, askedOf(request, currency)));
        months.push_back(std::move(figures));
    }
    return monthlyReport(months, text);
}

Result<void> readDead(ShopReader &reader, StockReport &figures)
{
    StockFilter filter;
    filter.states = {StockState::Dead};
    filter.sort = StockSort::Value;
    filter.descending = true;
    KONTOR_ASSIGN(const ListAnswer found, reader.stockList(filter, {}));
    figures.deadArticles = std::ssize(*found.numbers);
    const size_t count = std::min(found.numbers->size(), kDeadInReport);
    KONTOR_ASSIGN(
        const std::vector<StockRow> rows,
        reader.stockRows({found.numbers->begin(), found.numbers->begin() + static_cast<std::ptrdiff_t>(count)}, false));
    for (const StockRow &row : rows)
        figures.dead.push_back({row.goods.sku, row.goods.title, row.onHand, row.valueMinor()});
    return {};
}

Result<Report> makeStock(ShopReader &reader, const ReportRequest &request, const ReportText &text)
{
    StockReport figures;
    figures.days = request.days;
    figures.currency = reader.file().identity().currency; // what stock cost is in no other
    const FigureQuestion question = askedOf(request, figures.currency);
    KONTOR_ASSIGN(figures.stock, reader.stockFigures(question));
    KONTOR_ASSIGN(figures.levels, reportreading::levels(reader));
    KONTOR_ASSIGN(figures.warned, reportreading::warned(reader, kWarnedOfPlace));
    KONTOR_TRY(readDead(reader, figures));
    KONTOR_ASSIGN(GoodsFigures goods, reader.goodsFigures(question, kArticlesOnly));
    goods.slowest.resize(std::min(goods.slowest.size(), kSlowInReport));
    figures.slowest = std::move(goods.slowest);
    return stockReport(figures, text);
}

Result<Report> makeCustomers(ShopReader &reader, const ReportRequest &request, const ReportText &text)
{
    KONTOR_ASSIGN(const QStringList currencies, reportreading::currenciesOf(reader, request.days));
    std::vector<CustomerReport> parts;
    for (const QString &currency : currencies) {
        CustomerReport part;
        part.question = askedOf(request, currency);
        KONTOR_ASSIGN(part.figures, reader.customerFigures(part.question));
        KONTOR_ASSIGN(part.best, reportreading::bestCustomers(reader, part.question, kBestCustomers));
        parts.push_back(std::move(part));
    }
    return customersReport(parts, text);
}

Result<Report> makeReport(ShopReader &reader, const ReportRequest &request, const ReportText &text, Progress &progress)
{
    switch (request.kind) {
    case ReportKind::Daily: {
        KONTOR_ASSIGN(const DayClose close, reportreading::closeOf(reader, request.days));
        return dailyReport(close, zoneOf(reader), text);
    }
    case ReportKind::Monthly:
        return makeMonthly(reader, request, text);
    case ReportKind::Stock:
        return makeStock(reader, request, text);
    case ReportKind::Tax: {
        KONTOR_ASSIGN(const auto taxes, reportreading::taxOfDays(reader, request.days, progress));
        return taxReport(taxes, request.days, text);
    }
    case ReportKind::Customers:
        break;
    }
    return makeCustomers(reader, request, text);
}

} // namespace

Result<Report> reportFor(ShopReader &reader, const ReportRequest &request, Progress &progress)
{
    const ReportText text(request.language);
    KONTOR_ASSIGN(const auto still, reportreading::standStill(reader));
    KONTOR_ASSIGN(Report report, makeReport(reader, request, text, progress));
    const qint64 nowMs = reader.file().clock().nowMs();
    report.facts.emplace_back(text("Made"),
                              paperMoment(QDateTime::fromMSecsSinceEpoch(nowMs, zoneOf(reader)), request.language));
    return report;
}

Result<Paper> reportPaperFor(ShopReader &reader, const ReportRequest &request, Progress &progress)
{
    KONTOR_ASSIGN(Report report, reportFor(reader, request, progress));
    KONTOR_ASSIGN(const QJsonObject settings, reader.settings());
    PaperLook look = lookFor(settings, reader.file().db().path(), reader.file().identity().timeZone);
    look.language = request.language;
    if (request.kind == ReportKind::Tax && !look.taxNumber.isEmpty())
        report.facts.emplace_back(ReportText(request.language)("Tax number"), look.taxNumber);
    return reportPaper(report, look);
}

} // namespace kontor
