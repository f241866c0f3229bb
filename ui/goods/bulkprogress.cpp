// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulkprogress.h"

#include <QProgressDialog>

namespace kontor {

namespace {
constexpr int LookEveryMs = 50;
constexpr int ShownAfterMs = 400;
} // namespace

class BulkProgress::Watch final : public Progress
{
public:
    void report(qint64 now, qint64 all) override
    {
        done = now;
        total = all;
    }
    [[nodiscard]] bool isCancelled() const override { return cancelled; }

    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
    std::atomic<bool> cancelled = false;
};

BulkProgress::BulkProgress(const QString &title, QWidget *window)
    : QObject(window), m_watch(std::make_shared<Watch>()),
      m_dialog(new QProgressDialog(title, tr("Cancel"), 0, 0, window))
{
    m_dialog->setMinimumDuration(ShownAfterMs);
    m_dialog->setWindowModality(Qt::WindowModal);
    m_dialog->setAutoClose(false);
    m_dialog->setAutoReset(false);
    connect(m_dialog, &QProgressDialog::canceled, this, [this] { m_watch->cancelled = true; });
    connect(&m_timer, &QTimer::timeout, this, &BulkProgress::look);
    m_timer.start(LookEveryMs);
}

std::shared_ptr<Progress> BulkProgress::progress() const
{
    return m_watch;
}

void BulkProgress::look()
{
    if (m_watch->total <= 0)
        return;
    m_dialog->setMaximum(static_cast<int>(m_watch->total));
    m_dialog->setValue(static_cast<int>(m_watch->done));
}

void BulkProgress::finish()
{
    m_timer.stop();
    m_dialog->hide();
    m_dialog->deleteLater();
    deleteLater();
}

} // namespace kontor
