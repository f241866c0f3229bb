// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "behaviour.h"
#include "importdialect.h"

#include <QHash>
#include <QTimeZone>

namespace kontor {

/// Tables of what buyers did: each row is an event of a visitor. Rows that are whole and new are counted day by day,
/// the others are rejected and counted, too; the rows themselves are not kept.
class EventsDialect : public ImportDialect
{
public:
    [[nodiscard]] bool asksSource() const final { return true; }
    [[nodiscard]] Result<void> judge(ImportJob &job) final;
    [[nodiscard]] Result<void> write(ImportJob &job, UnitOfWork &unit, const BatchId &batch) final;

protected:
    /// What the format wants of a row beyond a name, a time and a visitor; false: it was rejected.
    [[nodiscard]] virtual bool isWhole(ImportJob &job, qsizetype row) const = 0;

private:
    /// A row that is no event; the time of its neighbour where it has none of its own.
    struct Refused {
        quint64 print = 0;
        std::optional<qint64> atMs;
    };
    /// How often an event was told, and by which row first.
    struct Told {
        qsizetype row = 0;
        quint64 times = 1;
    };

    [[nodiscard]] Result<void> prepare(ImportJob &job);
    void judgeRow(ImportJob &job, qsizetype row);
    [[nodiscard]] std::optional<BehaviourEvent> read(ImportJob &job, qsizetype row) const;
    [[nodiscard]] std::optional<qint64> moment(const ImportJob &job, qsizetype row) const;
    [[nodiscard]] bool isCredible(qint64 atMs) const;
    [[nodiscard]] std::optional<qint64> time(ImportJob &job, qsizetype row) const;
    [[nodiscard]] bool isNew(ImportJob &job, const BehaviourEvent &event);
    void noteRefused(const ImportJob &job, qsizetype row);
    void nameVisitors();
    [[nodiscard]] EventSums sums(UnitOfWork &unit);
    /// Of a text under a heading, in this source of this shop.
    [[nodiscard]] quint64 print(const char *what, const QString &text) const;

    QByteArray m_space;
    QString m_source;
    QTimeZone m_zone; ///< of times that name none
    qint64 m_latestMs = 0; ///< that can be believed
    std::vector<BehaviourEvent> m_events;
    QHash<quint64, Told> m_told;
    std::vector<Refused> m_refused;
    QHash<quint64, quint64> m_refusedBefore; ///< the same row, so often
    QHash<quint64, quint64> m_users; ///< the storefront's session → its visitor
};

} // namespace kontor
