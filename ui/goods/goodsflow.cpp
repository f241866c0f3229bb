// SPDX-License-Identifier: GPL-3.0-or-later
#include "goodsflow.h"

#include "errortext.h"
#include "inventoryservice.h"
#include "moneytext.h"
#include "productdialog.h"
#include "toast.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

struct ForDialog {
    ProductEntry entry;
    QStringList taxClasses;
};

Result<QStringList> taxClasses(ShopReader &reader)
{
    KONTOR_ASSIGN(const QJsonObject settings, reader.settings());
    QStringList found;
    for (const QString &key : settings.keys())
        if (key.startsWith("tax_ppm/"_L1))
            found += key.mid(8);
    return found;
}

Result<bool> bookStock(UnitOfWork &unit, const QString &actor, const VariantId &variant, const StockBooking &booking)
{
    InventoryService stock(unit, actor);
    const InventoryService::Where where{booking.location, {}, {}};
    switch (booking.kind) {
    case StockBooking::Receive:
        KONTOR_TRY(stock.receive(variant, booking.qty, where));
        break;
    case StockBooking::Adjust:
        KONTOR_TRY(stock.adjust(variant, booking.qty, booking.reason, where));
        break;
    case StockBooking::Count:
        KONTOR_TRY(stock.count(variant, booking.qty, where));
        break;
    }
    return true;
}

} // namespace

GoodsFlow::GoodsFlow(const UiContext &context, QWidget *window) : QObject(window), m_context(context), m_window(window)
{ }

void GoodsFlow::newProduct()
{
    m_context.worker.read<QStringList>(taxClasses).then(this, [this](const Result<QStringList> &classes) {
        const auto entry = askNewProduct(m_context.info.currency, classes.value_or(QStringList()), m_window);
        if (entry)
            save(*entry);
    });
}

void GoodsFlow::edit(const ProductId &product)
{
    auto read = [product](ShopReader &reader) -> Result<ForDialog> {
        ForDialog known;
        KONTOR_ASSIGN(known.entry, readProduct(reader, product));
        KONTOR_ASSIGN(known.taxClasses, taxClasses(reader));
        return known;
    };
    m_context.worker.read<ForDialog>(read).then(this, [this](const Result<ForDialog> &known) {
        if (!known)
            return emit refused(errorText(known.error()));
        const auto entry = askEditedProduct(known->entry, m_context.info.currency, known->taxClasses, m_window);
        if (entry)
            save(*entry);
    });
}

void GoodsFlow::save(const ProductEntry &entry)
{
    using Saved = GoodsService::Saved;
    auto write = [entry, actor = m_context.actor](UnitOfWork &unit) { return writeProduct(unit, actor, entry); };
    m_context.worker.write<Saved>(write).then(this, [this, title = entry.draft.title](const Result<Saved> &saved) {
        if (!saved)
            return emit refused(errorText(saved.error()));
        Toast::tell(m_window, saved->created ? tr("%1 is in the shop.").arg(title) : tr("%1 is saved.").arg(title));
        if (saved->created && !saved->variants.empty())
            emit created(saved->variants.front());
    });
}

void GoodsFlow::book(StockBooking::Kind kind, const GoodsDetailData &article)
{
    m_context.worker.read<Locations>([](ShopReader &reader) { return reader.locations(); })
        .then(this, [this, kind, article](const Result<Locations> &locations) {
            const auto booking = askStock(kind, article.row, article.levels, locations.value_or(Locations()), m_window);
            if (booking)
                carryOut(*booking, article.row);
        });
}

void GoodsFlow::carryOut(const StockBooking &booking, const GoodsRow &row)
{
    auto write = [booking, variant = row.id, actor = m_context.actor](UnitOfWork &unit) {
        return bookStock(unit, actor, variant, booking);
    };
    m_context.worker.write<bool>(write).then(this, [this, title = row.title](const Result<bool> &booked) {
        if (!booked)
            return emit refused(errorText(booked.error()));
        Toast::tell(m_window, tr("The stock of %1 is booked.").arg(title));
    });
}

void GoodsFlow::archive(const std::vector<GoodsRow> &rows)
{
    std::vector<FieldChange> changes;
    for (const GoodsRow &row : rows)
        changes.push_back({idCast<RecordId>(row.product), u"product"_s, u"status"_s, u"archived"_s});
    const QString sentence = rows.size() == 1 ? tr("%1 is archived.").arg(rows.front().productTitle)
                                              : tr("%Ln article(s) archived.", nullptr, static_cast<int>(rows.size()));
    set(changes, sentence);
}

void GoodsFlow::setPrice(const GoodsRow &row, const QString &typed)
{
    const auto minor = amountFromText(typed, m_context.info.currency);
    if (!minor || *minor < 0)
        return emit refused(tr("%1 is no price. Write digits, like %2.").arg(typed, tr("12.50")));
    if (*minor == row.priceMinor)
        return;
    set({{idCast<RecordId>(row.id), u"variant"_s, u"price_minor"_s, *minor}},
        tr("Price of %1 changed to %2.").arg(row.title, moneyText(*minor, m_context.info.currency)));
}

void GoodsFlow::set(const std::vector<FieldChange> &changes, const QString &sentence)
{
    using Back = std::vector<FieldChange>;
    auto write = [changes, actor = m_context.actor](UnitOfWork &unit) {
        return GoodsService(unit, actor).set(changes);
    };
    m_context.worker.write<Back>(write).then(this, [this, sentence](const Result<Back> &back) {
        if (!back)
            return emit refused(errorText(back.error()));
        Toast::offer(m_window, sentence, tr("Undo"), this, [this, back = *back] { undo(back); });
    });
}

void GoodsFlow::undo(const std::vector<FieldChange> &back)
{
    using Done = std::vector<FieldChange>;
    auto write = [back, actor = m_context.actor](UnitOfWork &unit) { return GoodsService(unit, actor).set(back); };
    m_context.worker.write<Done>(write).then(this, [this](const Result<Done> &done) {
        if (!done)
            return emit refused(errorText(done.error()));
        Toast::tell(m_window, tr("It is as it was before."));
    });
}

} // namespace kontor
