// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plainfact.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace kontor::sim {

/// An order as its facts tell it, worked out in the plainest way: shares no code with the folds.
class PlainOrder
{
public:
    explicit PlainOrder(QString id = {}) : m_id(std::move(id)) { }
    void tell(const PlainFact &fact);

    struct Line {
        QString variant;
        QString location;
        bool tracked = true;
        qint64 qty = 0;
        qint64 total = 0;
        qint64 cancelled = 0;
        qint64 cancelledShare = 0;
        qint64 credited = 0; ///< units given back or cancelled so far
        qint64 creditedShare = 0;
        qint64 received = 0;
    };
    struct LineFigures {
        qint64 packed = 0;
        qint64 left = 0; ///< in parcels that went
        qint64 shipped = 0;
        qint64 delivered = 0;
        qint64 received = 0;
        qint64 announced = 0;
        qint64 good = 0;
        qint64 damaged = 0;
        qint64 refunded = 0;
        qint64 unexpected = 0;
        [[nodiscard]] qint64 tooMany() const { return left - shipped; }
    };
    struct Money {
        qint64 total = 0;
        qint64 due = 0;
        qint64 captured = 0;
        qint64 reversed = 0;
        qint64 approved = 0;
        [[nodiscard]] qint64 balance() const { return captured - reversed - approved; }
    };
    struct Gone {
        int line = 0;
        QString location;
        bool damaged = false;
        StockMove move;
    };

    [[nodiscard]] bool exists() const { return m_exists; }
    [[nodiscard]] const std::map<int, Line> &lines() const { return m_lines; }
    [[nodiscard]] LineFigures figures(int line) const;
    [[nodiscard]] Money money() const;
    [[nodiscard]] int paymentAxis() const; ///< in the order of domain.md, from 0
    [[nodiscard]] int lifecycle() const; ///< 1 placed, 2 cancelled, 3 closed
    [[nodiscard]] bool isHeld() const { return m_held; }
    [[nodiscard]] std::vector<Gone> moves() const; ///< goods that left or came back
    [[nodiscard]] std::map<QString, qint64> reserved(int line) const; ///< by location
    [[nodiscard]] qint64 overRefunded() const { return std::max<qint64>(0, -money().balance()); }
    /// An approval that took effect and should not have; empty when there is none.
    [[nodiscard]] const QString &wrongApproval() const { return m_wrongApproval; }

private:
    struct Part {
        int line = 0;
        qint64 qty = 0;
        QString restock;
        qint64 share = 0;
    };
    struct Refund {
        QString id;
        QString kind;
        QString state; ///< requested, approved, settled, failed; anything else is over
        std::vector<Part> parts;
        qint64 shipping = 0;
        qint64 requested = 0;
        qint64 amount = 0;
        std::map<QString, qint64> approved; ///< of each payment
        [[nodiscard]] bool isApproved() const;
    };
    struct Parcel {
        QString location;
        QString state; ///< packed, shipped, voided
        std::map<int, qint64> units;
        int rank = 0;
        qint64 toldMs = 0;
        bool isDelivered = false;
        StockMove left;
    };
    struct Back {
        QString refund;
        int line = 0;
        qint64 good = 0;
        qint64 damaged = 0;
        qint64 missing = 0;
        QString location;
        StockMove came;
    };

    void tellOrder(const PlainFact &fact);
    void tellParcel(const PlainFact &fact);
    void tellMoney(const PlainFact &fact);
    void tellRefund(const PlainFact &fact);
    void tellReturn(const PlainFact &fact);
    void begin(const QJsonObject &head);
    void split(const PlainFact &fact);
    void merge(const PlainFact &fact);
    void endEverything(const QString &state);
    qint64 credit(Line &line, qint64 units);
    qint64 cancel(int number, qint64 units);
    void request(const QJsonObject &body);
    void creditParts(Refund &refund);
    void judgeApproval(const Refund &refund, const std::map<QString, qint64> &amounts);
    [[nodiscard]] qint64 leftOf(const QString &payment) const;
    [[nodiscard]] qint64 parcelled(int line, const char *state) const;
    [[nodiscard]] Refund *refund(const QString &id);

    QString m_id;
    bool m_exists = false;
    bool m_held = false;
    QString m_state; ///< placed, cancelled, closed, merged
    std::map<int, Line> m_lines;
    qint64 m_shipping = 0;
    std::map<QString, Parcel> m_parcels;
    std::vector<QString> m_parcelOrder;
    std::vector<std::pair<QString, qint64>> m_captures; ///< in the order they were heard of
    std::map<QString, qint64> m_reversed;
    std::map<QString, qint64> m_early; ///< reversals of captures not heard of yet
    std::vector<Refund> m_refunds;
    std::vector<Back> m_backs;
    QString m_wrongApproval;
};

} // namespace kontor::sim
