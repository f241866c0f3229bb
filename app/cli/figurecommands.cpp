// SPDX-License-Identifier: GPL-3.0-or-later
// The figures behind the charts, one verb each: counts with what they are of, "null" where there is nothing to divide
// by.
#include "chartfigures.h"
#include "clisession.h"
#include "commandtables.h"
#include "currency.h"
#include "eventfigures.h"
#include "ratiojson.h"
#include "reportpdf.h"
#include "shopfile.h"
#include "typedvalues.h"

#include <QJsonArray>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kRatesView{{"from", "to"}, {{"rates", {"rate", "n", "n_total", "percent", "n_before", "n_total_before"}}}};
const View kGoodsView{{"from", "to", "currency", "articles", "units", "net_minor", "margin_percent"},
                      {{"rows", {"sku", "title", "units", "gross_minor", "net_minor", "returns_minor", "class"}}}};
const View kNamedView{{"from", "to", "currency"}, {{"rows", {"name", "units", "net_minor", "percent"}}}};
const View kRefundsView{{"from", "to", "currency"},
                        {{"rows", {"reason", "refunds", "amount_minor", "percent", "cumulative_percent"}}}};
const View kTransportView{
    {"from", "to", "shipped", "hours_p50", "hours_p90", "delivered", "days_p50", "on_time", "on_time_percent"}, {}};
const View kAbcView{{"from", "to", "currency"}, {{"rows", {"class", "articles", "net_minor"}}}};
const View kRfmView{{"to", "currency", "customers", "again", "repeat_percent"},
                    {{"rows", {"group", "customers", "net_minor"}}}};
const View kCohortView{{"to", "currency"}, {{"rows", {"month", "customers", "active"}}}};
const View kStockView{
    {"value_minor", "currency", "on_hand", "without_cost", "sold", "sell_through_percent", "cover_days"},
    {{"rows", {"location", "on_hand", "value_minor", "warning", "places"}},
     {"over_time", {"from", "to", "on_hand", "value_minor", "without_cost", "warning", "tracked", "warning_percent"}}}};
const View kForecastView{{"currency", "error_percent"}, {{"rows", {"day", "net_minor"}}}};

constexpr int kUsualDays = 28;

