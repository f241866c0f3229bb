// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace kontor::cli {

/// Which keys of an answer a person reads, in which order; programs read the whole object.
struct View {
    struct Table {
        const char *key; ///< of an array of objects
        std::vector<const char *> columns;
    };
    std::vector<const char *> fields;
    std::vector<Table> tables;
};

/// What a verb found or did. Keys ending in _minor hold minor units of the `currency` beside them or above.
struct Answer {
    QJsonObject json;
    const View *view = nullptr; ///< lives as long as the program
    int exitCode = 0;
};

/// One JSON object on one line.
[[nodiscard]] QByteArray jsonOf(const QJsonObject &object);
/// Aligned fields and tables, amounts in major units.
[[nodiscard]] QString textOf(const Answer &answer);

/// 0 done · 1 failed · 2 usage · 3 refused by a rule · 4 differences found.
[[nodiscard]] int exitCodeOf(ErrorKind kind);
[[nodiscard]] QJsonObject jsonOf(const Error &error);

} // namespace kontor::cli
