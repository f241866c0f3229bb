// SPDX-License-Identifier: GPL-3.0-or-later
// The part of chartqueries that tells goods apart: by article, category, sales channel and place.
#include "chartqueries.h"

#include "factread.h"
#include "shelfgoods.h"
#include "shopfile.h"
#include "soldgoods.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::chartqueries {

namespace {

constexpr auto kChartTitle = "SELECT sku, listed_title FROM variants WHERE id = ?";
constexpr auto kLocationName = "SELECT name FROM locations WHERE id = ?";

// ---- articles

void addTo(GoodsSum &sum, const SoldRow &row)
{
    addCapped(sum.units, row.units);
    addCapped(sum.gross, row.gross);
    addCapped(sum.net, row.net);
    addCapped(sum.cost, row.cost);
    addCapped(sum.costed, row.costed);
}

void addTo(GoodsSum &sum, const BackRow &row)
{
    addCapped(sum.returnedUnits, row.returnedUnits);
    addCapped(sum.returned, row.returned);
    addCapped(sum.backUnits, row.backUnits);
    addCapped(sum.back, row.back);
}

/// By the numbers of articles; the question may be of a few of them only.
Result<std::vector<GoodsSum>> sumsOf(SoldGoods &sold, const FigureQuestion &question)
{
    KONTOR_ASSIGN(const SoldFilter filter, sold.ask(question));
    std::vector<GoodsSum> sums(sold.articles().size());
    sold.walk(
        filter, [&](int, const SoldRow &row) { addTo(sums[row.article], row); },
        [&](int, const BackRow &row) { addTo(sums[row.article], row); });
    return sums;
}

/// An article by its number, and what it brought.
struct ArticleNet {
    quint32 article = 0;
    qint64 net = 0;
};

/// Those that were sold or came back; what belongs to no article is none.
std::vector<ArticleNet> netsOf(const SoldGoods &sold, const std::vector<GoodsSum> &sums, Dating dating)
{
    std::vector<ArticleNet> nets;
    for (size_t i = 0; i < sums.size(); ++i) {
        if (sold.articles()[i].isArticle() && !sums[i].isNothing())
            nets.push_back(
                {static_cast<quint32>(i), sums[i].net - (dating == Dating::Refund ? sums[i].returned : sums[i].back)});
    }
    return nets;
}

/// Puts the first `count` in order, the most net first.
void sortByNet(std::vector<ArticleNet> &nets, const SoldGoods &sold, size_t count)
{
    const auto isBefore = [&](const ArticleNet &a, const ArticleNet &b) {
        return a.net != b.net ? a.net > b.net : sold.articles()[a.article] < sold.articles()[b.article];
    };
    if (count < nets.size())
        std::partial_sort(nets.begin(), nets.begin() + static_cast<std::ptrdiff_t>(count), nets.end(), isBefore);
    else
        std::ranges::sort(nets, isBefore);
}

ArticleSales salesOf(const SoldGoods &sold, const std::vector<GoodsSum> &sums, quint32 article)
{
    const SoldArticle &about = sold.articles()[article];
    return {about.variant, about.sku, about.sku, sums[article], AbcClass::C};
}

/// Sales of an article, or what lies on its shelf.
template <class Article>
Result<void> nameArticles(ShopFile &file, std::vector<Article> &articles)
{
    for (Article &article : articles) {
        if (article.variant.isNull())
            continue;
        Query query(file.db(), kChartTitle);
        KONTOR_TRY(query.run(article.variant.bytes()));
        if (query.next()) {
            article.sku = query.text(0);
            article.title = query.text(1);
        }
    }
    return {};
}

std::vector<AbcClass> classify(const std::vector<ArticleNet> &falling, GoodsFigures &figures)
{
    std::vector<qint64> nets;
    nets.reserve(falling.size());
    for (const ArticleNet &each : falling)
        nets.push_back(each.net);
    std::vector<AbcClass> classes = abcClasses(nets);
    for (size_t i = 0; i < nets.size(); ++i) {
        AbcSum &sum = figures.abc[static_cast<size_t>(classes[i])];
        ++sum.articles;
        sum.net += nets[i];
    }
    return classes;
}

/// Where in `falling` those stand that were sold least.
std::vector<size_t> slowestOf(const std::vector<ArticleNet> &falling, const SoldGoods &sold,
                              const std::vector<GoodsSum> &sums)
{
    std::vector<size_t> slow;
    for (size_t i = 0; i < falling.size(); ++i) {
        if (sums[falling[i].article].units > 0)
            slow.push_back(i);
    }
    const size_t count = std::min(slow.size(), GoodsFigures::kListed);
    std::partial_sort(slow.begin(), slow.begin() + static_cast<std::ptrdiff_t>(count), slow.end(),
                      [&](size_t a, size_t b) {
                          const GoodsSum &sumA = sums[falling[a].article];
                          const GoodsSum &sumB = sums[falling[b].article];
                          if (sumA.units != sumB.units || sumA.net != sumB.net)
                              return std::tie(sumA.units, sumA.net) < std::tie(sumB.units, sumB.net);
                          return sold.articles()[falling[a].article] < sold.articles()[falling[b].article];
                      });
    slow.resize(count);
    return slow;
}

Result<void> readArticles(ShopFile &file, SoldGoods &sold, const FigureQuestion &question, GoodsFigures &figures)
{
    KONTOR_ASSIGN(const std::vector<GoodsSum> sums, sumsOf(sold, question));
    for (const GoodsSum &sum : sums)
        figures.all += sum;
    std::vector<ArticleNet> falling = netsOf(sold, sums, question.dating);
    sortByNet(falling, sold, falling.size());
    figures.articles = std::ssize(falling);
    const std::vector<AbcClass> classes = classify(falling, figures);
    const auto list = [&](std::vector<ArticleSales> &into, size_t i) {
        into.push_back(salesOf(sold, sums, falling[i].article));
        into.back().abc = classes[i];
    };
    for (size_t i = 0; i < std::min(falling.size(), GoodsFigures::kListed); ++i)
        list(figures.best, i);
    for (const size_t i : slowestOf(falling, sold, sums))
        list(figures.slowest, i);
    KONTOR_TRY(nameArticles(file, figures.best));
    return nameArticles(file, figures.slowest);
}

// ---- what stays on the shelf

/// Units by article, of any currency: all of them left the same shelf.
Result<QHash<VariantId, qint64>> unitsOfArticles(SoldGoods &sold, const FigureQuestion &question)
{
    KONTOR_ASSIGN(SoldFilter filter, sold.ask(question));
    for (size_t i = 0; i < filter.places.size(); ++i) {
        const SoldPlace &place = sold.places()[i];
        const bool isAsked = (!question.channel || place.channel == *question.channel)
            && (!question.location || place.location == *question.location);
        filter.places[i] = isAsked ? 1 : 0;
    }
    std::vector<qint64> units(sold.articles().size());
    sold.walk(
        filter, [&](int, const SoldRow &row) { addCapped(units[row.article], row.units); },
        [](int, const BackRow &) {});
    QHash<VariantId, qint64> byArticle;
    for (size_t i = 0; i < units.size(); ++i) {
        if (units[i] > 0 && !sold.articles()[i].variant.isNull())
            addCapped(byArticle[sold.articles()[i].variant], units[i]);
    }
    return byArticle;
}

/// Those of the category that is asked for, with what was sold of each; not yet in order, nor named.
Result<std::vector<SlowArticle>> shelfOf(SoldGoods &sold, ShelfGoods &shelf, const FigureQuestion &question)
{
    KONTOR_ASSIGN(const auto units, unitsOfArticles(sold, question));
    KONTOR_ASSIGN(const std::vector<ShelfArticle> *lying, shelf.of(question.location));
    std::vector<bool> within;
    if (!question.category.isEmpty()) {
        KONTOR_TRY(sold.categories().read());
        within = sold.categories().within(question.category);
    }
    std::vector<SlowArticle> articles;
    articles.reserve(lying->size());
    for (const ShelfArticle &each : *lying) {
        if (!within.empty() && !within[static_cast<size_t>(sold.categories().of(each.variant))])
            continue;
        SlowArticle article;
        article.variant = each.variant;
        article.units = units.value(each.variant, 0);
        article.onHand = each.onHand;
        if (each.costMinor)
            article.valueMinor = cappedProduct(*each.costMinor, each.onHand);
        articles.push_back(std::move(article));
    }
    return articles;
}

bool isSlower(const SlowArticle &a, const SlowArticle &b)
{
    if (a.units != b.units)
        return a.units < b.units;
    const qint64 valueA = a.valueMinor.value_or(0);
    const qint64 valueB = b.valueMinor.value_or(0);
    return valueA != valueB ? valueA > valueB : a.variant < b.variant;
}

// ---- shares

QString firstCategory(const QString &categories)
{
    return categories.section(u"; "_s, 0, 0);
}

/// What goods of one kind came to; also nothing counts, where there was something that came back or was cancelled.
struct Share {
    bool isThere = false;
    qint64 units = 0;
    qint64 net = 0;
};

/// By the number that `numberOf` gives a row, below `count`.
template <class NumberOf>
std::vector<Share> sharesOf(const SoldGoods &sold, const SoldFilter &filter, Dating dating, size_t count,
                            NumberOf numberOf)
{
    std::vector<Share> shares(count);
    sold.walk(
        filter,
        [&](int, const SoldRow &row) {
            Share &share = shares[numberOf(row.article, row.place)];
            share.isThere = true;
            addCapped(share.units, row.units);
            addCapped(share.net, row.net);
        },
        [&](int, const BackRow &row) { addCapped(shares[numberOf(row.article, row.place)].net, -row.minor(dating)); });
    return shares;
}

/// Sums by something, the most net first.
class NamedShares
{
public:
    void add(const QString &key, const Share &share)
    {
        if (!share.isThere)
            return;
        NamedSales &sales = m_sums[key];
        sales.units += share.units;
        sales.net += share.net;
    }
    [[nodiscard]] std::vector<NamedSales> sorted()
    {
        std::vector<NamedSales> out;
        for (auto &[key, sales] : m_sums) {
            sales.key = key;
            sales.name = key;
            out.push_back(sales);
        }
        std::ranges::stable_sort(out, [](const NamedSales &a, const NamedSales &b) { return a.net > b.net; });
        return out;
    }

private:
    std::map<QString, NamedSales> m_sums;
};

Result<void> readCategories(SoldGoods &sold, const FigureQuestion &question, GoodsFigures &figures)
{
    KONTOR_ASSIGN(const SoldFilter filter, sold.ask(question));
    KONTOR_TRY(sold.categories().read());
    std::vector<size_t> categoryOf;
    categoryOf.reserve(sold.articles().size());
    for (const SoldArticle &article : sold.articles())
        categoryOf.push_back(static_cast<size_t>(sold.categories().of(article.variant)));
    const QStringList &texts = sold.categories().texts();
    const std::vector<Share> shares = sharesOf(sold, filter, question.dating, static_cast<size_t>(texts.size()),
                                               [&](quint32 article, quint32) { return categoryOf[article]; });
    NamedShares categories;
    for (qsizetype i = 0; i < texts.size(); ++i)
        categories.add(firstCategory(texts.at(i)), shares[static_cast<size_t>(i)]);
    figures.categories = categories.sorted();
    return {};
}

Result<void> readChannels(ShopFile &file, SoldGoods &sold, const FigureQuestion &question, GoodsFigures &figures)
{
    KONTOR_ASSIGN(const SoldFilter filter, sold.ask(question));
    const std::vector<Share> shares = sharesOf(sold, filter, question.dating, sold.places().size(),
                                               [](quint32, quint32 place) { return size_t{place}; });
    NamedShares channels;
    NamedShares locations;
    for (size_t i = 0; i < shares.size(); ++i) {
        channels.add(sold.places()[i].channel, shares[i]);
        locations.add(sold.places()[i].location.toString(), shares[i]);
    }
    figures.channels = channels.sorted();
    figures.locations = locations.sorted();
    for (NamedSales &each : figures.locations) {
        Query name(file.db(), kLocationName);
        KONTOR_TRY(name.run(LocationId::fromString(each.key).bytes()));
        each.name = name.next() ? name.text(0) : QString();
    }
    return {};
}

} // namespace

