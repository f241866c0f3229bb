// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goodsservice.h"
#include "inventoryservice.h"
#include "ordersservice.h"
#include "paymentsservice.h"
#include "refundsservice.h"
#include "shop.h"
#include "transportservice.h"
#include "usersservice.h"

#include <QTemporaryDir>
#include <QtTest>

namespace kontor {

/// A real shop in a temporary folder, told what to do in a merchant's words. Each verb is one commit;
/// a refusal is kept in `refusal` and changes nothing.
class ShopStory
{
public:
    explicit ShopStory(const QString &currency = QStringLiteral("EUR"))
    {
        auto made =
            Shop::create(m_folder.filePath(QStringLiteral("shop.kontor")),
                         {QStringLiteral("Test shop"), currency, "Europe/Berlin", QStringLiteral("Till"), {}, {}},
                         m_clock, m_random);
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        m_shop = std::move(*made);
    }

    Shop &shop() { return *m_shop; }
    ShopReader &reader() { return m_shop->reader(); }
    ManualClock &clock() { return m_clock; }
    QString path() const { return m_folder.filePath(QStringLiteral("shop.kontor")); }

    template <class T>
    T tell(const std::function<Result<T>(UnitOfWork &)> &work)
    {
        m_clock.advance(1000);
        Result<T> result = m_shop->inOneCommit<T>(work);
        refusal = result ? QString() : result.error().code;
        return result ? std::move(*result) : T{};
    }
    void tellVoid(const std::function<Result<void>(UnitOfWork &)> &work)
    {
        tell<int>([&](UnitOfWork &unit) -> Result<int> {
            KONTOR_TRY(work(unit));
            return 0;
        });
    }
    void setting(const QString &key, const QJsonValue &value)
    {
        tellVoid([&](UnitOfWork &u) { return UsersService(u, m_actor).setSetting(key, value); });
    }
    VariantId article(const QString &sku, qint64 priceMinor, qint64 stock,
                      const QString &policy = QStringLiteral("deny"))
    {
        return tell<VariantId>([&](UnitOfWork &u) -> Result<VariantId> {
            ProductDraft draft;
            draft.title = QStringLiteral("Article ") + sku;
            VariantDraft variant;
            variant.sku = sku;
            variant.priceMinor = priceMinor;
            variant.policy = policy;
            draft.variants.push_back(variant);
            KONTOR_ASSIGN(const GoodsService::Saved saved, GoodsService(u, m_actor).save(draft));
            if (stock > 0)
                KONTOR_TRY(InventoryService(u, m_actor).receive(saved.variants.front(), stock, {}));
            return saved.variants.front();
        });
    }
    OrderId place(const PlaceOrder &request)
    {
        return tell<OrderId>([&](UnitOfWork &u) { return OrdersService(u, m_actor).place(request); });
    }
    OrderId place(const VariantId &variant, qint64 qty)
    {
        PlaceOrder request;
        PlaceLine line;
        line.variant = variant;
        line.qty = qty;
        request.lines.push_back(line);
        return place(request);
    }
    QString pay(const OrderId &order, qint64 minor)
    {
        Capture capture;
        capture.channel = QStringLiteral("cash");
        capture.amountMinor = minor;
        return tell<QString>([&](UnitOfWork &u) { return PaymentsService(u, m_actor).capture(order, capture); });
    }
    ParcelId ship(const OrderId &order, const std::vector<LineQty> &lines = {})
    {
        Shipment shipment;
        shipment.lines = lines;
        shipment.carrier = QStringLiteral("DHL");
        return tell<ParcelId>([&](UnitOfWork &u) { return TransportService(u, m_actor).ship(order, shipment); });
    }
    RefundId askRefund(const OrderId &order, const RefundRequest &request)
    {
        return tell<RefundId>([&](UnitOfWork &u) { return RefundsService(u, m_actor).request(order, request); });
    }
    OrderState order(const OrderId &id) { return reader().order(id).value_or(OrderState{}); }
    GoodsRow goods(const VariantId &id) { return reader().variant(id).value_or(GoodsRow{}); }
    CheckReport check() { return m_shop->check().value_or(CheckReport{false, 0, {}, {}, {}}); }

    QString refusal;

private:
    QTemporaryDir m_folder;
    ManualClock m_clock{1'767'225'600'000}; // 2026-01-01T00:00:00Z
    SeededRandom m_random{7};
    QString m_actor = QStringLiteral("anna");
    std::unique_ptr<Shop> m_shop;
};

} // namespace kontor
