// SPDX-License-Identifier: GPL-3.0-or-later
#include "invitationtext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kontor {

std::optional<InvitationText> readInvitation(const QString &pasted)
{
    static const QRegularExpression whole(u"^\\s*(https?://\\S+)\\s+(\\S.*)$"_s);
    const auto match = whole.match(pasted);
    if (!match.hasMatch())
        return std::nullopt;
    return InvitationText{match.captured(1), match.captured(2).trimmed()};
}

} // namespace kontor
