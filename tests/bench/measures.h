// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchtable.h"
#include "result.h"
#include "samples.h"

#include <map>

namespace kontor::bench {

/// Measures one size after another in files of its own, and remembers the figures of the first size for
/// the question how they grow.
class Measures
{
public:
    Measures(QString folder, BenchTable &table) : m_folder(std::move(folder)), m_table(table) { }

    /// Fills a shop, then `rounds` times another in turns with SQLite alone writing the rows of the first.
    [[nodiscard]] Result<void> demo(qint64 orders, int rounds);
    /// Goes on with a shop that is there already; it is read, what is due by time is settled in it, and the
    /// stall measure writes to a copy.
    [[nodiscard]] Result<void> use(const QString &path);
    // On the shop that demo() left or use() named.
    [[nodiscard]] Result<void> placing(int count);
    [[nodiscard]] Result<void> lists();
    [[nodiscard]] Result<void> search();
    [[nodiscard]] Result<void> start(); ///< needs the program kontor beside this one
    [[nodiscard]] Result<void> screen();
    [[nodiscard]] Result<void> tabs(); ///< every tab that is a list
    [[nodiscard]] Result<void> charts();
    [[nodiscard]] Result<void> stall(int facts);
    [[nodiscard]] Result<void> check();

private:
    [[nodiscard]] QString fileFor(const QString &what) const;
    [[nodiscard]] Result<void> sortsAndFilters();
    /// Orders whose time came since the shop was made: a window would settle them while it is measured, as it does
    /// after a night, and its lists would be read anew after each commit.
    [[nodiscard]] static Result<void> settleWhatIsDue(const QString &path);
    void addShare(const QString &measure, double raw, double ours, std::optional<Target> target);
    /// A row whose ratio tells how much slower this size is than the first.
    void addGrowing(const QString &measure, double valueMs, std::optional<Target> target, const QString &beside = {});
    /// The same with the processor's time beside it.
    void addGrowing(const QString &measure, const Samples &samples, double percent, std::optional<Target> target);

    QString m_folder;
    QString m_shop; ///< the file that is measured
    BenchTable &m_table;
    qint64 m_orders = 0;
    qint64 m_goods = 0;
    std::map<QString, std::pair<qint64, double>> m_first; ///< size and value of the first row of a measure
};

} // namespace kontor::bench
