// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QString>
#include <QStringList>

namespace kontor {

/// What was asked of kontor-syncd on the command line.
struct ServerOptions {
    enum class Verb { Serve, Backup, Restore, Check, Help, Version };
    Verb verb = Verb::Serve;
    QString folder; ///< --data
    QString path; ///< of a backup
    QByteArray address = "127.0.0.1";
    quint16 port = 8484;
    QString certificateFile;
    QString keyFile;
    bool isAttached = false; ///< ends with the program that started it
    bool isForOneMoreShop = false;
    bool isQuiet = false;
    QString helpText;

    [[nodiscard]] static Result<ServerOptions> parse(const QStringList &arguments);
};

} // namespace kontor
