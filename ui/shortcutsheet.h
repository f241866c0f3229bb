// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "windowactions.h"

#include <QDialog>

namespace kontor {

/// Every shortcut, by place. F1.
class ShortcutSheet final : public QDialog
{
    Q_OBJECT
public:
    /// `groups`: those of the window and the tab, from their actions. What only dialogs know follows them.
    ShortcutSheet(std::vector<ShortcutGroup> groups, QWidget *parent);
};

} // namespace kontor
