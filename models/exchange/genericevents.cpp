// SPDX-License-Identifier: GPL-3.0-or-later
#include "genericevents.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

// Google Analytics 4, RetailRocket, and the multi-category shop of REES46 are read without a mapping.
constexpr std::array kEventFields{
    FieldNames{"event_id", "event_id|message_id|insert_id"},
    FieldNames{"event", "event_name|event_type|behavior_type|behaviour_type|event|behavior|behaviour|事件"},
    FieldNames{"at",
               "event_time|event_timestamp|timestamp|client_time|occurred_at|created_at|time|datetime|date|ts|时间"},
    FieldNames{"user",
               "user_id|visitor_id|user_pseudo_id|client_id|customer_id|anonymous_id|distinct_id|user|visitor|client|"
               "用户"},
    FieldNames{"session", "session_id|ga_session_id|user_session|session|会话"},
    FieldNames{"item", "item_id|product_id|sku|variant_id|article|item|product|商品"},
};

} // namespace

std::span<const FieldNames> GenericEvents::fields() const
{
    return kEventFields;
}

/// A bare "event" or "date" stands in many tables; together with a visitor they are of this kind.
bool GenericEvents::claims(const QStringList &header) const
{
    return hasHeaderFor(header, kEventFields, "event") && hasHeaderFor(header, kEventFields, "at")
        && (hasHeaderFor(header, kEventFields, "user") || hasHeaderFor(header, kEventFields, "session"));
}

bool GenericEvents::isWhole(ImportJob &job, qsizetype row) const
{
    if (!job.has("event_id") || !job.key(row, "event_id").isEmpty())
        return true;
    job.reject(row, "event_id", "event_id_missing", u"The event has no id, so it cannot be told from others."_s,
               u"Fill the cell, or take the column out."_s);
    return false;
}

} // namespace kontor
