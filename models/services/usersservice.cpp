// SPDX-License-Identifier: GPL-3.0-or-later
#include "usersservice.h"

#include "erasures.h"
#include "settingrules.h"
#include "shopfile.h"

using namespace Qt::StringLiterals;

namespace kontor {

UsersService::UsersService(UnitOfWork &unit, QString actor, BatchId batch)
    : m_unit(unit), m_actor(std::move(actor)), m_batch(batch)
{ }

Result<CustomerId> UsersService::saveCustomer(const CustomerDraft &draft)
{
    const CustomerId id = draft.id.value_or(CustomerId(m_unit.newUuid()));
    if (draft.id) {
        KONTOR_ASSIGN(const bool isErased, Erasures(m_unit.file()).isErased(idCast<RecordId>(id)));
        if (isErased)
            return refused("customer_erased",
                           u"What the shop kept of this customer was erased. Add them as a new customer."_s);
    }
    const QJsonObject present = m_unit.registerValues(idCast<RecordId>(id));
    Document document{{}, m_actor, m_batch};
    const auto put = [&](const QString &field, const QJsonValue &value) {
        const QJsonValue now = present.value(field);
        const bool empty = value.isNull() || (value.isString() && value.toString().isEmpty())
            || (value.isObject() && value.toObject().isEmpty());
        if (now == value || (now.isUndefined() && empty))
            return;
        // Who a person is can be erased: the value travels in the private part.
        document.facts.push_back({FactKind::CustomerSet,
                                  {idCast<RecordId>(id)},
                                  {{u"of"_s, u"customer"_s}, {u"field"_s, field}},
                                  {{u"value"_s, value}},
                                  {}});
    };
    if (draft.name.trimmed().isEmpty() && draft.email.trimmed().isEmpty())
        return fail(ErrorKind::Usage, "name_required", u"A customer needs a name or an e-mail address."_s);
    put(u"name"_s, draft.name);
    put(u"email"_s, draft.email.trimmed());
    put(u"phone"_s, draft.phone.trimmed());
    put(u"note"_s, draft.note);
    put(u"address"_s, draft.address);
    for (const QString &tag : draft.tags)
        put(u"tags/"_s + tag, 1);
    if (!document.facts.empty())
        KONTOR_TRY(m_unit.append(document));
    return id;
}

Result<CustomerId> UsersService::customerFor(const QString &email, const QString &name, const QString &phone)
{
    const QString address = email.trimmed();
    if (address.isEmpty())
        return fail(ErrorKind::Usage, "email_required", u"Give the customer's e-mail address."_s);
    // The same address is the same customer on every desk, with or without a network between them.
    CustomerId id(uuidV5(m_unit.file().identity().shop, "customer/" + address.toCaseFolded().toUtf8()));
    for (;;) { // who was erased and comes back is somebody new, on every desk the same
        KONTOR_ASSIGN(const bool isErased, Erasures(m_unit.file()).isErased(idCast<RecordId>(id)));
        if (!isErased)
            break;
        id = CustomerId(uuidV5(id.uuid(), "again"));
    }
    const RecordId record = idCast<RecordId>(id);
    if (m_unit.registerValue(record, u"email"_s).isUndefined())
        return saveCustomer({id, name, address, phone, {}, {}, {}});
    if (!phone.trimmed().isEmpty() && m_unit.registerValue(record, u"phone"_s).toString().isEmpty())
        KONTOR_TRY(m_unit.append({{{FactKind::CustomerSet,
                                    {record},
                                    {{u"of"_s, u"customer"_s}, {u"field"_s, u"phone"_s}},
                                    {{u"value"_s, phone.trimmed()}},
                                    {}}},
                                  m_actor,
                                  m_batch}));
    return id;
}

Result<void> UsersService::setSetting(const QString &key, const QJsonValue &value)
{
    if (key.isEmpty())
        return fail(ErrorKind::Usage, "unknown_setting", u"Name the setting."_s);
    KONTOR_TRY(checkSetting(key, value));
    const RecordId shop(m_unit.file().identity().shop);
    if (m_unit.registerValue(shop, key) == value)
        return {};
    KONTOR_TRY(m_unit.append(
        {{{FactKind::SettingSet, {shop}, {{u"of"_s, u"shop"_s}, {u"field"_s, key}, {u"value"_s, value}}, {}, {}}},
         m_actor,
         m_batch}));
    return {};
}

Result<void> UsersService::undoBatch(const BatchId &batch)
{
    KONTOR_TRY(
        m_unit.append({{{FactKind::ImportUndone, {idCast<RecordId>(batch)}, {{u"batch"_s, batch.toString()}}, {}, {}}},
                       m_actor,
                       {}}));
    return {};
}

} // namespace kontor
