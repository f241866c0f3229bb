// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace kontor {

/// The order (or another document) somebody is typing, kept on this computer until it is placed or thrown away,
/// whatever becomes of the program meanwhile. One of a kind for each shop file; no fact.
class OrderDraftKeep
{
public:
    explicit OrderDraftKeep(const QString &shopPath, const QString &kind = QStringLiteral("order"));
    void save(const QJsonObject &draft) const; ///< on the disk when it returns
    [[nodiscard]] std::optional<QJsonObject> load() const;
    void forget() const;

private:
    QString m_key;
};

} // namespace kontor
