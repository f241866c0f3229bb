// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderpickdialog.h"

#include "errortext.h"
#include "moneytext.h"
#include "orderwords.h"
#include "suggestfield.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kOffers = 8;
constexpr int kOffersSeen = 4; ///< of the list, before it scrolls

QString buyerOf(const OrderRow &row)
{
    return row.customerName.isEmpty() ? row.customerEmail : row.customerName;
}

} // namespace

OrderPickDialog::OrderPickDialog(const UiContext &context, const Words &words, OrderFilter among, QWidget *parent)
    : FormDialog(parent), m_context(context), m_among(std::move(among)), m_zone(context.info.timeZone.toLatin1())
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
    setHeading(words.title, words.below);
    setAcceptText(words.accept);
    setMinimumWidth(460);
    auto *form = new QFormLayout;
    m_field = new SuggestField(this);
    m_field->setPlaceholderText(tr("Number, customer, article"));
    form->addRow(tr("&Order"), m_field);
    m_chosen = muted({}, this);
    form->addRow(QString(), m_chosen);
    body()->addLayout(form);
    body()->addSpacing(SuggestField::roomFor(kOffersSeen));
    body()->addStretch(1);
    connect(m_field, &SuggestField::asked, this, &OrderPickDialog::search);
    connect(m_field, &SuggestField::picked, this, [this](int index) { take(m_offered[static_cast<size_t>(index)]); });
    connect(m_field, &SuggestField::entered, this, &OrderPickDialog::enter);
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        m_order = {};
        review();
    });
    review();
}

void OrderPickDialog::search(const QString &text, quint64 question)
{
    using Rows = std::vector<OrderRow>;
    OrderFilter filter = m_among;
    filter.search = text;
    auto read = [filter](ShopReader &reader) -> Result<Rows> {
        ListWish wish;
        wish.first = kOffers;
        KONTOR_ASSIGN(const ListAnswer found, reader.orderList(filter, wish));
        return reader.orderRows(*found.numbers);
    };
    m_context.worker.read<Rows>(read).then(this, [this, question](const Result<Rows> &rows) {
        m_offered = rows.value_or(Rows());
        std::vector<SuggestField::Offer> offers;
        for (const OrderRow &row : m_offered)
            offers.push_back({row.number,
                              tr("%1 · %2", "buyer, day").arg(buyerOf(row), whenText(row.placedAtMs, m_zone)),
                              moneyText(row.totalMinor, row.currency)});
        m_field->offer(question, offers);
    });
}

void OrderPickDialog::enter(const QString &number)
{
    auto read = [number](ShopReader &reader) -> Result<OrderRow> {
        KONTOR_ASSIGN(const OrderState order, reader.orderByNumber(number.trimmed()));
        OrderRow row;
        row.id = order.id;
        row.number = order.number;
        row.customerName = order.customerName;
        row.customerEmail = order.customerEmail;
        row.totalMinor = order.totalMinor;
        row.currency = order.currency;
        return row;
    };
    m_context.worker.read<OrderRow>(read).then(
        this, [this](const Result<OrderRow> &row) { row ? take(*row) : setProblem(errorText(row.error()), false); });
}

void OrderPickDialog::take(const OrderRow &row)
{
    m_order = row.id;
    m_field->hideOffers();
    m_field->setText(row.number);
    m_chosen->setText(tr("%1 · %2", "buyer, total").arg(buyerOf(row), moneyText(row.totalMinor, row.currency)));
    review();
}

void OrderPickDialog::review()
{
    if (m_order.isNull())
        m_chosen->clear();
    setProblem({}, !m_order.isNull());
}

std::optional<OrderId> OrderPickDialog::value() const
{
    return result() == Accepted ? std::optional(m_order) : std::nullopt;
}

} // namespace kontor
