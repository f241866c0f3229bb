// SPDX-License-Identifier: GPL-3.0-or-later
#include "goodspage.h"

#include "articledelegate.h"
#include "categorypanel.h"
#include "elasticcolumn.h"
#include "goodsdetail.h"
#include "goodsflow.h"
#include "goodsquerywords.h"
#include "goodswords.h"
#include "icons.h"
#include "moneytext.h"
#include "picturespanel.h"
#include "printflow.h"
#include "querytext.h"
#include "thumbnails.h"
#include "toast.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int CountAfterMs = 300;
constexpr int kLeastTitle = 180;
constexpr int kLeastSku = 96;
constexpr int kPillPad = 18;
constexpr qint64 kWideAmount = 999'999; // €9,999.99

struct ShelfView {
    const char *key;
    const char *query;
};
constexpr ShelfView kViews[] = {{"all", ""},          {"active", "status:active"},   {"draft", "status:draft"},
                                {"low", "stock:low"}, {"out", "stock:out,oversold"}, {"archived", "status:archived"}};

int columnOf(GoodsSort sort)
{
    for (int column = 0; column < GoodsModel::ColumnCount; ++column)
        if (GoodsModel::sortOf(column) == sort)
            return column;
    return GoodsModel::Title;
}

} // namespace

GoodsPage::GoodsPage(const UiContext &context, QWidget *parent)
    : TablePage(u"goods"_s, context, parent), m_context(context)
{
    m_thumbnails = new Thumbnails(context.path, this);
    m_detail = new GoodsDetail(context.info.currency, QTimeZone(context.info.timeZone.toLatin1()), *m_thumbnails, this);
    setDetail(m_detail);
    buildBulkActions();
    buildList();
    buildFlow();
    buildPictures();
    buildCategories();
    m_counting.setSingleShot(true);
    m_counting.setInterval(CountAfterMs);
    connect(&m_counting, &QTimer::timeout, this, &GoodsPage::readCounts);
    connect(&m_context.worker, &ShopWorker::changed, this, &GoodsPage::onChanges);
    m_counting.start(); // whoever opens the shop looks at another tab first
}

void GoodsPage::buildPictures()
{
    const auto with = [this](auto act) {
        return [this, act](const auto &...said) {
            if (m_detail->shown()) // a dialog may stay open longer than the row does
                (m_flow->*act)(m_detail->shown()->row, said...);
        };
    };
    const PicturesPanel *panel = m_detail->pictures();
    connect(panel, &PicturesPanel::filesChosen, this, with(&GoodsFlow::addPictureFiles));
    connect(panel, &PicturesPanel::imagePasted, this, with(&GoodsFlow::addPicture));
    connect(panel, &PicturesPanel::moveAsked, this, with(&GoodsFlow::movePicture));
    connect(panel, &PicturesPanel::described, this, with(&GoodsFlow::describePicture));
    connect(panel, &PicturesPanel::removed, this, with(&GoodsFlow::removePicture));
    connect(panel, &PicturesPanel::tooLate, this, [this](int pictures) {
        Toast::tell(
            this,
            tr("%Ln picture(s) not added: the article you chose them for is not shown any more. Find it and add "
               "them again.",
               nullptr, pictures),
            Toast::Tone::Bad);
    });
    connect(m_detail, &GoodsDetail::undoChosen, m_flow, &GoodsFlow::undoFacts);
}

void GoodsPage::buildCategories()
{
    UiContext context = m_context;
    context.undo = &m_flow->history();
    m_categories = new CategoryPanel(context, this);
    setLead(m_categories);
    connect(m_categories, &CategoryPanel::chosen, this, &GoodsPage::filterChanged);
    connect(m_categories, &CategoryPanel::refused, this,
            [this](const QString &sentence) { Toast::tell(this, sentence, Toast::Tone::Bad); });
}

void GoodsPage::buildBulkActions()
{
    m_editMany = new QAction(icon(u"edit"_s), QString(), this);
    m_archiveMany = new QAction(icon(u"archive"_s), QString(), this);
    m_bringBackMany = new QAction(icon(u"undo"_s), QString(), this);
    connect(m_editMany, &QAction::triggered, this, &GoodsPage::bulkEditSelected);
    connect(m_archiveMany, &QAction::triggered, this, [this] { setSelectedArchived(true); });
    connect(m_bringBackMany, &QAction::triggered, this, [this] { setSelectedArchived(false); });
    m_printing = PrintFlow::on(this, m_context);
    connect(m_printing->action(), &QAction::triggered, this, &GoodsPage::printSelected);
    for (QAction *action : {m_editMany, m_printing->action(), m_archiveMany, m_bringBackMany})
        addBulkAction(action);
    nameBulkActions();
}

