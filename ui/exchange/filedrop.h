// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace kontor {

/// Lets a table be dropped anywhere on a window.
class FileDrop final : public QObject
{
    Q_OBJECT
public:
    /// Lives as long as the window.
    explicit FileDrop(QWidget *window);

signals:
    void dropped(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace kontor
