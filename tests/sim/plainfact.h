// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace kontor::sim {

/// One fact of the log as anybody could read it.
struct PlainFact {
    QString id;
    QString kind;
    QJsonObject body;
    QString batch;
    QStringList subjects;
    qint64 place = 0; ///< seq; what waits comes after, in local order
    qint64 ms = 0;
    bool accepted = true;

    /// When it happened: a time that was typed counts only if it is over.
    [[nodiscard]] qint64 typedMs() const { return body.value(QLatin1String("at_ms")).toInteger(ms); }
    [[nodiscard]] qint64 occurredMs() const { return std::min(typedMs(), ms); }
};

/// A movement of goods, or a count.
struct StockMove {
    qint64 ms = 0;
    qint64 place = 0;
    bool isCount = false;
    qint64 units = 0;
};

} // namespace kontor::sim
