// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTableView;

namespace kontor {

class OrderDraftModel;
class Thumbnails;

/// Makes `table` the lines of an order that is typed: articles with their pictures, and columns wide enough for the
/// amounts of the currency. Until there is a line, `nothing` stands in it.
void makeLinesTable(QTableView *table, OrderDraftModel *lines, Thumbnails &thumbnails, const QString &currency,
                    const QString &nothing);

} // namespace kontor
