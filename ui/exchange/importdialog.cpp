// SPDX-License-Identifier: GPL-3.0-or-later
#include "importdialog.h"

#include "chiprow.h"
#include "counttiles.h"
#include "dropzone.h"
#include "errortext.h"
#include "formatnames.h"
#include "icons.h"
#include "theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace kontor {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 20;
constexpr int Gap = 12;
constexpr int TickMs = 100;
constexpr int EstimateAfterMs = 2000;
constexpr int RowHeight = 32;
constexpr QSize Size(1080, 660);

const QString ShowAll = u"all"_s;
const QString ShowProblems = u"problems"_s;
const QString ShowRejected = u"rejected"_s;

ImportFindingsModel::Show showOf(const QString &chip)
{
    return chip == ShowRejected ? ImportFindingsModel::Show::Rejected
        : chip == ShowProblems  ? ImportFindingsModel::Show::Problems
                                : ImportFindingsModel::Show::All;
}

QLabel *withRole(QLabel *label, const QString &role)
{
    label->setProperty("role", role);
    label->setWordWrap(true);
    return label;
}

} // namespace

ImportDialog::ImportDialog(ImportSource &source, QWidget *parent) : QDialog(parent), m_source(source)
{
    setWindowTitle(tr("Import"));
    setAcceptDrops(true);
    m_steps = new QStackedWidget(this);
    auto *zone = new DropZone(this);
    connect(zone, &DropZone::chosen, this, &ImportDialog::look);
    m_steps->addWidget(zone);
    m_steps->addWidget(buildLook());
    m_steps->addWidget(buildDone());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Margin, Margin, Margin, Margin);
    column->setSpacing(Gap);
    column->addWidget(m_steps, 1);
    column->addWidget(buildFoot());
    m_tick.setInterval(TickMs);
    connect(&m_tick, &QTimer::timeout, this, &ImportDialog::tick);
    resize(Size);
    goTo(Choose);
}

ImportDialog::~ImportDialog()
{
    if (m_progress)
        m_progress->cancel();
}

QWidget *ImportDialog::buildLook()
{
    auto *page = new QWidget;
    m_tiles = new CountTiles(page);
    m_failure = withRole(new QLabel(page), u"error"_s);
    m_failure->hide();
    m_createGoods = new QCheckBox(tr("Also create &articles the orders name and the shop does not have"), page);
    m_moveStock = new QCheckBox(tr("Also take &shipped goods out of stock"), page);
    for (QCheckBox *option : {m_createGoods, m_moveStock}) {
        option->hide();
        connect(option, &QCheckBox::toggled, this, &ImportDialog::lookAgain);
    }
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Gap);
    column->addWidget(buildFileRow());
    column->addWidget(m_tiles);
    column->addWidget(m_createGoods);
    column->addWidget(m_moveStock);
    column->addWidget(m_failure);
    column->addWidget(buildTable(), 1);
    return page;
}

QWidget *ImportDialog::buildFileRow()
{
    auto *line = new QWidget;
    m_file = new QLabel(line);
    m_file->setProperty("role", u"title"_s);
    m_file->setTextFormat(Qt::PlainText);
    auto *label = new QLabel(tr("&Format"), line);
    m_format = new QComboBox(line);
    m_format->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_format->addItem(tr("Find by the header"), QString());
    for (const QString &format : m_source.formats())
        m_format->addItem(importFormatName(format), format);
    label->setBuddy(m_format);
    connect(m_format, &QComboBox::activated, this, &ImportDialog::lookAgain);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_file, 1);
    row->addWidget(label);
    row->addWidget(m_format);
    return line;
}

