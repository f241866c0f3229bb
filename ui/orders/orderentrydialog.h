// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "listrows.h"
#include "orderdraftkeep.h"
#include "orderdraftmodel.h"
#include "ordersservice.h"
#include "shipping.h"
#include "uicontext.h"

#include <QTimer>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QTableView;

namespace kontor {

class GoodsPicker;
class MoneyEdit;
class OverrideBox;
class SuggestField;

/// What a new order begins with: another one that is copied, or a return that is exchanged.
struct OrderPreset {
    QString title;
    QString below;
    QString currency;
    std::vector<OrderDraftModel::Given> lines;
    std::optional<CustomerRow> customer;
    QString customerName;
    QString customerEmail;
    QJsonObject address;
    Terms terms = Terms::Prepaid;
    qint64 shippingMinor = 0;
    std::optional<qint64> creditMinor; ///< of the return that pays for it
};

/// Takes an order by typing or scanning: goods, quantities, prices, discount, shipping, customer, terms. The total
/// is exact at every moment. Everything works without a mouse, and what was typed outlives the program.
class OrderEntryDialog final : public FormDialog
{
    Q_OBJECT
public:
    /// Goes on with the draft that was left behind, if there is one.
    OrderEntryDialog(const UiContext &context, QWidget *parent);
    OrderEntryDialog(const UiContext &context, const OrderPreset &preset, QWidget *parent);
    [[nodiscard]] std::optional<PlaceOrder> value() const;
    [[nodiscard]] SuggestField *goodsField() const;
    [[nodiscard]] SuggestField *customerField() const { return m_customer; }
    [[nodiscard]] QLineEdit *noteField() const { return m_note; }
    [[nodiscard]] QComboBox *methodField() const { return m_method; }
    [[nodiscard]] MoneyEdit *shippingField() const { return m_shipping; }
    [[nodiscard]] OrderDraftModel *draft() const { return m_draft; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] OverrideBox *overrideBox() const { return m_override; }
    /// Takes away everything typed.
    void startAnew();

protected:
    void review() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    OrderEntryDialog(const UiContext &context, const OrderPreset &preset, bool isKept, QWidget *parent);
    void build();
    void buildTable();
    void buildSide();
    void buildSums(QGridLayout *grid);
    void fill(const OrderPreset &preset);
    void readSettings();
    void offerMethods(const QJsonObject &settings);
    [[nodiscard]] const ShippingMethod *method() const;
    void priceShipping();
    void take(const GoodsRow &goods, std::optional<qint64> qty);
    void searchCustomers(const QString &text, quint64 question);
    void takeCustomer(const CustomerRow &customer);
    void showSums();
    [[nodiscard]] QString complaint() const;
    // The draft that is kept.
    [[nodiscard]] QJsonObject toDraft() const;
    void keep();
    void readDraft(const QJsonObject &draft);
    void showDraft(const QJsonObject &draft, const std::vector<OrderDraftModel::Given> &lines);

    UiContext m_context;
    OrderPreset m_preset;
    OrderDraftKeep m_keep;
    bool m_isKept;
    QTimer m_keeping;
    OrderDraftModel *m_draft = nullptr;
    GoodsPicker *m_goods = nullptr;
    QTableView *m_table = nullptr;
    SuggestField *m_customer = nullptr;
    std::vector<CustomerRow> m_customersOffered;
    std::optional<CustomerRow> m_taken;
    QLineEdit *m_email = nullptr;
    QComboBox *m_terms = nullptr;
    QComboBox *m_method = nullptr;
    std::vector<ShippingMethod> m_methods; ///< those the box offers, in its order after "none"
    bool m_isPricedByHand = false; ///< somebody typed what shipping costs
    MoneyEdit *m_shipping = nullptr;
    MoneyEdit *m_discount = nullptr;
    QLineEdit *m_note = nullptr;
    QLabel *m_subtotal = nullptr;
    QLabel *m_tax = nullptr;
    QLabel *m_credit = nullptr;
    QWidget *m_restored = nullptr; ///< says that a draft was found
    OverrideBox *m_override = nullptr;
    QString m_said; ///< what went wrong with the last scan or edit
};

} // namespace kontor
