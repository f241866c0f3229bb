// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventsdialect.h"

#include "cellvalues.h"
#include "durations.h"
#include "eventbook.h"
#include "sha256.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 kEarliestMs = 946'684'800'000; ///< 2000-01-01: nobody sold in a storefront like these before
constexpr qsizetype kLongestTime = 40;

/// Unix time in seconds, milli- or microseconds, by how many digits it has; seconds may have a fraction.
std::optional<qint64> unixMs(const QString &text)
{
    const qsizetype point = text.indexOf(u'.');
    const QString whole = point < 0 ? text : text.left(point);
    const QString rest = point < 0 ? QString() : text.sliced(point + 1);
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (whole.size() < 9 || whole.size() > 16 || !std::ranges::all_of(whole, isDigit)
        || !std::ranges::all_of(rest, isDigit) || (point >= 0 && rest.isEmpty()))
        return {};
    const qint64 number = whole.toLongLong();
    if (whole.size() > 14)
        return number / 1000;
    if (whole.size() > 11)
        return number;
    return number * 1000 + rest.leftJustified(3, u'0').left(3).toLongLong();
}

/// A delimiter too many has moved the cells: what stands where is not known.
bool fits(ImportJob &job, qsizetype row)
{
    if (!job.table.isTooLong(row))
        return true;
    job.reject(row, nullptr, "too_many_cells", u"The row has more cells than the table has columns."_s,
               u"A text with a delimiter in it must stand in quotes."_s);
    return false;
}

DayRange daysOf(const EventSums &sums)
{
    return {dateOfDay(sums.begin()->first.day), dateOfDay(sums.rbegin()->first.day)};
}

} // namespace

// ---- judging rows

Result<void> EventsDialect::prepare(ImportJob &job)
{
    KONTOR_TRY(job.mapping.onlyRules({u"source"_s}));
    const QJsonValue source = job.mapping.rules.value("source"_L1);
    if (!source.isUndefined() && source.toString().trimmed().isEmpty())
        return fail(ErrorKind::Usage, "bad_mapping", u"\"source\" of the mapping must be a text."_s);
    m_source = source.isUndefined() ? name() : source.toString().trimmed();
    KONTOR_TRY(job.matchColumns(fields()));
    KONTOR_TRY(job.require({u"event"_s, u"at"_s}));
    if (!job.has("user") && !job.has("session"))
        return refused("missing_column", u"No column says whose event it is. Add the user or the session."_s);
    const ShopIdentity &shop = job.shop.file().identity();
    m_zone = QTimeZone(shop.timeZone);
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
    m_space = shop.shop.toRfc4122() + m_source.toUtf8() + '\n';
    m_latestMs = job.shop.file().clock().nowMs() + kDayMs; // another clock, another zone
    m_events.reserve(static_cast<size_t>(job.rows()));
    return {};
}

Result<void> EventsDialect::judge(ImportJob &job)
{
    KONTOR_TRY(prepare(job));
    if (!job.columns.unclaimed().empty())
        job.noteFile(Severity::Info, "columns_not_kept",
                     u"Events are counted, not kept; what the other columns say of them is left out."_s);
    for (qsizetype row = 0; row < job.rows(); ++row) {
        KONTOR_TRY(job.step(row, 2 * job.rows()));
        judgeRow(job, row);
    }
    m_told.clear();
    m_refusedBefore.clear();
    nameVisitors();
    return {};
}

void EventsDialect::judgeRow(ImportJob &job, qsizetype row)
{
    if (job.isBlank(row)) {
        job.note(Severity::Info, row, nullptr, "blank_row", u"The row is empty."_s);
        return;
    }
    const auto event = read(job, row);
    if (!event)
        noteRefused(job, row);
    else if (isNew(job, *event))
        m_events.push_back(*event);
}

std::optional<BehaviourEvent> EventsDialect::read(ImportJob &job, qsizetype row) const
{
    const QString user = job.key(row, "user");
    const QString session = job.key(row, "session");
    const QString word = job.key(row, "event");
    const auto atMs = time(job, row);
    const auto kind = behaviourKindOf(word);
    const bool isOfFormat = fits(job, row) && isWhole(job, row);
    if (isOfFormat && !kind)
        job.reject(row, "event", word.isEmpty() ? "event_missing" : "unknown_event",
                   word.isEmpty() ? u"The row names no event."_s
                                  : u"\"%1\" is no event Kontor knows."_s.arg(word.left(60)),
                   u"Write one such as view_item, add_to_cart, begin_checkout or purchase."_s);
    const bool hasVisitor = !user.isEmpty() || !session.isEmpty();
    if (isOfFormat && !hasVisitor)
        job.reject(row, job.has("user") ? "user" : "session", "visitor_missing",
                   u"The row does not say whose event it is."_s, u"Write the user or the session."_s);
    if (!atMs || !kind || !isOfFormat || !hasVisitor)
        return {};
    BehaviourEvent event;
    event.row = row;
    event.atMs = *atMs;
    event.kind = *kind;
    event.session = session.isEmpty() ? 0 : print("session", session);
    event.visitor = user.isEmpty() ? 0 : print("user", user);
    const QString id = job.key(row, "event_id");
    event.print = id.isEmpty() ? print("event",
                                       QStringList{user, session, word.toCaseFolded(), QString::number(*atMs),
                                                   job.key(row, "item"), job.key(row, "category")}
                                           .join(QChar(0x1f)))
                               : print("id", id);
    return event;
}

