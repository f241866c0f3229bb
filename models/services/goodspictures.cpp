// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of products, and copies of whole products.
#include "goodsservice.h"
#include "rank.h"
#include "recordrows.h"
#include "shopfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr size_t kMostPictures = 250;

FieldChange pictureChange(const ProductId &product, const ProductPicture &picture)
{
    return {idCast<RecordId>(product), u"product"_s, u"images/"_s + picture.key, picture.value()};
}

} // namespace

std::vector<ProductPicture> GoodsService::pictures(const ProductId &product)
{
    return productPictures(m_unit.registerValues(idCast<RecordId>(product)));
}

Result<ProductPicture> GoodsService::picture(const ProductId &product, const QString &key)
{
    for (const ProductPicture &found : pictures(product)) {
        if (found.key == key)
            return found;
    }
    return fail(ErrorKind::NotFound, "no_such_picture", u"The product does not have this picture."_s);
}

Result<void> GoodsService::addPicture(const ProductId &product, const QString &key, const QString &alt)
{
    const std::vector<ProductPicture> present = pictures(product);
    if (std::ranges::find(present, key, &ProductPicture::key) != present.end())
        return {};
    if (present.size() >= kMostPictures)
        return refused("too_many_pictures", u"A product has at most 250 pictures. Take some away first."_s);
    const QString last = present.empty() ? QString() : present.back().rank;
    const QString rank = rankBetween(last, {});
    KONTOR_TRY(write({pictureChange(product, {key, rank.isEmpty() ? last + u'z' : rank, alt})}));
    return {};
}

Result<void> GoodsService::movePicture(const ProductId &product, const QString &key, qsizetype place)
{
    KONTOR_ASSIGN(const ProductPicture moved, picture(product, key));
    std::vector<ProductPicture> order = pictures(product);
    std::erase(order, moved);
    order.insert(order.begin() + std::clamp<qsizetype>(place, 0, std::ssize(order)), moved);
    std::vector<QString> ranks;
    for (const ProductPicture &each : order)
        ranks.push_back(each.rank);
    const std::vector<QString> wanted = ranksFor(ranks);
    std::vector<FieldChange> changes;
    for (size_t i = 0; i < order.size(); ++i) {
        order[i].rank = wanted[i];
        changes.push_back(pictureChange(product, order[i])); // those that stay are not written again
    }
    KONTOR_TRY(write(changes));
    return {};
}

Result<void> GoodsService::describePicture(const ProductId &product, const QString &key, const QString &alt)
{
    KONTOR_ASSIGN(ProductPicture described, picture(product, key));
    described.alt = alt.simplified();
    KONTOR_TRY(write({pictureChange(product, described)}));
    return {};
}

Result<void> GoodsService::removePicture(const ProductId &product, const QString &key)
{
    KONTOR_TRY(picture(product, key));
    KONTOR_TRY(write({{idCast<RecordId>(product), u"product"_s, u"images/"_s + key, QJsonValue::Null}}));
    return {};
}

Result<GoodsService::Saved> GoodsService::duplicate(const ProductId &product, const QString &title)
{
    QJsonObject fields = m_unit.registerValues(idCast<RecordId>(product));
    if (fields.isEmpty())
        return fail(ErrorKind::NotFound, "no_such_record", u"This product does not exist any more."_s);
    KONTOR_ASSIGN(const std::vector<VariantId> variants, RecordRows(m_unit.file().db()).variantsOf(product));
    fields.insert("title"_L1, title);
    fields.insert("status"_L1, u"draft"_s);
    fields.insert("handle"_L1, u""_s); // an address leads to one product
    Saved saved{ProductId(m_unit.newUuid()), {}, true, false};
    std::vector<FieldChange> changes;
    for (auto it = fields.begin(); it != fields.end(); ++it)
        changes.push_back({idCast<RecordId>(saved.product), u"product"_s, it.key(), it.value()});
    for (const VariantId &variant : variants) {
        QJsonObject own = m_unit.registerValues(idCast<RecordId>(variant));
        if (own.value("archived"_L1).toBool())
            continue;
        own.insert("product"_L1, saved.product.toString());
        own.remove("sku"_L1);
        own.remove("barcode"_L1);
        saved.variants.emplace_back(m_unit.newUuid());
        for (auto it = own.begin(); it != own.end(); ++it)
            changes.push_back({idCast<RecordId>(saved.variants.back()), u"variant"_s, it.key(), it.value()});
    }
    KONTOR_TRY(write(changes));
    return saved;
}

} // namespace kontor
