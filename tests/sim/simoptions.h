// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <bitset>
#include <utility>
#include <vector>

namespace kontor::sim {

/// What can go wrong in a world. Each can be left out, to find out which of them a failure needs.
enum class Trouble {
    Losses, ///< requests do not arrive
    LostAnswers,
    Repeats, ///< requests arrive twice
    Delays, ///< messages overtake each other
    Partitions, ///< one way or both
    PowerCuts, ///< between two things a program does, or in the middle of a write
    BadDisks, ///< full, failing or locked for a while
    Damage, ///< a fact on a desk's disk is not what it was
    OldImages, ///< a desk comes back from one
    Copies, ///< a desk goes on twice
    OldServers, ///< the server comes back from a backup
    Clocks,
    OldPrograms, ///< that do not know a kind of fact
    Revocations,
    SmallPages,
    ManyDesks,
    NewPrograms, ///< that write fields no other one knows
    Chargebacks,
    Newcomers, ///< desks that join in the middle: no trouble, but all of them on their way
    Erasures, ///< of who bought something
};
inline constexpr std::array kTroubles{"losses",      "lost_answers", "repeats",      "delays",      "partitions",
                                      "power_cuts",  "bad_disks",    "damage",       "old_images",  "copies",
                                      "old_servers", "clocks",       "old_programs", "revocations", "small_pages",
                                      "many_desks",  "new_programs", "chargebacks",  "newcomers",   "erasures"};

/// Which world, and what is left out of it.
struct Options {
    quint64 seed = 1;
    std::bitset<kTroubles.size()> without;
    int desks = 0; ///< at most; 0: as the seed has it
    int seconds = 0; ///< of life before all is well; 0: as the seed has it
    std::vector<std::pair<int, int>> skipped; ///< actions of people, by number
    bool verbose = false;

    [[nodiscard]] bool skips(int action) const;
    /// As they are typed, without the seed.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] static std::bitset<kTroubles.size()> troublesFrom(const QString &names);
    [[nodiscard]] static std::vector<std::pair<int, int>> rangesFrom(const QString &text);
};

} // namespace kontor::sim
