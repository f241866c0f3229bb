// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goodsdetaildata.h"
#include "productentry.h"
#include "stockdialog.h"
#include "uicontext.h"

#include <QObject>

namespace kontor {

/// Carries what a person wants to do with goods through its dialog to the service. One choice, one commit;
/// what can be taken back says so in a message with Undo.
class GoodsFlow final : public QObject
{
    Q_OBJECT
public:
    /// Dialogs open over `window`.
    GoodsFlow(const UiContext &context, QWidget *window);

    void newProduct();
    void edit(const ProductId &product);
    void book(StockBooking::Kind kind, const GoodsDetailData &article);
    void archive(const std::vector<GoodsRow> &rows);
    void setPrice(const GoodsRow &row, const QString &typed);

signals:
    /// A new product is in the shop; this is its first variant.
    void created(const kontor::VariantId &variant);
    void refused(const QString &sentence);

private:
    void save(const ProductEntry &entry);
    void carryOut(const StockBooking &booking, const GoodsRow &row);
    void set(const std::vector<FieldChange> &changes, const QString &sentence);
    void undo(const std::vector<FieldChange> &back);

    UiContext m_context;
    QWidget *m_window;
};

} // namespace kontor