void GoodsPage::nameBulkActions()
{
    m_editMany->setText(tr("Edit in a grid…"));
    m_printing->action()->setText(tr("Print labels…"));
    m_archiveMany->setText(tr("Archive"));
    m_bringBackMany->setText(tr("Bring back"));
}

/// A label of each chosen article; how many is asked.
void GoodsPage::printSelected()
{
    m_model->readRows(selectedPositions(), this, [this](const std::vector<GoodsRow> &rows) {
        std::vector<RecordId> articles;
        std::ranges::transform(rows, std::back_inserter(articles),
                               [](const GoodsRow &row) { return idCast<RecordId>(row.id); });
        m_printing->open({DocumentKind::ProductLabel}, articles);
    });
}

void GoodsPage::buildList()
{
    m_model = new GoodsModel(m_context.worker, this);
    m_model->setHeaderText([](int column) {
        const QStringList heads{tr("Article"),   tr("Variant"), tr("SKU"),      tr("Barcode"), tr("Price"),
                                tr("Available"), tr("On hand"), tr("Reserved"), tr("Stock"),   tr("Status")};
        return heads.value(column);
    });
    m_model->setCellText([this](const GoodsRow &row, int column) { return cellText(row, column); });
    const auto toneBy = [this](Tone (*tone)(const GoodsRow &)) {
        return [this, tone](const QModelIndex &index) {
            const GoodsRow *row = m_model->rowAt(index.row());
            return row ? tone(*row) : Tone::Plain;
        };
    };
    auto *pictures = new Thumbnails(m_context.path, this, Thumbnails::RowSide);
    table()->setItemDelegateForColumn(
        GoodsModel::Title, new ArticleDelegate(*pictures, {GoodsModel::PictureRole, Qt::ToolTipRole}, table()));
    table()->setItemDelegateForColumn(GoodsModel::Level, new PillDelegate(toneBy(stockLevelTone), this));
    table()->setItemDelegateForColumn(
        GoodsModel::Status,
        new PillDelegate(toneBy([](const GoodsRow &row) { return goodsStatusTone(row.status); }), this));
    m_model->setCurrency(m_context.info.currency);
    CellEditing price;
    price.text = [this](const QModelIndex &index) {
        const GoodsRow *row = m_model->rowAt(index.row());
        return row ? amountText(row->priceMinor, m_context.info.currency) : QString();
    };
    price.problem = [this](const QModelIndex &, const QString &text) {
        const auto minor = amountFromText(text, m_context.info.currency);
        return minor && *minor >= 0 ? QString()
                                    : tr("Type an amount such as %1.").arg(amountText(1250, m_context.info.currency));
    };
    price.typed = [this](const QModelIndex &index, const QString &text) { m_model->setData(index, text); };
    setCellEditing(GoodsModel::Price, price);
    setModel(m_model, {GoodsModel::Title, GoodsModel::Sku, GoodsModel::Price, GoodsModel::Available});
    auto *article = new ElasticColumn(table(), GoodsModel::Title, kLeastTitle);
    article->setGiving(
        {{GoodsModel::Sku, [this] { return std::max(kLeastSku, headWidthFor(*table(), GoodsModel::Sku)); }}},
        {GoodsModel::Status, GoodsModel::Sku});
    setElastic(article);
}

void GoodsPage::hideColumns()
{
    // The title says the variant, too.
    for (const int column : {GoodsModel::Variant, GoodsModel::Barcode, GoodsModel::OnHand, GoodsModel::Reserved})
        table()->setColumnHidden(column, true);
}

/// Wide enough for the longest words of this language, so that only names are ever cut.
void GoodsPage::sizeColumns()
{
    GoodsRow row;
    QStringList levels{stockLevelWord(row)};
    for (const qint64 onHand : {-1, 0, 1, 9}) {
        row.warnAt = 5;
        row.onHand = onHand;
        levels += stockLevelWord(row);
    }
    QStringList statuses;
    for (const QString &status : {u"draft"_s, u"active"_s, u"archived"_s})
        statuses += goodsStatusWord(status);
    const QStringList count{QLocale().toString(99'999)};
    const std::tuple<int, QStringList, int> columns[] = {
        {GoodsModel::Variant, {u"Mmmmm"_s}, 0},
        {GoodsModel::Sku, {u"SKU0000-XL"_s}, 0},
        {GoodsModel::Barcode, {u"0000000000000"_s}, 0},
        {GoodsModel::Price, {moneyText(kWideAmount, m_context.info.currency)}, 0},
        {GoodsModel::Available, count, 0},
        {GoodsModel::OnHand, count, 0},
        {GoodsModel::Reserved, count, 0},
        {GoodsModel::Level, levels, kPillPad},
        {GoodsModel::Status, statuses, kPillPad}};
    for (const auto &[column, words, beside] : columns)
        table()->setColumnWidth(column, columnWidthFor(*table(), column, words, beside));
}

void GoodsPage::buildFlow()
{
    m_flow = new GoodsFlow(m_context, this);
    connect(m_flow, &GoodsFlow::refused, this,
            [this](const QString &sentence) { Toast::tell(this, sentence, Toast::Tone::Bad); });
    connect(m_flow, &GoodsFlow::created, this, &GoodsPage::showCreated);
    connect(m_model, &GoodsModel::priceTyped, m_flow, &GoodsFlow::setPrice);
    const auto book = [this](StockBooking::Kind kind) {
        return [this, kind] {
            if (m_detail->shown()) // a menu may stay open longer than the row does
                m_flow->book(kind, *m_detail->shown());
        };
    };
    connect(m_detail, &GoodsDetail::editChosen, this, [this] {
        if (m_detail->shown())
            m_flow->edit(m_detail->shown()->row.product);
    });
    connect(m_detail, &GoodsDetail::receiveChosen, this, book(StockBooking::Receive));
    connect(m_detail, &GoodsDetail::adjustChosen, this, book(StockBooking::Adjust));
    connect(m_detail, &GoodsDetail::countChosen, this, book(StockBooking::Count));
    connect(table(), &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() != GoodsModel::Price && m_detail->shown())
            m_flow->edit(m_detail->shown()->row.product);
    });
}

