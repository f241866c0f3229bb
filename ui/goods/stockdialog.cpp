// SPDX-License-Identifier: GPL-3.0-or-later
#include "stockdialog.h"

#include "goodswords.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int MostUnits = 10'000'000;
constexpr int Wide = 420;

} // namespace

StockDialog::StockDialog(StockBooking::Kind kind, const GoodsRow &row, const std::vector<LevelRow> &levels,
                         const Locations &locations, QWidget *parent)
    : FormDialog(parent), m_kind(kind), m_isFirst(!row.tracked), m_levels(levels)
{
    setMinimumWidth(Wide);
    build(locations);
    switch (kind) {
    case StockBooking::Receive:
        setHeading(tr("Receive stock"), row.title);
        setAcceptText(tr("Receive"));
        break;
    case StockBooking::Adjust:
        setHeading(tr("Adjust stock"), row.title);
        setAcceptText(tr("Adjust"));
        break;
    case StockBooking::Count:
        setHeading(tr("Count stock"), row.title);
        setAcceptText(tr("Book the count"));
        break;
    }
    onLocation();
    m_qty->setFocus();
    m_qty->selectAll();
}

void StockDialog::build(const Locations &locations)
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_location = new QComboBox(this);
    for (const auto &[id, name] : locations)
        m_location->addItem(name.isEmpty() ? tr("Main location") : name, id.uuid());
    if (locations.size() > 1)
        form->addRow(tr("&Location"), m_location);
    else
        m_location->hide();
    m_qty = new QSpinBox(this);
    m_qty->setAlignment(Qt::AlignRight);
    m_qty->setGroupSeparatorShown(true);
    m_qty->setRange(m_kind == StockBooking::Adjust ? -MostUnits : m_kind == StockBooking::Receive ? 1 : 0, MostUnits);
    m_qty->setValue(m_kind == StockBooking::Receive ? 1 : 0);
    const QString caption = m_kind == StockBooking::Receive ? tr("Units that &came")
        : m_kind == StockBooking::Adjust                    ? tr("&More (+) or fewer (−)")
                                                            : tr("Units &counted");
    form->addRow(caption, m_qty);
    m_qty->setAccessibleName(QString(caption).remove(u'&'));
    body()->addLayout(form);
    if (m_kind == StockBooking::Adjust) {
        buildReason();
        form->addRow(tr("&Reason"), m_reason);
    }
    m_packed = muted({}, this);
    body()->addWidget(m_packed);
    body()->addStretch(1);
    connect(m_qty, &QSpinBox::valueChanged, this, &StockDialog::review);
    connect(m_location, &QComboBox::currentIndexChanged, this, &StockDialog::onLocation);
}

void StockDialog::buildReason()
{
    m_reason = new QComboBox(this);
    m_reason->setEditable(true);
    m_reason->addItems({tr("Broken"), tr("Lost"), tr("Found"), tr("Used as a sample"), tr("Expired"), tr("Stolen")});
    m_reason->setCurrentIndex(-1);
    m_reason->lineEdit()->setPlaceholderText(tr("Choose or write why"));
    m_reason->setAccessibleName(tr("Reason"));
    connect(m_reason, &QComboBox::currentTextChanged, this, &StockDialog::review);
}

void StockDialog::setReason(const QString &reason)
{
    m_reason->setCurrentText(reason);
}

const LevelRow *StockDialog::level() const
{
    const QUuid chosen = m_location->currentData().toUuid();
    for (const LevelRow &row : m_levels)
        if (row.location.uuid() == chosen || m_location->count() == 0)
            return &row;
    return nullptr;
}

/// What is packed but not shipped lies on the table and is part of what is counted.
void StockDialog::onLocation()
{
    const LevelRow *here = level();
    const qint64 reserved = here ? here->reserved : 0;
    m_packed->setVisible(m_kind == StockBooking::Count && reserved > 0);
    m_packed->setText(tr("%Ln unit(s) are reserved for orders. Count them too while they are still in the house.",
                         nullptr, static_cast<int>(reserved)));
    if (m_kind == StockBooking::Count)
        m_qty->setValue(static_cast<int>(qBound(qint64(0), here ? here->onHand : 0, qint64(MostUnits))));
    review();
}

void StockDialog::review()
{
    const LevelRow *here = level();
    const qint64 now = here ? here->onHand : 0;
    const qint64 qty = m_qty->value();
    const qint64 then = m_kind == StockBooking::Count ? qty : now + qty;
    const QLocale locale;
    setTotal(tr("On hand"), tr("%1 → %2", "stock before, after").arg(locale.toString(now), locale.toString(then)));
    const bool hasReason = !m_reason || !m_reason->currentText().trimmed().isEmpty();
    const bool hasUnits = m_kind != StockBooking::Adjust || qty != 0;
    setProblem({}, hasReason && hasUnits);
    if (m_isFirst)
        setHint(tr("From now on the stock of this article is kept, and orders take from it."));
    else if (m_kind == StockBooking::Count && qty != now)
        setHint(tr("That is %1 compared with the books.").arg(signedNumber(qty - now)));
}

StockBooking StockDialog::booking() const
{
    StockBooking booking{m_kind, m_qty->value(), {}, {}};
    if (m_reason)
        booking.reason = m_reason->currentText().trimmed();
    if (m_location->count() > 0)
        booking.location = LocationId(m_location->currentData().toUuid());
    return booking;
}

std::optional<StockBooking> askStock(StockBooking::Kind kind, const GoodsRow &row, const std::vector<LevelRow> &levels,
                                     const Locations &locations, QWidget *parent)
{
    StockDialog dialog(kind, row, levels, locations, parent);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.booking()) : std::nullopt;
}

} // namespace kontor
