// SPDX-License-Identifier: GPL-3.0-or-later
// A shop in a folder of its own for the stories about files that come and go.
#pragma once

#include "clock.h"
#include "exporter.h"
#include "importer.h"
#include "random.h"
#include "usersservice.h"

#include <QFile>
#include <QTemporaryDir>

namespace kontor {

class ExchangeShop
{
public:
    explicit ExchangeShop(const QString &currency, const QByteArray &timeZone = "UTC", quint64 seed = 5)
        : m_random(seed)
    {
        ShopSetup setup;
        setup.name = QStringLiteral("Shop");
        setup.currency = currency;
        setup.timeZone = timeZone;
        setup.desk = QStringLiteral("Desk");
        m_shop = Shop::create(path(QStringLiteral("shop.kontor")), setup, m_clock, m_random).value();
    }

    [[nodiscard]] Shop &operator*() { return *m_shop; }
    [[nodiscard]] Shop *operator->() { return m_shop.get(); }
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] ManualClock &clock() { return m_clock; }

    [[nodiscard]] Result<ImportReport> import(const QByteArray &bytes, const ImportOptions &options = {})
    {
        m_clock.advance(1000);
        NoProgress quiet;
        return Importer(*m_shop).run(bytes, options, quiet);
    }
    [[nodiscard]] QByteArray exported(const QString &what, const ExportOptions &options = {})
    {
        NoProgress quiet;
        const QString file = path(what + QStringLiteral(".csv"));
        return exportTable(*m_shop, what, file, options, quiet) ? bytesOf(file) : QByteArray();
    }
    [[nodiscard]] Result<void> undo(const BatchId &import)
    {
        return m_shop->inOneCommit<void>(
            [&](UnitOfWork &unit) { return UsersService(unit, QStringLiteral("ann")).undoBatch(import); });
    }
    /// The digest of all state; a digest that fails is like no other.
    [[nodiscard]] QString digest()
    {
        const auto info = m_shop->info(true);
        return info ? info->stateDigest : QString::number(++m_failures) + info.error().message;
    }
    [[nodiscard]] GoodsRow article(const QString &sku)
    {
        return m_shop->reader().variantByCode(sku).value_or(GoodsRow());
    }
    [[nodiscard]] OrderState order(const QString &number)
    {
        return m_shop->reader().orderByNumber(number).value_or(OrderState());
    }
    /// What the check finds; nothing when all is well.
    [[nodiscard]] QString differences()
    {
        const auto check = m_shop->check();
        return check ? check->differences.join(u'\n') : check.error().message;
    }
    [[nodiscard]] static QByteArray bytesOf(const QString &file)
    {
        QFile device(file);
        return device.open(QIODevice::ReadOnly) ? device.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_dir;
    ManualClock m_clock{1'760'000'000'000};
    SeededRandom m_random;
    std::unique_ptr<Shop> m_shop;
    int m_failures = 0;
};

/// "2 error bad_amount": row, severity and code of each problem.
[[nodiscard]] inline QStringList shown(const ImportReport &report)
{
    QStringList lines;
    for (const RowProblem &problem : report.problems)
        lines << QStringLiteral("%1 %2 %3").arg(problem.row).arg(code(problem.severity), problem.code);
    return lines;
}

} // namespace kontor
