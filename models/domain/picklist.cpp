// SPDX-License-Identifier: GPL-3.0-or-later
#include "picklist.h"

#include "barcode.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Past a run of digits, with the run less its leading zeros.
QStringView takeNumber(QStringView &text)
{
    qsizetype length = 0;
    while (length < text.size() && isDigit(text[length]))
        ++length;
    QStringView number = text.first(length);
    text = text.sliced(length);
    while (number.size() > 1 && number.front() == u'0')
        number = number.sliced(1);
    return number;
}

/// Below, equal to or above 0, as a person counts.
int compareNaturally(QStringView a, QStringView b)
{
    while (!a.isEmpty() && !b.isEmpty()) {
        if (isDigit(a.front()) && isDigit(b.front())) {
            const QStringView left = takeNumber(a);
            const QStringView right = takeNumber(b);
            if (left.size() != right.size())
                return left.size() < right.size() ? -1 : 1;
            if (const int order = left.compare(right); order != 0)
                return order;
            continue;
        }
        if (const int order = a.first(1).compare(b.first(1), Qt::CaseInsensitive); order != 0)
            return order;
        a = a.sliced(1);
        b = b.sliced(1);
    }
    return a.isEmpty() == b.isEmpty() ? 0 : a.isEmpty() ? -1 : 1;
}

bool isSameStop(const PickLine &stop, const OrderLine &line)
{
    if (stop.location != line.location || stop.variant != line.variant)
        return false;
    return !line.variant.isNull() || (stop.sku == line.sku && stop.title == line.title);
}

bool comesBefore(const PickLine &a, const PickLine &b)
{
    if (a.location != b.location)
        return a.location < b.location;
    if (a.place.bin != b.place.bin)
        return binBefore(a.place.bin, b.place.bin);
    return std::tie(a.sku, a.title) < std::tie(b.sku, b.title);
}

} // namespace

bool binBefore(const QString &a, const QString &b)
{
    if (a.isEmpty() != b.isEmpty())
        return b.isEmpty();
    const int order = compareNaturally(a, b);
    return order != 0 ? order < 0 : a < b;
}

std::vector<PickLine> pickLinesOf(const std::vector<OrderState> &orders, const PickPlaces &places)
{
    std::vector<PickLine> stops;
    for (const OrderState &order : orders) {
        for (const OrderLine &line : order.lines) {
            if (line.freeUnits() == 0)
                continue;
            auto stop = std::ranges::find_if(stops, [&](const PickLine &s) { return isSameStop(s, line); });
            if (stop == stops.end())
                stop = stops.insert(stops.end(),
                                    {line.location,
                                     line.variant.isNull() ? PickPlace() : places(line.variant),
                                     line.variant,
                                     line.sku,
                                     line.title,
                                     0,
                                     {}});
            stop->qty += line.freeUnits();
            if (!stop->parts.empty() && stop->parts.back().order == order.id)
                stop->parts.back().qty += line.freeUnits();
            else
                stop->parts.push_back({order.id, order.number, line.freeUnits()});
        }
    }
    std::ranges::stable_sort(stops, comesBefore);
    return stops;
}

PackCheck::PackCheck(const OrderState &order, const PickPlaces &places)
{
    for (const OrderLine &line : order.lines) {
        if (line.freeUnits() == 0)
            continue;
        const PickPlace place = line.variant.isNull() ? PickPlace() : places(line.variant);
        m_lines.push_back({line.line, line.sku, place.barcode, line.title, place.bin, line.freeUnits(), 0});
    }
}

PackCheck::Outcome PackCheck::scan(const QString &code)
{
    const QString text = code.trimmed();
    const QString barcode = canonicalBarcode(text);
    bool isKnown = false;
    m_lastRow = -1;
    for (size_t row = 0; row < m_lines.size(); ++row) {
        Line &line = m_lines[row];
        const bool isMeant = (!line.sku.isEmpty() && line.sku.compare(text, Qt::CaseInsensitive) == 0)
            || (!line.barcode.isEmpty() && canonicalBarcode(line.barcode) == barcode);
        if (!isMeant || text.isEmpty())
            continue;
        isKnown = true;
        m_lastRow = static_cast<int>(row);
        if (line.ticked < line.wanted) {
            ++line.ticked;
            return isComplete() ? Outcome::Complete : Outcome::Ticked;
        }
    }
    return isKnown ? Outcome::TooMany : Outcome::WrongArticle;
}

void PackCheck::setTicked(int row, qint64 units)
{
    Line &line = m_lines[static_cast<size_t>(row)];
    line.ticked = std::clamp<qint64>(units, 0, line.wanted);
}

qint64 PackCheck::wanted() const
{
    return std::accumulate(m_lines.begin(), m_lines.end(), qint64{0},
                           [](qint64 sum, const Line &line) { return sum + line.wanted; });
}

qint64 PackCheck::ticked() const
{
    return std::accumulate(m_lines.begin(), m_lines.end(), qint64{0},
                           [](qint64 sum, const Line &line) { return sum + line.ticked; });
}

std::vector<ParcelLine> PackCheck::contents() const
{
    std::vector<ParcelLine> lines;
    for (const Line &line : m_lines) {
        if (line.ticked > 0)
            lines.push_back({line.line, line.ticked});
    }
    return lines;
}

} // namespace kontor
