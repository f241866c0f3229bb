// SPDX-License-Identifier: GPL-3.0-or-later
#include "stockflow.h"

#include "attentiondialog.h"
#include "confirmdialog.h"
#include "errortext.h"
#include "inventoryservice.h"
#include "jobs.h"
#include "purchasedialog.h"
#include "purchasedraftkeep.h"
#include "receivedialog.h"
#include "snoozedialog.h"
#include "stockbookings.h"
#include "stocktakedialog.h"
#include "stockwatch.h"
#include "suppliersdialog.h"
#include "supplybook.h"
#include "thresholddialog.h"
#include "toast.h"
#include "undohistory.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// Those that warn. What only runs out soon has nothing that could be put off.
std::vector<StockPlace> warningPlaces(const std::vector<StockRow> &rows)
{
    std::vector<StockPlace> places;
    for (const StockRow &row : rows) {
        if (row.location && row.level() != StockLevel::Ok)
            places.push_back({row.goods.id, *row.location});
    }
    return places;
}

std::vector<VariantId> articlesOf(const std::vector<StockRow> &rows)
{
    std::vector<VariantId> articles;
    for (const StockRow &row : rows)
        articles.push_back(row.goods.id);
    return articles;
}

std::vector<StockLine> stockLines(const std::vector<PurchaseDraftLine> &draft)
{
    std::vector<StockLine> lines;
    for (const PurchaseDraftLine &line : draft)
        lines.push_back({line.variant, line.sku, line.qty, line.costMinor, 0});
    return lines;
}

} // namespace

StockFlow::StockFlow(const UiContext &context, QWidget *window) : QObject(window), m_context(context), m_window(window)
{
    if (!m_context.jobs)
        m_context.jobs = new Jobs(this);
    if (!m_context.undo) // a page without a window around it still undoes its own steps
        m_context.undo = new UndoHistory(context.worker, context.actor, m_context.jobs, this);
}

void StockFlow::open(FormDialog *dialog, std::function<void()> then)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, std::move(then));
    dialog->open();
}

void StockFlow::change(const QString &name, const QString &sentence, const Work &work)
{
    m_context.worker.write<EditStep>(work).then(this, [this, name, sentence](const Result<EditStep> &step) {
        if (!step)
            return emit refused(errorText(step.error()));
        const quint64 number = m_context.undo->push(name, *step);
        if (number == 0)
            return Toast::tell(m_window, sentence);
        Toast::offer(m_window, sentence, tr("Undo"), m_context.undo,
                     [undo = m_context.undo, number] { undo->undoIfLatest(number); });
    });
}

void StockFlow::write(const QString &sentence, const std::function<Result<int>(UnitOfWork &)> &work)
{
    m_context.worker.write<int>(work).then(this, [this, sentence](const Result<int> &done) {
        done ? Toast::tell(m_window, sentence) : emit refused(errorText(done.error()));
    });
}

void StockFlow::book(StockBooking::Kind kind, const StockPaneData &data)
{
    m_context.worker
        .read<BookingPlaces>(
            [variant = data.row.goods.id](ShopReader &reader) { return readBookingPlaces(reader, variant); })
        .then(this, [this, kind, data](const Result<BookingPlaces> &places) {
            auto *dialog =
                new StockDialog(kind, data.row.goods, data.levels, places.value_or(BookingPlaces()), m_window);
            if (data.row.location)
                dialog->chooseLocation(*data.row.location);
            open(dialog, [this, dialog, row = data.row.goods] {
                write(tr("The stock of %1 is booked. A mistake is put right with Adjust or Count.").arg(row.title),
                      [booking = dialog->booking(), row, actor = m_context.actor](UnitOfWork &unit) -> Result<int> {
                          KONTOR_TRY(bookStock(unit, actor, row, booking));
                          return 0;
                      });
            });
        });
}

// ---- warnings

void StockFlow::refuseQuiet(const std::vector<StockRow> &rows)
{
    if (!rows.empty())
        emit refused(tr("Nothing of this warns yet, so there is nothing to put off."));
}

