// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace kontor {

/// Long work reports here and asks here whether to stop. Called on the worker's thread.
class Progress
{
public:
    virtual ~Progress() = default;
    /// total 0: not known.
    virtual void report(qint64 done, qint64 total) = 0;
    [[nodiscard]] virtual bool isCancelled() const = 0;
};

/// For callers that neither watch nor stop.
class NoProgress final : public Progress
{
public:
    void report(qint64, qint64) override { }
    [[nodiscard]] bool isCancelled() const override { return false; }
};

} // namespace kontor
