// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <vector>

class QWidget;

namespace kontor {

/// Where Tab stops inside `room`, as it is read: along its layouts, what is shown and enabled.
[[nodiscard]] std::vector<QWidget *> tabStops(const QWidget *room);
/// Where a hand goes first: the button that stands out, else the first stop. Null: there is none.
[[nodiscard]] QWidget *firstStop(const QWidget *room);
/// Puts the focus there and marks what is in a field, so that typing replaces it.
void enter(QWidget *stop);

/// Lets Tab go through every window of the program as it is read, also where cards and fields come and go.
class ReadingOrder final : public QObject
{
    Q_OBJECT
public:
    explicit ReadingOrder(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace kontor
