// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventqueries.h"

#include "recordrows.h"
#include "shopfile.h"

#include <set>

using namespace Qt::StringLiterals;

namespace kontor::eventqueries {

namespace {

constexpr auto kFieldsBetween = "SELECT field, value FROM registers WHERE subject = ? AND field >= ? AND field < ?";

/// Behind every field that starts with this and a slash.
QString behind(const QString &start)
{
    return start + QChar(u'/' + 1);
}

QString dayText(const QDate &day)
{
    return QString::number(dayNumber(day));
}

/// "20260531/view", and whatever may follow.
std::optional<EventKey> keyOf(const QString &field)
{
    const QStringList parts = field.split(u'/');
    bool isDay = false;
    const int day = parts.value(0).toInt(&isDay);
    const auto measure = eventMeasureFromCode(parts.value(1));
    return isDay && measure ? std::optional(EventKey{day, *measure}) : std::nullopt;
}

/// Which book counts how many.
using Counts = std::map<EventKey, std::vector<std::pair<RecordId, qint64>>>;

Result<void> addCounts(ShopFile &file, const Book &book, const DayRange &days, Counts &counts)
{
    Query query(file.db(), kFieldsBetween);
    KONTOR_TRY(query.run(book.record.bytes(), dayText(days.from) + u'/', behind(dayText(days.to))));
    while (query.next()) {
        const auto key = keyOf(query.text(0));
        const qint64 count = decodeRegister(query.blob(1)).toInteger();
        if (key && count > 0)
            counts[*key].emplace_back(book.record, count);
    }
    return query.ended();
}

Result<EventSums> printsIn(ShopFile &file, const RecordId &record, const DayRange &days)
{
    static const QString kSeen = u"seen/"_s;
    EventSums sums;
    Query query(file.db(), kFieldsBetween);
    KONTOR_TRY(query.run(record.bytes(), kSeen + dayText(days.from) + u'/', behind(kSeen + dayText(days.to))));
    while (query.next()) {
        const auto key = keyOf(query.text(0).sliced(kSeen.size()));
        const auto prints = printsFromText(decodeRegister(query.blob(1)).toString());
        if (!key || !prints)
            continue; // of a version to come
        Prints &all = sums[*key];
        all.insert(all.end(), prints->begin(), prints->end());
    }
    KONTOR_TRY(query.ended());
    for (auto &[key, prints] : sums)
        settle(prints);
    return sums;
}

/// The days that several books of a source tell of are looked at closely, and only they.
Result<EventSums> unitedDays(ShopFile &file, const Counts &counts)
{
    std::map<int, std::set<RecordId>> told;
    for (const auto &[key, each] : counts) {
        for (const auto &[record, count] : each)
            told[key.day].insert(record);
    }
    EventSums sums;
    for (const auto &[day, records] : told) {
        if (records.size() < 2)
            continue;
        const QDate date = dateOfDay(day);
        for (const RecordId &record : records) {
            KONTOR_ASSIGN(const EventSums own, printsIn(file, record, {date, date}));
            unite(sums, own);
        }
    }
    return sums;
}

Result<std::vector<Book>> allBooks(ShopFile &file)
{
    std::vector<Book> found;
    Query query(file.db(), kFieldsBetween);
    KONTOR_TRY(query.run(file.identity().shop.toRfc4122(), u"events/"_s, behind(u"events"_s)));
    while (query.next()) {
        const QJsonObject value = decodeRegister(query.blob(1)).toObject();
        const Book book{RecordId::fromString(query.text(0).sliced(7)),
                        value.value("source"_L1).toString(),
                        {dateOfDay(static_cast<int>(value.value("from"_L1).toInteger())),
                         dateOfDay(static_cast<int>(value.value("to"_L1).toInteger()))}};
        if (!book.record.isNull() && book.days.from.isValid() && book.days.to.isValid())
            found.push_back(book);
    }
    KONTOR_TRY(query.ended());
    return found;
}

void add(EventFigures &figures, EventMeasure measure, qint64 count)
{
    figures.counts[static_cast<size_t>(measure)] += count;
}

} // namespace

QString bookField(const RecordId &record)
{
    return u"events/"_s + record.toString();
}

QJsonObject bookValue(const Book &book)
{
    return {{"source"_L1, book.source}, {"from"_L1, dayNumber(book.days.from)}, {"to"_L1, dayNumber(book.days.to)}};
}

QString countField(const EventKey &key)
{
    return u"%1/%2"_s.arg(key.day).arg(code(key.measure));
}

QString printsField(const EventKey &key, int part)
{
    return u"seen/%1/%2"_s.arg(countField(key)).arg(part);
}

Result<std::vector<Book>> books(ShopFile &file, const DayRange &days)
{
    KONTOR_ASSIGN(std::vector<Book> found, allBooks(file));
    std::erase_if(found, [&](const Book &book) { return book.days.from > days.to || book.days.to < days.from; });
    return found;
}

Result<QStringList> sources(ShopFile &file)
{
    std::set<QString> names;
    KONTOR_ASSIGN(const std::vector<Book> found, allBooks(file));
    for (const Book &book : found)
        names.insert(book.source);
    return QStringList(names.begin(), names.end());
}

Result<EventSums> known(ShopFile &file, const QString &source, const DayRange &days)
{
    EventSums sums;
    KONTOR_ASSIGN(const std::vector<Book> found, books(file, days));
    for (const Book &book : found) {
        if (book.source != source)
            continue;
        KONTOR_ASSIGN(const EventSums own, printsIn(file, book.record, days));
        unite(sums, own);
    }
    return sums;
}

Result<EventFigures> figures(ShopFile &file, const DayRange &days)
{
    std::map<QString, Counts> sources;
    KONTOR_ASSIGN(const std::vector<Book> found, books(file, days));
    for (const Book &book : found)
        KONTOR_TRY(addCounts(file, book, days, sources[book.source]));
    EventFigures figures;
    for (const auto &[source, counts] : sources) {
        KONTOR_ASSIGN(const EventSums united, unitedDays(file, counts));
        for (const auto &[key, each] : counts) {
            const auto several = united.find(key);
            const qint64 alone = each.front().second;
            add(figures, key.measure, several == united.end() ? alone : std::ssize(several->second));
        }
    }
    return figures;
}

} // namespace kontor::eventqueries
