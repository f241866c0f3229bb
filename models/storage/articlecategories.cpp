// SPDX-License-Identifier: GPL-3.0-or-later
#include "articlecategories.h"

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr auto kCategorised = "SELECT v.id, p.categories FROM variants v JOIN products p ON p.id = v.product"
                              " WHERE p.categories <> ''";

} // namespace

Result<void> ArticleCategories::read()
{
    KONTOR_ASSIGN(const bool hasChanged, m_seen.hasChanged(m_db));
    if (!hasChanged)
        return {};
    const Result<void> filled = fill();
    if (!filled)
        m_seen = LastLook(); // half of it is not kept
    return filled;
}

Result<void> ArticleCategories::fill()
{
    m_texts = QStringList{QString()};
    m_numbers.clear();
    QHash<QString, qsizetype> known;
    Query query(m_db, kCategorised);
    KONTOR_TRY(query.run());
    while (query.next()) {
        const QString text = query.text(1);
        auto number = known.constFind(text);
        if (number == known.cend()) {
            number = known.insert(text, m_texts.size());
            m_texts << text;
        }
        m_numbers.insert(VariantId::fromBytes(query.blob(0)), *number);
    }
    return query.ended();
}

std::vector<bool> ArticleCategories::within(const QString &category) const
{
    std::vector<bool> out;
    for (const QString &text : m_texts) {
        const QString marked = u"; "_s + text + u"; "_s;
        out.push_back(marked.contains(u"; "_s + category + u"; "_s) || marked.contains(u"; "_s + category + u" > "_s));
    }
    return out;
}

} // namespace kontor
