// SPDX-License-Identifier: GPL-3.0-or-later
#include "fitcheck.h"

#include "elidedlabel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QStyleOptionComboBox>
#include <QStyleOptionFrame>
#include <QTabBar>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kSlack = 1; // a style may round down
constexpr int kLineEditMargin = 2; // QLineEdit keeps it at both sides of the words
constexpr int kCellMargin = 8; // as the theme pads a cell
constexpr int kHeadMargin = 12; // and the head of a column
constexpr int kFitCheckSortArrow = 14;

QString placeOf(const QWidget &widget)
{
    QStringList path;
    for (const QWidget *each = &widget; each; each = each->isWindow() ? nullptr : each->parentWidget()) {
        const QString type = QString::fromLatin1(each->metaObject()->className()).section(u"::"_s, -1);
        path.prepend(each->objectName().isEmpty() ? type : type + u'#' + each->objectName());
    }
    constexpr qsizetype kMostParents = 5;
    return path.mid(std::max<qsizetype>(0, path.size() - kMostParents)).join(u'/');
}

QString line(const QWidget &widget, const QString &what, const QString &words)
{
    return u"%1: %2: \"%3\""_s.arg(placeOf(widget), what, QString(words).replace(u'\n', u"\\n"_s).left(80));
}

QString sizes(int need, int room)
{
    return u"needs %1, has %2"_s.arg(need).arg(room);
}

void checkLabel(const QLabel &label, QStringList &found)
{
    if (label.text().isEmpty())
        return;
    const bool elides = qobject_cast<const ElidedLabel *>(&label);
    const int need = label.wordWrap() || elides ? label.minimumSizeHint().width() : label.sizeHint().width();
    const int high = label.wordWrap() ? label.heightForWidth(label.width()) : label.sizeHint().height();
    if (need > label.width() + kSlack)
        found += line(label, u"words are cut at the side, "_s + sizes(need, label.width()), label.text());
    else if (high > label.height() + kSlack)
        found += line(label, u"words are cut below, "_s + sizes(high, label.height()), label.text());
}

void checkButton(const QAbstractButton &button, QStringList &found)
{
    const QSize need = button.sizeHint();
    if (button.text().isEmpty())
        return;
    if (button.sizePolicy().hasHeightForWidth() || button.hasHeightForWidth()) {
        if (const int high = button.heightForWidth(button.width()); high > button.height() + kSlack)
            found += line(button, u"words are cut below, "_s + sizes(high, button.height()), button.text());
    } else if (need.width() > button.width() + kSlack)
        found += line(button, u"words are cut at the side, "_s + sizes(need.width(), button.width()), button.text());
    else if (need.height() > button.height() + kSlack)
        found += line(button, u"words are cut below, "_s + sizes(need.height(), button.height()), button.text());
}

void checkCombo(const QComboBox &combo, QStringList &found)
{
    QStyleOptionComboBox option;
    option.initFrom(&combo);
    option.editable = combo.isEditable();
    const int room =
        combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo).width();
    const int need = combo.fontMetrics().horizontalAdvance(combo.currentText());
    if (!combo.isEditable() && need > room + kSlack)
        found += line(combo, u"the choice is cut, "_s + sizes(need, room), combo.currentText());
}

/// What people type may be long; what stands there before may not.
void checkField(const QLineEdit &field, QStringList &found)
{
    if (!field.text().isEmpty() || field.placeholderText().isEmpty())
        return;
    QStyleOptionFrame option;
    option.initFrom(&field);
    const QRect inside = field.style()->subElementRect(QStyle::SE_LineEditContents, &option, &field);
    const QMargins margins = field.textMargins();
    const int room = inside.width() - margins.left() - margins.right() - 2 * kLineEditMargin;
    const int need = field.fontMetrics().horizontalAdvance(field.placeholderText());
    if (need > room + kSlack)
        found += line(field, u"the hint is cut, "_s + sizes(need, room), field.placeholderText());
}

void checkTabs(const QTabBar &bar, QStringList &found)
{
    for (int i = 0; i < bar.count(); ++i) {
        const int need = bar.fontMetrics().horizontalAdvance(bar.tabText(i));
        if (!bar.rect().contains(bar.tabRect(i)) || need > bar.tabRect(i).width())
            found += line(bar, u"a tab is cut"_s, bar.tabText(i));
    }
}