QJsonValue orNull(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QString dayText(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

QJsonObject headOf(const FigureQuestion &question)
{
    return {{"from"_L1, dayText(question.range.from)},
            {"to"_L1, dayText(question.range.to)},
            {"currency"_L1, question.currency}};
}

Result<Dating> datingOption(const Arguments &arguments)
{
    const QString text = arguments.value("dating", u"refund"_s);
    if (text != "refund"_L1 && text != "order"_L1)
        return fail(ErrorKind::Usage, "unknown_dating", u"--dating is refund or order."_s);
    return text == "order"_L1 ? Dating::Order : Dating::Refund;
}

/// The last four weeks up to today, unless something else is asked for.
Result<FigureQuestion> questionOf(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const auto from, dayOption(arguments, "from"));
    KONTOR_ASSIGN(const auto to, dayOption(arguments, "to"));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    FigureQuestion question;
    question.range.to = to ? dateOfDay(*to) : shopToday(shop->file().identity().timeZone);
    question.range.from = from ? dateOfDay(*from) : question.range.to.addDays(1 - kUsualDays);
    if (question.range.from > question.range.to)
        return fail(ErrorKind::Usage, "bad_range", u"--from is after --to."_s);
    question.currency = arguments.value("currency", shop->file().identity().currency).toUpper();
    if (!isKnownCurrency(question.currency))
        return fail(ErrorKind::Usage, "unknown_currency", u"%1 is not a currency code."_s.arg(question.currency));
    KONTOR_ASSIGN(question.dating, datingOption(arguments));
    if (arguments.has("channel"))
        question.channel = arguments.value("channel");
    question.category = arguments.value("category");
    if (arguments.has("location")) {
        KONTOR_ASSIGN(const LocationId location, shop->reader().locationByName(arguments.value("location")));
        question.location = location;
    }
    return question;
}

QJsonObject rateJson(const QString &name, const Ratio &now, const Ratio &before)
{
    return {{"rate"_L1, name},
            {"n"_L1, now.part},
            {"n_total"_L1, now.whole},
            {"percent"_L1, percent(now.share())},
            {"n_before"_L1, before.part},
            {"n_total_before"_L1, before.whole},
            {"percent_before"_L1, percent(before.share())}};
}

/// The stock warns now, and before as it was kept last in the period before. Registrations and searches come with the
/// storefront.
Result<Answer> kpi(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const FigureQuestion question, questionOf(session, arguments));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    const FigureQuestion earlier = question.over(*comparedRange(question.range, Comparison::PeriodBefore));
    KONTOR_ASSIGN(const RateFigures now, shop->reader().rateFigures(question));
    KONTOR_ASSIGN(const RateFigures before, shop->reader().rateFigures(earlier));
    KONTOR_ASSIGN(const Ratio warning, shop->reader().stockWarns(question.location));
    KONTOR_ASSIGN(const WarnedFigures warned, shop->reader().stockWarned(earlier));
    KONTOR_ASSIGN(const CustomerFigures buyers, shop->reader().customerFigures(question));
    KONTOR_ASSIGN(const CustomerFigures buyersBefore, shop->reader().customerFigures(earlier));
    KONTOR_ASSIGN(const EventFigures events, shop->reader().eventFigures(question.range));
    KONTOR_ASSIGN(const EventFigures eventsBefore, shop->reader().eventFigures(earlier.range));
    QJsonObject json = headOf(question);
    for (const auto &[key, ratio] : {std::pair{"registration"_L1, Ratio()}, std::pair{"search"_L1, Ratio()},
                                     std::pair{"order_payment"_L1, now.paid}, std::pair{"payment"_L1, now.payments},
                                     std::pair{"stock_warning"_L1, warning}, std::pair{"transport"_L1, now.transport},
                                     std::pair{"data_accuracy"_L1, events.accuracy()}})
        json.insert(key, ratioJson(ratio));
    json.insert("rates"_L1,
                QJsonArray{rateJson(u"registration"_s, {}, {}), rateJson(u"search"_s, {}, {}),
                           rateJson(u"order_payment"_s, now.paid, before.paid),
                           rateJson(u"payment_success"_s, now.payments, before.payments),
                           rateJson(u"stock_warning"_s, warning, warned.latest().value_or(Ratio())),
                           rateJson(u"transport"_s, now.transport, before.transport),
                           rateJson(u"data_accuracy"_s, events.accuracy(), eventsBefore.accuracy()),
                           rateJson(u"on_time"_s, now.onTime(), before.onTime()),
                           rateJson(u"cancelled"_s, now.cancelled, before.cancelled),
                           rateJson(u"refunded"_s, now.refunded, before.refunded),
                           rateJson(u"repeat"_s, buyers.repeat(), buyersBefore.repeat())});
    return Answer{json, &kRatesView};
}

QJsonObject articleJson(const ArticleSales &article, Dating dating)
{
    static const QString kClasses[] = {u"A"_s, u"B"_s, u"C"_s};
    return {{"sku"_L1, article.sku},
            {"title"_L1, article.title},
            {"units"_L1, article.sum.units},
            {"gross_minor"_L1, article.sum.gross},
            {"net_minor"_L1, article.net(dating)},
            {"returns_minor"_L1, dating == Dating::Refund ? article.sum.returned : article.sum.back},
            {"class"_L1, kClasses[static_cast<size_t>(article.abc)]}};
}

Result<Answer> goods(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const FigureQuestion question, questionOf(session, arguments));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const GoodsFigures figures, shop->reader().goodsFigures(question, kArticlesOnly));
    QJsonArray rows;
    for (const ArticleSales &article : arguments.has("slowest") ? figures.slowest : figures.best)
        rows += articleJson(article, question.dating);
    const ArticleSales all{{}, {}, {}, figures.all};
    QJsonObject json = headOf(question);
    json.insert("articles"_L1, figures.articles);
    json.insert("units"_L1, figures.all.units);
    json.insert("net_minor"_L1, all.net(question.dating));
    json.insert("margin_percent"_L1, percent(Ratio{figures.all.costed - figures.all.cost, figures.all.costed}.share()));
    json.insert("rows"_L1, rows);
    return Answer{json, &kGoodsView};
}

