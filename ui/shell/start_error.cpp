// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start_error.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace deference::ui {

namespace {

// Another program may let go, a disk may be freed: worth asking again without starting again.
bool may_pass(ErrorCode code)
{
    return code == ErrorCode::Locked || code == ErrorCode::DiskFull || code == ErrorCode::ReadOnly ||
           code == ErrorCode::Io;
}

} // namespace

StartError::StartError(const Error& error, const std::optional<BackupFile>& backup, QWidget* parent)
    : QDialog(parent), m_words(new QVBoxLayout(this))
{
    setWindowTitle(tr("Deference cannot open this profile"));
    setAccessibleName(windowTitle());
    setAccessibleDescription(error.sentence());
    m_words->setContentsMargins(24, 24, 24, 16);
    m_words->setSpacing(12);
    m_words->addWidget(make_label(windowTitle(), Role::CardHeading, Token::Ink, this));
    m_words->addWidget(make_wrapped_label(error.sentence(), Role::Body, Token::Ink, this));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* quit = make_button(tr("Quit"), ButtonKind::Secondary, this);
    connect(quit, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(quit);
    if (error.code == ErrorCode::Corrupt && backup) {
        offer_backup(*backup, buttons);
    } else if (may_pass(error.code)) {
        auto* again = make_button(tr("Try again"), ButtonKind::Primary, this);
        connect(again, &QPushButton::clicked, this, &QDialog::accept);
        again->setDefault(true);
        buttons->addWidget(again);
    }
    m_words->addLayout(buttons);
    setFixedWidth(520);
}

void StartError::offer_backup(const BackupFile& backup, QHBoxLayout* buttons)
{
    const QDateTime made = QDateTime::fromMSecsSinceEpoch(to_ms(backup.made_at));
    m_words->addWidget(make_wrapped_label(
        tr("The newest backup is from %1 (%2). Opening it moves the damaged file aside; nothing is deleted.")
            .arg(QLocale().toString(made, QLocale::LongFormat), QLocale().formattedDataSize(backup.bytes)),
        Role::Body, Token::Ink2, this));
    auto* restore = make_button(tr("Open the backup"), ButtonKind::Primary, this);
    connect(restore, &QPushButton::clicked, this, [this, path = backup.path] {
        m_chosen = path;
        accept();
    });
    restore->setDefault(true);
    buttons->addWidget(restore);
}

} // namespace deference::ui
