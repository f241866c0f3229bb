// SPDX-License-Identifier: GPL-3.0-or-later
#include "importlookpage.h"

#include "chiprow.h"
#include "counttiles.h"
#include "emptystate.h"
#include "fieldwords.h"
#include "formatnames.h"
#include "orderwords.h"
#include "storefrontrow.h"
#include "texttable.h"
#include "wrappedrows.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <ranges>

namespace kontor {

using namespace Qt::StringLiterals;

namespace {

constexpr int ImportLookPageGap = 12;
constexpr int Inset = 28; ///< under the words of a check box
constexpr int RowHeight = 32;
constexpr int WidestValue = 180;
constexpr std::ptrdiff_t MostSampleRows = 4; ///< all are in sight; the table above them scrolls

using Show = ImportFindingsModel::Show;

const std::pair<QString, Show> Chips[] = {
    {u"look"_s, Show::ToLookAt},        {u"all"_s, Show::All},
    {u"rejected"_s, Show::Rejected},    {u"differs"_s, Show::Differs},
    {u"missing"_s, Show::MissingThere}, {u"warnings"_s, Show::Warnings},
    {u"created"_s, Show::Created},      {u"updated"_s, Show::Updated},
    {u"unchanged"_s, Show::Unchanged},  {u"notes"_s, Show::Notes},
};

Show showOf(const QString &chip)
{
    const auto *found = std::ranges::find(Chips, chip, &std::pair<QString, Show>::first);
    return found == std::end(Chips) ? Show::All : found->second;
}

QLabel *withRole(QLabel *label, const QString &role)
{
    label->setProperty("role", role);
    label->setWordWrap(true);
    return label;
}

QTableView *plainTable(QAbstractItemModel *model, const QString &name, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setModel(model);
    table->setAccessibleName(name);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(RowHeight);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

QVBoxLayout *columnIn(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, ImportLookPageGap, 0, 0);
    column->setSpacing(ImportLookPageGap);
    return column;
}

} // namespace

ImportLookPage::ImportLookPage(const QStringList &formats, QWidget *parent) : QWidget(parent)
{
    m_tiles = new CountTiles(this);
    m_failure = withRole(new QLabel(this), u"error"_s);
    m_failure->hide();
    m_tabs = new QTabWidget(this);
    m_tabs->setFocusProxy(nullptr); // its bar takes the focus by itself, in its place
    m_tabs->setFocusPolicy(Qt::NoFocus);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(buildRows(), tr("Rows"));
    m_tabs->addTab(buildColumns(), tr("Columns"));
    m_storefront = new StorefrontRow(this);
    m_storefront->hide();
    connect(m_storefront, &StorefrontRow::changed, this, &ImportLookPage::changed);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ImportLookPageGap);
    column->addWidget(buildFileRow(formats));
    column->addWidget(buildChannelRow());
    column->addWidget(m_storefront);
    column->addWidget(m_tiles);
    column->addWidget(buildOptions());
    column->addWidget(m_failure);
    column->addWidget(m_tabs, 1);
}

QWidget *ImportLookPage::buildFileRow(const QStringList &formats)
{
    auto *line = new QWidget;
    m_file = new QLabel(line);
    m_file->setProperty("role", u"title"_s);
    m_file->setTextFormat(Qt::PlainText);
    auto *label = new QLabel(tr("&Format"), line);
    m_format = new QComboBox(line);
    m_format->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_format->addItem(tr("Find by the header"), QString());
    for (const QString &format : formats)
        m_format->addItem(importFormatName(format), format);
    label->setBuddy(m_format);
    m_datesLabel = new QLabel(tr("&Dates"), line);
    m_dates = new QComboBox(line);
    m_dates->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_dates->addItem(tr("Detected automatically"), QString());
    m_dates->addItem(tr("Day first: 31.12.2026"), u"dmy"_s);
    m_dates->addItem(tr("Month first: 12/31/2026"), u"mdy"_s);
    m_dates->addItem(tr("Year first: 2026-12-31"), u"ymd"_s);
    m_datesLabel->setBuddy(m_dates);
    connect(m_format, &QComboBox::activated, this, [this] {
        m_chosen = {}; // what was said of one format means nothing to another
        emit formatChosen();
    });
    connect(m_dates, &QComboBox::activated, this, &ImportLookPage::changed);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_file, 1);
    row->addWidget(m_datesLabel);
    row->addWidget(m_dates);
    row->addSpacing(ImportLookPageGap);
    row->addWidget(label);
    row->addWidget(m_format);
    return line;
}

