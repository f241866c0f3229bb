// SPDX-License-Identifier: GPL-3.0-or-later
#include "categorypanel.h"

#include "ask.h"
#include "categorydialogs.h"
#include "categoryservice.h"
#include "categorytreemodel.h"
#include "errortext.h"
#include "icons.h"
#include "section.h"
#include "theme.h"
#include "undohistory.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {
constexpr int CategoryPanelNarrowest = 160;
constexpr int CountPad = 8;
constexpr int Indent = 20; // an arrow keeps as much air from the edge as from its name
constexpr int ReadAfterMs = 200;

/// The name at the left, how many articles its list has quietly at the right.
class CountedDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const qint64 articles = static_cast<const CategoryTreeModel *>(index.model())->articlesOf(index);
        const QString count = articles > 0 ? QLocale().toString(articles) : QString();
        const int room = count.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(count) + 2 * CountPad;
        QStyledItemDelegate::paint(painter, option, index);
        if (room == 0)
            return;
        const QRect place(option.rect.right() - room, option.rect.top(), room, option.rect.height());
        const bool isChosen = option.state & QStyle::State_Selected;
        painter->fillRect(place, isChosen ? Theme::colors().accentSoft : Theme::colors().base); // over a long name
        painter->setPen(Theme::colors().muted);
        painter->drawText(place.adjusted(0, 0, -CountPad, 0), Qt::AlignVCenter | Qt::AlignRight, count);
    }
    /// Over the whole name, which begins left of where an editor would.
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        editor->setGeometry(option.rect);
    }
};
} // namespace

CategoryPanel::CategoryPanel(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new CategoryTreeModel(this))
{
    setMinimumWidth(CategoryPanelNarrowest);
    build();
    m_reading.setSingleShot(true);
    m_reading.setInterval(ReadAfterMs);
    connect(&m_reading, &QTimer::timeout, this, &CategoryPanel::read);
    connect(&context.worker, &ShopWorker::changed, this, [this](const Changes &) { m_reading.start(); });
    connect(m_model, &CategoryTreeModel::moveAsked, this, &CategoryPanel::move);
    connect(m_model, &CategoryTreeModel::renameAsked, this, &CategoryPanel::rename);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &CategoryPanel::onCurrent);
    connect(m_view, &QWidget::customContextMenuRequested, this, &CategoryPanel::contextMenu);
    retranslate();
    m_reading.start();
}

void CategoryPanel::build()
{
    m_title = Section::label({}, u"heading"_s, this);
    m_add = new QToolButton(this);
    m_add->setIcon(icon(u"plus"_s));
    m_add->setAutoRaise(true);
    m_view = new QTreeView(this);
    m_view->setModel(m_model);
    m_view->header()->hide();
    m_view->setItemDelegate(new CountedDelegate(m_view));
    m_view->setIndentation(Indent);
    m_view->setUniformRowHeights(true);
    m_view->setDragDropMode(QAbstractItemView::DragDrop);
    m_view->setDefaultDropAction(Qt::MoveAction);
    m_view->setAutoExpandDelay(600);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setExpandsOnDoubleClick(true);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 8, 4);
    head->addWidget(m_title, 1);
    head->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    connect(m_add, &QToolButton::clicked, this, [this] { add(m_chosen); });
}

void CategoryPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CategoryPanel::retranslate()
{
    m_title->setText(tr("Categories"));
    m_view->setAccessibleName(tr("Categories"));
    m_add->setToolTip(tr("New category"));
    m_add->setAccessibleName(m_add->toolTip());
    m_model->retranslate();
}

void CategoryPanel::read()
{
    using Rows = std::vector<CategoryRow>;
    m_context.worker.readFigures<Rows>([](ShopReader &reader) { return reader.categories(); })
        .then(this, [this](const Result<Rows> &rows) {
            if (rows)
                show(*rows);
        });
    m_context.worker.readFigures<GoodsCounts>([](ShopReader &reader) { return reader.goodsCounts(); })
        .then(this, [this](const Result<GoodsCounts> &counts) {
            if (counts)
                m_model->setTotal(counts->all);
        });
}

/// Keeps what is open and what is chosen; a category that was renamed or moved is followed.
void CategoryPanel::show(const std::vector<CategoryRow> &rows)
{
    m_rows = rows;
    QSet<CategoryId> open;
    for (const CategoryRow &row : rows) {
        if (m_view->isExpanded(m_model->indexOf(row.id)))
            open.insert(row.id);
    }
    const bool isFirst = m_model->rowCount() == 1;
    m_isSettling = true;
    m_model->setCategories(rows, m_withArchived);
    for (const CategoryRow &row : rows) {
        if (open.contains(row.id) || (isFirst && !row.parent))
            m_view->expand(m_model->indexOf(row.id));
    }
    const QModelIndex kept = m_model->indexOf(m_chosen);
    m_view->setCurrentIndex(kept.isValid() ? kept : m_model->index(0, 0));
    m_isSettling = false;
    onCurrent();
}

