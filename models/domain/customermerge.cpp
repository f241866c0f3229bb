// SPDX-License-Identifier: GPL-3.0-or-later
#include "customermerge.h"

#include "postaladdress.h"
#include "searchwords.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qsizetype kFewestDigits = 6;
constexpr QLatin1String kApart("not_same/");

QJsonObject addressIn(const QJsonObject &fields, const QString &field)
{
    return fields.value(field).toObject();
}

std::vector<QJsonObject> addressesOf(const QJsonObject &fields)
{
    std::vector<QJsonObject> addresses;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (it.key() == "address"_L1 || it.key().startsWith("addresses/"_L1))
            addresses.push_back(it.value().toObject());
    }
    return addresses;
}

/// Two ways to write one address are one.
QString addressKey(const QJsonObject &address)
{
    return foldText(addressParts(address).join(u' ')).simplified();
}

} // namespace

bool isPersonal(const QString &of, const QString &field)
{
    return of == "customer"_L1 && field != QLatin1String(kMergedInto) && !isApartField(field);
}

QString apartField(const CustomerId &other)
{
    return kApart + other.toString();
}

bool isApartField(const QString &field)
{
    return field.startsWith(kApart);
}

CustomerId toldApartIn(const QString &field)
{
    return isApartField(field) ? CustomerId::fromString(field.mid(kApart.size())) : CustomerId();
}

QString mailKey(const QString &email)
{
    return email.trimmed().toCaseFolded().normalized(QString::NormalizationForm_C);
}

QString phoneKey(const QString &phone)
{
    QString digits;
    for (const QChar c : phone) {
        if (const int digit = c.digitValue(); digit >= 0)
            digits += QChar(u'0' + digit);
    }
    while (digits.startsWith(u'0')) // +49 and 0049 are one
        digits.remove(0, 1);
    return digits.size() < kFewestDigits ? QString() : digits;
}

QString placeKey(const QString &name, const QJsonObject &address)
{
    const QString person = foldText(name).simplified();
    QString postcode;
    for (const auto &key : {"zip"_L1, "postal_code"_L1, "postcode"_L1}) {
        if (postcode.isEmpty())
            postcode = foldText(address.value(key).toString()).remove(u' ');
    }
    return person.isEmpty() || postcode.isEmpty() ? QString() : person + u'|' + postcode;
}

RecordId survivorOf(const std::vector<MergeStep> &chain)
{
    if (chain.empty())
        return {};
    const auto circle = std::ranges::find(chain, chain.back().into, &MergeStep::from);
    if (circle == chain.end())
        return chain.back().into;
    const auto latest = std::max_element(circle, chain.end(), [](const MergeStep &a, const MergeStep &b) {
        return std::tie(a.hlc, a.device) < std::tie(b.hlc, b.device);
    });
    return latest->from;
}

std::vector<CustomerChange> mergedFields(const MergedPerson &survivor, const std::vector<MergedPerson> &others)
{
    QJsonObject now = survivor.fields;
    std::vector<CustomerChange> changes;
    const auto put = [&](const QString &field, const QJsonValue &value) {
        std::erase_if(changes, [&](const CustomerChange &change) { return change.field == field; });
        changes.push_back({field, value});
        now.insert(field, value);
    };
    for (const MergedPerson &other : others) {
        for (const auto &field : {u"name"_s, u"email"_s, u"phone"_s, u"note"_s}) {
            const QString own = now.value(field).toString();
            const QString theirs = other.fields.value(field).toString();
            if (own.isEmpty() && !theirs.isEmpty())
                put(field, theirs);
            else if (field == "note"_L1 && !theirs.isEmpty() && !own.contains(theirs))
                put(field, QString(own + u'\n' + theirs));
        }
        for (auto it = other.fields.begin(); it != other.fields.end(); ++it) {
            if (it.key().startsWith("tags/"_L1) && it.value().toInteger() == 1 && now.value(it.key()).toInteger() != 1)
                put(it.key(), 1);
        }
        int more = 0;
        for (const QJsonObject &address : addressesOf(other.fields)) {
            const auto isSame = [&](const QJsonObject &known) { return addressKey(known) == addressKey(address); };
            if (addressKey(address).isEmpty() || std::ranges::any_of(addressesOf(now), isSame))
                continue;
            const bool isFirst = addressIn(now, u"address"_s).isEmpty();
            put(isFirst ? u"address"_s : u"addresses/%1.%2"_s.arg(other.id.toString()).arg(++more), address);
        }
    }
    return changes;
}

} // namespace kontor
