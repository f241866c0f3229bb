// SPDX-License-Identifier: GPL-3.0-or-later
#include "shopfile.h"

#include "currency.h"
#include "factkind.h"
#include "foldversion.h"
#include "logging.h"
#include "migrator.h"
#include "order.h"
#include "statecache.h"
#include "traces.h"
#include "unitofwork.h"

#include <QFile>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kShopSetMeta = "INSERT INTO meta (key, value) VALUES (?, ?)";
constexpr auto kNoteTraces = "INSERT OR IGNORE INTO meta (key, value) VALUES ('traces', '1')";
constexpr auto kReadMeta = "SELECT key, value FROM meta";
constexpr auto kShopAddDevice = "INSERT INTO devices (id, code, name) VALUES (?, ?, ?)";
constexpr auto kReadDevice = "SELECT n, code FROM devices WHERE id = ?";
constexpr auto kShopMainLocation = "INSERT INTO locations (id, name, code) VALUES (?, 'Main', 'MAIN')";

/// A letter and a digit that cannot be misread.
QString newDeviceCode(Random &random)
{
    static constexpr char kLetters[] = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    static constexpr char kDigits[] = "23456789";
    return QString(QLatin1Char(kLetters[random.below(24)])) + QLatin1Char(kDigits[random.below(8)]);
}

Result<void> checkSetup(const ShopSetup &setup)
{
    if (setup.name.trimmed().isEmpty())
        return fail(ErrorKind::Usage, "name_required", u"Give the shop a name."_s);
    if (!isKnownCurrency(setup.currency))
        return fail(ErrorKind::Usage, "unknown_currency",
                    u"%1 is not a currency code. Use a code such as EUR, USD or CNY."_s.arg(setup.currency));
    if (!QTimeZone(setup.timeZone).isValid())
        return fail(
            ErrorKind::Usage, "unknown_time_zone",
            u"%1 is not a time zone. Use a name such as Europe/Berlin."_s.arg(QString::fromUtf8(setup.timeZone)));
    return {};
}

Result<void> writeIdentity(Database &db, const ShopSetup &setup, const QUuid &shop, const DeviceId &device,
                           const QString &code)
{
    const std::array<std::pair<QString, QString>, 5> rows{{
        {u"shop"_s, shop.toString(QUuid::WithoutBraces)},
        {u"device"_s, device.toString()},
        {u"currency"_s, setup.currency},
        {u"time_zone"_s, QString::fromUtf8(setup.timeZone)},
        {u"epoch"_s, u"1"_s},
    }};
    for (const auto &[key, value] : rows) {
        Query query(db, kShopSetMeta);
        KONTOR_TRY(query.run(key, value));
    }
    KONTOR_TRY(noteFoldVersion(db));
    Query addDevice(db, kShopAddDevice);
    KONTOR_TRY(addDevice.run(device.bytes(), code, setup.desk.isEmpty() ? u"Desk %1"_s.arg(code) : setup.desk));
    Query addLocation(db, kShopMainLocation);
    return addLocation.run(mainLocation().bytes());
}

Result<void> tellTheLog(ShopFile &file, const ShopSetup &setup)
{
    KONTOR_ASSIGN(const auto unit, UnitOfWork::begin(file));
    const RecordId shop(file.identity().shop);
    Document document;
    document.actor = u"owner"_s;
    document.facts.push_back({FactKind::ShopCreated,
                              {shop},
                              QJsonObject{{u"shop"_s, shop.toString()},
                                          {u"currency"_s, setup.currency},
                                          {u"time_zone"_s, QString::fromUtf8(setup.timeZone)}},
                              {},
                              {}});
    const auto setting = [&](const QString &key, const QString &value) {
        document.facts.push_back({FactKind::SettingSet,
                                  {shop},
                                  QJsonObject{{u"of"_s, u"shop"_s}, {u"field"_s, key}, {u"value"_s, value}},
                                  {},
                                  {}});
    };
    setting(u"name"_s, setup.name.trimmed());
    if (!setup.country.isEmpty())
        setting(u"country"_s, setup.country);
    if (!setup.documentLanguage.isEmpty())
        setting(u"document_language"_s, setup.documentLanguage);
    KONTOR_TRY(unit->append(document));
    KONTOR_TRY(unit->commit());
    return {};
}

} // namespace

ShopFile::ShopFile(std::unique_ptr<Database> db, Clock &clock, Random &random)
    : m_db(std::move(db)), m_clock(clock), m_random(random), m_cache(std::make_unique<StateCache>())
{ }

ShopFile::~ShopFile() = default;

