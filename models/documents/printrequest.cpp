// SPDX-License-Identifier: GPL-3.0-or-later
#include "printrequest.h"

#include "invoicesservice.h"
#include "papers.h"
#include "printcounter.h"
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

bool isOf(const Parcel &parcel, const PrintRequest &request)
{
    return parcel.state != ParcelState::Voided && (!request.parcel || parcel.id == *request.parcel);
}

Result<std::vector<Paper>> slips(Desk &desk, const OrderState &order, const PrintRequest &request)
{
    std::vector<Paper> papers;
    for (const Parcel &parcel : order.parcels) {
        if (isOf(parcel, request))
            papers.push_back(packingSlip(order, &parcel, desk.look));
    }
    if (papers.empty() && order.packableUnits() > 0)
        papers.push_back(packingSlip(order, nullptr, desk.look));
    return papers;
}

Result<std::vector<Paper>> labels(Desk &desk, const OrderState &order, const PrintRequest &request)
{
    std::vector<Paper> papers;
    for (const Parcel &parcel : order.parcels) {
        if (!isOf(parcel, request))
            continue;
        const QString page = trackingPage(desk.carriers, parcel.carrier, parcel.tracking);
        KONTOR_ASSIGN(Paper paper, shippingLabel(request.kind, order, parcel, page, desk.look));
        papers.push_back(std::move(paper));
    }
    return papers;
}

/// Every invoice, or every credit note, the order has.
Result<std::vector<Paper>> invoices(Desk &desk, const OrderState &order, bool areCredits)
{
    KONTOR_ASSIGN(const std::vector<TimelineRow> timeline, desk.reader.timeline(idCast<RecordId>(order.id)));
    std::vector<Paper> papers;
    for (const TimelineRow &fact : timeline) {
        if (fact.kind != factKindText(FactKind::InvoiceIssued) || fact.verdict == Verdict::Void)
            continue;
        const Invoice invoice = invoiceFromJson(fact.body, order);
        if (invoice.isCredit() == areCredits)
            papers.push_back(invoicePaper(invoice, desk.look));
    }
    return papers;
}

Result<std::vector<Paper>> ofOrder(Desk &desk, const RecordId &id, const PrintRequest &request)
{
    KONTOR_ASSIGN(const OrderState order, desk.reader.order(idCast<OrderId>(id)));
    switch (request.kind) {
    case DocumentKind::PackingSlip:
        return slips(desk, order, request);
    case DocumentKind::ShippingLabel:
    case DocumentKind::SmallLabel:
        return labels(desk, order, request);
    default:
        return invoices(desk, order, request.kind == DocumentKind::CreditNote);
    }
}

/// What could still be given a number, so that somebody can do so.
Result<void> noteUnnumbered(Desk &desk, const RecordId &id, DocumentKind kind, qsizetype papers, PrintJob &job)
{
    KONTOR_ASSIGN(const OrderState order, desk.reader.order(idCast<OrderId>(id)));
    const bool isLacking =
        kind == DocumentKind::Invoice ? lacksInvoice(order) : static_cast<qsizetype>(creditable(order).size()) > papers;
    if (!isLacking)
        return {};
    KONTOR_ASSIGN(const QJsonObject fields, desk.reader.fields(id));
    if (isNumberAwaited(fields, kind == DocumentKind::CreditNote))
        ++job.awaited;
    else
        job.unnumbered.push_back(order.id);
    return {};
}

Result<std::vector<Paper>> ofPurchase(Desk &desk, const RecordId &id)
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
    return std::vector{purchasePaper(sheet, desk.look)};
}

Result<std::vector<Paper>> ofArticle(Desk &desk, const RecordId &id)
{
    KONTOR_ASSIGN(const GoodsRow goods, desk.reader.variant(idCast<VariantId>(id)));
    KONTOR_ASSIGN(
        Paper paper,
        productLabel({goods.title, goods.sku, goods.barcode, goods.priceMinor, desk.reader.file().identity().currency},
                     desk.look));
    return std::vector{std::move(paper)};
}

Result<std::vector<Paper>> papersOf(Desk &desk, const RecordId &id, const PrintRequest &request)
{
    if (request.kind == DocumentKind::PurchaseOrder)
        return ofPurchase(desk, id);
    return request.kind == DocumentKind::ProductLabel ? ofArticle(desk, id) : ofOrder(desk, id, request);
}

Result<PrintJob> pickList(Desk &desk, const PrintRequest &request)
{
    std::vector<OrderId> ids;
    std::ranges::transform(request.records, std::back_inserter(ids),
                           [](const RecordId &id) { return idCast<OrderId>(id); });
    KONTOR_ASSIGN(const std::vector<OrderState> orders, desk.reader.orders(ids));
    KONTOR_ASSIGN(const PickPlaces places, desk.reader.pickPlaces(orders));
    PickListSheet sheet{
        {}, static_cast<int>(orders.size()), desk.reader.file().clock().nowMs(), pickLinesOf(orders, places), {}};
    KONTOR_ASSIGN(const auto locations, desk.reader.locations());
    for (const auto &[id, name] : locations)
        sheet.locations[id] = name;
    PrintJob job;
    job.papers.push_back(pickListPaper(sheet, desk.look));
    job.printed = request.records;
    return job;
}

} // namespace

Result<PrintJob> papersFor(ShopReader &reader, const PrintRequest &request, Progress &progress)
{
    KONTOR_ASSIGN(Desk desk, deskOf(reader));
    if (request.kind == DocumentKind::PickList)
        return pickList(desk, request);
    PrintJob job;
    qint64 done = 0;
    for (const RecordId &id : request.records) {
        if (progress.isCancelled())
            return fail(ErrorKind::Cancelled, "cancelled", u"Nothing was printed."_s);
        progress.report(done++, std::ssize(request.records));
        if (request.onlyNotPrinted) {
            KONTOR_ASSIGN(const QJsonObject fields, reader.fields(id));
            if (timesPrinted(fields, code(request.kind)) > 0) {
                ++job.leftOut;
                continue;
            }
        }
        KONTOR_ASSIGN(const std::vector<Paper> papers, papersOf(desk, id, request));
        if (request.kind == DocumentKind::Invoice || request.kind == DocumentKind::CreditNote)
            KONTOR_TRY(noteUnnumbered(desk, id, request.kind, std::ssize(papers), job));
        if (papers.empty()) {
            ++job.leftOut;
            continue;
        }
        job.printed.push_back(id);
        for (int copy = 0; copy < std::max(1, request.copies); ++copy)
            job.papers.insert(job.papers.end(), papers.begin(), papers.end());
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
