// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QString>

#include <optional>
#include <vector>

namespace kontor {

/// What is typed over a column of amounts: "+5%", "-1.50", "=12", "12", "*1.2", "round .99", or several of them one
/// after another: "+5% round .99". "=" alone takes the amount away. Chinese full-width signs and a decimal comma are
/// understood. All arithmetic is exact, in minor units; halves are rounded away from zero.
///
/// "round .99" goes to the nearest amount that ends so (the higher of two as near), "round 9.90" to one that ends in
/// 9.90, "round" to whole units; "round up …" and "round down …" go only there; "round to 0.05" to a multiple.
class AmountFormula
{
public:
    /// `exponent`: decimals of the amounts, 2 for euros, 0 for yen and for pieces. Errors (Usage): bad_formula,
    /// too_many_decimals, amount_too_large.
    [[nodiscard]] static Result<AmountFormula> parse(const QString &text, int exponent);

    /// An amount that is not there stays so, unless the formula sets one. Errors (Usage): negative_amount,
    /// amount_too_large.
    [[nodiscard]] Result<std::optional<qint64>> apply(std::optional<qint64> amount) const;

private:
    friend class FormulaReader;
    enum class Kind { Set, Clear, Add, Scale, RoundEnding, RoundMultiple };
    enum class Toward { Nearest, Up, Down };
    struct Step {
        Kind kind = Kind::Set;
        qint64 amount = 0; ///< minor units; Scale: millionths; RoundEnding: the ending
        qint64 modulus = 1; ///< RoundEnding and RoundMultiple
        Toward toward = Toward::Nearest;
    };
    [[nodiscard]] static qint64 rounded(const Step &step, qint64 amount);
    std::vector<Step> m_steps;
};

} // namespace kontor
