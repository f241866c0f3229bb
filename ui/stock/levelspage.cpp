// SPDX-License-Identifier: GPL-3.0-or-later
#include "levelspage.h"

#include "chiprow.h"
#include "moneytext.h"
#include "stockquerywords.h"
#include "stockwords.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

struct ShelfView {
    const char *key;
    const char *query;
};
constexpr ShelfView kLevelsPageViews[] = {{"all", ""},
                                          {"oversold", "stock:oversold"},
                                          {"out", "stock:out,oversold"},
                                          {"low", "stock:low"},
                                          {"aside", "state:aside"},
                                          {"incoming", "state:incoming"},
                                          {"soon", "state:soon"},
                                          {"dead", "state:dead"}};

enum PlaceChoice { Together, Each, FirstLocation };

} // namespace

LevelsPage::LevelsPage(const UiContext &context, QWidget *parent)
    : StockTablePage(u"stock"_s, {StockPane::Receive, StockPane::Adjust, StockPane::Count, StockPane::Order}, context,
                     parent)
{
    m_places = new QComboBox(this);
    m_places->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addTool(m_places);
    connect(m_places, &QComboBox::currentIndexChanged, this, &LevelsPage::placesChosen);
    start();
    readPlaces();
    connect(&context.worker, &ShopWorker::changed, this, [this](const Changes &changes) {
        if (changes.settings || changes.everything)
            readPlaces();
    });
}

void LevelsPage::readPlaces()
{
    using Places = std::vector<std::pair<LocationId, QString>>;
    context()
        .worker.read<Places>([](ShopReader &reader) { return reader.locations(); })
        .then(this, [this](const Result<Places> &places) {
            if (!places || *places == m_locations)
                return;
            m_locations = *places;
            fillPlaces();
        });
}

void LevelsPage::fillPlaces()
{
    const int chosen = std::max(0, m_places->currentIndex());
    const QSignalBlocker quiet(m_places);
    m_places->clear();
    m_places->addItems({tr("All locations together"), tr("Each location")});
    for (const auto &[id, name] : m_locations)
        m_places->addItem(placeName(name));
    m_places->setCurrentIndex(std::min(chosen, m_places->count() - 1));
    m_places->setAccessibleName(tr("Locations"));
    m_places->setVisible(m_locations.size() > 1);
}

void LevelsPage::placesChosen()
{
    if (!stock())
        return;
    table()->setColumnHidden(StockModel::Place, !base().isByPlace);
    filterChanged();
}

StockFilter LevelsPage::base() const
{
    StockFilter filter;
    const int chosen = m_places->currentIndex();
    filter.isByPlace = chosen == Each;
    if (chosen >= FirstLocation)
        filter.location = m_locations[static_cast<size_t>(chosen - FirstLocation)].first;
    return filter;
}

void LevelsPage::readCounts()
{
    if (stock()->isAsleep())
        return; // sums over a hundred thousand articles, for nobody
    struct Figures {
        GoodsCounts goods;
        StockSums sums;
        qint64 soon = 0;
    };
    auto read = [filter = stock()->filter()](ShopReader &reader) -> Result<Figures> {
        Figures figures;
        KONTOR_ASSIGN(figures.goods, reader.goodsCounts());
        KONTOR_ASSIGN(figures.sums, reader.stockSums(filter));
        KONTOR_ASSIGN(figures.soon, reader.soonCount(false));
        return figures;
    };
    context().worker.readFigures<Figures>(read).then(this, [this](const Result<Figures> &figures) {
        if (!figures)
            return;
        const bool isTogether = !stock()->filter().arePlaces(); // the counts are those of articles
        chips()->setCount(u"all"_s, isTogether ? figures->goods.all : -1);
        chips()->setCount(u"out"_s, isTogether ? figures->goods.out : -1);
        chips()->setCount(u"low"_s, isTogether ? figures->goods.low : -1);
        chips()->setCount(u"soon"_s, isTogether ? figures->soon : -1);
        m_sums = figures->sums;
        if (selectedPositions().size() < 2)
            showSums(allSums());
    });
}

QString LevelsPage::allSums() const
{
    const QString worth = moneyText(m_sums.valueMinor, context().info.currency);
    const QString units = numberText(m_sums.onHand);
    const QString sums = tr("%1 on hand  ·  worth %2 at cost").arg(units, worth);
    const auto without = static_cast<int>(m_sums.withoutCost);
    return without == 0 ? sums : tr("%1  ·  cost of %Ln row(s) not known", nullptr, without).arg(sums);
}

void LevelsPage::hideColumns()
{
    for (int column = 0; column < StockModel::ColumnCount; ++column)
        table()->setColumnHidden(column, false);
    for (const int column :
         {StockModel::Place, StockModel::Since, StockModel::Suggested, StockModel::Supplier, StockModel::Quiet,
          StockModel::Reserved, StockModel::Aside, StockModel::Incoming, StockModel::WarnAt, StockModel::Cover})
        table()->setColumnHidden(column, true);
}

void LevelsPage::retranslate()
{
    StockTablePage::retranslate();
    if (m_places)
        fillPlaces();
}

QString LevelsPage::title() const
{
    return tr("Levels");
}

bool LevelsPage::isFiltered() const
{
    return StockTablePage::isFiltered() || (m_places && m_places->currentIndex() > Each);
}

QString LevelsPage::searchHint() const
{
    return tr("Title, SKU, barcode, tag");
}

QString LevelsPage::countText(int rows) const
{
    if (stock()->isCut())
        return tr("%1+ rows", "a search stopped counting there").arg(QLocale().toString(rows));
    return stock()->filter().isByPlace ? tr("%Ln row(s)", nullptr, rows) : tr("%Ln article(s)", nullptr, rows);
}

EmptyState::Words LevelsPage::emptyWords() const
{
    return {u"stock"_s, tr("No stock yet"),
            tr("How many there are of every article is listed here, with every booking behind the number. Add goods "
               "first, or order some from a supplier."),
            tr("New purchase order")};
}

EmptyState::Words LevelsPage::noMatchWords() const
{
    if (!searchText().isEmpty())
        return TablePage::noMatchWords();
    if (chips()->chosen() == "dead"_L1)
        return {u"check"_s, tr("No dead stock"),
                tr("Articles that have neither sold nor arrived for a long time appear here."), tr("Show all stock")};
    if (chips()->chosen() == "soon"_L1)
        return {u"check"_s, tr("Nothing runs out soon"),
                tr("Articles that will sell out before a new delivery can arrive appear here."), tr("Show all stock")};
    return {u"check"_s, tr("Nothing here"), tr("No stock is in this state."), tr("Show all stock")};
}

QueryVocabulary LevelsPage::vocabulary() const
{
    QueryVocabulary words = stockVocabulary(context().info.currency, QDate::currentDate());
    addStockWords(words);
    return words;
}

std::vector<TableView> LevelsPage::builtInViews() const
{
    const QString names[] = {tr("All"),       tr("Oversold"), tr("Out of stock"),  tr("Low"),
                             tr("Set aside"), tr("Incoming"), tr("Runs out soon"), tr("Dead stock")};
    std::vector<TableView> views;
    for (size_t i = 0; i < std::size(kLevelsPageViews); ++i)
        views.push_back({QString::fromLatin1(kLevelsPageViews[i].key),
                         names[i],
                         QString::fromLatin1(kLevelsPageViews[i].query),
                         true,
                         false,
                         {}});
    return views;
}

} // namespace kontor
