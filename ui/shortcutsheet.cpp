// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcutsheet.h"

#include "section.h"

#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kWidth = 560;
constexpr int kHeight = 640;

QString keys(const QKeySequence &sequence)
{
    return sequence.toString(QKeySequence::NativeText);
}

} // namespace

ShortcutSheet::ShortcutSheet(std::vector<ShortcutGroup> groups, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(kWidth, kHeight);
    groups.push_back({tr("In a list"),
                      {{tr("From the search into the list"), keys(Qt::Key_Down)},
                       {tr("Show the search words"), keys(Qt::CTRL | Qt::Key_Space)},
                       {tr("Take the word that is offered"), keys(Qt::Key_Tab)},
                       {tr("Select several"), keys(Qt::SHIFT | Qt::Key_Down)},
                       {tr("Type over a cell"), keys(Qt::Key_F2)}}});
    groups.push_back({tr("In the order dialog"),
                      {{tr("Add the article that was typed or scanned"), keys(Qt::Key_Return)},
                       {tr("Edit a quantity, price or discount"), keys(Qt::Key_F2)},
                       {tr("Remove a line"), keys(Qt::Key_Delete)},
                       {tr("Place the order"), keys(Qt::CTRL | Qt::Key_Return)}}});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(Section::label(windowTitle(), u"title"_s, this));
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setAccessibleName(windowTitle());
    auto *content = new QWidget(area);
    auto *sections = new QVBoxLayout(content);
    sections->setContentsMargins(0, 0, 8, 0);
    sections->setSpacing(12);
    for (const ShortcutGroup &group : groups) {
        if (group.entries.empty())
            continue;
        auto *section = new Section(group.title, content);
        for (const ShortcutGroup::Entry &entry : group.entries)
            section->add({{}, entry.text, {}, entry.keys, {}, Tone::Plain, false});
        sections->addWidget(section);
    }
    sections->addStretch(1);
    area->setWidget(content);
    column->addWidget(area, 1);
    auto *close = new QPushButton(tr("Close"), this);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace kontor
