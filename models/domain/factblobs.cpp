// SPDX-License-Identifier: GPL-3.0-or-later
#include "factblobs.h"

#include "productpictures.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kontor {

QStringList blobsOf(const Fact &fact)
{
    constexpr qsizetype kMost = 200;
    QStringList blobs;
    const auto add = [&](const QString &hash) {
        if (blobs.size() < kMost && isBlobHash(hash) && !blobs.contains(hash))
            blobs << hash;
    };
    const QString field = fact.json.value("field"_L1).toString();
    if (fact.kind == FactKind::GoodsSet && field.startsWith("images/"_L1) && !fact.json.value("value"_L1).isNull())
        add(field.mid(7));
    for (const QJsonValue &hash : fact.json.value("blobs"_L1).toArray())
        add(hash.toString());
    return blobs;
}

} // namespace kontor
