// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "undoservice.h"

#include <QDialog>

class QTableView;

namespace kontor {

/// Shows which fields an undo left alone, because somebody set them again.
class ChangedSinceDialog final : public QDialog
{
    Q_OBJECT
public:
    ChangedSinceDialog(const std::vector<ChangedSince> &changes, const QString &currency, QWidget *parent);
    [[nodiscard]] QTableView *table() const { return m_table; }

private:
    QTableView *m_table = nullptr;
};

} // namespace kontor
