// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/story_export.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

namespace deference::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StoriesPage)
};

constexpr qsizetype k_longest_name = 80;

} // namespace

Result<void> write_text(const QString& path, const QString& text)
{
    QSaveFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Io, Words::tr("the file could not be written: %1").arg(file.errorString()),
                    path, Words::tr("choose another place; a file that was there is unchanged"));
    return {};
}

QString export_name(const QString& title, StoryBar::Export form)
{
    static const QRegularExpression forbidden(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]+"));
    QString name = QString(title).replace(forbidden, QStringLiteral(" ")).simplified().left(k_longest_name);
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    if (name.isEmpty())
        name = Words::tr("Story");
    return (form == StoryBar::Export::Memo ? Words::tr("%1 (memo)", "file name").arg(name) : name) +
           QStringLiteral(".md");
}

void ask_and_write(QWidget* parent, const QString& name, const QString& text,
                   const std::function<void(const Result<QString>&)>& done)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto* dialog = new QFileDialog(parent, Words::tr("Export story"), folder.filePath(name),
                                   Words::tr("Markdown (*.md)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("md"));
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [text, done](const QString& path) {
        const auto written = write_text(path, text);
        done(written ? Result<QString>(path) : Result<QString>(fail(written.error())));
    });
    dialog->open();
}

} // namespace deference::ui
