// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importpreview.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace kontor {

class ImportLookPage;
class Job;
class Jobs;

/// Brings a table into the shop: choose, see what each row would do, import, and take it back if it was wrong.
/// Nothing is written before the button that names the number of rows is pressed.
class ImportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `source` and `jobs` outlive the dialog; what takes long stands among the jobs.
    ImportDialog(ImportSource &source, Jobs &jobs, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// Reads a file for a first look, as if it had been dropped.
    void look(const QString &path);
    [[nodiscard]] const ImportPreview &shown() const { return m_preview; }
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] ImportLookPage *lookPage() const { return m_look; }
    void import();
    void undoImport();

signals:
    /// A dry run, import or undo has ended; its result is on the screen.
    void settled();

public slots:
    void reject() override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum Step { Choose, Look, Done };

    [[nodiscard]] QWidget *buildDone();
    [[nodiscard]] QWidget *buildFoot();
    void readColumns();
    void offerStorefronts();
    void onColumns(const Result<ImportLook> &look);
    void judge();
    void showPreview(const Result<ImportPreview> &preview);
    void showImported(const Result<ImportPreview> &imported);
    void showUndone(const Result<bool> &undone);
    void showFailure(const Error &error);
    void saveRejected();
    void begin(Job *job);
    void end();
    void tick();
    void goTo(Step step);
    void updateButtons();
    [[nodiscard]] QString importText() const;
    [[nodiscard]] QString doneText() const;

    ImportSource &m_source;
    ImportPreview m_preview;
    Jobs &m_jobs;
    QPointer<Job> m_job; ///< while work is under way
    bool m_undone = false;
    bool m_isNew = false; ///< the file's header was not compared with what is remembered yet
    bool m_again = false; ///< something was chosen while the rows were judged

    QStackedWidget *m_steps = nullptr;
    ImportLookPage *m_look = nullptr;
    QLabel *m_doneTitle = nullptr;
    QLabel *m_doneWords = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_saveRejected = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_status = nullptr;
    QPushButton *m_another = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_import = nullptr;
};

} // namespace kontor
