// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderentrydialog.h"

#include "errortext.h"
#include "goodspicker.h"
#include "linestable.h"
#include "moneyedit.h"
#include "moneytext.h"
#include "orderwords.h"
#include "overridebox.h"
#include "scanfilter.h"
#include "suggestfield.h"
#include "thumbnails.h"

#include <QComboBox>
#include <QDateTime>
#include <QFormLayout>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {
constexpr int kOrderEntryDialogMostOffers = 12;
constexpr int kKeepAfterMs = 200;
constexpr int kInsideField = 11; // right of an amount that can be typed over
} // namespace

OrderEntryDialog::OrderEntryDialog(const UiContext &context, QWidget *parent)
    : OrderEntryDialog(context, {}, true, parent)
{
    if (const auto draft = m_keep.load())
        readDraft(*draft);
}

OrderEntryDialog::OrderEntryDialog(const UiContext &context, const OrderPreset &preset, QWidget *parent)
    : OrderEntryDialog(context, preset, false, parent)
{ }

OrderEntryDialog::OrderEntryDialog(const UiContext &context, const OrderPreset &preset, bool isKept, QWidget *parent)
    : FormDialog(parent), m_context(context), m_preset(preset), m_keep(context.path), m_isKept(isKept)
{
    setHeading(preset.title.isEmpty() ? tr("New order") : preset.title, preset.below);
    setAcceptText(tr("Place order"));
    acceptButton()->setAutoDefault(false);
    acceptButton()->setDefault(false);
    acceptButton()->setProperty("primary", true);
    resize(1080, 640);
    if (m_preset.currency.isEmpty())
        m_preset.currency = context.info.currency;
    m_draft = new OrderDraftModel(m_preset.currency, this);
    build();
    connect(m_draft, &OrderDraftModel::repriced, this, &OrderEntryDialog::review);
    connect(m_draft, &OrderDraftModel::refusedText, this, [this](const QString &text) {
        m_said = tr("“%1” is no quantity or amount that fits here.").arg(text);
        review();
    });
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(kKeepAfterMs);
    connect(&m_keeping, &QTimer::timeout, this, &OrderEntryDialog::keep);
    connect(this, &QDialog::finished, this, &OrderEntryDialog::keep);
    fill(preset);
    readSettings();
    goodsField()->setFocus();
    review();
}

void OrderEntryDialog::build()
{
    m_restored = new QWidget(this);
    auto *restored = new QHBoxLayout(m_restored);
    restored->setContentsMargins(0, 0, 0, 0);
    restored->addWidget(muted(tr("This is the order that was begun here before."), m_restored), 1);
    auto *anew = new QPushButton(tr("Start anew"), m_restored);
    anew->setAutoDefault(false);
    connect(anew, &QPushButton::clicked, this, &OrderEntryDialog::startAnew);
    restored->addWidget(anew);
    m_restored->hide();
    body()->addWidget(m_restored);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    columns->addLayout(left, 5);
    columns->addLayout(right, 2);
    body()->addLayout(columns, 1);
    m_goods = new GoodsPicker(m_context, m_preset.currency, this);
    connect(m_goods, &GoodsPicker::chosen, this, &OrderEntryDialog::take);
    connect(m_goods, &GoodsPicker::unknown, this, [this](const QString &code) {
        m_said = tr("Nothing in the shop matches “%1”.").arg(code);
        review();
    });
    connect(new ScanFilter(this), &ScanFilter::scanned, m_goods, &GoodsPicker::scan);
    left->addWidget(m_goods);
    buildTable();
    left->addWidget(m_table, 1);
    m_override = new OverrideBox(this);
    connect(m_override, &OverrideBox::changed, this, &OrderEntryDialog::review);
    left->addWidget(m_override);
    left->addWidget(
        muted(tr("Return adds · 3* before a code sets the quantity · F2 edits a cell · Del removes a line · "
                 "Ctrl+Return places the order"),
              this));
    buildSide();
    right->addWidget(findChild<QWidget *>(u"side"_s));
    right->addStretch(1);
}

SuggestField *OrderEntryDialog::goodsField() const
{
    return m_goods->field();
}

