// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

class QProgressDialog;

namespace kontor {

/// Shows how far a long change of goods is, once it takes longer than a moment, and lets it be cancelled.
class BulkProgress final : public QObject
{
    Q_OBJECT
public:
    BulkProgress(const QString &title, QWidget *window);
    /// For the thread that works; outlives this.
    [[nodiscard]] std::shared_ptr<Progress> progress() const;
    /// The work ended: goes away.
    void finish();

private:
    class Watch;
    void look();
    std::shared_ptr<Watch> m_watch;
    QProgressDialog *m_dialog = nullptr;
    QTimer m_timer;
};

} // namespace kontor
