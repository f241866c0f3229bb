// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerspage.h"

#include "customerflow.h"
#include "customerpane.h"
#include "customerquerywords.h"
#include "customerwords.h"
#include "elasticcolumn.h"
#include "figureperiod.h"
#include "icons.h"
#include "moneytext.h"
#include "orderwords.h"

#include <QAction>
#include <QDateTime>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kLeastName = 112;
constexpr int kEmail = 180;
constexpr int kTags = 96;
constexpr qint64 kWideAmount = 999'999; // €9,999.99

QString queryOf(CustomerGroup group)
{
    return u"is:"_s + code(group);
}

Result<CustomerDetail> readDetail(ShopReader &reader, qint64 number)
{
    return reader.customerDetail(number);
}

} // namespace

CustomersPage::CustomersPage(const UiContext &context, QWidget *parent)
    : TablePage(u"customers"_s, context, parent), m_context(context), m_zone(context.info.timeZone.toLatin1())
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
    buildPane();
    buildBulk();
    buildList();
    connect(&m_context.worker, &ShopWorker::changed, this, &CustomersPage::onChanges);
}

void CustomersPage::buildPane()
{
    m_pane = new CustomerPane(m_context.info.currency, m_zone, this);
    setDetail(m_pane);
    m_flow = new CustomerFlow(m_context, this);
    const auto row = [this]() -> const CustomerRow & { return m_pane->detail().row; };
    connect(m_pane, &CustomerPane::edited, this,
            [=, this](const QString &field, const QString &text) { m_flow->edit(row(), field, text); });
    connect(m_pane, &CustomerPane::tagged, this,
            [=, this](const QString &tag, bool isAdded) { m_flow->tag(row(), tag, isAdded); });
    connect(m_pane, &CustomerPane::addressWanted, this,
            [this](const QString &field) { m_flow->editAddress(m_pane->detail(), field); });
    connect(m_pane, &CustomerPane::addressRemoved, this,
            [=, this](const QString &field) { m_flow->removeAddress(row(), field); });
    connect(m_pane, &CustomerPane::addressTaken, this, [this] { m_flow->takeAddress(m_pane->detail()); });
    connect(m_pane, &CustomerPane::mergeWanted, this, &CustomersPage::mergeDuplicates);
    connect(m_pane, &CustomerPane::apartWanted, this,
            [=, this](const CustomerRow &other) { m_flow->tellApart(row(), other); });
    connect(m_pane, &CustomerPane::exportWanted, this, [=, this] { m_flow->exportData(row()); });
    connect(m_pane, &CustomerPane::eraseWanted, this, [=, this] { m_flow->erase(row()); });
    connect(m_pane, &CustomerPane::orderWanted, this, &CustomersPage::orderWanted);
    connect(m_pane, &CustomerPane::ordersWanted, this,
            [=, this] { emit ordersWanted(u"customer:"_s + quotedValue(row().shownName())); });
    connect(m_flow, &CustomerFlow::chosen, this, &CustomersPage::showCustomer);
    connect(m_flow, &CustomerFlow::done, this, &CustomersPage::noticed);
    connect(m_flow, &CustomerFlow::refused, this, [this](const QString &said) {
        m_pane->complain(said);
        readCurrent(); // what was typed is not what is kept
    });
}

void CustomersPage::buildBulk()
{
    m_tagMany = new QAction(icon(u"tag"_s), QString(), this);
    m_untagMany = new QAction(icon(u"minus"_s), QString(), this);
    m_mergeMany = new QAction(icon(u"customers"_s), QString(), this);
    connect(m_tagMany, &QAction::triggered, this, [this] { tagSelected(true); });
    connect(m_untagMany, &QAction::triggered, this, [this] { tagSelected(false); });
    connect(m_mergeMany, &QAction::triggered, this, &CustomersPage::mergeSelected);
    for (QAction *action : {m_tagMany, m_untagMany, m_mergeMany})
        addBulkAction(action);
    nameActions();
}

void CustomersPage::nameActions()
{
    m_tagMany->setText(tr("Tag…"));
    m_untagMany->setText(tr("Remove a tag…"));
    m_mergeMany->setText(tr("Merge…"));
}

void CustomersPage::buildList()
{
    m_model = new CustomersModel(m_context.worker, m_context.info.currency, this);
    m_model->setHeaderText([](int column) {
        const QStringList heads{tr("Name"),   tr("E-mail"), tr("Phone"),        tr("Tags"),
                                tr("Orders"), tr("Value"),  tr("Latest order"), tr("On file since")};
        return heads.value(column);
    });
    m_model->setRightAligned(
        [](int column) { return column == CustomersModel::Orders || column == CustomersModel::Value; });
    m_model->setCellText([this](const CustomerRow &row, int column) { return cellText(row, column); });
    setModel(m_model,
             {CustomersModel::Name, CustomersModel::Email, CustomersModel::Orders, CustomersModel::Value,
              CustomersModel::LastOrder, CustomersModel::Since});
    auto *person = new ElasticColumn(table(), CustomersModel::Name, kLeastName);
    person->setGiving({{CustomersModel::Email, {}}}, {CustomersModel::Tags, CustomersModel::Email});
    setElastic(person);
}

