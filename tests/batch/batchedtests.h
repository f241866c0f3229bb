// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kontor::testing {

/// A test that shares its program with the others of its folder; the program's first argument says which one runs.
struct BatchedTest {
    using Main = int (*)(int argc, char **argv);
    /// `name` must outlive the program.
    BatchedTest(const char *name, Main main);
};

} // namespace kontor::testing
