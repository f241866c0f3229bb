// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "querywords.h"
#include "result.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace kontor::cli {

// What people type, as values. Errors are of kind Usage.

/// A whole number with an optional sign.
[[nodiscard]] Result<qint64> parseQuantity(const QString &text);
/// RFC 3339, or shop-local "YYYY-MM-DD", "YYYY-MM-DD HH:MM". Unix ms.
[[nodiscard]] Result<qint64> parseTime(const QString &text, const QByteArray &timeZone);
/// A shop-local day "YYYY-MM-DD" as yyyymmdd.
[[nodiscard]] Result<int> parseDay(const QString &text);
/// --limit and --offset.
struct Page {
    qint64 limit = 0; ///< 0: all
    qint64 offset = 0;

    [[nodiscard]] std::vector<qint64> of(const std::vector<qint64> &rows) const;
};
[[nodiscard]] Result<Page> parsePage(const Arguments &arguments);

// Options that may be missing.
[[nodiscard]] Result<std::optional<qint64>> amountOption(const Arguments &arguments, const char *name,
                                                         const QString &currency);
/// --at says when something happened, so it cannot lie in the future.
[[nodiscard]] Result<std::optional<qint64>> timeOption(const Arguments &arguments, const char *name,
                                                       const QByteArray &timeZone);
[[nodiscard]] Result<std::optional<int>> dayOption(const Arguments &arguments, const char *name);

/// SKU[:QTY][:WORD][@AMOUNT], read from the right; "\:" and "\@" belong to the SKU.
struct LineSpec {
    QString sku;
    qint64 qty = 1;
    bool saysQty = false;
    QString word; ///< one of the words asked for; may be empty
    QString amount; ///< as typed; may be empty
};
/// Only words in `words` are taken as such; "@AMOUNT" only where `withAmount`.
[[nodiscard]] Result<LineSpec> parseLineSpec(const QString &text, const QStringList &words, bool withAmount);

/// The words of --search; the first thing wrong with them is a usage error that says what is allowed.
[[nodiscard]] Result<ParsedQuery> soundQuery(const QString &text, const QueryVocabulary &vocabulary);
[[nodiscard]] QDate shopToday(const QByteArray &timeZone);

/// "field=value".
[[nodiscard]] Result<std::pair<QString, QString>> parseAssignment(const QString &text);

/// Unix ms as RFC 3339 in UTC, empty for 0.
[[nodiscard]] QString timeText(qint64 ms);

} // namespace kontor::cli
