// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace kontor {

struct InvitationText {
    QString address;
    QString code;
};

/// Takes an invitation apart that was copied as a whole; empty when it is none.
[[nodiscard]] std::optional<InvitationText> readInvitation(const QString &pasted);

} // namespace kontor
