// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderrows.h"

#include "sha256.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

QString withoutPointZero(const QString &key)
{
    const QString whole = key.endsWith(".0"_L1) ? key.chopped(2) : QString();
    const bool digits =
        !whole.isEmpty() && std::all_of(whole.begin(), whole.end(), [](QChar c) { return c.isDigit(); });
    return digits ? whole : key;
}

std::vector<OrderGroup> groupOrders(ImportJob &job)
{
    std::vector<OrderGroup> groups;
    QHash<QString, size_t> byNumber;
    for (qsizetype row = 0; row < job.rows(); ++row) {
        if (job.isBlank(row)) {
            job.note(Severity::Info, row, nullptr, "blank_row", u"The row is empty."_s);
            continue;
        }
        const QString number = withoutPointZero(job.key(row, "number"));
        if (number.isEmpty()) {
            job.reject(row, "number", "number_missing", u"The row has no order number, so it belongs to no order."_s,
                       u"Write the number of the order or invoice."_s);
            continue;
        }
        const auto known = byNumber.constFind(number);
        if (known == byNumber.constEnd()) {
            byNumber.insert(number, groups.size());
            groups.push_back({number, {row}});
        } else {
            groups[*known].rows.push_back(row);
        }
    }
    return groups;
}

qsizetype rowOfFirst(const ImportJob &job, const OrderGroup &group, const char *field)
{
    const auto it = std::find_if(group.rows.begin(), group.rows.end(),
                                 [&](qsizetype row) { return !job.key(row, field).isEmpty(); });
    return it == group.rows.end() ? -1 : *it;
}

QString firstOf(const ImportJob &job, const OrderGroup &group, const char *field)
{
    const qsizetype row = rowOfFirst(job, group, field);
    return row < 0 ? QString() : job.text(row, field);
}

std::optional<qint64> amountOf(ImportJob &job, const OrderGroup &group, const char *field, int exponent,
                               qint64 otherwise)
{
    const qsizetype row = rowOfFirst(job, group, field);
    return row < 0 ? otherwise : job.amount(row, field, exponent);
}

bool anyRejected(const ImportJob &job, const OrderGroup &group)
{
    return std::any_of(group.rows.begin(), group.rows.end(), [&](qsizetype row) { return job.isRejected(row); });
}

void rejectRest(ImportJob &job, const OrderGroup &group)
{
    for (const qsizetype row : group.rows) {
        if (!job.isRejected(row))
            job.reject(
                row, nullptr, "order_rejected",
                u"Another row of %1 cannot be imported, and an order comes whole or not at all."_s.arg(group.number));
    }
}

QByteArray hashOf(const ImportJob &job, const OrderGroup &group)
{
    QByteArray text;
    for (const qsizetype row : group.rows) {
        for (const auto &[field, column] : job.columns.claimed())
            text += field.toUtf8() + '\x1f' + job.textAt(row, column).trimmed().toUtf8() + '\x1f';
        text += '\x1e';
    }
    return sha256(text).toHex();
}

QJsonObject addressOf(const ImportJob &job, const OrderGroup &group, std::span<const AddressField> fields)
{
    QJsonObject address;
    for (const auto &[key, field] : fields) {
        if (const QString text = firstOf(job, group, field).trimmed(); !text.isEmpty())
            address.insert(QString::fromLatin1(key), text);
    }
    return address;
}

QJsonObject orderExtra(const ImportJob &job, const OrderGroup &group)
{
    QJsonObject extra;
    for (const int column : job.columns.unclaimed()) {
        for (const qsizetype row : group.rows) {
            const QString cell = job.textAt(row, column).trimmed();
            if (cell.isEmpty())
                continue;
            extra.insert(job.table.header().at(column), cell);
            break;
        }
    }
    return extra;
}

} // namespace kontor
