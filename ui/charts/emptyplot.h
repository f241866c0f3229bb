// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace kontor {

/// Stands where a chart without values would be: what there is nothing of, and what would give it some.
class EmptyPlot final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyPlot(QWidget *parent);
    void say(const QString &nothing, const QString &wayOut);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_nothing = nullptr;
    QLabel *m_wayOut = nullptr;
};

} // namespace kontor
