// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcutsheet.h"

#include "section.h"

#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

QString keys(const QKeySequence &sequence)
{
    return sequence.toString(QKeySequence::NativeText);
}

} // namespace

ShortcutSheet::ShortcutSheet(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setMinimumWidth(520);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(Section::label(windowTitle(), u"title"_s, this));
    const auto add = [](Section *section, const QString &what, const QString &key) {
        section->add({{}, what, {}, key, {}, Tone::Plain, false});
    };
    auto *everywhere = new Section(tr("Everywhere"), this);
    add(everywhere, tr("New record in this tab"), keys(QKeySequence::New));
    add(everywhere, tr("Search"), tr("%1 or %2", "two shortcuts").arg(u"/"_s, keys(QKeySequence::Find)));
    add(everywhere, tr("Orders, Goods"),
        tr("%1, %2", "two shortcuts").arg(keys(Qt::CTRL | Qt::Key_1), keys(Qt::CTRL | Qt::Key_2)));
    add(everywhere, tr("This sheet"), keys(Qt::Key_F1));
    column->addWidget(everywhere);
    auto *lists = new Section(tr("In a list"), this);
    add(lists, tr("From the search into the list"), keys(Qt::Key_Down));
    add(lists, tr("Select several"), keys(Qt::SHIFT | Qt::Key_Down));
    add(lists, tr("Copy as a table"), keys(QKeySequence::Copy));
    column->addWidget(lists);
    auto *orders = new Section(tr("In the order dialog"), this);
    add(orders, tr("Add the article that was typed or scanned"), keys(Qt::Key_Return));
    add(orders, tr("Edit a quantity, price or discount"), keys(Qt::Key_F2));
    add(orders, tr("Remove a line"), keys(Qt::Key_Delete));
    add(orders, tr("Place the order"), keys(Qt::CTRL | Qt::Key_Return));
    column->addWidget(orders);
    auto *close = new QPushButton(tr("Close"), this);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace kontor
