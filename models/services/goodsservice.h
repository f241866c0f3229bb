// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"
#include "productpictures.h"
#include "registerwriter.h"
#include "result.h"
#include "unitofwork.h"

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
    std::map<QString, QString> extra; ///< columns of an import nobody else claims
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
    /// The same for many; the number of facts written. Cancelling fails, and nothing of it may be committed.
    [[nodiscard]] Result<int> setMany(const std::vector<FieldChange> &changes, Progress &progress);
    [[nodiscard]] Result<void> archive(const ProductId &product) { return setArchived(product, true); }
    /// Back to active when not archived any more; what is not archived stays as it is, a draft a draft.
    [[nodiscard]] Result<void> setArchived(const ProductId &product, bool archived);
    /// A draft with the same fields, categories, pictures and variants; SKUs and barcodes are left empty, for they name
    /// one article each. Stock stays where it is.
    [[nodiscard]] Result<Saved> duplicate(const ProductId &product, const QString &title);

    // Pictures, each a register of its own. The bytes must be in the shop's BlobStore, or come later.
    /// Behind the others; one that is there already stays where it is.
    [[nodiscard]] Result<void> addPicture(const ProductId &product, const QString &key, const QString &alt = {});
    /// To a place from 0; the others keep their order.
    [[nodiscard]] Result<void> movePicture(const ProductId &product, const QString &key, qsizetype place);
    [[nodiscard]] Result<void> describePicture(const ProductId &product, const QString &key, const QString &alt);
    [[nodiscard]] Result<void> removePicture(const ProductId &product, const QString &key);
    [[nodiscard]] std::vector<ProductPicture> pictures(const ProductId &product);

    /// The record of a category path, made with its parents when missing.
    [[nodiscard]] Result<CategoryId> category(const QString &path);

    /// Checks a field's value and turns it into what is stored: "12.50" for a price becomes 1250.
    /// Refuses unknown fields and bad check digits.
    [[nodiscard]] static Result<FieldChange> parseField(const VariantId &variant, const ProductId &product,
                                                        const QString &field, const QString &text,
                                                        const QString &currency);

    /// What was written through this object so far, to be taken back at once.
    [[nodiscard]] const EditStep &step() const { return m_writer.step(); }
    [[nodiscard]] RegisterWriter &writer() { return m_writer; }

private:
    [[nodiscard]] Result<int> write(const std::vector<FieldChange> &changes) { return m_writer.write(changes); }
    [[nodiscard]] Result<ProductPicture> picture(const ProductId &product, const QString &key);
    UnitOfWork &m_unit;
    RegisterWriter m_writer;
};

} // namespace kontor
