// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listrows.h"
#include "pilldelegate.h"
#include "querywords.h"

#include <QJsonValue>
#include <QString>

namespace kontor {

// The goods' codes as a merchant says them, in the language of the moment.

[[nodiscard]] QString goodsStatusWord(const QString &status);
[[nodiscard]] Tone goodsStatusTone(const QString &status);
[[nodiscard]] QString stockLevelWord(const GoodsRow &row);
[[nodiscard]] QString stockLevelWord(StockLevel level);
[[nodiscard]] Tone stockLevelTone(const GoodsRow &row);
[[nodiscard]] Tone stockLevelTone(StockLevel level);
[[nodiscard]] QString stockReasonWord(StockReason reason);
[[nodiscard]] QString goodsFieldWord(const QString &field);
/// What a field is set to, as people write it; empty when there is nothing to show.
[[nodiscard]] QString goodsValueText(const QString &field, const QJsonValue &value, const QString &currency);
[[nodiscard]] QString policyWord(const QString &policy);
/// Gives the search words of goods their names.
void addGoodsWords(QueryVocabulary &words);
/// "+3", "−2": with the locale's signs and digits.
[[nodiscard]] QString signedNumber(qint64 number);

/// What a barcode typed so far is, or what is wrong with it.
struct BarcodeReading {
    bool isGood = true; ///< also while nothing is typed
    QString sentence;
};
[[nodiscard]] BarcodeReading readBarcode(const QString &text);

} // namespace kontor
