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
/// For a desk that belongs to the server's shop and has lost its key, or whom a restored server does not know.
[[nodiscard]] Result<JoinRequest> newReturningRequest(ShopFile &file, const QString &code);
/// The desk goes on under the epoch it was given: what waits is numbered anew. Doing it twice changes nothing.
[[nodiscard]] Result<void> comeBack(ShopFile &file, const JoinRequest &request, const JoinReply &reply);
/// The server holds the shop from now on: what was written since the request waits for its verdict, and all of the
/// log that came before is handed over by DeskSync. Doing it twice changes nothing.
[[nodiscard]] Result<void> becomeFounder(ShopFile &file, const JoinRequest &request, const JoinReply &reply);

} // namespace kontor