QWidget *ImportDialog::buildTable()
{
    auto *area = new QWidget;
    m_findings = new ImportFindingsModel(this);
    m_chips = new ChipRow(area);
    m_chips->setChips({{ShowAll, tr("All")}, {ShowProblems, tr("Problems")}, {ShowRejected, tr("Rejected")}});
    connect(m_chips, &ChipRow::chipChosen, this, [this](const QString &chip) { m_findings->setShow(showOf(chip)); });
    m_table = new QTableView(area);
    m_table->setModel(m_findings);
    m_table->setAccessibleName(tr("What the import says about the rows"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(RowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int widths[] = {64, 112, 150, 130, 330};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_table->setColumnWidth(column, widths[column]);
    m_nothing = withRole(new QLabel(area), u"muted"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_saveRejectedEarly = new QPushButton(tr("Save rejected &rows…"), area);
    m_saveRejectedEarly->setAutoDefault(false);
    connect(m_saveRejectedEarly, &QPushButton::clicked, this, &ImportDialog::saveRejected);

    auto *top = new QHBoxLayout;
    top->addWidget(m_chips, 1);
    top->addWidget(m_saveRejectedEarly);
    auto *column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    column->addWidget(m_nothing, 1);
    return area;
}

QWidget *ImportDialog::buildDone()
{
    auto *page = new QWidget;
    auto *picture = new QLabel(page);
    picture->setPixmap(icon(u"check"_s, Theme::colors().good).pixmap(QSize(48, 48), devicePixelRatioF()));
    picture->setAlignment(Qt::AlignCenter);
    m_doneTitle = withRole(new QLabel(page), u"title"_s);
    m_doneTitle->setAlignment(Qt::AlignCenter);
    m_doneWords = withRole(new QLabel(page), u"muted"_s);
    m_doneWords->setAlignment(Qt::AlignCenter);
    m_undo = new QPushButton(icon(u"undo"_s), tr("&Undo this import"), page);
    m_saveRejected = new QPushButton(icon(u"export"_s), tr("Save rejected &rows…"), page);
    for (QPushButton *button : {m_undo, m_saveRejected})
        button->setAutoDefault(false);
    connect(m_undo, &QPushButton::clicked, this, &ImportDialog::undoImport);
    connect(m_saveRejected, &QPushButton::clicked, this, &ImportDialog::saveRejected);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_saveRejected);
    buttons->addWidget(m_undo);
    buttons->addStretch();
    auto *column = new QVBoxLayout(page);
    column->setSpacing(Gap);
    column->addStretch();
    column->addWidget(picture);
    column->addWidget(m_doneTitle);
    column->addWidget(m_doneWords);
    column->addSpacing(Gap);
    column->addLayout(buttons);
    column->addStretch();
    return page;
}

QWidget *ImportDialog::buildFoot()
{
    auto *foot = new QWidget;
    m_status = withRole(new QLabel(foot), u"muted"_s);
    m_status->setWordWrap(false);
    m_bar = new QProgressBar(foot);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(180);
    m_another = new QPushButton(tr("&Another file"), foot);
    m_another->setAutoDefault(false);
    m_close = new QPushButton(foot);
    m_close->setAutoDefault(false);
    m_import = new QPushButton(foot);
    m_import->setDefault(true);
    m_import->setProperty("primary", true);
    connect(m_another, &QPushButton::clicked, this, [this] { goTo(Choose); });
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_import, &QPushButton::clicked, this, [this] { m_steps->currentIndex() == Done ? accept() : import(); });
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_another);
    row->addWidget(m_bar);
    row->addWidget(m_status);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_import);
    return foot;
}

void ImportDialog::look(const QString &path)
{
    if (isBusy())
        return;
    m_path = path;
    m_format->setCurrentIndex(0);
    m_file->setText(QFileInfo(path).fileName());
    m_file->setToolTip(path);
    lookAgain();
}

void ImportDialog::lookAgain()
{
    if (isBusy() || m_path.isEmpty())
        return;
    goTo(Look);
    begin(tr("Reading the file"));
    m_source.preview(request(), m_progress).then(this, [this](const Result<ImportPreview> &preview) {
        showPreview(preview);
    });
}

ImportRequest ImportDialog::request() const
{
    return {m_path, m_format->currentData().toString(), m_createGoods->isChecked(), m_moveStock->isChecked()};
}

