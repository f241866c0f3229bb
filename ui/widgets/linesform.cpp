// SPDX-License-Identifier: GPL-3.0-or-later
#include "linesform.h"

#include "elidedlabel.h"
#include "tallarea.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

enum LinesFormGridColumn { Article, Qty, Of, Second, ChoiceField, Amount };
constexpr int kLinesFormRowHeight = 48;
constexpr int kMostRowsShown = 6;

QLabel *muted(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", u"muted"_s);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

LinesForm::LinesForm(const Heads &heads, const std::vector<Row> &rows, QWidget *parent) : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *area = new TallArea(this);
    m_grid = new QGridLayout(area->content());
    m_grid->setContentsMargins(0, 0, 4, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(Article, 1);
    addHeads(heads);
    for (const Row &row : rows)
        addRow(heads, row);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    outer->addWidget(area);
    const int shown = std::clamp(static_cast<int>(rows.size()), 1, kMostRowsShown);
    area->setMinimumHeight(shown * kLinesFormRowHeight + 24);
}

void LinesForm::addHeads(const Heads &heads)
{
    m_grid->addWidget(muted(heads.article, this), 0, Article);
    m_grid->addWidget(muted(heads.qty, this), 0, Qty, 1, 2);
    if (!heads.second.isEmpty())
        m_grid->addWidget(muted(heads.second, this), 0, Second);
    if (!heads.choice.isEmpty())
        m_grid->addWidget(muted(heads.choice, this), 0, ChoiceField);
    if (!heads.amount.isEmpty())
        m_grid->addWidget(muted(heads.amount, this), 0, Amount, Qt::AlignRight);
}

void LinesForm::addRow(const Heads &heads, const Row &row)
{
    Fields fields;
    const int at = m_grid->rowCount();
    auto *article = new QWidget(this);
    auto *two = new QVBoxLayout(article);
    two->setContentsMargins(0, 0, 0, 0);
    two->setSpacing(0);
    auto *title = new ElidedLabel(row.title, article);
    title->setMinimumWidth(180);
    two->addWidget(title);
    if (!row.below.isEmpty())
        two->addWidget(muted(row.below, article));
    m_grid->addWidget(article, at, Article);

    fields.qty = numberField(heads.qty, row, row.qty);
    title->setBuddy(fields.qty);
    m_grid->addWidget(fields.qty, at, Qty);
    m_grid->addWidget(muted(row.of, this), at, Of);
    if (!heads.second.isEmpty()) {
        fields.second = numberField(heads.second, row, 0);
        m_grid->addWidget(fields.second, at, Second);
    }

    if (!row.choices.empty()) {
        fields.choice = new QComboBox(this);
        for (const Choice &choice : row.choices)
            fields.choice->addItem(choice.text, choice.value);
        fields.choice->setEnabled(row.choices.size() > 1);
        fields.choice->setAccessibleName(u"%1: %2"_s.arg(heads.choice, row.title));
        connect(fields.choice, &QComboBox::currentIndexChanged, this, &LinesForm::changed);
        m_grid->addWidget(fields.choice, at, ChoiceField);
    }
    if (!heads.amount.isEmpty()) {
        fields.amount = new QLabel(this);
        fields.amount->setMinimumWidth(88);
        fields.amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_grid->addWidget(fields.amount, at, Amount);
    }
    m_fields.push_back(fields);
}

QSpinBox *LinesForm::numberField(const QString &head, const Row &row, qint64 value)
{
    auto *field = new QSpinBox(this);
    field->setRange(0, static_cast<int>(std::min<qint64>(row.most, std::numeric_limits<int>::max())));
    field->setValue(static_cast<int>(value));
    field->setAlignment(Qt::AlignRight);
    field->setMinimumWidth(64);
    field->setAccessibleName(u"%1: %2"_s.arg(head, row.title));
    connect(field, &QSpinBox::valueChanged, this, &LinesForm::changed);
    return field;
}

qint64 LinesForm::qty(int row) const
{
    return m_fields[static_cast<size_t>(row)].qty->value();
}

void LinesForm::setQty(int row, qint64 qty)
{
    m_fields[static_cast<size_t>(row)].qty->setValue(static_cast<int>(qty));
}

qint64 LinesForm::second(int row) const
{
    const QSpinBox *field = m_fields[static_cast<size_t>(row)].second;
    return field ? field->value() : 0;
}

void LinesForm::setSecond(int row, qint64 qty)
{
    if (QSpinBox *field = m_fields[static_cast<size_t>(row)].second)
        field->setValue(static_cast<int>(qty));
}

int LinesForm::choice(int row) const
{
    const QComboBox *field = m_fields[static_cast<size_t>(row)].choice;
    return field ? field->currentData().toInt() : 0;
}

void LinesForm::setAmount(int row, const QString &text)
{
    if (QLabel *label = m_fields[static_cast<size_t>(row)].amount)
        label->setText(text);
}

qint64 LinesForm::units() const
{
    qint64 sum = 0;
    for (int row = 0; row < count(); ++row)
        sum += qty(row) + second(row);
    return sum;
}

} // namespace kontor
