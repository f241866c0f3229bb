// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopyard.h"

#include "secrets.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

ShopYard::ShopYard(QString folder, Clock &clock, Random &random, ServerRules rules)
    : m_folder(std::move(folder)), m_clock(clock), m_random(random), m_rules(std::move(rules))
{ }

QStringList ShopYard::filesIn(const QString &folder)
{
    const QDir dir(folder);
    QStringList paths;
    for (const QString &name : dir.entryList({u"*.kontor"_s}, QDir::Files, QDir::Name))
        paths << dir.filePath(name);
    return paths;
}

Result<void> ShopYard::open()
{
    if (!QDir().mkpath(m_folder))
        return failed("no_folder", u"The folder %1 cannot be made."_s.arg(m_folder));
    for (const QString &path : filesIn(m_folder))
        KONTOR_TRY(add(path));
    return {};
}

Result<void> ShopYard::add(const QString &path)
{
    KONTOR_ASSIGN(auto shop, HostedShop::open(path, m_clock, m_random, m_rules));
    const std::lock_guard lock(m_mutex);
    m_shops.push_back(std::move(shop));
    return {};
}

QString ShopYard::openDoor()
{
    const std::lock_guard lock(m_mutex);
    const QString code = newJoinCode(m_random);
    m_foundingPath =
        QDir(m_folder).filePath(uuidV7(m_clock.nowMs(), m_random).toString(QUuid::WithoutBraces) + u".kontor"_s);
    m_founding = std::make_unique<ShopFounding>(m_foundingPath, code, m_clock, m_random);
    return code;
}

void ShopYard::close()
{
    std::vector<ShopPtr> shops;
    {
        const std::lock_guard lock(m_mutex);
        shops.swap(m_shops);
    }
}

bool ShopYard::isDoorOpen()
{
    const std::lock_guard lock(m_mutex);
    return m_founding != nullptr;
}

ShopYard::ShopPtr ShopYard::find(const QByteArray &id)
{
    const std::lock_guard lock(m_mutex);
    if (id.isEmpty())
        return m_shops.size() == 1 ? m_shops.front() : nullptr;
    const QUuid uuid = QUuid::fromString(QLatin1String(id));
    const auto found =
        std::find_if(m_shops.begin(), m_shops.end(), [&](const ShopPtr &shop) { return shop->id() == uuid; });
    return found == m_shops.end() ? nullptr : *found;
}

std::vector<ShopYard::ShopPtr> ShopYard::all()
{
    const std::lock_guard lock(m_mutex);
    return m_shops;
}

Result<QByteArray> ShopYard::found(const QByteArray &body, const QString &address)
{
    QString path;
    QByteArray reply;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_founding)
            return refused("no_shop", u"There is no such shop on this server."_s);
        KONTOR_ASSIGN(reply, m_founding->serve(Call::Join, body, address));
        path = m_foundingPath;
        m_founding.reset();
    }
    KONTOR_TRY(add(path));
    return reply;
}

} // namespace kontor
