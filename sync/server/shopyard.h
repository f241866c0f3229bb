// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hostedshop.h"
#include "shopfounding.h"

namespace kontor {

/// All shops in a server's folder, and the door for one more. Each is a file of its own; nothing is shared between
/// them. Thread-safe.
class ShopYard
{
public:
    using ShopPtr = std::shared_ptr<HostedShop>;

    ShopYard(QString folder, Clock &clock, Random &random, ServerRules rules);

    /// Opens every shop of the folder. One that does not open stops the server: better than to serve half.
    [[nodiscard]] Result<void> open();
    /// A one-time code with which a desk may bring its shop; a new one at each start.
    [[nodiscard]] QString openDoor();
    /// Finishes what was asked of the shops and closes them: answers that are open go before the edge does.
    void close();
    [[nodiscard]] bool isDoorOpen();

    /// The shop of this id; with an empty id the only one there is.
    [[nodiscard]] ShopPtr find(const QByteArray &id);
    [[nodiscard]] std::vector<ShopPtr> all();
    /// For a join that names no shop that is here.
    [[nodiscard]] Result<QByteArray> found(const QByteArray &body, const QString &address);
    [[nodiscard]] static QStringList filesIn(const QString &folder);

private:
    [[nodiscard]] Result<void> add(const QString &path);

    QString m_folder;
    Clock &m_clock;
    Random &m_random;
    ServerRules m_rules;
    std::mutex m_mutex;
    std::vector<ShopPtr> m_shops;
    std::unique_ptr<ShopFounding> m_founding;
    QString m_foundingPath;
};

} // namespace kontor