Result<Answer> shares(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const FigureQuestion question, questionOf(session, arguments));
    const QString of = arguments.at(0);
    if (of != "categories"_L1 && of != "channels"_L1 && of != "locations"_L1)
        return fail(ErrorKind::Usage, "unknown_shares", u"Shares are of categories, channels or locations."_s);
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const GoodsFigures figures, shop->reader().goodsFigures(question));
    const auto &found = of == "categories"_L1 ? figures.categories
        : of == "channels"_L1                 ? figures.channels
                                              : figures.locations;
    qint64 all = 0;
    for (const NamedSales &each : found)
        all += each.net;
    QJsonArray rows;
    for (const NamedSales &each : found)
        rows += QJsonObject{{"key"_L1, each.key},
                            {"name"_L1, each.name},
                            {"units"_L1, each.units},
                            {"net_minor"_L1, each.net},
                            {"percent"_L1, percent(Ratio{each.net, all}.share())}};
    QJsonObject json = headOf(question);
    json.insert("rows"_L1, rows);
    return Answer{json, &kNamedView};
}

Result<Answer> refundReasons(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const FigureQuestion question, questionOf(session, arguments));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const RateFigures figures, shop->reader().rateFigures(question));
    qint64 all = 0;
    for (const ReasonSum &each : figures.reasons)
        all += each.minor;
    qint64 upTo = 0;
    QJsonArray rows;
    for (const ReasonSum &each : figures.reasons) {
        upTo += each.minor;
        rows += QJsonObject{{"reason"_L1, each.reason},
                            {"refunds"_L1, each.refunds},
                            {"amount_minor"_L1, each.minor},
                            {"percent"_L1, percent(Ratio{each.minor, all}.share())},
                            {"cumulative_percent"_L1, percent(Ratio{upTo, all}.share())}};
    }
    QJsonObject json = headOf(question);
    json.insert("rows"_L1, rows);
    return Answer{json, &kRefundsView};
}

Result<Answer> transport(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const FigureQuestion question, questionOf(session, arguments));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const RateFigures figures, shop->reader().rateFigures(question));
    QJsonObject json = headOf(question);
    json.insert("shipped"_L1, countOf(figures.shipHours));
    json.insert("hours_p50"_L1, orNull(percentile(figures.shipHours, 0.5)));
    json.insert("hours_p90"_L1, orNull(percentile(figures.shipHours, 0.9)));
    json.insert("delivered"_L1, figures.transport.part);
    json.insert("ended"_L1, figures.transport.whole);
    json.insert("days_p50"_L1, orNull(percentile(figures.deliveryDays, 0.5)));
    json.insert("on_time"_L1, figures.onTime().part);
    json.insert("on_time_percent"_L1, percent(figures.onTime().share()));
    return Answer{json, &kTransportView};
}

Result<Answer> abc(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const FigureQuestion question, questionOf(session, arguments));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const GoodsFigures figures, shop->reader().goodsFigures(question, kArticlesOnly));
    QJsonArray rows;
    for (const auto &[name, at] : {std::pair{"A"_L1, 0}, std::pair{"B"_L1, 1}, std::pair{"C"_L1, 2}}) {
        const AbcSum &sum = figures.abc[static_cast<size_t>(at)];
        rows += QJsonObject{{"class"_L1, QString(name)}, {"articles"_L1, sum.articles}, {"net_minor"_L1, sum.net}};
    }
    QJsonObject json = headOf(question);
    json.insert("rows"_L1, rows);
    return Answer{json, &kAbcView};
}

