// SPDX-License-Identifier: GPL-3.0-or-later
#include "rolewords.h"

#include <QCoreApplication>

#include <array>

namespace kontor {

namespace {

class RoleWords
{
    Q_DECLARE_TR_FUNCTIONS(kontor::RoleWords)
};

struct Words {
    const char *code;
    const char *name;
    const char *sentence;
};

constexpr std::array kWords{
    Words{"owner", QT_TRANSLATE_NOOP("kontor::RoleWords", "Owner"),
          QT_TRANSLATE_NOOP("kontor::RoleWords", "Everything, also who may do what, and which desks there are.")},
    Words{"manager", QT_TRANSLATE_NOOP("kontor::RoleWords", "Manager"),
          QT_TRANSLATE_NOOP("kontor::RoleWords", "Everything but staff and desks.")},
    Words{"sales", QT_TRANSLATE_NOOP("kontor::RoleWords", "Sales"),
          QT_TRANSLATE_NOOP("kontor::RoleWords", "Takes and changes orders, records payments, asks for refunds.")},
    Words{"warehouse", QT_TRANSLATE_NOOP("kontor::RoleWords", "Warehouse"),
          QT_TRANSLATE_NOOP("kontor::RoleWords", "Counts and moves stock, packs and sends parcels.")},
    Words{"finance", QT_TRANSLATE_NOOP("kontor::RoleWords", "Finance"),
          QT_TRANSLATE_NOOP("kontor::RoleWords", "Payments, refunds and reports with costs.")},
    Words{"analyst", QT_TRANSLATE_NOOP("kontor::RoleWords", "Analyst"),
          QT_TRANSLATE_NOOP("kontor::RoleWords", "Looks at everything and changes nothing.")},
};

const Words *wordsOf(const QString &role)
{
    for (const Words &words : kWords) {
        if (role == QLatin1String(words.code))
            return &words;
    }
    return nullptr;
}

} // namespace

QStringList roleCodes()
{
    QStringList codes;
    for (const Words &words : kWords)
        codes += QString::fromLatin1(words.code);
    return codes;
}

QString roleName(const QString &role)
{
    const Words *words = wordsOf(role);
    return words ? RoleWords::tr(words->name) : role;
}

QString roleSentence(const QString &role)
{
    const Words *words = wordsOf(role);
    return words ? RoleWords::tr(words->sentence) : QString();
}

} // namespace kontor
