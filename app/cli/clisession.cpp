// SPDX-License-Identifier: GPL-3.0-or-later
#include "clisession.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace kontor::cli {

Session::Session(const GlobalOptions &options)
    : m_options(options), m_actor(options.staff.isEmpty() ? u"owner"_s : options.staff)
{ }

Session::~Session() = default;

Result<QString> Session::path() const
{
    const QString path = m_options.shop.isEmpty() ? qEnvironmentVariable("KONTOR_SHOP") : m_options.shop;
    if (path.isEmpty())
        return fail(ErrorKind::Usage, "no_shop", u"Which shop? Give --shop FILE or set KONTOR_SHOP."_s);
    return path;
}

Result<Shop *> Session::shop()
{
    if (m_shop)
        return m_shop.get();
    KONTOR_ASSIGN(const QString file, path());
    if (!QFileInfo(file).isFile())
        return fail(ErrorKind::NotFound, "no_such_shop",
                    u"There is no shop in %1. `kontor-cli shop create` makes one."_s.arg(file));
    KONTOR_ASSIGN(m_shop, Shop::open(file, m_clock, m_random));
    return m_shop.get();
}

Result<Shop *> Session::create(const ShopSetup &setup)
{
    KONTOR_ASSIGN(const QString file, path());
    KONTOR_ASSIGN(m_shop, Shop::create(file, setup, m_clock, m_random));
    return m_shop.get();
}

bool Session::isChinese() const
{
    if (!m_options.language.isEmpty())
        return m_options.language.startsWith("zh"_L1);
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QString locale = qEnvironmentVariable(name);
        const bool names = !locale.isEmpty() && locale != "C"_L1 && locale != "POSIX"_L1 && !locale.startsWith("C."_L1);
        if (names)
            return locale.startsWith("zh"_L1);
    }
    return false;
}

} // namespace kontor::cli
