// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goodsindex.h"
#include "importjob.h"

namespace kontor {

/// One article in one place, counted or come in.
struct PlannedCount {
    qsizetype row = 0;
    VariantId variant;
    LocationId location;
    qint64 qty = 0;
    std::optional<qint64> atMs;
    QByteArray name = {}; ///< what the fact's id follows from
};

/// Finds the places a table of stock names, and books its counts. Importing the same row again books nothing.
class StockCounts
{
public:
    [[nodiscard]] Result<void> readPlaces(ImportJob &job);
    /// The place with this name or code, the main one for an empty name; nothing and a rejected row when the shop
    /// has none.
    [[nodiscard]] std::optional<LocationId> place(ImportJob &job, qsizetype row, const char *field,
                                                  const QString &name) const;
    /// The shop has one place only, so a table that names one only means it.
    [[nodiscard]] bool hasOnePlace() const { return m_places.size() <= 1; }
    [[nodiscard]] bool knows(const QString &name) const { return m_places.contains(name.trimmed().toCaseFolded()); }

    /// False when another row of the file counted the article in this place: the row is rejected.
    [[nodiscard]] bool isFirst(ImportJob &job, const PlannedCount &count);
    void add(const PlannedCount &count) { m_plan.push_back(count); }
    [[nodiscard]] size_t size() const { return m_plan.size(); }
    [[nodiscard]] PlannedCount &last() { return m_plan.back(); }
    /// What came in is added instead of counted.
    void setReceives(bool receives) { m_receives = receives; }
    [[nodiscard]] bool receives() const { return m_receives; }
    [[nodiscard]] Result<void> write(ImportJob &job, UnitOfWork &unit, const BatchId &batch);

private:
    void nameFacts();
    [[nodiscard]] static QString nameOf(const ImportJob &job, qsizetype row);
    void noteKnown(ImportJob &job, UnitOfWork &unit, const PlannedCount &planned) const;
    [[nodiscard]] Result<void> writeOne(ImportJob &job, UnitOfWork &unit, const BatchId &batch,
                                        const PlannedCount &planned);

    bool m_receives = false;
    QHash<QString, LocationId> m_places;
    QHash<QString, qsizetype> m_seen;
    std::vector<PlannedCount> m_plan;
};

} // namespace kontor
