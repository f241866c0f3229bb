// SPDX-License-Identifier: GPL-3.0-or-later
#include "transferwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

class TransferWords
{
    Q_DECLARE_TR_FUNCTIONS(kontor::TransferWords)
};

TransferStage closedStage(const ListedTransfer &row)
{
    if (row.missing() == 0)
        return TransferStage::Closed;
    return row.rest == "back"_L1 ? TransferStage::Back : TransferStage::Lost;
}

} // namespace

TransferStage transferStage(const ListedTransfer &row, qint64 nowMs)
{
    if (row.closed)
        return closedStage(row);
    if (row.missing() == 0)
        return TransferStage::Come;
    if (row.isOverdue(nowMs))
        return TransferStage::Overdue;
    return row.arrived > 0 ? TransferStage::PartlyCome : TransferStage::UnderWay;
}

QString transferStageWord(TransferStage stage)
{
    switch (stage) {
    case TransferStage::UnderWay:
        return TransferWords::tr("Under way", "transfer");
    case TransferStage::PartlyCome:
        return TransferWords::tr("Partly received", "transfer");
    case TransferStage::Overdue:
        return TransferWords::tr("Overdue", "transfer");
    case TransferStage::Come:
        return TransferWords::tr("Received", "transfer");
    case TransferStage::Closed:
        return TransferWords::tr("Closed", "transfer");
    case TransferStage::Lost:
        return TransferWords::tr("Rest lost", "transfer");
    case TransferStage::Back:
        return TransferWords::tr("Rest went back", "transfer");
    }
    return {};
}

Tone transferStageTone(TransferStage stage)
{
    switch (stage) {
    case TransferStage::UnderWay:
        return Tone::Accent;
    case TransferStage::PartlyCome:
        return Tone::Warn;
    case TransferStage::Overdue:
    case TransferStage::Lost:
        return Tone::Bad;
    case TransferStage::Come:
        return Tone::Good;
    case TransferStage::Closed:
    case TransferStage::Back:
        break;
    }
    return Tone::Quiet;
}

} // namespace kontor
