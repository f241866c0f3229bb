// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopworker.h"

#include <QDate>
#include <QTimer>

#include <optional>

namespace kontor {

/// Has what was sold in the last two years read ahead, the latest days first, so that a chart of goods over other days
/// comes at once. In small pieces with pauses between them: a question of somebody waits for one of them at most.
class GoodsAhead final : public QObject
{
    Q_OBJECT
public:
    GoodsAhead(ShopWorker &worker, QObject *parent);

    /// Goes on where it is when it is under way; what is as it was when it was read costs next to nothing.
    void readUpTo(const QDate &last);
    void stop();

private:
    void readPiece();
    void goOn(const std::optional<QDate> &until);

    ShopWorker &m_worker;
    QTimer m_pause;
    QDate m_until; ///< the last day of the next piece; none when nothing is to be read
    QDate m_earliest;
    bool m_isReading = false;
};

} // namespace kontor
