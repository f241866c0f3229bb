// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importpreview.h"

#include <QAbstractTableModel>

namespace kontor {

/// What an import says about the rows of its file, or the part of it that was asked for.
class ImportFindingsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Row, Severity, ColumnName, Value, Reason, Hint, ColumnCount };
    enum class Show { All, Rejected, Warnings, Notes };

    using QAbstractTableModel::QAbstractTableModel;

    void setFindings(std::vector<ImportFinding> findings);
    void setShow(Show show);
    /// Only rows that hold these words in their number, column, value or reason.
    void setSearch(const QString &words);
    [[nodiscard]] qint64 count(Show show) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void filter();
    [[nodiscard]] static bool matches(const ImportFinding &finding, Show show);
    [[nodiscard]] bool holdsWords(const ImportFinding &finding) const;

    std::vector<ImportFinding> m_findings;
    std::vector<size_t> m_shown; ///< positions in m_findings
    Show m_show = Show::All;
    QStringList m_words;
};

} // namespace kontor
