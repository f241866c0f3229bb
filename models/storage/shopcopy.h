// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deskregistry.h"
#include "result.h"

#include <QString>

namespace kontor {

class Clock;
class Random;
class ShopFile;

/// Where in the log a copy was taken.
struct CopiedShop {
    qint64 seq = 0;
    QByteArray chain;
    QString history;
    int schema = 0;
};

/// Copies a server's shop for desks that begin: the log and all that follows from it, but nothing that is the
/// server's own (tables named `sync_…` and `local_…`, and what `meta` says beside the shop itself). The copy may not
/// outlive a power cut: it is packed at once, and counts only from then on. Not within a transaction.
[[nodiscard]] Result<CopiedShop> copyForDesks(ShopFile &server, const QString &to);

/// Makes such a copy the file of a desk that has none. The copy is gone afterwards; nothing lies at `path` before
/// all of it does. A desk whose power failed just then may do it again: its file stays as it is.
[[nodiscard]] Result<void> installAsNew(const QString &copy, const QString &path, const KnownDesk &desk, Clock &clock,
                                        Random &random);
/// Puts such a copy in the place of what a desk's file holds, in one transaction. What the desk wrote and the copy
/// does not know waits for its verdict, on top. Other connections may stay open.
[[nodiscard]] Result<void> installOver(const QString &copy, const QString &path, Clock &clock, Random &random);

} // namespace kontor
