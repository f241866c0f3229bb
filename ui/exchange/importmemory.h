// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace kontor {

/// What a person said about the columns of a table.
struct ColumnChoices {
    QString format; ///< empty: as found
    QJsonObject columns; ///< field → column of the file; an empty column: none is this field
    QString dateOrder; ///< ymd | dmy | mdy; empty: found by itself
    QString channel = {}; ///< whose statement it is; empty: nobody said
    QString source = {}; ///< which storefront it is of; empty: there is one

    [[nodiscard]] bool isEmpty() const
    {
        return format.isEmpty() && columns.isEmpty() && dateOrder.isEmpty() && channel.isEmpty() && source.isEmpty();
    }
    bool operator==(const ColumnChoices &) const = default;
};

/// Remembers, on this computer, what was said about tables with the same header.
class ImportMemory
{
public:
    [[nodiscard]] static std::optional<ColumnChoices> find(const QStringList &header);
    /// Empty choices are forgotten.
    static void keep(const QStringList &header, const ColumnChoices &choices);
};

} // namespace kontor
