// SPDX-License-Identifier: GPL-3.0-or-later
#include "thresholddialog.h"

#include "stockwords.h"

#include <QCheckBox>
#include <QLabel>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace kontor {

namespace {

constexpr int ThresholdDialogMostUnits = 10'000'000;
constexpr int ThresholdDialogWide = 440;

} // namespace

ThresholdDialog::ThresholdDialog(const std::vector<StockRow> &rows, QWidget *parent) : FormDialog(parent)
{
    const StockRow &first = rows.front();
    if (std::ranges::all_of(rows, [&](const StockRow &row) { return row.location == first.location; }))
        m_location = first.location;
    setHeading(tr("Stock warning"),
               rows.size() == 1 ? first.goods.title : tr("%Ln article(s)", nullptr, static_cast<int>(rows.size())));
    setAcceptText(tr("Set"));
    setMinimumWidth(ThresholdDialogWide);
    m_own = new QRadioButton(tr("&Warn when available stock is at or below"), this);
    m_number = new QSpinBox(this);
    const bool differ = std::ranges::any_of(rows, [&](const StockRow &row) { return row.warnAt != first.warnAt; });
    m_number->setRange(differ ? -1 : 0, ThresholdDialogMostUnits);
    m_number->setSpecialValueText(differ ? tr("Various") : QString());
    m_number->setGroupSeparatorShown(true);
    m_number->setAlignment(Qt::AlignRight);
    const qint64 known = differ ? -1 : std::clamp<qint64>(first.warnAt.value_or(0), 0, ThresholdDialogMostUnits);
    m_number->setValue(static_cast<int>(known));
    m_number->setAccessibleName(tr("Units"));
    m_inherit = new QRadioButton(tr("&As the category or the shop says"), this);
    (first.goods.threshold || rows.size() > 1 ? m_own : m_inherit)->setChecked(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_own);
    row->addWidget(m_number);
    row->addStretch();
    body()->addLayout(row);
    body()->addWidget(m_inherit);
    m_here = new QCheckBox(m_location ? tr("&Only at %1").arg(placeName(first)) : QString(), this);
    m_here->setVisible(m_location.has_value());
    body()->addWidget(m_here);
    body()->addStretch(1);
    connect(m_own, &QRadioButton::toggled, this, &ThresholdDialog::review);
    connect(m_number, &QSpinBox::valueChanged, m_own, [this] { m_own->setChecked(true); });
    review();
}

void ThresholdDialog::inherit()
{
    m_inherit->setChecked(true);
}

std::optional<qint64> ThresholdDialog::threshold() const
{
    return m_own->isChecked() ? std::optional<qint64>(m_number->value()) : std::nullopt;
}

std::optional<LocationId> ThresholdDialog::place() const
{
    return m_here->isChecked() ? m_location : std::nullopt;
}

void ThresholdDialog::review()
{
    setProblem({}, !m_own->isChecked() || m_number->value() >= 0);
    if (m_own->isChecked() && m_number->value() == 0)
        setHint(tr("With 0 it warns only when nothing is left."));
}

} // namespace kontor
