// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlcondition.h"

using namespace Qt::StringLiterals;

namespace kontor {

void SqlCondition::addAnyOf(const QString &column, const std::vector<int> &numbers)
{
    if (numbers.empty())
        return;
    QStringList marks;
    for (const int number : numbers) {
        marks << u"?"_s;
        values << number;
    }
    parts << u"%1 IN (%2)"_s.arg(column, marks.join(u", "_s));
}

void SqlCondition::addTexts(const QString &part, const QString &test, const std::vector<TextTerm> &terms)
{
    for (const TextTerm &term : terms) {
        QStringList tests;
        for (const QString &text : term.anyOf) {
            tests << test;
            for (qsizetype i = 0; i < test.count(u'?'); ++i)
                values << text;
        }
        const QString any = u'(' + tests.join(" OR "_L1) + u')';
        parts << (term.isNot ? u"NOT "_s : QString()) + u'(' + QString(part).replace(u"%1"_s, any) + u')';
    }
}

QString containsTest(const QString &column)
{
    return u"instr(lower(%1), lower(?)) > 0"_s.arg(column);
}

QString equalsTest(const QString &column)
{
    return u"lower(%1) = lower(?)"_s.arg(column);
}

QString elementTest(const QString &column, const QString &separator)
{
    return u"instr('%2' || lower(%1) || '%2', '%2' || lower(?) || '%2') > 0"_s.arg(column, separator);
}

QString pastAll(const QString &text)
{
    return text + QString::fromUcs4(U"\U0010FFFF", 1);
}

} // namespace kontor
