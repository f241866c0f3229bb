// SPDX-License-Identifier: GPL-3.0-or-later
#include "refunddialog.h"

#include "evidencerow.h"
#include "linesform.h"
#include "money.h"
#include "moneyedit.h"
#include "moneytext.h"
#include "orderactions.h"
#include "ordereffects.h"
#include "orderwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 kPpm = 1'000'000;

/// What was paid too much and nobody has asked back yet.
qint64 overpaidMinor(const OrderState &order)
{
    qint64 left = order.balanceMinor - order.dueMinor;
    for (const Refund &refund : order.refunds) {
        const bool isOfThat = refund.kind == RefundKind::Overpayment || refund.kind == RefundKind::Cancel;
        left -= refund.isOpen() && isOfThat ? refund.requestedMinor : 0;
    }
    return std::clamp<qint64>(left, 0, refundableMinor(order));
}

} // namespace

RefundDialog::RefundDialog(const OrderState &order, qint64 nowMs, QWidget *parent, RefundTerms terms)
    : FormDialog(parent), m_order(order), m_terms(std::move(terms)), m_most(refundableMinor(order)),
      m_overpaid(overpaidMinor(order)),
      m_shippingLeft(
          std::max<qint64>(0, order.shipping.totalMinor - order.shippingRefundedMinor() - order.shippingCreditedMinor)),
      m_isLate(order.refundUntilMs > 0 && nowMs > order.refundUntilMs)
{
    setHeading(tr("Refund"),
               tr("Order %1 · at most %2 can go back").arg(order.number, moneyText(m_most, order.currency)));
    setAcceptText(tr("Request refund"));
    setMinimumWidth(680);
    buildLines();
    buildMoney();
    suggest();
}

void RefundDialog::buildLines()
{
    std::vector<LinesForm::Row> rows;
    const auto choice = [](Restock restock) { return LinesForm::Choice{word(restock), static_cast<int>(restock)}; };
    for (const OrderLine &line : m_order.lines) {
        if (const qint64 most = cancellable(line); most > 0) {
            m_parts.push_back({line.line, true});
            rows.push_back(
                {line.title, line.sku, tr("of %1 not shipped").arg(most), most, 0, {choice(Restock::Cancel)}});
        }
        if (const qint64 most = returnable(line); most > 0) {
            m_parts.push_back({line.line, false});
            rows.push_back({line.title,
                            line.sku,
                            tr("of %1 shipped").arg(most),
                            most,
                            0,
                            {choice(Restock::Return), choice(Restock::Damaged), choice(Restock::None)}});
        }
    }
    m_lines = new LinesForm({tr("Article"), tr("Refund"), tr("The goods"), tr("Amount")}, rows, this);
    m_lines->setVisible(!rows.empty());
    connect(m_lines, &LinesForm::changed, this, &RefundDialog::suggest);
    body()->addWidget(m_lines, 1);
}

void RefundDialog::buildMoney()
{
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    m_shipping = new MoneyEdit(m_order.currency, this);
    m_shipping->setMinor(0);
    m_shipping->setEnabled(m_shippingLeft > 0);
    m_shipping->setMaximumWidth(160);
    form->addRow(tr("&Shipping, at most %1").arg(moneyText(m_shippingLeft, m_order.currency)), m_shipping);
    buildGoods(form);
    m_amount = new MoneyEdit(m_order.currency, this);
    m_amount->setMaximumWidth(160);
    form->addRow(tr("&Amount to send back in %1").arg(m_order.currency), m_amount);
    m_sum = muted({}, this);
    form->addRow(QString(), m_sum);
    buildReason(form);
    m_override = new QCheckBox(tr("Refund although the time for it is over"), this);
    m_override->setVisible(m_isLate);
    if (m_isLate)
        form->addRow(QString(), m_override);
    body()->addLayout(form);
    connect(m_shipping, &MoneyEdit::minorEdited, this, &RefundDialog::suggest);
    connect(m_amount, &MoneyEdit::minorEdited, this, [this] {
        m_amountTyped = !m_amount->text().trimmed().isEmpty();
        review();
    });
    connect(m_override, &QCheckBox::toggled, this, &RefundDialog::review);
}

/// What goods that come back ask for: a fee that is kept, and who pays for their parcel.
void RefundDialog::buildGoods(QFormLayout *form)
{
    m_fee = new MoneyEdit(m_order.currency, this);
    m_fee->setMinor(0);
    m_fee->setMaximumWidth(160);
    form->addRow(tr("&Fee kept for taking goods back"), m_fee);
    m_payer = new QComboBox(this);
    m_payer->addItem(tr("The buyer"), u"buyer"_s);
    m_payer->addItem(tr("The shop"), u"shop"_s);
    m_payer->setCurrentIndex(m_terms.buyerPaysReturn ? 0 : 1);
    form->addRow(tr("The &parcel back is paid by"), m_payer);
    connect(m_fee, &MoneyEdit::minorEdited, this, [this] {
        m_feeTyped = !m_fee->text().trimmed().isEmpty();
        suggest();
    });
}

