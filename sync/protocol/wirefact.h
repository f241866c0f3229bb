// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fact.h"
#include "result.h"

#include <QJsonArray>

namespace kontor {

inline constexpr qsizetype kMostGroupFacts = 200;
inline constexpr qsizetype kMostGroupBytes = 256 * 1024;
inline constexpr qsizetype kMostSubjects = 200;

/// A fact as a desk wrote it. Body and private part travel as the very bytes of their writer.
[[nodiscard]] QJsonObject writtenToJson(const Fact &fact);
/// A fact with its place. `withContent` false: the puller wrote it and has the rest.
[[nodiscard]] QJsonObject placedToJson(const Fact &fact, bool withContent);
/// Both: what is there is read. Its leaf is computed from the bytes that came.
[[nodiscard]] Result<Fact> factFromJson(const QJsonObject &object);
[[nodiscard]] Result<std::vector<Fact>> factsFromJson(const QJsonArray &array);

} // namespace kontor