void StockFlow::snooze(const std::vector<StockRow> &rows)
{
    const std::vector<StockPlace> places = warningPlaces(rows);
    if (places.empty())
        return refuseQuiet(rows);
    auto *dialog =
        new SnoozeDialog(static_cast<int>(places.size()), QTimeZone(m_context.info.timeZone.toLatin1()), m_window);
    open(dialog, [this, dialog, places] {
        const auto count = static_cast<int>(places.size());
        change(tr("snooze of %Ln warning(s)", nullptr, count), tr("%Ln warning(s) snoozed.", nullptr, count),
               [places, until = dialog->untilMs(), actor = m_context.actor](UnitOfWork &unit) -> Result<EditStep> {
                   StockWatch watch(unit, actor);
                   KONTOR_TRY(watch.snooze(places, until));
                   return watch.step();
               });
    });
}

void StockFlow::acknowledge(const std::vector<StockRow> &rows)
{
    const std::vector<StockPlace> places = warningPlaces(rows);
    const auto count = static_cast<int>(places.size());
    if (count == 0)
        return refuseQuiet(rows);
    change(tr("note on %Ln warning(s)", nullptr, count),
           tr("%Ln warning(s) stay quiet until they open anew.", nullptr, count),
           [places, actor = m_context.actor](UnitOfWork &unit) -> Result<EditStep> {
               StockWatch watch(unit, actor);
               KONTOR_TRY(watch.acknowledge(places));
               return watch.step();
           });
}

void StockFlow::remind(const std::vector<StockRow> &rows)
{
    const std::vector<StockPlace> places = warningPlaces(rows);
    const auto count = static_cast<int>(places.size());
    if (count == 0)
        return;
    change(tr("reminder of %Ln warning(s)", nullptr, count), tr("%Ln warning(s) speak again.", nullptr, count),
           [places, actor = m_context.actor](UnitOfWork &unit) -> Result<EditStep> {
               StockWatch watch(unit, actor);
               KONTOR_TRY(watch.speakAgain(places));
               return watch.step();
           });
}

void StockFlow::warnAt(const std::vector<StockRow> &rows)
{
    if (rows.empty())
        return;
    auto *dialog = new ThresholdDialog(rows, m_window);
    open(dialog, [this, dialog, rows] {
        const auto count = static_cast<int>(rows.size());
        change(tr("threshold of %Ln article(s)", nullptr, count), tr("%Ln article(s) warn anew.", nullptr, count),
               [articles = articlesOf(rows), threshold = dialog->threshold(), place = dialog->place(),
                actor = m_context.actor](UnitOfWork &unit) -> Result<EditStep> {
                   StockWatch watch(unit, actor);
                   KONTOR_TRY(watch.setThreshold(articles, threshold, place));
                   return watch.step();
               });
    });
}

void StockFlow::supply(const std::vector<StockRow> &rows)
{
    if (rows.empty())
        return;
    const RecordId first = idCast<RecordId>(rows.front().goods.id);
    withPurchaseLists([this, rows, first](const ForPurchase &known) {
        m_context.worker.read<QJsonObject>([first](ShopReader &reader) { return reader.fields(first); })
            .then(this, [this, rows, known](const Result<QJsonObject> &fields) {
                const SupplyRules rules = SupplyRules::fromFields(fields.value_or(QJsonObject()));
                auto *dialog = new SupplyDialog(rows, rules, known.suppliers, m_window);
                open(dialog, [this, dialog, rows] { setSupply(rows, dialog->change()); });
            });
    });
}

void StockFlow::setSupply(const std::vector<StockRow> &rows, const SupplyChange &wanted)
{
    const auto count = static_cast<int>(rows.size());
    change(tr("ordering of %Ln article(s)", nullptr, count),
           tr("It is written down for %Ln article(s).", nullptr, count),
           [articles = articlesOf(rows), wanted, actor = m_context.actor](UnitOfWork &unit) -> Result<EditStep> {
               SupplyBook book(unit, actor);
               if (wanted.supplier) {
                   std::optional<SupplierId> supplier;
                   if (!wanted.supplier->isEmpty()) {
                       KONTOR_ASSIGN(supplier, book.named(*wanted.supplier));
                   }
                   KONTOR_TRY(book.setSupplier(articles, supplier));
               }
               KONTOR_TRY(book.set(articles, wanted.numbers));
               return book.step();
           });
}

