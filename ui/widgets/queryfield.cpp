// SPDX-License-Identifier: GPL-3.0-or-later
#include "queryfield.h"

#include "icons.h"
#include "theme.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kQueryFieldRowHeight = 28;
constexpr int kMostShown = 10;
constexpr int kQueryFieldNarrowest = 300;
constexpr int kHint = Qt::UserRole;

/// The word at the left, what it means at the right.
class WordDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ThemeColors &c = Theme::colors();
        const QRect inner = option.rect.adjusted(12, 0, -12, 0);
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, c.accentSoft);
        const QString word = index.data().toString();
        painter->setPen(c.text);
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, word);
        const int left = inner.width() - option.fontMetrics.horizontalAdvance(word) - 16;
        painter->setPen(c.muted);
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignRight,
                          option.fontMetrics.elidedText(index.data(kHint).toString(), Qt::ElideRight, left));
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {100, kQueryFieldRowHeight};
    }
};

} // namespace

QueryField::QueryField(QWidget *parent) : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    connect(this, &QLineEdit::textEdited, this, &QueryField::offerAtCursor);
}

bool QueryField::isOffering() const
{
    return m_list && m_list->isVisible();
}

void QueryField::offerKeys()
{
    show(allKeys(text(), cursorPosition(), m_vocabulary));
}

void QueryField::offerAtCursor()
{
    show(completeQuery(text(), cursorPosition(), m_vocabulary));
}

void QueryField::show(const QueryCompletion &completion)
{
    m_completion = completion;
    if (completion.offers.empty() || !hasFocus()) {
        hideOffers();
        return;
    }
    if (!m_list) {
        // A child of the window: it lies over the table and takes no focus away.
        m_list = new QListWidget(window());
        m_list->setFocusPolicy(Qt::NoFocus);
        m_list->setItemDelegate(new WordDelegate(m_list));
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_list->setObjectName(u"offers"_s);
        m_list->setAccessibleName(tr("Search words"));
        connect(m_list, &QListWidget::itemClicked, this, [this] { take(m_list->currentRow()); });
        window()->installEventFilter(this);
    }
    m_list->clear();
    for (const QueryOffer &offer : completion.offers) {
        auto *item = new QListWidgetItem(offer.shown, m_list);
        item->setData(kHint, offer.hint);
    }
    m_list->setCurrentRow(-1);
    place();
    m_list->show();
    m_list->raise();
}

void QueryField::keepFree(QWidget *row)
{
    m_kept = row;
    row->installEventFilter(this);
}

void QueryField::place()
{
    const int rows = std::min(m_list->count(), kMostShown);
    QPoint below = mapTo(window(), QPoint(0, height() + 2));
    if (m_kept && m_kept->isVisible())
        below.setY(std::max(below.y(), m_kept->mapTo(window(), QPoint(0, m_kept->height())).y() + 2));
    m_list->setGeometry(below.x(), below.y(), std::max(width(), kQueryFieldNarrowest), rows * kQueryFieldRowHeight + 4);
}

void QueryField::take(int row)
{
    if (row < 0 || static_cast<size_t>(row) >= m_completion.offers.size())
        return;
    const QueryCompletion completion = m_completion;
    const auto offer = static_cast<size_t>(row);
    setText(completion.taken(text(), offer));
    setCursorPosition(static_cast<int>(completion.cursorAfter(offer)));
    hideOffers();
    if (text().left(cursorPosition()).endsWith(u':'))
        offerAtCursor(); // on to the values
}

void QueryField::hideOffers()
{
    if (!isOffering())
        return;
    m_list->hide();
    emit offersClosed();
}

bool QueryField::keyWhileOffering(QKeyEvent *event)
{
    const int row = m_list->currentRow();
    switch (event->key()) {
    case Qt::Key_Down:
        m_list->setCurrentRow((row + 1) % m_list->count());
        return true;
    case Qt::Key_Up:
        m_list->setCurrentRow(row <= 0 ? m_list->count() - 1 : row - 1);
        return true;
    case Qt::Key_Tab:
        take(std::max(row, 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row < 0)
            return false;
        take(row);
        return true;
    case Qt::Key_Escape:
        hideOffers();
        return true;
    default:
        return false;
    }
}

/// Tab is taken before it moves the focus.
bool QueryField::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress && isOffering() && keyWhileOffering(static_cast<QKeyEvent *>(event)))
        return true;
    return QLineEdit::event(event);
}

void QueryField::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        offerKeys();
    } else if (isReturn || event->key() == Qt::Key_Down) {
        hideOffers();
        emit left();
    } else if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
    } else {
        QLineEdit::keyPressEvent(event);
        return;
    }
    event->accept();
}

void QueryField::focusOutEvent(QFocusEvent *event)
{
    hideOffers();
    QLineEdit::focusOutEvent(event);
}

bool QueryField::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type what = event->type();
    if ((what == QEvent::Resize || what == QEvent::Show || what == QEvent::Hide) && isOffering())
        place();
    return QLineEdit::eventFilter(watched, event);
}

} // namespace kontor
