// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "picklist.h"

#include <QDialog>

class QTableView;

namespace kontor {

/// What to gather, along the bins, and for which orders. Only shows.
class PickListDialog final : public QDialog
{
    Q_OBJECT
public:
    PickListDialog(const std::vector<PickLine> &lines, int orders, QWidget *parent);
    [[nodiscard]] QTableView *table() const { return m_table; }

private:
    QTableView *m_table = nullptr;
};

} // namespace kontor
