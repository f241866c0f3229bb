// SPDX-License-Identifier: GPL-3.0-or-later
#include "printrequest.h"

#include "invoicesservice.h"
#include "papers.h"
#include "samplepapers.h"
#include "shipping.h"
#include "shop.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

/// What papers are made with.
struct Desk {
    ShopReader &reader;
    PaperLook look;
    std::vector<Carrier> carriers;
};

Result<Desk> deskOf(ShopReader &reader)
{
    KONTOR_ASSIGN(const QJsonObject settings, reader.settings());
    const QString path = reader.file().db().path();
    return Desk{reader, lookFor(settings, path, reader.file().identity().timeZone), carriersOf(settings)};
}

/// A paper, and what its counter counts.
struct CountedPaper {
    Paper paper;
    QString part; ///< of the record; empty: all of it
    qint64 madeAtMs = 0; ///< when the part came to be
    bool isAll = false; ///< a box that got all of its order
};

CountedPaper ofWhole(Paper paper)
{
    return {std::move(paper), {}, 0, false};
}

bool isOf(const Parcel &parcel, const PrintRequest &request)
{
    return parcel.state != ParcelState::Voided && (!request.parcel || parcel.id == *request.parcel);
}

bool gotAll(const OrderState &order)
{
    return order.packableUnits() == 0
        && std::ranges::count_if(order.parcels, [](const Parcel &p) { return p.state != ParcelState::Voided; }) == 1;
}

std::vector<CountedPaper> slips(Desk &desk, const OrderState &order, const PrintRequest &request)
{
    std::vector<CountedPaper> papers;
    for (const Parcel &parcel : order.parcels) {
        if (isOf(parcel, request))
            papers.push_back(
                {packingSlip(order, &parcel, desk.look), printedPart(parcel.id), parcel.packedAtMs, gotAll(order)});
    }
    if (papers.empty() && order.packableUnits() > 0)
        papers.push_back(ofWhole(packingSlip(order, nullptr, desk.look)));
    return papers;
}

Result<std::vector<CountedPaper>> labels(Desk &desk, const OrderState &order, const PrintRequest &request)
{
    std::vector<CountedPaper> papers;
    for (const Parcel &parcel : order.parcels) {
        if (!isOf(parcel, request))
            continue;
        const QString page = trackingPage(desk.carriers, parcel.carrier, parcel.tracking);
        KONTOR_ASSIGN(Paper paper, shippingLabel(request.kind, order, parcel, page, desk.look));
        papers.push_back({std::move(paper), printedPart(parcel.id), parcel.packedAtMs, false});
    }
    return papers;
}

/// Every invoice, or every credit note, the order has.
Result<std::vector<CountedPaper>> invoices(Desk &desk, const OrderState &order, bool areCredits)
{
    KONTOR_ASSIGN(const std::vector<TimelineRow> timeline, desk.reader.timeline(idCast<RecordId>(order.id)));
    std::vector<CountedPaper> papers;
    for (const TimelineRow &fact : timeline) {
        if (fact.kind != factKindText(FactKind::InvoiceIssued) || fact.verdict == Verdict::Void)
            continue;
        const Invoice invoice = invoiceFromJson(fact.body, order);
        if (invoice.isCredit() == areCredits)
            papers.push_back(
                {invoicePaper(invoice, desk.look), areCredits ? printedPart(fact.id) : QString(), fact.atMs, false});
    }
    return papers;
}

/// What could still be given a number, so that somebody can do so.
Result<void> noteUnnumbered(Desk &desk, const OrderState &order, DocumentKind kind, qsizetype papers, PrintJob &job)
{
    const bool isLacking =
        kind == DocumentKind::Invoice ? lacksInvoice(order) : static_cast<qsizetype>(creditable(order).size()) > papers;
    if (!isLacking)
        return {};
    KONTOR_ASSIGN(const QJsonObject fields, desk.reader.fields(idCast<RecordId>(order.id)));
    if (isNumberAwaited(fields, kind == DocumentKind::CreditNote))
        ++job.awaited;
    else
        job.unnumbered.push_back(order.id);
    return {};
}

