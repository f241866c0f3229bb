// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulkeditdialog.h"

#include "bulkcelldelegate.h"
#include "goodswords.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QStyle>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr QSize BulkEditDialogSize(1200, 720);
constexpr QSize Around(80, 320); ///< margins and a scroll bar; what stands above and below the grid
constexpr int RowsSeen = 20;
constexpr int BulkEditDialogRowHeight = 32;
constexpr int WidestArticle = 280;
constexpr int NarrowestColumn = 48;
constexpr int FormulaWidth = 200;
constexpr int RowsMeasured = 50;
constexpr int CellPadding = 28;
constexpr int WidestColumn = 260;

/// Rows with a change, when only those are wanted.
class ChangedRows final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setOnlyChanged(bool only)
    {
        m_only = only;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        return !m_only || static_cast<const BulkEditModel *>(sourceModel())->isRowChanged(row);
    }

private:
    bool m_only = false;
};

} // namespace

BulkEditDialog::BulkEditDialog(std::vector<GoodsRow> rows, const QString &currency, const QStringList &taxClasses,
                               QWidget *parent)
    : FormDialog(parent)
{
    const auto count = static_cast<int>(rows.size());
    setHeading(tr("Edit %Ln article(s)", nullptr, count),
               tr("Type into cells, paste a column from a spreadsheet, or give a column a formula. Nothing is written "
                  "before you apply it, and it can be undone as one step."));
    m_model = new BulkEditModel(std::move(rows), currency, this);
    m_shown = new ChangedRows(this);
    m_shown->setSourceModel(m_model);
    body()->addWidget(buildFormula());
    buildTable(taxClasses);
    body()->addWidget(m_table, 1);
    connect(m_model, &BulkEditModel::edited, this, &BulkEditDialog::review);
    connect(m_model, &BulkEditModel::edited, this, &BulkEditDialog::fitToContents);
    fitToContents();
    resize(wantedSize());
    review();
    showPreview();
    m_formula->setFocus();
}

/// All columns and many rows at once, as far as the screen has room for them.
QSize BulkEditDialog::wantedSize() const
{
    const int columns = m_table->horizontalHeader()->length() + Around.width();
    const int rows = std::min(m_model->rowCount(), RowsSeen) * BulkEditDialogRowHeight + Around.height();
    QSize most = screen() ? screen()->availableSize() * 19 / 20 : BulkEditDialogSize;
    if (const QWidget *window = parentWidget() ? parentWidget()->window() : nullptr)
        most = most.boundedTo(window->size().expandedTo(BulkEditDialogSize));
    return BulkEditDialogSize.expandedTo({columns, rows}).boundedTo(most);
}

QWidget *BulkEditDialog::buildFormula()
{
    auto *bar = new QWidget(this);
    m_column = new QComboBox(bar);
    for (int field = 0; field < kBulkFields; ++field)
        m_column->addItem(BulkEditModel::fieldWord(static_cast<BulkField>(field)), field);
    m_column->setAccessibleName(tr("Column"));
    m_formula = new QLineEdit(bar);
    m_formula->setAccessibleName(tr("Formula for the column"));
    m_formula->setClearButtonEnabled(true);
    m_formula->setMinimumWidth(FormulaWidth);
    m_apply = new QPushButton(bar);
    m_apply->setAutoDefault(false);
    m_preview = muted({}, bar);
    m_preview->setMinimumHeight(m_preview->fontMetrics().height()); // the grid stays where it is
    m_onlyChanged = new QCheckBox(tr("Only what &changes"), bar);
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_column);
    row->addWidget(m_formula, 2);
    row->addWidget(m_apply);
    row->addStretch(1);
    row->addWidget(m_onlyChanged);
    column->addLayout(row);
    column->addWidget(m_preview);
    m_formula->installEventFilter(this);
    connect(m_formula, &QLineEdit::textChanged, this, &BulkEditDialog::showPreview);
    connect(m_column, &QComboBox::currentIndexChanged, this, &BulkEditDialog::showPreview);
    connect(m_apply, &QPushButton::clicked, this, &BulkEditDialog::applyFormula);
    connect(m_onlyChanged, &QCheckBox::toggled, this,
            [this](bool only) { static_cast<ChangedRows *>(m_shown)->setOnlyChanged(only); });
    return bar;
}

