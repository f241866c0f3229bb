// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "picklist.h"

#include <QDialog>

class QTableWidget;

namespace kontor {

/// What to gather, along the bins, and for which orders. Only shows.
class PickListDialog final : public QDialog
{
    Q_OBJECT
public:
    PickListDialog(const std::vector<PickLine> &lines, int orders, QWidget *parent);
    [[nodiscard]] QTableWidget *table() const { return m_table; }

private:
    QTableWidget *m_table = nullptr;
};

} // namespace kontor
