// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtables.h"
#include "goodsview.h"
#include "invoicesservice.h"
#include "orderview.h"
#include "paperpainter.h"
#include "pickservice.h"
#include "printcounter.h"
#include "printrequest.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

const View kPrintView{{"file", "kind", "papers", "pages", "left_out", "printed_before"}, {}};
const View kCreditView{{"number", "awaited", "order", "refund"}, {}};

Result<RecordId> recordNamed(Session &session, DocumentKind kind, const QString &name)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    if (kind == DocumentKind::ProductLabel) {
        KONTOR_ASSIGN(const GoodsRow goods, findGoods(session, name));
        return idCast<RecordId>(goods.id);
    }
    if (kind == DocumentKind::PurchaseOrder) {
        KONTOR_ASSIGN(const std::vector<PurchaseRow> rows, shop->reader().purchases(false));
        for (const PurchaseRow &row : rows) {
            if (row.number == name || row.id.toString() == name)
                return idCast<RecordId>(row.id);
        }
        return fail(ErrorKind::NotFound, "no_such_purchase", u"There is no purchase order %1."_s.arg(name));
    }
    KONTOR_ASSIGN(const OrderState order, findOrder(session, name));
    return idCast<RecordId>(order.id);
}

/// Those named; of a pick list without names every order that somebody gathers.
Result<std::vector<RecordId>> recordsNamed(Session &session, DocumentKind kind, const QStringList &names)
{
    std::vector<RecordId> records;
    for (const QString &name : names) {
        KONTOR_ASSIGN(const RecordId record, recordNamed(session, kind, name));
        if (std::ranges::find(records, record) == records.end()) // named twice, it is still wanted once
            records.push_back(record);
    }
    if (!names.isEmpty())
        return records;
    if (kind != DocumentKind::PickList)
        return fail(ErrorKind::Usage, "nothing_named", u"Name what is to be printed."_s);
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const std::vector<OrderId> gathered, shop->reader().pickedOrders({}));
    for (const OrderId &order : gathered)
        records.push_back(idCast<RecordId>(order));
    return records;
}

Result<PrintRequest> requestOf(Session &session, const Arguments &arguments)
{
    const auto kind = documentKindFromCode(arguments.at(0));
    if (!kind)
        return fail(ErrorKind::Usage, "unknown_document",
                    u"There is no document %1. Known: pick_list, packing_slip, shipping_label, small_label, invoice, "
                    "credit_note, purchase_order, product_label."_s.arg(arguments.at(0)));
    PrintRequest request;
    request.kind = *kind;
    request.onlyNotPrinted = !arguments.has("again");
    if (arguments.has("copies")) {
        KONTOR_ASSIGN(const qint64 copies, parseQuantity(arguments.value("copies")));
        if (copies < 1 || copies > 1000)
            return fail(ErrorKind::Usage, "bad_quantity", u"--copies is a whole number from 1 to 1000."_s);
        request.copies = static_cast<int>(copies);
    }
    KONTOR_ASSIGN(request.records, recordsNamed(session, request.kind, arguments.from(1)));
    return request;
}

std::unexpected<Error> nothingToPrint(const PrintJob &job)
{
    if (job.printedBefore == 0)
        return refused("nothing_to_print", u"There is nothing to print of these."_s);
    return refused(
        "printed_before",
        u"Papers of these that were printed before: %1. --again prints them once more."_s.arg(job.printedBefore));
}

Result<Answer> print(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    KONTOR_ASSIGN(const PrintRequest request, requestOf(session, arguments));
    NoProgress progress;
    KONTOR_ASSIGN(const PrintJob job, papersFor(shop->reader(), request, progress));
    if (job.papers.empty())
        return nothingToPrint(job);
    const QString file = arguments.value("to");
    KONTOR_TRY(writePdf(file, job.papers, progress));
    const auto counted = session.commit([&](UnitOfWork &unit) {
        return notePrinted(unit, session.actor(), code(request.kind), recordsOf(request.kind), job.printed);
    });
    if (!counted)
        return std::unexpected(counted.error());
    qint64 pages = 0;
    for (const Paper &paper : job.papers)
        pages += std::ssize(paper.pages);
    return Answer{{{"file"_L1, file},
                   {"kind"_L1, code(request.kind)},
                   {"papers"_L1, static_cast<qint64>(job.papers.size())},
                   {"pages"_L1, pages},
                   {"left_out"_L1, job.leftOut},
                   {"printed_before"_L1, job.printedBefore}},
                  &kPrintView};
}

Result<Answer> credit(Session &session, const Arguments &arguments)
{
    KONTOR_ASSIGN(Shop *const shop, session.shop());
    const RefundId refund = RefundId::fromString(arguments.at(0));
    KONTOR_ASSIGN(const OrderId order, shop->reader().orderOfRefund(refund));
    KONTOR_ASSIGN(const QString number, session.commit([&](UnitOfWork &unit) {
        return InvoicesService(unit, session.actor()).credit(order, refund);
    }));
    KONTOR_ASSIGN(const OrderState state, shop->reader().order(order));
    return Answer{{{"number"_L1, number.isEmpty() ? QJsonValue() : QJsonValue(number)},
                   {"awaited"_L1, number.isEmpty()},
                   {"order"_L1, state.number},
                   {"refund"_L1, refund.toString()}},
                  &kCreditView};
}

} // namespace

std::vector<Command> documentCommands()
{
    return {
        {"document",
         "print",
         "KIND [NAME]...",
         "Writes documents as a PDF: pick_list, packing_slip, shipping_label (100 x 150 mm), small_label (76 x 130 "
         "mm), "
         "invoice and credit_note of orders, purchase_order, product_label (50 x 30 mm) of articles.",
         "document print invoice A7-000042 A7-000043 --to invoices.pdf",
         {{"to", "FILE", "where to", Times::Required},
          {"copies", "N", "of each"},
          {"again", "", "also what was printed before, which is left out otherwise"},
          {"not-printed", "", "what holds without --again; older scripts say it"}},
         print},
        {"invoice",
         "credit",
         "REFUND",
         "Gives an approved refund of an invoiced order its credit note; a desk with a server gets the number with "
         "the next sync.",
         "invoice credit 018f3a52-0000-7000-8000-000000000000",
         {},
         credit},
    };
}

} // namespace kontor::cli
