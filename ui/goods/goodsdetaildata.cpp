// SPDX-License-Identifier: GPL-3.0-or-later
#include "goodsdetaildata.h"

#include "stocktables.h"

#include <algorithm>

namespace kontor {

Result<GoodsDetailData> readGoodsDetail(ShopReader &reader, qint64 number)
{
    KONTOR_ASSIGN(const std::vector<GoodsRow> rows, reader.goodsRows({number}));
    if (rows.empty())
        return fail(ErrorKind::NotFound, "no_such_record", QStringLiteral("This article does not exist any more."));
    GoodsDetailData data;
    data.row = rows.front();
    KONTOR_ASSIGN(data.product, reader.fields(idCast<RecordId>(data.row.product)));
    KONTOR_ASSIGN(data.levels, reader.levels(data.row.id));
    KONTOR_ASSIGN(data.ledger, reader.ledger(data.row.id, {}, StockTables::MostLedgerRows));
    KONTOR_ASSIGN(data.history, reader.timeline(idCast<RecordId>(data.row.product)));
    KONTOR_ASSIGN(const std::vector<TimelineRow> own, reader.timeline(idCast<RecordId>(data.row.id)));
    data.history.insert(data.history.end(), own.begin(), own.end());
    std::ranges::stable_sort(data.history, {}, &TimelineRow::atMs);
    return data;
}

} // namespace kontor