void StockFlow::fix(const std::vector<StockRow> &rows)
{
    if (rows.empty() || !rows.front().location)
        return;
    const QString id = u"%1:%2@%3"_s.arg(code(CaseKind::Oversold), rows.front().goods.id.toString(),
                                         rows.front().location->toString());
    auto *list = new AttentionDialog(m_context, m_window);
    list->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        &list->model(), &AttentionModel::read, list, [list, id] { list->choose(list->model().rowOf(id)); },
        Qt::SingleShotConnection);
    list->open();
}

void StockFlow::stocktake()
{
    m_context.worker.read<Locations>([](ShopReader &reader) { return reader.locations(); })
        .then(this, [this](const Result<Locations> &locations) {
            auto *dialog = new StocktakeDialog(m_context, locations.value_or(Locations()), m_window);
            open(dialog, [this, dialog] { bookCounts(dialog->lines(), dialog->location()); });
        });
}

/// Each count at the time of its last scan: what was sold between it and now is taken off again.
void StockFlow::bookCounts(const std::vector<CountedLine> &lines, const LocationId &location)
{
    auto work = [lines, location, actor = m_context.actor](UnitOfWork &unit) -> Result<int> {
        InventoryService inventory(unit, actor);
        for (const CountedLine &line : lines)
            KONTOR_TRY(inventory.count(line.variant, line.counted, {location, line.atMs, {}}));
        return static_cast<int>(lines.size());
    };
    m_context.worker.write<int>(work).then(this, [this, path = m_context.path](const Result<int> &counted) {
        if (!counted)
            return emit refused(errorText(counted.error()));
        StocktakeDialog::forget(path);
        Toast::tell(m_window, tr("%Ln article(s) are counted.", nullptr, *counted));
    });
}

// ---- purchase orders

void StockFlow::withPurchaseLists(std::function<void(const ForPurchase &)> then)
{
    auto read = [](ShopReader &reader) -> Result<ForPurchase> {
        ForPurchase known;
        KONTOR_ASSIGN(known.suppliers, reader.suppliers());
        KONTOR_ASSIGN(known.locations, reader.locations());
        return known;
    };
    m_context.worker.read<ForPurchase>(read).then(this,
                                                  [this, then = std::move(then)](const Result<ForPurchase> &known) {
                                                      known ? then(*known) : emit refused(errorText(known.error()));
                                                  });
}

void StockFlow::order(const std::vector<StockRow> &rows)
{
    std::vector<PurchaseDraft> drafts = purchaseDrafts(rows);
    if (!drafts.empty())
        withPurchaseLists([this, drafts](const ForPurchase &known) { askPurchases(drafts, known, 0); });
}

void StockFlow::newPurchase()
{
    const PurchaseDraft draft =
        PurchaseDraftKeep(m_context.path).load().value_or(PurchaseDraft{{}, mainLocation(), {}});
    withPurchaseLists([this, draft](const ForPurchase &known) { askPurchases({draft}, known, 0); });
}

