// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "fact.h"
#include "recordrows.h"

#include <QSet>

#include <map>

namespace kontor {

/// The registers of goods, customers, places and settings, and the rows that lists read them from.
/// Winners are written at once, rows by flush(). Never begins a transaction.
class RecordStore
{
public:
    explicit RecordStore(Database &db) : m_db(db), m_rows(db) { }

    /// Folds one register fact: it wins when its (clock, device) is the largest of its field.
    [[nodiscard]] Result<void> apply(const Fact &fact);
    /// Folds all of a record's facts anew (after some of them became void).
    [[nodiscard]] Result<void> refold(const RecordId &subject, const std::vector<Fact> &facts);
    [[nodiscard]] Result<QJsonValue> value(const RecordId &subject, const QString &field);
    [[nodiscard]] Result<QJsonObject> fields(const RecordId &subject) { return m_rows.fields(subject); }
    [[nodiscard]] Result<void> flush();

    [[nodiscard]] const QSet<qint64> &touchedGoods() const { return m_goods; }
    [[nodiscard]] const QSet<qint64> &touchedCustomers() const { return m_customers; }
    /// Row numbers of orders whose tags changed.
    [[nodiscard]] const QSet<qint64> &touchedOrders() const { return m_orders; }
    [[nodiscard]] bool touchedSettings() const { return m_settings; }

private:
    [[nodiscard]] Result<void> project(const RecordId &subject, const QString &of);
    [[nodiscard]] Result<void> projectProduct(const RecordId &subject);
    [[nodiscard]] Result<void> projectVariant(const RecordId &subject);
    [[nodiscard]] Result<void> projectCustomer(const RecordId &subject);
    [[nodiscard]] Result<void> projectLocation(const RecordId &subject);
    [[nodiscard]] Result<void> projectCategories();
    [[nodiscard]] Result<void> noteOrder(const RecordId &subject);
    [[nodiscard]] Result<void> dirtyProductsIn(const QSet<CategoryId> &categories);

    Database &m_db;
    RecordRows m_rows;
    std::map<RecordId, QString> m_dirty; ///< record → what it is
    QSet<qint64> m_goods;
    QSet<qint64> m_customers;
    QSet<qint64> m_orders;
    bool m_settings = false;
};

} // namespace kontor
