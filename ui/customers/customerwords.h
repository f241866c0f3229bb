// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customerrows.h"
#include "querywords.h"

namespace kontor {

// What people read in the tab of customers. In the language of the moment.

[[nodiscard]] QString word(CustomerGroup group);
/// A field of a customer, by the register that keeps it.
[[nodiscard]] QString fieldWord(const QString &field);
/// One fact of a customer as a sentence without its subject.
[[nodiscard]] QString customerFactText(const TimelineRow &fact);
/// A value of a field as people read it: addresses on one line.
[[nodiscard]] QString fieldText(const QJsonValue &value);

/// Gives the search words of customers their names in the language of the moment.
void addCustomerWords(QueryVocabulary &words);

} // namespace kontor
