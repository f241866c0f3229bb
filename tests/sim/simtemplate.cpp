// SPDX-License-Identifier: GPL-3.0-or-later
#include "simtemplate.h"

#include "goodsservice.h"
#include "inventoryservice.h"
#include "shoproles.h"

using namespace Qt::StringLiterals;

namespace kontor::sim {

namespace {

constexpr qint64 kDayBefore = 1'767'225'600'000 - kDay;

void fillShop(ShopFile &file, Template &shop)
{
    const auto unit = must(UnitOfWork::begin(file));
    shop.second = must(InventoryService(*unit, u"owner"_s).addLocation(u"Shed"_s, u"SHED"_s));
    for (int i = 0; i < 3; ++i) {
        ProductDraft draft;
        draft.title = u"Article %1"_s.arg(i);
        VariantDraft variant;
        variant.sku = u"SKU-%1"_s.arg(i);
        variant.priceMinor = 1000 + 333 * i;
        variant.policy = i == 0 ? u"deny"_s : u"continue"_s;
        draft.variants.push_back(variant);
        const auto saved = must(GoodsService(*unit, u"owner"_s).save(draft));
        must(InventoryService(*unit, u"owner"_s).receive(saved.variants.front(), 5 + 10 * i, {}));
        shop.variants.push_back(saved.variants.front());
    }
    (void)must(unit->commit());
}

/// A desk that joined with a copy of the whole file.
Image deskImage(const Image &shop, const KnownDesk &desk, Clock &clock, Random &random)
{
    testing::SimDisk disk(2);
    const QString path = disk.pathFor(u"shop.kontor"_s);
    disk.putImage(path, shop.db, shop.log);
    {
        const auto file = must(ShopFile::open(path, Database::Mode::ReadWrite, clock, random));
        must(joinAs(*file, desk));
    }
    return {disk.image(path), {}};
}

} // namespace

Template makeTemplate()
{
    ManualClock clock(kDayBefore);
    SeededRandom random(1);
    testing::SimDisk disk(1);
    const QString path = disk.pathFor(u"shop.kontor"_s);
    Template shop;
    Image plain;
    {
        const auto file = must(ShopFile::create(path, {u"Sim"_s, u"EUR"_s, "UTC", u"First"_s, {}, {}}, clock, random));
        fillShop(*file, shop);
        (void)must(hostLog(*file));
    }
    plain = {disk.image(path), {}};
    const auto file = must(ShopFile::open(path, Database::Mode::ReadWrite, clock, random));
    for (int i = 0; i <= kMostDesks; ++i) {
        const KnownDesk desk{
            DeviceId(uuidV7(kDayBefore, random)), u"D%1"_s.arg(i), u"Desk %1"_s.arg(i), u"owner"_s, 1, false};
        const QByteArray token = random.bytes(32);
        const auto keeper = must(LogKeeper::begin(*file));
        must(keeper->desks().add(desk, SyncServer::tokenHash(token)));
        (void)must(keeper->commit());
        shop.desks.push_back({desk.device, token, deskImage(plain, desk, clock, random)});
    }
    must(file->db().exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    shop.server = {disk.image(path), {}};
    return shop;
}

} // namespace kontor::sim
