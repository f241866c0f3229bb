// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcetext.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

SourceText::SourceText(QString text) : m_text(std::move(text))
{
    m_code.push_back({1, {}});
    readAll();
}

void SourceText::readAll()
{
    while (m_pos < m_text.size())
        readOne();
}

void SourceText::readOne()
{
    const QChar c = m_text.at(m_pos);
    if (at(u"//"))
        skipTo(u"\n");
    else if (at(u"/*"))
        skipTo(u"*/");
    else if (c == u'#' && m_code.back().text.trimmed().isEmpty())
        readInclude();
    else if (c == u'"' && isRawText())
        readRawText();
    else if (c == u'"' || (c == u'\'' && !isDigitSeparator()))
        readQuoted(c);
    else
        keepCode(c);
}

/// R"…, also with an encoding before it.
bool SourceText::isRawText() const
{
    static const QRegularExpression prefix(u"(^|[^A-Za-z0-9_])(u8|u|U|L)?R$"_s);
    return prefix.match(m_code.back().text).hasMatch();
}

/// 70'000 holds no character.
bool SourceText::isDigitSeparator() const
{
    static const QRegularExpression number(u"(^|[^A-Za-z0-9_])[0-9][0-9A-Za-z']*$"_s);
    return number.match(m_code.back().text).hasMatch();
}

/// Leaves a comment out; the line end after // stays.
void SourceText::skipTo(QStringView end)
{
    const qsizetype from = m_pos;
    const qsizetype found = m_text.indexOf(end, from + 2);
    const qsizetype stop = found < 0 ? m_text.size() : found + (end == u"\n" ? 0 : end.size());
    for (m_pos = from; m_pos < stop; ++m_pos) {
        if (m_text.at(m_pos) == u'\n') {
            ++m_line;
            m_code.push_back({m_line, {}});
        }
    }
}

void SourceText::readInclude()
{
    static const QRegularExpression include(u"\\G#\\s*include\\s*[<\"]([^>\"\\n]+)[>\"]"_s);
    const QRegularExpressionMatch match = include.match(m_text, m_pos);
    if (!match.hasMatch()) {
        keepCode(u'#');
        return;
    }
    m_includes.push_back({m_line, match.captured(1)});
    m_pos = match.capturedEnd();
}

void SourceText::readRawText()
{
    const qsizetype open = m_text.indexOf(u'(', m_pos);
    const QString close = u')' + m_text.mid(m_pos + 1, open - m_pos - 1) + u'"';
    qsizetype end = open < 0 ? -1 : m_text.indexOf(close, open);
    if (end < 0)
        end = m_text.size();
    const QString inside = m_text.mid(open + 1, end - open - 1);
    m_code.back().text.chop(1); // the R
    keepLiteral(m_line, inside);
    m_line += static_cast<int>(inside.count(u'\n'));
    m_pos = end + close.size();
    m_code.push_back({m_line, {}});
}

void SourceText::readQuoted(QChar quote)
{
    QString inside;
    for (++m_pos; m_pos < m_text.size() && m_text.at(m_pos) != quote && m_text.at(m_pos) != u'\n'; ++m_pos) {
        if (m_text.at(m_pos) == u'\\' && m_pos + 1 < m_text.size())
            ++m_pos;
        inside += m_text.at(m_pos);
    }
    if (m_pos < m_text.size() && m_text.at(m_pos) == quote)
        ++m_pos;
    m_code.back().text += u' ';
    if (quote == u'"')
        keepLiteral(m_line, inside);
}

void SourceText::keepLiteral(int line, const QString &text)
{
    if (m_joins)
        m_literals.back().text += text;
    else
        m_literals.push_back({line, text});
    m_joins = true;
}

void SourceText::keepCode(QChar c)
{
    ++m_pos;
    if (c == u'\n') {
        ++m_line;
        m_code.push_back({m_line, {}});
        return;
    }
    m_code.back().text += c;
    m_joins = m_joins && c.isSpace();
}
