// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editstep.h"
#include "progress.h"
#include "result.h"
#include "unitofwork.h"

#include <QJsonValue>

#include <optional>

namespace kontor {

/// One field of one record, before and after; the unit of goods edits and their undo.
struct FieldChange {
    RecordId subject;
    QString of; ///< product | variant | category | location | customer | shop …
    QString field;
    QJsonValue value;
};

/// Writes fields of goods that differ from what they are, in documents of allowed size, and remembers what it wrote.
class RegisterWriter
{
public:
    RegisterWriter(UnitOfWork &unit, QString actor, BatchId batch);

    /// The number of facts written. Cancelled by the progress it fails with `cancelled`; the caller rolls back.
    [[nodiscard]] Result<int> write(const std::vector<FieldChange> &changes, Progress *progress = nullptr);
    /// When it happened, where that is not now: history that is told afterwards.
    void setTime(std::optional<qint64> atMs) { m_atMs = atMs; }
    [[nodiscard]] const EditStep &step() const { return m_step; }
    [[nodiscard]] UnitOfWork &unit() { return m_unit; }
    [[nodiscard]] const QString &actor() const { return m_actor; }

private:
    UnitOfWork &m_unit;
    QString m_actor;
    EditStep m_step;
    std::optional<qint64> m_atMs;
};

} // namespace kontor
