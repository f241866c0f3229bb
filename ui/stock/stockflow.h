// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editstep.h"
#include "purchasedraft.h"
#include "purchasesheet.h"
#include "stockdialog.h"
#include "stockpane.h"
#include "stocktakemodel.h"
#include "supplydialog.h"
#include "uicontext.h"

#include <QObject>

#include <functional>

namespace kontor {

class FormDialog;

/// Carries what a person wants to do with stock and purchase orders through its dialog to the service. One choice is
/// one commit; what is a setting of the article can be undone, what happened to units is put right by another booking.
class StockFlow final : public QObject
{
    Q_OBJECT
public:
    /// Dialogs open over `window`.
    StockFlow(const UiContext &context, QWidget *window);

    void book(StockBooking::Kind kind, const StockPaneData &data);
    void snooze(const std::vector<StockRow> &rows);
    void acknowledge(const std::vector<StockRow> &rows);
    void remind(const std::vector<StockRow> &rows);
    void warnAt(const std::vector<StockRow> &rows);
    void supply(const std::vector<StockRow> &rows);
    /// A draft for each supplier, one dialog after the other.
    void order(const std::vector<StockRow> &rows);

    /// The orders that wait for what is oversold there, each with its ways out.
    void fix(const std::vector<StockRow> &rows);
    /// Counts a shelf with a scanner.
    void stocktake();

    void newPurchase();
    /// Whom goods are bought from; `name` is chosen.
    void suppliers(const QString &name = {});
    void edit(const PurchaseSheet &purchase);
    void receive(const PurchaseSheet &purchase);
    void close(const PurchaseSheet &purchase);

signals:
    void refused(const QString &sentence);
    void purchasePlaced(const kontor::PurchaseOrderId &id);

private:
    using Work = std::function<Result<EditStep>(UnitOfWork &)>;
    struct ForPurchase {
        std::vector<Supplier> suppliers;
        Locations locations;
    };
    void change(const QString &name, const QString &sentence, const Work &work);
    void refuseQuiet(const std::vector<StockRow> &rows);
    void setSupply(const std::vector<StockRow> &rows, const SupplyChange &change);
    void askPurchases(std::vector<PurchaseDraft> drafts, const ForPurchase &known, int asked);
    /// Closed although something was typed: it is there again when the next order is begun.
    void keepDraft(const PurchaseDraft &typed, const PurchaseDraft &given);
    /// `given`: what the dialog began with; when that was kept, it has served.
    void place(const PurchaseDraft &draft, std::optional<qint64> expectedMs, const PurchaseDraft &given);
    void bookCounts(const std::vector<CountedLine> &lines, const LocationId &location);
    void withPurchaseLists(std::function<void(const ForPurchase &)> then);
    /// Shows it, and runs `then` when it was accepted.
    void open(FormDialog *dialog, std::function<void()> then);
    void write(const QString &sentence, const std::function<Result<int>(UnitOfWork &)> &work);

    UiContext m_context;
    QWidget *m_window;
};

/// What is done with the rows that are chosen, as a plain function that can be kept in a table.
using StockAct = void (*)(StockFlow &, const std::vector<StockRow> &);
template <auto Member>
inline constexpr StockAct stockAct = [](StockFlow &flow, const std::vector<StockRow> &rows) { (flow.*Member)(rows); };

} // namespace kontor
