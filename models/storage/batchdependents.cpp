// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchdependents.h"

#include "factlog.h"
#include "purchaseorder.h"
#include "transfer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qsizetype kDependentsNamed = 5;

constexpr auto kDependentsSubjects = "SELECT DISTINCT s.subject, s.fact = (SELECT min(t.fact) FROM fact_subjects t"
                                     " WHERE t.subject = s.subject) FROM facts f JOIN fact_subjects s ON s.fact = f.n"
                                     " WHERE f.batch = ?";
constexpr auto kOutsideFacts =
    "SELECT f.kind, f.batch FROM fact_subjects s JOIN facts f ON f.n = s.fact WHERE s.subject = ?"
    " AND f.verdict <> 2 AND (f.batch IS NULL OR f.batch <> ?)";
constexpr auto kMovements = "SELECT f.kind, f.batch FROM stock_places p JOIN stock_entries e ON e.place = p.n"
                            " JOIN facts f ON f.seq = e.seq OR f.n = e.seq - 4611686018427387904 WHERE p.variant = ?"
                            " AND (f.batch IS NULL OR f.batch <> ?)";
constexpr auto kMovementsAt = "SELECT f.kind, f.batch FROM stock_places p JOIN stock_entries e ON e.place = p.n"
                              " JOIN facts f ON f.seq = e.seq OR f.n = e.seq - 4611686018427387904 WHERE p.location = ?"
                              " AND (f.batch IS NULL OR f.batch <> ?)";
constexpr auto kIsLocation = "SELECT 1 FROM locations WHERE id = ?";
constexpr auto kShipments = "SELECT id FROM transfers UNION ALL SELECT id FROM purchase_orders";

/// Rows that name another record: (the named one, the naming one, its name in words).
constexpr std::array kReferences{
    "SELECT l.variant, o.id, 'order ' || o.number FROM order_lines l JOIN orders o ON o.n = l.order_n"
    " WHERE l.variant IS NOT NULL",
    "SELECT customer, id, 'order ' || number FROM orders WHERE customer IS NOT NULL",
    "SELECT product, id, 'article ' || listed_title || ' ' || sku FROM variants",
    "SELECT parent, id, 'category ' || path FROM categories WHERE parent IS NOT NULL",
};

class Search
{
public:
    Search(Database &db, FactLog &log, const BatchId &batch) : m_db(db), m_log(log), m_batch(batch) { }

    Result<QStringList> run()
    {
        KONTOR_TRY(sortSubjects());
        for (const QByteArray &subject : std::as_const(m_created))
            KONTOR_TRY(outsideFactsOn(subject));
        for (const char *sql : kReferences)
            KONTOR_TRY(rowsThatName(sql));
        KONTOR_TRY(shipmentsThatName());
        for (const RecordId &subject : m_touched)
            KONTOR_TRY(laterWorkOn(subject));
        m_names.removeDuplicates();
        return m_names;
    }

private:
    /// Created: the batch wrote the record's first fact. Touched: it only added to it.
    Result<void> sortSubjects()
    {
        QSet<QByteArray> all;
        Query subjects(m_db, kDependentsSubjects);
        KONTOR_TRY(subjects.run(m_batch.bytes()));
        while (subjects.next()) {
            all.insert(subjects.blob(0));
            if (subjects.i64(1) != 0)
                m_created.insert(subjects.blob(0));
        }
        for (const QByteArray &subject : std::as_const(all)) {
            if (!m_created.contains(subject))
                m_touched.push_back(RecordId::fromBytes(subject));
        }
        return {};
    }

    [[nodiscard]] bool isFull() const { return m_names.size() >= kDependentsNamed; }
    [[nodiscard]] bool isLive(const Query &fact) const
    {
        return fact.isNull(1) || !m_log.undone().contains(BatchId::fromBytes(fact.blob(1)));
    }

    Result<void> nameFacts(const char *sql, const QByteArray &subject)
    {
        Query facts(m_db, sql);
        KONTOR_TRY(facts.run(subject, m_batch.bytes()));
        while (!isFull() && facts.next()) {
            if (isLive(facts))
                m_names << facts.text(0);
        }
        return {};
    }

