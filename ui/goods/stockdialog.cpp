// SPDX-License-Identifier: GPL-3.0-or-later
#include "stockdialog.h"

#include "goodswords.h"
#include "moneytext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int StockDialogMostUnits = 10'000'000;
constexpr int Wide = 420;

} // namespace

StockDialog::StockDialog(StockBooking::Kind kind, const GoodsRow &row, const std::vector<LevelRow> &levels,
                         const BookingPlaces &places, QWidget *parent)
    : FormDialog(parent), m_kind(kind), m_isFirst(!row.tracked), m_levels(levels), m_packed(places.packed)
{
    setMinimumWidth(Wide);
    build(places.locations);
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
    case StockBooking::Hold:
        setHeading(tr("Set aside"), row.title);
        setAcceptText(tr("Set aside"));
        break;
    case StockBooking::Release:
        setHeading(tr("Back on sale"), row.title);
        setAcceptText(tr("Put on sale"));
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
    const bool isCount = m_kind == StockBooking::Count;
    m_qty->setRange(m_kind == StockBooking::Adjust ? -StockDialogMostUnits : isCount ? 0 : 1, StockDialogMostUnits);
    m_qty->setValue(isCount || m_kind == StockBooking::Adjust ? 0 : 1);
    const QString caption = m_kind == StockBooking::Receive ? tr("Units that &came")
        : m_kind == StockBooking::Adjust                    ? tr("&More (+) or fewer (-)")
        : isCount                                           ? tr("Units &counted")
                                                            : tr("&Units");
    form->addRow(caption, m_qty);
    m_qty->setAccessibleName(QString(caption).remove(u'&'));
    body()->addLayout(form);
    if (m_kind == StockBooking::Adjust) {
        buildReason();
        form->addRow(tr("&Reason"), m_reason);
    }
    if (isAside()) {
        buildBucket();
        form->addRow(tr("&Reason"), m_bucket);
    }
    m_reserved = muted({}, this);
    body()->addWidget(m_reserved);
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

void StockDialog::buildBucket()
{
    m_bucket = new QComboBox(this);
    m_bucket->addItem(tr("Damaged"), static_cast<int>(StockBucket::Damaged));
    m_bucket->addItem(tr("To be looked at"), static_cast<int>(StockBucket::Quality));
    const LevelRow *here = m_levels.empty() ? nullptr : &m_levels.front();
    if (m_kind == StockBooking::Release && here && here->damaged == 0)
        m_bucket->setCurrentIndex(1);
    m_bucket->setAccessibleName(tr("Reason"));
    connect(m_bucket, &QComboBox::currentIndexChanged, this, &StockDialog::review);
}

StockBucket StockDialog::bucket() const
{
    return m_bucket ? static_cast<StockBucket>(m_bucket->currentData().toInt()) : StockBucket::Quality;
}

void StockDialog::chooseLocation(const LocationId &location)
{
    const int place = m_location->findData(location.uuid());
    if (place >= 0)
        m_location->setCurrentIndex(place);
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
void StockDialog::sayReserved()
{
    const LevelRow *here = level();
    const qint64 reserved = here && m_kind == StockBooking::Count ? here->reserved : 0;
    m_reserved->setVisible(reserved > 0);
    if (reserved == 0)
        return m_reserved->clear();
    QStringList sentences{tr("%Ln unit(s) are reserved for orders. Count them too while they are still in the house.",
                             nullptr, static_cast<int>(reserved))};
    if (const auto packed = m_packed.find(here->location); packed != m_packed.end())
        sentences << tr("%Ln of them are packed and wait with the parcels.", nullptr, static_cast<int>(packed->second));
    m_reserved->setText(sentences.join(u'\n'));
}

QString StockDialog::aboutOrders() const
{
    return m_reserved->text();
}

void StockDialog::onLocation()
{
    const LevelRow *here = level();
    sayReserved();
    if (m_kind == StockBooking::Count)
        m_qty->setValue(static_cast<int>(qBound(qint64(0), here ? here->onHand : 0, qint64(StockDialogMostUnits))));
    review();
}

/// What lies aside stays in the house; only what can be sold changes.
void StockDialog::reviewAside()
{
    const LevelRow *here = level();
    const qint64 now = here ? here->available() : 0;
    const qint64 qty = m_qty->value();
    const bool isHold = m_kind == StockBooking::Hold;
    const qint64 aside = !here ? 0 : bucket() == StockBucket::Damaged ? here->damaged : here->quality;
    setTotal(tr("Available"),
             tr("%1 → %2", "stock before, after").arg(numberText(now), numberText(isHold ? now - qty : now + qty)));
    const bool isThere = isHold || qty <= aside;
    setProblem(isThere ? QString() : tr("Only %Ln unit(s) lie aside for that.", nullptr, static_cast<int>(aside)),
               isThere);
    if (isHold && qty > now)
        setHint(tr("More than is available: some orders will have to wait."));
}

void StockDialog::review()
{
    if (isAside())
        return reviewAside();
    const LevelRow *here = level();
    const qint64 now = here ? here->onHand : 0;
    const qint64 qty = m_qty->value();
    const qint64 then = m_kind == StockBooking::Count ? qty : now + qty;
    setTotal(tr("On hand"), tr("%1 → %2", "stock before, after").arg(numberText(now), numberText(then)));
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
    StockBooking booking{m_kind, m_qty->value(), {}, StockBucket::Quality, {}};
    if (m_reason)
        booking.reason = m_reason->currentText().trimmed();
    booking.bucket = bucket();
    if (m_location->count() > 0)
        booking.location = LocationId(m_location->currentData().toUuid());
    return booking;
}

std::optional<StockBooking> askStock(StockBooking::Kind kind, const GoodsRow &row, const std::vector<LevelRow> &levels,
                                     const BookingPlaces &places, QWidget *parent)
{
    StockDialog dialog(kind, row, levels, places, parent);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.booking()) : std::nullopt;
}

} // namespace kontor
