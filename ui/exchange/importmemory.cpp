// SPDX-License-Identifier: GPL-3.0-or-later
#include "importmemory.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QSettings>

namespace kontor {

using namespace Qt::StringLiterals;

namespace {

/// The same columns, whatever their letter case.
QString keyOf(const QStringList &header)
{
    const QByteArray names = header.join(u'\x1f').toCaseFolded().toUtf8();
    return u"import/columns/"_s
        + QString::fromLatin1(QCryptographicHash::hash(names, QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace

std::optional<ColumnChoices> ImportMemory::find(const QStringList &header)
{
    const QByteArray stored = QSettings().value(keyOf(header)).toByteArray();
    const QJsonObject object = QJsonDocument::fromJson(stored).object();
    if (object.isEmpty())
        return std::nullopt;
    return ColumnChoices{object.value("format"_L1).toString(), object.value("columns"_L1).toObject(),
                         object.value("date_order"_L1).toString(), object.value("channel"_L1).toString(),
                         object.value("source"_L1).toString()};
}

void ImportMemory::keep(const QStringList &header, const ColumnChoices &choices)
{
    QSettings settings;
    if (choices.isEmpty()) {
        settings.remove(keyOf(header));
        return;
    }
    const QJsonObject object{{u"format"_s, choices.format},
                             {u"columns"_s, choices.columns},
                             {u"date_order"_s, choices.dateOrder},
                             {u"channel"_s, choices.channel},
                             {u"source"_s, choices.source}};
    settings.setValue(keyOf(header), QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace kontor
