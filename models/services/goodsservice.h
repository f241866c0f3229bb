// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"
#include "result.h"
#include "unitofwork.h"

#include <QJsonValue>
#include <QStringList>

#include <map>
#include <optional>

namespace kontor {

struct VariantDraft {
    std::optional<VariantId> id;
    QString title; ///< of the variant alone: "Red / L"; empty when the product has only one
    QString sku;
    QString barcode;
    qint64 priceMinor = 0;
    std::optional<qint64> compareAtMinor;
    std::optional<qint64> costMinor;
    std::optional<qint64> weightGrams;
    QString policy = QStringLiteral("deny"); ///< deny | continue
    bool tracked = true;
    int position = 1;
    std::map<QString, QString> options; ///< name → value, at most three
};

struct ProductDraft {
    std::optional<ProductId> id;
    QString title;
    QString description;
    QString brand;
    QString type;
    QString handle;
    QString taxClass;
    QString status = QStringLiteral("active");
    QStringList tags;
    QStringList categories; ///< paths such as "Clothing > Shirts"; made when missing
    QStringList images; ///< addresses or blob hashes, in order
    QStringList imageAlts;
    std::map<QString, QString> extra; ///< columns of an import nobody else claims
    std::vector<VariantDraft> variants;
};

/// One field of one record, before and after; the unit of goods edits and their undo.
struct FieldChange {
    RecordId subject;
    QString of; ///< product | variant | category | location | customer | shop …
    QString field;
    QJsonValue value;
};

/// Changes the catalogue. One call is one document; the caller commits.
class GoodsService
{
public:
    GoodsService(UnitOfWork &unit, QString actor, BatchId batch = {});

    /// Writes a product with its variants; fields equal to the present ones are not written again.
    /// Returns the ids of product and variants as they are now in the draft, and what happened.
    struct Saved {
        ProductId product;
        std::vector<VariantId> variants;
        bool created = false;
        bool changed = false;
    };
    [[nodiscard]] Result<Saved> save(const ProductDraft &draft);
    /// Writes single fields; what is equal already is left out. Returns the changes that undo it.
    [[nodiscard]] Result<std::vector<FieldChange>> set(const std::vector<FieldChange> &changes);
    [[nodiscard]] Result<void> archive(const ProductId &product);
    /// The record of a category path, made with its parents when missing.
    [[nodiscard]] Result<CategoryId> category(const QString &path);
    [[nodiscard]] Result<void> moveCategory(const CategoryId &category, const std::optional<CategoryId> &parent);

    /// Checks a field's value and turns it into what is stored: "12.50" for a price becomes 1250.
    /// Refuses unknown fields and bad check digits.
    [[nodiscard]] static Result<FieldChange> parseField(const VariantId &variant, const ProductId &product,
                                                        const QString &field, const QString &text,
                                                        const QString &currency);

private:
    [[nodiscard]] Result<int> write(const std::vector<FieldChange> &changes);
    UnitOfWork &m_unit;
    QString m_actor;
    BatchId m_batch;
};

} // namespace kontor