void BulkEditDialog::buildTable(const QStringList &taxClasses)
{
    m_table = new QTableView(this);
    m_table->setTabKeyNavigation(false);
    m_table->setModel(m_shown);
    m_table->setAccessibleName(tr("Articles to edit"));
    m_table->setItemDelegate(new BulkCellDelegate(taxClasses, m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(BulkEditDialogRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultSectionSize(NarrowestColumn); // all are as wide as their words
    m_table->installEventFilter(this);
    connect(m_table, &QWidget::customContextMenuRequested, this, &BulkEditDialog::contextMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BulkEditDialog::showPreview);
}

/// Columns grow with what is typed, and do not shrink under the hand.
void BulkEditDialog::fitToContents()
{
    QFont bold = m_table->font(); // what changes is written so
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    for (int column = 0; column < BulkEditModel::ColumnCount; ++column) {
        const int widest = column == BulkEditModel::Article ? WidestArticle : WidestColumn;
        int width = metrics.horizontalAdvance(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < qMin(RowsMeasured, m_model->rowCount()); ++row)
            width = qMax(width, metrics.horizontalAdvance(m_model->index(row, column).data().toString()));
        m_table->setColumnWidth(column, qMin(widest, qMax(m_table->columnWidth(column), width + CellPadding)));
    }
}

BulkField BulkEditDialog::chosenField() const
{
    return static_cast<BulkField>(m_column->currentData().toInt());
}

QModelIndexList BulkEditDialog::selected() const
{
    QModelIndexList cells;
    for (const QModelIndex &index : m_table->selectionModel()->selectedIndexes())
        cells += m_shown->mapToSource(index);
    std::ranges::sort(cells, [](const QModelIndex &a, const QModelIndex &b) { return a < b; });
    return cells;
}

/// Several rows that are selected, otherwise all.
QList<int> BulkEditDialog::scope() const
{
    QList<int> rows;
    for (const QModelIndex &cell : selected()) {
        if (!rows.contains(cell.row()))
            rows += cell.row();
    }
    if (rows.size() > 1)
        return rows;
    rows.clear();
    for (int row = 0; row < m_model->rowCount(); ++row)
        rows += row;
    return rows;
}

void BulkEditDialog::showPreview()
{
    const BulkField field = chosenField();
    const QList<int> rows = scope();
    m_formula->setPlaceholderText(isAmount(field)                    ? tr("+5%, -1.50, =12, round .99")
                                      : isNumber(field)              ? tr("5, +2, =")
                                      : field == BulkField::Tags     ? tr("+summer, -old")
                                      : field == BulkField::Category ? tr("+Clothing > Shirts; -Old")
                                                                     : tr("New value"));
    m_apply->setText(tr("Fill in %Ln row(s)", nullptr, static_cast<int>(rows.size())));
    bool isGood = true;
    const QString typed = m_formula->text().trimmed();
    const QString words =
        typed.isEmpty() || rows.isEmpty() ? QString() : m_model->preview(rows.front(), field, typed, isGood);
    m_preview->setText(words.isEmpty() || !isGood ? words : tr("First: %1").arg(words));
    m_preview->setToolTip(m_preview->text());
    m_preview->setProperty("role", isGood ? u"muted"_s : u"error"_s);
    m_preview->style()->unpolish(m_preview); // the look follows the role
    m_preview->style()->polish(m_preview);
    m_apply->setEnabled(!typed.isEmpty() && isGood);
}

void BulkEditDialog::applyFormula()
{
    const QString typed = m_formula->text().trimmed();
    if (typed.isEmpty())
        return;
    m_model->typeInto(scope(), chosenField(), typed);
    fitToContents();
    m_table->scrollTo(m_shown->index(0, BulkEditModel::columnOf(chosenField())));
}

void BulkEditDialog::review()
{
    const int changes = m_model->changedCells();
    const int problems = m_model->problems();
    setAcceptText(tr("Apply %Ln change(s)", nullptr, changes));
    setTotal(tr("Cells that change"), QLocale().toString(changes));
    if (problems > 0)
        setProblem(tr("%Ln cell(s) cannot be right: %1", nullptr, problems).arg(m_model->firstProblem()), false);
    else
        setProblem({}, changes > 0);
}

bool BulkEditDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return FormDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_formula && key->key() == Qt::Key_Return && key->modifiers() == Qt::NoModifier) {
        if (m_apply->isEnabled())
            applyFormula();
        return true; // Ctrl+Return accepts
    }
    if (watched != m_table)
        return FormDialog::eventFilter(watched, event);
    if (key->matches(QKeySequence::Copy))
        copy();
    else if (key->matches(QKeySequence::Paste))
        paste();
    else if (key->key() == Qt::Key_D && key->modifiers() == Qt::ControlModifier)
        m_model->fillDown(selected());
    else if (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace)
        m_model->putBack(selected());
    else
        return FormDialog::eventFilter(watched, event);
    return true;
}

void BulkEditDialog::copy()
{
    QString text;
    int row = -1;
    for (const QModelIndex &cell : selected()) {
        if (row >= 0)
            text += cell.row() == row ? u'\t' : u'\n';
        row = cell.row();
        text += cell.column() == BulkEditModel::Article ? cell.data().toString() : m_model->typedText(cell);
    }
    QGuiApplication::clipboard()->setText(text);
}

void BulkEditDialog::paste()
{
    const QModelIndexList cells = selected();
    const QModelIndex at = cells.isEmpty() ? m_shown->mapToSource(m_table->currentIndex()) : cells.front();
    m_model->paste(at, QGuiApplication::clipboard()->text());
    fitToContents();
}

void BulkEditDialog::contextMenu(const QPoint &at)
{
    QMenu menu(this);
    const QModelIndexList cells = selected();
    menu.addAction(tr("Fill down"), QKeySequence(Qt::CTRL | Qt::Key_D), this,
                   [this, cells] { m_model->fillDown(cells); })
        ->setEnabled(cells.size() > 1);
    menu.addAction(tr("Paste"), QKeySequence(QKeySequence::Paste), this, &BulkEditDialog::paste);
    menu.addAction(tr("Put back"), QKeySequence(Qt::Key_Delete), this, [this, cells] { m_model->putBack(cells); });
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

std::optional<std::vector<BulkChange>> askBulkEdit(std::vector<GoodsRow> rows, const QString &currency,
                                                   const QStringList &taxClasses, QWidget *parent)
{
    BulkEditDialog dialog(std::move(rows), currency, taxClasses, parent);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.model()->changes()) : std::nullopt;
}

} // namespace kontor
