// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "orderdraftmodel.h"
#include "ordersservice.h"
#include "uicontext.h"

class QLabel;
class QTableView;

namespace kontor {

class GoodsPicker;
class MoneyEdit;
class OverrideBox;

struct OrderChange {
    std::vector<EditLine> lines;
    std::optional<qint64> shippingMinor; ///< empty: as it was
    std::optional<StockOverride> beyondStock;
};

/// Changes what of an order nobody has packed or shipped yet; shows what becomes due or is paid too much before OK.
class EditOrderDialog final : public FormDialog
{
    Q_OBJECT
public:
    /// `goods`: the articles of the order's lines as they are now, in the order of its lines.
    EditOrderDialog(const UiContext &context, const OrderState &order, const std::vector<GoodsRow> &goods,
                    QWidget *parent);
    [[nodiscard]] std::optional<OrderChange> value() const;
    [[nodiscard]] OrderDraftModel *draft() const { return m_draft; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] GoodsPicker *goods() const { return m_goods; }
    [[nodiscard]] OverrideBox *overrideBox() const { return m_override; }
    /// "Becomes due" or "Paid too much then", with the amount.
    [[nodiscard]] QString effect() const;

protected:
    void review() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTable();
    void buildSums();
    void giveLines(const std::vector<GoodsRow> &goods);
    void readTaxRules();
    void take(const GoodsRow &goods, std::optional<qint64> qty);
    [[nodiscard]] Result<OrderState> afterwards() const;
    [[nodiscard]] OrderChange change() const;
    void showSums(const OrderState &after);

    UiContext m_context;
    OrderState m_order;
    qint64 m_shippingPpm = 0;
    qint64 m_shippingShown = 0; ///< as the field showed it at first
    OrderDraftModel *m_draft = nullptr;
    GoodsPicker *m_goods = nullptr;
    QTableView *m_table = nullptr;
    MoneyEdit *m_shipping = nullptr;
    QLabel *m_before = nullptr;
    QLabel *m_paid = nullptr;
    QLabel *m_effectCaption = nullptr;
    QLabel *m_effect = nullptr;
    OverrideBox *m_override = nullptr;
    QString m_said;
};

} // namespace kontor
