// SPDX-License-Identifier: GPL-3.0-or-later
#include "celleditor.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QStyle>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace kontor {

QWidget *CellEditor::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *field = new QLineEdit(parent);
    field->setProperty("cell", true);
    field->setAlignment(index.data(Qt::TextAlignmentRole).value<Qt::Alignment>() & Qt::AlignHorizontal_Mask);
    field->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    const QPersistentModelIndex cell(index);
    connect(field, &QLineEdit::textEdited, this, [this, field, cell] { review(field, cell); });
    m_problem.clear();
    return field;
}

void CellEditor::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *field = static_cast<QLineEdit *>(editor);
    if (field->isModified())
        return; // the row changed below; what is being typed stays
    field->setText(m_editing.text ? m_editing.text(index) : index.data().toString());
    field->setProperty("before", field->text());
    field->selectAll();
}

void CellEditor::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &index) const
{
    const QString text = static_cast<QLineEdit *>(editor)->text();
    const bool isSound = !m_editing.problem || m_editing.problem(index, text).isEmpty();
    if (isSound && text != editor->property("before").toString())
        m_editing.typed(index, text);
}

/// The field is as high as its row, whatever the style would like.
void CellEditor::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(0, 1, 0, -1));
}

void CellEditor::review(QWidget *editor, const QModelIndex &index) const
{
    m_problem = index.isValid() && m_editing.problem
        ? m_editing.problem(index, static_cast<QLineEdit *>(editor)->text())
        : QString();
    editor->setProperty("problem", !m_problem.isEmpty());
    editor->style()->unpolish(editor);
    editor->style()->polish(editor);
    if (m_problem.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(editor->mapToGlobal(QPoint(0, editor->height())), m_problem, editor);
}

bool CellEditor::eventFilter(QObject *watched, QEvent *event)
{
    auto *field = qobject_cast<QLineEdit *>(watched);
    if (field && event->type() == QEvent::KeyPress && !m_problem.isEmpty()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab) {
            QToolTip::showText(field->mapToGlobal(QPoint(0, field->height())), m_problem, field);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace kontor