QString GoodsPage::chosenCategory() const
{
    return m_categories ? m_categories->chosenPath() : QString();
}

QString GoodsPage::title() const
{
    return tr("Goods");
}

QString GoodsPage::iconName() const
{
    return u"goods"_s;
}

QString GoodsPage::newText() const
{
    return tr("New product");
}

void GoodsPage::newRecord()
{
    m_flow->newProduct();
}

void GoodsPage::retranslate()
{
    TablePage::retranslate();
    nameBulkActions();
    if (m_model)
        showSort(columnOf(m_model->filter().sort),
                 m_model->filter().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

QString GoodsPage::searchHint() const
{
    return tr("Title, SKU, barcode, tag");
}

QString GoodsPage::countText(int rows) const
{
    if (m_model->isCut())
        return tr("%1+ articles", "a search stopped counting there").arg(QLocale().toString(rows));
    return tr("%Ln article(s)", nullptr, rows);
}

EmptyState::Words GoodsPage::emptyWords() const
{
    return {u"goods"_s, tr("No goods yet"),
            tr("Everything you sell is listed here, with its price and its stock. Add the first product, or import a "
               "table from your old shop."),
            tr("New product")};
}

EmptyState::Words GoodsPage::noMatchWords() const
{
    if (!searchText().isEmpty())
        return TablePage::noMatchWords();
    if (chips()->chosen() == "low"_L1 || chips()->chosen() == "out"_L1)
        return {
            u"check"_s, tr("Nothing is running out"),
            tr("Articles stand here when what all locations have together falls to the number you want to be warned "
               "at. The warnings in the tab Stock look at each location by itself."),
            tr("Show all goods")};
    if (!chosenCategory().isEmpty())
        return {u"goods"_s, tr("Nothing here"), tr("No article lies in this category."), tr("Show all goods")};
    return {u"goods"_s, tr("Nothing here"), tr("No article has this status."), tr("Show all goods")};
}

bool GoodsPage::isFiltered() const
{
    return TablePage::isFiltered() || !chosenCategory().isEmpty();
}

QueryVocabulary GoodsPage::vocabulary() const
{
    QueryVocabulary words = goodsVocabulary(m_context.info.currency, QDate::currentDate());
    addGoodsWords(words);
    return words;
}

std::vector<TableView> GoodsPage::builtInViews() const
{
    const QString names[] = {tr("All"),         tr("Active"),         tr("Draft"),
                             tr("Low overall"), tr("Out everywhere"), tr("Archived")};
    std::vector<TableView> views;
    for (size_t i = 0; i < std::size(kViews); ++i)
        views.push_back(
            {QString::fromLatin1(kViews[i].key), names[i], QString::fromLatin1(kViews[i].query), true, false, {}});
    return views;
}

void GoodsPage::filterChanged()
{
    GoodsFilter filter;
    applyQuery(query(), filter);
    if (const QString category = chosenCategory(); !category.isEmpty())
        filter.category = category;
    filter.sort = m_model->filter().sort;
    filter.descending = m_model->filter().descending;
    m_model->setFilter(filter);
}

void GoodsPage::sortChosen(int column, Qt::SortOrder order)
{
    GoodsFilter filter = m_model->filter();
    filter.sort = GoodsModel::sortOf(column).value_or(GoodsSort::Title);
    filter.descending = order == Qt::DescendingOrder;
    m_model->setFilter(filter);
}

void GoodsPage::currentChanged(qint64)
{
    readCurrent();
}

void GoodsPage::readCurrent()
{
    m_read.about<GoodsDetailData>(currentNumber(), readGoodsDetail, [this](const GoodsDetailData *article) {
        article ? m_detail->showArticle(*article) : m_detail->clear();
    });
}

void GoodsPage::onChanges(const Changes &changes)
{
    if (changes.goods.isEmpty() && !changes.everything)
        return;
    m_counting.start();
    if (changes.everything || changes.goods.contains(currentNumber()))
        readCurrent();
}

void GoodsPage::readCounts()
{
    m_context.worker.readFigures<GoodsCounts>([](ShopReader &reader) { return reader.goodsCounts(); })
        .then(this, [this](const Result<GoodsCounts> &counts) {
            if (!counts)
                return;
            const qint64 numbers[] = {counts->all, counts->active, counts->draft,
                                      counts->low, counts->out,    counts->archived};
            for (size_t i = 0; i < std::size(kViews); ++i)
                chips()->setCount(QString::fromLatin1(kViews[i].key), numbers[i]);
        });
}

/// The new product comes to the front, whatever was filtered before.
void GoodsPage::showCreated(const VariantId &variant)
{
    m_context.worker.read<GoodsRow>([variant](ShopReader &reader) { return reader.variant(variant); })
        .then(this, [this](const Result<GoodsRow> &row) {
            if (!row)
                return;
            m_categories->chooseAll();
            clearFilters();
            goTo(row->n);
        });
}

void GoodsPage::setSelectedArchived(bool archived)
{
    m_model->readRows(selectedPositions(), this,
                      [this, archived](const std::vector<GoodsRow> &rows) { m_flow->setArchived(rows, archived); });
}

void GoodsPage::bulkEditSelected()
{
    m_model->readRows(selectedPositions(), this, [this](const std::vector<GoodsRow> &rows) { m_flow->bulkEdit(rows); });
}

void GoodsPage::selectionSums(const QList<int> &positions)
{
    showSums({});
    m_model->readRows(positions, this, [this, positions](const std::vector<GoodsRow> &rows) {
        if (positions != selectedPositions())
            return;
        qint64 onHand = 0;
        qint64 worth = 0;
        for (const GoodsRow &row : rows) {
            onHand += row.onHand;
            worth += std::max<qint64>(row.onHand, 0) * row.priceMinor;
        }
        showSums(tr("%1 on hand  ·  worth %2 at list price")
                     .arg(numberText(onHand), moneyText(worth, m_context.info.currency)));
    });
}

void GoodsPage::fillContextMenu(QMenu &menu)
{
    const auto count = static_cast<int>(selectedPositions().size());
    if (count == 0 || !m_detail->shown())
        return;
    if (count == 1) {
        const bool tracked = m_detail->shown()->row.tracked;
        menu.addAction(icon(u"edit"_s), tr("Edit…"), m_detail, &GoodsDetail::editChosen);
        menu.addAction(icon(u"plus"_s), tr("Receive stock…"), m_detail, &GoodsDetail::receiveChosen);
        menu.addAction(icon(u"adjust"_s), tr("Adjust stock…"), m_detail, &GoodsDetail::adjustChosen)
            ->setEnabled(tracked);
        menu.addAction(icon(u"count"_s), tr("Count stock…"), m_detail, &GoodsDetail::countChosen);
        menu.addAction(icon(u"copy"_s), tr("Duplicate"), this,
                       [this, row = m_detail->shown()->row] { m_flow->duplicate(row); });
        menu.addSeparator();
    }
    menu.addAction(icon(u"edit"_s), tr("Edit %Ln article(s) in a grid…", nullptr, count), this,
                   &GoodsPage::bulkEditSelected);
    menu.addAction(m_printing->action());
    const bool isArchived = m_detail->shown()->row.status == "archived"_L1;
    menu.addAction(icon(isArchived ? u"undo"_s : u"archive"_s),
                   isArchived ? tr("Bring %Ln article(s) back", nullptr, count)
                              : tr("Archive %Ln article(s)", nullptr, count),
                   this, [this, isArchived] { setSelectedArchived(!isArchived); });
}

QString GoodsPage::cellText(const GoodsRow &row, int column) const
{
    const QLocale locale;
    switch (column) {
    case GoodsModel::Title:
        return row.productTitle.isEmpty() ? row.title : row.productTitle;
    case GoodsModel::Price:
        return moneyText(row.priceMinor, m_context.info.currency);
    case GoodsModel::Available:
        return row.tracked ? numberText(row.available()) : u"—"_s;
    case GoodsModel::OnHand:
        return row.tracked ? numberText(row.onHand) : u"—"_s;
    case GoodsModel::Reserved:
        return locale.toString(row.reserved);
    case GoodsModel::Level:
        return stockLevelWord(row);
    case GoodsModel::Status:
        return goodsStatusWord(row.status);
    default:
        return {};
    }
}

} // namespace kontor
