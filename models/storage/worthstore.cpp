// SPDX-License-Identifier: GPL-3.0-or-later
#include "worthstore.h"

#include "recordrows.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 kWorthEver = std::numeric_limits<qint64>::max();

constexpr auto kWorthEntries = "SELECT occurred_ms, seq, is_count, amount FROM stock_entries"
                               " WHERE place = ? AND occurred_ms >= ? AND occurred_ms < ? AND bucket = 0";
constexpr auto kWorthPlace = "SELECT n FROM stock_places WHERE variant = ? AND location = ?";
constexpr auto kWorthPlaces = "SELECT location, n FROM stock_places WHERE variant = ?";
constexpr auto kWorthLevel = "SELECT on_hand, counted_ms, counted_seq FROM stock_places WHERE n = ?";
constexpr auto kWorthVariants = "SELECT id FROM variants WHERE product = ?";
constexpr auto kWorthProduct = "SELECT product FROM variants WHERE id = ?";
constexpr auto kTermsOf = "SELECT field, at_ms, hlc, device, value FROM stock_terms WHERE subject = ?";
constexpr auto kHear = "INSERT OR IGNORE INTO stock_terms (subject, field, hlc, device, at_ms, value)"
                       " VALUES (?, ?, ?, ?, ?, ?)";
constexpr auto kForgetTerms = "DELETE FROM stock_terms WHERE subject = ?";
constexpr auto kAddWorth =
    "INSERT INTO stock_worth (quarter, location, places, uncosted, units, value_minor) VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (quarter, location) DO UPDATE SET places = places + excluded.places,"
    " uncosted = uncosted + excluded.uncosted, units = units + excluded.units,"
    " value_minor = value_minor + excluded.value_minor";

/// In the order of StockTermKind.
constexpr std::array kTermFields{"cost_minor", "tracked", "archived", "status"};

std::optional<StockTermKind> termKind(const QString &of, const QString &field)
{
    for (size_t i = 0; i < kTermFields.size(); ++i) {
        const auto kind = static_cast<StockTermKind>(i);
        const bool isOfProduct = kind == StockTermKind::ProductArchived;
        if (field == QLatin1String(kTermFields[i]) && of == (isOfProduct ? "product"_L1 : "variant"_L1))
            return kind;
    }
    return {};
}

/// Read as RecordRows reads it.
std::optional<qint64> termValue(StockTermKind kind, const QJsonValue &value)
{
    switch (kind) {
    case StockTermKind::Cost:
        return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
    case StockTermKind::Tracked:
        return value.toBool(true) ? 1 : 0;
    case StockTermKind::Archived:
        return value.toBool() ? 1 : 0;
    default:
        return value.toString() == "archived"_L1 ? 1 : 0;
    }
}

bool isEarlier(const StockEntry &a, const StockEntry &b)
{
    return b.isAfter(a.occurredMs, a.seq);
}

} // namespace

QVariantList SubjectTerm::row() const
{
    return {subject.bytes(), QString::fromLatin1(kTermFields[static_cast<size_t>(term.kind)]),
            term.hlc,        term.device,
            term.atMs,       term.value ? QVariant(*term.value) : QVariant()};
}

std::optional<SubjectTerm> stockTermOf(const Fact &fact)
{
    const auto kind = termKind(fact.json.value("of"_L1).toString(), fact.json.value("field"_L1).toString());
    const RegisterRow row = kind ? registerOf(fact) : RegisterRow();
    if (row.subject.isNull())
        return {};
    qint64 atMs = fact.occurredMs();
    if (fact.hlc.packed != 0) // as entries of the ledger: nobody says today what holds from next year on
        atMs = std::min(atMs, fact.hlc.ms());
    return SubjectTerm{row.subject, {*kind, atMs, row.hlc, row.device, termValue(*kind, decodeRegister(row.value))}};
}