void checkHeads(const QHeaderView &header, QStringList &found)
{
    QFont bold = header.font(); // the theme writes heads so
    bold.setWeight(QFont::DemiBold);
    for (int section = 0; header.orientation() == Qt::Horizontal && section < header.count(); ++section) {
        if (header.isSectionHidden(section))
            continue;
        const QString words = header.model()->headerData(section, Qt::Horizontal).toString();
        const bool isSorted = header.isSortIndicatorShown() && header.sortIndicatorSection() == section;
        const int need =
            QFontMetrics(bold).horizontalAdvance(words) + kHeadMargin + (isSorted ? kFitCheckSortArrow : 0);
        if (!words.isEmpty() && need > header.sectionSize(section) + kSlack)
            found += line(header, u"a head is cut, "_s + sizes(need, header.sectionSize(section)), words);
    }
}

/// Of a name the beginning says enough; an amount with its end cut off is another amount.
void checkAmounts(const QTableView &table, QStringList &found)
{
    if (!table.model())
        return;
    const int last = table.rowAt(table.viewport()->height() - 1);
    const int rows = last < 0 ? table.model()->rowCount() : last + 1;
    for (int column = 0; column < table.model()->columnCount(); ++column) {
        for (int row = std::max(0, table.rowAt(0)); row < rows && !table.isColumnHidden(column); ++row) {
            const QModelIndex cell = table.model()->index(row, column);
            const auto aligned = cell.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
            const int need = table.fontMetrics().horizontalAdvance(cell.data().toString()) + 2 * kCellMargin;
            if (!(aligned & Qt::AlignRight) || need <= table.columnWidth(column) + kSlack)
                continue;
            found +=
                line(table, u"an amount is cut, "_s + sizes(need, table.columnWidth(column)), cell.data().toString());
            break;
        }
    }
}

void checkArea(const QScrollArea &area, QStringList &found)
{
    if (area.widget() && area.horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff
        && area.widget()->width() > area.viewport()->width() + kSlack)
        found +=
            line(area, u"its side cannot be reached, "_s + sizes(area.widget()->width(), area.viewport()->width()), {});
}

void collect(const QLayout &layout, std::vector<const QWidget *> &widgets)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (const QWidget *widget = item->widget(); widget && widget->isVisible())
            widgets.push_back(widget);
        else if (const QLayout *inner = item->layout())
            collect(*inner, widgets);
    }
}

void checkPlaces(const QWidget &parent, QStringList &found)
{
    if (!parent.layout() || qobject_cast<const QStackedLayout *>(parent.layout()))
        return;
    std::vector<const QWidget *> widgets;
    collect(*parent.layout(), widgets);
    for (size_t i = 0; i < widgets.size(); ++i) {
        const QRect place = widgets[i]->geometry();
        if (!parent.rect().adjusted(-kSlack, -kSlack, kSlack, kSlack).contains(place))
            found += line(*widgets[i], u"sticks out of what it stands in"_s, widgets[i]->accessibleName());
        for (size_t j = i + 1; j < widgets.size(); ++j) {
            if (place.intersects(widgets[j]->geometry()))
                found += line(*widgets[i], u"lies over "_s + placeOf(*widgets[j]), widgets[i]->accessibleName());
        }
    }
}

void check(const QWidget &widget, QStringList &found)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        checkLabel(*label, found);
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        checkButton(*button, found);
    else if (const auto *combo = qobject_cast<const QComboBox *>(&widget))
        checkCombo(*combo, found);
    else if (const auto *field = qobject_cast<const QLineEdit *>(&widget))
        checkField(*field, found);
    else if (const auto *bar = qobject_cast<const QTabBar *>(&widget))
        checkTabs(*bar, found);
    else if (const auto *header = qobject_cast<const QHeaderView *>(&widget))
        checkHeads(*header, found);
    else if (const auto *table = qobject_cast<const QTableView *>(&widget))
        checkAmounts(*table, found);
    else if (const auto *area = qobject_cast<const QScrollArea *>(&widget))
        checkArea(*area, found);
    checkPlaces(widget, found);
}

} // namespace

QStringList whatDoesNotFit(const QWidget &window)
{
    QStringList found;
    check(window, found);
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->window() == &window)
            check(*widget, found);
    }
    return found;
}

} // namespace kontor