/// As the cell says it; nothing when it cannot be read.
std::optional<qint64> EventsDialect::moment(const ImportJob &job, qsizetype row) const
{
    const QString cell = job.key(row, "at");
    if (const auto atMs = unixMs(cell))
        return atMs;
    if (cell.size() > kLongestTime)
        return {};
    const auto date = parseDate(cell, DateOrder::Ymd, m_zone);
    return date ? std::optional(date->toMSecsSinceEpoch()) : std::nullopt;
}

bool EventsDialect::isCredible(qint64 atMs) const
{
    return atMs >= kEarliestMs && atMs <= m_latestMs;
}

/// Nothing and a rejected row when it cannot be read, or cannot be true.
std::optional<qint64> EventsDialect::time(ImportJob &job, qsizetype row) const
{
    const auto atMs = moment(job, row);
    if (atMs && isCredible(*atMs))
        return atMs;
    const QString cell = job.key(row, "at");
    if (cell.isEmpty())
        job.reject(row, "at", "date_missing", u"The date is missing."_s, u"Write a date such as 2026-05-31 14:00."_s);
    else if (!atMs)
        job.reject(row, "at", "bad_date", u"\"%1\" is not a date."_s.arg(cell.left(60)),
                   u"Write a date such as 2026-05-31 14:00."_s);
    else
        job.reject(row, "at", "absurd_time",
                   *atMs < kEarliestMs ? u"That is before there were storefronts."_s : u"That has not happened yet."_s,
                   u"Look at the clock of whoever wrote it, and at the unit: seconds or milliseconds since 1970."_s);
    return {};
}

bool EventsDialect::isNew(ImportJob &job, const BehaviourEvent &event)
{
    const auto row = static_cast<qsizetype>(event.row);
    const auto before = m_told.find(event.print);
    if (before == m_told.end()) {
        m_told.insert(event.print, {row, 1});
        return true;
    }
    job.reject(row, job.has("event_id") ? "event_id" : nullptr, "event_twice",
               u"Row %1 tells of the same event."_s.arg(job.table.number(before->row)),
               u"Take one of the two rows out."_s);
    m_refused.push_back({mixedPrint(event.print, before->times++), event.atMs});
    return false;
}

/// Received, and no event: it counts on its own day, or on that of the event told before it.
void EventsDialect::noteRefused(const ImportJob &job, qsizetype row)
{
    const quint64 same = print("row", job.table.cells(row).join(QChar(0x1f)));
    const quint64 times = m_refusedBefore[same]++;
    auto atMs = moment(job, row);
    if (!atMs || !isCredible(*atMs))
        atMs = m_events.empty() ? std::nullopt : std::optional(m_events.back().atMs);
    m_refused.push_back({mixedPrint(same, times), atMs});
}

/// A visitor who signs in half-way through is one visitor. Of several users of one session the same one is taken
/// however the file is sorted.
void EventsDialect::nameVisitors()
{
    for (const BehaviourEvent &event : m_events) {
        if (event.session == 0 || event.visitor == 0)
            continue;
        const auto known = m_users.find(event.session);
        if (known == m_users.end())
            m_users.insert(event.session, event.visitor);
        else
            *known = std::min(*known, event.visitor);
    }
    for (BehaviourEvent &event : m_events) {
        if (event.visitor == 0)
            event.visitor = m_users.value(event.session, event.session);
    }
    m_users.clear();
}

quint64 EventsDialect::print(const char *what, const QString &text) const
{
    const quint64 found =
        qFromBigEndian<quint64>(sha256({m_space, what, QByteArrayView("|"), text.toUtf8()}).constData());
    return std::max<quint64>(found, 1); // 0 stands for nothing
}

// ---- writing what was counted

EventSums EventsDialect::sums(UnitOfWork &unit)
{
    for (BehaviourEvent &event : m_events)
        event.day = unit.dayOf(event.atMs);
    const qint64 firstMs = m_events.front().atMs;
    EventSums sums = rollUp(m_events);
    EventSums refused;
    for (const Refused &each : m_refused)
        refused[{unit.dayOf(each.atMs.value_or(firstMs)), EventMeasure::Rejected}].push_back(each.print);
    for (auto &[key, prints] : refused)
        settle(prints);
    unite(sums, refused);
    return sums;
}

Result<void> EventsDialect::write(ImportJob &job, UnitOfWork &unit, const BatchId &batch)
{
    if (m_events.empty())
        return {};
    const EventSums found = sums(unit);
    EventBook book(unit, job.options.actor, batch);
    KONTOR_ASSIGN(const EventSums known, book.known(m_source, daysOf(found)));
    std::map<int, QString> days; // of a million rows few differ in it
    qint64 done = job.rows();
    for (const BehaviourEvent &event : m_events) {
        KONTOR_TRY(job.step(++done, 2 * job.rows()));
        const auto before = known.find({event.day, measureOf(event.kind)});
        const bool isKnown = before != known.end() && std::ranges::binary_search(before->second, event.print);
        QString &day = days[event.day];
        if (day.isEmpty())
            day = dateOfDay(event.day).toString(Qt::ISODate);
        const auto row = static_cast<qsizetype>(event.row);
        job.count(isKnown ? RowOutcome::Unchanged : RowOutcome::Created, {&row, 1}, day);
    }
    return job.report.created > 0 ? book.write(m_source, found) : Result<void>();
}

} // namespace kontor
