// SPDX-License-Identifier: GPL-3.0-or-later
#include "stockquerywords.h"

#include "goodsquerywords.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr std::array kStates{StockState::Aside, StockState::Incoming, StockState::Dead};
const QStringList kStateCodes{u"aside"_s, u"incoming"_s, u"dead"_s};
constexpr std::array kViews{WarningView::Open, WarningView::Quiet};
const QStringList kViewCodes{u"open"_s, u"quiet"_s};

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
        for (const WarningView view : kViews) {
            if (codes->contains(kViewCodes.at(static_cast<int>(view))))
                filter.warnings = codes->size() > 1 ? WarningView::All : view;
        }
        filter.goods.isNothing |= codes->isEmpty();
    }
}

} // namespace kontor