Result<std::vector<CountedPaper>> ofOrder(Desk &desk, const RecordId &id, const PrintRequest &request, PrintJob &job)
{
    KONTOR_ASSIGN(const OrderState order, desk.reader.order(idCast<OrderId>(id)));
    switch (request.kind) {
    case DocumentKind::PackingSlip:
        return slips(desk, order, request);
    case DocumentKind::ShippingLabel:
    case DocumentKind::SmallLabel:
        return labels(desk, order, request);
    default:
        break;
    }
    KONTOR_ASSIGN(std::vector<CountedPaper> papers, invoices(desk, order, request.kind == DocumentKind::CreditNote));
    KONTOR_TRY(noteUnnumbered(desk, order, request.kind, std::ssize(papers), job));
    return papers;
}

Result<Paper> ofPurchase(Desk &desk, const RecordId &id)
{
    PurchasePaper sheet;
    KONTOR_ASSIGN(sheet.state, desk.reader.purchase(idCast<PurchaseOrderId>(id)));
    for (const PurchaseLine &line : sheet.state.lines) {
        const Result<GoodsRow> goods = desk.reader.variant(line.variant);
        sheet.titles << (goods ? goods->title : line.sku);
    }
    KONTOR_ASSIGN(const auto locations, desk.reader.locations());
    for (const auto &[location, name] : locations) {
        if (location == sheet.state.location)
            sheet.place = name;
    }
    return purchasePaper(sheet, desk.look);
}

Result<Paper> ofArticle(Desk &desk, const RecordId &id)
{
    KONTOR_ASSIGN(const GoodsRow goods, desk.reader.variant(idCast<VariantId>(id)));
    return productLabel(
        {goods.title, goods.sku, goods.barcode, goods.priceMinor, desk.reader.file().identity().currency}, desk.look);
}

Result<std::vector<CountedPaper>> papersOf(Desk &desk, const RecordId &id, const PrintRequest &request, PrintJob &job)
{
    const bool isPurchase = request.kind == DocumentKind::PurchaseOrder;
    if (!isPurchase && request.kind != DocumentKind::ProductLabel)
        return ofOrder(desk, id, request, job);
    KONTOR_ASSIGN(Paper paper, isPurchase ? ofPurchase(desk, id) : ofArticle(desk, id));
    std::vector<CountedPaper> papers;
    papers.push_back(ofWhole(std::move(paper)));
    return papers;
}

/// When a record was last printed as a whole.
Result<qint64> wholePrintedAtMs(Desk &desk, const RecordId &id, const QString &paper)
{
    KONTOR_ASSIGN(const std::vector<TimelineRow> timeline, desk.reader.timeline(id));
    qint64 atMs = 0;
    for (const TimelineRow &fact : timeline) {
        const auto counter = printCounterFrom(fact.body.value("field"_L1).toString());
        if (counter && counter->paper == paper && counter->part.isEmpty() && fact.verdict != Verdict::Void)
            atMs = std::max(atMs, fact.atMs);
    }
    return atMs;
}

/// Whether the paper came out before. The list of parcels asks the same in SQL (shipqueries.cpp).
Result<bool> cameOut(Desk &desk, const RecordId &id, DocumentKind kind, const CountedPaper &wanted)
{
    KONTOR_ASSIGN(const QJsonObject fields, desk.reader.fields(id));
    const QString paper = code(kind);
    if (wanted.part.isEmpty())
        return timesPrinted(fields, paper) > 0;
    if (timesPrinted(fields, paper, wanted.part) > 0)
        return true;
    if (timesPrinted(fields, paper, {}) == 0)
        return false;
    if (wanted.isAll) // the slip that was printed before anything was packed says just this
        return true;
    KONTOR_ASSIGN(const qint64 atMs, wholePrintedAtMs(desk, id, paper));
    return wanted.madeAtMs <= atMs;
}

