// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "listrows.h"
#include "ordersservice.h"
#include "uicontext.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QTableView;

namespace kontor {

class MoneyEdit;
class OrderDraftModel;
class SuggestField;

/// Takes an order by typing or scanning: goods, quantities, prices, discount, shipping, customer, terms. The total
/// is exact at every moment. Everything works without a mouse.
class OrderEntryDialog final : public FormDialog
{
    Q_OBJECT
public:
    OrderEntryDialog(const UiContext &context, QWidget *parent);
    [[nodiscard]] std::optional<PlaceOrder> value() const;
    [[nodiscard]] SuggestField *goodsField() const { return m_goods; }
    [[nodiscard]] SuggestField *customerField() const { return m_customer; }
    [[nodiscard]] OrderDraftModel *draft() const { return m_draft; }
    [[nodiscard]] QTableView *table() const { return m_table; }

protected:
    void review() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildGoods();
    void buildTable();
    void buildSide();
    void buildSums(QGridLayout *grid);
    void readTaxRules();
    void searchGoods(const QString &text, quint64 question);
    void enterGoods(const QString &code);
    void take(const GoodsRow &goods);
    void searchCustomers(const QString &text, quint64 question);
    void takeCustomer(const CustomerRow &customer);
    void showSums();
    [[nodiscard]] QString complaint() const;

    UiContext m_context;
    OrderDraftModel *m_draft = nullptr;
    SuggestField *m_goods = nullptr;
    std::vector<GoodsRow> m_goodsOffered;
    QTableView *m_table = nullptr;
    SuggestField *m_customer = nullptr;
    std::vector<CustomerRow> m_customersOffered;
    std::optional<CustomerRow> m_taken;
    QLineEdit *m_email = nullptr;
    QComboBox *m_terms = nullptr;
    MoneyEdit *m_shipping = nullptr;
    MoneyEdit *m_discount = nullptr;
    QLineEdit *m_note = nullptr;
    QLabel *m_subtotal = nullptr;
    QLabel *m_tax = nullptr;
    QString m_said; ///< what went wrong with the last scan or edit
};

} // namespace kontor
