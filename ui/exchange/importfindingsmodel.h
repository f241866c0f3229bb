// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importpreview.h"

#include <QAbstractTableModel>

namespace kontor {

/// What an import says about every row of its file, or the part of it that was asked for.
class ImportFindingsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Row, Verdict, ColumnName, Value, Reason, Hint, ColumnCount };
    /// ToLookAt: what somebody may want to mend.
    enum class Show { ToLookAt, All, Rejected, Differs, MissingThere, Warnings, Notes, Created, Updated, Unchanged };

    using QAbstractTableModel::QAbstractTableModel;

    void setFindings(std::vector<ImportFinding> findings);
    /// Whether the rows are those of a statement, which match or are missing.
    void setStatement(bool is) { m_isStatement = is; }
    void setShow(Show show);
    /// Only rows that hold these words in their number, column, value or reason.
    void setSearch(const QString &words);
    /// Rows of the file, each once however much there is to say about it; and what is about none of them.
    [[nodiscard]] qint64 count(Show show) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void filter();
    [[nodiscard]] QString verdictText(const ImportFinding &finding) const;
    [[nodiscard]] QString reasonText(const ImportFinding &finding) const;
    [[nodiscard]] static bool matches(const ImportFinding &finding, Show show);
    [[nodiscard]] bool holdsWords(const ImportFinding &finding) const;

    std::vector<ImportFinding> m_findings;
    std::vector<size_t> m_shown; ///< positions in m_findings
    bool m_isStatement = false;
    Show m_show = Show::ToLookAt;
    QStringList m_words;
};

} // namespace kontor