Result<StockTerms> stockTermsOf(Database &db, const VariantId &variant)
{
    StockTerms terms;
    QByteArray product;
    {
        Query article(db, kWorthProduct);
        KONTOR_TRY(article.run(variant.bytes()));
        terms.isArticle = article.next();
        if (!terms.isArticle)
            return terms;
        product = article.blob(0);
    }
    for (const QByteArray &subject : {variant.bytes(), product}) {
        Query query(db, kTermsOf);
        KONTOR_TRY(query.run(subject));
        while (query.next()) {
            const QString of = subject == product ? u"product"_s : u"variant"_s;
            if (const auto kind = termKind(of, query.text(0)))
                terms.said.push_back({*kind, query.i64(1), query.i64(2), query.blob(3), query.optional(4)});
        }
        KONTOR_TRY(query.ended());
    }
    std::ranges::sort(terms.said);
    return terms;
}

QVariantList worthRow(const WorthKey &key, const WorthSum &sum)
{
    return {key.quarter, key.location.isNull() ? QByteArray("") : key.location.bytes(),
            sum.places,  sum.uncosted,
            sum.units,   sum.valueMinor};
}

WorthKey worthKeyOf(const QVariantList &row)
{
    return {row.at(0).toLongLong(), LocationId::fromBytes(row.at(1).toByteArray())};
}

// ---- told before it is written

Result<void> WorthStore::ledgerChanges(const StockEntry &entry, qint64 n, const StockLevelState &level)
{
    if (entry.bucket != StockBucket::OnHand)
        return {};
    const auto [found, isFirst] = m_places.try_emplace(entry.place);
    Place &place = found->second;
    if (isFirst) {
        place = {n, n == 0, n == 0 ? StockLevelState() : level, kWorthEver, {}};
        if (n == 0)
            place.fromMs = entry.occurredMs;
    }
    return reachBack(place, entry.occurredMs);
}

/// What is older than all that changed is still in the ledger as it was.
Result<void> WorthStore::reachBack(Place &place, qint64 toMs)
{
    if (toMs >= place.fromMs)
        return {};
    if (!place.isNew) {
        KONTOR_ASSIGN(std::vector<StockEntry> older, entries(place.n, toMs, place.fromMs));
        place.tail.insert(place.tail.begin(), older.begin(), older.end());
    }
    place.fromMs = toMs;
    return {};
}

Result<void> WorthStore::articleChanges(const RecordId &variant)
{
    const auto [found, isFirst] = m_articles.try_emplace(idCast<VariantId>(variant));
    if (!isFirst)
        return {};
    Article &article = found->second;
    Query places(m_db, kWorthPlaces);
    KONTOR_TRY(places.run(variant.bytes()));
    while (places.next())
        article.places.emplace_back(LocationId::fromBytes(places.blob(0)), places.i64(1));
    KONTOR_TRY(places.ended());
    if (article.places.empty())
        return {}; // whatever was said of it, it was worth nothing
    KONTOR_ASSIGN(article.terms, stockTermsOf(m_db, found->first));
    return {};
}

Result<void> WorthStore::productChanges(const RecordId &product)
{
    if (!m_products.insert(product).second)
        return {};
    std::vector<RecordId> variants;
    {
        Query query(m_db, kWorthVariants);
        KONTOR_TRY(query.run(product.bytes()));
        while (query.next())
            variants.push_back(RecordId::fromBytes(query.blob(0)));
        KONTOR_TRY(query.ended());
    }
    for (const RecordId &variant : variants)
        KONTOR_TRY(articleChanges(variant));
    return {};
}

Result<void> WorthStore::hear(const Fact &fact)
{
    const auto said = stockTermOf(fact);
    if (!said)
        return {};
    Query query(m_db, kHear);
    return query.runList(said->row());
}

Result<void> WorthStore::forget(const RecordId &subject)
{
    Query query(m_db, kForgetTerms);
    return query.run(subject.bytes());
}

// ---- when all is written

