// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listrows.h"
#include "order.h"
#include "orderqueue.h"
#include "pilldelegate.h"
#include "querywords.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <QTimeZone>

namespace kontor {

// What people read where the code has enumerations and channel names. In the language of the moment.

[[nodiscard]] QString word(OrderLabel label);
[[nodiscard]] QString word(OrderQueue queue);
[[nodiscard]] QString word(PaymentAxis axis);
[[nodiscard]] QString word(FulfilmentAxis axis);
[[nodiscard]] QString word(Terms terms);
[[nodiscard]] QString word(RefundKind kind);
[[nodiscard]] QString word(const Refund &refund); ///< its state
[[nodiscard]] QString word(Restock restock);
[[nodiscard]] QString word(const Parcel &parcel); ///< how far it is
[[nodiscard]] QString word(PaymentState state);
[[nodiscard]] QString channelWord(const QString &channel);
[[nodiscard]] QString closedWord(ClosedReason reason);

/// Gives the search words of orders their names in the language of the moment.
void addOrderWords(QueryVocabulary &words);

[[nodiscard]] Tone toneOf(OrderLabel label);
[[nodiscard]] Tone toneOf(PaymentAxis axis);
[[nodiscard]] Tone toneOf(FulfilmentAxis axis);
[[nodiscard]] Tone toneOf(const Refund &refund);

/// Channels a person records by hand, in the order offered.
[[nodiscard]] QStringList handChannels();

/// So many of an article, in a line that does not break around the sign.
[[nodiscard]] QString timesText(qint64 qty, const QString &article);
/// Date and time in the shop's zone: the time alone today, with the year when it is another.
[[nodiscard]] QString whenText(qint64 ms, const QTimeZone &zone);
/// The same after other words: "today 11:40".
[[nodiscard]] QString whenWithinText(qint64 ms, const QTimeZone &zone);
/// For a list: as whenText(), and of another year the day alone.
[[nodiscard]] QString shortWhenText(qint64 ms, const QTimeZone &zone);
/// A day of the shop, as in whenText().
[[nodiscard]] QString dateText(const QDate &day);
/// The longest that shortWhenText() says of past days, for the width of a column.
[[nodiscard]] QStringList widestWhenTexts(const QTimeZone &zone);
[[nodiscard]] QString fullWhenText(qint64 ms, const QTimeZone &zone);

} // namespace kontor
