// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfersheet.h"

namespace kontor {

Result<TransferSheet> readTransferSheet(ShopReader &reader, qint64 number)
{
    KONTOR_ASSIGN(const std::vector<ListedTransfer> rows, transferlists::rows(reader, {number}));
    TransferSheet sheet;
    if (!rows.empty())
        sheet.row = rows.front();
    KONTOR_ASSIGN(sheet.state, transferlists::transfer(reader, sheet.row.id));
    for (const TransferLine &line : sheet.state.lines) {
        const Result<GoodsRow> goods = reader.variant(line.variant);
        sheet.titles << (goods ? goods->title : line.sku); // of another desk's article that has not come yet
    }
    return sheet;
}

} // namespace kontor
