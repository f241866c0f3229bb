// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace kontor {

class Job;

/// Stands alone while there is no window yet: one job with its progress and a way out. Closes when the job ends;
/// closing it asks the job to stop.
class JobDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit JobDialog(Job *job, QWidget *parent = nullptr);
    void reject() override;

private:
    Job *m_job = nullptr;
};

} // namespace kontor
