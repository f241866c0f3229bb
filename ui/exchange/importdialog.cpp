// SPDX-License-Identifier: GPL-3.0-or-later
#include "importdialog.h"

#include "dropzone.h"
#include "enoughroom.h"
#include "errortext.h"
#include "icons.h"
#include "importlookpage.h"
#include "importmemory.h"
#include "jobcard.h"
#include "jobs.h"
#include "theme.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace kontor {

using namespace Qt::StringLiterals;

namespace {

constexpr int ImportDialogMargin = 20;
constexpr int ImportDialogGap = 12;
constexpr int kSteps = 1000;
constexpr QSize ImportDialogSize(1120, 700);

QLabel *withRole(QLabel *label, const QString &role)
{
    label->setProperty("role", role);
    label->setWordWrap(true);
    return label;
}

} // namespace

ImportDialog::ImportDialog(ImportSource &source, Jobs &jobs, QWidget *parent)
    : QDialog(parent), m_source(source), m_jobs(jobs)
{
    setWindowTitle(tr("Import"));
    setAcceptDrops(true);
    keepEnoughRoom(this);
    m_steps = new QStackedWidget(this);
    auto *zone = new DropZone(this);
    connect(zone, &DropZone::chosen, this, &ImportDialog::look);
    m_steps->addWidget(zone);
    m_look = new ImportLookPage(m_source.formats(), this);
    connect(m_look, &ImportLookPage::formatChosen, this, &ImportDialog::readColumns);
    connect(m_look, &ImportLookPage::changed, this, &ImportDialog::judge);
    connect(m_look, &ImportLookPage::saveRejectedChosen, this, &ImportDialog::saveRejected);
    m_steps->addWidget(m_look);
    m_steps->addWidget(buildDone());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ImportDialogMargin, ImportDialogMargin, ImportDialogMargin, ImportDialogMargin);
    column->setSpacing(ImportDialogGap);
    column->addWidget(m_steps, 1);
    column->addWidget(buildFoot());
    resize(ImportDialogSize);
    goTo(Choose);
}

ImportDialog::~ImportDialog()
{
    if (!m_job)
        return;
    m_job->cancel();
    QMetaObject::invokeMethod(m_job, &Job::endCancelled, Qt::QueuedConnection); // its answer finds nobody
}

bool ImportDialog::isBusy() const
{
    return m_job != nullptr;
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
    m_saveRejected = new QPushButton(icon(u"export"_s), QString(), page);
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
    column->setSpacing(ImportDialogGap);
    column->addStretch();
    column->addWidget(picture);
    column->addWidget(m_doneTitle);
    column->addWidget(m_doneWords);
    column->addSpacing(ImportDialogGap);
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
    m_isNew = true;
    m_look->setFile(path);
    m_look->showRows();
    readColumns();
}

void ImportDialog::readColumns()
{
    if (isBusy() || m_look->path().isEmpty())
        return;
    goTo(Look);
    begin(m_jobs.startPassing(tr("Reading the file")));
    m_source.look(m_look->request()).then(this, [this](const Result<ImportLook> &look) { onColumns(look); });
}

/// What was said of such a table before holds again; then its rows are judged.
void ImportDialog::onColumns(const Result<ImportLook> &look)
{
    end();
    const bool isNew = std::exchange(m_isNew, false);
    if (!look && !m_look->choices().isEmpty() && !isNew) {
        m_look->use({}); // what is remembered does not fit any more
        readColumns();
        return;
    }
    if (!look) {
        showPreview(std::unexpected(look.error()));
        return;
    }
    if (const auto remembered = isNew ? ImportMemory::find(look->header) : std::nullopt) {
        m_look->use(*remembered);
        readColumns();
        return;
    }
    m_look->showLook(*look);
    if (look->asksSource)
        offerStorefronts();
    judge();
}

void ImportDialog::offerStorefronts()
{
    m_source.storefronts().then(
        this, [this](const Result<QStringList> &names) { m_look->offerStorefronts(names.value_or(QStringList())); });
}

void ImportDialog::judge()
{
    if (m_look->path().isEmpty())
        return;
    m_again = isBusy();
    if (isBusy()) {
        m_job->cancel();
        return;
    }
    begin(m_jobs.startPassing(tr("Looking at the rows")));
    m_source.preview(m_look->request(), m_job->progress()).then(this, [this](const Result<ImportPreview> &preview) {
        showPreview(preview);
    });
}

