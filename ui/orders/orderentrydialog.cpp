// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderentrydialog.h"

#include "errortext.h"
#include "icons.h"
#include "moneyedit.h"
#include "moneytext.h"
#include "orderdraftmodel.h"
#include "orderwords.h"
#include "suggestfield.h"

#include <QAction>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {
constexpr int kMostOffers = 12;
}

OrderEntryDialog::OrderEntryDialog(const UiContext &context, QWidget *parent) : FormDialog(parent), m_context(context)
{
    setHeading(tr("New order"), {});
    setAcceptText(tr("Place order"));
    acceptButton()->setAutoDefault(false);
    acceptButton()->setDefault(false);
    acceptButton()->setProperty("primary", true);
    resize(1080, 640);
    m_draft = new OrderDraftModel(context.info.currency, this);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    columns->addLayout(left, 5);
    columns->addLayout(right, 2);
    body()->addLayout(columns, 1);
    buildGoods();
    left->addWidget(m_goods);
    buildTable();
    left->addWidget(m_table, 1);
    left->addWidget(
        muted(tr("Return adds · F2 edits a cell · Del removes a line · Ctrl+Return places the order"), this));
    buildSide();
    right->addWidget(findChild<QWidget *>(u"side"_s));
    right->addStretch(1);
    setTabOrder(m_goods, m_table);
    setTabOrder(m_table, m_customer);
    connect(m_draft, &OrderDraftModel::repriced, this, &OrderEntryDialog::review);
    connect(m_draft, &OrderDraftModel::refusedText, this, [this](const QString &text) {
        m_said = tr("“%1” is no quantity or amount that fits here.").arg(text);
        review();
    });
    readTaxRules();
    m_goods->setFocus();
    review();
}

void OrderEntryDialog::buildGoods()
{
    m_goods = new SuggestField(this);
    m_goods->setPlaceholderText(tr("Type or scan goods: title, SKU, barcode"));
    m_goods->setAccessibleName(m_goods->placeholderText());
    m_goods->addAction(icon(u"barcode"_s), QLineEdit::LeadingPosition);
    connect(m_goods, &SuggestField::asked, this, &OrderEntryDialog::searchGoods);
    connect(m_goods, &SuggestField::entered, this, &OrderEntryDialog::enterGoods);
    connect(m_goods, &SuggestField::picked, this, [this](int i) { take(m_goodsOffered[static_cast<size_t>(i)]); });
}

