// SPDX-License-Identifier: GPL-3.0-or-later
#include "amountformula.h"

#include "factread.h"
#include "money.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qint64 Million = 1'000'000;
constexpr qint64 MostScale = 1000 * Million; // so that the product of any amount fits
constexpr int PercentDecimals = 4; // of a percent: a millionth of the amount
constexpr int FactorDecimals = 6;

std::unexpected<Error> notAFormula(const QString &text)
{
    return fail(ErrorKind::Usage, "bad_formula",
                u"\"%1\" is no formula. Write for instance +5%, -1.50, =12 or round .99."_s.arg(text));
}

qint64 powerOfTen(int exponent)
{
    qint64 power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

/// Signs as a Chinese or mathematical keyboard writes them, in the form the reader knows.
QString plain(const QString &text)
{
    QString tidy = text.normalized(QString::NormalizationForm_KC).toLower().trimmed();
    tidy.replace(u'−', u'-').replace(u'–', u'-').replace(u'×', u'*').replace(u"。"_s, u"."_s);
    tidy.replace(u'’', u'\'');
    tidy.removeIf([](QChar c) { return c.category() == QChar::Symbol_Currency; });
    static const QRegularExpression groupingBlank(u"(\\d) (?=\\d{3}(?!\\d))"_s); // "1 299,00", as French has it
    return tidy.replace(groupingBlank, u"\\1"_s).trimmed();
}

/// "1,299.00", "1.299,00", "12,5" and "1,299" as digits with one point. What comes last is the decimal sign, unless
/// three digits follow it that the currency does not have.
QString withPoint(QString number, int decimals)
{
    number.remove(u'\'').remove(u' ');
    const qsizetype comma = number.lastIndexOf(u',');
    const qsizetype point = number.lastIndexOf(u'.');
    if (comma < 0)
        return number.count(u'.') > 1 ? number.remove(u'.') : number;
    if (point > comma)
        return number.remove(u',');
    const bool groups = number.count(u',') > 1 || (point < 0 && number.size() - comma - 1 == 3 && decimals != 3);
    if (groups)
        return point < 0 ? number.remove(u',') : QString();
    number.remove(u'.');
    return number.replace(u',', u'.');
}

} // namespace

class FormulaReader
{
public:
    FormulaReader(const QString &text, int exponent) : m_all(text), m_rest(plain(text)), m_exponent(exponent) { }

    Result<AmountFormula> read()
    {
        if (m_rest.isEmpty())
            return notAFormula(m_all);
        while (!m_rest.isEmpty()) {
            if (m_rest.startsWith("round"_L1))
                KONTOR_TRY(rounding());
            else
                KONTOR_TRY(arithmetic());
            m_rest = m_rest.trimmed();
        }
        return m_formula;
    }

private:
    using Kind = AmountFormula::Kind;

    /// Digits with at most `decimals` after the point, as an integer scaled by them.
    Result<qint64> scaled(const QString &typed, int decimals) const
    {
        const QString number = withPoint(typed, decimals);
        const QString whole = number.section(u'.', 0, 0);
        const QString fraction = number.section(u'.', 1);
        if (whole.isEmpty() && fraction.isEmpty())
            return notAFormula(m_all);
        if (fraction.size() > decimals)
            return fail(ErrorKind::Usage, "too_many_decimals",
                        u"\"%1\" has too many decimals; there are %2 here."_s.arg(typed).arg(decimals));
        bool ok = false;
        const qint64 value = (whole + fraction.leftJustified(decimals, u'0')).toLongLong(&ok);
        if (!ok || value > kMostMinor)
            return fail(ErrorKind::Usage, "amount_too_large", u"\"%1\" is too large an amount."_s.arg(typed));
        return value;
    }

