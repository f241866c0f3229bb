// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchwords.h"
#include "statereplay.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kTokenizer = "tokens, content = '', detail = none, columnsize = 0,"
                            " tokenize = \"unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'\"";

/// One full-text table and the rows it indexes.
struct Indexed {
    const char *table;
    const char *what;
    const char *texts; ///< row number and text of every row
    const char *name; ///< of a row, for words
    const char *terms; ///< of the table's vocabulary, with how often and where they stand
};

constexpr std::array kIndexes{
    Indexed{"goods_search", "articles", "SELECT n, search_text FROM variants WHERE search_text <> ''",
            "SELECT listed_title || ' ' || sku FROM variants WHERE n = ?",
            "SELECT term, count(*), sum(doc) FROM temp.goods_search_terms GROUP BY term"},
    Indexed{"order_search", "orders", "SELECT n, search_text FROM orders WHERE search_text <> ''",
            "SELECT number FROM orders WHERE n = ?",
            "SELECT term, count(*), sum(doc) FROM temp.order_search_terms GROUP BY term"},
    Indexed{"customer_search", "customers", "SELECT n, search_text FROM customers WHERE search_text <> ''",
            "SELECT name FROM customers WHERE n = ?",
            "SELECT term, count(*), sum(doc) FROM temp.customer_search_terms GROUP BY term"},
};

/// Sums over (token, row) pairs in which one pair more or less shows. Wraps around on purpose.
struct PairSum {
    quint64 pairs = 0;
    quint64 places = 0;

    void add(const QString &token, quint64 count, quint64 rowSum)
    {
        const quint64 hash = qHash(token, size_t{0x9e3779b97f4a7c15ULL});
        pairs += hash * count;
        places += hash * rowSum;
    }
    bool operator==(const PairSum &) const = default;
};

/// A temporary table that goes away with the scope.
class TemporaryTable
{
public:
    [[nodiscard]] static Result<std::unique_ptr<TemporaryTable>> create(Database &db, const QString &name,
                                                                        const QString &module)
    {
        KONTOR_TRY(db.exec(u"CREATE VIRTUAL TABLE temp.%1 USING %2"_s.arg(name, module)));
        return std::unique_ptr<TemporaryTable>(new TemporaryTable(db, name));
    }
    ~TemporaryTable() { (void)m_db.exec(u"DROP TABLE temp.%1"_s.arg(m_name)); }
    Q_DISABLE_COPY_MOVE(TemporaryTable)

private:
    TemporaryTable(Database &db, QString name) : m_db(db), m_name(std::move(name)) { }
    Database &m_db;
    QString m_name;
};

QString vocabulary(const QString &schema, const QString &table)
{
    return u"fts5vocab('%1', '%2', 'instance')"_s.arg(schema, table);
}

Result<PairSum> sumOfIndex(Database &db, const Indexed &index)
{
    PairSum sum;
    DynamicQuery terms(db, QString::fromLatin1(index.terms));
    KONTOR_TRY(terms.run({}));
    while (terms.next())
        sum.add(terms.text(0), static_cast<quint64>(terms.i64(1)), static_cast<quint64>(terms.i64(2)));
    return sum;
}

Result<PairSum> sumOfTexts(Database &db, const Indexed &index)
{
    PairSum sum;
    Query texts(db, index.texts);
    KONTOR_TRY(texts.run());
    while (texts.next()) {
        for (const QString &token : indexTokens(texts.text(1)))
            sum.add(token, 1, static_cast<quint64>(texts.i64(0)));
    }
    return sum;
}

Result<QString> nameOf(Database &db, const Indexed &index, qint64 row)
{
    Query name(db, index.name);
    KONTOR_TRY(name.run(row));
    return name.next() ? name.text(0) : u"row %1, which is gone"_s.arg(row);
}

