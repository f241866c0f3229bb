// SPDX-License-Identifier: GPL-3.0-or-later
#include "supplybook.h"

#include "factread.h"
#include "shopfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

const QStringList kNumbers{u"lead_days"_s, u"lead_sigma_days"_s, u"pack"_s, u"moq"_s, u"order_up_to"_s};

QJsonValue orNull(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

bool isSound(const std::optional<qint64> &number, qint64 most = kMostUnits)
{
    return !number || (*number >= 0 && *number <= most);
}

} // namespace

SupplyBook::SupplyBook(UnitOfWork &unit, const QString &actor, BatchId batch)
    : m_unit(unit), m_writer(unit, actor, batch)
{ }

Result<SupplierId> SupplyBook::save(Supplier supplier)
{
    supplier.name = supplier.name.trimmed();
    if (supplier.name.isEmpty())
        return fail(ErrorKind::Usage, "name_required", u"Give the supplier a name."_s);
    if (!isSound(supplier.leadDays) || !isSound(supplier.leadSigmaDays))
        return fail(ErrorKind::Usage, "bad_quantity", u"Days are whole numbers from 0."_s);
    if (!isSound(supplier.leastOrderMinor, kMostMinor))
        return fail(ErrorKind::Usage, "bad_amount", u"The least order of a supplier cannot be negative."_s);
    const RecordId shop(m_unit.file().identity().shop);
    const QJsonObject settings = m_unit.registerValues(shop);
    for (const Supplier &other : suppliersOf(settings)) {
        if (other.id != supplier.id && other.name.compare(supplier.name, Qt::CaseInsensitive) == 0)
            return refused("same_name", u"There is a supplier %1 already."_s.arg(other.name));
    }
    if (supplier.id.isNull())
        supplier.id = SupplierId(m_unit.newUuid());
    Document document{{}, m_writer.actor(), {}};
    const auto set = [&](const QString &name, const QJsonValue &value) {
        const QString field = u"supplier/%1/%2"_s.arg(supplier.id.toString(), name);
        const QJsonValue known = settings.value(field);
        const bool isUnset = value.isNull() || value == QJsonValue(QString()) || value == QJsonValue(false);
        if (value != known && !(isUnset && (known.isUndefined() || known.isNull())))
            document.facts.push_back({FactKind::SettingSet,
                                      {shop},
                                      {{u"of"_s, u"shop"_s}, {u"field"_s, field}, {u"value"_s, value}},
                                      {},
                                      {}});
    };
    set(u"name"_s, supplier.name);
    set(u"email"_s, supplier.email.trimmed());
    set(u"phone"_s, supplier.phone.trimmed());
    set(u"note"_s, supplier.note.trimmed());
    set(u"lead_days"_s, orNull(supplier.leadDays));
    set(u"lead_sigma_days"_s, orNull(supplier.leadSigmaDays));
    set(u"least_order_minor"_s, orNull(supplier.leastOrderMinor));
    set(u"archived"_s, supplier.isArchived);
    if (!document.facts.empty())
        KONTOR_TRY(m_unit.append(document));
    return supplier.id;
}

Result<SupplierId> SupplyBook::named(const QString &name)
{
    const QJsonObject settings = m_unit.registerValues(RecordId(m_unit.file().identity().shop));
    const std::vector<Supplier> suppliers = suppliersOf(settings);
    if (const Supplier *known = findSupplier(suppliers, name))
        return known->id;
    Supplier made;
    made.name = name;
    return save(made);
}

Result<void> SupplyBook::setSupplier(const std::vector<VariantId> &articles, const std::optional<SupplierId> &supplier)
{
    std::vector<FieldChange> changes;
    for (const VariantId &article : articles)
        changes.push_back({idCast<RecordId>(article), u"variant"_s, u"supplier"_s,
                           supplier ? QJsonValue(supplier->toString()) : QJsonValue(QJsonValue::Null)});
    KONTOR_TRY(m_writer.write(changes));
    return {};
}

Result<void> SupplyBook::set(const std::vector<VariantId> &articles, const std::vector<Change> &changes)
{
    std::vector<FieldChange> writes;
    for (const Change &change : changes) {
        if (!kNumbers.contains(change.field))
            return fail(
                ErrorKind::Usage, "unknown_field",
                u"There is no field %1. Known fields: supplier, %2."_s.arg(change.field, kNumbers.join(", "_L1)));
        if (!isSound(change.number))
            return fail(ErrorKind::Usage, "bad_quantity", u"Give a whole number from 0."_s);
        for (const VariantId &article : articles)
            writes.push_back({idCast<RecordId>(article), u"variant"_s, change.field, orNull(change.number)});
    }
    KONTOR_TRY(m_writer.write(writes));
    return {};
}

} // namespace kontor