void ImportDialog::showPreview(const Result<ImportPreview> &preview)
{
    end();
    if (std::exchange(m_again, false)) {
        judge();
        return;
    }
    m_preview = preview.value_or(ImportPreview());
    m_look->showPreview(m_preview);
    const bool unclear = !preview && preview.error().code == "date_order_unclear"_L1;
    const bool ofWhom = !preview && preview.error().code == "statement_channel"_L1;
    m_look->showFailure(preview       ? QString()
                            : unclear ? tr("The dates of this table can be read day first or month first. Choose above "
                                           "how they are written.")
                            : ofWhom  ? tr("Choose above through which channel this money came.")
                                      : errorText(preview.error()));
    if (!preview && (preview.error().code == "missing_column"_L1 || preview.error().code == "bad_mapping"_L1))
        m_look->showColumns();
    updateButtons();
    if (m_import->isEnabled())
        m_import->setFocus();
    emit settled();
}

void ImportDialog::import()
{
    if (isBusy() || !m_preview.changesAnything())
        return;
    begin(m_jobs.start(tr("Import of %1", "a file").arg(QFileInfo(m_look->path()).fileName())));
    m_source.run(m_look->request(), m_job->progress()).then(this, [this](const Result<ImportPreview> &imported) {
        showImported(imported);
    });
}

void ImportDialog::showImported(const Result<ImportPreview> &imported)
{
    if (!imported) {
        m_job->fail(imported.error());
        end();
        showFailure(imported.error());
    } else {
        m_preview = *imported;
        m_job->succeed(doneText());
        end();
        ImportMemory::keep(m_look->columns()->look().header, m_look->choices());
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
    begin(m_jobs.start(tr("Taking the import back"), false));
    m_source.undo(m_preview.batch).then(this, [this](const Result<bool> &undone) { showUndone(undone); });
}

void ImportDialog::showUndone(const Result<bool> &undone)
{
    undone ? m_job->succeed(tr("The import was taken back")) : m_job->fail(undone.error());
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
    m_look->showFailure(error.kind == ErrorKind::Cancelled ? tr("The import was stopped. Nothing was written.")
                                                           : errorText(error));
    updateButtons();
}

void ImportDialog::saveRejected()
{
    const QFileInfo file(m_look->path());
    const QString name = m_preview.isStatement() ? tr("%1 not booked.csv") : tr("%1 rejected.csv");
    const QString title = m_preview.isStatement() ? tr("Save rows not booked") : tr("Save rejected rows");
    const QString path = QFileDialog::getSaveFileName(
        this, title, file.dir().filePath(name.arg(file.completeBaseName())), tr("CSV (*.csv)"));
    if (path.isEmpty())
        return;
    m_source.saveRejected(path).then(this, [this](const Result<qint64> &rows) {
        m_status->setText(rows ? tr("%Ln row(s) saved. Mend them and import that file.", nullptr, int(*rows))
                               : errorText(rows.error()));
        m_status->show();
    });
}

void ImportDialog::begin(Job *job)
{
    m_job = job;
    connect(job, &Job::changed, this, &ImportDialog::tick);
    m_look->showFailure({});
    m_bar->setRange(0, 0);
    tick();
    updateButtons();
}

/// Whatever the job is by now, the dialog is free again.
void ImportDialog::end()
{
    if (m_job) {
        m_job->disconnect(this);
        m_job->endCancelled(); // unless it ended already
    }
    m_job = nullptr;
    m_status->clear();
    updateButtons();
}

void ImportDialog::tick()
{
    m_bar->setRange(0, m_job->total() > 0 ? kSteps : 0);
    m_bar->setValue(m_job->total() > 0 ? int(m_job->done() * kSteps / m_job->total()) : 0);
    m_status->setText(tr("%1: %2", "what is done, how far").arg(m_job->title(), jobDetailText(*m_job)));
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
    m_look->setBusy(busy);
    m_close->setVisible(busy || step != Done);
    m_close->setText(busy ? tr("Stop") : tr("Cancel"));
    m_import->setVisible(step != Choose);
    m_import->setEnabled(!busy && (step == Done || m_preview.changesAnything()));
    m_import->setText(step == Done ? tr("Done") : importText());
    m_undo->setVisible(!m_undone && !m_preview.batch.isNull());
    m_undo->setEnabled(!busy);
    m_saveRejected->setText(m_preview.isStatement() ? tr("Save &rows not booked…") : tr("Save rejected &rows…"));
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
    QStringList parts;
    if (m_preview.created > 0)
        parts += tr("%Ln created", nullptr, int(m_preview.created));
    if (m_preview.updated > 0)
        parts += tr("%Ln updated", nullptr, int(m_preview.updated));
    if (m_preview.rejected > 0)
        parts += m_preview.isStatement() ? tr("%Ln row(s) not booked", nullptr, int(m_preview.rejected))
                                         : tr("%Ln row(s) rejected", nullptr, int(m_preview.rejected));
    return tr("Imported: %1", "what came of it, as a list").arg(parts.join(tr(", ", "between parts of a list")));
}

/// While work is under way, leaving means stopping it; what was begun is then undone by its transaction.
void ImportDialog::reject()
{
    if (isBusy())
        m_job->cancel();
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
