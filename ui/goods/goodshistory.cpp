// SPDX-License-Identifier: GPL-3.0-or-later
#include "goodshistory.h"

#include "factkind.h"
#include "goodswords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 TogetherMs = 2000;
constexpr qsizetype MostFieldsNamed = 5;

class GoodsHistory
{
    Q_DECLARE_TR_FUNCTIONS(kontor::GoodsHistory)
};

QString stockSentence(FactKind kind, const QJsonObject &body)
{
    const qint64 qty = body.value("qty"_L1).toInteger();
    const int count = static_cast<int>(qty);
    switch (kind) {
    case FactKind::StockReceived:
        return GoodsHistory::tr("%Ln unit(s) received", nullptr, count);
    case FactKind::StockAdjusted:
        return GoodsHistory::tr("Stock adjusted by %1: %2").arg(signedNumber(qty), body.value("reason"_L1).toString());
    case FactKind::StockCounted:
        return GoodsHistory::tr("%Ln unit(s) counted", nullptr, count);
    case FactKind::StockHeld:
        return GoodsHistory::tr("%Ln unit(s) set aside", nullptr, count);
    case FactKind::StockUnheld:
        return GoodsHistory::tr("%Ln unit(s) back in stock", nullptr, count);
    default:
        return GoodsHistory::tr("Stock changed");
    }
}

/// Goes through the facts in order and remembers what each field was.
class Teller
{
public:
    explicit Teller(QString currency) : m_currency(std::move(currency)) { }

    void tell(const TimelineRow &fact)
    {
        const FactKind kind = factKindFromText(fact.kind);
        if (kind == FactKind::GoodsSet) {
            if (!m_group.empty() && !belongs(fact))
                finishGroup();
            m_group.push_back(&fact);
            return;
        }
        finishGroup();
        add(stockSentence(kind, fact.body), u"stock"_s, fact);
    }
    std::vector<HistoryStep> take()
    {
        finishGroup();
        std::ranges::reverse(m_steps);
        return std::move(m_steps);
    }

private:
    using Field = std::pair<QString, QString>;

    [[nodiscard]] static Field fieldOf(const TimelineRow &fact)
    {
        return {fact.body.value("of"_L1).toString(), fact.body.value("field"_L1).toString()};
    }
    [[nodiscard]] bool belongs(const TimelineRow &fact) const
    {
        const TimelineRow &last = *m_group.back();
        return fact.actor == last.actor && fact.device == last.device && fact.verdict == last.verdict
            && fact.atMs - last.atMs <= TogetherMs;
    }
    void finishGroup()
    {
        leaveOutWhatStayed();
        if (m_group.empty())
            return;
        const TimelineRow &first = *m_group.front();
        if (m_before.empty())
            add(GoodsHistory::tr("Added to the goods"), u"goods"_s, first);
        else if (std::ranges::all_of(m_group, [&](const auto *fact) { return fieldOf(*fact) == fieldOf(first); }))
            add(single(*m_group.back()), u"edit"_s, first); // set several times in a row: what came of it
        else
            add(several(), u"edit"_s, first);
        for (const TimelineRow *fact : m_group) {
            if (!m_before.empty() && !m_steps.back().isVoid)
                m_steps.back().undoable.push_back(fact->id);
        }
        m_steps.back().isUndo = first.body.contains("undoes"_L1);
        if (!m_steps.back().isVoid)
            for (const TimelineRow *fact : m_group)
                m_before[fieldOf(*fact)] = fact->body.value("value"_L1);
        m_group.clear();
    }
    /// Two desks set the same, or one goes back at once: nothing came of it.
    void leaveOutWhatStayed()
    {
        std::map<Field, QJsonValue> now;
        for (const TimelineRow *fact : m_group)
            now[fieldOf(*fact)] = fact->body.value("value"_L1);
        std::erase_if(m_group, [&](const TimelineRow *fact) {
            const auto known = m_before.find(fieldOf(*fact));
            return known != m_before.end() && known->second == now[known->first];
        });
    }
    [[nodiscard]] QString single(const TimelineRow &fact) const
    {
        const QString field = fact.body.value("field"_L1).toString();
        const QString word = goodsFieldWord(field);
        if (field.startsWith("tags/"_L1))
            return fact.body.value("value"_L1).isNull() ? GoodsHistory::tr("%1 removed").arg(word)
                                                        : GoodsHistory::tr("%1 added").arg(word);
        if (field.startsWith("images/"_L1))
            return fact.body.value("value"_L1).isNull() ? GoodsHistory::tr("Picture removed")
                : m_before.contains(fieldOf(fact))      ? GoodsHistory::tr("Picture moved or described")
                                                        : GoodsHistory::tr("Picture added");
        if (field.startsWith("categories/"_L1))
            return fact.body.value("value"_L1).isNull() ? GoodsHistory::tr("Taken out of a category")
                                                        : GoodsHistory::tr("Put into a category");
        if (field == "description"_L1)
            return GoodsHistory::tr("%1 changed").arg(word);
        const QString now = goodsValueText(field, fact.body.value("value"_L1), m_currency);
        const auto known = m_before.find(fieldOf(fact));
        const QString before = known == m_before.end() ? QString() : goodsValueText(field, known->second, m_currency);
        if (now.isEmpty())
            return before.isEmpty() ? GoodsHistory::tr("%1 changed").arg(word)
                                    : GoodsHistory::tr("%1 removed, was %2").arg(word, before);
        return before.isEmpty() || before == now ? GoodsHistory::tr("%1 set to %2").arg(word, now)
                                                 : GoodsHistory::tr("%1 changed from %2 to %3").arg(word, before, now);
    }
    [[nodiscard]] QString several() const
    {
        QStringList words;
        for (const TimelineRow *fact : m_group) {
            const QString word = goodsFieldWord(fact->body.value("field"_L1).toString());
            if (!words.contains(word))
                words += word;
        }
        const auto more = static_cast<int>(words.size() - MostFieldsNamed);
        if (more > 0) {
            words.resize(MostFieldsNamed);
            words += GoodsHistory::tr("%Ln more", nullptr, more);
        }
        return GoodsHistory::tr("Changed: %1").arg(QLocale().createSeparatedList(words));
    }
    void add(const QString &sentence, const QString &icon, const TimelineRow &fact)
    {
        m_steps.push_back(
            {sentence, icon, fact.atMs, fact.actor, fact.device, fact.verdict == Verdict::Void, false, {}});
    }

    QString m_currency;
    std::map<Field, QJsonValue> m_before;
    std::vector<const TimelineRow *> m_group;
    std::vector<HistoryStep> m_steps;
};

} // namespace

std::vector<HistoryStep> goodsHistory(const std::vector<TimelineRow> &facts, const QString &currency)
{
    Teller teller(currency);
    for (const TimelineRow &fact : facts)
        teller.tell(fact);
    return teller.take();
}

} // namespace kontor
