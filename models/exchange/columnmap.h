// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importmapping.h"
#include "result.h"

#include <QHash>
#include <QStringList>

#include <map>
#include <span>
#include <vector>

namespace kontor {

/// A field of a dialect and the headers it is known by, separated by `|`.
struct FieldNames {
    const char *field;
    const char *names;
};

/// Under which form headers are compared: lower case, letters and digits only ("Customer ID" = "CustomerID").
[[nodiscard]] QString foldedHeader(const QString &header);

/// Whether one of the headers a field is known by is there. `header` is folded.
[[nodiscard]] bool hasHeaderFor(const QStringList &header, std::span<const FieldNames> fields, const char *field);

/// Which column of a file holds which field. What the mapping names wins over what headers suggest;
/// of several suggestions the earlier synonym wins.
class ColumnMap
{
public:
    /// Errors: Usage "bad_mapping" (unknown field), Refused "missing_column" (the mapping's column is not there).
    [[nodiscard]] static Result<ColumnMap> match(const QStringList &header, std::span<const FieldNames> fields,
                                                 const ImportMapping &mapping);

    [[nodiscard]] bool has(const QString &field) const { return m_columns.contains(field); }
    [[nodiscard]] int at(const QString &field) const
    {
        const auto it = m_columns.find(field);
        return it == m_columns.end() ? -1 : it->second;
    }
    /// The field read from a column; empty when nobody claims it.
    [[nodiscard]] QString fieldOf(int column) const { return m_fields.value(column); }
    [[nodiscard]] const std::map<QString, int> &claimed() const { return m_columns; }
    [[nodiscard]] const std::vector<int> &unclaimed() const { return m_unclaimed; }
    /// A dialect that numbers its columns ("Attribute 3 name") claims them itself.
    void take(const QString &field, int column);

private:
    void claim(const QString &field, int column);

    std::map<QString, int> m_columns;
    QHash<int, QString> m_fields;
    std::vector<int> m_unclaimed;
};

} // namespace kontor
