// SPDX-License-Identifier: GPL-3.0-or-later
#include "simoptions.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::sim {

bool Options::skips(int action) const
{
    return std::any_of(skipped.begin(), skipped.end(),
                       [action](const auto &range) { return range.first <= action && action <= range.second; });
}

QString Options::toText() const
{
    QString text;
    QStringList names;
    for (size_t i = 0; i < kTroubles.size(); ++i) {
        if (without.test(i))
            names << QLatin1String(kTroubles[i]);
    }
    if (!names.isEmpty())
        text += u" --without "_s + names.join(u',');
    if (desks > 0)
        text += u" --desks %1"_s.arg(desks);
    if (seconds > 0)
        text += u" --seconds %1"_s.arg(seconds);
    QStringList ranges;
    for (const auto &[first, last] : skipped)
        ranges << (first == last ? QString::number(first) : u"%1-%2"_s.arg(first).arg(last));
    return ranges.isEmpty() ? text : text + u" --skip "_s + ranges.join(u',');
}

std::bitset<kTroubles.size()> Options::troublesFrom(const QString &names)
{
    std::bitset<kTroubles.size()> out;
    const QStringList list = names.split(u',', Qt::SkipEmptyParts);
    for (size_t i = 0; i < kTroubles.size(); ++i)
        out.set(i, list.contains(QLatin1String(kTroubles[i])));
    return out;
}

std::vector<std::pair<int, int>> Options::rangesFrom(const QString &text)
{
    std::vector<std::pair<int, int>> out;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const int first = part.section(u'-', 0, 0).toInt();
        out.emplace_back(first, part.contains(u'-') ? part.section(u'-', 1, 1).toInt() : first);
    }
    return out;
}

} // namespace kontor::sim
