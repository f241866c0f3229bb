// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderdraftkeep.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace kontor {

OrderDraftKeep::OrderDraftKeep(const QString &shopPath, const QString &kind)
    : m_key(u"drafts/%1/%2"_s.arg(
        kind,
        QString::fromLatin1(
            QCryptographicHash::hash(QFileInfo(shopPath).absoluteFilePath().toUtf8(), QCryptographicHash::Sha1)
                .toHex())))
{ }

void OrderDraftKeep::save(const QJsonObject &draft) const
{
    QSettings settings;
    settings.setValue(m_key, QString::fromUtf8(QJsonDocument(draft).toJson(QJsonDocument::Compact)));
    settings.sync();
}

std::optional<QJsonObject> OrderDraftKeep::load() const
{
    const QJsonObject draft = QJsonDocument::fromJson(QSettings().value(m_key).toString().toUtf8()).object();
    return draft.isEmpty() ? std::nullopt : std::optional(draft);
}

void OrderDraftKeep::forget() const
{
    QSettings settings;
    settings.remove(m_key);
    settings.sync();
}

} // namespace kontor
