// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "syncstanding.h"

#include <QToolButton>

namespace kontor {

/// Says in one line whether everything is saved and shared, and never more loudly than that. Pressing it leads to the
/// desks; what stands in the way is told beside the pointer.
class SyncIndicator final : public QToolButton
{
    Q_OBJECT
public:
    explicit SyncIndicator(QWidget *parent = nullptr);

    void setStanding(const SyncStanding &standing);
    [[nodiscard]] const SyncStanding &standing() const { return m_standing; }
    [[nodiscard]] static QString textOf(const SyncStanding &standing);
    /// The drawing beside that text, in the colour of how urgent it is.
    [[nodiscard]] static QIcon iconOf(const SyncStanding &standing);

signals:
    void standingChanged(const kontor::SyncStanding &standing);
    void desksWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] static QString offlineText(const SyncStanding &standing);

    SyncStanding m_standing;
};

} // namespace kontor
