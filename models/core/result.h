// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>
#include <utility>

namespace kontor {

/// What went wrong, for the program: decides exit codes and how loudly a screen speaks.
enum class ErrorKind {
    Usage, ///< the request itself is malformed (too many decimals, unknown option)
    Refused, ///< a rule of the shop forbids it (refund above what was paid)
    NotFound, ///< the named record does not exist
    Failed, ///< disk, file, database or network did not do its part
    Differs, ///< a check found a difference
    Cancelled ///< the person stopped the work
};

/// One failure. `code` is stable snake_case for programs and translation; `message` is an English
/// sentence that says what happened and what to do.
struct Error {
    ErrorKind kind = ErrorKind::Failed;
    QString code;
    QString message;

    bool operator==(const Error &) const = default;
};

template <class T>
using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> fail(ErrorKind kind, const char *code, QString message)
{
    return std::unexpected(Error{kind, QString::fromLatin1(code), std::move(message)});
}
[[nodiscard]] inline std::unexpected<Error> refused(const char *code, QString message)
{
    return fail(ErrorKind::Refused, code, std::move(message));
}
[[nodiscard]] inline std::unexpected<Error> failed(const char *code, QString message)
{
    return fail(ErrorKind::Failed, code, std::move(message));
}

} // namespace kontor

/// Leaves the calling function with the error of `expr`, if it has one.
#define KONTOR_TRY(expr)                                                                                               \
    do {                                                                                                               \
        if (auto kontorTried = (expr); !kontorTried)                                                                   \
            return std::unexpected(std::move(kontorTried.error()));                                                    \
    } while (false)

#define KONTOR_TRY_CAT_(a, b) a##b
#define KONTOR_TRY_CAT(a, b) KONTOR_TRY_CAT_(a, b)
#define KONTOR_TRY_ASSIGN_(tmp, target, expr)                                                                          \
    auto tmp = (expr);                                                                                                 \
    if (!tmp)                                                                                                          \
        return std::unexpected(std::move(tmp.error()));                                                                \
    target = std::move(*tmp)
/// `KONTOR_ASSIGN(auto x, f())`: x gets the value, or the function is left with the error.
#define KONTOR_ASSIGN(target, expr) KONTOR_TRY_ASSIGN_(KONTOR_TRY_CAT(kontorTry, __LINE__), target, expr)
