// SPDX-License-Identifier: GPL-3.0-or-later
#include "stockquerywords.h"

#include "goodsquerywords.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr std::array kStates{StockState::Aside, StockState::Incoming, StockState::Dead, StockState::Soon};
const QStringList kStateCodes{u"aside"_s, u"incoming"_s, u"dead"_s, u"soon"_s};
constexpr std::array kViews{WarningView::Open, WarningView::Quiet, WarningView::Soon};
const QStringList kViewCodes{u"open"_s, u"quiet"_s, u"soon"_s};

/// What runs out soon is no warning yet: it is among them only where somebody asks for it.
bool isSoonNamed(const ParsedQuery &query)
{
    return std::ranges::any_of(query.terms, [](const QueryTerm &term) {
        return term.key == "warning"_L1 && !term.isNot && term.values.contains(u"soon"_s);
    });
}

QueryKey choice(const QString &key, const QStringList &codes)
{
    QueryKey made{key, QueryKind::Choice, {}, {}};
    for (const QString &code : codes)
        made.choices.push_back({code, {}});
    return made;
}

} // namespace

QueryVocabulary stockVocabulary(const QString &currency, const QDate &today)
{
    QueryVocabulary words = goodsVocabulary(currency, today);
    words.keys.push_back(choice(u"state"_s, kStateCodes));
    return words;
}

QueryVocabulary warningVocabulary(const QString &currency, const QDate &today)
{
    QueryVocabulary words = goodsVocabulary(currency, today);
    words.keys.push_back(choice(u"warning"_s, kViewCodes));
    return words;
}

void applyQuery(const ParsedQuery &query, StockFilter &filter)
{
    applyQuery(query, filter.goods);
    if (const auto codes = allowedCodes(query, choice(u"state"_s, kStateCodes))) {
        for (const StockState state : kStates) {
            if (codes->contains(kStateCodes.at(static_cast<int>(state))))
                filter.states.push_back(state);
        }
        filter.goods.isNothing |= codes->isEmpty();
    }
    if (const auto codes = allowedCodes(query, choice(u"warning"_s, kViewCodes))) {
        WarningViews asked;
        for (size_t i = 0; i < kViews.size(); ++i)
            asked.setFlag(kViews[i], codes->contains(kViewCodes.at(static_cast<qsizetype>(i))));
        asked.setFlag(WarningView::Soon, asked.testFlag(WarningView::Soon) && isSoonNamed(query));
        filter.warnings = asked ? asked : filter.warnings;
        filter.goods.isNothing |= codes->isEmpty();
    }
}

} // namespace kontor
