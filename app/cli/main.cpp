// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run.h"

#include "app/core/translation.h"

#include <QCoreApplication>
#include <QTextStream>
#include <cstdio>

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("deference-cli"));
    const deference::Translation translation;
    QTextStream out(stdout);
    QTextStream err(stderr);
    return deference::cli::run(QCoreApplication::arguments().mid(1), out, err);
}
