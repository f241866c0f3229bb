// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtables.h"

namespace kontor::cli {

const std::vector<Command> &allCommands()
{
    static const std::vector<Command> commands = [] {
        std::vector<Command> all;
        for (const auto &table :
             {shopCommands,       goodsCommands,    imageCommands,    categoryCommands,    stockCommands,
              stockWatchCommands, locationCommands, orderCommands,    orderChangeCommands, paymentCommands,
              moneyCommands,      refundCommands,   parcelCommands,   shippingCommands,    documentCommands,
              carrierCommands,    transferCommands, purchaseCommands, supplierCommands,    customerCommands,
              settingCommands,    reportCommands,   figureCommands,   funnelCommands,      attentionCommands,
              syncCommands,       undoCommands,     importCommands,   exportCommands,      checkCommands,
              demoCommands}) {
            const std::vector<Command> part = table();
            all.insert(all.end(), part.begin(), part.end());
        }
        return all;
    }();
    return commands;
}

} // namespace kontor::cli