Result<std::unique_ptr<ShopFile>> ShopFile::create(const QString &path, const ShopSetup &setup, Clock &clock,
                                                   Random &random)
{
    KONTOR_TRY(checkSetup(setup));
    if (QFile::exists(path))
        return failed("file_exists", u"%1 exists already. Choose another name."_s.arg(path));
    auto made = createNew(path, setup, clock, random);
    if (!made) { // half a shop would only be in the way of the next attempt
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(path + suffix);
    }
    return made;
}

Result<std::unique_ptr<ShopFile>> ShopFile::createNew(const QString &path, const ShopSetup &setup, Clock &clock,
                                                      Random &random)
{
    KONTOR_ASSIGN(auto db, Database::open(path, Database::Mode::ReadWrite));
    KONTOR_TRY(migrate(*db, bundledMigrations()));
    {
        KONTOR_ASSIGN(const auto transaction, Transaction::begin(*db));
        KONTOR_TRY(writeIdentity(*db, setup, uuidV7(clock.nowMs(), random), DeviceId(uuidV7(clock.nowMs(), random)),
                                 newDeviceCode(random)));
        KONTOR_TRY(transaction->commit());
    }
    std::unique_ptr<ShopFile> file(new ShopFile(std::move(db), clock, random));
    KONTOR_TRY(file->readIdentity());
    KONTOR_TRY(tellTheLog(*file, setup));
    return file;
}

Result<std::unique_ptr<ShopFile>> ShopFile::open(const QString &path, Database::Mode mode, Clock &clock, Random &random,
                                                 Progress *progress)
{
    if (!QFile::exists(path))
        return fail(ErrorKind::NotFound, "no_such_file", u"There is no shop at %1."_s.arg(path));
    const std::vector<Migration> &migrations = bundledMigrations();
    if (const auto look = Database::open(path, Database::Mode::Glance))
        KONTOR_TRY(refuseNewer(**look, migrations)); // before anything, even the journal's mode, is written
    KONTOR_ASSIGN(auto db, Database::open(path, mode));
    if (mode == Database::Mode::ReadWrite)
        KONTOR_TRY(migrate(*db, migrations));
    std::unique_ptr<ShopFile> file(new ShopFile(std::move(db), clock, random));
    KONTOR_TRY(file->readIdentity());
    if (mode == Database::Mode::ReadWrite)
        KONTOR_TRY(bringStateUpToDate(*file, progress));
    file->wipeTraces();
    return file;
}

Result<void> ShopFile::refresh()
{
    const qint64 version = m_db->dataVersion();
    if (version == m_identityVersion)
        return {};
    KONTOR_TRY(readIdentity());
    m_identityVersion = version;
    return {};
}

/// Kept in the file: should the program end after the commit, whoever opens it next goes on.
Result<void> ShopFile::noteTraces()
{
    m_hasTraces = true;
    Query note(*m_db, kNoteTraces);
    return note.run();
}

void ShopFile::wipeTraces()
{
    if (!m_hasTraces || m_db->isReadOnly() || m_db->isGrouped())
        return;
    const auto isDone = kontor::wipeTraces(*m_db);
    m_hasTraces = !isDone || !*isDone;
    if (!isDone)
        qCWarning(lcStorage) << "what was erased could not be wiped yet:" << isDone.error().message;
}

Result<void> ShopFile::readIdentity()
{
    Query query(*m_db, kReadMeta);
    KONTOR_TRY(query.run());
    while (query.next()) {
        const QString key = query.text(0);
        if (key == "shop"_L1)
            m_identity.shop = QUuid::fromString(query.text(1));
        else if (key == "device"_L1)
            m_identity.device = DeviceId::fromString(query.text(1));
        else if (key == "currency"_L1)
            m_identity.currency = query.text(1);
        else if (key == "time_zone"_L1)
            m_identity.timeZone = query.text(1).toUtf8();
        else if (key == "epoch"_L1)
            m_identity.epoch = query.text(1).toLongLong();
        else if (key == "replica"_L1)
            m_identity.isReplica = query.text(1) == "1"_L1;
        else if (key == "traces"_L1)
            m_hasTraces = true;
    }
    if (m_identity.shop.isNull())
        return failed("not_a_shop",
                      u"The file holds no shop. Creating it may have been interrupted; delete it and start again."_s);
    Query device(*m_db, kReadDevice);
    KONTOR_TRY(device.run(m_identity.device.bytes()));
    if (!device.next())
        return failed("not_a_shop", u"The file does not know this desk. Restore a backup."_s);
    m_identity.deviceRow = device.i64(0);
    m_identity.deviceCode = device.text(1);
    return {};
}

} // namespace kontor