/// Of a statement no column of which says whose it is.
QWidget *ImportLookPage::buildChannelRow()
{
    m_channelRow = new QWidget;
    auto *label = new QLabel(tr("&Channel"), m_channelRow);
    m_channel = new QComboBox(m_channelRow);
    m_channel->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_channel->addItem(tr("Choose…"), QString());
    for (const QString &channel : handChannels())
        m_channel->addItem(channelWord(channel), channel);
    label->setBuddy(m_channel);
    connect(m_channel, &QComboBox::activated, this, &ImportLookPage::changed);
    auto *row = new QHBoxLayout(m_channelRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_channel);
    row->addStretch(1);
    m_channelRow->hide();
    return m_channelRow;
}

QCheckBox *ImportLookPage::addOption(const QString &text, const QString &why, QLayout *into)
{
    auto *option = new QCheckBox(text, m_options);
    option->setAccessibleDescription(why);
    auto *words = withRole(new QLabel(why, m_options), u"muted"_s);
    words->setContentsMargins(Inset, 0, 0, 0);
    into->addWidget(option);
    into->addWidget(words);
    connect(option, &QCheckBox::toggled, this, &ImportLookPage::changed);
    return option;
}

QWidget *ImportLookPage::buildOptions()
{
    m_options = new QWidget;
    auto *column = new QVBoxLayout(m_options);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_createGoods =
        addOption(tr("Also create &articles the orders name and the shop does not have"),
                  tr("Otherwise SKU and title stay on the line of the order, and no article is made."), column);
    m_moveStock = addOption(tr("Also take &shipped goods out of stock"),
                            tr("Leave it off if the stock you have counted lacks these goods already: then old parcels "
                               "change nothing."),
                            column);
    m_options->hide();
    return m_options;
}

