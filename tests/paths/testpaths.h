// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Where the tree under test lies. Kept out of the tests' own compile lines, so that the compiler's cache
/// serves a second clone, too.
namespace kontor::testpaths {

/// A file below the folder of published data; tests skip when it is not there.
[[nodiscard]] QString sharedData(const QString &path);
/// The top of the repository.
[[nodiscard]] QString repository();
/// A built program.
[[nodiscard]] QString program(const QString &name);

} // namespace kontor::testpaths
