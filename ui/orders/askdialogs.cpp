// SPDX-License-Identifier: GPL-3.0-or-later
#include "askdialogs.h"

#include "moneytext.h"
#include "orderactions.h"
#include "orderwords.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {
constexpr int kUnitsWidth = 64; // three digits
constexpr int kUnitsInside = 13; // of the field, right of its digits
} // namespace

TextDialog::TextDialog(const Words &words, QWidget *parent) : FormDialog(parent)
{
    setHeading(words.title, words.below);
    setAcceptText(words.accept);
    setMinimumWidth(420);
    m_text = new QPlainTextEdit(this);
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(words.field);
    m_text->setAccessibleName(words.field);
    m_text->setMinimumHeight(96);
    body()->addWidget(m_text, 1);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TextDialog::review);
    m_text->setFocus();
    review();
}

void TextDialog::review()
{
    setProblem({}, !m_text->toPlainText().trimmed().isEmpty());
}

std::optional<QString> TextDialog::value() const
{
    return result() == Accepted ? std::optional(m_text->toPlainText().trimmed()) : std::nullopt;
}

SettleDialog::SettleDialog(const OrderState &order, const Refund &refund, QWidget *parent) : FormDialog(parent)
{
    setHeading(tr("Money sent back"), tr("Order %1 · %2").arg(order.number, word(refund.kind)));
    setAcceptText(tr("Money was sent"));
    setMinimumWidth(420);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    m_channel = new QComboBox(this);
    QStringList channels;
    for (const RefundAmount &amount : refund.amounts)
        channels += amount.payment.section(u'|', 0, 0);
    channels += handChannels();
    channels.removeDuplicates();
    for (const QString &channel : channels)
        m_channel->addItem(channelWord(channel), channel);
    form->addRow(tr("&How"), m_channel);
    m_reference = new QLineEdit(this);
    m_reference->setPlaceholderText(tr("Statement line or receipt number"));
    form->addRow(tr("&Reference"), m_reference);
    body()->addLayout(form);
    setTotal(tr("Goes back"), moneyText(refund.approvedMinor, order.currency));
    review();
}

void SettleDialog::review()
{
    setProblem({}, true);
}

std::optional<SettleDialog::Value> SettleDialog::value() const
{
    if (result() != Accepted)
        return std::nullopt;
    return Value{m_channel->currentData().toString(), m_reference->text().trimmed()};
}

namespace {

/// The parts whose goods are still to come, with how many of them.
std::vector<std::pair<RefundPart, qint64>> stillExpected(const OrderState &order, const Refund &refund)
{
    std::map<int, qint64> came;
    for (const ReturnedGoods &goods : order.returns) {
        if (goods.refund == refund.id)
            came[goods.line] += goods.good + goods.damaged + goods.missing;
    }
    qint64 awaited = refund.awaitedUnits;
    std::vector<std::pair<RefundPart, qint64>> parts;
    for (const RefundPart &part : refund.parts) {
        if (!order.line(part.line) || !part.expectsGoods())
            continue;
        const qint64 here = std::min(came[part.line], part.qty);
        came[part.line] -= here;
        const qint64 units = std::min(part.qty - here, awaited);
        awaited -= units;
        if (units > 0)
            parts.emplace_back(part, units);
    }
    return parts;
}

} // namespace

TakeBackDialog::TakeBackDialog(const OrderState &order, const Refund *refund, const std::vector<Place> &places,
                               QWidget *parent)
    : FormDialog(parent), m_places(places), m_isAnnounced(refund != nullptr)
{
    setHeading(tr("Goods came back"),
               refund ? tr("Order %1 · say in what state they are").arg(order.number)
                      : tr("Order %1 · nobody had announced them; say what came").arg(order.number));
    setAcceptText(tr("Take back"));
    setMinimumWidth(560);
    std::vector<ReturnLine> lines;
    std::vector<qint64> most;
    if (refund) {
        for (const auto &[part, units] : stillExpected(order, *refund)) {
            const bool broken = part.restock == Restock::Damaged;
            lines.push_back({part.line, broken ? 0 : units, broken ? units : 0, 0});
            most.push_back(units);
        }
    } else {
        for (const OrderLine &line : order.lines) {
            if (const qint64 out = stillOut(line); out > 0) {
                lines.push_back({line.line, 0, 0, 0});
                most.push_back(out);
            }
        }
    }
    buildUnits(lines, most, order);
    if (m_places.size() > 1) {
        m_place = new QComboBox(this);
        for (const Place &place : m_places)
            m_place->addItem(place.name);
        auto *form = new QFormLayout;
        form->addRow(tr("They lie &in"), m_place);
        body()->addLayout(form);
    }
    review();
}

void TakeBackDialog::buildUnits(const std::vector<ReturnLine> &lines, const std::vector<qint64> &most,
                                const OrderState &order)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    QStringList heads{tr("Article"), tr("Good"), tr("Damaged")};
    if (m_isAnnounced)
        heads += tr("Missing");
    for (int column = 0; column < heads.size(); ++column) {
        QLabel *head = muted(heads.at(column), this);
        if (column > 0) // above the digits
            head->setContentsMargins(0, 0, kUnitsInside, 0);
        grid->addWidget(head, 0, column, column > 0 ? Qt::Alignment(Qt::AlignRight) : Qt::Alignment());
    }
    for (size_t i = 0; i < lines.size(); ++i) {
        const QString title = order.line(lines[i].line)->title;
        const int row = grid->rowCount();
        grid->addWidget(new QLabel(timesText(most[i], title), this), row, 0);
        const auto field = [&](qint64 value, int column) {
            auto *spin = new QSpinBox(this);
            spin->setRange(0, static_cast<int>(most[i]));
            spin->setValue(static_cast<int>(value));
            spin->setAlignment(Qt::AlignRight);
            spin->setMinimumWidth(kUnitsWidth);
            spin->setAccessibleName(u"%1: %2"_s.arg(heads.at(column), title));
            connect(spin, &QSpinBox::valueChanged, this, &TakeBackDialog::review);
            grid->addWidget(spin, row, column);
            return spin;
        };
        m_fields.push_back({lines[i].line, most[i], field(lines[i].good, 1), field(lines[i].damaged, 2),
                            m_isAnnounced ? field(0, 3) : nullptr});
    }
    body()->addLayout(grid);
}

void TakeBackDialog::review()
{
    qint64 came = 0;
    bool fits = true;
    for (const Fields &f : m_fields) {
        const qint64 sum = f.good->value() + f.damaged->value() + (f.missing ? f.missing->value() : 0);
        fits &= m_isAnnounced ? sum == f.expected : sum <= f.expected;
        came += sum;
    }
    const QString wrong = m_isAnnounced ? tr("Good, damaged and missing must add up to what was expected.")
                                        : tr("More than what left cannot come back.");
    setProblem(fits ? QString() : wrong, fits && came > 0);
}

std::optional<TakeBackDialog::Value> TakeBackDialog::value() const
{
    if (result() != Accepted)
        return std::nullopt;
    Value value;
    for (const Fields &f : m_fields) {
        const ReturnLine line{f.line, f.good->value(), f.damaged->value(), f.missing ? f.missing->value() : 0};
        if (line.good + line.damaged + line.missing > 0)
            value.lines.push_back(line);
    }
    if (m_place)
        value.location = m_places[static_cast<size_t>(m_place->currentIndex())].id;
    return value;
}

} // namespace kontor
