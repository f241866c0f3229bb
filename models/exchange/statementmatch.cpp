// SPDX-License-Identifier: GPL-3.0-or-later
#include "statementmatch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

QString folded(const QString &text)
{
    return text.simplified().toCaseFolded();
}

} // namespace

StatementMatch::StatementMatch(std::vector<StatedPayment> known, const QStringList &waiting)
    : m_known(std::move(known)), m_isMatched(m_known.size()), m_waiting(waiting.begin(), waiting.end())
{
    for (size_t i = 0; i < m_known.size(); ++i) {
        const StatedPayment &payment = m_known[i];
        m_byId.insert(folded(payment.key.section(u'|', 1, -2)), i);
        if (!payment.reference.isEmpty())
            m_byReference.insert(folded(payment.reference), i);
        m_byOrder.insert(folded(payment.orderNumber), i);
    }
}

std::vector<size_t> StatementMatch::named(const StatedRow &row) const
{
    const auto of = [](const QMultiHash<QString, size_t> &hash, const QString &name) {
        QList<size_t> found = name.isEmpty() ? QList<size_t>() : hash.values(folded(name));
        std::ranges::sort(found); // as they came in
        return std::vector<size_t>(found.begin(), found.end());
    };
    std::vector<size_t> found = of(m_byId, row.reference);
    if (found.empty())
        found = of(m_byReference, row.reference);
    if (!found.empty() || row.orderNumber.isEmpty())
        return found;
    found = of(m_byOrder, row.orderNumber); // an order may be paid in parts: only this very sum is meant
    std::erase_if(found, [&](size_t i) { return m_known[i].arrivedMinor != std::abs(row.grossMinor); });
    return found;
}

void StatementMatch::match(StatedRow &row)
{
    if (row.grossMinor == 0)
        row.is = StatedAs::FeeAlone;
    else
        row.grossMinor > 0 ? matchIncome(row) : matchMoneyBack(row);
}

void StatementMatch::matchIncome(StatedRow &row)
{
    const std::vector<size_t> found = named(row);
    if (found.empty()) {
        row.captureNo = ++m_seen[row.reference];
        const QString name = row.reference + u'|' + QString::number(row.captureNo);
        row.is = m_waiting.contains(name) ? StatedAs::Waiting : StatedAs::MissingHere;
        return;
    }
    const auto isSame = [&](size_t i) {
        return !m_isMatched[i] && m_known[i].arrivedMinor == row.grossMinor && m_known[i].currency == row.currency;
    };
    auto place = std::ranges::find_if(found, isSame);
    row.is = StatedAs::Matched;
    if (place == found.end()) {
        place = std::ranges::find_if(found, [&](size_t i) { return !m_isMatched[i]; });
        row.is = StatedAs::Differs;
    }
    if (place == found.end()) {
        row.is = StatedAs::Twice;
        row.known = m_known[found.front()];
        return;
    }
    m_isMatched[*place] = true;
    row.known = m_known[*place];
}

void StatementMatch::matchMoneyBack(StatedRow &row)
{
    row.is = StatedAs::MoneyBackUnknown;
    for (const size_t i : named(row)) {
        row.known = m_known[i];
        if (m_known[i].currency != row.currency || m_known[i].backMinor < -row.grossMinor)
            continue;
        m_known[i].backMinor += row.grossMinor; // what is left for further rows
        row.is = StatedAs::MoneyBack;
        return;
    }
}

std::vector<StatedPayment> StatementMatch::unmatched() const
{
    std::vector<StatedPayment> rest;
    for (size_t i = 0; i < m_known.size(); ++i) {
        if (!m_isMatched[i])
            rest.push_back(m_known[i]);
    }
    return rest;
}

} // namespace kontor
