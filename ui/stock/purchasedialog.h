// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "purchasedraft.h"
#include "purchasesheet.h"
#include "stockdialog.h"
#include "uicontext.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QTableView;

namespace kontor {

class GoodsPicker;
class PurchaseDraftModel;

/// A purchase order as it is written: of whom, what, at which cost, where it should come and when. Nothing is ordered
/// before it is accepted.
class PurchaseDialog final : public FormDialog
{
    Q_OBJECT
public:
    PurchaseDialog(const UiContext &context, const PurchaseDraft &draft, const std::vector<Supplier> &suppliers,
                   const Locations &locations, QWidget *parent);
    /// Changes one that was placed: its supplier and place stay.
    PurchaseDialog(const UiContext &context, const PurchaseSheet &sheet, QWidget *parent);

    /// The `number`th of `all` that are asked one after the other.
    void setPlace(int number, int all);
    [[nodiscard]] PurchaseDraft draft() const;
    /// Against the order that was given; what was taken away has the quantity 0.
    [[nodiscard]] std::vector<PurchaseDraftLine> changedLines() const;
    [[nodiscard]] std::optional<qint64> expectedMs() const;
    [[nodiscard]] PurchaseDraftModel *lines() const { return m_lines; }
    [[nodiscard]] QComboBox *supplier() const { return m_supplier; }
    [[nodiscard]] GoodsPicker *picker() const { return m_goods; }

protected:
    void review() override;

private:
    void build(const Locations &locations);
    void buildFields(const Locations &locations);
    void buildTable();
    [[nodiscard]] QString hint() const;
    void take(const GoodsRow &goods, std::optional<qint64> qty);

    UiContext m_context;
    LocationId m_location;
    std::vector<Supplier> m_suppliers;
    std::vector<PurchaseDraftLine> m_given;
    bool m_isChange = false;
    QString m_said;
    QComboBox *m_supplier = nullptr;
    QComboBox *m_place = nullptr;
    QCheckBox *m_isExpected = nullptr;
    QDateEdit *m_expected = nullptr;
    GoodsPicker *m_goods = nullptr;
    PurchaseDraftModel *m_lines = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace kontor
