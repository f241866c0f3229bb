// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"
#include "result.h"

#include <QStringList>

namespace kontor {

/// What a check found, in words: the first hundred, and how many there were.
class Differences
{
public:
    static constexpr qsizetype kMost = 100;
    void add(const QString &words)
    {
        ++m_count;
        if (m_words.size() < kMost)
            m_words << words;
    }
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] const QStringList &words() const { return m_words; }

private:
    qint64 m_count = 0;
    QStringList m_words;
};

/// Counts steps of long work and passes every thousandth on.
class StepCounter
{
public:
    StepCounter(Progress &progress, qint64 total) : m_progress(progress), m_total(total) { }
    /// False once the person stopped the work.
    [[nodiscard]] bool step()
    {
        if (++m_done % 1000 != 0)
            return true;
        m_progress.report(std::min(m_done, m_total), m_total);
        return !m_progress.isCancelled();
    }
    [[nodiscard]] static std::unexpected<Error> stopped()
    {
        return fail(ErrorKind::Cancelled, "cancelled", QStringLiteral("The check was stopped."));
    }

private:
    Progress &m_progress;
    qint64 m_total;
    qint64 m_done = 0;
};

} // namespace kontor
