// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace kontor {

/// One entry of the rail at the left of the window, with a counter of what waits there.
class RailTab final : public QToolButton
{
    Q_OBJECT
public:
    explicit RailTab(QWidget *parent);
    void setWords(const QString &title, const QString &shortcut);
    /// 0 hides the counter.
    void setWaiting(qint64 count);
    [[nodiscard]] qint64 waiting() const { return m_waiting; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void name();

    QString m_title;
    qint64 m_waiting = 0;
};

} // namespace kontor