void CategoryPanel::onCurrent()
{
    if (m_isSettling)
        return;
    const CategoryRow *row = m_model->categoryAt(m_view->currentIndex());
    m_chosen = row ? row->id : CategoryId();
    const QString path = row ? row->path : QString();
    if (path == m_path)
        return;
    m_path = path;
    emit chosen(path);
}

void CategoryPanel::chooseAll()
{
    m_view->setCurrentIndex(m_model->index(0, 0));
}

QString CategoryPanel::nameOf(const CategoryId &category) const
{
    for (const CategoryRow &row : m_rows)
        if (row.id == category)
            return row.name;
    return {};
}

void CategoryPanel::carryOut(const QString &name, const Work &work)
{
    auto write = [work, actor = m_context.actor](UnitOfWork &unit) -> Result<EditStep> {
        CategoryService categories(unit, actor);
        KONTOR_TRY(work(categories));
        return categories.step();
    };
    m_context.worker.write<EditStep>(write).then(this, [this, name](const Result<EditStep> &step) {
        if (!step)
            emit refused(errorText(step.error()));
        else if (m_context.undo)
            m_context.undo->push(name, *step);
    });
}

void CategoryPanel::add(const CategoryId &parent)
{
    const QString above = nameOf(parent);
    ask(new CategoryNameDialog(above, this), this, [this, parent](const QString &name) { addNamed(name, parent); });
}

void CategoryPanel::addNamed(const QString &name, const CategoryId &parent)
{
    carryOut(tr("new category %1").arg(name), [name, parent](CategoryService &categories) -> Result<void> {
        KONTOR_TRY(categories.add(name, parent.isNull() ? std::nullopt : std::optional(parent)));
        return {};
    });
}

void CategoryPanel::move(const CategoryId &category, const CategoryId &parent)
{
    const QString name = parent.isNull() ? tr("category %1 to the top").arg(nameOf(category))
                                         : tr("category %1 into %2").arg(nameOf(category), nameOf(parent));
    carryOut(name, [category, parent](CategoryService &categories) {
        return categories.move(category, parent.isNull() ? std::nullopt : std::optional(parent));
    });
}

void CategoryPanel::rename(const CategoryId &category, const QString &name)
{
    carryOut(tr("category %1 → %2", "old name, new name").arg(nameOf(category), name),
             [category, name](CategoryService &categories) { return categories.rename(category, name); });
}

void CategoryPanel::setArchived(const CategoryId &category, bool archived)
{
    const QString name = archived ? tr("archiving category %1").arg(nameOf(category))
                                  : tr("bringing back category %1").arg(nameOf(category));
    carryOut(name,
             [category, archived](CategoryService &categories) { return categories.setArchived(category, archived); });
}

void CategoryPanel::setThreshold(const CategoryId &category, std::optional<qint64> threshold)
{
    carryOut(
        tr("warning threshold of category %1").arg(nameOf(category)),
        [category, threshold](CategoryService &categories) { return categories.setThreshold(category, threshold); });
}

void CategoryPanel::askThreshold(const CategoryRow &row)
{
    ask(new CategoryThresholdDialog(row.name, row.threshold, this), this,
        [this, id = row.id](const CategoryThresholdDialog::Threshold &at) { setThreshold(id, at); });
}

void CategoryPanel::contextMenu(const QPoint &at)
{
    const QModelIndex index = m_view->indexAt(at);
    const CategoryRow *found = m_model->categoryAt(index);
    auto *menu = new QMenu(this); // nothing waits for the choice
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(u"plus"_s), found ? tr("New category in it…") : tr("New category…"), this,
                    [this, parent = found ? found->id : CategoryId()] { add(parent); });
    if (found) {
        const CategoryRow row = *found;
        menu->addAction(icon(u"edit"_s), tr("Rename"), QKeySequence(Qt::Key_F2), this,
                        [this, cell = QPersistentModelIndex(index)] { m_view->edit(cell); });
        menu->addAction(icon(u"warning"_s), tr("Warn at…"), this, [this, row] { askThreshold(row); });
        menu->addAction(icon(u"top"_s), tr("Move to the top"), this, [this, row] { move(row.id, {}); })
            ->setEnabled(row.parent.has_value());
        menu->addAction(icon(row.archived ? u"undo"_s : u"archive"_s), row.archived ? tr("Bring back") : tr("Archive"),
                        this, [this, row] { setArchived(row.id, !row.archived); });
    }
    menu->addSeparator();
    QAction *archived = menu->addAction(tr("Show archived categories"));
    archived->setCheckable(true);
    archived->setChecked(m_withArchived);
    connect(archived, &QAction::toggled, this, [this](bool with) {
        m_withArchived = with;
        show(m_rows);
    });
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace kontor
