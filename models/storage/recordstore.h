// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "fact.h"
#include "recordrows.h"
#include "stocklevels.h"
#include "worthstore.h"

#include <QSet>

#include <map>
#include <optional>
#include <set>

namespace kontor {

/// The registers of goods, customers, places and settings, and the rows that lists read them from.
/// Winners are written at once, rows by flush(). Never begins a transaction.
class RecordStore
{
public:
    /// `levels` is told of what warnings depend on, and `worth` of what the worth of stock does.
    RecordStore(Database &db, StockLevels &levels, WorthStore &worth)
        : m_db(db), m_rows(db), m_levels(levels), m_worth(worth)
    { }

    /// Whether a word of another desk may be lost over this fact. Cheap where there is none.
    [[nodiscard]] Result<bool> isContested(const Fact &fact);
    /// Lists anew which edits of the record lost to another desk's; of one field when it is named.
    [[nodiscard]] Result<void> listLostEdits(const RecordId &subject, const std::vector<Fact> &facts,
                                             const QString &field = {});
    /// Folds one register fact: it wins when its (clock, device) is the largest of its field.
    [[nodiscard]] Result<void> apply(const Fact &fact);
    /// Folds all of a record's facts anew (after some of them became void).
    [[nodiscard]] Result<void> refold(const RecordId &subject, const std::vector<Fact> &facts);
    /// The fact has another place now and counts as before.
    [[nodiscard]] Result<void> settle(const Fact &fact, qint64 placeBefore);
    /// Screens hear of the order.
    [[nodiscard]] Result<void> noteOrder(const RecordId &subject);
    [[nodiscard]] Result<QJsonValue> value(const RecordId &subject, const QString &field);
    [[nodiscard]] Result<QJsonObject> fields(const RecordId &subject) { return m_rows.fields(subject); }
    /// What they bought has changed; the figures are written already when flush() comes.
    void customerBought(const CustomerId &customer) { m_buyers.insert(idCast<RecordId>(customer)); }
    [[nodiscard]] Result<void> flush();

    [[nodiscard]] const QSet<qint64> &touchedGoods() const { return m_goods; }
    [[nodiscard]] const QSet<qint64> &touchedCustomers() const { return m_customers; }
    /// Row numbers of orders whose tags changed.
    [[nodiscard]] const QSet<qint64> &touchedOrders() const { return m_orders; }
    [[nodiscard]] bool touchedSettings() const { return m_settings; }
    /// A threshold that many articles inherit changed.
    [[nodiscard]] bool touchedManyGoods() const { return m_manyGoods; }

private:
    [[nodiscard]] Result<void> project(const RecordId &subject, const QString &of);
    [[nodiscard]] Result<void> projectProduct(const RecordId &subject);
    [[nodiscard]] Result<void> projectVariant(const RecordId &subject);
    [[nodiscard]] Result<void> projectCustomers(std::vector<RecordId> waiting);
    [[nodiscard]] Result<void> projectCustomer(const RecordId &subject);
    [[nodiscard]] Result<std::optional<RecordId>> survivorIn(const RecordId &customer);
    [[nodiscard]] Result<void> sumUpBuyers();
    [[nodiscard]] Result<void> projectLocation(const RecordId &subject);
    [[nodiscard]] Result<void> projectCategories();
    void noteShopThreshold();
    [[nodiscard]] Result<void> noteWorth(const RecordId &subject, const QString &of);
    [[nodiscard]] Result<void> dirtyProductsIn(const CategoryId &category);
    [[nodiscard]] Result<void> passThresholdOn(const CategoryId &category);

    Database &m_db;
    RecordRows m_rows;
    StockLevels &m_levels;
    WorthStore &m_worth;
    std::map<RecordId, QString> m_dirty; ///< record → what it is
    std::set<RecordId> m_buyers;
    QSet<qint64> m_goods;
    QSet<qint64> m_customers;
    QSet<qint64> m_orders;
    bool m_settings = false;
    bool m_manyGoods = false;
};

} // namespace kontor
