// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "factlog.h"
#include "shopfile.h"
#include "statecheck.h"
#include "unitofwork.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

namespace kontor::testing {

using namespace Qt::StringLiterals;

constexpr qint64 kNoon = 1'750'000'000'000; // 2025-06-15T15:06:40Z

/// A new shop in a folder of its own, with a clock that stands still and a seeded generator.
/// Failures of the disk end the test run: every story starts from a shop that works.
class StoredShop
{
public:
    explicit StoredShop(quint64 seed = 1) : m_random(seed)
    {
        auto made = ShopFile::create(path(), {u"Corner Shop"_s, u"EUR"_s, "Europe/Berlin", u"Till"_s, u"DE"_s, {}},
                                     clock, m_random);
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        file = std::move(*made);
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(u"shop.kontor"_s); }
    [[nodiscard]] Random &random() { return m_random; }
    /// The same file as another program would see it.
    [[nodiscard]] std::unique_ptr<ShopFile> openAgain(Random &random)
    {
        auto opened = ShopFile::open(path(), Database::Mode::ReadWrite, clock, random);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        return std::move(*opened);
    }

    [[nodiscard]] QUuid newId() { return uuidV7(clock.nowMs(), m_random); }

    /// One document in a commit of its own; the error's code, empty when it went well.
    QString write(const std::vector<FactDraft> &facts, const BatchId &batch = {})
    {
        clock.advance(1000);
        auto unit = UnitOfWork::begin(*file);
        if (!unit)
            return unit.error().code;
        if (const auto done = (*unit)->append({facts, u"kim"_s, batch}); !done)
            return done.error().code;
        const auto committed = (*unit)->commit();
        return committed ? QString() : committed.error().code;
    }

    qint64 number(const QString &sql) { return file->db().number(sql).value_or(-1); }
    QString text(const QString &sql)
    {
        DynamicQuery query(file->db(), sql);
        return query.run({}) && query.next() ? query.text(0) : QString();
    }
    void damage(const QString &sql)
    {
        if (const auto done = file->db().exec(sql); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    QString digest() { return stateDigest(*file).value_or(u"no digest"_s); }
    StateReport check()
    {
        NoProgress progress;
        auto report = checkState(*file, progress);
        if (!report)
            qFatal("%s", qPrintable(report.error().message));
        return *report;
    }
    /// What a check finds; empty when the shop is sound.
    QString faults() { return check().differences.join(u'\n'); }

    ManualClock clock{kNoon};
    std::unique_ptr<ShopFile> file;

private:
    QTemporaryDir m_folder;
    SeededRandom m_random;
};

// ---- facts as the desk writes them

inline FactDraft setField(FactKind kind, const RecordId &subject, const QString &of, const QString &field,
                          const QJsonValue &value)
{
    return {kind, {subject}, {{u"of"_s, of}, {u"field"_s, field}, {u"value"_s, value}}, {}, {}};
}

inline std::vector<FactDraft> article(const VariantId &variant, const ProductId &product, const QString &title,
                                      const QString &sku)
{
    const auto set = [](const RecordId &id, const QString &of, const QString &field, const QJsonValue &value) {
        return setField(FactKind::GoodsSet, id, of, field, value);
    };
    const RecordId p = idCast<RecordId>(product);
    const RecordId v = idCast<RecordId>(variant);
    return {set(p, u"product"_s, u"title"_s, title), set(v, u"variant"_s, u"product"_s, product.toString()),
            set(v, u"variant"_s, u"sku"_s, sku), set(v, u"variant"_s, u"price_minor"_s, 1000)};
}

inline FactDraft customerField(const CustomerId &id, const QString &field, const QJsonValue &value)
{
    return {FactKind::CustomerSet,
            {idCast<RecordId>(id)},
            {{u"of"_s, u"customer"_s}, {u"field"_s, field}},
            {{u"value"_s, value}},
            {}};
}

inline FactDraft stock(FactKind kind, const VariantId &variant, qint64 qty, QJsonObject body = {})
{
    body.insert(u"qty"_s, qty);
    return {kind, {idCast<RecordId>(variant)}, body, {}, {}};
}

struct Wanted {
    VariantId variant;
    qint64 qty = 1;
    qint64 priceMinor = 1000;
};

inline FactDraft placed(const OrderId &order, const QString &number, const std::vector<Wanted> &wanted)
{
    QJsonArray lines;
    int line = 0;
    for (const Wanted &w : wanted)
        lines.append(QJsonObject{{u"line"_s, ++line},
                                 {u"variant"_s, w.variant.toString()},
                                 {u"sku"_s, u"S%1"_s.arg(line)},
                                 {u"title"_s, u"Thing"_s},
                                 {u"qty"_s, w.qty},
                                 {u"price_minor"_s, w.priceMinor},
                                 {u"total_minor"_s, w.priceMinor * w.qty}});
    return {FactKind::OrderPlaced,
            {idCast<RecordId>(order)},
            {{u"number"_s, number},
             {u"currency"_s, u"EUR"_s},
             {u"day"_s, 20250615},
             {u"terms"_s, u"prepaid"_s},
             {u"lines"_s, lines}},
            {{u"name"_s, u"Zoë Çelik"_s}, {u"email"_s, u"zoe@example.com"_s}},
            {}};
}

inline FactDraft captured(const OrderId &order, const QString &payment, qint64 amountMinor)
{
    return {FactKind::PaymentCaptured,
            {idCast<RecordId>(order)},
            {{u"channel"_s, u"cash"_s},
             {u"payment"_s, payment},
             {u"amount_minor"_s, amountMinor},
             {u"currency"_s, u"EUR"_s},
             {u"day"_s, 20250615}},
            {},
            {}};
}

inline FactDraft parcel(FactKind kind, const OrderId &order, const ParcelId &parcel, int line, qint64 qty)
{
    return {kind,
            {idCast<RecordId>(order)},
            {{u"parcel"_s, parcel.toString()},
             {u"carrier"_s, u"DHL"_s},
             {u"lines"_s, QJsonArray{QJsonObject{{u"line"_s, line}, {u"qty"_s, qty}}}}},
            {},
            {}};
}

inline FactDraft about(FactKind kind, const OrderId &order, const QJsonObject &body = {})
{
    return {kind, {idCast<RecordId>(order)}, body, {}, {}};
}

inline FactDraft undoOf(const BatchId &batch)
{
    return {FactKind::ImportUndone, {idCast<RecordId>(batch)}, {{u"batch"_s, batch.toString()}}, {}, {}};
}

} // namespace kontor::testing
