// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopworker.h"
#include "stockrows.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace kontor {

/// Tells of each stock warning once, when it stayed open for a minute. What was open before is no news, nor is what an
/// import or the first sync brings all at once.
class WarningBell final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kSettleMs = 60'000;

    explicit WarningBell(ShopWorker &worker, QObject *parent = nullptr);
    /// How long a warning must stay open.
    void setSettleMs(int ms) { m_later.setInterval(ms); }

signals:
    void looked(int open); ///< so many warnings are open
    void rang(const std::vector<kontor::StockRow> &rows);

private:
    void onChanges(const Changes &changes);
    void look();
    void take(const std::vector<qint64> &open);
    void ring(const std::vector<qint64> &news);

    ShopWorker &m_worker;
    QTimer m_later;
    bool m_isSilent = true; ///< what is open at the next look is known
    QSet<qint64> m_told; ///< rows of places that warn
    QSet<qint64> m_settling; ///< new at the last look
};

} // namespace kontor