QWidget *ImportLookPage::buildRows()
{
    auto *area = new QWidget;
    m_findings = new ImportFindingsModel(this);
    m_chips = new ChipRow(area, ChipRow::TooMany::Wrap);
    showOutcomes(false);
    connect(m_chips, &ChipRow::chipChosen, this, [this](const QString &chip) { m_findings->setShow(showOf(chip)); });
    m_search = new QLineEdit(area);
    m_search->setPlaceholderText(tr("Search rows, values and reasons"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(240);
    connect(m_search, &QLineEdit::textChanged, m_findings, &ImportFindingsModel::setSearch);
    m_table = plainTable(m_findings, tr("What the import says about the rows"), area);
    m_table->setObjectName(u"findings"_s);
    for (const int column : {ImportFindingsModel::Reason, ImportFindingsModel::Hint})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    new WrappedRows(m_table); // what to do is a sentence, and somebody mends row after row by it
    m_detail = withRole(new QLabel(area), u"muted"_s);
    m_detail->setTextFormat(Qt::PlainText);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportLookPage::showDetail);
    connect(m_findings, &QAbstractItemModel::modelReset, this, &ImportLookPage::showDetail);
    m_nothing = new EmptyState(area);
    connect(m_findings, &QAbstractItemModel::modelReset, this, &ImportLookPage::showNothing);
    connect(m_nothing, &EmptyState::actionChosen, this, [this] {
        m_search->text().isEmpty() ? m_chips->choose(u"all"_s) : m_search->clear();
        m_search->setFocus();
    });
    m_saveRejected = new QPushButton(area);
    m_saveRejected->setAutoDefault(false);
    connect(m_saveRejected, &QPushButton::clicked, this, &ImportLookPage::saveRejectedChosen);
    auto *top = new QHBoxLayout;
    top->addWidget(m_chips, 1);
    top->addWidget(m_search);
    top->addWidget(m_saveRejected);
    auto *column = columnIn(area);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    column->addWidget(m_detail);
    column->addWidget(m_nothing, 1);
    return area;
}

/// The word for rows of a kind, the same on chips and tiles; it has another name where a statement is compared.
QString ImportLookPage::wordOf(Show show) const
{
    switch (show) {
    case Show::ToLookAt:
        return tr("To look at");
    case Show::All:
        return tr("All");
    case Show::Rejected:
        return tr("Rejected");
    case Show::Differs:
        return tr("Differ");
    case Show::MissingThere:
        return tr("Missing there");
    case Show::Warnings:
        return tr("Warnings");
    case Show::Notes:
        return tr("Notes");
    case Show::Created:
        return m_isStatement ? tr("Missing here") : tr("New");
    case Show::Updated:
        return m_isStatement ? tr("Fee to book") : tr("Changed");
    case Show::Unchanged:
        break;
    }
    return m_isStatement ? tr("Match") : tr("As they are");
}

void ImportLookPage::showOutcomes(bool isStatement)
{
    m_isStatement = isStatement;
    m_findings->setStatement(isStatement);
    std::vector<ChipRow::Chip> chips;
    for (const auto &[key, show] : Chips) {
        const bool isOfStatements = show == Show::Differs || show == Show::MissingThere;
        if (isStatement || !isOfStatements)
            chips.push_back({key, wordOf(show)});
    }
    m_chips->setChips(chips);
}

QWidget *ImportLookPage::buildColumns()
{
    auto *area = new QWidget;
    m_columns = new ImportColumnsModel(this);
    auto *table = plainTable(m_columns, tr("What the columns are read as"), area);
    table->setObjectName(u"columns"_s);
    table->setItemDelegateForColumn(ImportColumnsModel::ReadAs, new FieldDelegate(table));
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                           | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    table->setSelectionBehavior(QAbstractItemView::SelectItems);
    table->setColumnWidth(ImportColumnsModel::Name, 260);
    table->setColumnWidth(ImportColumnsModel::Sample, 420);
    m_sampleModel = new TextTableModel(this);
    auto *sample = plainTable(m_sampleModel, tr("The first rows as they are read"), area);
    sample->setObjectName(u"sample"_s);
    auto *words = withRole(new QLabel(tr("Press F2 or double-click to say what a column is. It is remembered for files "
                                         "with the same columns. Below are the first rows as they are read now."),
                                      area),
                           u"muted"_s);
    connect(m_columns, &ImportColumnsModel::chosen, this, [this] {
        m_chosen = m_columns->choices();
        showSample();
        emit changed();
    });
    auto *column = columnIn(area);
    column->addWidget(words);
    column->addWidget(table, 1);
    column->addWidget(sample);
    return area;
}

void ImportLookPage::setFile(const QString &path)
{
    m_path = path;
    m_chosen = {};
    m_format->setCurrentIndex(qMax(0, m_format->findData(m_usualFormat)));
    m_format->setItemText(0, tr("Find by the header"));
    m_dates->setCurrentIndex(0);
    m_channel->setCurrentIndex(0);
    m_storefront->setName({});
    m_search->clear();
    m_file->setText(QFileInfo(path).fileName());
    m_file->setToolTip(path);
}

ImportRequest ImportLookPage::request() const
{
    return {m_path,
            m_format->currentData().toString(),
            m_createGoods->isChecked(),
            m_moveStock->isChecked(),
            m_chosen,
            m_asksDateOrder ? m_dates->currentData().toString() : QString(),
            m_asksChannel ? m_channel->currentData().toString() : QString(),
            m_asksSource ? m_storefront->name() : QString()};
}

ColumnChoices ImportLookPage::choices() const
{
    const ImportRequest now = request();
    return {now.format, now.columns, now.dateOrder, now.channel, now.source};
}

void ImportLookPage::use(const ColumnChoices &choices)
{
    m_format->setCurrentIndex(qMax(0, m_format->findData(choices.format)));
    m_dates->setCurrentIndex(qMax(0, m_dates->findData(choices.dateOrder)));
    m_channel->setCurrentIndex(qMax(0, m_channel->findData(choices.channel)));
    m_storefront->setName(choices.source);
    m_asksDateOrder = !choices.dateOrder.isEmpty();
    m_asksChannel = !choices.channel.isEmpty();
    m_asksSource = !choices.source.isEmpty();
    m_chosen = choices.columns;
}

void ImportLookPage::showLook(const ImportLook &look)
{
    m_columns->setLook(look);
    m_asksDateOrder = look.asksDateOrder;
    m_dates->setVisible(look.asksDateOrder);
    m_datesLabel->setVisible(look.asksDateOrder);
    m_asksChannel = look.asksChannel;
    m_channelRow->setVisible(look.asksChannel);
    m_asksSource = look.asksSource;
    m_storefront->setVisible(look.asksSource);
    if (const bool isStatement = look.format == "payment-statement"_L1; isStatement != m_isStatement)
        showOutcomes(isStatement);
    const int format = m_format->findData(look.format);
    m_format->setItemText(0,
                          format > 0 && m_format->currentIndex() == 0 ? tr("Found: %1").arg(m_format->itemText(format))
                                                                      : tr("Find by the header"));
    const bool orders = look.format.endsWith("orders"_L1);
    m_options->setVisible(orders);
    showSample();
}

void ImportLookPage::offerStorefronts(const QStringList &names)
{
    m_storefront->offer(names);
}

/// The rows under the names of the fields they are read as.
void ImportLookPage::showSample()
{
    const ImportLook &look = m_columns->look();
    QStringList heads;
    QList<qsizetype> columns;
    for (qsizetype column = 0; column < look.readAs.size(); ++column) {
        if (look.readAs.at(column).isEmpty())
            continue;
        heads << importFieldName(look.readAs.at(column));
        columns << column;
    }
    std::vector<QStringList> rows;
    for (const QStringList &cells : look.sample | std::views::take(MostSampleRows)) {
        QStringList row;
        for (const qsizetype column : columns)
            row << cells.value(column).simplified();
        rows.push_back(row);
    }
    m_sampleModel->setHeads(heads);
    m_sampleModel->setRows(std::move(rows));
    auto *sample = findChild<QTableView *>(u"sample"_s);
    if (!sample)
        return;
    fitColumns(sample);
    for (int column = 0; column < heads.size(); ++column) {
        const int head = sample->horizontalHeader()->sectionSizeHint(column);
        sample->setColumnWidth(column, std::min(sample->columnWidth(column), std::max(head, WidestValue)));
    }
    for (QWidget *part : std::initializer_list<QWidget *>{sample->horizontalHeader(), sample->horizontalScrollBar()})
        part->ensurePolished(); // the theme says how high they are
    sample->setFixedHeight(sample->horizontalHeader()->sizeHint().height() + m_sampleModel->rowCount() * RowHeight
                           + sample->horizontalScrollBar()->sizeHint().height() + 2 * sample->frameWidth());
}

void ImportLookPage::showDetail()
{
    const int row = m_table->currentIndex().isValid() ? m_table->currentIndex().row() : 0;
    const auto text = [&](int column) { return m_findings->index(row, column).data().toString(); };
    const bool any = row < m_findings->rowCount();
    if (any && !m_table->currentIndex().isValid())
        return m_table->selectRow(row); // what stands below is of a row that is marked; it leads here again
    QStringList words{text(ImportFindingsModel::Reason), text(ImportFindingsModel::Hint)};
    words.removeAll(QString());
    m_detail->setText(words.join(u'\n'));
    m_detail->setVisible(any);
}

/// In place of an empty table: why it is empty, and the way to rows.
void ImportLookPage::showNothing()
{
    const bool any = m_findings->rowCount() > 0;
    m_table->setVisible(any);
    m_nothing->setVisible(!any);
    if (any)
        return;
    if (m_findings->count(Show::All) == 0)
        m_nothing->setWords({{}, m_isJudged ? tr("The file has no rows.") : QString(), {}, {}});
    else if (const QString words = m_search->text().simplified(); !words.isEmpty())
        m_nothing->setWords({u"search"_s, tr("Nothing found"), tr("No row under this heading holds “%1”.").arg(words),
                             tr("Clear search")});
    else
        m_nothing->setWords(
            {u"check"_s, tr("No rows here"), tr("No row of the file is of this kind."), tr("Show all")});
}

void ImportLookPage::showPreview(const ImportPreview &preview)
{
    m_findings->setFindings(preview.findings);
    fitColumns(m_table, ImportFindingsModel::Reason); // the words share what is left
    for (const int column : {ImportFindingsModel::ColumnName, ImportFindingsModel::Value})
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), WidestValue));
    showCounts(preview);
}

