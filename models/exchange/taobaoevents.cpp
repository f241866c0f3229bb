// SPDX-License-Identifier: GPL-3.0-or-later
#include "taobaoevents.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr std::array kTaobaoEventFields{
    FieldNames{"user", "user_id"},         FieldNames{"item", "item_id"},
    FieldNames{"category", "category_id"}, FieldNames{"event", "behavior_type|behaviour_type|behavior"},
    FieldNames{"at", "timestamp|ts"},
};

bool isNumber(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isBehaviour(const QString &text)
{
    return text == "pv"_L1 || text == "cart"_L1 || text == "fav"_L1 || text == "buy"_L1;
}

bool hasNames(const QStringList &header)
{
    return hasHeaderFor(header, kTaobaoEventFields, "user") && hasHeaderFor(header, kTaobaoEventFields, "item")
        && hasHeaderFor(header, kTaobaoEventFields, "category") && hasHeaderFor(header, kTaobaoEventFields, "event")
        && hasHeaderFor(header, kTaobaoEventFields, "at");
}

} // namespace

std::span<const FieldNames> TaobaoEvents::fields() const
{
    return kTaobaoEventFields;
}

bool TaobaoEvents::claims(const QStringList &header) const
{
    if (hasNames(header))
        return true;
    return header.size() == 5 && isNumber(header.at(0)) && isNumber(header.at(1)) && isNumber(header.at(2))
        && isBehaviour(header.at(3)) && isNumber(header.at(4));
}

QStringList TaobaoEvents::columnNames(const QStringList &header) const
{
    if (hasHeaderFor(header, kTaobaoEventFields, "event") || hasHeaderFor(header, kTaobaoEventFields, "user"))
        return {};
    return {u"user_id"_s, u"item_id"_s, u"category_id"_s, u"behavior_type"_s, u"timestamp"_s};
}

bool TaobaoEvents::isWhole(ImportJob &job, qsizetype row) const
{
    bool isWhole = true;
    for (const char *field : {"user", "item", "category"}) {
        const QString cell = job.key(row, field);
        if (isNumber(cell))
            continue;
        job.reject(row, field, "bad_id", u"\"%1\" is not a number."_s.arg(cell.left(60)),
                   u"Write the number of the visitor, the article or the category."_s);
        isWhole = false;
    }
    if (isBehaviour(job.key(row, "event")))
        return isWhole;
    job.reject(row, "event", "unknown_event",
               u"\"%1\" is no event this format has."_s.arg(job.key(row, "event").left(60)),
               u"It has pv, cart, fav and buy."_s);
    return false;
}

} // namespace kontor
