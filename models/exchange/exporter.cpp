// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporter.h"

#include "currency.h"
#include "exporttables.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

struct Table {
    const char *name;
    Result<qint64> (*write)(const ExportJob &);
    const char *format; ///< the import dialect that reads it back, if there is one
};

constexpr std::array kTables{
    Table{"goods", exportGoods, "generic-goods"},
    Table{"orders", exportOrders, nullptr},
    Table{"order-lines", exportOrderLines, "generic-orders"},
    Table{"stock", exportStock, "generic-stock"},
    Table{"customers", exportCustomers, nullptr},
    Table{"payments", exportPayments, nullptr},
    Table{"refunds", exportRefunds, nullptr},
};

} // namespace

Result<void> ExportJob::step(qint64 done, qint64 total) const
{
    constexpr qint64 kReportEvery = 64;
    if (done % kReportEvery == 0 || done == total)
        progress.report(done, total);
    if (progress.isCancelled())
        return fail(ErrorKind::Cancelled, "cancelled", u"The export was stopped; no file was written."_s);
    return {};
}

bool ExportJob::covers(int day) const
{
    return day >= options.fromDay.value_or(day) && day <= options.toDay.value_or(day);
}

TableCell textCell(const QString &text)
{
    return text.isEmpty() ? TableCell() : TableCell(text);
}

TableCell amountCell(qint64 minor, const QString &currency)
{
    return TableDecimal{minor, currencyExponent(currency)};
}

TableCell amountCell(const std::optional<qint64> &minor, const QString &currency)
{
    return minor ? amountCell(*minor, currency) : TableCell();
}

TableCell momentCell(qint64 ms)
{
    return ms == 0 ? TableCell() : TableCell(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC));
}

TableCell dayCell(int day)
{
    if (day == 0)
        return {};
    return QStringLiteral("%1-%2-%3")
        .arg(day / 10'000, 4, 10, QLatin1Char('0'))
        .arg(day / 100 % 100, 2, 10, QLatin1Char('0'))
        .arg(day % 100, 2, 10, QLatin1Char('0'));
}

QStringList exportNames()
{
    QStringList names;
    for (const Table &table : kTables)
        names << QString::fromLatin1(table.name);
    return names;
}

Result<qint64> exportTable(Shop &shop, const QString &what, const QString &path, const ExportOptions &options,
                           Progress &progress)
{
    const auto table =
        std::find_if(kTables.begin(), kTables.end(), [&](const Table &t) { return what == QLatin1String(t.name); });
    if (table == kTables.end())
        return fail(ErrorKind::Usage, "unknown_export",
                    u"There is no table \"%1\" to export. There are: %2."_s.arg(what, exportNames().join(", "_L1)));
    if (!options.format.isEmpty() && (!table->format || options.format != QLatin1String(table->format)))
        return fail(ErrorKind::Usage, "unknown_format",
                    u"%1 cannot be exported as \"%2\"."_s.arg(what, options.format));
    KONTOR_ASSIGN(const std::unique_ptr<TableWriter> out, openTable(path));
    KONTOR_ASSIGN(const qint64 rows, table->write({shop, *out, options, progress}));
    KONTOR_TRY(out->finish());
    return rows;
}

} // namespace kontor
