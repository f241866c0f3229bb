// SPDX-License-Identifier: GPL-3.0-or-later
#include "shoproles.h"

#include "factlog.h"
#include "migrator.h"
#include "order.h"
#include "shopfile.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kRoleAddDevice = "INSERT INTO devices (id, code, name) VALUES (?, ?, ?)"
                                " ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name";
constexpr auto kAddMeta = "INSERT INTO meta (key, value) VALUES (?, ?)";
constexpr auto kAddLocation = "INSERT INTO locations (id, name, code) VALUES (?, 'Main', 'MAIN')";
constexpr auto kForgetSeries = "DELETE FROM meta WHERE key LIKE 'series.%'";
constexpr std::array kForgetDesks{"DELETE FROM sync_quarantine", "DELETE FROM sync_answers", "DELETE FROM sync_invites",
                                  "DELETE FROM sync_desks", "DELETE FROM local_accepted"};

Result<void> becomeDevice(ShopFile &file, const DeviceId &device, const QString &code, const QString &name)
{
    Query add(file.db(), kRoleAddDevice);
    KONTOR_TRY(add.run(device.bytes(), code, name));
    FactLog log(file);
    KONTOR_TRY(log.setMeta(u"device"_s, device.toString()));
    return log.setMeta(u"epoch"_s, u"1"_s);
}

Result<QString> host(ShopFile &file, bool restored)
{
    const QString history = uuidV7(file.clock().nowMs(), file.random()).toString(QUuid::WithoutBraces);
    KONTOR_ASSIGN(const auto transaction, Transaction::begin(file.db()));
    const DeviceId device(uuidV7(file.clock().nowMs(), file.random()));
    KONTOR_TRY(becomeDevice(file, device, u"S"_s, u"Server"_s));
    FactLog log(file);
    KONTOR_TRY(log.setMeta(u"history"_s, history));
    KONTOR_TRY(log.setMeta(u"replica"_s, u"0"_s));
    KONTOR_TRY(log.setMayLack(restored));
    KONTOR_TRY(transaction->commit());
    KONTOR_TRY(file.reload());
    return history;
}

} // namespace

int schemaVersion()
{
    return bundledMigrations().back().number;
}

Result<std::unique_ptr<ShopFile>> createBareShop(const QString &path, const BareShop &shop, Clock &clock,
                                                 Random &random)
{
    const DeviceId device(uuidV7(clock.nowMs(), random));
    {
        KONTOR_ASSIGN(const auto db, Database::open(path, Database::Mode::ReadWrite));
        KONTOR_TRY(migrate(*db, bundledMigrations()));
        KONTOR_ASSIGN(const auto transaction, Transaction::begin(*db));
        const std::array<std::pair<QString, QString>, 5> rows{{{u"shop"_s, shop.shop.toString(QUuid::WithoutBraces)},
                                                               {u"device"_s, device.toString()},
                                                               {u"currency"_s, shop.currency},
                                                               {u"time_zone"_s, QString::fromUtf8(shop.timeZone)},
                                                               {u"epoch"_s, u"1"_s}}};
        for (const auto &[key, value] : rows) {
            Query add(*db, kAddMeta);
            KONTOR_TRY(add.run(key, value));
        }
        Query add(*db, kRoleAddDevice);
        KONTOR_TRY(add.run(device.bytes(), u"S"_s, u"Server"_s));
        Query location(*db, kAddLocation);
        KONTOR_TRY(location.run(mainLocation().bytes()));
        KONTOR_TRY(transaction->commit());
    }
    return ShopFile::open(path, Database::Mode::ReadWrite, clock, random);
}

Result<QString> hostLog(ShopFile &file)
{
    return host(file, false);
}

Result<QString> hostRestoredLog(ShopFile &file)
{
    return host(file, true);
}

Result<void> joinAs(ShopFile &file, const KnownDesk &desk)
{
    KONTOR_ASSIGN(const auto transaction, Transaction::begin(file.db()));
    for (const char *forget : kForgetDesks) {
        Query query(file.db(), forget);
        KONTOR_TRY(query.run());
    }
    Query series(file.db(), kForgetSeries);
    KONTOR_TRY(series.run());
    KONTOR_TRY(becomeDevice(file, desk.device, desk.code, desk.name));
    FactLog log(file);
    KONTOR_TRY(log.setMeta(u"replica"_s, u"1"_s));
    KONTOR_TRY(transaction->commit());
    return file.reload();
}

} // namespace kontor
