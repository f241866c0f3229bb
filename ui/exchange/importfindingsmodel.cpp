// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfindingsmodel.h"

#include "icons.h"
#include "problemwords.h"
#include "theme.h"

#include <QLocale>

#include <algorithm>

namespace kontor {

using namespace Qt::StringLiterals;

namespace {

QIcon severityIcon(ImportSeverity severity)
{
    switch (severity) {
    case ImportSeverity::Rejected:
        return icon(u"cancel"_s, Theme::colors().bad);
    case ImportSeverity::Warning:
        return icon(u"warning"_s, Theme::colors().warn);
    case ImportSeverity::Note:
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

bool ImportFindingsModel::matches(const ImportFinding &finding, Show show)
{
    return show == Show::All || finding.severity == ImportSeverity::Rejected
        || (show == Show::Problems && finding.severity == ImportSeverity::Warning);
}

qint64 ImportFindingsModel::count(Show show) const
{
    return std::ranges::count_if(m_findings, [show](const auto &finding) { return matches(finding, show); });
}

/// Another file or another question: nothing of the old rows is left, so the view starts anew.
void ImportFindingsModel::filter()
{
    beginResetModel();
    m_shown.clear();
    for (size_t i = 0; i < m_findings.size(); ++i)
        if (matches(m_findings[i], m_show))
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
    if (role == Qt::DecorationRole && index.column() == Severity)
        return severityIcon(finding.severity);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter)
                                   | (index.column() == Row ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Row:
        return QLocale().toString(finding.row);
    case Severity:
        return finding.severity == ImportSeverity::Rejected ? tr("Rejected")
            : finding.severity == ImportSeverity::Warning   ? tr("Warning")
                                                            : tr("Note");
    case ColumnName:
        return finding.column;
    case Value:
        return finding.value;
    case Reason:
        return problemWords(finding.code, {finding.reason, finding.hint}).reason;
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
    case Severity:
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
