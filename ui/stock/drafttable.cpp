// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafttable.h"

#include "elasticcolumn.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kDraftRowHeight = 34;
constexpr int kArticle = 0;

} // namespace

DraftTable::DraftTable(DraftLinesBase *lines, const QString &name, const QString &nothing, QWidget *parent)
    : QTableView(parent), m_lines(lines)
{
    setModel(lines);
    setAccessibleName(name);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked | SelectedClicked);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kDraftRowHeight);
    for (int column = kArticle + 1; column < lines->columnCount(); ++column)
        makeRoom(column, u"99,999"_s);
    horizontalHeader()->setSectionResizeMode(kArticle, QHeaderView::Stretch);
    addNothing(nothing);
}

void DraftTable::addNothing(const QString &nothing)
{
    auto *label = new QLabel(nothing, viewport());
    label->setProperty("role", u"muted"_s);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    (new QVBoxLayout(viewport()))->addWidget(label);
    const auto look = [this, label] { label->setVisible(m_lines->rowCount() == 0); };
    connect(m_lines, &DraftLinesBase::changed, label, look);
    look();
}

void DraftTable::makeRoom(int column, const QString &widest)
{
    setColumnWidth(column, columnWidthFor(*this, column, {widest}));
}

void DraftTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete)
        m_lines->remove(currentIndex().row());
    else
        QTableView::keyPressEvent(event);
}

} // namespace kontor