void StockFlow::suppliers(const QString &name)
{
    auto *dialog = new SuppliersDialog(m_context, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->choose(name);
    dialog->open();
}

void StockFlow::askPurchases(std::vector<PurchaseDraft> drafts, const ForPurchase &known, int asked)
{
    if (asked >= std::ssize(drafts))
        return;
    auto *dialog =
        new PurchaseDialog(m_context, drafts[static_cast<size_t>(asked)], known.suppliers, known.locations, m_window);
    dialog->setPlace(asked + 1, static_cast<int>(std::ssize(drafts)));
    connect(dialog, &QDialog::finished, this, [this, drafts, known, asked] { askPurchases(drafts, known, asked + 1); });
    const PurchaseDraft given = drafts[static_cast<size_t>(asked)];
    connect(dialog, &QDialog::rejected, this, [this, dialog, given] { keepDraft(dialog->draft(), given); });
    open(dialog, [this, dialog, given] { place(dialog->draft(), dialog->expectedMs(), given); });
}

void StockFlow::keepDraft(const PurchaseDraft &typed, const PurchaseDraft &given)
{
    const PurchaseDraftKeep keep(m_context.path);
    if (typed == given)
        return;
    if (typed.lines.empty() && keep.load() == given)
        return keep.forget();
    if (typed.lines.empty())
        return;
    keep.save(typed);
    Toast::offer(m_window, tr("What you wrote is kept for the next purchase order."), tr("Throw away"), this,
                 [keep] { keep.forget(); });
}

void StockFlow::place(const PurchaseDraft &draft, std::optional<qint64> expectedMs, const PurchaseDraft &given)
{
    auto work = [draft, expectedMs, actor = m_context.actor](UnitOfWork &unit) -> Result<PurchaseOrderId> {
        SupplyBook book(unit, actor);
        KONTOR_ASSIGN(const SupplierId supplier, book.named(draft.supplier));
        std::vector<VariantId> unsaid; // whoever is bought from once is asked again next time
        for (const PurchaseDraftLine &line : draft.lines) {
            if (unit.registerValue(idCast<RecordId>(line.variant), u"supplier"_s).toString().isEmpty())
                unsaid.push_back(line.variant);
        }
        KONTOR_TRY(book.setSupplier(unsaid, supplier));
        return InventoryService(unit, actor)
            .placePurchase(draft.supplier, stockLines(draft.lines), draft.location, expectedMs);
    };
    m_context.worker.write<PurchaseOrderId>(work).then(
        this, [this, supplier = draft.supplier, given](const Result<PurchaseOrderId> &placed) {
            if (!placed)
                return emit refused(errorText(placed.error()));
            if (const PurchaseDraftKeep keep(m_context.path); keep.load() == given)
                keep.forget();
            Toast::tell(m_window, tr("Ordered from %1. The units are incoming now.").arg(supplier));
            emit purchasePlaced(*placed);
        });
}

void StockFlow::edit(const PurchaseSheet &purchase)
{
    auto *dialog = new PurchaseDialog(m_context, purchase, m_window);
    open(dialog, [this, dialog, id = purchase.state.id, number = purchase.state.number] {
        write(
            tr("Purchase order %1 is changed.").arg(number),
            [id, lines = stockLines(dialog->changedLines()), actor = m_context.actor](UnitOfWork &unit) -> Result<int> {
                KONTOR_TRY(InventoryService(unit, actor).editPurchase(id, lines));
                return 0;
            });
    });
}

void StockFlow::receive(const PurchaseSheet &purchase)
{
    auto *dialog = new ReceiveDialog(purchase, m_window);
    open(dialog, [this, dialog, id = purchase.state.id, number = purchase.state.number] {
        write(tr("The goods of %1 are in stock.").arg(number),
              [id, lines = dialog->lines(), close = dialog->isLast(),
               actor = m_context.actor](UnitOfWork &unit) -> Result<int> {
                  InventoryService inventory(unit, actor);
                  if (!lines.empty())
                      KONTOR_TRY(inventory.receivePurchase(id, lines));
                  if (close)
                      KONTOR_TRY(inventory.closePurchase(id));
                  return 0;
              });
    });
}

void StockFlow::close(const PurchaseSheet &purchase)
{
    qint64 open = 0;
    for (const PurchaseLine &line : purchase.state.lines)
        open += line.open();
    auto *dialog = new ConfirmDialog(
        {tr("Close purchase order %1?").arg(purchase.state.number),
         tr("%Ln unit(s) that have not come are no longer expected.", nullptr, static_cast<int>(open)), tr("Close it"),
         tr("Keep it open")},
        m_window);
    this->open(dialog, [this, id = purchase.state.id, number = purchase.state.number] {
        write(tr("Purchase order %1 is closed.").arg(number),
              [id, actor = m_context.actor](UnitOfWork &unit) -> Result<int> {
                  KONTOR_TRY(InventoryService(unit, actor).closePurchase(id));
                  return 0;
              });
    });
}

} // namespace kontor
