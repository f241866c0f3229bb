// SPDX-License-Identifier: GPL-3.0-or-later
// Waiting in an event loop for what a screen comes to show.
#pragma once

#include "result.h"
#include "samples.h"

#include <QApplication>
#include <QTimer>

namespace kontor::bench {

inline constexpr int kPatienceMs = 60'000;
inline constexpr int kWakeMs = 5;

/// Sleeps between events: without a limit of time processEvents() does, with one it would spin on a processor that the
/// readers need.
template <class Condition>
bool waitUntil(Condition isSo)
{
    const Stopwatch start;
    QTimer wake;
    wake.start(kWakeMs);
    while (!isSo()) {
        if (start.spent().seconds * 1000 > kPatienceMs)
            return false;
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

inline std::unexpected<Error> tooSlow(const QString &what)
{
    return failed("too_slow", QStringLiteral("Waited a minute for %1.").arg(what));
}

} // namespace kontor::bench