void CustomersPage::hideColumns()
{
    table()->setColumnHidden(CustomersModel::Phone, true);
    table()->setColumnHidden(CustomersModel::Since, true);
    QHeaderView *header = table()->horizontalHeader(); // where there is no room for all, figures are seen first
    for (const int column : {CustomersModel::Email, CustomersModel::Tags})
        header->moveSection(header->visualIndex(column), CustomersModel::ColumnCount - 1);
}

/// Wide enough for the longest words of this language, so that only names are ever cut.
void CustomersPage::sizeColumns()
{
    QStringList days;
    for (const int back : {0, 9, 99, 400})
        days += dateText(QDate::currentDate().addDays(-back));
    const std::pair<int, QStringList> texts[] = {
        {CustomersModel::Phone, {u"+49 171 5550123"_s}},
        {CustomersModel::Orders, {u"9,999"_s}},
        {CustomersModel::Value, {moneyText(kWideAmount, m_context.info.currency)}},
        {CustomersModel::LastOrder, days},
        {CustomersModel::Since, days}};
    for (const auto &[column, longest] : texts)
        table()->setColumnWidth(column, columnWidthFor(*table(), column, longest));
    table()->setColumnWidth(CustomersModel::Email, kEmail);
    table()->setColumnWidth(CustomersModel::Tags, kTags);
}

QString CustomersPage::title() const
{
    return tr("Customers");
}

QString CustomersPage::iconName() const
{
    return u"customers"_s;
}

QString CustomersPage::newText() const
{
    return tr("New customer");
}

void CustomersPage::newRecord()
{
    m_flow->add();
}

void CustomersPage::mergeSelected()
{
    m_model->readRows(selectedPositions(), this, [this](const std::vector<CustomerRow> &rows) { m_flow->merge(rows); });
}

void CustomersPage::tagSelected(bool isAdded)
{
    m_model->readRows(selectedPositions(), this, [this, isAdded](const std::vector<CustomerRow> &rows) {
        m_flow->tagMany(rows, m_pane->detail().knownTags, isAdded);
    });
}

void CustomersPage::mergeDuplicates()
{
    std::vector<CustomerRow> rows{m_pane->detail().row};
    const std::vector<CustomerRow> &others = m_pane->detail().duplicates;
    rows.insert(rows.end(), others.begin(), others.end());
    m_flow->merge(rows);
}

void CustomersPage::showGroup(CustomerGroup group)
{
    showView(code(group), queryOf(group));
}

/// They come to the front, whatever was filtered before.
void CustomersPage::showCustomer(const CustomerId &customer)
{
    auto find = [customer](ShopReader &reader) { return reader.customer(customer); };
    m_context.worker.read<CustomerRow>(find).then(this, [this](const Result<CustomerRow> &row) {
        if (!row)
            return;
        clearFilters();
        enterRow(row->n);
    });
}

