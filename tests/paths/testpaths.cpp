// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpaths.h"

namespace kontor::testpaths {

QString sharedData(const QString &path)
{
    return QStringLiteral(KONTOR_SHARED_DATA "/") + path;
}

QString repository()
{
    return QStringLiteral(KONTOR_SOURCE_DIR);
}

QString program(const QString &name)
{
    return QStringLiteral(KONTOR_BIN_DIR "/") + name;
}

} // namespace kontor::testpaths
