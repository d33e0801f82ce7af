// SPDX-License-Identifier: GPL-3.0-or-later
// What importing and exporting say to people, translated in one context (see app/plan/words.h for why a
// class).
#pragma once
#include <QCoreApplication>

namespace deference::exchange {

class ExchangeWords
{
    Q_DECLARE_TR_FUNCTIONS(ExchangeWords)
};

} // namespace deference::exchange
