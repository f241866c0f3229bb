// SPDX-License-Identifier: GPL-3.0-or-later
#include "goodsflow.h"

#include "bulkeditdialog.h"
#include "errortext.h"
#include "jobs.h"
#include "moneytext.h"
#include "pictureintake.h"
#include "picturerun.h"
#include "productdialog.h"
#include "stockbookings.h"
#include "toast.h"
#include "undohistory.h"

#include <QPointer>
#include <QSet>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr size_t MostBulkRows = 20'000;

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

} // namespace

GoodsFlow::GoodsFlow(const UiContext &context, QWidget *window) : QObject(window), m_context(context), m_window(window)
{
    if (!m_context.jobs)
        m_context.jobs = new Jobs(this);
    if (!m_context.undo) // a page without a window around it still undoes its own steps
        m_context.undo = new UndoHistory(context.worker, context.actor, m_context.jobs, this);
}

/// An answer that is there already comes at once; a dialog must not keep the caller waiting.
void GoodsFlow::openLater(std::function<void()> open)
{
    QMetaObject::invokeMethod(this, std::move(open), Qt::QueuedConnection);
}

void GoodsFlow::newProduct()
{
    m_context.worker.read<QStringList>(taxClasses).then(this, [this](const Result<QStringList> &classes) {
        openLater([this, known = classes.value_or(QStringList())] {
            const auto entry = askEditedProduct({}, m_context, known, m_window);
            if (entry)
                save(*entry);
        });
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
        openLater([this, known = *known] {
            const auto entry = askEditedProduct(known.entry, m_context, known.taxClasses, m_window);
            if (entry)
                save(*entry);
        });
    });
}

void GoodsFlow::save(const ProductEntry &entry)
{
    using Written = std::pair<GoodsService::Saved, EditStep>;
    auto write = [entry, actor = m_context.actor](UnitOfWork &unit) -> Result<Written> {
        Written written;
        KONTOR_ASSIGN(written.first, writeProduct(unit, actor, entry, &written.second));
        return written;
    };
    m_context.worker.write<Written>(write).then(this, [this, title = entry.draft.title](const Result<Written> &done) {
        if (!done)
            return emit refused(errorText(done.error()));
        const auto &[saved, step] = *done;
        remember(saved.created ? tr("new product %1").arg(title) : tr("edit of %1").arg(title),
                 saved.created ? tr("%1 is in the shop.").arg(title) : tr("%1 is saved.").arg(title), step);
        if (saved.created && !saved.variants.empty())
            emit created(saved.variants.front());
    });
}

void GoodsFlow::book(StockBooking::Kind kind, const GoodsDetailData &article)
{
    m_context.worker
        .read<BookingPlaces>(
            [variant = article.row.id](ShopReader &reader) { return readBookingPlaces(reader, variant); })
        .then(this, [this, kind, article](const Result<BookingPlaces> &places) {
            openLater([this, kind, article, known = places.value_or(BookingPlaces())] {
                const auto booking = askStock(kind, article.row, article.levels, known, m_window);
                if (booking)
                    carryOut(*booking, article.row);
            });
        });
}

void GoodsFlow::carryOut(const StockBooking &booking, const GoodsRow &row)
{
    auto write = [booking, row, actor = m_context.actor](UnitOfWork &unit) -> Result<bool> {
        KONTOR_TRY(bookStock(unit, actor, row, booking));
        return true;
    };
    m_context.worker.write<bool>(write).then(this, [this, title = row.title](const Result<bool> &booked) {
        if (!booked)
            return emit refused(errorText(booked.error()));
        Toast::tell(m_window, tr("The stock of %1 is booked. A mistake is put right with Adjust or Count.").arg(title));
    });
}

// ---- one step each

void GoodsFlow::change(const QString &name, const QString &sentence, const Work &work)
{
    auto write = [work, actor = m_context.actor](UnitOfWork &unit) -> Result<EditStep> {
        GoodsService goods(unit, actor);
        KONTOR_TRY(work(goods));
        return goods.step();
    };
    Job *job = m_context.jobs->startPassing(name, false);
    m_context.worker.write<EditStep>(write).then(
        job, [flow = QPointer(this), job, name, sentence](const Result<EditStep> &step) {
            job->succeed({});
            if (flow)
                step ? flow->remember(name, sentence, *step) : emit flow->refused(errorText(step.error()));
        });
}

