// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <deque>

namespace kontor {

/// Counts wrong join codes, so that nobody can try many: ten for each address and a thousand in all in ten minutes.
/// Forgets when the program ends; the codes themselves are too long to be guessed.
class WrongCodes
{
public:
    static constexpr int kMostOfOne = 10;
    static constexpr int kMostOfAll = 1000;
    static constexpr qint64 kWindowMs = 10 * 60'000;

    [[nodiscard]] bool mayTry(const QString &address, qint64 nowMs);
    void count(const QString &address, qint64 nowMs);

private:
    struct Attempt {
        qint64 atMs = 0;
        QString address;
    };
    std::deque<Attempt> m_attempts; ///< of the window, the oldest first
    QHash<QString, int> m_of;
};

} // namespace kontor
