// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace kontor {

/// What is typed over a column of tags or categories: "+summer, -old" adds and takes away, "summer, gift" or
/// "=summer, gift" replaces them all, "=" takes all away.
class SetFormula
{
public:
    /// Tags are parted by commas or semicolons, category paths by semicolons alone. Chinese ones do as well.
    enum class Parted { ByCommas, BySemicolons };
    [[nodiscard]] static SetFormula parse(const QString &text, Parted parted);

    /// Keeps the order; a word is there once, whatever its letter case.
    [[nodiscard]] QStringList apply(const QStringList &words) const;

private:
    bool m_replaces = false;
    QStringList m_more;
    QStringList m_less;
};

} // namespace kontor
