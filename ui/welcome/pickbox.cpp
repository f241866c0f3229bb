// SPDX-License-Identifier: GPL-3.0-or-later
#include "pickbox.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>

namespace kontor {

PickBox::PickBox(QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setMaxVisibleItems(14);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(20);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    connect(this, &QComboBox::activated, this, [this] { emit picked(code()); });
    connect(lineEdit(), &QLineEdit::editingFinished, this, &PickBox::settle);
}

void PickBox::fill(const QStringList &texts, const QStringList &codes, int common)
{
    const QSignalBlocker quiet(this);
    const QString chosen = code();
    clear();
    for (qsizetype i = 0; i < texts.size(); ++i)
        addItem(texts[i], codes[i]);
    if (common > 0 && common < texts.size())
        insertSeparator(common);
    setCode(chosen.isEmpty() ? codes.value(0) : chosen);
}

void PickBox::setCode(const QString &code)
{
    const QSignalBlocker quiet(this);
    setCurrentIndex(qMax(0, findData(code)));
    setEditText(currentText().isEmpty() ? QString() : itemText(currentIndex()));
    lineEdit()->setCursorPosition(0);
}

void PickBox::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    settle();
}

/// What is in the field becomes an item: the same text, else the first that contains it, else what was chosen.
void PickBox::settle()
{
    const QString typed = lineEdit()->text().trimmed();
    if (typed == itemText(currentIndex()))
        return;
    int index = findText(typed, Qt::MatchFixedString);
    if (index < 0 && !typed.isEmpty())
        index = findText(typed, Qt::MatchContains);
    if (index >= 0 && index != currentIndex()) {
        setCurrentIndex(index);
        emit picked(code());
    }
    setEditText(itemText(currentIndex()));
}

} // namespace kontor
