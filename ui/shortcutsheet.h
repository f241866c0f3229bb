// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace kontor {

/// Every shortcut, by place. F1.
class ShortcutSheet final : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutSheet(QWidget *parent);
};

} // namespace kontor
