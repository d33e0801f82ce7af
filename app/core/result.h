// SPDX-License-Identifier: GPL-3.0-or-later
// Result<T>: a value or an Error. Every function that returns one is marked [[nodiscard]].
#pragma once
#include "app/core/error.h"

#include <tl/expected.hpp>

namespace deference {

template <class T>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

// fail(code, what, where, todo): an Error ready to be returned from any Result<T> function.
[[nodiscard]] inline Failure fail(ErrorCode code, QString what, QString where = {}, QString todo = {})
{
    return Failure(Error{code, std::move(what), std::move(where), std::move(todo)});
}

// Passes an error on unchanged.
[[nodiscard]] inline Failure fail(Error error)
{
    return Failure(std::move(error));
}

} // namespace deference

// Returns early with the error of `expression`, a Result whose value is not needed.
#define DEFERENCE_TRY(expression)                                                                            \
    do {                                                                                                     \
        if (auto deference_try_result = (expression); !deference_try_result)                                 \
            return ::deference::fail(std::move(deference_try_result.error()));                               \
    } while (false)

#define DEFERENCE_JOIN_INNER(a, b) a##b
#define DEFERENCE_JOIN(a, b) DEFERENCE_JOIN_INNER(a, b)
#define DEFERENCE_TRY_ASSIGN_INNER(holder, declaration, expression)                                          \
    auto holder = (expression);                                                                              \
    if (!holder)                                                                                             \
        return ::deference::fail(std::move(holder.error()));                                                 \
    declaration = std::move(*holder)

// DEFERENCE_TRY_ASSIGN(const auto rows, load_rows(db)): declares rows, or returns the error.
#define DEFERENCE_TRY_ASSIGN(declaration, expression)                                                        \
    DEFERENCE_TRY_ASSIGN_INNER(DEFERENCE_JOIN(deference_try_, __LINE__), declaration, expression)
