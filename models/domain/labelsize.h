// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace kontor {

/// A label that is stuck on goods, in millimetres.
struct LabelSize {
    int width = 50;
    int height = 30;
    bool operator==(const LabelSize &) const = default;
};

/// What the setting document_label_size can be; the first where it says nothing.
inline constexpr std::array kLabelSizes{LabelSize{50, 30}, LabelSize{40, 30}, LabelSize{60, 40}, LabelSize{30, 20}};

[[nodiscard]] QString code(const LabelSize &size); ///< "50x30"
[[nodiscard]] std::optional<LabelSize> labelSizeFromCode(const QString &text);

} // namespace kontor