Result<Answer> rfm(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const FigureQuestion question, questionOf(session, arguments));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const CustomerFigures figures, shop->reader().customerFigures(question));
    QJsonArray rows;
    for (int i = 0; i < kRfmGroups; ++i) {
        const RfmGroupSize &size = figures.groups[static_cast<size_t>(i)];
        rows += QJsonObject{{"group"_L1, code(static_cast<RfmGroup>(i))},
                            {"customers"_L1, size.customers},
                            {"net_minor"_L1, size.netMinor}};
    }
    QJsonObject json = headOf(question);
    json.insert("customers"_L1, figures.customers);
    json.insert("again"_L1, figures.again);
    json.insert("repeat_percent"_L1, percent(figures.repeat().share()));
    json.insert("rows"_L1, rows);
    return Answer{json, &kRfmView};
}

Result<Answer> cohort(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const FigureQuestion question, questionOf(session, arguments));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const CustomerFigures figures, shop->reader().customerFigures(question));
    QJsonArray rows;
    for (const Cohort &each : figures.cohorts) {
        QJsonArray active;
        for (const qint64 count : each.active)
            active += count;
        rows += QJsonObject{
            {"month"_L1, each.month.toString(u"yyyy-MM"_s)}, {"customers"_L1, each.customers}, {"active"_L1, active}};
    }
    QJsonObject json = headOf(question);
    json.insert("rows"_L1, rows);
    return Answer{json, &kCohortView};
}

/// Its worth at the end of each day, week or month, and what warned when somebody last looked in it; "null" where that
/// is not known.
Result<QJsonArray> stockOverTime(Shop &shop, FigureQuestion question, const QString &by)
{
    const auto grain = grainFromCode(by);
    if (!grain)
        return fail(ErrorKind::Usage, "unknown_period", u"--by is day, week or month."_s);
    question.grain = *grain;
    question.weekStart = QLocale().firstDayOfWeek();
    KONTOR_ASSIGN(const WorthFigures figures, shop.reader().stockWorth(question));
    KONTOR_ASSIGN(const WarnedFigures warned, shop.reader().stockWarned(question)); // in the same spans
    QJsonArray rows;
    for (size_t i = 0; i < figures.spans.size(); ++i) {
        const WorthSpan &span = figures.spans[i];
        const std::optional<Ratio> warning = warned.spans[i].last;
        rows += QJsonObject{{"from"_L1, dayText(span.days.from)},
                            {"to"_L1, dayText(span.days.to)},
                            {"on_hand"_L1, span.atEnd ? QJsonValue(span.atEnd->units) : QJsonValue()},
                            {"value_minor"_L1, orNull(span.value())},
                            {"places"_L1, span.atEnd ? QJsonValue(span.atEnd->places) : QJsonValue()},
                            {"without_cost"_L1, span.atEnd ? QJsonValue(span.atEnd->uncosted) : QJsonValue()},
                            {"warning"_L1, warning ? QJsonValue(warning->part) : QJsonValue()},
                            {"tracked"_L1, warning ? QJsonValue(warning->whole) : QJsonValue()},
                            {"warning_percent"_L1, percent(warning ? warning->share() : std::nullopt)}};
    }
    return rows;
}

Result<Answer> stock(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(FigureQuestion question, questionOf(session, arguments));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    question.currency = shop->file().identity().currency; // what stock cost is in no other
    KONTOR_ASSIGN(const StockFigures figures, shop->reader().stockFigures(question));
    QJsonArray rows;
    for (const StockAt &each : figures.places)
        rows += QJsonObject{{"location"_L1, each.name},
                            {"on_hand"_L1, each.onHand},
                            {"value_minor"_L1, each.valueMinor},
                            {"warning"_L1, each.warning.part},
                            {"places"_L1, each.warning.whole}};
    QJsonObject json = headOf(question);
    json.insert("on_hand"_L1, figures.all.onHand);
    json.insert("value_minor"_L1, figures.all.valueMinor);
    json.insert("without_cost"_L1, figures.withoutCost);
    json.insert("sold"_L1, figures.sold);
    json.insert("sell_through_percent"_L1, percent(figures.sellThrough().share()));
    const auto cover = figures.coverDays();
    json.insert("cover_days"_L1, cover ? QJsonValue(std::floor(*cover)) : QJsonValue());
    json.insert("rows"_L1, rows);
    if (arguments.has("by")) {
        KONTOR_ASSIGN(const QJsonArray days, stockOverTime(*shop, question, arguments.value("by")));
        json.insert("over_time"_L1, days);
    }
    if (wantsPdf(arguments))
        KONTOR_TRY(writeReport(session, arguments, ReportKind::Stock, question.range, json));
    return Answer{json, &kStockView};
}