void ImportLookPage::showFailure(const QString &words)
{
    m_failure->setText(words);
    m_failure->setVisible(!words.isEmpty());
}

void ImportLookPage::showCounts(const ImportPreview &preview)
{
    showTiles(preview);
    for (const auto &[chip, show] : Chips)
        m_chips->setCount(chip, m_findings->count(show));
    m_chips->choose(m_findings->count(Show::ToLookAt) > 0 ? u"look"_s : u"all"_s);
    const bool rows = m_findings->count(Show::All) > 0;
    m_chips->setVisible(rows);
    m_search->setVisible(rows);
    m_isJudged = !preview.format.isEmpty();
    showNothing();
    m_saveRejected->setText(m_isStatement ? tr("Save &rows not booked…") : tr("Save rejected &rows…"));
    m_saveRejected->setVisible(preview.rejected > 0);
}

/// Rows, as the chips count them; where several rows are one record, how many records these are.
void ImportLookPage::showTiles(const ImportPreview &preview)
{
    m_tiles->setVisible(!preview.format.isEmpty());
    const QLocale locale;
    const auto tile = [&](Show show, qint64 records) -> CountTiles::Tile {
        const qint64 rows = m_findings->count(show);
        const QString word = records == rows
            ? wordOf(show)
            : tr("%1: %Ln record(s)", "kind of rows, how many records they are", static_cast<int>(records))
                  .arg(wordOf(show));
        return {word, locale.toString(rows)};
    };
    const auto ofRows = [&](Show show) -> CountTiles::Tile {
        return {wordOf(show), locale.toString(m_findings->count(show))};
    };
    std::vector<CountTiles::Tile> tiles{{tr("Rows in the file"), locale.toString(preview.rows)},
                                        tile(Show::Created, preview.created),
                                        tile(Show::Updated, preview.updated),
                                        tile(Show::Unchanged, preview.unchanged)};
    if (m_isStatement)
        tiles.push_back(ofRows(Show::Differs));
    tiles.push_back(ofRows(Show::Rejected));
    qint64 others = preview.rows;
    for (const Show show : {Show::Created, Show::Updated, Show::Unchanged, Show::Differs, Show::Rejected})
        others -= m_findings->count(show);
    if (others > 0)
        tiles.push_back({m_isStatement ? tr("Not compared") : tr("Not imported"), locale.toString(others)});
    m_tiles->setTiles(tiles);
}

void ImportLookPage::setBusy(bool busy)
{
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_format, m_dates, m_channel, m_storefront, m_createGoods, m_moveStock})
        part->setEnabled(!busy);
}

void ImportLookPage::showColumns()
{
    m_tabs->setCurrentIndex(1);
}

void ImportLookPage::showRows()
{
    m_tabs->setCurrentIndex(0);
}

} // namespace kontor
