// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "order.h"
#include "paymentsservice.h"
#include "transportservice.h"
#include "uicontext.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>

namespace kontor {

class Job;

enum class BulkAction { Pay, Ship, Tag, Untag, Hold, Release, Cancel };

/// What was chosen for all orders of a bulk action.
struct BulkChoice {
    BulkAction action = BulkAction::Pay;
    QString channel; ///< Pay
    std::optional<qint64> atMs; ///< Pay: when the money came; empty: now
    QString carrier; ///< Ship
    QString service;
    QHash<QString, QString> tracking; ///< by order number
    QString tag;
    QString reason; ///< Hold, Cancel
    QHash<QString, QString> reasons; ///< Hold: by order number, instead of the one for all
    ClosedReason by = ClosedReason::Merchant;
};

/// Why this order would be left out; nullopt: it takes part.
[[nodiscard]] std::optional<Objection> objection(const OrderState &order, const QStringList &tags,
                                                 const BulkChoice &choice, qint64 nowMs);

/// Numbers pasted from a carrier's list: "A7-000042 00340434" in any order, or one number a line in the order of
/// `orders`. What fits no order is in `unknown`.
struct PastedTracking {
    QHash<QString, QString> byOrder;
    QStringList unknown;
};
[[nodiscard]] PastedTracking readTracking(const QString &text, const QStringList &orders);

/// Carries one choice through many orders, a commit each, and stops between two of them when its job is cancelled.
/// The job ends with it.
class BulkRun final : public QObject
{
    Q_OBJECT
public:
    struct Refusal {
        OrderId order;
        QString sentence;
    };
    BulkRun(const UiContext &context, const BulkChoice &choice, std::vector<OrderState> orders, Job *job,
            QObject *parent);
    ~BulkRun() override;
    void start();
    void stop();
    [[nodiscard]] int done() const { return static_cast<int>(m_carriedOut.size()); }
    [[nodiscard]] int total() const { return static_cast<int>(m_orders.size()); }
    [[nodiscard]] const std::vector<Refusal> &refused() const { return m_refused; }
    /// As they were before it was done to them.
    [[nodiscard]] const std::vector<OrderState> &carriedOut() const { return m_carriedOut; }
    /// Not begun because somebody stopped it.
    [[nodiscard]] std::vector<OrderId> left() const;
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

signals:
    void advanced();
    void finished();

private:
    void next();
    [[nodiscard]] std::function<Result<bool>(UnitOfWork &)> work(const OrderState &order) const;

    UiContext m_context;
    BulkChoice m_choice;
    std::vector<OrderState> m_orders;
    size_t m_at = 0;
    bool m_isRunning = false;
    QPointer<Job> m_job;
    std::vector<OrderState> m_carriedOut;
    std::vector<Refusal> m_refused;
};

} // namespace kontor
