// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start_error.h"

#include "app/database/backup.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace deference::ui {

StartError::StartError(const Error& error, const QString& profile_folder, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Deference cannot open this profile"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(make_label(windowTitle(), Role::CardHeading, Token::Ink, this));
    layout->addWidget(make_wrapped_label(error.sentence(), Role::Body, Token::Ink, this));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* quit = make_button(tr("Quit"), ButtonKind::Secondary, this);
    connect(quit, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(quit);
    const std::vector<BackupFile> backups = list_backups(profile_folder + QStringLiteral("/backups"));
    if (error.code == ErrorCode::Corrupt && !backups.empty()) {
        const QDateTime made = QDateTime::fromMSecsSinceEpoch(to_ms(backups.front().made_at));
        layout->addWidget(make_wrapped_label(tr("The newest backup is from %1 (%2). Opening it moves the "
                                                "damaged file aside; nothing is deleted.")
                                                 .arg(QLocale().toString(made, QLocale::LongFormat),
                                                      QLocale().formattedDataSize(backups.front().bytes)),
                                             Role::Body, Token::Ink2, this));
        auto* restore = make_button(tr("Open the backup"), ButtonKind::Primary, this);
        connect(restore, &QPushButton::clicked, this, [this, path = backups.front().path] {
            m_chosen = path;
            accept();
        });
        buttons->addWidget(restore);
        restore->setDefault(true);
    }
    layout->addLayout(buttons);
    setFixedWidth(520);
}

} // namespace deference::ui
