// SPDX-License-Identifier: GPL-3.0-or-later
#include "ids.h"

#include "random.h"

namespace kontor {

QUuid uuidV7(qint64 unixMs, Random &random)
{
    QByteArray bytes(16, Qt::Uninitialized);
    for (int i = 0; i < 6; ++i)
        bytes[i] = static_cast<char>((unixMs >> (8 * (5 - i))) & 0xff);
    random.fill(reinterpret_cast<unsigned char *>(bytes.data()) + 6, 10);
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x70);
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes);
}

QUuid uuidV5(const QUuid &space, const QByteArray &name)
{
    return QUuid::createUuidV5(space, name);
}

} // namespace kontor
