// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorderdialog.h"

#include "errortext.h"
#include "goodspicker.h"
#include "linestable.h"
#include "moneyedit.h"
#include "moneytext.h"
#include "orderactions.h"
#include "orderpreview.h"
#include "overridebox.h"
#include "scanfilter.h"
#include "suggestfield.h"
#include "thumbnails.h"

#include <QDateTime>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

EditOrderDialog::EditOrderDialog(const UiContext &context, const OrderState &order, const std::vector<GoodsRow> &goods,
                                 QWidget *parent)
    : FormDialog(parent), m_context(context), m_order(order)
{
    setHeading(tr("Change the order"),
               tr("Order %1 · lines that are packed or shipped stay as they are").arg(order.number));
    setAcceptText(tr("Save the changes"));
    acceptButton()->setAutoDefault(false);
    acceptButton()->setDefault(false);
    acceptButton()->setProperty("primary", true);
    resize(920, 560);
    m_draft = new OrderDraftModel(order.currency, this);
    m_goods = new GoodsPicker(context, order.currency, this);
    body()->addWidget(m_goods);
    buildTable();
    body()->addWidget(m_table, 1);
    m_override = new OverrideBox(this);
    body()->addWidget(m_override);
    buildSums();
    giveLines(goods);
    connect(m_draft, &OrderDraftModel::repriced, this, &EditOrderDialog::review);
    connect(m_draft, &OrderDraftModel::refusedText, this, [this](const QString &text) {
        m_said = tr("“%1” is no quantity or amount that fits here.").arg(text);
        review();
    });
    connect(m_goods, &GoodsPicker::chosen, this, &EditOrderDialog::take);
    connect(m_goods, &GoodsPicker::unknown, this, [this](const QString &code) {
        m_said = tr("Nothing in the shop matches “%1”.").arg(code);
        review();
    });
    connect(m_override, &OverrideBox::changed, this, &EditOrderDialog::review);
    connect(m_shipping, &MoneyEdit::minorEdited, this, &EditOrderDialog::review);
    connect(new ScanFilter(this), &ScanFilter::scanned, m_goods, &GoodsPicker::scan);
    readTaxRules();
    review();
}

void EditOrderDialog::buildTable()
{
    m_table = new QTableView(this);
    m_table->setAccessibleName(tr("Lines of the order"));
    m_table->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked);
    makeLinesTable(m_table, m_draft, *new Thumbnails(m_context.path, this, Thumbnails::RowSide), m_order.currency,
                   tr("Everything was taken away. Type or scan an article above."));
    m_table->installEventFilter(this);
}

void EditOrderDialog::buildSums()
{
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    m_shipping = new MoneyEdit(m_order.currency, this);
    m_shippingShown = m_order.shipping.totalMinor - (m_order.taxIncluded ? 0 : m_order.shipping.taxMinor);
    m_shipping->setMinor(m_shippingShown);
    m_before = new QLabel(this);
    m_paid = new QLabel(this);
    m_effectCaption = muted({}, this);
    m_effect = new QLabel(this);
    m_effect->setProperty("role", u"heading"_s);
    auto *shipping = muted(tr("&Shipping"), this);
    shipping->setTextFormat(Qt::AutoText);
    shipping->setBuddy(m_shipping);
    grid->addWidget(shipping, 0, 0);
    grid->addWidget(m_shipping, 0, 1, Qt::AlignLeft);
    grid->addWidget(muted(tr("Total so far"), this), 0, 2);
    grid->addWidget(m_before, 0, 3, Qt::AlignRight);
    grid->addWidget(muted(tr("Paid"), this), 1, 2);
    grid->addWidget(m_paid, 1, 3, Qt::AlignRight);
    grid->addWidget(m_effectCaption, 2, 2);
    grid->addWidget(m_effect, 2, 3, Qt::AlignRight);
    body()->addLayout(grid);
}

void EditOrderDialog::giveLines(const std::vector<GoodsRow> &goods)
{
    std::vector<OrderDraftModel::Given> lines;
    for (size_t i = 0; i < m_order.lines.size(); ++i) {
        const OrderLine &line = m_order.lines[i];
        if (line.qty - line.cancelled == 0)
            continue;
        OrderDraftModel::Given given;
        given.goods = i < goods.size() ? goods[i] : GoodsRow();
        given.goods.id = line.variant;
        given.goods.sku = line.sku;
        given.goods.title = line.title;
        given.goods.tracked = given.goods.tracked && !line.variant.isNull();
        given.line = line.line;
        given.isLocked = !isEditable(line);
        given.qty = given.isLocked ? line.qty - line.cancelled : line.qty;
        given.priceMinor = line.priceMinor;
        given.discountMinor = line.discountMinor;
        given.taxPpm = line.taxPpm;
        given.own = line.open();
        lines.push_back(given);
    }
    m_draft->give(lines);
}