    Result<void> arithmetic()
    {
        static const QRegularExpression pattern(u"^([+\\-*=]?)\\s*([0-9][0-9.,']*|[.,][0-9]+)?\\s*(%?)"_s);
        const QRegularExpressionMatch match = pattern.match(m_rest);
        const QString sign = match.captured(1);
        const QString number = match.captured(2);
        const bool percent = !match.captured(3).isEmpty();
        if (match.capturedLength() == 0 || (number.isEmpty() && (sign != "="_L1 || percent)))
            return notAFormula(m_all);
        m_rest = m_rest.mid(match.capturedLength());
        if (sign.isEmpty() && !m_formula.m_steps.empty())
            return notAFormula(m_all); // "5 6"
        if (number.isEmpty())
            return add({Kind::Clear, 0, 1, {}});
        if (percent) {
            KONTOR_ASSIGN(const qint64 share, scaled(number, PercentDecimals));
            const qint64 factor = sign == "+"_L1 ? Million + share : sign == "-"_L1 ? Million - share : share;
            return sign.isEmpty() ? Result<void>(notAFormula(m_all)) : add({Kind::Scale, factor, 1, {}});
        }
        if (sign == "*"_L1) {
            KONTOR_ASSIGN(const qint64 factor, scaled(number, FactorDecimals));
            return add({Kind::Scale, factor, 1, {}});
        }
        KONTOR_ASSIGN(const qint64 amount, scaled(number, m_exponent));
        if (sign == "+"_L1 || sign == "-"_L1)
            return add({Kind::Add, sign == "-"_L1 ? -amount : amount, 1, {}});
        return add({Kind::Set, amount, 1, {}});
    }

    Result<void> rounding()
    {
        static const QRegularExpression pattern(u"^round(?:\\s+(up|down))?(?:\\s+(to))?(?:\\s*([0-9]*[.,]?[0-9]+))?"
                                                "(?=\\s|$)"_s);
        const QRegularExpressionMatch match = pattern.match(m_rest);
        const QString number = match.captured(3);
        const bool multiple = !match.captured(2).isEmpty();
        if (!match.hasMatch() || (multiple && number.isEmpty()))
            return notAFormula(m_all);
        m_rest = m_rest.mid(match.capturedLength());
        AmountFormula::Step step{Kind::RoundEnding, 0, powerOfTen(m_exponent), {}};
        if (!match.captured(1).isEmpty())
            step.toward = match.captured(1) == "up"_L1 ? AmountFormula::Toward::Up : AmountFormula::Toward::Down;
        if (number.isEmpty())
            return add(step);
        KONTOR_ASSIGN(step.amount, scaled(number, m_exponent));
        if (multiple) {
            if (step.amount == 0)
                return notAFormula(m_all);
            return add({Kind::RoundMultiple, 0, step.amount, step.toward});
        }
        static const QRegularExpression decimalSign(u"[.,]"_s);
        const qsizetype point = number.indexOf(decimalSign);
        const auto wholeDigits = static_cast<int>(point < 0 ? number.size() : point);
        if (wholeDigits > 9)
            return fail(ErrorKind::Usage, "amount_too_large", u"\"%1\" is too large an amount."_s.arg(number));
        step.modulus *= powerOfTen(wholeDigits);
        return add(step);
    }

    Result<void> add(const AmountFormula::Step &step)
    {
        if (step.kind == Kind::Scale && step.amount > MostScale)
            return fail(ErrorKind::Usage, "amount_too_large", u"\"%1\" makes amounts too large."_s.arg(m_all));
        m_formula.m_steps.push_back(step);
        return {};
    }

    QString m_all;
    QString m_rest;
    int m_exponent;
    AmountFormula m_formula;
};

Result<AmountFormula> AmountFormula::parse(const QString &text, int exponent)
{
    return FormulaReader(text, exponent).read();
}

/// Neither the amount nor the ending is negative.
qint64 AmountFormula::rounded(const Step &step, qint64 amount)
{
    const qint64 above = ((amount - step.amount) % step.modulus + step.modulus) % step.modulus;
    const qint64 lower = amount - above;
    const qint64 upper = above == 0 ? amount : lower + step.modulus;
    if (lower < 0 || (step.toward == Toward::Up))
        return upper;
    if (step.toward == Toward::Down)
        return lower;
    return above * 2 < step.modulus ? lower : upper;
}

Result<std::optional<qint64>> AmountFormula::apply(std::optional<qint64> amount) const
{
    for (const Step &step : m_steps) {
        if (step.kind == Kind::Set)
            amount = step.amount;
        else if (step.kind == Kind::Clear)
            amount.reset();
        if (!amount)
            continue;
        if (step.kind == Kind::Add)
            *amount += step.amount;
        else if (step.kind == Kind::Scale)
            *amount = mulDivRound(*amount, step.amount, Million);
        if (*amount < 0)
            return fail(ErrorKind::Usage, "negative_amount", u"That makes less than nothing."_s);
        if (step.kind == Kind::RoundEnding || step.kind == Kind::RoundMultiple)
            *amount = rounded(step, *amount);
        if (*amount > kMostMinor)
            return fail(ErrorKind::Usage, "amount_too_large", u"That makes too large an amount."_s);
    }
    return amount;
}

} // namespace kontor
