// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>

namespace kontor {

/// What a mapping file says about a table: which column holds which field, and how to read it.
/// docs/import.md describes the JSON.
struct ImportMapping {
    QString format;
    QString encoding;
    QChar delimiter;
    std::map<QString, QString> columns; ///< field → the file's column; empty: the file's column is not to be read
    QJsonObject rules; ///< everything else; each dialect knows its own

    /// Empty bytes say nothing. Errors: Usage "bad_mapping".
    [[nodiscard]] static Result<ImportMapping> fromJson(const QByteArray &json);

    /// A rule's text. Errors: Usage "bad_mapping" when it is none of `allowed`.
    [[nodiscard]] Result<QString> choice(const QString &rule, const QStringList &allowed,
                                         const QString &fallback) const;
    /// Usage "bad_mapping" when there is a rule that is not in `known`.
    [[nodiscard]] Result<void> onlyRules(const QStringList &known) const;
};

} // namespace kontor
