// SPDX-License-Identifier: GPL-3.0-or-later
// Catch2 2.13 and 3 behind one include: the headers that exist, and a printer for QString.
#pragma once
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
namespace Catch {
using Detail::Approx; // where Catch2 3 has it
}
#endif

#include "app/core/error.h"

#include <QString>
#include <ostream>

namespace Catch {
template <>
struct StringMaker<QString>
{
    static std::string convert(const QString& text) { return '"' + text.toStdString() + '"'; }
};
template <>
struct StringMaker<deference::Error>
{
    static std::string convert(const deference::Error& error) { return error.sentence().toStdString(); }
};
} // namespace Catch

// Fails the test with the error's sentence when a Result holds none.
#define REQUIRE_OK(result)                                                                                   \
    do {                                                                                                     \
        const auto& deference_result = (result);                                                             \
        INFO((deference_result.has_value() ? std::string()                                                   \
                                           : deference_result.error().sentence().toStdString()));            \
        REQUIRE(deference_result.has_value());                                                               \
    } while (false)