    Result<void> outsideFactsOn(const QByteArray &subject)
    {
        if (isFull())
            return {};
        KONTOR_TRY(nameFacts(kOutsideFacts, subject));
        KONTOR_TRY(nameFacts(kMovements, subject));
        Query location(m_db, kIsLocation);
        KONTOR_TRY(location.run(subject));
        return location.next() ? nameFacts(kMovementsAt, subject) : Result<void>();
    }

    Result<void> rowsThatName(const char *sql)
    {
        Query rows(m_db, sql);
        KONTOR_TRY(rows.run());
        while (!isFull() && rows.next()) {
            if (m_created.contains(rows.blob(0)) && !m_created.contains(rows.blob(1)))
                m_names << rows.text(2).simplified();
        }
        return {};
    }

    Result<void> shipmentsThatName()
    {
        Query shipments(m_db, kShipments);
        KONTOR_TRY(shipments.run());
        while (!isFull() && shipments.next()) {
            if (m_created.contains(shipments.blob(0)))
                continue;
            KONTOR_ASSIGN(const std::vector<Fact> facts, m_log.bySubject(RecordId::fromBytes(shipments.blob(0))));
            TransferState transfer;
            PurchaseState purchase;
            for (const Fact &fact : facts) {
                foldTransferFact(transfer, fact);
                foldPurchaseFact(purchase, fact);
            }
            const auto made = [this](const auto &id) { return m_created.contains(id.bytes()); };
            const auto ofOurs = [&](const auto &line) { return made(line.variant); };
            if (made(transfer.from) || made(transfer.to)
                || std::any_of(transfer.lines.begin(), transfer.lines.end(), ofOurs))
                m_names << u"transfer %1"_s.arg(transfer.number);
            if (made(purchase.location) || std::any_of(purchase.lines.begin(), purchase.lines.end(), ofOurs))
                m_names << u"purchase order %1"_s.arg(purchase.number);
        }
        return {};
    }

    /// A payment, parcel or refund that came with the batch and that a later fact goes on with.
    Result<void> laterWorkOn(const RecordId &subject)
    {
        if (isFull())
            return {};
        KONTOR_ASSIGN(const std::vector<Fact> facts, m_log.bySubject(subject));
        QList<QByteArray> parts;
        for (const Fact &fact : facts) {
            if (!fact.isInEffect() || factFamily(fact.kind) != FactFamily::Order)
                continue;
            if (fact.batch == m_batch) {
                parts += partsOf(fact);
                continue;
            }
            const bool names = std::any_of(parts.begin(), parts.end(),
                                           [&](const QByteArray &part) { return fact.body.contains(part); });
            if (names && !isFull())
                m_names << fact.kindText;
        }
        return {};
    }

    static QList<QByteArray> partsOf(const Fact &fact)
    {
        QList<QByteArray> parts;
        const auto named = [&](QLatin1String key) { return fact.json.value(key).toString().toUtf8(); };
        if (fact.kind == FactKind::PaymentCaptured)
            parts << named("channel"_L1) + '|' + named("payment"_L1) + '|'
                    + QByteArray::number(fact.json.value("capture"_L1).toInteger(1));
        if (fact.kind == FactKind::PaymentOpened)
            parts << named("attempt"_L1);
        if (fact.kind == FactKind::ParcelPacked || fact.kind == FactKind::ParcelShipped)
            parts << named("parcel"_L1);
        if (fact.kind == FactKind::RefundRequested)
            parts << named("refund"_L1);
        parts.removeAll(QByteArray());
        return parts;
    }

    Database &m_db;
    FactLog &m_log;
    BatchId m_batch;
    QSet<QByteArray> m_created;
    std::vector<RecordId> m_touched;
    QStringList m_names;
};

} // namespace

Result<QStringList> dependentsOf(Database &db, FactLog &log, const BatchId &batch)
{
    return Search(db, log, batch).run();
}

} // namespace kontor
