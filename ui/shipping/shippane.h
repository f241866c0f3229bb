// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "detailpane.h"
#include "listrows.h"
#include "orderactions.h"
#include "picklist.h"
#include "shipping.h"

#include <QTimeZone>

namespace kontor {

class FlowRow;
class Section;

/// What can be done at the packing table with one row.
enum class ShipAction { Pick, PutBack, Pack, Ship, Receive, TakeBack, OpenOrder };

/// Everything the packing table needs of one order: what to put into the box and where it lies, where it goes, its
/// parcels and what the carriers say, what happened.
class ShipPane final : public DetailPane
{
    Q_OBJECT
public:
    struct Shown {
        ShipRow row;
        OrderState order;
        std::vector<TimelineRow> timeline;
        PickPlaces places;
        std::vector<Carrier> carriers;
    };
    ShipPane(QTimeZone zone, QWidget *parent);
    void show(const Shown &shown);
    void clear();
    [[nodiscard]] const ShipRow &row() const { return m_shown.row; }
    [[nodiscard]] const OrderState &order() const { return m_shown.order; }
    /// What may be done now, what comes next first, and the words of the button.
    [[nodiscard]] std::vector<std::pair<ShipAction, QString>> offered() const;

signals:
    void actionChosen(kontor::ShipAction action);
    void parcelActionChosen(const kontor::ParcelId &parcel, kontor::ParcelAction action);

protected:
    void build() override;
    [[nodiscard]] QString paneName() const override;

private:
    void addHead();
    void addActions();
    void addLines();
    void addComingBack();
    void addParcels();
    void addParcelButtons(FlowRow *row, const Parcel &parcel);
    void addCustomer();

    QTimeZone m_zone;
    Shown m_shown;
};

} // namespace kontor