void OrderEntryDialog::fill(const OrderPreset &preset)
{
    m_draft->give(preset.lines);
    m_taken = preset.customer;
    m_customer->setText(preset.customerName);
    m_email->setText(preset.customerEmail);
    m_terms->setCurrentIndex(std::max(0, m_terms->findData(static_cast<int>(preset.terms))));
    if (preset.shippingMinor > 0)
        m_shipping->setMinor(preset.shippingMinor);
    m_draft->setShipping(preset.shippingMinor);
}

void OrderEntryDialog::buildTable()
{
    m_table = new QTableView(this);
    m_table->setAccessibleName(tr("Lines of the order"));
    m_table->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked);
    makeLinesTable(m_table, m_draft, *new Thumbnails(m_context.path, this, Thumbnails::RowSide), m_preset.currency,
                   tr("The articles of the order appear here. Type or scan the first article above."));
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
    m_method = new QComboBox(side);
    m_method->addItem(tr("No method"));
    connect(m_method, &QComboBox::activated, this, [this] {
        m_isPricedByHand = false;
        review();
    });
    form->addRow(tr("Ship&ping method"), m_method);
    form->setRowVisible(m_method, false);
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
    for (QLineEdit *field : {static_cast<QLineEdit *>(m_customer), m_email, m_note})
        connect(field, &QLineEdit::textChanged, &m_keeping, qOverload<>(&QTimer::start));
    connect(m_terms, &QComboBox::currentIndexChanged, &m_keeping, qOverload<>(&QTimer::start));
}

void OrderEntryDialog::buildSums(QGridLayout *grid)
{
    grid->setColumnStretch(0, 1);
    grid->setVerticalSpacing(6);
    m_discount = new MoneyEdit(m_preset.currency, this);
    m_shipping = new MoneyEdit(m_preset.currency, this);
    m_subtotal = new QLabel(this);
    m_tax = new QLabel(this);
    m_credit = new QLabel(this);
    const std::pair<QString, QWidget *> rows[] = {{tr("Goods"), m_subtotal},
                                                  {tr("&Discount on the order"), m_discount},
                                                  {tr("&Shipping"), m_shipping},
                                                  {tr("Tax"), m_tax},
                                                  {tr("Paid by the return"), m_credit}};
    for (const auto &[caption, field] : rows) {
        field->setVisible(field != m_credit || m_preset.creditMinor);
        if (field == m_credit && !m_preset.creditMinor)
            continue;
        auto *label = new QLabel(caption, this);
        label->setProperty("role", u"muted"_s);
        label->setBuddy(field);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1, Qt::AlignRight);
        field->setMaximumWidth(120);
        if (field != m_discount && field != m_shipping)
            field->setContentsMargins(0, 0, kInsideField, 0);
    }
    connect(m_discount, &MoneyEdit::minorEdited, this, [this] { m_draft->setDiscount(m_discount->minorOr(0)); });
    connect(m_shipping, &MoneyEdit::minorEdited, this, [this] {
        m_isPricedByHand = true;
        m_draft->setShipping(m_shipping->minorOr(0));
    });
}

void OrderEntryDialog::readSettings()
{
    m_context.worker.read<QJsonObject>([](ShopReader &reader) { return reader.settings(); })
        .then(this, [this](const Result<QJsonObject> &settings) {
            if (!settings)
                return;
            m_draft->setTaxRules(TaxRules::fromSettings(*settings));
            offerMethods(*settings);
        });
}

/// Methods have their prices in the shop's currency.
void OrderEntryDialog::offerMethods(const QJsonObject &settings)
{
    if (m_preset.currency != m_context.info.currency)
        return;
    const QString country = m_preset.address.value("country"_L1).toString();
    for (const ShippingMethod &each : methodsOf(settings)) {
        if (each.isArchived || !each.reaches(country))
            continue;
        m_methods.push_back(each);
        m_method->addItem(each.name);
    }
    auto *form = qobject_cast<QFormLayout *>(findChild<QWidget *>(u"side"_s)->layout());
    form->setRowVisible(m_method, !m_methods.empty());
}