void OrderEntryDialog::buildTable()
{
    m_table = new QTableView(this);
    m_table->setModel(m_draft);
    m_table->setAccessibleName(tr("Lines of the order"));
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(34);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(OrderDraftModel::Article, QHeaderView::Stretch);
    const std::pair<int, int> widths[] = {{OrderDraftModel::Available, 104},
                                          {OrderDraftModel::Qty, 84},
                                          {OrderDraftModel::Price, 92},
                                          {OrderDraftModel::Discount, 88},
                                          {OrderDraftModel::LineTotal, 112}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    m_table->installEventFilter(this);
}

void OrderEntryDialog::buildSide()
{
    auto *side = new QWidget(this);
    side->setObjectName(u"side"_s);
    auto *form = new QFormLayout(side);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(8);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_customer = new SuggestField(side);
    m_customer->setPlaceholderText(tr("Name, e-mail or phone"));
    form->addRow(tr("&Customer"), m_customer);
    m_email = new QLineEdit(side);
    form->addRow(tr("&E-mail"), m_email);
    m_terms = new QComboBox(side);
    for (const Terms terms : {Terms::Prepaid, Terms::OnDelivery, Terms::OnAccount})
        m_terms->addItem(word(terms), static_cast<int>(terms));
    form->addRow(tr("&Terms"), m_terms);
    m_note = new QLineEdit(side);
    form->addRow(tr("&Note"), m_note);
    auto *sums = new QGridLayout;
    buildSums(sums);
    form->addRow(sums);
    connect(m_customer, &SuggestField::asked, this, &OrderEntryDialog::searchCustomers);
    connect(m_customer, &SuggestField::picked, this,
            [this](int i) { takeCustomer(m_customersOffered[static_cast<size_t>(i)]); });
    connect(m_customer, &SuggestField::entered, this, [this] { m_email->setFocus(Qt::TabFocusReason); });
    connect(m_customer, &QLineEdit::textEdited, this, [this] { m_taken.reset(); });
}

void OrderEntryDialog::buildSums(QGridLayout *grid)
{
    grid->setColumnStretch(0, 1);
    grid->setVerticalSpacing(6);
    m_discount = new MoneyEdit(m_context.info.currency, this);
    m_shipping = new MoneyEdit(m_context.info.currency, this);
    m_subtotal = new QLabel(this);
    m_tax = new QLabel(this);
    const std::pair<QString, QWidget *> rows[] = {{tr("Goods"), m_subtotal},
                                                  {tr("&Discount on the order"), m_discount},
                                                  {tr("&Shipping"), m_shipping},
                                                  {tr("Tax"), m_tax}};
    for (const auto &[caption, field] : rows) {
        auto *label = new QLabel(caption, this);
        label->setProperty("role", u"muted"_s);
        label->setBuddy(field);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1, Qt::AlignRight);
        field->setMaximumWidth(120);
    }
    connect(m_discount, &MoneyEdit::minorEdited, this, [this] { m_draft->setDiscount(m_discount->minorOr(0)); });
    connect(m_shipping, &MoneyEdit::minorEdited, this, [this] { m_draft->setShipping(m_shipping->minorOr(0)); });
}

void OrderEntryDialog::readTaxRules()
{
    m_context.worker.read<QJsonObject>([](ShopReader &reader) { return reader.settings(); })
        .then(this, [this](const Result<QJsonObject> &settings) {
            if (settings)
                m_draft->setTaxRules(TaxRules::fromSettings(*settings));
        });
}

void OrderEntryDialog::searchGoods(const QString &text, quint64 question)
{
    auto search = [text](ShopReader &reader) -> Result<std::vector<GoodsRow>> {
        GoodsFilter filter;
        filter.search = text;
        KONTOR_ASSIGN(std::vector<qint64> numbers, reader.goodsNumbersOf(filter));
        numbers.resize(std::min<size_t>(numbers.size(), kMostOffers));
        return reader.goodsRows(numbers);
    };
    m_context.worker.read<std::vector<GoodsRow>>(search).then(
        this, [this, question](const Result<std::vector<GoodsRow>> &found) {
            if (!found)
                return;
            m_goodsOffered = *found;
            std::vector<SuggestField::Offer> offers;
            for (const GoodsRow &goods : m_goodsOffered) {
                const QString stock = goods.tracked ? tr("%n available", nullptr, static_cast<int>(goods.available()))
                                                    : tr("not counted");
                offers.push_back({goods.title, tr("%1 · %2", "SKU, stock").arg(goods.sku, stock),
                                  moneyText(goods.priceMinor, m_context.info.currency)});
            }
            m_goods->offer(question, offers);
        });
}

/// A scanner types fast and ends with Return, before any offer is there.
void OrderEntryDialog::enterGoods(const QString &code)
{
    auto look = [code](ShopReader &reader) -> Result<GoodsRow> {
        if (auto exact = reader.variantByCode(code))
            return exact;
        GoodsFilter filter;
        filter.search = code;
        KONTOR_ASSIGN(const std::vector<qint64> numbers, reader.goodsNumbersOf(filter));
        if (numbers.empty())
            return fail(ErrorKind::NotFound, "not_found", u"Nothing in the shop has this code."_s);
        KONTOR_ASSIGN(const std::vector<GoodsRow> rows, reader.goodsRows({numbers.front()}));
        return rows.front();
    };
    m_context.worker.read<GoodsRow>(look).then(this, [this, code](const Result<GoodsRow> &goods) {
        if (goods) {
            take(*goods);
            return;
        }
        m_said = tr("Nothing in the shop matches “%1”.").arg(code);
        m_goods->selectAll();
        review();
    });
}

