// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandpalette.h"

#include "fuzzy.h"
#include "icons.h"
#include "recordfinder.h"
#include "theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QSettings>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kTypingMs = 120;
constexpr int kRowHeight = 36;
constexpr int kGroupHeight = 28;
constexpr int kWidth = 620;
constexpr int kHeight = 460;
constexpr size_t kMostCommands = 6;
constexpr qsizetype kMostRecent = 8;

constexpr int kRight = Qt::UserRole;
constexpr int kCommand = Qt::UserRole + 1; ///< index, -1: none
constexpr int kRecord = Qt::UserRole + 2;

bool isGroup(const QListWidgetItem *item)
{
    return item->data(kCommand).toInt() < 0 && item->data(kRecord).toInt() < 0;
}

class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ThemeColors &c = Theme::colors();
        const bool isHead = index.data(kCommand).toInt() < 0 && index.data(kRecord).toInt() < 0;
        const QRect inner = option.rect.adjusted(12, 0, -12, 0);
        painter->save();
        if (!isHead && (option.state & QStyle::State_Selected))
            painter->fillRect(option.rect, c.accentSoft);
        painter->setPen(isHead ? c.muted : c.text);
        const int left = isHead ? 0 : 28;
        const QString right = index.data(kRight).toString();
        const int most = inner.width() / 2;
        const QString shownRight = option.fontMetrics.elidedText(right, Qt::ElideRight, most);
        const QRect words = inner.adjusted(left, 0, -option.fontMetrics.horizontalAdvance(shownRight) - 12, 0);
        painter->drawText(words, Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->setPen(c.muted);
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignRight, shownRight);
        if (!isHead)
            index.data(Qt::DecorationRole)
                .value<QIcon>()
                .paint(painter, QRect(inner.left(), inner.center().y() - 8, 16, 16));
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const bool isHead = index.data(kCommand).toInt() < 0 && index.data(kRecord).toInt() < 0;
        return {100, isHead ? kGroupHeight : kRowHeight};
    }
};

QString drawingOf(FoundRecord::Kind kind)
{
    switch (kind) {
    case FoundRecord::Kind::Order:
        return u"orders"_s;
    case FoundRecord::Kind::Article:
        return u"goods"_s;
    case FoundRecord::Kind::Customer:
        break;
    }
    return u"person"_s;
}

} // namespace

CommandPalette::CommandPalette(ShopWorker &worker, QString shop, std::vector<PaletteCommand> commands, QWidget *parent)
    : QDialog(parent), m_worker(worker), m_shop(std::move(shop)), m_commands(std::move(commands))
{
    setWindowTitle(tr("Go to"));
    resize(kWidth, kHeight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    m_field = new QLineEdit(this);
    m_field->setPlaceholderText(tr("An order, an article, a customer, or what you want to do"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"found"_s);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Found"));
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addStretch(0);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    connect(&m_typing, &QTimer::timeout, this, &CommandPalette::ask);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::typed);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::choose);
    askRecent();
}

void CommandPalette::typed()
{
    ++m_question;
    if (m_field->text().trimmed().isEmpty()) {
        m_typing.stop();
        askRecent();
        return;
    }
    show({}); // commands at once, records when they are found
    m_typing.start();
}

void CommandPalette::ask()
{
    using Found = std::vector<FoundRecord>;
    const quint64 question = m_question;
    m_worker.read<Found>([words = m_field->text().trimmed()](ShopReader &reader) { return findRecords(reader, words); })
        .then(this, [this, question](const Result<Found> &found) {
            if (question == m_question && found)
                show(*found);
        });
}

void CommandPalette::show(const std::vector<FoundRecord> &records)
{
    const QString text = m_field->text().trimmed();
    m_records = records;
    m_list->clear();
    if (text.isEmpty() && !records.empty()) {
        addGroup(tr("Opened lately"));
        for (size_t i = 0; i < records.size(); ++i)
            addRecord(i);
    }
    addCommands(text);
    const std::pair<FoundRecord::Kind, QString> groups[] = {{FoundRecord::Kind::Order, tr("Orders")},
                                                            {FoundRecord::Kind::Article, tr("Goods")},
                                                            {FoundRecord::Kind::Customer, tr("Customers")}};
    for (const auto &[kind, title] : groups) {
        bool isFirst = true;
        for (size_t i = 0; !text.isEmpty() && i < records.size(); ++i) {
            if (records[i].kind != kind)
                continue;
            if (std::exchange(isFirst, false))
                addGroup(title);
            addRecord(i);
        }
    }
    if (m_list->count() == 0)
        addGroup(m_typing.isActive() ? tr("Searching…") : tr("Nothing matches"));
    fitList();
    m_list->setCurrentRow(-1);
    step(1);
}

