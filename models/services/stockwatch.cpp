// SPDX-License-Identifier: GPL-3.0-or-later
#include "stockwatch.h"

#include "factread.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

FieldChange ofArticle(const VariantId &article, const QString &field, const QJsonValue &value)
{
    return {idCast<RecordId>(article), u"variant"_s, field, value};
}

QString snoozeField(const StockPlace &place)
{
    return u"snoozed/"_s + place.location.toString();
}

QString knownField(const StockPlace &place)
{
    return u"acknowledged_by/"_s + place.location.toString();
}

} // namespace

StockWatch::StockWatch(UnitOfWork &unit, const QString &actor, BatchId batch)
    : m_unit(unit), m_writer(unit, actor, batch)
{ }

Result<void> StockWatch::write(const std::vector<FieldChange> &changes)
{
    KONTOR_TRY(m_writer.write(changes));
    return {};
}

Result<void> StockWatch::snooze(const std::vector<StockPlace> &places, qint64 untilMs)
{
    const qint64 nowMs = m_unit.nowMs();
    if (untilMs <= nowMs)
        return fail(ErrorKind::Usage, "time_in_past", u"Choose a day that is still to come."_s);
    std::vector<FieldChange> changes;
    for (const StockPlace &place : places)
        changes.push_back(
            ofArticle(place.variant, snoozeField(place), QJsonObject{{u"until_ms"_s, untilMs}, {u"at_ms"_s, nowMs}}));
    return write(changes);
}

Result<void> StockWatch::acknowledge(const std::vector<StockPlace> &places)
{
    std::vector<FieldChange> changes;
    for (const StockPlace &place : places)
        changes.push_back(ofArticle(place.variant, knownField(place),
                                    QJsonObject{{u"by"_s, m_writer.actor()}, {u"at_ms"_s, m_unit.nowMs()}}));
    return write(changes);
}

Result<void> StockWatch::speakAgain(const std::vector<StockPlace> &places)
{
    std::vector<FieldChange> changes;
    for (const StockPlace &place : places) {
        changes.push_back(ofArticle(place.variant, snoozeField(place), QJsonValue::Null));
        changes.push_back(ofArticle(place.variant, knownField(place), QJsonValue::Null));
    }
    return write(changes);
}

Result<void> StockWatch::setThreshold(const std::vector<VariantId> &articles, std::optional<qint64> threshold,
                                      const std::optional<LocationId> &location)
{
    if (threshold && (*threshold < 0 || *threshold > kMostUnits))
        return fail(ErrorKind::Usage, "bad_quantity", u"Give a number between 0 and %1."_s.arg(kMostUnits));
    const QString field = location ? u"threshold/"_s + location->toString() : u"threshold"_s;
    std::vector<FieldChange> changes;
    for (const VariantId &article : articles)
        changes.push_back(ofArticle(article, field, threshold ? QJsonValue(*threshold) : QJsonValue(QJsonValue::Null)));
    return write(changes);
}

} // namespace kontor
