// SPDX-License-Identifier: GPL-3.0-or-later
#include "staterows.h"

#include "sha256.h"

#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// One state table: how its rows are read. `only` leaves rows out that say nothing; `key` is the id that
/// its rows are asked for by.
struct TableText {
    StateTable table;
    const char *name;
    const char *columns;
    const char *from;
    const char *only;
    const char *key;
};

constexpr std::array kTables{
    TableText{
        StateTable::Orders, "orders",
        "id, number, currency, lifecycle, closed_reason, terms, on_hold, payment, fulfilment, label, day,"
        " placed_ms, updated_ms, expires_ms, total_minor, due_minor, captured_minor, reversed_minor,"
        " refunded_minor, units, imported, customer, customer_name, customer_email, packable, ship_by_ms, carrier",
        "orders", "1", "id"},
    TableText{StateTable::OrderLines, "order_lines",
              "id, line, variant, sku, title, qty, price_minor, discount_minor, share_minor, tax_ppm, tax_minor,"
              " l.total_minor, cost_minor, cancelled, packed, shipped, delivered, received, ret_requested, ret_good,"
              " ret_damaged, refunded_qty, over_shipped, unexpected_return",
              "order_lines l JOIN orders ON n = order_n", "1", "id"},
    TableText{StateTable::Payments, "payments",
              "id, position, key, channel, reference, state, amount_minor, p.reversed_minor, approved_minor, fee_minor,"
              " at_ms, p.day, p.currency, moved_minor, standing",
              "payments p JOIN orders ON n = order_n", "1", "id"},
    TableText{StateTable::Parcels, "parcels",
              "o.id, p.id, state, p.carrier, service, tracking, status, status_ms, packed_ms, shipped_ms, delivered_ms,"
              " p.units, standing, due_ms",
              "parcels p JOIN orders o ON o.n = p.order_n", "1", "o.id"},
    TableText{StateTable::Refunds, "refunds",
              "o.id, r.id, kind, state, standing, awaited, requested_minor, approved_minor, reason, channel,"
              " requested_ms, decided_ms, settled_ms",
              "refunds r JOIN orders o ON o.n = order_n", "1", "o.id"},
    TableText{StateTable::Reversals, "reversals", "id, v.payment, taken_minor, again_minor, reason, taken_ms, again_ms",
              "reversals v JOIN orders o ON o.n = order_n", "1", "id"},
    TableText{StateTable::Registers, "registers", "subject, field, of, value, hlc, device, fact", "registers", "1",
              "subject"},
    TableText{StateTable::Products, "products",
              "id, title, description, brand, type, handle, tax_class, status, tags, categories, created_ms,"
              " updated_ms, warn_at",
              "products", "1", "id"},
    TableText{StateTable::Variants, "variants",
              "id, product, title, sku, barcode, barcode_key, price_minor, compare_at_minor, cost_minor, weight_g,"
              " policy, tracked, position, bin, threshold, archived, listed_title",
              "variants", "1", "id"},
    TableText{StateTable::Customers, "customers",
              "id, name, email, phone, note, tags, address, created_ms, merged_into, listed, sort_name, mail_key,"
              " phone_key, place_key, orders, value_minor, last_day",
              "customers", "1", "id"},
    TableText{StateTable::Categories, "categories", "id, name, parent, path, cycle, threshold, warn_at, archived",
              "categories", "1", "id"},
    TableText{StateTable::Locations, "locations", "id, name, code", "locations", "1", "id"},
    TableText{StateTable::StockPlaces, "stock_places",
              "variant, location, on_hand, reserved, damaged, quality, incoming, counted_ms, counted_seq, traded_ms",
              "stock_places",
              "(on_hand, reserved, damaged, quality, incoming, counted_ms, counted_seq, traded_ms)"
              " <> (0, 0, 0, 0, 0, 0, 0, 0)",
              "variant"},
    TableText{StateTable::StockEntries, "stock_entries",
              "variant, location, occurred_ms, seq, part, bucket, reason, is_count, amount, unsure_ms",
              "stock_entries JOIN stock_places ON n = place", "1", "variant"},
    TableText{StateTable::Transfers, "transfers",
              "id, number, from_location, to_location, sent_ms, closed, sent, arrived", "transfers", "1", "id"},
    TableText{StateTable::PurchaseOrders, "purchase_orders",
              "id, number, supplier, location, placed_ms, closed, ordered, received", "purchase_orders", "1", "id"},
    TableText{StateTable::CreditNotes, "credit_notes",
              "id, number, day, currency, customer, lines, amount_minor, tax_minor", "credit_notes", "1", "id"},
    TableText{StateTable::Metrics, "metric_daily", "day, measure, currency, dimension, value", "metric_daily",
              "value <> 0", "day"},
    TableText{StateTable::Attention, "attention", "subject, kind, severe, detail", "attention", "1", "subject"},
    TableText{StateTable::Unattached, "unattached", "id", "unattached JOIN facts ON n = fact", "1", "id"},
    TableText{StateTable::LostEdits, "lost_edits", "subject, field, mine, theirs", "lost_edits", "1", "subject"},
    TableText{StateTable::GoodsDaily, "goods_daily",
              "day, variant, sku, channel, location, currency, units, gross_minor, net_minor, cost_minor, costed_minor,"
              " returned_units, returned_minor, back_units, back_minor",
              "goods_daily",
              "(units, gross_minor, net_minor, cost_minor, costed_minor, returned_units, returned_minor, back_units,"
              " back_minor) <> (0, 0, 0, 0, 0, 0, 0, 0, 0)",
              "day"},
    TableText{StateTable::CustomerDaily, "customer_daily", "customer, day, currency, orders, paid, net_minor",
              "customer_daily", "(orders, paid, net_minor) <> (0, 0, 0)", "customer"},
    TableText{StateTable::StockTerms, "stock_terms", "subject, field, hlc, device, at_ms, value", "stock_terms", "1",
              "subject"},
    TableText{StateTable::StockWorth, "stock_worth", "quarter, location, places, uncosted, units, value_minor",
              "stock_worth", "(places, uncosted, units, value_minor) <> (0, 0, 0, 0)", "quarter"},
};

