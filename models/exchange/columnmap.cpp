// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnmap.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

QString foldedHeader(const QString &header)
{
    QString folded;
    for (const QChar c : header.toCaseFolded()) {
        if (c.isLetterOrNumber())
            folded += c;
    }
    return folded;
}

bool hasHeaderFor(const QStringList &header, std::span<const FieldNames> fields, const char *field)
{
    const auto names = std::find_if(fields.begin(), fields.end(), [&](const FieldNames &f) {
        return QLatin1String(f.field) == QLatin1String(field);
    });
    if (names == fields.end())
        return false;
    const QStringList known = QString::fromUtf8(names->names).split(u'|');
    return std::any_of(known.begin(), known.end(),
                       [&](const QString &name) { return header.contains(foldedHeader(name)); });
}

void ColumnMap::take(const QString &field, int column)
{
    claim(field, column);
    std::erase(m_unclaimed, column);
}

void ColumnMap::claim(const QString &field, int column)
{
    m_columns.insert_or_assign(field, column);
    m_fields.insert(column, field);
}

Result<ColumnMap> ColumnMap::match(const QStringList &header, std::span<const FieldNames> fields,
                                   const ImportMapping &mapping)
{
    ColumnMap map;
    QHash<QString, int> byName;
    for (qsizetype i = std::ssize(header) - 1; i >= 0; --i)
        byName.insert(foldedHeader(header.at(i)), static_cast<int>(i)); // of equal names the first stays
    for (const auto &[field, column] : mapping.columns) {
        if (std::none_of(fields.begin(), fields.end(),
                         [&](const FieldNames &f) { return field == QLatin1String(f.field); }))
            return fail(ErrorKind::Usage, "bad_mapping",
                        u"The mapping names a field \"%1\" this format has not."_s.arg(field));
        if (column.isEmpty())
            continue;
        const int at = byName.value(foldedHeader(column), -1);
        if (at < 0)
            return refused("missing_column",
                           u"The file has no column \"%1\", which the mapping names for %2."_s.arg(column, field));
        map.claim(field, at);
    }
    for (const FieldNames &names : fields) {
        const QString field = QString::fromLatin1(names.field);
        if (map.has(field) || mapping.columns.contains(field))
            continue;
        for (const QString &name : QString::fromUtf8(names.names).split(u'|')) {
            const int at = byName.value(foldedHeader(name), -1);
            if (at < 0 || map.m_fields.contains(at))
                continue;
            map.claim(field, at);
            break;
        }
    }
    for (int i = 0; i < header.size(); ++i) {
        if (!map.m_fields.contains(i) && foldedHeader(header.at(i)) != "error"_L1)
            map.m_unclaimed.push_back(i);
    }
    return map;
}

} // namespace kontor
