// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listrows.h"

#include <QScrollArea>
#include <QTimeZone>

class QGridLayout;

namespace kontor {

/// The orders that the reserved units of an article are for, each a link to it.
class HoldersList final : public QScrollArea
{
    Q_OBJECT
public:
    HoldersList(const QTimeZone &zone, QWidget *parent);
    /// Built anew, in the language of the moment.
    void showHolders(const StockHolders &holders);

signals:
    void orderWanted(const QString &number);

private:
    void addHolder(const HolderRow &row, QGridLayout *rows);
    [[nodiscard]] QString about(const HolderRow &row) const;

    QTimeZone m_zone;
};

} // namespace kontor
