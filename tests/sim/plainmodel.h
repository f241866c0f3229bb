// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include <QJsonObject>
#include <QStringList>

#include <map>
#include <set>
#include <vector>

namespace kontor::sim {

/// One line of the log as anybody could read it.
struct PlainFact {
    QString kind;
    QByteArray body;
    QString batch;
    QString subject;
    QString lastSubject;
    qint64 seq = 0;
    qint64 ms = 0;
    bool accepted = true;
};

/// Stock and money of a shop, worked out from its log in the plainest way: shares no code with the folds.
class PlainModel
{
public:
    void tell(const PlainFact &fact);
    /// What the tables say otherwise.
    [[nodiscard]] QStringList compare(Database &db);

private:
    struct Entry {
        qint64 ms = 0;
        qint64 seq = 0;
        bool isCount = false;
        qint64 units = 0;
    };
    using Place = std::pair<QString, QString>; ///< variant, location
    struct PlainOrder {
        bool exists = false;
        std::map<int, QString> variantOf; ///< by line
        std::map<QString, std::vector<std::pair<int, qint64>>> parcels;
        std::map<QString, QString> parcelPlace;
        std::set<QString> gone; ///< parcels that left
        struct Moved {
            int line = 0;
            QString location;
            Entry entry;
        };
        std::vector<Moved> moved; ///< what left or came back, by line
        std::map<QString, qint64> captured; ///< by payment key
        std::map<QString, qint64> approved;
    };

    void apply(const PlainFact &fact, const QJsonObject &body);
    void applyOrder(const PlainFact &fact, const QJsonObject &body);
    void applyTransfer(const PlainFact &fact, const QJsonObject &body);
    void move(const QString &variant, const QString &location, const PlainFact &fact, qint64 atMs, qint64 units,
              bool isCount = false);
    void readLines(PlainOrder &order, const QJsonObject &body);
    [[nodiscard]] qint64 level(const std::vector<Entry> &entries) const;

    std::vector<PlainFact> m_facts;
    std::set<QString> m_undone;
    std::map<Place, std::vector<Entry>> m_stock;
    std::map<QString, PlainOrder> m_orders;
    struct PlainTransfer {
        QString from;
        QString to;
        std::map<QString, qint64> open;
        bool closed = false;
        bool back = false;
        std::map<QString, qint64> cameBack;
    };
    std::map<QString, PlainTransfer> m_transfers;
    std::map<QString, QString> m_purchases; ///< where the goods go
};

} // namespace kontor::sim
