// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "syncstanding.h"

#include <QToolButton>

namespace kontor {

/// Says in one line whether everything is saved and shared, and never more loudly than that. Pressing it asks for a
/// sync now; what stands in the way is told beside the pointer.
class SyncIndicator final : public QToolButton
{
    Q_OBJECT
public:
    explicit SyncIndicator(QWidget *parent = nullptr);

    void setStanding(const SyncStanding &standing);
    [[nodiscard]] const SyncStanding &standing() const { return m_standing; }

signals:
    void standingChanged(const kontor::SyncStanding &standing);
    void syncWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void say(const QString &text, const QString &iconName, bool isLoud);
    void retranslate();
    [[nodiscard]] QString offlineText() const;

    SyncStanding m_standing;
};

} // namespace kontor
