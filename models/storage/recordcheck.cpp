// SPDX-License-Identifier: GPL-3.0-or-later
#include "order.h"
#include "recordrows.h"
#include "statereplay.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kRecords = "SELECT subject, min(of) FROM registers GROUP BY subject";
constexpr auto kGoodsText = "SELECT search_text FROM variants WHERE id = ?";
constexpr auto kCustomerText = "SELECT search_text FROM customers WHERE id = ?";

class RecordCheck
{
public:
    RecordCheck(Database &db, DigestSum &digest, std::array<qint64, kStateTables> &rows, Differences &differences)
        : m_db(db), m_rows(db), m_digest(digest), m_counts(rows), m_differences(differences)
    { }

    Result<void> record(const RecordId &subject, const QString &of)
    {
        if (of == "product"_L1) {
            KONTOR_ASSIGN(const QVariantList row, m_rows.product(subject));
            return compare(StateTable::Products, u"Product"_s, subject, row);
        }
        if (of == "variant"_L1) {
            KONTOR_ASSIGN(const QVariantList row, m_rows.variant(subject));
            KONTOR_TRY(compare(StateTable::Variants, u"Article"_s, subject, row));
            return compareText(kGoodsText, u"Article"_s, subject, row);
        }
        if (of == "customer"_L1) {
            KONTOR_ASSIGN(const QVariantList row, m_rows.customer(subject));
            KONTOR_TRY(compare(StateTable::Customers, u"Customer"_s, subject, row));
            return compareText(kCustomerText, u"Customer"_s, subject, row);
        }
        return of == "location"_L1 ? location(subject) : Result<void>();
    }

    Result<void> location(const RecordId &subject)
    {
        m_mainSeen = m_mainSeen || idCast<LocationId>(subject) == mainLocation();
        KONTOR_ASSIGN(const QVariantList row, m_rows.location(subject));
        return compare(StateTable::Locations, u"Location"_s, subject, row);
    }

    Result<void> finish()
    {
        if (!m_mainSeen)
            KONTOR_TRY(location(idCast<RecordId>(mainLocation())));
        KONTOR_ASSIGN(const auto categories, m_rows.categories());
        for (const auto &[id, node] : categories)
            KONTOR_TRY(
                compare(StateTable::Categories, u"Category"_s, idCast<RecordId>(id), RecordRows::category(id, node)));
        return {};
    }

private:
    Result<void> compare(StateTable table, const QString &what, const RecordId &subject, const QVariantList &row)
    {
        m_digest.add(stateTerm(table, row));
        ++m_counts[static_cast<size_t>(table)];
        KONTOR_ASSIGN(const auto stored, storedRowsOf(m_db, table, subject.bytes()));
        compareRows(table, nameOf(what, subject), stored, {row}, m_differences);
        return {};
    }

    Result<void> compareText(const char *sql, const QString &what, const RecordId &subject, const QVariantList &row)
    {
        Query text(m_db, sql);
        KONTOR_TRY(text.run(subject.bytes()));
        if (text.next() && text.text(0) != row.last().toString())
            m_differences.add(
                u"%1: the text it is searched by is not what its fields tell."_s.arg(nameOf(what, subject)));
        return {};
    }

    static QString nameOf(const QString &what, const RecordId &subject)
    {
        return u"%1 %2"_s.arg(what, subject.toString());
    }

    Database &m_db;
    RecordRows m_rows;
    DigestSum &m_digest;
    std::array<qint64, kStateTables> &m_counts;
    Differences &m_differences;
    bool m_mainSeen = false;
};

} // namespace

Result<void> checkRecords(Database &db, DigestSum &digest, std::array<qint64, kStateTables> &rows,
                          Differences &differences)
{
    RecordCheck check(db, digest, rows, differences);
    Query records(db, kRecords);
    KONTOR_TRY(records.run());
    while (records.next())
        KONTOR_TRY(check.record(RecordId::fromBytes(records.blob(0)), records.text(1)));
    return check.finish();
}

} // namespace kontor