void ImportDialog::showPreview(const Result<ImportPreview> &preview)
{
    end();
    m_preview = preview.value_or(ImportPreview());
    m_failure->setVisible(!preview);
    if (!preview)
        m_failure->setText(errorText(preview.error()));
    m_findings->setFindings(m_preview.findings);
    const int found = m_format->findData(m_preview.format);
    if (found > 0)
        m_format->setItemText(0, tr("Found: %1").arg(m_format->itemText(found)));
    else
        m_format->setItemText(0, tr("Find by the header"));
    const bool orders = m_preview.format.endsWith("orders"_L1);
    m_createGoods->setVisible(orders);
    m_moveStock->setVisible(orders);
    showCounts();
    updateButtons();
    if (m_import->isEnabled())
        m_import->setFocus();
    emit settled();
}

void ImportDialog::showCounts()
{
    const QLocale locale;
    m_tiles->setVisible(!m_preview.format.isEmpty());
    m_tiles->setTile(u"rows"_s, tr("Rows in the file"), locale.toString(m_preview.rows));
    m_tiles->setTile(u"created"_s, tr("Will be created"), locale.toString(m_preview.created));
    m_tiles->setTile(u"updated"_s, tr("Will be updated"), locale.toString(m_preview.updated));
    m_tiles->setTile(u"unchanged"_s, tr("Stay as they are"), locale.toString(m_preview.unchanged));
    m_tiles->setTile(u"rejected"_s, tr("Rows rejected"), locale.toString(m_preview.rejected));
    using Show = ImportFindingsModel::Show;
    m_chips->setCount(ShowAll, m_findings->count(Show::All));
    m_chips->setCount(ShowProblems, m_findings->count(Show::Problems));
    m_chips->setCount(ShowRejected, m_findings->count(Show::Rejected));
    const bool findings = m_findings->count(Show::All) > 0;
    m_table->setVisible(findings);
    m_chips->setVisible(findings);
    m_nothing->setVisible(!findings);
    m_nothing->setText(m_preview.format.isEmpty() ? QString() : tr("Every row can be read. There is nothing to mend."));
    m_saveRejectedEarly->setVisible(m_preview.rejected > 0);
}

void ImportDialog::import()
{
    if (isBusy() || !m_preview.changesAnything())
        return;
    begin(tr("Importing"));
    m_source.run(request(), m_progress).then(this, [this](const Result<ImportPreview> &imported) {
        showImported(imported);
    });
}

void ImportDialog::showImported(const Result<ImportPreview> &imported)
{
    end();
    if (!imported) {
        showFailure(imported.error());
    } else {
        m_preview = *imported;
        m_undone = false;
        goTo(Done);
        m_import->setFocus();
    }
    emit settled();
}

void ImportDialog::undoImport()
{
    if (isBusy() || m_preview.batch.isNull() || m_undone)
        return;
    begin(tr("Taking the import back"));
    m_source.undo(m_preview.batch).then(this, [this](const Result<bool> &undone) { showUndone(undone); });
}

void ImportDialog::showUndone(const Result<bool> &undone)
{
    end();
    m_undone = undone.has_value();
    goTo(Done);
    m_import->setFocus();
    if (!undone)
        m_doneWords->setText(errorText(undone.error()));
    emit settled();
}

void ImportDialog::showFailure(const Error &error)
{
    m_failure->setText(error.kind == ErrorKind::Cancelled ? tr("The import was stopped. Nothing was written.")
                                                          : errorText(error));
    m_failure->show();
    updateButtons();
}

void ImportDialog::saveRejected()
{
    const QFileInfo file(m_path);
    const QString suggested = file.dir().filePath(tr("%1 rejected.csv").arg(file.completeBaseName()));
    const QString path = QFileDialog::getSaveFileName(this, tr("Save rejected rows"), suggested, tr("CSV (*.csv)"));
    if (path.isEmpty())
        return;
    m_source.saveRejected(path).then(this, [this](const Result<qint64> &rows) {
        m_status->setText(rows ? tr("%Ln row(s) saved. Mend them and import that file.", nullptr, int(*rows))
                               : errorText(rows.error()));
        m_status->show();
    });
}

