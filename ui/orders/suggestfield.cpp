// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestfield.h"

#include "tallarea.h"
#include "theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kTypingMs = 120;
constexpr int kSuggestFieldRowHeight = 44;
constexpr int kMostShown = 7;
constexpr int kLeastWidth = 360;
constexpr int kFrame = 4;
constexpr int kGap = 2; ///< to the field
constexpr int kBelow = Qt::UserRole;
constexpr int kRight = Qt::UserRole + 1;

class OfferDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ThemeColors &c = Theme::colors();
        const QRect inner = option.rect.adjusted(12, 4, -12, -4);
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, c.accentSoft);
        const QString right = index.data(kRight).toString();
        painter->setPen(c.text);
        painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, right);
        const int width = inner.width() - option.fontMetrics.horizontalAdvance(right) - 16;
        const QRect upper(inner.left(), inner.top(), width, inner.height() / 2);
        const QRect lower(inner.left(), inner.top() + inner.height() / 2, width, inner.height() / 2);
        painter->drawText(upper, Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, width));
        painter->setPen(c.muted);
        painter->drawText(lower, Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data(kBelow).toString(), Qt::ElideRight, width));
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {100, kSuggestFieldRowHeight};
    }
};

} // namespace

SuggestField::SuggestField(QWidget *parent) : QLineEdit(parent)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    connect(&m_typing, &QTimer::timeout, this, [this] { emit asked(text().trimmed(), ++m_question); });
    connect(this, &QLineEdit::textEdited, this, [this](const QString &text) {
        ++m_question;
        text.trimmed().isEmpty() ? hideOffers() : m_typing.start();
    });
}

SuggestField::~SuggestField() = default;

void SuggestField::offer(quint64 question, const std::vector<Offer> &offers)
{
    if (question != m_question || !hasFocus())
        return;
    if (!m_list) {
        m_list = new QListWidget(ground());
        m_list->setFocusPolicy(Qt::NoFocus);
        m_list->setFrameShape(QFrame::StyledPanel);
        m_list->setItemDelegate(new OfferDelegate(m_list));
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_list->setObjectName(u"offers"_s);
        connect(m_list, &QListWidget::itemClicked, this, [this] { pick(m_list->currentRow()); });
        m_list->parentWidget()->installEventFilter(this);
    }
    m_list->clear();
    for (const Offer &each : offers) {
        auto *item = new QListWidgetItem(each.title, m_list);
        item->setData(kBelow, each.below);
        item->setData(kRight, each.right);
        item->setData(Qt::AccessibleTextRole, u"%1, %2, %3"_s.arg(each.title, each.below, each.right));
    }
    m_list->setAccessibleName(accessibleName());
    m_list->setVisible(!offers.empty());
    place();
}

/// What the offers lie on: they cover the fields below and take no focus away, and never the buttons of a dialog.
QWidget *SuggestField::ground() const
{
    for (QWidget *each = parentWidget(); each && !each->isWindow(); each = each->parentWidget()) {
        if (qobject_cast<TallArea *>(each))
            return static_cast<TallArea *>(each)->content();
    }
    return window();
}

bool SuggestField::isOffering() const
{
    return m_list && m_list->isVisible();
}

void SuggestField::hideOffers()
{
    m_typing.stop();
    if (m_list)
        m_list->hide();
}

int SuggestField::roomFor(int offers)
{
    return offers * kSuggestFieldRowHeight + kFrame;
}

void SuggestField::place()
{
    if (!isOffering())
        return;
    const int rows = std::min(m_list->count(), kMostShown);
    const QWidget *ground = m_list->parentWidget();
    const QPoint at = mapTo(ground, QPoint(0, 0));
    const int below = at.y() + this->height() + kGap;
    const bool isBelow = ground->height() - below >= std::min(roomFor(1), at.y() - kGap);
    const int room = isBelow ? ground->height() - below : at.y() - kGap;
    const int whole = std::max(1, (room - kFrame) / kSuggestFieldRowHeight); // none is cut in its middle
    const int height = std::min(room, roomFor(std::min(rows, whole)));
    m_list->setGeometry(at.x(), isBelow ? below : at.y() - kGap - height,
                        std::min(std::max(width(), kLeastWidth), ground->width() - at.x()), height);
    m_list->raise();
}

bool SuggestField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QLineEdit::eventFilter(watched, event);
}

void SuggestField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (isOffering()) {
            move(event->key() == Qt::Key_Down ? 1 : -1);
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ControlModifier)
            break;
        if (isOffering() && m_list->currentRow() >= 0)
            pick(m_list->currentRow());
        else if (!text().trimmed().isEmpty())
            emit entered(text().trimmed());
        return; // never the dialog's default button
    case Qt::Key_Escape:
        if (isOffering()) {
            hideOffers();
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void SuggestField::focusOutEvent(QFocusEvent *event)
{
    hideOffers();
    QLineEdit::focusOutEvent(event);
}

void SuggestField::move(int by)
{
    const int rows = m_list->count();
    m_list->setCurrentRow((m_list->currentRow() + by + rows) % rows);
}

void SuggestField::pick(int row)
{
    hideOffers();
    ++m_question;
    if (row >= 0)
        emit picked(row);
}

} // namespace kontor
