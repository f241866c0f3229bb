// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

namespace kontor {

/// One picture of a product. Each is a register of its own, so that two desks may add, move and describe at once.
struct ProductPicture {
    QString key; ///< the SHA-256 of its bytes in hex, or an address an import named
    QString rank;
    QString alt; ///< said instead of it to those who cannot see it

    [[nodiscard]] QJsonObject value() const { return {{QStringLiteral("rank"), rank}, {QStringLiteral("alt"), alt}}; }
    bool operator==(const ProductPicture &) const = default;
};

/// The pictures among a product's fields, in their order; of two with the same rank the smaller key comes first.
[[nodiscard]] std::vector<ProductPicture> productPictures(const QJsonObject &fields);
/// Whether the key names bytes that a shop keeps itself.
[[nodiscard]] bool isBlobHash(const QString &key);

} // namespace kontor