void GoodsFlow::remember(const QString &name, const QString &sentence, const EditStep &step)
{
    const quint64 number = m_context.undo->push(name, step);
    if (sentence.isEmpty())
        return;
    if (number == 0)
        return Toast::tell(m_window, sentence);
    Toast::offer(m_window, sentence, tr("Undo"), m_context.undo,
                 [undo = m_context.undo, number] { undo->undoIfLatest(number); });
}

void GoodsFlow::setArchived(const std::vector<GoodsRow> &rows, bool archived)
{
    std::vector<FieldChange> changes;
    QSet<ProductId> products;
    for (const GoodsRow &row : rows) {
        if (!products.contains(row.product))
            changes.push_back(
                {idCast<RecordId>(row.product), u"product"_s, u"status"_s, archived ? u"archived"_s : u"active"_s});
        products.insert(row.product);
    }
    if (changes.empty())
        return;
    const auto count = static_cast<int>(changes.size());
    const QString title = rows.front().productTitle;
    const QString name = count > 1 ? (archived ? tr("archiving of %Ln product(s)", nullptr, count)
                                               : tr("bringing back %Ln product(s)", nullptr, count))
                                   : (archived ? tr("archiving of %1").arg(title) : tr("bringing back %1").arg(title));
    const QString sentence = count > 1
        ? (archived ? tr("%Ln product(s) archived.", nullptr, count) : tr("%Ln product(s) are back.", nullptr, count))
        : (archived ? tr("%1 is archived.").arg(title) : tr("%1 is back.").arg(title));
    change(name, sentence, [changes](GoodsService &goods) -> Result<void> {
        KONTOR_TRY(goods.set(changes));
        return {};
    });
}

void GoodsFlow::setPrice(const GoodsRow &row, const QString &typed)
{
    const QString &currency = m_context.info.currency;
    const auto minor = amountFromText(typed, currency);
    if (!minor || *minor < 0)
        return emit refused(tr("%1 is no price. Write digits, like %2.").arg(typed, tr("12.50")));
    if (*minor == row.priceMinor)
        return;
    change(tr("price of %1 %2 → %3", "article, before, after")
               .arg(row.title, moneyText(row.priceMinor, currency), moneyText(*minor, currency)),
           tr("Price of %1 changed to %2.").arg(row.title, moneyText(*minor, currency)),
           [id = row.id, minor](GoodsService &goods) -> Result<void> {
               KONTOR_TRY(goods.set({{idCast<RecordId>(id), u"variant"_s, u"price_minor"_s, *minor}}));
               return {};
           });
}

void GoodsFlow::duplicate(const GoodsRow &row)
{
    using Copy = std::pair<GoodsService::Saved, EditStep>;
    const QString title = tr("%1 (copy)").arg(row.productTitle);
    auto write = [product = row.product, title, actor = m_context.actor](UnitOfWork &unit) -> Result<Copy> {
        GoodsService goods(unit, actor);
        KONTOR_ASSIGN(const GoodsService::Saved saved, goods.duplicate(product, title));
        return Copy{saved, goods.step()};
    };
    m_context.worker.write<Copy>(write).then(this, [this, title](const Result<Copy> &copy) {
        if (!copy)
            return emit refused(errorText(copy.error()));
        remember(tr("new product %1").arg(title), tr("%1 is a draft without SKUs, barcodes and stock.").arg(title),
                 copy->second);
        if (!copy->first.variants.empty())
            emit created(copy->first.variants.front());
    });
}

// ---- many at once

void GoodsFlow::bulkEdit(const std::vector<GoodsRow> &rows)
{
    if (rows.empty())
        return;
    if (rows.size() > MostBulkRows)
        return emit refused(
            tr("Choose at most %Ln articles to edit at once.", nullptr, static_cast<int>(MostBulkRows)));
    m_context.worker.read<QStringList>(taxClasses).then(this, [this, rows](const Result<QStringList> &classes) {
        openLater([this, rows, known = classes.value_or(QStringList())] {
            const auto changes = askBulkEdit(rows, m_context.info.currency, known, m_window);
            if (changes)
                applyBulkEdit(*changes);
        });
    });
}