constexpr bool inEnumOrder()
{
    for (size_t i = 0; i < kTables.size(); ++i) {
        if (static_cast<size_t>(kTables[i].table) != i)
            return false;
    }
    return kTables.size() == kStateTables;
}
static_assert(inEnumOrder());

const TableText &text(StateTable table)
{
    return kTables[static_cast<size_t>(table)];
}

template <class Make>
std::array<QByteArray, kStateTables> statements(Make make)
{
    std::array<QByteArray, kStateTables> out;
    for (size_t i = 0; i < out.size(); ++i)
        out[i] = make(kTables[i]);
    return out;
}

/// Statements must outlive the database: they are put together once and kept.
const char *allRows(StateTable table)
{
    static const auto kAll = statements(
        [](const TableText &t) { return QByteArray("SELECT ") + t.columns + " FROM " + t.from + " WHERE " + t.only; });
    return kAll[static_cast<size_t>(table)].constData();
}

/// The first two columns say in which order the rows of one record come.
const char *rowsOfOne(StateTable table)
{
    static const auto kOne = statements([](const TableText &t) {
        return QByteArray("SELECT ") + t.columns + " FROM " + t.from + " WHERE " + t.only + " AND " + t.key
            + " = ? ORDER BY 1" + (qstrcmp(t.columns, "id") == 0 ? "" : ", 2");
    });
    return kOne[static_cast<size_t>(table)].constData();
}

void appendNumber(QByteArray &out, char type, qint64 value)
{
    char bytes[9];
    bytes[0] = type;
    qToBigEndian(value, bytes + 1);
    out.append(bytes, sizeof(bytes));
}

void appendBytes(QByteArray &out, char type, const QByteArray &value)
{
    appendNumber(out, type, value.size());
    out += value;
}

void appendValue(QByteArray &out, const QVariant &value)
{
    if (value.isNull())
        appendNumber(out, 'n', 0);
    else if (value.typeId() == QMetaType::QByteArray)
        appendBytes(out, 'b', value.toByteArray());
    else if (value.typeId() == QMetaType::QString)
        appendBytes(out, 't', value.toString().toUtf8());
    else
        appendNumber(out, 'i', value.toLongLong());
}

} // namespace

const QStringList &stateColumns(StateTable table)
{
    static const auto kNames = [] {
        std::array<QStringList, kStateTables> out;
        for (size_t i = 0; i < out.size(); ++i)
            out[i] = QString::fromLatin1(kTables[i].columns).split(u", "_s);
        return out;
    }();
    return kNames[static_cast<size_t>(table)];
}

QString stateTableName(StateTable table)
{
    return QString::fromLatin1(text(table).name);
}

QByteArray stateTerm(StateTable table, const QVariantList &row)
{
    const qsizetype columns = stateColumns(table).size();
    Q_ASSERT(row.size() >= columns);
    QByteArray bytes;
    bytes.reserve(512);
    appendBytes(bytes, 'T', text(table).name);
    for (qsizetype i = 0; i < columns; ++i)
        appendValue(bytes, row.at(i));
    return sha256(bytes);
}

StoredRows::StoredRows(Database &db, StateTable table)
    : m_query(db, allRows(table)), m_columns(static_cast<int>(stateColumns(table).size()))
{ }

Result<std::vector<QVariantList>> storedRowsOf(Database &db, StateTable table, const QByteArray &id)
{
    Query query(db, rowsOfOne(table));
    KONTOR_TRY(query.run(id));
    const int columns = static_cast<int>(stateColumns(table).size());
    std::vector<QVariantList> rows;
    while (query.next())
        rows.push_back(query.values(columns));
    return rows;
}

Result<StoredState> storedState(Database &db)
{
    StoredState state;
    for (int i = 0; i < kStateTables; ++i) {
        const auto table = static_cast<StateTable>(i);
        StoredRows rows(db, table);
        KONTOR_TRY(rows.run());
        while (rows.next()) {
            state.digest.add(stateTerm(table, rows.row()));
            ++state.rows[static_cast<size_t>(i)];
        }
    }
    return state;
}

} // namespace kontor
