// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importfindingsmodel.h"
#include "importpreview.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace kontor {

class ChipRow;
class CountTiles;

/// Brings a table into the shop: choose, see what each row would do, import, and take it back if it was wrong.
/// Nothing is written before the button that names the number of rows is pressed.
class ImportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `source` outlives the dialog.
    explicit ImportDialog(ImportSource &source, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// Reads a file for a first look, as if it had been dropped.
    void look(const QString &path);
    [[nodiscard]] const ImportPreview &shown() const { return m_preview; }
    [[nodiscard]] bool isBusy() const { return m_progress != nullptr; }
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

    [[nodiscard]] QWidget *buildLook();
    [[nodiscard]] QWidget *buildFileRow();
    [[nodiscard]] QWidget *buildTable();
    [[nodiscard]] QWidget *buildDone();
    [[nodiscard]] QWidget *buildFoot();
    void lookAgain();
    void showPreview(const Result<ImportPreview> &preview);
    void showImported(const Result<ImportPreview> &imported);
    void showUndone(const Result<bool> &undone);
    void showFailure(const Error &error);
    void showCounts();
    void saveRejected();
    void begin(const QString &words);
    void end();
    void tick();
    void goTo(Step step);
    void updateButtons();
    [[nodiscard]] QString importText() const;
    [[nodiscard]] QString doneText() const;
    [[nodiscard]] ImportRequest request() const;

    ImportSource &m_source;
    ImportPreview m_preview;
    ImportFindingsModel *m_findings = nullptr;
    std::shared_ptr<SharedProgress> m_progress; ///< set while work is under way
    QElapsedTimer m_since;
    QTimer m_tick;
    QString m_path;
    QString m_work; ///< what is going on, in words
    bool m_undone = false;

    QStackedWidget *m_steps = nullptr;
    QLabel *m_file = nullptr;
    QComboBox *m_format = nullptr;
    QCheckBox *m_createGoods = nullptr;
    QCheckBox *m_moveStock = nullptr;
    CountTiles *m_tiles = nullptr;
    ChipRow *m_chips = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_nothing = nullptr;
    QLabel *m_failure = nullptr;
    QLabel *m_doneTitle = nullptr;
    QLabel *m_doneWords = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_saveRejected = nullptr;
    QPushButton *m_saveRejectedEarly = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_status = nullptr;
    QPushButton *m_another = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_import = nullptr;
};

} // namespace kontor
