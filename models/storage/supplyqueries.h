// SPDX-License-Identifier: GPL-3.0-or-later
// What lists of transfers and purchase orders read. Never writes.
#pragma once

#include "listanswer.h"
#include "listedtransfer.h"
#include "purchaseorder.h"
#include "result.h"
#include "transfer.h"

#include <vector>

namespace kontor {
class ShopFile;
}

namespace kontor::supplyqueries {

/// How long goods may be on their way before somebody is asked about them.
[[nodiscard]] Result<qint64> transferPeriodMs(ShopFile &file);
/// The latest first.
[[nodiscard]] Result<std::vector<TransferRow>> transfers(ShopFile &file, bool onlyOpen);
[[nodiscard]] Result<std::vector<PurchaseRow>> purchases(ShopFile &file, bool onlyOpen);
// Lists, the latest first. Their numbers are made of their ids: the same on every desk, and as good as never twice.
[[nodiscard]] Result<ListAnswer> transferList(ShopFile &file, const TransferFilter &filter);
[[nodiscard]] Result<std::vector<ListedTransfer>> transferRows(ShopFile &file, const std::vector<qint64> &numbers);
[[nodiscard]] Result<ListAnswer> purchaseList(ShopFile &file, const PurchaseFilter &filter);
[[nodiscard]] Result<std::vector<PurchaseRow>> purchaseRows(ShopFile &file, const std::vector<qint64> &numbers);
[[nodiscard]] Result<TransferCounts> transferCounts(ShopFile &file, qint64 nowMs);
[[nodiscard]] Result<PurchaseCounts> purchaseCounts(ShopFile &file);
/// "no_such_transfer".
[[nodiscard]] Result<TransferState> transfer(ShopFile &file, const TransferId &id);
/// "no_such_purchase".
[[nodiscard]] Result<PurchaseState> purchase(ShopFile &file, const PurchaseOrderId &id);

} // namespace kontor::supplyqueries
