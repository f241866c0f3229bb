// SPDX-License-Identifier: GPL-3.0-or-later
#include "fielddefaults.h"

using namespace Qt::StringLiterals;

namespace kontor {

QJsonValue fieldDefault(const QString &field)
{
    if (field == "status"_L1)
        return u"active"_s;
    if (field == "policy"_L1)
        return u"deny"_s;
    if (field == "tracked"_L1)
        return true;
    if (field == "position"_L1)
        return 1;
    return QJsonValue::Null;
}

} // namespace kontor
