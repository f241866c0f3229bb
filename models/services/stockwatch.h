// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registerwriter.h"
#include "stockentry.h"

namespace kontor {

/// Says when stock warns, and puts warnings off. One call is one intention; the caller commits. Everything is a
/// register of the article and can be taken back as one step.
class StockWatch
{
public:
    StockWatch(UnitOfWork &unit, const QString &actor, BatchId batch = {});

    /// Nothing is said of these warnings until then, or until they open anew. Refused where the time is over.
    [[nodiscard]] Result<void> snooze(const std::vector<StockPlace> &places, qint64 untilMs);
    /// Somebody knows of these warnings; they count no more until they open anew.
    [[nodiscard]] Result<void> acknowledge(const std::vector<StockPlace> &places);
    /// Takes both back.
    [[nodiscard]] Result<void> speakAgain(const std::vector<StockPlace> &places);
    /// Warns when so many or fewer are available. Empty: as category and shop say. A place has its own beside that.
    [[nodiscard]] Result<void> setThreshold(const std::vector<VariantId> &articles, std::optional<qint64> threshold,
                                            const std::optional<LocationId> &location);

    [[nodiscard]] const EditStep &step() const { return m_writer.step(); }

private:
    [[nodiscard]] Result<void> write(const std::vector<FieldChange> &changes);

    UnitOfWork &m_unit;
    RegisterWriter m_writer;
};

} // namespace kontor
