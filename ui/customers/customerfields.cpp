// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerfields.h"

#include "customerwords.h"
#include "tagrow.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kNoteLines = 3;

QString textOf(const CustomerRow &row, const QString &field)
{
    return field == "name"_L1 ? row.name : field == "email"_L1 ? row.email : row.phone;
}

} // namespace

CustomerFields::CustomerFields(QWidget *parent) : QFrame(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    const auto label = [&](const QString &name, QWidget *buddy, Qt::Alignment at) {
        m_labels[name] = new QLabel(this);
        m_labels[name]->setProperty("role", u"muted"_s);
        m_labels[name]->setBuddy(buddy);
        const int row = grid->rowCount();
        grid->addWidget(m_labels[name], row, 0, at);
        grid->addWidget(buddy, row, 1);
    };
    for (const auto &name : {u"name"_s, u"email"_s, u"phone"_s}) {
        auto *field = new QLineEdit(this);
        field->installEventFilter(this);
        connect(field, &QLineEdit::editingFinished, this, [this, name] { takeOver(name); });
        m_fields[name] = field;
        label(name, field, Qt::AlignVCenter);
    }
    m_note = new QPlainTextEdit(this);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * kNoteLines + 16);
    m_note->installEventFilter(this);
    label(u"note"_s, m_note, Qt::AlignTop);
    m_tags = new TagRow(this);
    connect(m_tags, &TagRow::added, this, [this](const QString &tag) { emit tagged(tag, true); });
    connect(m_tags, &TagRow::removed, this, [this](const QString &tag) { emit tagged(tag, false); });
    grid->addWidget(m_tags, grid->rowCount(), 0, 1, 2);
    retranslate();
}

void CustomerFields::retranslate()
{
    for (const auto &[name, label] : m_labels) {
        label->setText(fieldWord(name));
        label->buddy()->setAccessibleName(label->text());
    }
    m_note->setPlaceholderText(tr("Only for the shop"));
    m_tags->retranslate();
}

void CustomerFields::show(const CustomerRow &row, const QStringList &knownTags)
{
    const bool isSame = row.id == m_row.id;
    m_row = row;
    for (const auto &[name, field] : m_fields) {
        if (!isSame || !field->isModified())
            field->setText(textOf(row, name));
    }
    if (!isSame || !m_note->document()->isModified())
        m_note->setPlainText(row.note);
    m_tags->setKnown(knownTags);
    m_tags->setTags(row.tags.split(u", "_s, Qt::SkipEmptyParts));
}

void CustomerFields::takeOver(const QString &name)
{
    QLineEdit *field = m_fields.at(name);
    if (m_isHeld || !field->isModified())
        return;
    field->setModified(false);
    if (field->text() != textOf(m_row, name))
        emit edited(name, field->text());
}

void CustomerFields::takeNoteOver()
{
    if (m_isHeld || !m_note->document()->isModified())
        return;
    m_note->document()->setModified(false);
    if (m_note->toPlainText() != m_row.note)
        emit edited(u"note"_s, m_note->toPlainText());
}

bool CustomerFields::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_note && event->type() == QEvent::FocusOut)
        takeNoteOver();
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool takes = watched == m_note && isReturn && key->modifiers().testFlag(Qt::ControlModifier);
    const bool forgets = key->key() == Qt::Key_Escape && isTyped(watched);
    if (!takes && !forgets)
        return QFrame::eventFilter(watched, event);
    event->accept(); // before it is a shortcut of the list
    if (event->type() == QEvent::KeyPress)
        takes ? takeNoteOver() : putBack(watched);
    return true;
}

bool CustomerFields::isTyped(const QObject *field) const
{
    const auto *line = qobject_cast<const QLineEdit *>(field);
    return line ? line->isModified() : m_note->document()->isModified();
}

void CustomerFields::putBack(const QObject *field)
{
    for (const auto &[name, each] : m_fields) {
        if (each == field)
            each->setText(textOf(m_row, name));
    }
    if (field == m_note)
        m_note->setPlainText(m_row.note);
}

} // namespace kontor