void EditOrderDialog::readTaxRules()
{
    m_context.worker.read<QJsonObject>([](ShopReader &reader) { return reader.settings(); })
        .then(this, [this](const Result<QJsonObject> &settings) {
            if (!settings)
                return;
            TaxRules rules = TaxRules::fromSettings(*settings);
            rules.taxIncluded = m_order.taxIncluded;
            m_shippingPpm = rules.shippingPpm;
            m_draft->setTaxRules(rules);
        });
}

void EditOrderDialog::take(const GoodsRow &goods, std::optional<qint64> qty)
{
    m_said.clear();
    const int row = m_draft->add(goods, qty);
    m_table->setCurrentIndex(m_draft->index(row, OrderDraftModel::Qty));
}

OrderChange EditOrderDialog::change() const
{
    OrderChange change;
    change.lines = m_draft->changes();
    if (m_shipping->minorOr(0) != m_shippingShown)
        change.shippingMinor = m_shipping->minorOr(0);
    if (m_override->isOn())
        change.beyondStock = StockOverride{m_override->reason()};
    return change;
}

Result<OrderState> EditOrderDialog::afterwards() const
{
    const OrderChange wanted = change();
    EditPreview preview;
    int next = 0;
    for (const OrderLine &line : m_order.lines)
        next = std::max(next, line.line);
    for (const EditLine &edit : wanted.lines) {
        const OrderLine *old = m_order.line(edit.line);
        OrderLine line;
        line.line = old ? old->line : ++next;
        line.variant = edit.content.variant;
        line.sku = edit.content.sku;
        line.title = edit.content.title;
        line.qty = edit.content.qty;
        line.priceMinor = edit.content.priceMinor.value_or(0);
        line.discountMinor = edit.content.discountMinor;
        line.taxPpm = edit.content.taxPpm.value_or(0);
        preview.lines.push_back(line);
    }
    preview.shippingMinor = wanted.shippingMinor;
    preview.shippingTaxPpm = m_shippingPpm;
    return previewEdit(m_order, preview, QDateTime::currentMSecsSinceEpoch());
}

void EditOrderDialog::showSums(const OrderState &after)
{
    const auto money = [this](qint64 minor) { return moneyText(minor, m_order.currency); };
    m_before->setText(money(m_order.totalMinor));
    m_paid->setText(money(after.balanceMinor));
    const qint64 open = after.dueMinor - after.balanceMinor;
    m_effectCaption->setText(open < 0 ? tr("Paid too much then") : tr("Still to pay then"));
    m_effect->setText(money(std::abs(open)));
    setTotal(tr("New total, %Ln unit(s)", nullptr, static_cast<int>(m_draft->units())), money(after.totalMinor));
}

void EditOrderDialog::review()
{
    if (m_draft->anyShort() != m_override->isAsking())
        m_override->ask(m_draft->anyShort() ? tr("More is ordered than is available of the lines marked ⚠.")
                                            : QString(),
                        tr("&Sell it all the same"));
    const OrderChange wanted = change();
    const bool isChanged = !wanted.lines.empty() || wanted.shippingMinor;
    const Result<OrderState> after = isChanged ? afterwards() : Result<OrderState>(m_order);
    showSums(after ? *after : m_order);
    QString wrong;
    if (m_shipping->isBad())
        wrong = tr("Enter an amount such as %1.").arg(amountText(1250, m_order.currency));
    else if (!after)
        wrong = errorText(after.error());
    else if (!m_override->isAnswered())
        wrong = m_override->isOn()
            ? tr("Say why more is sold than there is.")
            : tr("Not enough is in stock for the lines marked ⚠. Lower the quantity, or receive goods first.");
    setProblem(m_said.isEmpty() ? wrong : m_said, wrong.isEmpty() && isChanged);
    m_said.clear();
    if (isChanged && wrong.isEmpty() && after->balanceMinor > after->dueMinor)
        setHint(tr("The order will be overpaid. Send the rest back with a refund."));
}

QString EditOrderDialog::effect() const
{
    return m_effectCaption->text() + u' ' + m_effect->text();
}

bool EditOrderDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        m_draft->remove(m_table->currentIndex().row());
        return true;
    }
    return FormDialog::eventFilter(watched, event);
}

std::optional<OrderChange> EditOrderDialog::value() const
{
    return result() == Accepted ? std::optional(change()) : std::nullopt;
}

} // namespace kontor
