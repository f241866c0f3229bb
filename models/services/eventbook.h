// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "behaviour.h"
#include "figureperiod.h"
#include "result.h"
#include "shop.h"

namespace kontor {

/// Keeps what a source tells of buyers' behaviour as daily roll-ups. The same told again, on whatever desk, is the
/// same facts; undoing the batch takes all of it back.
class EventBook
{
public:
    EventBook(UnitOfWork &unit, QString actor, BatchId batch);

    /// What the source has told of these days before.
    [[nodiscard]] Result<EventSums> known(const QString &source, const DayRange &days);
    /// Writes one book: sums of any size, a few thousand fingerprints a fact. The caller decides whether there is
    /// anything new in it. Nothing without sums.
    [[nodiscard]] Result<void> write(const QString &source, const EventSums &sums);

private:
    [[nodiscard]] Result<void> set(const RecordId &subject, const QString &of, const QString &field,
                                   const QJsonValue &value);
    [[nodiscard]] Result<void> flush();

    UnitOfWork &m_unit;
    Document m_document;
    qsizetype m_bytes = 0; ///< of the document so far
};

} // namespace kontor
