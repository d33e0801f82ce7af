// SPDX-License-Identifier: GPL-3.0-or-later
// Counted words of the command line. It speaks English, but one card is no "1 cards".
#pragma once
#include <QCoreApplication>

namespace deference::cli {

class CliWords
{
    Q_DECLARE_TR_FUNCTIONS(CliWords)
};

} // namespace deference::cli
