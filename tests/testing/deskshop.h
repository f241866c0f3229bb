// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goodsservice.h"
#include "inventoryservice.h"
#include "ordersservice.h"
#include "paymentsservice.h"
#include "shopworker.h"
#include "transportservice.h"

#include <QTemporaryDir>
#include <QTest>

namespace kontor {

/// A real shop in a temporary folder behind the two threads a window talks to.
class DeskShop
{
public:
    DeskShop()
    {
        ShopSetup setup;
        setup.name = QStringLiteral("Corner shop");
        setup.currency = QStringLiteral("EUR");
        setup.desk = QStringLiteral("Front");
        info = *now(m_worker.create(path(), setup));
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("shop.kontor")); }
    [[nodiscard]] ShopWorker &worker() { return m_worker; }

    /// Waits for an answer of the shop's threads; the UI thread's events go on.
    template <class T>
    static Result<T> now(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20000))
            return failed("too_slow", QStringLiteral("The shop did not answer."));
        return future.result();
    }
    template <class T>
    Result<T> write(std::function<Result<T>(UnitOfWork &)> work)
    {
        return now(m_worker.write<T>(std::move(work)));
    }

    /// An article with one variant and `stock` units; its SKU is "SKU-<title>".
    VariantId stock(const QString &title, qint64 priceMinor, qint64 stock)
    {
        return *write<VariantId>([=](UnitOfWork &unit) -> Result<VariantId> {
            ProductDraft draft;
            draft.title = title;
            draft.variants.emplace_back();
            draft.variants.back().sku = QStringLiteral("SKU-%1").arg(title);
            draft.variants.back().priceMinor = priceMinor;
            KONTOR_ASSIGN(const auto saved, GoodsService(unit, QStringLiteral("test")).save(draft));
            KONTOR_TRY(InventoryService(unit, QStringLiteral("test")).receive(saved.variants.front(), stock, {}));
            return saved.variants.front();
        });
    }
    OrderId place(const VariantId &variant, qint64 qty, const QString &customer = {})
    {
        return *write<OrderId>([=](UnitOfWork &unit) {
            PlaceOrder request;
            request.lines.emplace_back();
            request.lines.back().variant = variant;
            request.lines.back().qty = qty;
            request.customerName = customer;
            return OrdersService(unit, QStringLiteral("test")).place(request);
        });
    }
    bool pay(const OrderId &order, qint64 amountMinor)
    {
        return write<QString>([=](UnitOfWork &unit) {
                   Capture capture;
                   capture.channel = QStringLiteral("cash");
                   capture.amountMinor = amountMinor;
                   return PaymentsService(unit, QStringLiteral("test")).capture(order, capture);
               })
            .has_value();
    }
    OrderState order(const OrderId &id)
    {
        return *now(m_worker.read<OrderState>([id](ShopReader &reader) { return reader.order(id); }));
    }

    ShopInfo info;

private:
    QTemporaryDir m_folder;
    ShopWorker m_worker;
};

} // namespace kontor
