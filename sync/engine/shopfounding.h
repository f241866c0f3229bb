// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "joinmessages.h"
#include "random.h"
#include "wrongcodes.h"

namespace kontor {

/// Stands in for a server that holds no shop yet: whoever has the setup code brings theirs. Afterwards the file at
/// `path` is a shop that waits for its log, and a SyncServer over it answers the rest, a repeated join too.
class ShopFounding
{
public:
    ShopFounding(QString path, QString setupCode, Clock &clock, Random &random);

    [[nodiscard]] Result<QByteArray> serve(Call call, const QByteArray &body, const QString &address);
    [[nodiscard]] bool isFounded() const { return m_founded; }

private:
    [[nodiscard]] Result<JoinReply> found(const JoinRequest &request);
    [[nodiscard]] Result<void> write(const QString &path, const JoinRequest &request, JoinReply &reply);

    QString m_path;
    QByteArray m_codeHash;
    Clock &m_clock;
    Random &m_random;
    WrongCodes m_wrong;
    bool m_founded = false;
};

} // namespace kontor
