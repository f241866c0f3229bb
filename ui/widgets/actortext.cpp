// SPDX-License-Identifier: GPL-3.0-or-later
#include "actortext.h"

#include <QCoreApplication>

namespace kontor {

namespace {

class ActorText
{
    Q_DECLARE_TR_FUNCTIONS(kontor::ActorText)
};

} // namespace

QString actorText(const QString &actor)
{
    static const std::pair<const char *, const char *> parts[] = {
        {"system", QT_TRANSLATE_NOOP("kontor::ActorText", "Kontor, by itself")},
        {"owner", QT_TRANSLATE_NOOP("kontor::ActorText", "Owner")},
        {"packer", QT_TRANSLATE_NOOP("kontor::ActorText", "Packing table")},
        {"storefront", QT_TRANSLATE_NOOP("kontor::ActorText", "Online shop")},
        {"carrier", QT_TRANSLATE_NOOP("kontor::ActorText", "Carrier")},
    };
    for (const auto &[code, text] : parts) {
        if (actor == QLatin1String(code))
            return ActorText::tr(text);
    }
    return actor;
}

QString actorText(const QString &actor, const QString &desk)
{
    if (actor.isEmpty() || desk.isEmpty())
        return actor.isEmpty() ? desk : actorText(actor);
    return ActorText::tr("%1 at %2", "person, desk").arg(actorText(actor), desk);
}

} // namespace kontor
