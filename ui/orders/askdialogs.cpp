// SPDX-License-Identifier: GPL-3.0-or-later
#include "askdialogs.h"

#include "moneytext.h"
#include "orderwords.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

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

TakeBackDialog::TakeBackDialog(const OrderState &order, const Refund &refund, QWidget *parent) : FormDialog(parent)
{
    setHeading(tr("Goods came back"), tr("Order %1 · say in what state they are").arg(order.number));
    setAcceptText(tr("Take back"));
    setMinimumWidth(560);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    const QStringList heads{tr("Article"), tr("Good"), tr("Damaged"), tr("Missing")};
    for (int column = 0; column < heads.size(); ++column)
        grid->addWidget(muted(heads.at(column), this), 0, column);
    const auto field = [&](const QString &name, qint64 most, qint64 value, int row, int column) {
        auto *spin = new QSpinBox(this);
        spin->setRange(0, static_cast<int>(most));
        spin->setValue(static_cast<int>(value));
        spin->setAlignment(Qt::AlignRight);
        spin->setAccessibleName(u"%1: %2"_s.arg(heads.at(column), name));
        connect(spin, &QSpinBox::valueChanged, this, &TakeBackDialog::review);
        grid->addWidget(spin, row, column);
        return spin;
    };
    for (const RefundPart &part : refund.parts) {
        const OrderLine *line = order.line(part.line);
        if (!line || !part.expectsGoods())
            continue;
        const int row = grid->rowCount();
        grid->addWidget(new QLabel(tr("%1 × %2", "quantity, article").arg(part.qty).arg(line->title), this), row, 0);
        const bool broken = part.restock == Restock::Damaged;
        Fields fields{part.line, part.qty, nullptr, nullptr, nullptr};
        fields.good = field(line->title, part.qty, broken ? 0 : part.qty, row, 1);
        fields.damaged = field(line->title, part.qty, broken ? part.qty : 0, row, 2);
        fields.missing = field(line->title, part.qty, 0, row, 3);
        m_fields.push_back(fields);
    }
    body()->addLayout(grid);
    review();
}

void TakeBackDialog::review()
{
    const bool fits = std::all_of(m_fields.begin(), m_fields.end(), [](const Fields &f) {
        return f.good->value() + f.damaged->value() + f.missing->value() == f.expected;
    });
    setProblem(fits ? QString() : tr("Good, damaged and missing must add up to what was expected."), fits);
}

std::optional<std::vector<ReturnLine>> TakeBackDialog::value() const
{
    if (result() != Accepted)
        return std::nullopt;
    std::vector<ReturnLine> lines;
    for (const Fields &f : m_fields)
        lines.push_back({f.line, f.good->value(), f.damaged->value(), f.missing->value()});
    return lines;
}

} // namespace kontor