Result<Answer> foretell(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(const FigureQuestion question, questionOf(session, arguments));
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const ForecastFigures figures, shop->reader().forecastFigures(question));
    QJsonArray rows;
    QDate day = question.range.to;
    for (const double value : figures.next ? figures.next->days : std::vector<double>()) {
        day = day.addDays(1);
        rows += QJsonObject{{"day"_L1, dayText(day)}, {"net_minor"_L1, std::llround(value)}};
    }
    QJsonObject json = headOf(question);
    json.insert("error_percent"_L1, percent(figures.next ? figures.next->trialError : std::nullopt));
    json.insert("rows"_L1, rows);
    return Answer{json, &kForecastView};
}

std::vector<Option> figureOptions(std::initializer_list<Option> more = {})
{
    std::vector<Option> options{{"from", "DAY", "first day; otherwise four weeks up to the last one"},
                                {"to", "DAY", "last day; otherwise today"},
                                {"currency", "CODE", "orders in this currency; otherwise the shop's"},
                                {"dating", "HOW", "refund or order: the day on which what came back counts"},
                                {"channel", "NAME", "orders of this sales channel only"},
                                {"category", "PATH", "goods of this category and below only"},
                                {"location", "NAME", "goods from this place only"}};
    options.insert(options.end(), more);
    return options;
}

} // namespace

std::vector<Command> figureCommands()
{
    return {
        {"report", "kpi", "", "Rates with what they are of, and the same of the period before.",
         "report kpi --from 2026-01-01 --to 2026-01-31", figureOptions(), kpi},
        {"report", "goods", "", "The best goods of a period by net revenue, or the slowest by units.",
         "report goods --from 2026-01-01 --to 2026-12-31", figureOptions({{"slowest", "", "the slowest instead"}}),
         goods},
        {"report", "shares", "OF", "Net revenue by categories, channels or locations.",
         "report shares categories --from 2026-01-01", figureOptions(), shares},
        {"report", "refunds", "", "Why money went back, the largest sum first.", "report refunds --from 2026-01-01",
         figureOptions(), refundReasons},
        {"report", "transport", "", "Time to ship, parcels delivered and on time, of the orders placed in a period.",
         "report transport --from 2026-01-01", figureOptions(), transport},
        {"report", "abc", "", "Articles by net revenue: A makes 80 %, B the next 15 %, C the rest.",
         "report abc --from 2026-01-01 --to 2026-12-31", figureOptions(), abc},
        {"report", "rfm", "", "Customers by when, how often and for how much they bought in the year up to a day.",
         "report rfm --to 2026-12-31", figureOptions(), rfm},
        {"report", "cohort", "", "Customers by the month of their first paid order, and how many paid again later.",
         "report cohort --to 2026-12-31", figureOptions(), cohort},
        {"report", "stock", "",
         "What stock is worth and how long it lasts, by location; with levels, warnings and slow goods as a PDF.",
         "report stock --pdf stock.pdf",
         figureOptions(
             {{"by", "PERIOD", "day, week or month: also what it was worth at the end of each, and what warned"},
              {"pdf", "FILE", "where to write the pages"},
              {"paper-language", "CODE", "en or zh; otherwise that of the shop's papers"}}),
         stock},
        {"report", "forecast", "", "Net revenue of the next four weeks, and how far off such a forecast was.",
         "report forecast", figureOptions(), foretell},
    };
}

} // namespace kontor::cli