Result<void> WorthStore::flush()
{
    for (const auto &[variant, article] : m_articles)
        KONTOR_TRY(addPlacesOf(variant, article));
    StockTerms now;
    VariantId of;
    for (auto &[at, place] : m_places) {
        if (at.variant != of) { // places of one article stand together
            KONTOR_ASSIGN(now, stockTermsOf(m_db, at.variant));
            of = at.variant;
        }
        const auto said = m_articles.find(at.variant);
        const bool wasKnown = said != m_articles.end() && !said->second.places.empty();
        KONTOR_TRY(settle(at, place, wasKnown ? said->second.terms : now, now));
    }
    for (const auto &[key, sum] : m_changes) {
        Query query(m_db, kAddWorth);
        KONTOR_TRY(query.runList(worthRow(key, sum)));
    }
    m_places.clear();
    m_articles.clear();
    m_products.clear();
    m_changes.clear();
    return {};
}

/// Of an article of which something else is said now, also places whose ledger did not change.
Result<void> WorthStore::addPlacesOf(const VariantId &variant, const Article &article)
{
    if (article.places.empty())
        return {};
    KONTOR_ASSIGN(const StockTerms now, stockTermsOf(m_db, variant));
    const auto fromMs = article.terms.differsFrom(now);
    if (!fromMs)
        return {};
    for (const auto &[location, n] : article.places) {
        const auto [found, isFirst] = m_places.try_emplace(StockPlace{variant, location});
        Place &place = found->second;
        if (isFirst) {
            Query level(m_db, kWorthLevel);
            KONTOR_TRY(level.run(n));
            place = {n, false, {}, kWorthEver, {}};
            if (level.next()) {
                place.level.onHand = level.i64(0);
                place.level.countedAtMs = level.i64(1);
                place.level.countedSeq = level.i64(2);
            }
        }
        KONTOR_TRY(reachBack(place, *fromMs));
    }
    return {};
}

Result<void> WorthStore::settle(const StockPlace &at, Place &place, const StockTerms &before, const StockTerms &now)
{
    if (place.isNew) {
        Query query(m_db, kWorthPlace);
        KONTOR_TRY(query.run(at.variant.bytes(), at.location.bytes()));
        if (!query.next())
            return {}; // it came and went
        place.n = query.i64(0);
    }
    LedgerTail tail{place.fromMs, 0, std::move(place.tail)};
    std::ranges::stable_sort(tail.entries, isEarlier);
    place.tail = tail.entries;
    KONTOR_ASSIGN(tail.onHand, onHandBefore(place));
    addWorthOf(m_changes, at.location, tail, before, -1);
    KONTOR_ASSIGN(tail.entries, entries(place.n, place.fromMs, kWorthEver));
    std::ranges::stable_sort(tail.entries, isEarlier);
    addWorthOf(m_changes, at.location, tail, now, 1);
    return {};
}

/// From the level backwards, unless a count among what changed hides what was there.
Result<qint64> WorthStore::onHandBefore(const Place &place)
{
    if (place.isNew)
        return 0;
    if (place.level.countedSeq == 0 || place.level.countedAtMs < place.fromMs) {
        qint64 onHand = place.level.onHand;
        for (const StockEntry &entry : place.tail)
            onHand -= entry.amount;
        return onHand;
    }
    KONTOR_ASSIGN(const std::vector<StockEntry> older,
                  entries(place.n, std::numeric_limits<qint64>::min(), place.fromMs));
    return foldStock(older).onHand;
}

Result<std::vector<StockEntry>> WorthStore::entries(qint64 place, qint64 fromMs, qint64 untilMs)
{
    Query query(m_db, kWorthEntries);
    KONTOR_TRY(query.run(place, fromMs, untilMs));
    std::vector<StockEntry> out;
    while (query.next()) {
        StockEntry entry;
        entry.occurredMs = query.i64(0);
        entry.seq = query.i64(1);
        entry.isCount = query.i64(2) != 0;
        entry.amount = query.i64(3);
        out.push_back(entry);
    }
    KONTOR_TRY(query.ended());
    return out;
}

} // namespace kontor
