// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>
#include <vector>

namespace kontor::sim {

/// What one process tells of one world.
struct Report {
    quint64 seed = 0;
    bool failed = false;
    qint64 facts = 0;
    qint64 voided = 0;
    qint64 events = 0;
    QByteArray trace;
    QString problem; ///< the first one

    [[nodiscard]] QByteArray line() const;
    [[nodiscard]] static Report fromLine(const QByteArray &line);
};

/// Runs this program several times at once, each with other arguments, and hears what each tells about its worlds.
/// One that dies has failed in the world it was in. `hear` answers whether to go on; if not, all end.
void runCrew(const std::vector<QStringList> &jobs, int atOnce,
             const std::function<bool(size_t job, const Report &report)> &hear);

} // namespace kontor::sim
