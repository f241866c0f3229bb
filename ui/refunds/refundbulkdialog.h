// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "listrows.h"
#include "refundsservice.h"
#include "uicontext.h"

class QComboBox;
class QTreeWidget;

namespace kontor {

enum class RefundBulk { Approve, Settle };

/// One thing done to many refunds: which take part, and why others are left to a look of their own. Only what
/// nobody has to weigh is approved so: not more than its units come to, and within what one person may grant.
class RefundBulkDialog final : public FormDialog
{
    Q_OBJECT
public:
    struct Candidate {
        RefundRow row;
        OrderState order;
    };
    struct Value {
        RefundBulk action = RefundBulk::Approve;
        QString channel; ///< empty: as each was paid
        std::vector<std::pair<OrderId, RefundId>> refunds;
    };
    /// `limitMinor`: above it a second person must agree.
    RefundBulkDialog(RefundBulk action, const std::vector<Candidate> &candidates, std::optional<qint64> limitMinor,
                     const QString &actor, QWidget *parent);
    [[nodiscard]] std::optional<Value> value() const;
    [[nodiscard]] int takePart() const { return static_cast<int>(m_value.refunds.size()); }
    [[nodiscard]] QTreeWidget *list() const { return m_list; }

protected:
    void review() override;

private:
    /// Why it is left out; empty: it takes part.
    [[nodiscard]] QString leftOut(const Candidate &candidate) const;

    Value m_value;
    std::optional<qint64> m_limit;
    QString m_actor;
    QComboBox *m_channel = nullptr;
    QTreeWidget *m_list = nullptr;
};

/// How much of it was done, and the first refusal.
struct RefundBulkOutcome {
    int done = 0;
    int refused = 0;
    QString firstRefusal; ///< its code
};
/// Carries the choice out, a document each. What is refused is left as it was.
[[nodiscard]] Result<RefundBulkOutcome> carryOut(UnitOfWork &unit, const QString &actor,
                                                 const RefundBulkDialog::Value &value);

} // namespace kontor
