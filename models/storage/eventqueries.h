// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of buyers' behaviour, out of the daily roll-ups that files of events left in the registers
// (docs/figures.md says how they lie there). Never writes.
#pragma once

#include "behaviour.h"
#include "eventfigures.h"
#include "figureperiod.h"
#include "ids.h"
#include "result.h"

#include <QJsonObject>
#include <QStringList>

namespace kontor {
class ShopFile;
}

namespace kontor::eventqueries {

/// A record of roll-ups: what one file, or one server, told.
struct Book {
    RecordId record;
    QString source; ///< books of one source may tell of the same events, those of two never do
    DayRange days;
};

/// Field of the shop that says where a book lies; its value is bookValue().
[[nodiscard]] QString bookField(const RecordId &record);
[[nodiscard]] QJsonObject bookValue(const Book &book);
/// Fields of a book: a count, and a part of the fingerprints it counts.
[[nodiscard]] QString countField(const EventKey &key);
[[nodiscard]] QString printsField(const EventKey &key, int part);

/// Those that have a day in common with the range.
[[nodiscard]] Result<std::vector<Book>> books(ShopFile &file, const DayRange &days);
/// Each that a book is of, in the order of its letters.
[[nodiscard]] Result<QStringList> sources(ShopFile &file);
/// Everything a source has told of these days.
[[nodiscard]] Result<EventSums> known(ShopFile &file, const QString &source, const DayRange &days);
/// What several books tell of one day is counted once.
[[nodiscard]] Result<EventFigures> figures(ShopFile &file, const DayRange &days);

} // namespace kontor::eventqueries
