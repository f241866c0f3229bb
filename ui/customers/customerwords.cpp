// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerwords.h"

#include "customermerge.h"
#include "postaladdress.h"
#include "querytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

class CustomerWords
{
    Q_DECLARE_TR_FUNCTIONS(kontor::CustomerWords)
};

bool isAddress(const QString &field)
{
    return field == "address"_L1 || field.startsWith("addresses/"_L1);
}

} // namespace

QString word(CustomerGroup group)
{
    switch (group) {
    case CustomerGroup::Regular:
        return CustomerWords::tr("Came back");
    case CustomerGroup::Once:
        return CustomerWords::tr("One order");
    case CustomerGroup::NoOrder:
        return CustomerWords::tr("No order");
    case CustomerGroup::Duplicate:
        break;
    }
    return CustomerWords::tr("Duplicates");
}

QString fieldWord(const QString &field)
{
    if (field == "name"_L1)
        return CustomerWords::tr("Name");
    if (field == "email"_L1)
        return CustomerWords::tr("E-mail");
    if (field == "phone"_L1)
        return CustomerWords::tr("Phone");
    if (field == "note"_L1)
        return CustomerWords::tr("Note");
    if (isAddress(field))
        return CustomerWords::tr("Address");
    if (isApartField(field))
        return CustomerWords::tr("Not the same person");
    return CustomerWords::tr("Tag %1").arg(field.mid(field.indexOf(u'/') + 1));
}

QString fieldText(const QJsonValue &value)
{
    return value.isObject() ? addressLines(value.toObject()).join(u", "_s) : value.toString();
}

QString customerFactText(const TimelineRow &fact)
{
    if (fact.kind == "customer.erased"_L1)
        return CustomerWords::tr("What was kept of this person was erased");
    if (fact.kind != "customer.set"_L1)
        return fact.kind;
    const QString field = fact.body.value("field"_L1).toString();
    const QJsonValue value = fact.body.value("value"_L1);
    if (field == QLatin1String(kMergedInto))
        return value.isNull() || value.isUndefined() ? CustomerWords::tr("Merge taken back")
                                                     : CustomerWords::tr("Duplicate merged");
    if (isApartField(field))
        return value.toInteger() == 1 ? CustomerWords::tr("Told apart from somebody who looks alike")
                                      : CustomerWords::tr("No longer told apart from somebody who looks alike");
    if (value.isUndefined())
        return CustomerWords::tr("%1: erased", "a field of a customer").arg(fieldWord(field));
    if (field.startsWith("tags/"_L1))
        return value.toInteger() == 1 ? CustomerWords::tr("Tag “%1” added").arg(field.mid(5))
                                      : CustomerWords::tr("Tag “%1” taken away").arg(field.mid(5));
    const QString text = fieldText(value);
    return text.isEmpty() ? CustomerWords::tr("%1 emptied", "a field of a customer").arg(fieldWord(field))
                          : CustomerWords::tr("%1: %2", "a field of a customer, its value").arg(fieldWord(field), text);
}

void addCustomerWords(QueryVocabulary &words)
{
    nameChoices(words, u"is"_s, CustomerGroup::Duplicate, [](CustomerGroup group) { return word(group); });
    // Search words are typed: one word without blanks each; more of them after commas.
    addQueryWords(words, u"is"_s, CustomerWords::tr("is", "search word: what kind of customer"));
    addQueryWords(words, u"name"_s, CustomerWords::tr("name", "search word"));
    addQueryWords(words, u"email"_s, CustomerWords::tr("email", "search word"));
    addQueryWords(words, u"city"_s, CustomerWords::tr("city", "search word"));
    addQueryWords(words, u"tag"_s, CustomerWords::tr("tag", "search word"));
    addQueryWords(words, u"orders"_s, CustomerWords::tr("orders", "search word: how many"));
    addQueryWords(words, u"value"_s, CustomerWords::tr("value", "search word: net sales to a customer"));
    addQueryWords(words, u"ordered"_s, CustomerWords::tr("ordered", "search word: day of the latest order"));
    addQueryWords(words, u"before"_s, CustomerWords::tr("before", "search word: latest order before this day"));
    addQueryWords(words, u"after"_s, CustomerWords::tr("after", "search word: latest order after this day"));
    addQueryWords(words, u"since"_s, CustomerWords::tr("since", "search word: day a customer became known"));
}

} // namespace kontor