const ShippingMethod *OrderEntryDialog::method() const
{
    const int index = m_method->currentIndex() - 1;
    return index < 0 ? nullptr : &m_methods[static_cast<size_t>(index)];
}

/// What the method costs for these goods, until somebody types another price.
void OrderEntryDialog::priceShipping()
{
    const ShippingMethod *chosen = method();
    if (!chosen || m_isPricedByHand || !m_draft->priced() || m_draft->rowCount() == 0)
        return;
    qint64 grams = 0;
    for (int row = 0; row < m_draft->rowCount(); ++row)
        grams += std::max<qint64>(0, m_draft->line(row).goods.weightGrams.value_or(0)) * m_draft->line(row).qty;
    const qint64 goods = m_draft->priced()->subtotalMinor - m_discount->minorOr(0);
    const std::optional<qint64> price = chosen->priceMinor(grams, goods);
    if (!price || m_shipping->minor() == price)
        return;
    m_shipping->setMinor(*price);
    m_draft->setShipping(*price);
}

void OrderEntryDialog::take(const GoodsRow &goods, std::optional<qint64> qty)
{
    m_said.clear();
    const int row = m_draft->add(goods, qty);
    m_table->setCurrentIndex(m_draft->index(row, OrderDraftModel::Qty));
    m_table->scrollTo(m_table->currentIndex());
}

void OrderEntryDialog::searchCustomers(const QString &text, quint64 question)
{
    auto search = [text](ShopReader &reader) { return reader.customers(text, kOrderEntryDialogMostOffers); };
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
    const QString &currency = m_preset.currency;
    const Result<PricedOrder> &priced = m_draft->priced();
    const bool isPriced = priced && m_draft->rowCount() > 0;
    m_subtotal->setText(isPriced ? amountText(priced->subtotalMinor, currency) : u"—"_s);
    m_tax->setText(isPriced ? amountText(priced->taxMinor, currency) : u"—"_s);
    const qint64 total = isPriced ? priced->totalMinor : 0;
    const qint64 credit = m_preset.creditMinor.value_or(0);
    m_credit->setText(amountText(-credit, currency));
    const QString caption = total < credit
        ? tr("Stays to be sent back, %Ln unit(s)", nullptr, static_cast<int>(m_draft->units()))
        : m_preset.creditMinor ? tr("Still to pay, %Ln unit(s)", nullptr, static_cast<int>(m_draft->units()))
                               : tr("Total, %Ln unit(s)", nullptr, static_cast<int>(m_draft->units()));
    setTotal(caption, moneyText(std::abs(total - credit), currency));
}

QString OrderEntryDialog::complaint() const
{
    if (m_shipping->isBad() || m_discount->isBad())
        return tr("Enter an amount such as %1.").arg(amountText(1250, m_preset.currency));
    if (m_draft->rowCount() > 0 && !m_draft->priced())
        return errorText(m_draft->priced().error());
    if (const ShippingMethod *chosen = method(); chosen && !m_isPricedByHand && m_shipping->text().isEmpty())
        return tr("%1 is not offered for an order like this. Choose another, or type what it costs.").arg(chosen->name);
    if (m_draft->anyShort() && !m_override->isAnswered())
        return m_override->isOn()
            ? tr("Say why more is sold than there is.")
            : tr("Not enough is in stock for the lines marked ⚠. Lower the quantity, or receive goods first.");
    return {};
}

void OrderEntryDialog::review()
{
    priceShipping();
    showSums();
    if (m_draft->anyShort() != m_override->isAsking())
        m_override->ask(m_draft->anyShort() ? tr("More is ordered than is available of the lines marked ⚠.")
                                            : QString(),
                        tr("&Sell it all the same"));
    m_keeping.start();
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
    if (const ShippingMethod *chosen = method())
        request.method = chosen->id;
    request.discountMinor = m_discount->minorOr(0);
    request.customerName = m_customer->text().trimmed();
    request.customerEmail = m_email->text().trimmed();
    request.note = m_note->text().trimmed();
    request.currency = m_preset.currency;
    request.address = m_preset.address;
    request.overrideStock = m_override->isOn();
    request.overrideReason = m_override->reason();
    if (m_taken) {
        request.customer = m_taken->id;
        if (request.address.isEmpty())
            request.address = m_taken->address;
    }
    return request;
}

