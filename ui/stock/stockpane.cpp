// SPDX-License-Identifier: GPL-3.0-or-later
#include "stockpane.h"

#include "dottedtext.h"
#include "flowrow.h"
#include "holderslist.h"
#include "icons.h"
#include "pilllabel.h"
#include "section.h"
#include "stocktables.h"
#include "stockwords.h"

#include <QAction>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int StockPaneMargin = 16;
constexpr int StockPaneNarrowest = 360;
constexpr int NarrowestLetters = 34; ///< where letters are large: the tabs side by side

} // namespace

Result<StockPaneData> readStockPane(ShopReader &reader, qint64 number)
{
    KONTOR_ASSIGN(const std::vector<StockRow> rows, reader.stockRows({number}, true));
    if (rows.empty())
        return fail(ErrorKind::NotFound, "no_such_record", u"This article does not exist any more."_s);
    StockPaneData data;
    data.row = rows.front();
    KONTOR_ASSIGN(data.levels, reader.levels(data.row.goods.id));
    KONTOR_ASSIGN(data.ledger, reader.ledger(data.row.goods.id, data.row.location, StockTables::MostLedgerRows));
    KONTOR_ASSIGN(data.holders, reader.holders(data.row.goods.id, data.row.location));
    return data;
}

StockPane::StockPane(const std::vector<Act> &front, const QTimeZone &zone, QWidget *parent)
    : ChosenPane(parent), m_zone(zone)
{
    setMinimumWidth(std::max(StockPaneNarrowest, NarrowestLetters * fontMetrics().averageCharWidth()));
    auto *column = new QVBoxLayout(inside());
    column->setContentsMargins(StockPaneMargin, StockPaneMargin, StockPaneMargin, 0);
    column->setSpacing(12);
    column->addWidget(buildHead());
    column->addWidget(buildActions(front));
    m_tabs = new QTabBar(inside());
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int i = Stock; i <= Reserved; ++i)
        m_tabs->addTab(QString());
    m_tables = new StockTables(zone, inside());
    m_holders = new HoldersList(zone, inside());
    connect(m_holders, &HoldersList::orderWanted, this, &StockPane::orderWanted);
    m_pages = new QStackedWidget(inside());
    m_pages->addWidget(m_tables);
    m_pages->addWidget(buildOrdering());
    m_pages->addWidget(m_holders);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    retranslate();
}

QWidget *StockPane::buildHead()
{
    auto *head = new QWidget;
    m_title = Section::label({}, u"title"_s, head);
    m_below = Section::label({}, u"muted"_s, head);
    m_level = new PillLabel(QString(), Tone::Plain, head);
    m_quiet = new PillLabel(QString(), Tone::Quiet, head);
    auto *pills = new QHBoxLayout;
    pills->setSpacing(6);
    pills->addWidget(m_level);
    pills->addWidget(m_quiet);
    pills->addStretch();
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_below);
    column->addLayout(pills);
    return head;
}

QWidget *StockPane::buildActions(const std::vector<Act> &front)
{
    const std::array<std::pair<QString, void (StockPane::*)()>, ActCount> all{{
        {u"orders"_s, &StockPane::fixChosen},
        {u"ship"_s, &StockPane::orderChosen},
        {u"clock"_s, &StockPane::snoozeChosen},
        {u"check"_s, &StockPane::acknowledgeChosen},
        {u"warning"_s, &StockPane::remindChosen},
        {u"plus"_s, &StockPane::receiveChosen},
        {QString(), &StockPane::adjustChosen},
        {QString(), &StockPane::countChosen},
        {u"hold"_s, &StockPane::holdChosen},
        {u"release"_s, &StockPane::releaseChosen},
        {QString(), &StockPane::warnAtChosen},
        {u"edit"_s, &StockPane::supplyChosen},
    }};
    auto *actions = new QWidget;
    auto *row = new FlowRow(actions, 8);
    auto *menu = new QMenu(actions);
    for (int act = 0; act < ActCount; ++act) {
        const auto &[drawing, chosen] = all[static_cast<size_t>(act)];
        auto *action = new QAction(drawing.isEmpty() ? QIcon() : icon(drawing), QString(), this);
        connect(action, &QAction::triggered, this, chosen);
        m_acts[static_cast<size_t>(act)] = action;
        if (std::ranges::find(front, static_cast<Act>(act)) == front.end())
            menu->addAction(action);
    }
    for (const Act act : front) {
        auto *button = new QPushButton(m_acts[act]->icon(), QString(), actions);
        connect(button, &QPushButton::clicked, m_acts[act], &QAction::trigger);
        m_buttons[act] = button;
        row->addWidget(button);
    }
    m_more = new QPushButton(actions);
    m_more->setMenu(menu);
    row->addWidget(m_more);
    return actions;
}

