// SPDX-License-Identifier: GPL-3.0-or-later
#include "columndates.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// Whether day and month could be swapped without anybody noticing.
bool readsTwoWays(const QStringList &cells, const QTimeZone &zone)
{
    return std::any_of(cells.begin(), cells.end(), [&](const QString &cell) {
        const auto dayFirst = parseDate(cell, DateOrder::Dmy, zone);
        const auto monthFirst = parseDate(cell, DateOrder::Mdy, zone);
        return dayFirst.has_value() != monthFirst.has_value() || (dayFirst && *dayFirst != *monthFirst);
    });
}

} // namespace

Result<ColumnDates> ColumnDates::of(const ImportJob &job, const char *field, const QByteArray &zone)
{
    ColumnDates dates;
    dates.m_zone = QTimeZone(zone.isEmpty() ? job.shop.file().identity().timeZone : zone);
    if (!dates.m_zone.isValid())
        dates.m_zone = QTimeZone::utc();
    KONTOR_ASSIGN(const QString told,
                  job.mapping.choice(u"date_order"_s, {u"ymd"_s, u"dmy"_s, u"mdy"_s, u"auto"_s}, u"auto"_s));
    if (told != "auto"_L1) {
        dates.m_order = told == "ymd"_L1 ? DateOrder::Ymd : told == "dmy"_L1 ? DateOrder::Dmy : DateOrder::Mdy;
        return dates;
    }
    const QStringList cells = job.cellsOf(field);
    if (const auto order = detectDateOrder(cells)) {
        dates.m_order = *order;
    } else if (readsTwoWays(cells, dates.m_zone)) {
        return refused(
            "date_order_unclear",
            u"The dates in column \"%1\" can be read day first or month first. Say \"date_order\" in the mapping."_s
                .arg(job.table.header().value(job.columns.at(QString::fromLatin1(field)))));
    }
    return dates;
}

std::optional<qint64> ColumnDates::read(ImportJob &job, qsizetype row, const char *field) const
{
    const QString cell = job.key(row, field);
    if (const auto moment = parseDate(cell, m_order, m_zone))
        return moment->toMSecsSinceEpoch();
    if (cell.isEmpty())
        job.reject(row, field, "date_missing", u"The date is missing."_s, u"Write a date such as 2026-05-31 14:00."_s);
    else
        job.reject(row, field, "bad_date", u"\"%1\" is not a date."_s.arg(cell.left(60)),
                   u"Write a date such as 2026-05-31 14:00."_s);
    return {};
}

} // namespace kontor
