// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace kontor {

class Job;

/// One job: what it does, how far it is, how long it will take, and a button to stop it. The same everywhere.
class JobCard final : public QFrame
{
    Q_OBJECT
public:
    /// The job outlives the card.
    JobCard(Job *job, QWidget *parent);
    [[nodiscard]] QPushButton *button() const { return m_button; }
    [[nodiscard]] QString detail() const;

private:
    void showState();
    void press();

    Job *m_job = nullptr;
    QLabel *m_icon = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_detail = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_button = nullptr;
};

/// "1,200 of 5,000 · about 20 s left", or how it ended.
[[nodiscard]] QString jobDetailText(const Job &job);

} // namespace kontor
