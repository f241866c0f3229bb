// SPDX-License-Identifier: GPL-3.0-or-later
#include "notefield.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>

namespace kontor {

NoteField::NoteField(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    m_text = new QPlainTextEdit(this);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 2 + 16);
    m_add = new QPushButton(this);
    row->addWidget(m_text, 1);
    row->addWidget(m_add, 0, Qt::AlignBottom);
    connect(m_add, &QPushButton::clicked, this, &NoteField::commit);
    connect(m_text, &QPlainTextEdit::textChanged, this,
            [this] { m_add->setEnabled(!m_text->toPlainText().trimmed().isEmpty()); });
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), m_text, nullptr, nullptr, Qt::WidgetShortcut),
                &QShortcut::activated, this, &NoteField::commit);
    m_add->setEnabled(false);
    retranslate();
}

void NoteField::retranslate()
{
    m_text->setPlaceholderText(tr("Add a note for everybody in the shop"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_add->setText(tr("Add"));
    m_add->setToolTip(tr("Ctrl+Return adds the note"));
}

void NoteField::focus()
{
    m_text->setFocus();
}

void NoteField::commit()
{
    const QString note = m_text->toPlainText().trimmed();
    if (note.isEmpty())
        return;
    m_text->clear();
    emit entered(note);
}

} // namespace kontor
