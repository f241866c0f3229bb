// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchtable.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace kontor::bench {

namespace {

/// Three figures that count: 0.042, 1.23, 45.6, 2711.
QString figures(double value)
{
    const int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
    return QString::number(value, 'f', decimals);
}

void printLine(const QString &measure, const QString &size, const QString &value, const QString &target,
               const QString &baseline, const QString &ratio, const QString &verdict)
{
    std::printf("| %-34s | %7s | %15s | %9s | %-30s | %6s | %-4s |\n", qPrintable(measure), qPrintable(size),
                qPrintable(value), qPrintable(target), qPrintable(baseline), qPrintable(ratio), qPrintable(verdict));
    std::fflush(stdout);
}

} // namespace

void BenchTable::head()
{
    printLine(u"measure"_s, u"orders"_s, u"value"_s, u"target"_s, u"baseline"_s, u"ratio"_s, {});
    printLine(u"--"_s, u"--:"_s, u"--:"_s, u"--:"_s, u"--"_s, u"--:"_s, u"--"_s);
}

void BenchTable::add(const BenchRow &row)
{
    QString target;
    QString verdict;
    if (row.target) {
        const bool met = row.target->isMetBy(row.value);
        m_misses += met ? 0 : 1;
        verdict = met ? u"ok"_s : u"MISS"_s;
        target = (row.target->sense == Target::Sense::AtLeast ? u">= "_s : u"<= "_s)
            + QString::number(row.target->value, 'g', 6);
    }
    printLine(row.measure, QString::number(row.size), figures(row.value) + u' ' + row.unit, target, row.baseline,
              row.ratio, verdict);
}

QString percent(double part)
{
    return QString::number(part * 100, 'f', 1) + u'%';
}

QString times(double factor)
{
    return QString::number(factor, 'f', 2) + u'x';
}

} // namespace kontor::bench
