// SPDX-License-Identifier: GPL-3.0-or-later
// A desk's side of joining. The request is kept, safely, before it is sent: sent again it gets the same answer.
#pragma once

#include "joinmessages.h"

namespace kontor {

class Random;
class ShopFile;

[[nodiscard]] Result<JoinRequest> newJoinRequest(const QString &code, const QString &deskName, Random &random);
/// For a desk that brings its own shop to an empty server.
[[nodiscard]] Result<JoinRequest> newFoundingRequest(ShopFile &file, const QString &code);
/// The server holds the shop from now on: what was written since the request waits for its verdict, and all of the
/// log that came before is handed over by DeskSync. Doing it twice changes nothing.
[[nodiscard]] Result<void> becomeFounder(ShopFile &file, const JoinRequest &request, const JoinReply &reply);

} // namespace kontor