void ImportDialog::begin(const QString &words)
{
    m_progress = std::make_shared<SharedProgress>();
    m_work = words;
    m_failure->hide();
    m_since.start();
    m_bar->setRange(0, 0);
    m_tick.start();
    tick();
    updateButtons();
}

void ImportDialog::end()
{
    m_progress.reset();
    m_tick.stop();
    m_status->clear();
    updateButtons();
}

/// What is done so far and, once it is worth saying, how long the rest takes.
void ImportDialog::tick()
{
    const qint64 done = m_progress->done();
    const qint64 total = m_progress->total();
    if (total <= 0) {
        m_status->setText(tr("%1…").arg(m_work));
        return;
    }
    m_bar->setRange(0, 1000);
    m_bar->setValue(int(done * 1000 / total));
    const QLocale locale;
    const QString sofar = tr("%1: %2 of %3").arg(m_work, locale.toString(done), locale.toString(total));
    const qint64 elapsed = m_since.elapsed();
    if (elapsed < EstimateAfterMs || done <= 0) {
        m_status->setText(sofar);
        return;
    }
    const int left = int(qMax<qint64>(1, elapsed * (total - done) / done / 1000));
    m_status->setText(tr("%1, about %Ln second(s) left", nullptr, left).arg(sofar));
}

void ImportDialog::goTo(Step step)
{
    m_steps->setCurrentIndex(step);
    if (step == Done) {
        m_doneTitle->setText(m_undone ? tr("The import was taken back") : doneText());
        m_doneWords->setText(m_undone ? tr("The shop is as it was before. The file itself was not touched.")
                                      : tr("If it was the wrong file, one click takes all of it back."));
    }
    updateButtons();
}

void ImportDialog::updateButtons()
{
    const int step = m_steps->currentIndex();
    const bool busy = isBusy();
    m_bar->setVisible(busy);
    m_status->setVisible(busy);
    m_another->setVisible(!busy && step != Choose);
    m_format->setEnabled(!busy);
    m_createGoods->setEnabled(!busy);
    m_moveStock->setEnabled(!busy);
    m_close->setVisible(busy || step != Done);
    m_close->setText(busy ? tr("Stop") : tr("Cancel"));
    m_import->setVisible(step != Choose);
    m_import->setEnabled(!busy && (step == Done || m_preview.changesAnything()));
    m_import->setText(step == Done ? tr("Done") : importText());
    m_undo->setVisible(!m_undone && !m_preview.batch.isNull());
    m_undo->setEnabled(!busy);
    m_saveRejected->setVisible(!m_undone && m_preview.rejected > 0);
}

QString ImportDialog::importText() const
{
    if (m_preview.format.isEmpty())
        return tr("&Import");
    if (!m_preview.changesAnything())
        return tr("Nothing to import");
    return tr("&Import %Ln record(s)", nullptr, int(m_preview.created + m_preview.updated));
}

QString ImportDialog::doneText() const
{
    const QString created = tr("%Ln created", nullptr, int(m_preview.created));
    const QString updated = tr("%Ln updated", nullptr, int(m_preview.updated));
    if (m_preview.rejected == 0)
        return tr("Imported: %1, %2").arg(created, updated);
    return tr("Imported: %1, %2, %3")
        .arg(created, updated, tr("%Ln row(s) rejected", nullptr, int(m_preview.rejected)));
}

/// While work is under way, leaving means stopping it; what was begun is then undone by its transaction.
void ImportDialog::reject()
{
    if (isBusy())
        m_progress->cancel();
    else
        QDialog::reject();
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && !isBusy())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    const QUrl url = event->mimeData()->urls().value(0);
    if (url.isLocalFile())
        look(url.toLocalFile());
}

} // namespace kontor