/// What is seen first ends between two rows, and not with a heading of rows below.
void CommandPalette::fitList()
{
    const QMargins edge = layout()->contentsMargins();
    const int room = height() - edge.top() - edge.bottom() - layout()->spacing() - m_field->sizeHint().height();
    int sum = 0;
    int whole = 0;
    for (int row = 0; row < m_list->count() && sum <= room; ++row) {
        const bool isHead = isGroup(m_list->item(row));
        sum += isHead ? kGroupHeight : kRowHeight;
        if (!isHead && sum <= room)
            whole = sum;
    }
    m_list->setMaximumHeight(sum > room && whole > 0 ? whole : QWIDGETSIZE_MAX);
}

void CommandPalette::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    fitList();
}

void CommandPalette::addGroup(const QString &title)
{
    auto *item = new QListWidgetItem(title, m_list);
    item->setData(kCommand, -1);
    item->setData(kRecord, -1);
    item->setFlags(Qt::NoItemFlags);
}

void CommandPalette::addCommands(const QString &text)
{
    std::vector<std::pair<int, size_t>> fitting;
    for (size_t i = 0; i < m_commands.size(); ++i) {
        if (const int score = fuzzyScore(m_commands[i].text, text); score >= 0)
            fitting.emplace_back(-score, i);
    }
    std::ranges::stable_sort(fitting, {}, &std::pair<int, size_t>::first);
    if (!text.isEmpty() && fitting.size() > kMostCommands)
        fitting.resize(kMostCommands);
    if (!fitting.empty())
        addGroup(tr("Commands"));
    for (const auto &[score, i] : fitting) {
        auto *item = new QListWidgetItem(m_commands[i].icon, m_commands[i].text, m_list);
        item->setData(kRight, m_commands[i].shortcut);
        item->setData(kCommand, static_cast<int>(i));
        item->setData(kRecord, -1);
    }
}

void CommandPalette::addRecord(size_t record)
{
    const FoundRecord &found = m_records[record];
    auto *item = new QListWidgetItem(icon(drawingOf(found.kind)), found.title, m_list);
    item->setData(kRight, found.below);
    item->setData(kCommand, -1);
    item->setData(kRecord, static_cast<int>(record));
}

/// To the next entry that can be chosen; around at the ends.
void CommandPalette::step(int by)
{
    const int count = m_list->count();
    int row = m_list->currentRow();
    for (int i = 0; i < count; ++i) {
        row = row < 0 && by < 0 ? count - 1 : (row + by + count) % count;
        if (!isGroup(m_list->item(row))) {
            m_list->setCurrentRow(row);
            return;
        }
    }
}

void CommandPalette::choose(const QListWidgetItem *item)
{
    if (!item || isGroup(item))
        return;
    const int command = item->data(kCommand).toInt();
    const int record = item->data(kRecord).toInt();
    accept();
    if (command >= 0) {
        // Later: what it opens must not stand over a dialog that is closing.
        QMetaObject::invokeMethod(parentWidget(), m_commands[static_cast<size_t>(command)].run, Qt::QueuedConnection);
        return;
    }
    const FoundRecord found = m_records[static_cast<size_t>(record)];
    remember(found);
    emit recordChosen(found);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentItem());
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

/// Only what names the records is kept: names of people stay in the shop file.
void CommandPalette::remember(const FoundRecord &record) const
{
    QSettings settings;
    const QString key = u"shops/%1/recent"_s.arg(m_shop);
    QStringList kept = settings.value(key).toStringList();
    const QString mark = u"%1:%2"_s.arg(static_cast<int>(record.kind)).arg(record.number);
    kept.removeAll(mark);
    kept.prepend(mark);
    settings.setValue(key, QStringList(kept.first(std::min(kept.size(), kMostRecent))));
}

void CommandPalette::askRecent()
{
    using Found = std::vector<FoundRecord>;
    const quint64 question = ++m_question;
    Found marks;
    for (const QString &mark : QSettings().value(u"shops/%1/recent"_s.arg(m_shop)).toStringList()) {
        const auto kind = static_cast<FoundRecord::Kind>(mark.section(u':', 0, 0).toInt());
        marks.push_back({kind, mark.section(u':', 1).toLongLong(), {}, {}});
    }
    show({});
    if (marks.empty())
        return;
    m_worker.read<Found>([marks](ShopReader &reader) { return readRecords(reader, marks); })
        .then(this, [this, question](const Result<Found> &found) {
            if (question == m_question && found)
                show(*found);
        });
}

} // namespace kontor