/// Names the rows that a word finds in `in` and not in `out`.
Result<void> nameRows(Database &db, const Indexed &index, const QString &term, const QString &in, const QString &out,
                      const QString &words, Differences &differences)
{
    DynamicQuery rows(
        db,
        u"SELECT doc FROM temp.%1 WHERE term = ? EXCEPT SELECT doc FROM temp.%2 WHERE term = ? LIMIT 5"_s.arg(in, out));
    KONTOR_TRY(rows.run({term, term}));
    while (rows.next()) {
        KONTOR_ASSIGN(const QString name, nameOf(db, index, rows.i64(0)));
        differences.add(words.arg(QLatin1String(index.what), name, term));
    }
    return {};
}

/// Builds the index a second time beside the first and walks both vocabularies.
Result<void> nameFaults(Database &db, const Indexed &index, Differences &differences)
{
    const QString right = QLatin1String(index.table) + "_right"_L1;
    const QString rightTerms = right + "_terms"_L1;
    const QString terms = QLatin1String(index.table) + "_terms"_L1;
    KONTOR_ASSIGN(const auto table, TemporaryTable::create(db, right, u"fts5(%1)"_s.arg(QLatin1String(kTokenizer))));
    Query texts(db, index.texts);
    KONTOR_TRY(texts.run());
    while (texts.next()) {
        DynamicQuery insert(db, u"INSERT INTO temp.%1 (rowid, tokens) VALUES (?, ?)"_s.arg(right));
        KONTOR_TRY(insert.run({texts.i64(0), indexTokens(texts.text(1)).join(u' ')}));
    }
    KONTOR_ASSIGN(const auto vocab, TemporaryTable::create(db, rightTerms, vocabulary(u"temp"_s, right)));
    DynamicQuery unequal(
        db,
        u"SELECT term, count(*), sum(doc) FROM temp.%1 GROUP BY term EXCEPT SELECT term, count(*), sum(doc)"
        " FROM temp.%2 GROUP BY term LIMIT 10"_s.arg(rightTerms, terms));
    KONTOR_TRY(unequal.run({}));
    while (unequal.next())
        KONTOR_TRY(nameRows(db, index, unequal.text(0), rightTerms, terms,
                            u"The search of %1 does not find “%2” by the token %3."_s, differences));
    DynamicQuery extra(
        db,
        u"SELECT term, count(*), sum(doc) FROM temp.%1 GROUP BY term EXCEPT SELECT term, count(*), sum(doc)"
        " FROM temp.%2 GROUP BY term LIMIT 10"_s.arg(terms, rightTerms));
    KONTOR_TRY(extra.run({}));
    while (extra.next())
        KONTOR_TRY(nameRows(db, index, extra.text(0), terms, rightTerms,
                            u"The search of %1 finds “%2” by the token %3, which it does not have."_s, differences));
    return {};
}

Result<void> checkIndex(Database &db, const Indexed &index, Differences &differences)
{
    const QString table = QLatin1String(index.table);
    KONTOR_ASSIGN(const auto vocab, TemporaryTable::create(db, table + "_terms"_L1, vocabulary(u"main"_s, table)));
    KONTOR_ASSIGN(const PairSum found, sumOfIndex(db, index));
    KONTOR_ASSIGN(const PairSum should, sumOfTexts(db, index));
    return found == should ? Result<void>() : nameFaults(db, index, differences);
}

/// A damaged index is a finding; anything else is a failure of the check itself.
Result<void> tellDamage(const Result<void> &done, const Indexed &index, Differences &differences)
{
    if (done || done.error().code != "database_corrupt"_L1)
        return done;
    const QString words = u"The full-text index %1 is damaged."_s.arg(QLatin1String(index.table));
    if (!differences.words().contains(words))
        differences.add(words);
    return {};
}

} // namespace

Result<void> checkSearch(Database &db, Differences &differences)
{
    for (const Indexed &index : kIndexes)
        KONTOR_TRY(tellDamage(checkIndex(db, index, differences), index, differences));
    return {};
}

Result<void> checkSearchStructure(Database &db, Differences &differences)
{
    if (db.isReadOnly())
        return {};
    for (const Indexed &index : kIndexes) {
        const QString sql = u"INSERT INTO %1 (%1) VALUES ('integrity-check')"_s.arg(QLatin1String(index.table));
        KONTOR_TRY(tellDamage(db.exec(sql), index, differences));
    }
    return {};
}

} // namespace kontor