void RefundDialog::buildReason(QFormLayout *form)
{
    m_reason = new QComboBox(this);
    m_reason->setEditable(true);
    m_reason->addItems({tr("Does not fit"), tr("Damaged on arrival"), tr("Wrong article sent"), tr("Arrived too late"),
                        tr("Buyer changed their mind"), tr("Goodwill")});
    m_reason->setCurrentIndex(-1);
    m_reason->lineEdit()->setPlaceholderText(tr("Choose or type"));
    form->addRow(tr("&Reason"), m_reason);
    connect(m_reason, &QComboBox::editTextChanged, this, &RefundDialog::review);
    if (m_terms.shopPath.isEmpty())
        return;
    m_evidence = new EvidenceRow(m_terms.shopPath, this);
    connect(m_evidence, &EvidenceRow::refused, this, [this](const QString &sentence) { setHint(sentence); });
    form->addRow(tr("Pictures"), m_evidence);
}

bool RefundDialog::isMoneyOnly() const
{
    return m_lines->units() == 0 && m_shipping->minorOr(0) == 0;
}

bool RefundDialog::comesBack() const
{
    return std::ranges::any_of(planned().parts, &RefundPart::expectsGoods);
}

Refund RefundDialog::planned() const
{
    Refund refund;
    refund.shippingMinor = m_shipping->minorOr(0);
    for (int row = 0; row < m_lines->count(); ++row) {
        if (m_lines->qty(row) > 0)
            refund.parts.push_back({m_parts[static_cast<size_t>(row)].line, m_lines->qty(row),
                                    static_cast<Restock>(m_lines->choice(row)), 0, 0});
    }
    return refund;
}

/// Shares depend on what was chosen before them on the same line, so each row shows what it adds.
void RefundDialog::suggest()
{
    OrderState running = m_order;
    qint64 returned = 0;
    for (int row = 0; row < m_lines->count(); ++row) {
        OrderLine *line = running.line(m_parts[static_cast<size_t>(row)].line);
        const qint64 share = line->nextShare(m_lines->qty(row));
        line->creditedMinor += share;
        line->creditedUnits = std::min(line->qty, line->creditedUnits + m_lines->qty(row));
        m_lines->setAmount(row, moneyText(share, m_order.currency));
        const auto restock = static_cast<Restock>(m_lines->choice(row));
        returned += restock == Restock::Return || restock == Restock::Damaged ? share : 0;
    }
    const bool isBack = comesBack();
    m_fee->setEnabled(isBack);
    m_payer->setEnabled(isBack);
    if (!isBack || !m_feeTyped)
        m_fee->setMinor(isBack ? mulDivRound(returned, m_terms.feePpm, kPpm) : 0);
    m_suggested =
        isMoneyOnly() ? m_overpaid : std::max<qint64>(0, suggestedRefund(m_order, planned()) - m_fee->minorOr(0));
    if (!m_amountTyped)
        m_amount->setMinor(m_suggested);
    review();
}

QString RefundDialog::complaint() const
{
    if (m_shipping->isBad() || m_amount->isBad() || m_fee->isBad())
        return tr("Enter an amount such as %1.").arg(amountText(1250, m_order.currency));
    if (m_shipping->minorOr(0) > m_shippingLeft)
        return tr("Of the shipping at most %1 can go back.").arg(moneyText(m_shippingLeft, m_order.currency));
    if (m_fee->minorOr(0) > suggestedRefund(m_order, planned()))
        return tr("The fee is more than what it is kept from. Lower it.");
    if (m_amount->minorOr(0) > m_most)
        return tr("At most %1 can go back on this order. Lower the amount.").arg(moneyText(m_most, m_order.currency));
    if (m_isLate && !m_override->isChecked() && m_lines->units() > 0)
        return tr("The time for refunds of this order is over. Tick the box to refund it all the same.");
    return {};
}

void RefundDialog::review()
{
    const qint64 amount = m_amount->minor().value_or(m_suggested);
    setTotal(tr("Goes back"), moneyText(amount, m_order.currency));
    const QString suggested = moneyText(m_suggested, m_order.currency);
    m_sum->setText(isMoneyOnly() && m_overpaid > 0 ? tr("Overpaid by %1").arg(suggested)
                       : m_fee->minorOr(0) > 0 ? tr("Suggested %1 from units and shipping, less the fee").arg(suggested)
                                               : tr("Suggested %1 from units and shipping").arg(suggested));
    const bool something = m_lines->units() > 0 || m_shipping->minorOr(0) > 0 || amount > 0;
    const bool hasReason = !m_reason->currentText().trimmed().isEmpty();
    const QString wrong = complaint();
    setProblem(wrong, wrong.isEmpty() && something && hasReason);
}

std::optional<RefundRequest> RefundDialog::value() const
{
    if (result() != Accepted)
        return std::nullopt;
    RefundRequest request;
    for (const RefundPart &part : planned().parts)
        request.parts.push_back({part.line, part.qty, part.restock});
    request.shippingMinor = m_shipping->minorOr(0);
    request.reason = m_reason->currentText().trimmed();
    if (comesBack()) {
        request.feeMinor = m_fee->minorOr(0);
        request.returnPayer = m_payer->currentData().toString();
    }
    if (m_evidence)
        request.evidence = m_evidence->keys();
    request.overrideWindow = m_isLate && m_override->isChecked();
    const qint64 amount = m_amount->minor().value_or(m_suggested);
    if (isMoneyOnly() && amount <= m_overpaid)
        request.kind = RefundKind::Overpayment;
    if (amount != m_suggested || (request.parts.empty() && request.shippingMinor == 0))
        request.amountMinor = amount;
    return request;
}

} // namespace kontor
