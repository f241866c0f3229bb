// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace kontor::cli {

[[nodiscard]] std::vector<Command> shopCommands();
[[nodiscard]] std::vector<Command> goodsCommands();
[[nodiscard]] std::vector<Command> imageCommands();
[[nodiscard]] std::vector<Command> categoryCommands();
[[nodiscard]] std::vector<Command> stockCommands();
[[nodiscard]] std::vector<Command> stockWatchCommands();
[[nodiscard]] std::vector<Command> locationCommands();
[[nodiscard]] std::vector<Command> orderCommands();
[[nodiscard]] std::vector<Command> orderChangeCommands();
[[nodiscard]] std::vector<Command> paymentCommands();
[[nodiscard]] std::vector<Command> moneyCommands();
[[nodiscard]] std::vector<Command> refundCommands();
[[nodiscard]] std::vector<Command> parcelCommands();
[[nodiscard]] std::vector<Command> shippingCommands();
[[nodiscard]] std::vector<Command> carrierCommands();
[[nodiscard]] std::vector<Command> documentCommands();
[[nodiscard]] std::vector<Command> transferCommands();
[[nodiscard]] std::vector<Command> purchaseCommands();
[[nodiscard]] std::vector<Command> supplierCommands();
[[nodiscard]] std::vector<Command> customerCommands();
[[nodiscard]] std::vector<Command> settingCommands();
[[nodiscard]] std::vector<Command> reportCommands();
[[nodiscard]] std::vector<Command> figureCommands();
[[nodiscard]] std::vector<Command> funnelCommands();
[[nodiscard]] std::vector<Command> attentionCommands();
[[nodiscard]] std::vector<Command> syncCommands();
[[nodiscard]] std::vector<Command> undoCommands();
[[nodiscard]] std::vector<Command> importCommands();
[[nodiscard]] std::vector<Command> exportCommands();
[[nodiscard]] std::vector<Command> checkCommands();
[[nodiscard]] std::vector<Command> demoCommands();

/// Every command of the program, nouns together, in the order help shows them.
[[nodiscard]] const std::vector<Command> &allCommands();

} // namespace kontor::cli
