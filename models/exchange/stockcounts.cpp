// SPDX-License-Identifier: GPL-3.0-or-later
#include "stockcounts.h"

#include "importedfact.h"
#include "inventoryservice.h"
#include "sha256.h"

using namespace Qt::StringLiterals;

namespace kontor {

Result<void> StockCounts::readPlaces(ImportJob &job)
{
    KONTOR_ASSIGN(const auto places, job.shop.reader().locations());
    for (const auto &[id, name] : places)
        m_places.insert(name.trimmed().toCaseFolded(), id);
    return {};
}

std::optional<LocationId> StockCounts::place(ImportJob &job, qsizetype row, const char *field,
                                             const QString &name) const
{
    if (name.trimmed().isEmpty())
        return mainLocation();
    if (const auto known = m_places.constFind(name.trimmed().toCaseFolded()); known != m_places.constEnd())
        return *known;
    if (const auto byCode = job.shop.reader().locationByName(name))
        return *byCode;
    job.reject(row, field, "no_such_location", u"The shop has no location \"%1\"."_s.arg(name.left(60)),
               u"Add the location first, or correct its name."_s);
    return {};
}

bool StockCounts::isFirst(ImportJob &job, const PlannedCount &count)
{
    const QString key = count.variant.toString() + u'|' + count.location.toString();
    const auto before = m_seen.constFind(key);
    if (before != m_seen.constEnd() && !m_receives) {
        job.reject(count.row, "sku", "article_twice",
                   u"Row %1 counts the same article in the same place."_s.arg(*before + 2),
                   u"Add the two counts up in one row."_s);
        return false;
    }
    m_seen.insert(key, count.row);
    return true;
}

/// The same row is the same count in whatever list it stands; of receipts that say the same in one list each counts.
void StockCounts::nameFacts()
{
    QHash<QByteArray, int> before;
    for (PlannedCount &planned : m_plan) {
        QByteArray row = planned.location.toString().toLatin1() + '|' + QByteArray::number(planned.qty);
        if (planned.atMs)
            row += '|' + QByteArray::number(*planned.atMs);
        row += '|' + QByteArray::number(before[planned.variant.toString().toLatin1() + '|' + row]++);
        planned.name = (m_receives ? "stock.received|" : "stock.counted|") + sha256(row).toHex();
    }
}

/// Where the shop has moved on since, the merchant may have meant another count that says the same.
void StockCounts::noteKnown(ImportJob &job, UnitOfWork &unit, const PlannedCount &planned) const
{
    const qint64 now = unit.onHand(planned.variant, planned.location);
    if (!m_receives && now == planned.qty)
        return;
    const QString before = m_receives
        ? u"The shop has booked this receipt before; it is not booked again."_s
        : u"The shop has booked this count before, and %1 are there now; it is not booked again."_s.arg(now);
    job.note(Severity::Warning, planned.row, "quantity", m_receives ? "receipt_known" : "count_known", before,
             u"If it is another one, give the rows a column with the date."_s);
}

/// As the row itself calls the article.
QString StockCounts::nameOf(const ImportJob &job, qsizetype row)
{
    const QString sku = job.key(row, "sku");
    return sku.isEmpty() ? job.key(row, "barcode") : sku;
}

Result<void> StockCounts::writeOne(ImportJob &job, UnitOfWork &unit, const BatchId &batch, const PlannedCount &planned)
{
    InventoryService::Where where;
    where.location = planned.location;
    where.atMs = planned.atMs;
    KONTOR_ASSIGN(const ImportedFact fact, importedFact(unit, planned.variant.uuid(), planned.name));
    if (fact.counts) {
        noteKnown(job, unit, planned);
        job.count(RowOutcome::Unchanged, {&planned.row, 1}, nameOf(job, planned.row));
        return {};
    }
    where.factId = fact.id;
    InventoryService inventory(unit, job.options.actor, batch);
    KONTOR_TRY(m_receives ? inventory.receive(planned.variant, planned.qty, where)
                          : inventory.count(planned.variant, planned.qty, where));
    job.count(RowOutcome::Updated, {&planned.row, 1}, nameOf(job, planned.row));
    return {};
}

Result<void> StockCounts::write(ImportJob &job, UnitOfWork &unit, const BatchId &batch)
{
    nameFacts();
    for (const PlannedCount &planned : m_plan) {
        KONTOR_TRY(job.step(job.rows() + planned.row, 2 * job.rows()));
        if (job.isRejected(planned.row))
            continue;
        const auto written = writeOne(job, unit, batch, planned);
        if (written)
            continue;
        if (!concernsTheRows(written.error()))
            return std::unexpected(written.error());
        job.reject(planned.row, nullptr, "not_accepted", written.error().message);
    }
    return {};
}

} // namespace kontor
