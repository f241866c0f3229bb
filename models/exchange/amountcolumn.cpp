// SPDX-License-Identifier: GPL-3.0-or-later
#include "amountcolumn.h"

#include "cellvalues.h"
#include "money.h"

#include <algorithm>

namespace kontor {

namespace {

constexpr int kMostDigits = 8;

qint64 tenTo(int digits)
{
    qint64 power = 1;
    while (digits-- > 0)
        power *= 10;
    return power;
}

/// The decimal mark of one cell, null when it has none or leaves a doubt.
QChar markOf(const QString &cell)
{
    const qsizetype dot = cell.lastIndexOf(u'.');
    const qsizetype comma = cell.lastIndexOf(u',');
    if (dot < 0 && comma < 0)
        return {};
    if (dot >= 0 && comma >= 0)
        return dot > comma ? u'.' : u',';
    const QChar used = dot >= 0 ? u'.' : u',';
    if (cell.count(used) > 1)
        return used == u'.' ? u',' : u'.'; // grouping, so the other one is the mark
    qsizetype after = 0;
    for (qsizetype i = std::max(dot, comma) + 1; i < cell.size() && cell.at(i).isDigit(); ++i)
        ++after;
    qsizetype before = 0;
    for (qsizetype i = std::max(dot, comma) - 1; i >= 0 && cell.at(i).isDigit(); --i)
        ++before;
    const bool leadingZero = before > 0 && cell.at(std::max(dot, comma) - before) == u'0';
    const bool mayGroup = after == 3 && before >= 1 && before <= 3 && !leadingZero;
    return mayGroup ? QChar() : used;
}

} // namespace

AmountColumn::AmountColumn(const QStringList &cells)
{
    bool dot = false;
    bool comma = false;
    for (const QString &cell : cells) {
        const QChar mark = markOf(cell);
        dot = dot || mark == u'.';
        comma = comma || mark == u',';
    }
    if (dot != comma)
        m_mark = dot ? u'.' : u',';
}

Result<ExactAmount> AmountColumn::exact(const QString &cell, int exponent) const
{
    QString text = cell;
    if (!m_mark.isNull())
        text.remove(m_mark == u'.' ? u',' : u'.');
    if (m_mark.isNull() || text.count(m_mark) != 1) {
        KONTOR_ASSIGN(const ParsedAmount plain, parseAmount(text, exponent));
        if (!plain.rounded)
            return ExactAmount{plain.minor, exponent};
    }
    const auto fine = parseAmount(text, kMostDigits);
    if (!fine) { // too large for eight decimals; the currency's own must do
        KONTOR_ASSIGN(const ParsedAmount coarse, parseAmount(text, exponent));
        return ExactAmount{coarse.minor, exponent};
    }
    const qint64 rest = tenTo(kMostDigits - exponent);
    if (fine->minor % rest == 0)
        return ExactAmount{fine->minor / rest, exponent};
    return ExactAmount{fine->minor, kMostDigits};
}

Result<qint64> roundedProduct(const ExactAmount &amount, qint64 factor, int exponent, bool &isExact)
{
    KONTOR_ASSIGN(const qint64 product, mulMinor(amount.scaled, factor));
    if (amount.digits < exponent) {
        isExact = true;
        return mulMinor(product, tenTo(exponent - amount.digits));
    }
    const qint64 rest = tenTo(amount.digits - exponent);
    isExact = product % rest == 0;
    return mulDivRound(product, 1, rest);
}

} // namespace kontor
