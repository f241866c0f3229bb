// SPDX-License-Identifier: GPL-3.0-or-later
#include "jointicket.h"

#include "secrets.h"

using namespace Qt::StringLiterals;

namespace kontor {

QString JoinTicket::text() const
{
    return fingerprint.isEmpty() ? code : code + u'.' + QString::fromLatin1(fingerprint.toHex());
}

Result<JoinTicket> JoinTicket::read(const QString &typed)
{
    const qsizetype dot = typed.indexOf(u'.');
    JoinTicket ticket;
    ticket.code = readJoinCode(dot < 0 ? typed : typed.left(dot));
    const QByteArray print = dot < 0 ? QByteArray() : typed.mid(dot + 1).simplified().remove(u' ').toLatin1();
    ticket.fingerprint = QByteArray::fromHex(print);
    const bool isWhole =
        dot < 0 || (ticket.fingerprint.size() == kFingerprintBytes && print.size() == 2 * kFingerprintBytes);
    if (ticket.code.isEmpty() || !isWhole)
        return fail(ErrorKind::Usage, "bad_code",
                    u"This is not a whole join code. Type or paste it as it was shown."_s);
    return ticket;
}

} // namespace kontor
