// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfindingsmodel.h"

#include "icons.h"
#include "problemwords.h"
#include "theme.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace kontor {

using namespace Qt::StringLiterals;

namespace {

QIcon iconOf(RowVerdict verdict)
{
    switch (verdict) {
    case RowVerdict::Created:
        return icon(u"plus"_s, Theme::colors().good);
    case RowVerdict::Updated:
        return icon(u"edit"_s, Theme::colors().accent);
    case RowVerdict::Unchanged:
        return icon(u"check"_s, Theme::colors().muted);
    case RowVerdict::Rejected:
    case RowVerdict::Differs:
        return icon(u"cancel"_s, Theme::colors().bad);
    case RowVerdict::Warning:
    case RowVerdict::MissingThere:
        return icon(u"warning"_s, Theme::colors().warn);
    case RowVerdict::Note:
        break;
    }
    return icon(u"info"_s, Theme::colors().muted);
}

} // namespace

void ImportFindingsModel::setFindings(std::vector<ImportFinding> findings)
{
    m_findings = std::move(findings);
    filter();
}

void ImportFindingsModel::setShow(Show show)
{
    if (m_show == show)
        return;
    m_show = show;
    filter();
}

void ImportFindingsModel::setSearch(const QString &words)
{
    const QStringList wanted = words.simplified().split(u' ', Qt::SkipEmptyParts);
    if (wanted == m_words)
        return;
    m_words = wanted;
    filter();
}

bool ImportFindingsModel::matches(const ImportFinding &finding, Show show)
{
    switch (show) {
    case Show::ToLookAt:
        return finding.verdict >= RowVerdict::Note;
    case Show::Rejected:
        return finding.verdict == RowVerdict::Rejected;
    case Show::Differs:
        return finding.verdict == RowVerdict::Differs;
    case Show::MissingThere:
        return finding.verdict == RowVerdict::MissingThere;
    case Show::Warnings:
        return finding.verdict == RowVerdict::Warning;
    case Show::Notes:
        return finding.verdict == RowVerdict::Note;
    case Show::Created:
        return finding.verdict == RowVerdict::Created;
    case Show::Updated:
        return finding.verdict == RowVerdict::Updated;
    case Show::Unchanged:
        return finding.verdict == RowVerdict::Unchanged;
    case Show::All:
        break;
    }
    return true;
}

QString ImportFindingsModel::verdictText(const ImportFinding &finding) const
{
    switch (finding.verdict) {
    case RowVerdict::Created:
        return m_isStatement ? tr("Missing here") : tr("New");
    case RowVerdict::Updated:
        return m_isStatement ? tr("Fee to book") : tr("Changed");
    case RowVerdict::Unchanged:
        return m_isStatement ? tr("Matches") : tr("As it is");
    case RowVerdict::Rejected:
        return tr("Rejected");
    case RowVerdict::Differs:
        return tr("Differs");
    case RowVerdict::Warning:
        return tr("Warning");
    case RowVerdict::MissingThere:
        return tr("Missing there");
    case RowVerdict::Note:
        break;
    }
    return tr("Note");
}

QString ImportFindingsModel::reasonText(const ImportFinding &finding) const
{
    switch (finding.verdict) {
    case RowVerdict::Created:
        return m_isStatement ? tr("The shop has not booked it yet.") : tr("The shop does not have it yet.");
    case RowVerdict::Updated:
        return m_isStatement ? tr("The shop has booked it, without this fee.")
                             : tr("The shop has it, with something else.");
    case RowVerdict::Unchanged:
        return tr("The shop has it, just so.");
    default:
        return problemWords(finding.code, {finding.reason, finding.hint}).reason;
    }
}

bool ImportFindingsModel::holdsWords(const ImportFinding &finding) const
{
    const QString reason = reasonText(finding);
    return std::ranges::all_of(m_words, [&](const QString &word) {
        return QString::number(finding.row) == word || finding.column.contains(word, Qt::CaseInsensitive)
            || finding.value.contains(word, Qt::CaseInsensitive) || reason.contains(word, Qt::CaseInsensitive);
    });
}

qint64 ImportFindingsModel::count(Show show) const
{
    QSet<qint64> rows;
    qint64 ofNoRow = 0;
    for (const ImportFinding &finding : m_findings) {
        if (!matches(finding, show))
            continue;
        if (finding.row == 0)
            ++ofNoRow;
        else
            rows.insert(finding.row);
    }
    return rows.size() + ofNoRow;
}

/// Another file or another question: nothing of the old rows is left, so the view starts anew.
void ImportFindingsModel::filter()
{
    beginResetModel();
    m_shown.clear();
    for (size_t i = 0; i < m_findings.size(); ++i)
        if (matches(m_findings[i], m_show) && holdsWords(m_findings[i]))
            m_shown.push_back(i);
    endResetModel();
}

int ImportFindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ImportFindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportFindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ImportFinding &finding = m_findings[m_shown[static_cast<size_t>(index.row())]];
    if (role == Qt::DecorationRole && index.column() == Verdict)
        return iconOf(finding.verdict);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
                                   | (index.column() == Row ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Row:
        return finding.row == 0 ? QString() : QLocale().toString(finding.row); // of the file, or the shop, as a whole
    case Verdict:
        return verdictText(finding);
    case ColumnName:
        return finding.column;
    case Value:
        return finding.value;
    case Reason:
        return reasonText(finding);
    case Hint:
        return problemWords(finding.code, {finding.reason, finding.hint}).hint;
    default:
        return {};
    }
}

QVariant ImportFindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) | (section == Row ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Row:
        return tr("Row");
    case Verdict:
        return tr("What");
    case ColumnName:
        return tr("Column");
    case Value:
        return tr("Value");
    case Reason:
        return tr("Why");
    case Hint:
        return tr("What to do");
    default:
        return {};
    }
}

} // namespace kontor