void OrderEntryDialog::take(const GoodsRow &goods)
{
    m_said.clear();
    m_goods->clear();
    const int row = m_draft->add(goods);
    m_table->setCurrentIndex(m_draft->index(row, OrderDraftModel::Qty));
    m_table->scrollTo(m_table->currentIndex());
    m_goods->setFocus();
}

void OrderEntryDialog::searchCustomers(const QString &text, quint64 question)
{
    auto search = [text](ShopReader &reader) { return reader.customers(text, kMostOffers); };
    m_context.worker.read<std::vector<CustomerRow>>(search).then(
        this, [this, question](const Result<std::vector<CustomerRow>> &found) {
            if (!found)
                return;
            m_customersOffered = *found;
            std::vector<SuggestField::Offer> offers;
            for (const CustomerRow &customer : m_customersOffered)
                offers.push_back({customer.name.isEmpty() ? customer.email : customer.name, customer.email,
                                  tr("%n order(s)", nullptr, static_cast<int>(customer.orders))});
            m_customer->offer(question, offers);
        });
}

void OrderEntryDialog::takeCustomer(const CustomerRow &customer)
{
    m_taken = customer;
    m_customer->setText(customer.name.isEmpty() ? customer.email : customer.name);
    m_email->setText(customer.email);
    m_terms->setFocus(Qt::TabFocusReason);
}

void OrderEntryDialog::showSums()
{
    const QString &currency = m_context.info.currency;
    const Result<PricedOrder> &priced = m_draft->priced();
    const bool isPriced = priced && m_draft->rowCount() > 0;
    m_subtotal->setText(isPriced ? amountText(priced->subtotalMinor, currency) : u"—"_s);
    m_tax->setText(isPriced ? amountText(priced->taxMinor, currency) : u"—"_s);
    setTotal(tr("Total, %n unit(s)", nullptr, static_cast<int>(m_draft->units())),
             isPriced ? moneyText(priced->totalMinor, currency) : moneyText(0, currency));
}

QString OrderEntryDialog::complaint() const
{
    if (m_shipping->isBad() || m_discount->isBad())
        return tr("Enter an amount such as %1.").arg(amountText(1250, m_context.info.currency));
    if (m_draft->rowCount() > 0 && !m_draft->priced())
        return errorText(m_draft->priced().error());
    if (m_draft->anyShort())
        return tr("Not enough is in stock for the lines marked ⚠. Lower the quantity, or receive goods first.");
    return {};
}

void OrderEntryDialog::review()
{
    showSums();
    const QString wrong = complaint();
    // A scan that found nothing is told, but takes nothing away from what was entered before.
    setProblem(m_said.isEmpty() ? wrong : m_said, wrong.isEmpty() && m_draft->rowCount() > 0);
    m_said.clear();
}

bool OrderEntryDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Delete) {
            m_draft->remove(m_table->currentIndex().row());
            return true;
        }
    }
    return FormDialog::eventFilter(watched, event);
}

std::optional<PlaceOrder> OrderEntryDialog::value() const
{
    if (result() != Accepted)
        return std::nullopt;
    PlaceOrder request;
    request.lines = m_draft->placeLines();
    request.terms = static_cast<Terms>(m_terms->currentData().toInt());
    request.shippingMinor = m_shipping->minorOr(0);
    request.discountMinor = m_discount->minorOr(0);
    request.customerName = m_customer->text().trimmed();
    request.customerEmail = m_email->text().trimmed();
    request.note = m_note->text().trimmed();
    if (m_taken) {
        request.customer = m_taken->id;
        request.address = m_taken->address;
    }
    return request;
}

} // namespace kontor
