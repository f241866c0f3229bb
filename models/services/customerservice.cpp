// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerservice.h"

#include "customerqueries.h"
#include "erasures.h"
#include "shopfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

bool isEmpty(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty())
        || (value.isObject() && value.toObject().isEmpty());
}

} // namespace

Result<MergedPerson> CustomerService::known(const CustomerId &id)
{
    const QJsonObject fields = m_unit.registerValues(idCast<RecordId>(id));
    if (fields.isEmpty())
        return fail(ErrorKind::NotFound, "no_such_customer", u"There is no such customer in this shop."_s);
    KONTOR_ASSIGN(const bool isErased, Erasures(m_unit.file()).isErased(idCast<RecordId>(id)));
    if (isErased)
        return refused("customer_erased",
                       u"What the shop kept of this customer was erased. Add them as a new customer."_s);
    return MergedPerson{id, fields};
}

/// Words taken over from others name them, too: when one of these is erased, the words go with them.
Result<EditStep> CustomerService::write(const MergedPerson &person, const std::vector<CustomerChange> &changes,
                                        const std::vector<CustomerId> &from)
{
    QJsonObject after = person.fields;
    Document document{{}, m_actor, {}};
    EditStep step;
    const auto add = [&](std::vector<RecordId> subjects, const QString &field, const QJsonValue &value) {
        FactDraft draft{FactKind::CustomerSet,
                        std::move(subjects),
                        {{u"of"_s, u"customer"_s}, {u"field"_s, field}},
                        {},
                        m_unit.newFactId()};
        (isPersonal(u"customer"_s, field) ? draft.personal : draft.body).insert(u"value"_s, value);
        step.facts.push_back(*draft.id);
        document.facts.push_back(std::move(draft));
    };
    std::vector<RecordId> subjects{idCast<RecordId>(person.id)};
    for (const CustomerId &other : from)
        subjects.push_back(idCast<RecordId>(other));
    for (const CustomerChange &change : changes) {
        const QJsonValue now = person.fields.value(change.field);
        if (now == change.value || (isEmpty(now) && isEmpty(change.value)))
            continue;
        after.insert(change.field, change.value);
        add(subjects, change.field, change.value);
    }
    if (isEmpty(after.value("name"_L1)) && isEmpty(after.value("email"_L1)))
        return fail(ErrorKind::Usage, "name_required", u"A customer needs a name or an e-mail address."_s);
    for (const CustomerId &other : from)
        add({idCast<RecordId>(other), idCast<RecordId>(person.id)}, QString::fromLatin1(kMergedInto),
            person.id.toString());
    if (!document.facts.empty())
        KONTOR_TRY(m_unit.append(document));
    return step;
}

Result<EditStep> CustomerService::edit(const CustomerId &id, const std::vector<CustomerChange> &changes)
{
    KONTOR_ASSIGN(const MergedPerson person, known(id));
    return write(person, changes, {});
}

Result<EditStep> CustomerService::tag(const std::vector<CustomerId> &customers, const QString &tag, bool isSet)
{
    const CustomerChange change{u"tags/"_s + tag, isSet ? QJsonValue(1) : QJsonValue(QJsonValue::Null)};
    EditStep all;
    for (const CustomerId &id : customers) {
        KONTOR_ASSIGN(const EditStep one, edit(id, {change}));
        all.facts.insert(all.facts.end(), one.facts.begin(), one.facts.end());
    }
    return all;
}

Result<EditStep> CustomerService::merge(const CustomerId &survivor, const std::vector<CustomerId> &others)
{
    KONTOR_TRY(m_unit.flush());
    KONTOR_ASSIGN(const CustomerRow row, customerqueries::one(m_unit.file(), survivor));
    KONTOR_ASSIGN(const MergedPerson person, known(row.id));
    std::vector<MergedPerson> persons;
    std::vector<CustomerId> from;
    for (const CustomerId &named : others) {
        KONTOR_ASSIGN(const CustomerRow other, customerqueries::one(m_unit.file(), named));
        if (other.id == row.id || std::ranges::find(from, other.id) != from.end())
            continue;
        KONTOR_ASSIGN(MergedPerson one, known(other.id));
        persons.push_back(std::move(one));
        from.push_back(other.id);
    }
    if (from.empty())
        return refused("nothing_to_merge", u"These are one customer already."_s);
    return write(person, mergedFields(person, persons), from);
}

Result<EditStep> CustomerService::tellApart(const CustomerId &customer, const std::vector<CustomerId> &others)
{
    KONTOR_TRY(m_unit.flush());
    KONTOR_ASSIGN(const CustomerRow row, customerqueries::one(m_unit.file(), customer));
    KONTOR_ASSIGN(const MergedPerson person, known(row.id));
    Document document{{}, m_actor, {}};
    EditStep step;
    for (const CustomerId &named : others) {
        KONTOR_ASSIGN(const CustomerRow other, customerqueries::one(m_unit.file(), named));
        if (other.id == person.id)
            continue;
        KONTOR_TRY(known(other.id));
        for (const auto &[own, theirs] : {std::pair(person.id, other.id), std::pair(other.id, person.id)}) {
            const RecordId record = idCast<RecordId>(own);
            if (m_unit.registerValue(record, apartField(theirs)) == QJsonValue(1))
                continue;
            document.facts.push_back({FactKind::CustomerSet,
                                      {record},
                                      {{u"of"_s, u"customer"_s}, {u"field"_s, apartField(theirs)}, {u"value"_s, 1}},
                                      {},
                                      m_unit.newFactId()});
            step.facts.push_back(*document.facts.back().id);
        }
    }
    if (document.facts.empty())
        return refused("nothing_to_tell_apart", u"Name somebody else who looks like this customer."_s);
    KONTOR_TRY(m_unit.append(document));
    return step;
}

} // namespace kontor
