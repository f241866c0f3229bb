// SPDX-License-Identifier: GPL-3.0-or-later
#include "labelsize.h"

using namespace Qt::StringLiterals;

namespace kontor {

QString code(const LabelSize &size)
{
    return u"%1x%2"_s.arg(size.width).arg(size.height);
}

std::optional<LabelSize> labelSizeFromCode(const QString &text)
{
    for (const LabelSize &size : kLabelSizes) {
        if (code(size) == text)
            return size;
    }
    return std::nullopt;
}

} // namespace kontor
