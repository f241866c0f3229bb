// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

#include <vector>

class QFrame;

namespace kontor {

class Job;
class Jobs;

/// The one place for long work in the status bar: how far it is, and a list of all of it on a press.
class JobsButton final : public QToolButton
{
    Q_OBJECT
public:
    JobsButton(Jobs &jobs, QWidget *parent);
    /// Opens the list, or closes it.
    void toggleList();
    [[nodiscard]] QFrame *list() const { return m_list; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showState();
    void fillList();
    void placeList();
    [[nodiscard]] std::vector<Job *> worthShowing() const;

    Jobs &m_jobs;
    QFrame *m_list = nullptr;
    std::vector<Job *> m_listed;
};

} // namespace kontor
