// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importcolumnsmodel.h"
#include "importfindingsmodel.h"
#include "importpreview.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QTabWidget;

namespace kontor {

class ChipRow;
class CountTiles;
class EmptyState;
class StorefrontRow;
class TextTableModel;

/// One file before it is imported: what each row would do, what its columns are read as, and how to read it.
class ImportLookPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ImportLookPage(const QStringList &formats, QWidget *parent = nullptr);

    /// What files are read as until somebody chooses; empty: what their header says.
    void setUsualFormat(const QString &format) { m_usualFormat = format; }
    /// Another file: nothing is chosen yet.
    void setFile(const QString &path);
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] ImportRequest request() const;
    [[nodiscard]] ColumnChoices choices() const;
    void use(const ColumnChoices &choices);

    void showLook(const ImportLook &look);
    void offerStorefronts(const QStringList &names);
    void showPreview(const ImportPreview &preview);
    void showFailure(const QString &words); ///< empty: none
    void setBusy(bool busy);
    void showColumns();
    void showRows();
    [[nodiscard]] ImportColumnsModel *columns() const { return m_columns; }
    [[nodiscard]] QComboBox *channelField() const { return m_channel; }
    [[nodiscard]] StorefrontRow *storefront() const { return m_storefront; }
    [[nodiscard]] QLineEdit *searchField() const { return m_search; }

signals:
    void formatChosen(); ///< the columns are to be read anew
    void changed(); ///< the rows are to be judged anew
    void saveRejectedChosen();

private:
    [[nodiscard]] QWidget *buildFileRow(const QStringList &formats);
    [[nodiscard]] QWidget *buildChannelRow();
    [[nodiscard]] QWidget *buildOptions();
    [[nodiscard]] QWidget *buildRows();
    [[nodiscard]] QWidget *buildColumns();
    [[nodiscard]] QCheckBox *addOption(const QString &text, const QString &why, QLayout *into);
    void showSample();
    void showDetail();
    void showNothing();
    void showCounts(const ImportPreview &preview);

    void showOutcomes(bool isStatement);
    void showTiles(const ImportPreview &preview);
    [[nodiscard]] QString wordOf(ImportFindingsModel::Show show) const;

    QString m_path;
    QString m_usualFormat;
    QJsonObject m_chosen; ///< field → column
    bool m_asksDateOrder = false;
    bool m_asksChannel = false;
    bool m_asksSource = false;
    bool m_isStatement = false;
    ImportColumnsModel *m_columns = nullptr;
    ImportFindingsModel *m_findings = nullptr;
    TextTableModel *m_sampleModel = nullptr;

    QLabel *m_file = nullptr;
    QComboBox *m_format = nullptr;
    QComboBox *m_dates = nullptr;
    QLabel *m_datesLabel = nullptr;
    QComboBox *m_channel = nullptr;
    QWidget *m_channelRow = nullptr;
    StorefrontRow *m_storefront = nullptr;
    QWidget *m_options = nullptr;
    QCheckBox *m_createGoods = nullptr;
    QCheckBox *m_moveStock = nullptr;
    CountTiles *m_tiles = nullptr;
    ChipRow *m_chips = nullptr;
    QLineEdit *m_search = nullptr;
    QTabWidget *m_tabs = nullptr;
    QTableView *m_table = nullptr;
    bool m_isJudged = false; ///< the rows of a file are known
    EmptyState *m_nothing = nullptr; ///< where no row is to be seen
    QLabel *m_detail = nullptr; ///< the whole reason of the row at hand
    QLabel *m_failure = nullptr;
    QPushButton *m_saveRejected = nullptr;
};

} // namespace kontor
