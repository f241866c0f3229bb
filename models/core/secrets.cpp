// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets.h"

#include "random.h"

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr char kLetters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's base 32
constexpr int kCodeLetters = 20;
constexpr int kGroup = 5;

} // namespace

bool isSameSecret(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && sodium_memcmp(a.constData(), b.constData(), static_cast<size_t>(a.size())) == 0;
}

QString newJoinCode(Random &random)
{
    QString code;
    for (int i = 0; i < kCodeLetters; ++i) {
        if (i > 0 && i % kGroup == 0)
            code += u'-';
        code += QLatin1Char(kLetters[random.below(32)]);
    }
    return code;
}

QString readJoinCode(const QString &typed)
{
    QString code;
    for (const QChar c : typed.left(200).toUpper()) {
        if (c.isSpace() || c == u'-')
            continue;
        const QChar meant = c == u'O' ? u'0' : c == u'I' || c == u'L' ? u'1' : c;
        if (!QLatin1String(kLetters).contains(meant))
            return {};
        code += meant;
    }
    return code.size() == kCodeLetters ? code : QString();
}

} // namespace kontor
