// SPDX-License-Identifier: GPL-3.0-or-later
#include "querytoken.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

bool isOneOf(QChar sign, QStringView signs)
{
    return signs.contains(sign);
}

constexpr QStringView kQuotes = u"\"“”„＂";
constexpr QStringView kColons = u":：";
constexpr QStringView kCommas = u",，、";
constexpr QStringView kMinuses = u"-－";

/// A key is made of letters and underscores, in any script: 12:30 and C:\ are not keys.
bool couldBeKey(const QString &text)
{
    return text.size() >= 2 && std::ranges::all_of(text, [](QChar c) {
               return c.isLetter() || c == u'_' || c.isSurrogate() || c.isMark();
           });
}

bool endsWord(const QString &text, qsizetype at)
{
    return at + 1 == text.size() || text[at + 1].isSpace();
}

/// Whether a quote that opens here is closed where a word ends.
bool isClosedLater(const QString &text, qsizetype at)
{
    for (qsizetype next = at + 1; next < text.size(); ++next) {
        if (isOneOf(text[next], kQuotes) && endsWord(text, next))
            return true;
    }
    return false;
}

/// Reads one token, sign by sign.
class TokenReader
{
public:
    void take(const QString &text, qsizetype at)
    {
        const QChar sign = text[at];
        if (isOneOf(sign, kQuotes) && takeQuote(text, at))
            return;
        if (!m_inQuotes && !m_hasKey && !m_token.isQuoted && isOneOf(sign, kColons) && couldBeKey(bare())) {
            m_hasKey = true;
            m_token.isNot = bare() != m_token.plain;
            m_token.key = bare();
            m_token.plain += u':';
            return;
        }
        m_token.plain += sign;
        if (!m_hasKey)
            return;
        m_token.value += sign;
        if (!m_inQuotes && isOneOf(sign, kCommas))
            close();
        else
            m_part += sign;
    }
    [[nodiscard]] bool isInQuotes() const { return m_inQuotes; }
    QueryToken finish(qsizetype start, qsizetype end)
    {
        close();
        m_token.isOpen = m_inQuotes;
        m_token.start = start;
        m_token.length = end - start;
        return m_token;
    }

private:
    /// Quotes stand around something; one in the midst of a word (27" screen) belongs to it.
    bool takeQuote(const QString &text, qsizetype at)
    {
        if (m_hasKey) {
            if (!m_inQuotes && !m_part.isEmpty())
                return false;
            m_inQuotes = !m_inQuotes;
        } else if (m_inQuotes) {
            if (!endsWord(text, at))
                return false;
            m_inQuotes = false;
        } else {
            if (!m_token.plain.isEmpty() || m_token.isQuoted)
                return false;
            m_inQuotes = isClosedLater(text, at);
        }
        m_token.isQuoted = true;
        return true;
    }
    [[nodiscard]] QString bare() const
    {
        const bool negative = !m_token.plain.isEmpty() && isOneOf(m_token.plain.front(), kMinuses);
        return negative ? m_token.plain.mid(1) : m_token.plain;
    }
    void close()
    {
        if (const QString part = m_part.trimmed(); !part.isEmpty())
            m_token.values += part;
        m_part.clear();
    }

    QueryToken m_token;
    QString m_part;
    bool m_inQuotes = false;
    bool m_hasKey = false;
};

} // namespace

std::vector<QueryToken> queryTokensOf(const QString &text)
{
    std::vector<QueryToken> tokens;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        TokenReader reader;
        const qsizetype start = at;
        while (at < text.size() && (reader.isInQuotes() || !text[at].isSpace()))
            reader.take(text, at++);
        tokens.push_back(reader.finish(start, at));
    }
    return tokens;
}

} // namespace kontor