void CustomersPage::retranslate()
{
    TablePage::retranslate();
    nameActions();
    showSort(CustomersModel::columnOf(m_model->filter().sort),
             m_model->filter().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

QueryVocabulary CustomersPage::vocabulary() const
{
    QueryVocabulary words =
        customerVocabulary(m_context.info.currency, QDateTime::currentDateTime().toTimeZone(m_zone).date());
    addCustomerWords(words);
    return words;
}

std::vector<TableView> CustomersPage::builtInViews() const
{
    std::vector<TableView> views{{u"all"_s, tr("All"), {}, true, false, {}}};
    for (const CustomerGroup group : kCustomerGroups)
        views.push_back({code(group), word(group), queryOf(group), true, false, {}});
    return views;
}

QString CustomersPage::searchHint() const
{
    return tr("Name, e-mail, phone");
}

QString CustomersPage::countText(int rows) const
{
    return tr("%Ln customer(s)", nullptr, rows);
}

EmptyState::Words CustomersPage::emptyWords() const
{
    return {u"customers"_s, tr("No customers yet"),
            tr("Whoever buys with an e-mail address is listed here, with everything they ordered."),
            tr("New customer")};
}

EmptyState::Words CustomersPage::noMatchWords() const
{
    if (searchText().isEmpty())
        return {u"check"_s, tr("Nobody here"), tr("No customer is in this group."), tr("Show all customers")};
    return TablePage::noMatchWords();
}

void CustomersPage::filterChanged()
{
    CustomerFilter filter;
    applyQuery(query(), m_zone, filter);
    filter.sort = m_model->filter().sort;
    filter.descending = m_model->filter().descending;
    m_model->setFilter(filter);
}

void CustomersPage::sortChosen(int column, Qt::SortOrder order)
{
    CustomerFilter filter = m_model->filter();
    filter.sort = CustomersModel::sortOf(column).value_or(CustomerSort::LastOrder);
    filter.descending = order == Qt::DescendingOrder;
    m_model->setFilter(filter);
}

void CustomersPage::currentChanged(qint64)
{
    readCurrent();
}

void CustomersPage::readCurrent()
{
    m_read.about<CustomerDetail>(currentNumber(), readDetail, [this](const CustomerDetail *detail) {
        detail ? m_pane->show(*detail) : m_pane->clear();
    });
}

void CustomersPage::onChanges(const Changes &changes)
{
    if (changes.customers.isEmpty() && changes.orders.isEmpty() && !changes.everything)
        return;
    if (!changes.customers.isEmpty() || changes.everything)
        readCounts();
    const auto isShown = [&](const OrderRow &order) { return changes.orders.contains(order.n); };
    if (changes.everything || changes.customers.contains(m_pane->detail().row.n)
        || std::ranges::any_of(m_pane->detail().orders, isShown))
        readCurrent();
}

void CustomersPage::showEvent(QShowEvent *event)
{
    TablePage::showEvent(event);
    if (m_countsAreOld)
        readCounts();
}

/// Duplicates are looked for among all: one question at a time, and only while somebody looks.
void CustomersPage::readCounts()
{
    m_countsAreOld = true;
    if (m_isCounting || !isVisible())
        return;
    m_isCounting = true;
    m_countsAreOld = false;
    const auto read = [](ShopReader &reader) { return reader.customerCounts(); };
    m_context.worker.readFigures<CustomerCounts>(read).then(this, [this](const Result<CustomerCounts> &counts) {
        m_isCounting = false;
        if (m_countsAreOld)
            readCounts();
        if (counts)
            showCounts(*counts);
    });
}

void CustomersPage::showCounts(const CustomerCounts &counts)
{
    chips()->setCount(u"all"_s, counts.all);
    for (const auto &[group, count] : counts.groups)
        chips()->setCount(code(group), count);
}

void CustomersPage::selectionSums(const QList<int> &positions)
{
    const bool areFew = static_cast<size_t>(positions.size()) <= CustomerFlow::kMostMerged;
    m_mergeMany->setEnabled(areFew);
    m_mergeMany->setToolTip(areFew ? QString() : CustomerFlow::tooManyText());
    showSums({});
    m_model->readRows(positions, this, [this, positions](const std::vector<CustomerRow> &rows) {
        if (positions != selectedPositions())
            return;
        qint64 orders = 0;
        qint64 valueMinor = 0;
        m_untagMany->setEnabled(std::ranges::any_of(rows, [](const auto &row) { return !row.tags.isEmpty(); }));
        for (const CustomerRow &row : rows) {
            orders += row.orders;
            valueMinor += row.valueMinor;
        }
        showSums(tr("%Ln order(s)  ·  %1", nullptr, static_cast<int>(orders))
                     .arg(moneyText(valueMinor, m_context.info.currency)));
    });
}

void CustomersPage::fillContextMenu(QMenu &menu)
{
    if (selectedPositions().size() > 1) {
        menu.addActions({m_tagMany, m_untagMany, m_mergeMany});
        return;
    }
    if (m_pane->isEmpty())
        return;
    const CustomerRow row = m_pane->detail().row;
    if (!m_pane->detail().duplicates.empty())
        menu.addAction(icon(u"customers"_s), tr("Merge duplicates…"), this, &CustomersPage::mergeDuplicates);
    menu.addAction(icon(u"export"_s), tr("Export personal data…"), this, [this, row] { m_flow->exportData(row); });
    menu.addAction(icon(u"trash"_s), tr("Erase…"), this, [this, row] { m_flow->erase(row); });
}

QString CustomersPage::cellText(const CustomerRow &row, int column) const
{
    switch (column) {
    case CustomersModel::Name:
        return row.shownName();
    case CustomersModel::Email:
        return row.email;
    case CustomersModel::Phone:
        return row.phone;
    case CustomersModel::Tags:
        return row.tags;
    case CustomersModel::Orders:
        return QLocale().toString(row.orders);
    case CustomersModel::Value:
        return moneyText(row.valueMinor, m_context.info.currency);
    case CustomersModel::LastOrder:
        return row.lastDay == 0 ? QString() : dateText(dateOfDay(row.lastDay));
    case CustomersModel::Since:
        return dateText(QDateTime::fromMSecsSinceEpoch(row.createdAtMs, m_zone).date());
    default:
        return {};
    }
}

} // namespace kontor