void GoodsFlow::applyBulkEdit(const std::vector<BulkChange> &changes)
{
    QSet<VariantId> variants;
    QSet<int> fields;
    for (const BulkChange &change : changes) {
        variants.insert(change.variant);
        fields.insert(static_cast<int>(change.field));
    }
    const auto count = static_cast<int>(variants.size());
    const QString field =
        fields.size() == 1 && !changes.empty() ? BulkEditModel::fieldWord(changes.front().field) : tr("several fields");
    const QString name = tr("%1 of %Ln article(s)", "field, how many", count).arg(field);
    Job *job = m_context.jobs->startPassing(tr("Changing %Ln article(s)…", nullptr, count));
    auto write = [changes, actor = m_context.actor, progress = job->progress()](UnitOfWork &unit) {
        return applyBulk(unit, actor, changes, *progress);
    };
    const auto tell = [name, count](GoodsFlow &flow, const Result<BulkDone> &done) {
        if (done)
            return flow.remember(name, tr("%Ln article(s) changed.", nullptr, count), done->step);
        if (done.error().kind == ErrorKind::Cancelled)
            return Toast::tell(flow.m_window, tr("Stopped. Nothing was changed."));
        emit flow.refused(errorText(done.error()));
    };
    m_context.worker.write<BulkDone>(write).then(job, [flow = QPointer(this), job, tell](const Result<BulkDone> &done) {
        job->succeed({});
        if (flow)
            tell(*flow, done);
    });
}

// ---- pictures

void GoodsFlow::addPictureFiles(const GoodsRow &row, const QStringList &paths)
{
    const auto count = static_cast<int>(paths.size());
    auto *run = new PictureRun(m_context.path, paths,
                               m_context.jobs->startPassing(tr("Adding %Ln picture(s)", nullptr, count)), this);
    connect(run, &PictureRun::refused, this, &GoodsFlow::refused);
    connect(run, &PictureRun::finished, this, [this, row](const QStringList &keys, bool wasCancelled) {
        wasCancelled ? Toast::tell(m_window, tr("Stopped. Nothing was changed.")) : keepPictures(row, keys);
    });
    run->start();
}

void GoodsFlow::keepPictures(const GoodsRow &row, const QStringList &keys)
{
    if (keys.isEmpty())
        return;
    const auto count = static_cast<int>(keys.size());
    const QString name = count == 1 ? tr("picture of %1").arg(row.productTitle)
                                    : tr("%Ln picture(s) of %1", nullptr, count).arg(row.productTitle);
    change(name, count == 1 ? tr("The picture is added.") : tr("%Ln picture(s) added.", nullptr, count),
           [product = row.product, keys](GoodsService &goods) -> Result<void> {
               for (const QString &key : keys)
                   KONTOR_TRY(goods.addPicture(product, key));
               return {};
           });
}

void GoodsFlow::addPicture(const GoodsRow &row, const QByteArray &bytes)
{
    takePictureIn(m_context.path, PictureSource{{}, bytes}, this, [this, row](const Result<QString> &key) {
        if (!key)
            return emit refused(errorText(key.error()));
        change(tr("picture of %1").arg(row.productTitle), tr("The picture is added."),
               [product = row.product, added = *key](GoodsService &goods) { return goods.addPicture(product, added); });
    });
}

void GoodsFlow::movePicture(const GoodsRow &row, const QString &key, int place)
{
    change(tr("order of the pictures of %1").arg(row.productTitle), {},
           [product = row.product, key, place](GoodsService &goods) { return goods.movePicture(product, key, place); });
}

void GoodsFlow::describePicture(const GoodsRow &row, const QString &key, const QString &alt)
{
    change(tr("description of a picture of %1").arg(row.productTitle), {},
           [product = row.product, key, alt](GoodsService &goods) { return goods.describePicture(product, key, alt); });
}

void GoodsFlow::removePicture(const GoodsRow &row, const QString &key)
{
    change(tr("removing a picture of %1").arg(row.productTitle), tr("The picture is taken away."),
           [product = row.product, key](GoodsService &goods) { return goods.removePicture(product, key); });
}

void GoodsFlow::undoFacts(const std::vector<FactId> &facts, const QString &name)
{
    m_context.undo->undoFacts(facts, name);
}

} // namespace kontor
