// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filteredmodel.h"

namespace kontor {

/// A table of papers that goods are on, such as purchase orders. Changes do not name those; whatever happens to one
/// happens to its articles, too.
template <class Row, class Filter>
class DocumentsModel : public FilteredModel<Row, Filter>
{
public:
    using FilteredModel<Row, Filter>::FilteredModel;

protected:
    [[nodiscard]] QSet<qint64> touched(const Changes &changes) const override { return changes.goods; }
    void forget(const QSet<qint64> &, bool) override { PagedTableModel<Row>::forget({}, true); }
};

} // namespace kontor
