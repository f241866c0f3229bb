// SPDX-License-Identifier: GPL-3.0-or-later
#include "supply.h"

#include "factread.h"
#include "reorder.h"

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// A whole number from 0 that somebody set; anything else is nothing.
std::optional<qint64> wholeIn(const QJsonObject &object, const QString &key, qint64 most = kMostUnits)
{
    const QJsonValue value = object.value(key);
    const qint64 number = value.isDouble() ? value.toInteger(-1) : -1;
    return number >= 0 && number <= most ? std::optional(number) : std::nullopt;
}

qint64 unitsUp(double units)
{
    return static_cast<qint64>(std::min(std::ceil(units - 1e-9), static_cast<double>(kMostUnits)));
}

} // namespace

std::vector<Supplier> suppliersOf(const QJsonObject &settings)
{
    constexpr QLatin1String kPrefix("supplier/");
    std::map<SupplierId, Supplier> found;
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        if (!it.key().startsWith(kPrefix))
            continue;
        const QString id = it.key().section(u'/', 1, 1);
        const QString field = it.key().section(u'/', 2);
        Supplier &supplier = found[SupplierId::fromString(id)];
        supplier.id = SupplierId::fromString(id);
        if (field == "name"_L1)
            supplier.name = it->toString();
        else if (field == "email"_L1)
            supplier.email = it->toString();
        else if (field == "phone"_L1)
            supplier.phone = it->toString();
        else if (field == "note"_L1)
            supplier.note = it->toString();
        else if (field == "lead_days"_L1)
            supplier.leadDays = wholeIn(settings, it.key());
        else if (field == "lead_sigma_days"_L1)
            supplier.leadSigmaDays = wholeIn(settings, it.key());
        else if (field == "least_order_minor"_L1)
            supplier.leastOrderMinor = wholeIn(settings, it.key(), kMostMinor);
        else if (field == "archived"_L1)
            supplier.isArchived = it->toBool();
    }
    std::vector<Supplier> suppliers;
    for (auto &[id, supplier] : found) {
        if (!id.isNull() && !supplier.name.isEmpty())
            suppliers.push_back(std::move(supplier));
    }
    std::ranges::stable_sort(suppliers, {}, &Supplier::name);
    return suppliers;
}

const Supplier *findSupplier(const std::vector<Supplier> &suppliers, const SupplierId &id)
{
    const auto found = std::ranges::find(suppliers, id, &Supplier::id);
    return found == suppliers.end() ? nullptr : &*found;
}

const Supplier *findSupplier(const std::vector<Supplier> &suppliers, const QString &name)
{
    const auto found = std::ranges::find_if(suppliers, [wanted = name.trimmed()](const Supplier &supplier) {
        return supplier.name.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    return found == suppliers.end() ? nullptr : &*found;
}

qint64 missingToLeastOrder(const Supplier *supplier, qint64 costMinor)
{
    return supplier ? std::max<qint64>(0, supplier->leastOrderMinor.value_or(0) - costMinor) : 0;
}

SupplyRules SupplyRules::fromFields(const QJsonObject &fields)
{
    SupplyRules rules;
    if (const auto id = SupplierId::fromString(fields.value("supplier"_L1).toString()); !id.isNull())
        rules.supplier = id;
    rules.leadDays = wholeIn(fields, u"lead_days"_s);
    rules.leadSigmaDays = wholeIn(fields, u"lead_sigma_days"_s);
    rules.pack = wholeIn(fields, u"pack"_s);
    rules.moq = wholeIn(fields, u"moq"_s);
    rules.orderUpTo = wholeIn(fields, u"order_up_to"_s);
    return rules;
}

ReorderHabits ReorderHabits::fromSettings(const QJsonObject &settings)
{
    ReorderHabits habits;
    habits.leadDays = wholeIn(settings, u"reorder_lead_days"_s).value_or(habits.leadDays);
    habits.leadSigmaDays = wholeIn(settings, u"reorder_lead_sigma_days"_s).value_or(habits.leadSigmaDays);
    habits.servicePercent = wholeIn(settings, u"reorder_service_percent"_s).value_or(habits.servicePercent);
    habits.coverDays = wholeIn(settings, u"reorder_cover_days"_s).value_or(habits.coverDays);
    return habits;
}

ReorderInputs reorderInputs(const SupplyRules &rules, const Supplier *supplier, const ReorderHabits &habits)
{
    ReorderInputs inputs;
    inputs.leadDays = habits.leadDays;
    if (supplier && supplier->leadDays) {
        inputs.leadDays = *supplier->leadDays;
        inputs.leadFrom = SupplySource::Supplier;
    }
    if (rules.leadDays) {
        inputs.leadDays = *rules.leadDays;
        inputs.leadFrom = SupplySource::Article;
    }
    const auto ofSupplier = supplier ? supplier->leadSigmaDays : std::nullopt;
    inputs.leadSigmaDays = rules.leadSigmaDays.value_or(ofSupplier.value_or(habits.leadSigmaDays));
    inputs.servicePercent = habits.servicePercent;
    inputs.coverDays = habits.coverDays;
    inputs.pack = std::max<qint64>(1, rules.pack.value_or(1));
    inputs.moq = std::max<qint64>(1, rules.moq.value_or(1));
    inputs.orderUpTo = rules.orderUpTo;
    return inputs;
}

ReorderAdvice adviseReorder(const ReorderInputs &inputs)
{
    ReorderAdvice advice;
    const double z = serviceLevelZ(static_cast<int>(std::min<qint64>(inputs.servicePercent, 100)));
    const auto lead = static_cast<double>(inputs.leadDays);
    const auto leadSigma = static_cast<double>(inputs.leadSigmaDays);
    advice.safety = safetyStock(z, inputs.demand.perDay, inputs.demand.sigma, lead, leadSigma);
    advice.point = reorderPoint(z, inputs.demand.perDay, inputs.demand.sigma, lead, leadSigma);
    const qint64 forDays = unitsUp(inputs.demand.perDay * static_cast<double>(inputs.coverDays));
    const qint64 aboveWarning = inputs.warnAt ? *inputs.warnAt + 1 : 0;
    advice.target = inputs.orderUpTo.value_or(std::max(advice.point + forDays, aboveWarning));
    advice.suggested = suggestedQuantity(advice.target, inputs.available, inputs.incoming, inputs.pack, inputs.moq);
    advice.coverDays = daysOfCover(inputs.available, inputs.demand.perDay);
    advice.runsOutSoon = runsOutSoon(inputs.available, inputs.demand.perDay, inputs.leadDays);
    const qint64 coming = inputs.available + inputs.incoming;
    advice.isDue = (advice.point > 0 && coming <= advice.point) || warningOpen(coming, inputs.warnAt);
    return advice;
}

} // namespace kontor
