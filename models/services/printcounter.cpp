// SPDX-License-Identifier: GPL-3.0-or-later
#include "printcounter.h"

#include "documentsize.h"
#include "shopfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

QString counterField(const QString &paper, const QString &part, const QString &desk)
{
    const QString prefix = u"printed/"_s + paper + u'/';
    return part.isEmpty() ? prefix + desk : prefix + part + u'/' + desk;
}

} // namespace

std::optional<PrintCounter> printCounterFrom(const QString &field)
{
    const QStringList words = field.split(u'/');
    if (words.first() != "printed"_L1 || words.size() < 3 || words.size() > 4)
        return std::nullopt;
    return PrintCounter{words[1], words.size() == 4 ? words[2] : QString(), words.last()};
}

int timesPrinted(const QJsonObject &fields, const QString &paper)
{
    int times = 0;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const auto counter = printCounterFrom(it.key());
        if (counter && counter->paper == paper)
            times += std::max(0, it->toInt());
    }
    return times;
}

int timesPrinted(const QJsonObject &fields, const QString &paper, const QString &part)
{
    int times = 0;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const auto counter = printCounterFrom(it.key());
        if (counter && counter->paper == paper && counter->part == part)
            times += std::max(0, it->toInt());
    }
    return times;
}

Result<void> notePrinted(UnitOfWork &unit, const QString &actor, const QString &paper, const QString &of,
                         const std::vector<PrintedPaper> &papers)
{
    const QString desk = unit.file().identity().deviceCode;
    const FactKind kind = of == "order"_L1 ? FactKind::OrderSet : FactKind::GoodsSet;
    Document document{{}, actor, {}};
    for (const PrintedPaper &printed : papers) {
        const QString field = counterField(paper, printed.part, desk);
        const int times = unit.registerValue(printed.record, field).toInt();
        document.facts.push_back(
            {kind, {printed.record}, {{u"of"_s, of}, {u"field"_s, field}, {u"value"_s, times + 1}}, {}, {}});
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
