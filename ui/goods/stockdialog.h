// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "listrows.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

class QComboBox;
class QLabel;
class QSpinBox;

namespace kontor {

/// What is to be booked in the stock ledger.
struct StockBooking {
    enum Kind { Receive, Adjust, Count, Hold, Release };
    Kind kind = Receive;
    qint64 qty = 0; ///< received units, ± units, or the number counted
    QString reason; ///< Adjust
    StockBucket bucket = StockBucket::Quality; ///< Hold and Release
    std::optional<LocationId> location;
};

using Locations = std::vector<std::pair<LocationId, QString>>;

/// Where an article can be booked, and how many of it lie in parcels there that have not left.
struct BookingPlaces {
    Locations locations;
    std::map<LocationId, qint64> packed;
};

/// Asks how many units came, went, were counted or lie aside, and shows what that makes of the stock.
class StockDialog final : public FormDialog
{
    Q_OBJECT
public:
    StockDialog(StockBooking::Kind kind, const GoodsRow &row, const std::vector<LevelRow> &levels,
                const BookingPlaces &places, QWidget *parent);

    [[nodiscard]] StockBooking booking() const;
    [[nodiscard]] QSpinBox *quantity() const { return m_qty; }
    void setReason(const QString &reason);
    /// What whoever counts is told about units of orders; empty where there are none.
    [[nodiscard]] QString aboutOrders() const;
    void chooseLocation(const LocationId &location);

protected:
    void review() override;

private:
    void build(const Locations &locations);
    void buildReason();
    void buildBucket();
    void reviewAside();
    [[nodiscard]] bool isAside() const { return m_kind == StockBooking::Hold || m_kind == StockBooking::Release; }
    [[nodiscard]] StockBucket bucket() const;
    void onLocation();
    void sayReserved();
    [[nodiscard]] const LevelRow *level() const;

    StockBooking::Kind m_kind;
    bool m_isFirst = false; ///< nobody kept the stock of this article so far
    std::vector<LevelRow> m_levels;
    std::map<LocationId, qint64> m_packed;
    QSpinBox *m_qty = nullptr;
    QComboBox *m_location = nullptr;
    QComboBox *m_reason = nullptr;
    QComboBox *m_bucket = nullptr;
    QLabel *m_reserved = nullptr;
};

[[nodiscard]] std::optional<StockBooking> askStock(StockBooking::Kind kind, const GoodsRow &row,
                                                   const std::vector<LevelRow> &levels, const BookingPlaces &places,
                                                   QWidget *parent);

} // namespace kontor
