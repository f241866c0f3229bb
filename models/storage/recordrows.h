// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "categorytree.h"
#include "database.h"
#include "fact.h"

#include <map>

namespace kontor {

/// One field of one record as a fact sets it. `value` is canonical JSON; `rank` decides who wins.
struct RegisterRow {
    RecordId subject;
    QString field;
    QString of;
    QByteArray value;
    qint64 hlc = 0;
    QByteArray device;
    qint64 fact = 0; ///< place of the fact

    [[nodiscard]] bool wins(const RegisterRow &other) const
    {
        return hlc != other.hlc ? hlc > other.hlc : device > other.device;
    }
    [[nodiscard]] QVariantList values() const { return {subject.bytes(), field, of, value, hlc, device, fact}; }
};

/// What a register fact says; its subject is null when it says nothing (void, or of another family).
[[nodiscard]] RegisterRow registerOf(const Fact &fact);
[[nodiscard]] QJsonValue decodeRegister(const QByteArray &bytes);

/// Computes the rows in which lists show records from their registers. Reads only; every row is empty when
/// the record is not there. Columns are those of its table from `id` on.
class RecordRows
{
public:
    explicit RecordRows(Database &db) : m_db(db) { }

    [[nodiscard]] Result<QJsonObject> fields(const RecordId &subject);
    [[nodiscard]] Result<QVariantList> product(const RecordId &subject);
    /// Shows its product's texts, so that row must be right already.
    [[nodiscard]] Result<QVariantList> variant(const RecordId &subject);
    /// With what they and everybody merged into them have bought, so figures must be written already.
    [[nodiscard]] Result<QVariantList> customer(const RecordId &subject);
    /// Customers that name this one as who stands for them.
    [[nodiscard]] Result<std::vector<RecordId>> mergedInto(const RecordId &customer);
    /// Everybody a customer stands for, themselves first.
    [[nodiscard]] Result<std::vector<RecordId>> everybodyIn(const RecordId &survivor);
    struct Bought {
        qint64 orders = 0;
        qint64 valueMinor = 0; ///< in the shop's currency
        qint64 lastDay = 0; ///< 0: never
    };
    [[nodiscard]] Result<Bought> bought(const std::vector<RecordId> &everybody);
    /// Of a product, in their order; those it has in the tables, archived ones too.
    [[nodiscard]] Result<std::vector<VariantId>> variantsOf(const ProductId &product);
    /// The main location is there before anyone names it.
    [[nodiscard]] Result<QVariantList> location(const RecordId &subject);
    [[nodiscard]] Result<std::map<CategoryId, CategoryNode>> categories();
    [[nodiscard]] static QVariantList category(const CategoryId &id, const CategoryNode &node);

private:
    struct Age {
        qint64 createdMs = 0;
        qint64 updatedMs = 0;
    };
    [[nodiscard]] Result<Age> age(const RecordId &subject);
    struct Filed {
        QString paths; ///< of its categories
        std::optional<qint64> warnAt; ///< inherited from them
    };
    [[nodiscard]] Result<Filed> filed(const QJsonObject &product);
    [[nodiscard]] Result<RecordId> survivorOfCustomer(const RecordId &customer);
    Database &m_db;
};

} // namespace kontor
