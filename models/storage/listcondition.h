// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVariant>

namespace kontor {

/// What a list's filter asks of a row, as SQL with its values.
struct ListCondition {
    QStringList parts;
    QVariantList values;

    void add(const QString &part) { parts << part; }
    void add(const QString &part, const QVariant &value)
    {
        parts << part;
        values << value;
    }
    [[nodiscard]] bool isEmpty() const { return parts.isEmpty(); }
    [[nodiscard]] QString where() const
    {
        return parts.isEmpty() ? QString() : QStringLiteral(" WHERE ") + parts.join(QLatin1String(" AND "));
    }
};

} // namespace kontor
