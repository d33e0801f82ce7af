// SPDX-License-Identifier: GPL-3.0-or-later
// What a program that reads our JSON relies on: names and types of fields.
#pragma once
#include "tests/support/catch.h"

#include <QJsonArray>
#include <QJsonObject>

namespace deference::tests {

// Requires that the object has these fields with these types: "id:string minutes:number rounds:array". A type
// with ? may also be null; more fields may be there.
void require_fields(const QJsonValue& object, const char* fields);
// The same of every element; the array must have one.
void require_each(const QJsonValue& array, const char* fields);
// A date as 2026-11-23.
[[nodiscard]] bool is_date(const QJsonValue& value);
[[nodiscard]] QJsonArray array(const QJsonValue& object, const char* name);

} // namespace deference::tests
