// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TablePage that gives rows away: the menus, the clipboard and files.
#include "jobs.h"
#include "tablecolumns.h"
#include "tableexport.h"
#include "tablepage.h"

#include <QAction>
#include <QClipboard>
#include <QDate>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QStandardPaths>
#include <QTableView>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kMostRowsCopied = 100000;

} // namespace

void TablePage::fillContextMenu(QMenu &)
{ }

/// Nothing waits for the choice: the page may go while the menu is open.
QMenu *TablePage::newMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

void TablePage::contextMenu(const QPoint &at)
{
    QMenu *menu = newMenu();
    fillContextMenu(*menu);
    if (!menu->isEmpty())
        menu->addSeparator();
    menu->addActions({m_copy, m_copyPlain});
    menu->addSeparator();
    menu->addAction(m_export);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void TablePage::headerMenu(const QPoint &at)
{
    QMenu *menu = newMenu();
    QHeaderView *header = m_table->horizontalHeader();
    m_columns->fillMenu(*menu, header->logicalIndexAt(at));
    menu->popup(header->mapToGlobal(at));
}

void TablePage::copySelection(bool withHeaders)
{
    QList<int> positions = selectedPositions();
    if (positions.isEmpty())
        return;
    positions.resize(std::min<qsizetype>(positions.size(), kMostRowsCopied));
    const QList<int> columns = m_columns->shown();
    const QStringList heads = withHeaders ? QStringList{m_columns->names(columns).join(u'\t')} : QStringList();
    m_model->linesOf(positions, columns, this, [this, heads](const QStringList &lines) {
        QGuiApplication::clipboard()->setText((heads + lines).join(u'\n') + u'\n');
        emit noticed(tr("%Ln row(s) copied", nullptr, static_cast<int>(lines.size())));
    });
}

void TablePage::askExportPath()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = u"%1 %2.xlsx"_s.arg(title(), QDate::currentDate().toString(Qt::ISODate));
    const QString path = QFileDialog::getSaveFileName(this, tr("Export what is shown"), QDir(folder).filePath(name),
                                                      tr("Excel (*.xlsx);;CSV (*.csv)"));
    if (!path.isEmpty())
        exportTo(path);
}

void TablePage::exportTo(const QString &path)
{
    if (!m_context.jobs)
        m_context.jobs = new Jobs(this);
    Job *job = m_context.jobs->start(tr("Export of “%1”").arg(title()));
    job->setAction(tr("Open"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    const QList<int> columns = m_columns->shown();
    (new TableExport(*m_model, columns, m_columns->names(columns), job))->start(path);
}

} // namespace kontor
