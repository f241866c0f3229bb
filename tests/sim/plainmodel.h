// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "plainorder.h"

#include <array>

namespace kontor::sim {

/// Orders, stock and money of a shop, worked out from its log in the plainest way: shares no code with the folds.
class PlainModel
{
public:
    explicit PlainModel(QString mainLocation) : m_main(std::move(mainLocation)) { }
    /// The next fact in the shop's order; what waits for a verdict comes last.
    void tell(const PlainFact &fact);
    /// What the tables say otherwise.
    [[nodiscard]] QStringList compare(Database &db);

private:
    using Place = std::pair<QString, QString>; ///< variant, location
    struct Level {
        std::vector<StockMove> moves;
        qint64 damaged = 0;
        qint64 quality = 0;
        qint64 reserved = 0;
        qint64 incoming = 0;
        [[nodiscard]] qint64 onHand() const;
        [[nodiscard]] std::array<qint64, 5> numbers() const { return {onHand(), reserved, damaged, quality, incoming}; }
    };
    struct Transfer {
        bool sent = false;
        bool closed = false;
        bool back = false;
        QString from;
        QString to;
        std::map<QString, qint64> open;
        std::map<QString, qint64> cameBack; ///< place of the fact that brought the rest back
    };
    struct Purchase {
        bool placed = false;
        bool closed = false;
        QString to;
        std::map<QString, qint64> open;
    };

    void work(); ///< everything from the beginning
    void apply(const PlainFact &fact);
    void applyStock(const PlainFact &fact);
    void applyTransfer(const PlainFact &fact);
    void applyPurchase(const PlainFact &fact);
    void addOrders();
    Level &level(const QString &variant, const QString &location)
    {
        return m_levels[{variant, location.isEmpty() ? m_main : location}];
    }
    void compareLevels(Database &db, QStringList &out);
    void compareOrders(Database &db, QStringList &out);
    void compareLines(Database &db, QStringList &out);
    void compareExcess(Database &db, QStringList &out);

    QString m_main;
    std::vector<PlainFact> m_facts;
    std::set<QString> m_undone;
    std::map<Place, Level> m_levels;
    std::map<QString, PlainOrder> m_orders;
    std::map<QString, Transfer> m_transfers;
    std::map<QString, Purchase> m_purchases;
};

} // namespace kontor::sim
