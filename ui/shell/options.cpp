// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace deference::ui {

namespace {

Result<QSize> parse_size(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    if (size.width() < 880 || size.height() < 600 || size.width() > 8000 || size.height() > 8000)
        return fail(ErrorCode::InvalidInput, QStringLiteral("'%1' is no window size").arg(text),
                    QStringLiteral("--size"),
                    QStringLiteral("write it like 1280x800; the smallest is 880x600"));
    return size;
}

Result<Scheme> parse_scheme(const QString& text)
{
    if (text == QStringLiteral("light"))
        return Scheme::Light;
    if (text == QStringLiteral("dark"))
        return Scheme::Dark;
    return fail(ErrorCode::InvalidInput, QStringLiteral("there is no theme '%1'").arg(text),
                QStringLiteral("--theme"), QStringLiteral("use light or dark"));
}

} // namespace

Result<Options> read_options(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Options", "Study companion for interviews in regulated finance."));
    const QCommandLineOption data_dir(
        QStringLiteral("data-dir"),
        QCoreApplication::translate("Options", "Keep the profile in this folder."), QStringLiteral("dir"));
    const QCommandLineOption demo(
        QStringLiteral("demo"),
        QCoreApplication::translate("Options", "Open a temporary profile filled with invented data."));
    const QCommandLineOption screenshots(
        QStringLiteral("screenshots"),
        QCoreApplication::translate("Options", "Draw every page of the demo into this folder and leave."),
        QStringLiteral("dir"));
    const QCommandLineOption theme(QStringLiteral("theme"),
                                   QCoreApplication::translate("Options", "light or dark, for this run."),
                                   QStringLiteral("theme"));
    const QCommandLineOption size(
        QStringLiteral("size"), QCoreApplication::translate("Options", "Window size, for example 1280x800."),
        QStringLiteral("WxH"));
    parser.addOptions({data_dir, demo, screenshots, theme, size});
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    if (!parser.parse(arguments))
        return fail(ErrorCode::InvalidInput, parser.errorText(), {}, QStringLiteral("see deference --help"));
    if (!parser.positionalArguments().isEmpty())
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("'%1' is not an option").arg(parser.positionalArguments().front()), {},
                    QStringLiteral("see deference --help"));
    Options options;
    if (parser.isSet(help))
        options.answer = parser.helpText();
    else if (parser.isSet(version))
        options.answer = QStringLiteral("deference %1\n").arg(QStringLiteral(DEFERENCE_VERSION));
    options.data_dir = parser.value(data_dir);
    options.demo = parser.isSet(demo);
    options.screenshots = parser.value(screenshots);
    if (parser.isSet(theme)) {
        DEFERENCE_TRY_ASSIGN(options.scheme, parse_scheme(parser.value(theme)));
    }
    if (parser.isSet(size)) {
        DEFERENCE_TRY_ASSIGN(options.size, parse_size(parser.value(size)));
    }
    return options;
}

} // namespace deference::ui
