// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchedtests.h"

#include <cstdio>
#include <map>
#include <string_view>

namespace kontor::testing {

namespace {

std::map<std::string_view, BatchedTest::Main> &known()
{
    static std::map<std::string_view, BatchedTest::Main> tests;
    return tests;
}

} // namespace

BatchedTest::BatchedTest(const char *name, Main main)
{
    known().emplace(name, main);
}

} // namespace kontor::testing

/// The test sees its own name as the program's: settings and messages carry it.
int main(int argc, char **argv)
{
    const auto &tests = kontor::testing::known();
    const auto test = tests.find(argc > 1 ? argv[1] : "");
    if (test != tests.end())
        return test->second(argc - 1, argv + 1);
    std::fputs("Say which test to run:\n", stderr);
    for (const auto &[name, run] : tests)
        std::fprintf(stderr, "  %.*s\n", static_cast<int>(name.size()), name.data());
    return 2;
}
