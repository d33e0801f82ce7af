// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong, in a form that a caller can act on (code) and a person can read (sentence).
#pragma once
#include <QString>

namespace deference {

// Codes are what a caller can act on; anything else is detail.
enum class ErrorCode {
    NotFound,     // the named thing does not exist
    InvalidInput, // the user or a file gave something that cannot be used
    Conflict,     // the state changed meanwhile, or forbids this
    Locked,       // another process holds the profile
    ReadOnly,     // the place cannot be written
    DiskFull,     // no space; nothing was changed
    TooNew,       // written by a newer version of the program
    Foreign,      // a file that is not ours
    Corrupt,      // a damaged file; it is left untouched
    Cancelled,    // the user stopped it
    Io,           // the operating system refused
    Internal,     // a bug of ours
};

// A stable snake_case name, for JSON and tests.
[[nodiscard]] QString to_string(ErrorCode code);

// One error. `what` says what is wrong, `where` names the file, line, option or object (may be empty),
// `todo` says what to do; where it is empty, sentence() takes the usual advice for the code.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString what;
    QString where = {};
    QString todo = {};

    // The same error seen from further out: "context: where".
    [[nodiscard]] Error in(const QString& context) const;
    // "where: what; todo." - one line, for people.
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] bool operator==(const Error&) const = default;
};

} // namespace deference
