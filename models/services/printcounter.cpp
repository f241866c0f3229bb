// SPDX-License-Identifier: GPL-3.0-or-later
#include "printcounter.h"

#include "documentsize.h"
#include "shopfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

QString prefixOf(const QString &paper)
{
    return u"printed/%1/"_s.arg(paper);
}

} // namespace

int timesPrinted(const QJsonObject &fields, const QString &paper)
{
    const QString prefix = prefixOf(paper);
    int times = 0;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (it.key().startsWith(prefix))
            times += std::max(0, it->toInt());
    }
    return times;
}

Result<void> notePrinted(UnitOfWork &unit, const QString &actor, const QString &paper, const QString &of,
                         const std::vector<RecordId> &records)
{
    const QString field = prefixOf(paper) + unit.file().identity().deviceCode;
    const FactKind kind = of == "order"_L1 ? FactKind::OrderSet : FactKind::GoodsSet;
    Document document{{}, actor, {}};
    for (const RecordId &record : records) {
        const int times = unit.registerValue(record, field).toInt();
        document.facts.push_back(
            {kind, {record}, {{u"of"_s, of}, {u"field"_s, field}, {u"value"_s, times + 1}}, {}, {}});
        if (document.facts.size() < kFactsPerDocument)
            continue;
        KONTOR_TRY(unit.append(document));
        document.facts.clear();
    }
    if (!document.facts.empty())
        KONTOR_TRY(unit.append(document));
    return {};
}

} // namespace kontor
