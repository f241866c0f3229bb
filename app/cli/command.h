// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"

#include <vector>

namespace kontor::cli {

class Arguments;
class Session;

enum class Times { Optional, Required, Repeatable, RequiredRepeatable };

/// `--name VALUE`, or a flag when `value` is empty.
struct Option {
    const char *name;
    const char *value;
    const char *help;
    Times times = Times::Optional;

    [[nodiscard]] bool isFlag() const { return *value == '\0'; }
    [[nodiscard]] bool isRequired() const { return times == Times::Required || times == Times::RequiredRepeatable; }
    [[nodiscard]] bool isRepeatable() const { return times == Times::Repeatable || times == Times::RequiredRepeatable; }
};

using Handler = Result<Answer> (*)(Session &, const Arguments &);

/// One thing the program does: `kontor-cli NOUN VERB …`. Parser and help are generated from these.
struct Command {
    const char *noun;
    const char *verb; ///< empty: the noun alone is the command
    const char *positionals; ///< "NUMBER AMOUNT"; brackets: may be left out; "..." at the end: one or more
    const char *help;
    const char *example; ///< what follows "kontor-cli "
    std::vector<Option> options;
    Handler handler;
};

} // namespace kontor::cli