// ---- the draft that is kept

QJsonObject OrderEntryDialog::toDraft() const
{
    QJsonArray lines;
    for (int row = 0; row < m_draft->rowCount(); ++row) {
        const OrderDraftModel::Given &line = m_draft->line(row);
        lines.append(QJsonObject{{u"variant"_s, line.goods.id.toString()},
                                 {u"qty"_s, line.qty},
                                 {u"price_minor"_s, line.priceMinor},
                                 {u"discount_minor"_s, line.discountMinor}});
    }
    return {{u"lines"_s, lines},
            {u"customer"_s, m_taken ? m_taken->id.toString() : QString()},
            {u"name"_s, m_customer->text()},
            {u"email"_s, m_email->text()},
            {u"terms"_s, m_terms->currentIndex()},
            {u"note"_s, m_note->text()},
            {u"shipping"_s, m_shipping->text()},
            {u"discount"_s, m_discount->text()}};
}

void OrderEntryDialog::keep()
{
    if (!m_isKept)
        return;
    m_keeping.stop();
    const bool isEmpty = m_draft->rowCount() == 0 && m_customer->text().isEmpty() && m_note->text().isEmpty();
    isEmpty ? m_keep.forget() : m_keep.save(toDraft());
}

void OrderEntryDialog::readDraft(const QJsonObject &draft)
{
    using Lines = std::vector<OrderDraftModel::Given>;
    auto read = [draft](ShopReader &reader) -> Result<Lines> {
        Lines lines;
        for (const QJsonValue &value : draft.value("lines"_L1).toArray()) {
            const QJsonObject o = value.toObject();
            OrderDraftModel::Given line;
            const auto goods = reader.variant(VariantId::fromString(o.value("variant"_L1).toString()));
            if (!goods)
                continue; // gone meanwhile
            line.goods = *goods;
            line.qty = std::max<qint64>(1, o.value("qty"_L1).toInteger(1));
            line.priceMinor = o.value("price_minor"_L1).toInteger();
            line.discountMinor = o.value("discount_minor"_L1).toInteger();
            lines.push_back(line);
        }
        return lines;
    };
    m_context.worker.read<Lines>(read).then(this, [this, draft](const Result<Lines> &lines) {
        if (lines && m_draft->rowCount() == 0)
            showDraft(draft, *lines);
    });
}

void OrderEntryDialog::showDraft(const QJsonObject &draft, const std::vector<OrderDraftModel::Given> &lines)
{
    const auto text = [&](const char *key) { return draft.value(QLatin1String(key)).toString(); };
    m_draft->give(lines);
    m_customer->setText(text("name"));
    m_email->setText(text("email"));
    m_note->setText(text("note"));
    m_terms->setCurrentIndex(std::clamp(draft.value("terms"_L1).toInt(), 0, m_terms->count() - 1));
    m_shipping->setText(text("shipping"));
    m_discount->setText(text("discount"));
    m_draft->setShipping(m_shipping->minorOr(0));
    m_draft->setDiscount(m_discount->minorOr(0));
    m_restored->show();
    const CustomerId customer = CustomerId::fromString(text("customer"));
    if (customer.isNull())
        return;
    auto read = [customer](ShopReader &reader) { return reader.customer(customer); };
    m_context.worker.read<CustomerRow>(read).then(this, [this](const Result<CustomerRow> &found) {
        if (found && !m_taken)
            m_taken = *found;
    });
}

void OrderEntryDialog::startAnew()
{
    m_draft->clear();
    for (QLineEdit *field : {static_cast<QLineEdit *>(m_customer), m_email, m_note,
                             static_cast<QLineEdit *>(m_shipping), static_cast<QLineEdit *>(m_discount)})
        field->clear();
    m_taken.reset();
    m_isPricedByHand = false;
    m_method->setCurrentIndex(0);
    m_terms->setCurrentIndex(0);
    m_draft->setShipping(0);
    m_draft->setDiscount(0);
    m_restored->hide();
    keep();
    goodsField()->setFocus();
}

} // namespace kontor
