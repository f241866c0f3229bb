// SPDX-License-Identifier: GPL-3.0-or-later
#include "setformula.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kontor {

SetFormula SetFormula::parse(const QString &text, Parted parted)
{
    static const QRegularExpression commas(u"[,;，；、\\n]"_s);
    static const QRegularExpression semicolons(u"[;；\\n]"_s);
    SetFormula formula;
    QString rest = text.trimmed();
    formula.m_replaces = true;
    if (rest.startsWith(u'=') || rest.startsWith(u'＝'))
        rest.remove(0, 1);
    bool isLess = false;
    for (const QString &part : rest.split(parted == Parted::ByCommas ? commas : semicolons)) {
        QString word = part.simplified();
        const QChar sign = word.isEmpty() ? QChar() : word.front();
        if (sign == u'+' || sign == u'＋' || sign == u'-' || sign == u'－' || sign == u'−') {
            formula.m_replaces = false;
            isLess = sign != u'+' && sign != u'＋';
            word = word.mid(1).trimmed();
        }
        if (!word.isEmpty())
            (isLess ? formula.m_less : formula.m_more) += word;
    }
    return formula;
}

QStringList SetFormula::apply(const QStringList &words) const
{
    QStringList out;
    const auto add = [&](const QStringList &more) {
        for (const QString &word : more)
            if (!out.contains(word, Qt::CaseInsensitive) && !m_less.contains(word, Qt::CaseInsensitive))
                out += word;
    };
    if (!m_replaces)
        add(words);
    add(m_more);
    return out;
}

} // namespace kontor
