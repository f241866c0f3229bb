// SPDX-License-Identifier: GPL-3.0-or-later
#include "warningspage.h"

#include "chiprow.h"
#include "icons.h"
#include "stockquerywords.h"
#include "stockwords.h"

#include <QAction>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

struct WarningChip {
    const char *key;
    const char *query;
};
constexpr WarningChip kWarningsPageViews[] = {{"open", ""},
                                              {"oversold", "stock:oversold"},
                                              {"out", "stock:out,oversold"},
                                              {"low", "stock:low"},
                                              {"soon", "warning:soon"},
                                              {"dead", "state:dead"},
                                              {"quiet", "warning:quiet"}};

/// What does not move warns of nothing: it stands here where somebody asks for it, whatever its level.
bool asksForDead(const ParsedQuery &query)
{
    return std::ranges::any_of(query.terms, [](const QueryTerm &term) {
        return term.key == "state"_L1 && !term.isNot && term.values.contains(u"dead"_s);
    });
}

} // namespace

WarningsPage::WarningsPage(const UiContext &context, QWidget *parent)
    : StockTablePage(u"warnings"_s,
                     {StockPane::Fix, StockPane::Order, StockPane::Snooze, StockPane::Know, StockPane::Remind}, context,
                     parent)
{
    const std::pair<QString, StockAct> many[] = {{u"ship"_s, stockAct<&StockFlow::order>},
                                                 {u"clock"_s, stockAct<&StockFlow::snooze>},
                                                 {u"check"_s, stockAct<&StockFlow::acknowledge>},
                                                 {u"warning"_s, stockAct<&StockFlow::warnAt>},
                                                 {u"edit"_s, stockAct<&StockFlow::supply>}};
    for (const auto &[drawing, act] : many) {
        auto *action = new QAction(icon(drawing), QString(), this);
        connect(action, &QAction::triggered, this, [this, what = act] { withRows(what); });
        addBulkAction(action);
        m_bulk.push_back(action);
    }
    nameBulkActions();
    start();
    countLater(); // the tab says how many wait, whichever tab is open
    pane()->openTab(StockPane::Ordering);
}

void WarningsPage::nameBulkActions()
{
    const QString names[] = {tr("Order…"), tr("Snooze…"), tr("Acknowledge"), tr("Warn at…"), tr("Reordering…")};
    for (size_t i = 0; i < m_bulk.size(); ++i)
        m_bulk[i]->setText(names[i]);
}

StockFilter WarningsPage::base() const
{
    StockFilter filter;
    if (asksForDead(query()))
        filter.isByPlace = true;
    else
        filter.warnings = WarningView::Open;
    return filter;
}

void WarningsPage::readCounts()
{
    context()
        .worker.readFigures<WarningCounts>([](ShopReader &reader) { return reader.warningCounts(); })
        .then(this, [this](const Result<WarningCounts> &counts) {
            if (!counts)
                return;
            const std::pair<QString, qint64> numbers[] = {{u"open"_s, counts->open()},
                                                          {u"oversold"_s, counts->oversold},
                                                          {u"out"_s, counts->out + counts->oversold},
                                                          {u"low"_s, counts->low},
                                                          {u"quiet"_s, counts->quiet}};
            for (const auto &[key, number] : numbers)
                chips()->setCount(key, number);
            emit waitingChanged(counts->open());
        });
    if (isVisible())
        readSoon();
}

/// It is reckoned from the ledgers of all that was sold lately: only for somebody who looks.
void WarningsPage::readSoon()
{
    context()
        .worker.readFigures<qint64>([](ShopReader &reader) { return reader.soonCount(true); })
        .then(this, [this](const Result<qint64> &count) {
            if (count)
                chips()->setCount(u"soon"_s, *count);
        });
}

void WarningsPage::showEvent(QShowEvent *event)
{
    StockTablePage::showEvent(event);
    readSoon();
}

void WarningsPage::hideColumns()
{
    for (int column = 0; column < StockModel::ColumnCount; ++column)
        table()->setColumnHidden(column, false);
    // The panel beside the list says the rest. Variants of one name are told apart by their SKU.
    for (const int column :
         {StockModel::OnHand, StockModel::Reserved, StockModel::Aside, StockModel::Value, StockModel::Supplier,
          StockModel::Quiet, StockModel::Since, StockModel::Incoming, StockModel::WarnAt})
        table()->setColumnHidden(column, true);
}

void WarningsPage::retranslate()
{
    StockTablePage::retranslate();
    nameBulkActions();
}

QString WarningsPage::title() const
{
    return tr("Warnings");
}

QString WarningsPage::searchHint() const
{
    return tr("Title, SKU, barcode, tag");
}

QString WarningsPage::countText(int rows) const
{
    return tr("%Ln warning(s)", nullptr, rows);
}

EmptyState::Words WarningsPage::emptyWords() const
{
    return {u"check"_s, tr("Nothing warns"),
            tr("Articles that fall to the number you want to be warned at are listed here, with how many to order and "
               "from whom."),
            tr("New purchase order")};
}

EmptyState::Words WarningsPage::noMatchWords() const
{
    if (!searchText().isEmpty())
        return TablePage::noMatchWords();
    if (chips()->chosen() == "quiet"_L1)
        return {u"check"_s, tr("Nothing was put off"),
                tr("Warnings stand here that somebody snoozed or knows of, until they close."),
                tr("Show open warnings")};
    if (chips()->chosen() == "soon"_L1)
        return {
            u"check"_s, tr("Nothing runs out soon"),
            tr("Articles that will sell out before a new delivery can arrive appear here, with or without a warning."),
            tr("Show open warnings")};
    if (chips()->chosen() == "dead"_L1)
        return {u"check"_s, tr("No dead stock"),
                tr("Articles that have neither sold nor arrived for a long time appear here."),
                tr("Show open warnings")};
    return {u"check"_s, tr("Nothing here"), tr("No warning of this kind is open."), tr("Show open warnings")};
}

QueryVocabulary WarningsPage::vocabulary() const
{
    QueryVocabulary words = warningVocabulary(context().info.currency, QDate::currentDate());
    const QueryVocabulary levels = stockVocabulary(context().info.currency, QDate::currentDate());
    if (const QueryKey *state = levels.find(u"state"_s)) {
        QueryKey &dead = words.keys.emplace_back(*state);
        std::erase_if(dead.choices, [](const QueryChoice &choice) { return choice.code != "dead"_L1; });
    }
    addStockWords(words);
    return words;
}

std::vector<TableView> WarningsPage::builtInViews() const
{
    const QString names[] = {tr("Open"),          tr("Oversold"),   tr("Out of stock"), tr("Low"),
                             tr("Runs out soon"), tr("Dead stock"), tr("Quiet")};
    std::vector<TableView> views;
    for (size_t i = 0; i < std::size(kWarningsPageViews); ++i)
        views.push_back({QString::fromLatin1(kWarningsPageViews[i].key),
                         names[i],
                         QString::fromLatin1(kWarningsPageViews[i].query),
                         true,
                         false,
                         {}});
    return views;
}

} // namespace kontor
