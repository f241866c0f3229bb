// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventbook.h"

#include "documentsize.h"
#include "eventqueries.h"
#include "importedfact.h"
#include "sha256.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr size_t kPrintsPerFact = 4096; ///< 43 KB as text
constexpr qsizetype kBytesPerDocument = 180 * 1024; ///< then comes one fact more at the most

/// The same for the same sums.
QByteArray digestOf(const EventSums &sums)
{
    QByteArray digests;
    for (const auto &[key, prints] : sums) {
        digests += eventqueries::countField(key).toLatin1() + '\n';
        digests += sha256(printsText(prints.data(), prints.size()).toLatin1());
    }
    return sha256(digests).toHex();
}

} // namespace

EventBook::EventBook(UnitOfWork &unit, QString actor, BatchId batch)
    : m_unit(unit), m_document{{}, std::move(actor), batch}
{ }

Result<EventSums> EventBook::known(const QString &source, const DayRange &days)
{
    return eventqueries::known(m_unit.file(), source, days);
}

Result<void> EventBook::write(const QString &source, const EventSums &sums)
{
    if (sums.empty())
        return {};
    const QUuid shop = m_unit.file().identity().shop;
    const RecordId record(uuidV5(shop, "events|" + source.toUtf8() + '|' + digestOf(sums)));
    const eventqueries::Book book{
        record, source, {dateOfDay(sums.begin()->first.day), dateOfDay(sums.rbegin()->first.day)}};
    for (const auto &[key, prints] : sums) {
        for (size_t from = 0; from < prints.size(); from += kPrintsPerFact) {
            const size_t count = std::min(kPrintsPerFact, prints.size() - from);
            KONTOR_TRY(set(record, u"events"_s, eventqueries::printsField(key, static_cast<int>(from / kPrintsPerFact)),
                           printsText(prints.data() + from, count)));
        }
        KONTOR_TRY(set(record, u"events"_s, eventqueries::countField(key), static_cast<qint64>(prints.size())));
    }
    KONTOR_TRY(set(RecordId(shop), u"shop"_s, eventqueries::bookField(record), eventqueries::bookValue(book)));
    return flush();
}

/// Of a book that was taken back, the next id.
Result<void> EventBook::set(const RecordId &subject, const QString &of, const QString &field, const QJsonValue &value)
{
    KONTOR_ASSIGN(const ImportedFact fact, importedFact(m_unit, subject.uuid(), "setting.set|" + field.toUtf8()));
    if (fact.counts)
        return {};
    m_document.facts.push_back(
        {FactKind::SettingSet, {subject}, {{u"of"_s, of}, {u"field"_s, field}, {u"value"_s, value}}, {}, fact.id});
    m_bytes += value.toString().size() + 2 * field.size();
    return m_document.facts.size() >= kFactsPerDocument || m_bytes >= kBytesPerDocument ? flush() : Result<void>();
}

Result<void> EventBook::flush()
{
    m_bytes = 0;
    if (m_document.facts.empty())
        return {};
    KONTOR_TRY(m_unit.append(m_document));
    m_document.facts.clear();
    return {};
}

} // namespace kontor
