// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deskregistry.h"
#include "result.h"

#include <memory>

namespace kontor {

class Clock;
class Random;
class ShopFile;

/// What a shop is before anything was written into its log.
struct BareShop {
    QUuid shop;
    QString currency;
    QByteArray timeZone;
};
/// A file for a shop whose log comes from elsewhere.
[[nodiscard]] Result<std::unique_ptr<ShopFile>> createBareShop(const QString &path, const BareShop &shop, Clock &clock,
                                                               Random &random);
/// The schema of files that this program writes.
[[nodiscard]] int schemaVersion();

/// Makes a shop's file the one whose log all desks follow: it writes under a device of its own, and its history
/// gets a name. Returns the history.
[[nodiscard]] Result<QString> hostLog(ShopFile &file);
/// The same for a file that comes out of a backup: a new history, a new device (its old counters may have gone
/// on after the backup), and lost verdicts are taken back from the desks.
[[nodiscard]] Result<QString> hostRestoredLog(ShopFile &file);
/// Makes a copy of the server's file the one of a desk.
[[nodiscard]] Result<void> joinAs(ShopFile &file, const KnownDesk &desk);

} // namespace kontor
