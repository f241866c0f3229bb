// SPDX-License-Identifier: GPL-3.0-or-later
#include "importmapping.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

std::unexpected<Error> bad(const QString &what)
{
    return fail(ErrorKind::Usage, "bad_mapping", what);
}

Result<QChar> readDelimiter(const QString &text)
{
    if (text == "tab"_L1 || text == "\t"_L1)
        return QChar(u'\t');
    if (text == ","_L1 || text == ";"_L1)
        return text.front();
    return bad(u"The mapping's delimiter must be \",\", \";\" or \"tab\"."_s);
}

} // namespace

Result<ImportMapping> ImportMapping::fromJson(const QByteArray &json)
{
    ImportMapping mapping;
    if (json.trimmed().isEmpty())
        return mapping;
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return bad(u"The mapping is not a JSON object: %1."_s.arg(problem.errorString()));
    mapping.rules = document.object();
    const QJsonValue columns = mapping.rules.take("columns"_L1);
    if (!columns.isUndefined() && !columns.isObject())
        return bad(u"\"columns\" of the mapping must be an object: field to column."_s);
    const QJsonObject object = columns.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isString() && !it.value().isNull())
            return bad(u"The mapping's column for \"%1\" must be a text."_s.arg(it.key()));
        mapping.columns.emplace(it.key(), it.value().toString());
    }
    for (const QString &rule : {u"format"_s, u"encoding"_s, u"delimiter"_s}) {
        if (mapping.rules.contains(rule) && !mapping.rules.value(rule).isString())
            return bad(u"\"%1\" of the mapping must be a text."_s.arg(rule));
    }
    mapping.format = mapping.rules.take("format"_L1).toString();
    mapping.encoding = mapping.rules.take("encoding"_L1).toString();
    if (const QString delimiter = mapping.rules.take("delimiter"_L1).toString(); !delimiter.isEmpty()) {
        KONTOR_ASSIGN(mapping.delimiter, readDelimiter(delimiter));
    }
    return mapping;
}

Result<QString> ImportMapping::choice(const QString &rule, const QStringList &allowed, const QString &fallback) const
{
    const QJsonValue value = rules.value(rule);
    if (value.isUndefined())
        return fallback;
    if (!value.isString() || !allowed.contains(value.toString()))
        return bad(u"\"%1\" of the mapping must be one of: %2."_s.arg(rule, allowed.join(", "_L1)));
    return value.toString();
}

Result<void> ImportMapping::onlyRules(const QStringList &known) const
{
    for (auto it = rules.begin(); it != rules.end(); ++it) {
        if (!known.contains(it.key()))
            return bad(u"This format knows no rule \"%1\". It knows: %2."_s.arg(
                it.key(), known.isEmpty() ? u"none"_s : known.join(", "_L1)));
    }
    return {};
}

} // namespace kontor