void StockPane::name(Act act, const QString &text, const QString &tip)
{
    m_acts[act]->setText(text);
    const auto button = m_buttons.find(act);
    if (button == m_buttons.end())
        return;
    button->second->setText(text);
    button->second->setToolTip(tip);
}

void StockPane::offer(Act act, bool isShown, bool isEnabled)
{
    m_acts[act]->setVisible(isShown);
    m_acts[act]->setEnabled(isEnabled);
    const auto button = m_buttons.find(act);
    if (button == m_buttons.end())
        return;
    button->second->setVisible(isShown);
    button->second->setEnabled(isEnabled);
}

QWidget *StockPane::buildOrdering()
{
    auto *page = new QWidget;
    m_fields = new QFormLayout(page);
    m_fields->setContentsMargins(0, 4, 8, StockPaneMargin);
    m_fields->setHorizontalSpacing(16);
    m_fields->setVerticalSpacing(8);
    m_fields->setLabelAlignment(Qt::AlignLeft);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(page);
    return area;
}

void StockPane::retranslate()
{
    setNothing(tr("Choose a row to see how its numbers came about and how many to order."));
    name(Fix, tr("Waiting orders…"), tr("Who waits for units that are not there, and the ways out"));
    name(Order, tr("Order…"));
    name(Snooze, tr("Snooze…"));
    name(Know, tr("Acknowledge"), tr("It counts no more until it opens anew"));
    name(Remind, tr("Remind again"));
    name(Receive, tr("Receive…"));
    name(Adjust, tr("Adjust…"));
    name(Count, tr("Count…"));
    name(Hold, tr("Set aside…"), tr("Damaged, or to be looked at: it stays here but is not for sale"));
    name(Release, tr("Back on sale…"));
    name(WarnAt, tr("Warn at…"));
    name(Supply, tr("Reordering…"));
    m_more->setText(tr("More"));
    m_tabs->setTabText(Stock, tr("Stock"));
    m_tabs->setTabText(Ordering, tr("Ordering"));
    m_tabs->setTabText(Reserved, tr("Reserved"));
    m_tabs->setAccessibleName(tr("Parts of the row"));
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        m_pages->widget(tab)->setAccessibleName(m_tabs->tabText(tab));
    if (m_data)
        fill();
}

void StockPane::showStock(const StockPaneData &stock)
{
    m_data = stock;
    fill();
    showInside();
}

void StockPane::clear()
{
    m_data.reset();
    showNothing();
}

void StockPane::openTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void StockPane::fill()
{
    const StockRow &row = m_data->row;
    m_title->setText(withBoundDots(row.goods.title));
    m_below->setText(row.location ? withBoundDots(tr("%1 · %2", "SKU, location").arg(row.goods.sku, placeName(row)))
                                  : row.goods.sku);
    m_below->setVisible(!m_below->text().isEmpty());
    m_level->setPill(levelText(row), levelToneOf(row));
    m_quiet->setPill(quietText(row.quiet, m_zone), Tone::Quiet);
    m_quiet->setVisible(row.quiet.isQuiet());
    const bool warns = row.sinceMs.has_value();
    offer(Fix, warns && row.level() == StockLevel::Oversold);
    offer(Snooze, warns);
    offer(Know, warns && row.quiet.acknowledgedBy.isEmpty());
    offer(Remind, row.quiet.isQuiet());
    offer(Adjust, true, row.goods.tracked);
    offer(Hold, true, row.goods.tracked);
    offer(Release, row.aside() > 0);
    m_tables->showStock(m_data->levels, m_data->ledger);
    fillOrdering();
    fillHolders();
}

