// SPDX-License-Identifier: GPL-3.0-or-later
#include "answer.h"

#include "currency.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

constexpr QLatin1String kMinor("_minor");

/// "total_minor" → "Total", "label_text" → "Label".
QString titleOf(const char *key)
{
    QString title = QString::fromLatin1(key);
    for (const QLatin1String tail : {kMinor, "_text"_L1})
        if (title.endsWith(tail))
            title.chop(tail.size());
    title.replace(u'_', u' ');
    title[0] = title[0].toUpper();
    return title;
}

/// Columns a terminal needs: East Asian characters take two.
int widthOf(const QString &text)
{
    int width = 0;
    for (const QChar c : text)
        width += (c.unicode() >= 0x2e80 && c.unicode() <= 0xd7ff) || (c.unicode() >= 0xff00 && c.unicode() <= 0xff60)
            ? 2
            : 1;
    return width;
}

QString amountText(qint64 minor, const QString &currency, bool withCode)
{
    if (currency.isEmpty())
        return QString::number(minor);
    return formatMajor(minor, currency) + (withCode ? u' ' + currency : QString());
}

QString joined(const QJsonArray &array)
{
    QStringList words;
    for (const QJsonValue &value : array)
        words += value.isObject() ? QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact))
                                  : value.toVariant().toString();
    return words.join(u", "_s);
}

QString valueText(const char *key, const QJsonValue &value, const QString &currency, bool withCode)
{
    if (value.isNull() || value.isUndefined())
        return u"-"_s;
    if (value.isBool())
        return value.toBool() ? u"yes"_s : u"no"_s;
    if (value.isDouble() && QLatin1String(key).endsWith(kMinor))
        return amountText(value.toInteger(), currency, withCode);
    if (value.isArray())
        return joined(value.toArray());
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

QString fieldsText(const QJsonObject &object, const std::vector<const char *> &fields)
{
    int width = 0;
    for (const char *key : fields)
        width = std::max(width, widthOf(titleOf(key)));
    const QString currency = object.value("currency"_L1).toString();
    QString text;
    for (const char *key : fields) {
        const QString title = titleOf(key);
        const QString value = valueText(key, object.value(QLatin1String(key)), currency, true);
        text += title + QString(width - widthOf(title) + 2, u' ') + value + u'\n';
    }
    return text;
}

struct Column {
    bool isNumber = false;
    int width = 0;
    QStringList cells; ///< the title first
};

Column columnOf(const char *key, const QJsonArray &rows, const QString &outerCurrency)
{
    Column column;
    column.cells += titleOf(key);
    for (const QJsonValue &row : rows) {
        const QJsonObject object = row.toObject();
        const QJsonValue value = object.value(QLatin1String(key));
        column.isNumber = column.isNumber || value.isDouble();
        column.cells += valueText(key, value, object.value("currency"_L1).toString(outerCurrency), false);
    }
    for (const QString &cell : column.cells)
        column.width = std::max(column.width, widthOf(cell));
    return column;
}

QString tableText(const QJsonArray &rows, const std::vector<const char *> &keys, const QString &currency)
{
    std::vector<Column> columns;
    columns.reserve(keys.size());
    for (const char *key : keys)
        columns.push_back(columnOf(key, rows, currency));
    QString text;
    for (qsizetype i = 0; i <= rows.size(); ++i) {
        QString line;
        for (const Column &column : columns) {
            const QString &cell = column.cells[i];
            const QString gap(column.width - widthOf(cell), u' ');
            line += (column.isNumber ? gap + cell : cell + gap) + u"  "_s;
        }
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

} // namespace

QByteArray jsonOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QString textOf(const Answer &answer)
{
    if (!answer.view)
        return {};
    QString text = fieldsText(answer.json, answer.view->fields);
    const QString currency = answer.json.value("currency"_L1).toString();
    for (const View::Table &table : answer.view->tables) {
        const QJsonArray rows = answer.json.value(QLatin1String(table.key)).toArray();
        if (rows.isEmpty())
            continue;
        if (!text.isEmpty())
            text += u'\n' + titleOf(table.key) + u'\n';
        text += tableText(rows, table.columns, currency);
    }
    return text;
}

int exitCodeOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
        return 2;
    case ErrorKind::Refused:
        return 3;
    case ErrorKind::Differs:
        return 4;
    case ErrorKind::NotFound:
    case ErrorKind::Failed:
    case ErrorKind::Cancelled:
        break;
    }
    return 1;
}

QJsonObject jsonOf(const Error &error)
{
    return {{"error"_L1, QJsonObject{{"code"_L1, error.code}, {"message"_L1, error.message}}}};
}

} // namespace kontor::cli
