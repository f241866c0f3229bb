// SPDX-License-Identifier: GPL-3.0-or-later
#include "barcode.h"

#include "digits.h"

#include <algorithm>

namespace kontor {

namespace {

constexpr qsizetype longestCode128 = 48;

bool isPrintableAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c <= u'~'; });
}

/// `digits` are all ASCII digits, at least two.
bool checkDigitHolds(QStringView digits)
{
    return gs1CheckDigit(digits.chopped(1)) == digits.last(1).front().unicode() - u'0';
}

/// The UPC-A behind the eight digits of a UPC-E (number system, six digits, check digit).
std::optional<QString> expandUpcE(const QString &text)
{
    if (!text.startsWith(u'0') && !text.startsWith(u'1'))
        return std::nullopt;
    const QString start = text.left(3);
    const QString zeros(5, u'0');
    const QChar last = text.at(6);
    QString full;
    if (last <= u'2')
        full = start + last + zeros.left(4) + text.mid(3, 3);
    else if (last == u'3')
        full = start + text.at(3) + zeros + text.mid(4, 2);
    else if (last == u'4')
        full = start + text.mid(3, 2) + zeros + text.at(5);
    else
        full = start + text.mid(3, 3) + zeros.left(4) + last;
    full += text.at(7);
    return checkDigitHolds(full) ? std::optional(full) : std::nullopt;
}

BarcodeKind classifyEightDigits(const QString &text)
{
    if (checkDigitHolds(text))
        return BarcodeKind::Ean8;
    return expandUpcE(text) ? BarcodeKind::UpcE : BarcodeKind::Invalid;
}

} // namespace

std::optional<int> gs1CheckDigit(QStringView digitsWithout)
{
    if (!isDigits(digitsWithout))
        return std::nullopt;
    int sum = 0;
    int weight = 3;
    for (auto digit = digitsWithout.crbegin(); digit != digitsWithout.crend(); ++digit) {
        sum = (sum + weight * (digit->unicode() - u'0')) % 10;
        weight = 4 - weight;
    }
    return (10 - sum) % 10;
}

BarcodeKind classifyBarcode(const QString &text)
{
    if (isDigits(text)) {
        if (text.size() == 13)
            return checkDigitHolds(text) ? BarcodeKind::Ean13 : BarcodeKind::Invalid;
        if (text.size() == 12)
            return checkDigitHolds(text) ? BarcodeKind::UpcA : BarcodeKind::Invalid;
        if (text.size() == 8)
            return classifyEightDigits(text);
    }
    const bool encodable = !text.isEmpty() && text.size() <= longestCode128 && isPrintableAscii(text);
    return encodable ? BarcodeKind::Code128 : BarcodeKind::Invalid;
}

QString canonicalBarcode(const QString &text)
{
    switch (classifyBarcode(text)) {
    case BarcodeKind::UpcA:
        return u'0' + text;
    case BarcodeKind::UpcE:
        return u'0' + expandUpcE(text).value_or(text);
    default:
        return text;
    }
}

} // namespace kontor
