// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "purchaseorder.h"
#include "transfer.h"

namespace kontor {

/// The list rows of transfers, purchase orders and credit notes.
class AggregateStore
{
public:
    explicit AggregateStore(Database &db) : m_db(db) { }
    [[nodiscard]] Result<void> saveTransfer(const TransferState &transfer);
    [[nodiscard]] Result<void> savePurchase(const PurchaseState &purchase);
    [[nodiscard]] Result<void> saveCreditNote(const Fact &fact);
    [[nodiscard]] Result<void> removeCreditNote(const Fact &fact);

    [[nodiscard]] static QVariantList rowOf(const TransferState &transfer);
    [[nodiscard]] static QVariantList rowOf(const PurchaseState &purchase);
    [[nodiscard]] static QVariantList creditNoteRow(const Fact &fact);

private:
    Database &m_db;
};

} // namespace kontor
