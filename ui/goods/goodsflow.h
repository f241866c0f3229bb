// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bulkedit.h"
#include "goodsdetaildata.h"
#include "productentry.h"
#include "stockdialog.h"
#include "uicontext.h"

#include <QObject>

#include <functional>

namespace kontor {

class UndoHistory;

/// Carries what a person wants to do with goods through its dialog to the service. One choice, one commit and one
/// named step to undo; messages offer the undo.
class GoodsFlow final : public QObject
{
    Q_OBJECT
public:
    /// Dialogs open over `window`.
    GoodsFlow(const UiContext &context, QWidget *window);

    void newProduct();
    void edit(const ProductId &product);
    void book(StockBooking::Kind kind, const GoodsDetailData &article);
    void setArchived(const std::vector<GoodsRow> &rows, bool archived);
    void archive(const std::vector<GoodsRow> &rows) { setArchived(rows, true); }
    void setPrice(const GoodsRow &row, const QString &typed);
    void duplicate(const GoodsRow &row);
    void bulkEdit(const std::vector<GoodsRow> &rows);
    /// Writes many cells as a job of the window; it can be cancelled and then nothing is changed.
    void applyBulkEdit(const std::vector<BulkChange> &changes);

    // Pictures of the row's product. Files are a job of the window and one step; it can be cancelled.
    void addPictureFiles(const GoodsRow &row, const QStringList &paths);
    void addPicture(const GoodsRow &row, const QByteArray &bytes);
    void movePicture(const GoodsRow &row, const QString &key, int place);
    void describePicture(const GoodsRow &row, const QString &key, const QString &alt);
    void removePicture(const GoodsRow &row, const QString &key);
    /// These facts are taken back where they still hold.
    void undoFacts(const std::vector<FactId> &facts, const QString &name);
    [[nodiscard]] UndoHistory &history() const { return *m_context.undo; }

signals:
    /// A new product is in the shop; this is its first variant.
    void created(const kontor::VariantId &variant);
    void refused(const QString &sentence);

private:
    using Work = std::function<Result<void>(GoodsService &)>;
    void openLater(std::function<void()> open);
    void save(const ProductEntry &entry);
    void keepPictures(const GoodsRow &row, const QStringList &keys);
    void carryOut(const StockBooking &booking, const GoodsRow &row);
    /// Runs `work` as one commit, remembers it as `name` and tells `sentence` with an Undo; nothing when empty.
    void change(const QString &name, const QString &sentence, const Work &work);
    void remember(const QString &name, const QString &sentence, const EditStep &step);

    UiContext m_context;
    QWidget *m_window;
};

} // namespace kontor
