// SPDX-License-Identifier: GPL-3.0-or-later
#include "productpictures.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace kontor {

std::vector<ProductPicture> productPictures(const QJsonObject &fields)
{
    std::vector<ProductPicture> pictures;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (!it.key().startsWith("images/"_L1) || !it.value().isObject())
            continue;
        const QJsonObject value = it.value().toObject();
        pictures.push_back({it.key().mid(7), value.value("rank"_L1).toString(), value.value("alt"_L1).toString()});
    }
    std::ranges::sort(pictures, [](const ProductPicture &a, const ProductPicture &b) {
        return std::tie(a.rank, a.key) < std::tie(b.rank, b.key);
    });
    return pictures;
}

bool isBlobHash(const QString &key)
{
    return key.size() == 64
        && std::ranges::all_of(key, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

} // namespace kontor
