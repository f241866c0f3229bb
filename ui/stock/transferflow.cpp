// SPDX-License-Identifier: GPL-3.0-or-later
#include "transferflow.h"

#include "arrivaldialog.h"
#include "errortext.h"
#include "inventoryservice.h"
#include "stockwords.h"
#include "toast.h"
#include "transferclosedialog.h"

namespace kontor {

TransferFlow::TransferFlow(const UiContext &context, QWidget *window)
    : QObject(window), m_context(context), m_window(window)
{ }

void TransferFlow::open(FormDialog *dialog, std::function<void()> then)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, std::move(then));
    dialog->open();
}

void TransferFlow::write(const QString &sentence, const std::function<Result<int>(UnitOfWork &)> &work)
{
    m_context.worker.write<int>(work).then(this, [this, sentence](const Result<int> &done) {
        done ? Toast::tell(m_window, sentence) : emit refused(errorText(done.error()));
    });
}

void TransferFlow::send()
{
    m_context.worker.read<Locations>([](ShopReader &reader) { return reader.locations(); })
        .then(this, [this](const Result<Locations> &locations) {
            auto *dialog = new TransferDialog(m_context, locations.value_or(Locations()), m_window);
            open(dialog, [this, dialog] { book(dialog->draft()); });
        });
}

void TransferFlow::book(const TransferDialog::Draft &draft)
{
    write(tr("The goods are under way to %1.").arg(draft.toName),
          [draft, actor = m_context.actor](UnitOfWork &unit) -> Result<int> {
              InventoryService inventory(unit, actor);
              LocationId to = draft.to.value_or(LocationId());
              if (!draft.to) {
                  KONTOR_ASSIGN(to, inventory.addLocation(draft.toName, {}));
              }
              KONTOR_TRY(inventory.sendTransfer(draft.from, to, draft.lines, draft.isOverride));
              return 0;
          });
}

void TransferFlow::receive(const TransferSheet &transfer)
{
    auto *dialog = new ArrivalDialog(transfer, m_window);
    open(dialog, [this, dialog, id = transfer.row.id, number = transfer.row.number] {
        write(tr("What arrived of %1 is in stock.").arg(number),
              [id, lines = dialog->lines(), actor = m_context.actor](UnitOfWork &unit) -> Result<int> {
                  KONTOR_TRY(InventoryService(unit, actor).receiveTransfer(id, lines));
                  return 0;
              });
    });
}

void TransferFlow::close(const TransferSheet &transfer)
{
    auto *dialog = new TransferCloseDialog(transfer, m_window);
    open(dialog, [this, dialog, id = transfer.row.id, number = transfer.row.number] {
        write(tr("Transfer %1 is closed.").arg(number),
              [id, rest = dialog->rest(), actor = m_context.actor](UnitOfWork &unit) -> Result<int> {
                  KONTOR_TRY(InventoryService(unit, actor).closeTransfer(id, rest));
                  return 0;
              });
    });
}

} // namespace kontor
