// SPDX-License-Identifier: GPL-3.0-or-later
// What a desk's file says about its server. The token is not in it.
#pragma once

#include "ids.h"
#include "serverplace.h"
#include "tokenstore.h"

#include <optional>

namespace kontor {

class ShopFile;

/// Empty: this shop lies on no server.
[[nodiscard]] Result<std::optional<ServerPlace>> serverLinkOf(ShopFile &file);
[[nodiscard]] Result<void> keepServerLink(ShopFile &file, const ServerPlace &place);
/// The same with the token of this desk. "no_token" when the store does not have it.
[[nodiscard]] Result<ServerPlace> openServerLink(ShopFile &file, TokenStore &tokens);
[[nodiscard]] QString tokenNameOf(const ShopFile &file);
[[nodiscard]] QString tokenNameOf(const DeviceId &device, const QUuid &shop);

} // namespace kontor