/// The tab says how many, as a chip does of its view.
void StockPane::fillHolders()
{
    const qint64 units = m_data->row.reserved;
    m_tabs->setTabText(Reserved,
                       units > 0 ? tr("Reserved  %1", "units").arg(QLocale().toString(units)) : tr("Reserved"));
    m_holders->showHolders(m_data->holders);
}

void StockPane::setField(const QString &key, const QString &name, const QString &value)
{
    auto &[caption, content] = m_fieldLabels[key];
    if (!caption) {
        caption = Section::label({}, u"muted"_s, this);
        caption->setWordWrap(false);
        content = Section::label({}, {}, this);
        m_fields->addRow(caption, content);
    }
    caption->setText(name);
    content->setText(value);
    content->setAccessibleName(name);
    m_fields->setRowVisible(content, !value.isEmpty());
}

void StockPane::fillOrdering()
{
    const StockRow &row = m_data->row;
    const ReorderInputs &from = row.inputs;
    const QLocale locale;
    const auto number = [&](qint64 units) { return locale.toString(units); };
    const auto days = [this](qint64 count) { return tr("%Ln day(s)", nullptr, static_cast<int>(count)); };
    setField(u"suggested"_s, tr("Order now"), number(row.advice.suggested));
    setField(u"since"_s, tr("Warning since"), row.sinceMs ? sinceText(*row.sinceMs, m_zone) : QString());
    setField(u"warn"_s, tr("Warns at"), row.warnAt ? number(*row.warnAt) : tr("When out of stock"));
    setField(u"there"_s, tr("Available and incoming"),
             tr("%1 + %2", "available, incoming").arg(number(from.available), number(from.incoming)));
    setField(
        u"sold"_s, tr("Sold in %Ln day(s)", nullptr, kDemandDays),
        tr("%1 in %Ln day(s) with stock", nullptr, static_cast<int>(from.demand.days)).arg(number(from.demand.sold)));
    setField(u"day"_s, tr("Sold per day"),
             tr("%1 ± %2", "average, deviation")
                 .arg(locale.toString(from.demand.perDay, 'f', 1), locale.toString(from.demand.sigma, 'f', 1)));
    setField(u"cover"_s, tr("Lasts for"),
             row.advice.coverDays
                 ? tr("%1 at the pace of the last %Ln day(s)", "how long", kDemandDays).arg(coverText(row))
                 : coverText(row));
    setField(u"lead"_s, tr("Delivery time"),
             tr("%1 ± %2, as %3 says", "days, days, who")
                 .arg(days(from.leadDays), number(from.leadSigmaDays), sourceText(from.leadFrom)));
    setField(u"service"_s, tr("Service level"), tr("%1%").arg(number(from.servicePercent)));
    setField(u"safety"_s, tr("Safety stock"), number(row.advice.safety));
    setField(u"point"_s, tr("Reorder point"), number(row.advice.point));
    setField(u"target"_s, tr("Order up to"),
             from.orderUpTo ? tr("%1, as the article says").arg(number(row.advice.target))
                            : tr("%1, for %2 more").arg(number(row.advice.target), days(from.coverDays)));
    setField(u"pack"_s, tr("In packs of"), from.pack > 1 ? number(from.pack) : QString());
    setField(u"moq"_s, tr("At least"), from.moq > 1 ? number(from.moq) : QString());
    setField(u"supplier"_s, tr("Supplier"), row.supplier.isEmpty() ? tr("Not set") : row.supplier);
}

QString StockPane::said(const QString &key) const
{
    const auto found = m_fieldLabels.find(key);
    return found == m_fieldLabels.end() ? QString() : found->second.second->text();
}

} // namespace kontor
