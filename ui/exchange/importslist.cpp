// SPDX-License-Identifier: GPL-3.0-or-later
#include "importslist.h"

#include "actortext.h"
#include "confirmdialog.h"
#include "enoughroom.h"
#include "errortext.h"
#include "formatnames.h"
#include "icons.h"
#include "jobs.h"
#include "orderwords.h"
#include "texttable.h"

#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {
constexpr int ImportsListMargin = 20;
constexpr QSize ImportsListSize(940, 520);
constexpr int MostInTheWay = 200;

/// The names an objection gives: "Later work builds on this import: A7-000042, Mug. Undo that first."
QStringList namesIn(const QString &message)
{
    const QString list = message.section(u": "_s, 1).section(u". "_s, 0, -2);
    return list.split(u", "_s, Qt::SkipEmptyParts).mid(0, MostInTheWay);
}
} // namespace

ImportsList::ImportsList(const UiContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_source(context)
{
    if (!m_context.jobs) // without a window around it
        m_context.jobs = new Jobs(this);
    setWindowTitle(tr("Past imports"));
    keepEnoughRoom(this);
    auto *title = new QLabel(tr("Past imports"), this);
    title->setProperty("role", u"title"_s);
    m_words = new QLabel(this);
    m_words->setWordWrap(true);
    m_words->setProperty("role", u"muted"_s);
    m_model = new TextTableModel(this);
    m_model->setHeads({tr("When"), tr("Who"), tr("File"), tr("What"), tr("Created"), tr("Updated"), tr("Status")},
                      {4, 5});
    m_table = makeTextTable(m_model, windowTitle(), this);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_inTheWay = new QListWidget(this);
    m_inTheWay->setAccessibleName(tr("What stands in the way"));
    m_inTheWay->setMaximumHeight(140);
    m_inTheWay->hide();
    m_undo = new QPushButton(icon(u"undo"_s), tr("&Undo this import…"), this);
    auto *close = new QPushButton(tr("Close"), this);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_undo);
    foot->addStretch(1);
    foot->addWidget(close);
    for (QPushButton *button : {m_undo, close})
        button->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ImportsListMargin, ImportsListMargin, ImportsListMargin, ImportsListMargin);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(m_words);
    column->addWidget(m_table, 1);
    column->addWidget(m_inTheWay);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_undo, &QPushButton::clicked, this, &ImportsList::askUndo);
    resize(ImportsListSize);
    read();
}

void ImportsList::read()
{
    using Batches = std::vector<BatchRow>;
    m_context.worker.read<Batches>([](ShopReader &reader) { return reader.batches(); })
        .then(this, [this](const Result<Batches> &batches) {
            if (batches)
                showBatches(*batches);
            else
                m_words->setText(errorText(batches.error()));
            emit settled();
        });
}

void ImportsList::showBatches(const std::vector<BatchRow> &batches)
{
    m_batches = batches;
    std::ranges::sort(m_batches, std::greater(), &BatchRow::atMs);
    const QLocale locale;
    const QTimeZone zone(m_context.info.timeZone.toLatin1());
    std::vector<QStringList> rows;
    QSet<int> undone;
    for (const BatchRow &batch : m_batches) {
        if (batch.undone)
            undone.insert(static_cast<int>(rows.size()));
        rows.push_back({whenText(batch.atMs, zone.isValid() ? zone : QTimeZone::utc()), actorText(batch.actor),
                        batch.source, importFormatName(batch.format), locale.toString(batch.created),
                        locale.toString(batch.updated), batch.undone ? tr("Taken back") : tr("In the shop")});
    }
    m_model->setRows(std::move(rows));
    m_model->setQuiet(undone);
    fitColumns(m_table);
    m_words->setText(m_batches.empty() ? tr("Nothing was imported yet. Tables you import stand here.")
                                       : tr("An import can be taken back as long as nothing builds on it, such as an "
                                            "order for goods it brought."));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportsList::updateButtons,
            Qt::UniqueConnection);
    m_table->setCurrentIndex(m_model->index(0, 0));
    updateButtons();
}

const BatchRow *ImportsList::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < std::ssize(m_batches) ? &m_batches[static_cast<size_t>(row)] : nullptr;
}

void ImportsList::updateButtons()
{
    const BatchRow *batch = chosen();
    m_undo->setEnabled(batch && !batch->undone);
}

void ImportsList::askUndo()
{
    const BatchRow *batch = chosen();
    if (!batch)
        return;
    auto *dialog = new ConfirmDialog({tr("Undo this import?"),
                                      tr("Everything that %1 brought into the shop is taken back.").arg(batch->source),
                                      tr("Undo the import"), tr("Keep it")},
                                     this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &ImportsList::undoChosen);
    dialog->open();
}

void ImportsList::undoChosen()
{
    const BatchRow *batch = chosen();
    if (!batch || batch->undone)
        return;
    m_undo->setEnabled(false);
    Job *job = m_context.jobs->startPassing(tr("Taking the import back"), false);
    m_source.undo(batch->id).then(job, [list = QPointer(this), job](const Result<bool> &undone) {
        job->succeed({});
        if (list)
            list->onUndone(undone);
    });
}

void ImportsList::onUndone(const Result<bool> &undone)
{
    m_inTheWay->clear();
    if (undone) {
        m_inTheWay->hide();
        return read();
    }
    const QStringList names =
        undone.error().code == "import_in_use"_L1 ? namesIn(undone.error().message) : QStringList();
    m_inTheWay->addItems(names);
    m_inTheWay->setVisible(!names.isEmpty());
    m_words->setText(names.isEmpty()
                         ? errorText(undone.error())
                         : tr("Later work builds on this import. Undo what stands in the list below first."));
    updateButtons();
    emit settled();
}

} // namespace kontor