Result<void> goOnPrinting(const PrintRequest &request, qint64 done, Progress &progress)
{
    if (progress.isCancelled())
        return fail(ErrorKind::Cancelled, "cancelled", u"Nothing was printed."_s);
    progress.report(done, std::ssize(request.records));
    return {};
}

/// Whether it comes into the job; counts it where it stays away.
bool isWanted(const PrintRequest &request, bool isAgain, PrintJob &job)
{
    job.printedBefore += isAgain ? 1 : 0;
    const bool isLeftOut = isAgain && request.onlyNotPrinted;
    job.leftOut += isLeftOut ? 1 : 0;
    return !isLeftOut;
}

Result<void> addRecord(Desk &desk, const RecordId &id, const PrintRequest &request, PrintJob &job)
{
    KONTOR_ASSIGN(std::vector<CountedPaper> papers, papersOf(desk, id, request, job));
    std::vector<Paper> taken;
    for (CountedPaper &each : papers) {
        KONTOR_ASSIGN(const bool isAgain, cameOut(desk, id, request.kind, each));
        if (!isWanted(request, isAgain, job))
            continue;
        job.printed.push_back({id, each.part});
        taken.push_back(std::move(each.paper));
    }
    if (papers.empty())
        ++job.leftOut;
    for (int copy = 0; copy < std::max(1, request.copies); ++copy)
        job.papers.insert(job.papers.end(), taken.begin(), taken.end());
    return {};
}

/// One list for all that still have something on the shelves.
Result<PrintJob> pickList(Desk &desk, const PrintRequest &request, Progress &progress)
{
    PrintJob job;
    std::vector<OrderState> orders;
    for (const RecordId &id : request.records) {
        KONTOR_TRY(goOnPrinting(request, std::ssize(orders) + job.leftOut, progress));
        KONTOR_ASSIGN(OrderState order, desk.reader.order(idCast<OrderId>(id)));
        if (std::ranges::all_of(order.lines, [](const OrderLine &line) { return line.freeUnits() == 0; })) {
            ++job.leftOut; // all of it is packed
            continue;
        }
        KONTOR_ASSIGN(const bool isAgain, cameOut(desk, id, request.kind, {}));
        if (!isWanted(request, isAgain, job))
            continue;
        job.printed.push_back({id, {}});
        orders.push_back(std::move(order));
    }
    if (orders.empty())
        return job;
    KONTOR_ASSIGN(const PickPlaces places, desk.reader.pickPlaces(orders));
    PickListSheet sheet{
        {}, static_cast<int>(orders.size()), desk.reader.file().clock().nowMs(), pickLinesOf(orders, places), {}};
    KONTOR_ASSIGN(const auto locations, desk.reader.locations());
    for (const auto &[id, name] : locations)
        sheet.locations[id] = name;
    job.papers.assign(static_cast<size_t>(std::max(1, request.copies)), pickListPaper(sheet, desk.look));
    return job;
}

} // namespace

Result<PrintJob> papersFor(ShopReader &reader, const PrintRequest &request, Progress &progress)
{
    KONTOR_ASSIGN(Desk desk, deskOf(reader));
    if (request.kind == DocumentKind::PickList)
        return pickList(desk, request, progress);
    PrintJob job;
    qint64 done = 0;
    for (const RecordId &id : request.records) {
        KONTOR_TRY(goOnPrinting(request, done++, progress));
        KONTOR_TRY(addRecord(desk, id, request, job));
    }
    return job;
}

QString recordsOf(DocumentKind kind)
{
    if (kind == DocumentKind::PurchaseOrder)
        return u"purchase"_s;
    return kind == DocumentKind::ProductLabel ? u"variant"_s : u"order"_s;
}

} // namespace kontor
