// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "stockdialog.h"
#include "stocktakemodel.h"
#include "uicontext.h"
#include "uncertaincounts.h"

class QComboBox;
class QTableView;

namespace kontor {

class GoodsPicker;

/// Counts a shelf with a scanner: each scan is one more, the difference to the books stands beside it. Nothing is
/// booked before it is accepted, and what was counted survives the program.
class StocktakeDialog final : public FormDialog
{
    Q_OBJECT
public:
    StocktakeDialog(const UiContext &context, const Locations &locations, QWidget *parent);

    [[nodiscard]] const std::vector<CountedLine> &lines() const { return m_lines->lines(); }
    [[nodiscard]] LocationId location() const;
    [[nodiscard]] StocktakeModel *model() const { return m_lines; }
    [[nodiscard]] GoodsPicker *picker() const { return m_goods; }
    [[nodiscard]] UncertainCounts *uncertain() const { return m_uncertain; }
    /// It was booked: there is nothing left to keep.
    static void forget(const QString &shopPath);

protected:
    void review() override;

private:
    void buildTable();
    void buildUncertain();
    void take(const VariantId &variant, qint64 units, qint64 atMs);
    void keep();
    void restore();

    UiContext m_context;
    QString m_said;
    QComboBox *m_location = nullptr;
    GoodsPicker *m_goods = nullptr;
    StocktakeModel *m_lines = nullptr;
    QTableView *m_table = nullptr;
    UncertainCounts *m_uncertain = nullptr;
};

} // namespace kontor