Result<GoodsFigures> goods(ShopFile &file, SoldGoods &sold, const FigureQuestion &question, const GoodsParts &parts)
{
    GoodsFigures figures;
    KONTOR_TRY(parts.articles ? readArticles(file, sold, question, figures) : Result<void>());
    KONTOR_TRY(parts.categories ? readCategories(sold, question, figures) : Result<void>());
    KONTOR_TRY(parts.channels ? readChannels(file, sold, question, figures) : Result<void>());
    return figures;
}

Result<SlowFigures> slow(ShopFile &file, SoldGoods &sold, ShelfGoods &shelf, const FigureQuestion &question)
{
    KONTOR_ASSIGN(std::vector<SlowArticle> articles, shelfOf(sold, shelf, question));
    SlowFigures figures;
    figures.currency = file.identity().currency;
    figures.articles = std::ssize(articles);
    for (const SlowArticle &each : articles) {
        figures.unsold += each.units == 0 ? 1 : 0;
        if (each.units == 0)
            addCapped(figures.unsoldMinor, each.valueMinor.value_or(0));
    }
    const size_t count = std::min(articles.size(), SlowFigures::kListed);
    std::partial_sort(articles.begin(), articles.begin() + static_cast<std::ptrdiff_t>(count), articles.end(),
                      isSlower);
    articles.resize(count);
    KONTOR_TRY(nameArticles(file, articles));
    figures.slowest = std::move(articles);
    return figures;
}

Result<std::vector<ArticleSales>> best(ShopFile &file, SoldGoods &sold, const FigureQuestion &question, size_t most)
{
    KONTOR_ASSIGN(const std::vector<GoodsSum> sums, sumsOf(sold, question));
    std::vector<ArticleNet> nets = netsOf(sold, sums, question.dating);
    sortByNet(nets, sold, most);
    nets.resize(std::min(nets.size(), most));
    std::vector<ArticleSales> articles;
    for (const ArticleNet &each : nets)
        articles.push_back(salesOf(sold, sums, each.article));
    KONTOR_TRY(nameArticles(file, articles));
    return articles;
}

} // namespace kontor::chartqueries
