// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messages.h"

namespace kontor {

/// Carries messages to the server. May lose, delay or repeat them; the answer comes to DeskSync::receive().
class Transport
{
public:
    virtual ~Transport() = default;
    virtual void send(quint64 ticket, Call call, const QByteArray &body) = 0;
};

} // namespace kontor
