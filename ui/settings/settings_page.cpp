// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "app/cards/media.h"
#include "app/database/backup.h"
#include "app/library/library.h"
#include "ui/settings/theme_setting.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segmented_control.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QLocale>
#include <QScrollArea>
#include <QUrl>

namespace deference::ui {

namespace {

constexpr std::array k_schemes{Scheme::System, Scheme::Light, Scheme::Dark};

// Explanation on the left, control on the right. Returns the explanation.
QLabel* add_row(Card* card, const QString& title, const QString& text, QWidget* control)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(make_label(title, Role::BodyStrong, Token::Ink, card));
    auto* explained = make_wrapped_label(text, Role::Support, Token::Ink2, card);
    words->addWidget(explained);
    row->addLayout(words, 1);
    row->addWidget(control, 0, Qt::AlignVCenter);
    card->body()->addLayout(row);
    return explained;
}

} // namespace

SettingsPage::SettingsPage(Library& library, QWidget* parent) : Page(parent), m_library(library)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its content has the focus; page keys reach it from there
    auto* content = new QWidget(scroll);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 16, 24, 24);
    layout->setSpacing(12);
    layout->addWidget(make_label(tr("Settings"), Role::SectionTitle, Token::Ink, content));
    for (QWidget* card : {make_appearance(), make_preparation(), make_data(), make_privacy()}) {
        card->setMaximumWidth(760);
        layout->addWidget(card);
    }
    layout->addStretch(1);
    scroll->setWidget(content);
    outer->addWidget(scroll);
    setFocusProxy(m_scheme);
}

QWidget* SettingsPage::make_appearance()
{
    auto* card = new Card(tr("Appearance"), this);
    m_scheme = new SegmentedControl(card);
    for (const QString& name : {tr("Like the desktop"), tr("Light"), tr("Dark")})
        m_scheme->add_segment(name);
    m_scheme->setAccessibleName(tr("Light or dark"));
    connect(m_scheme, &SegmentedControl::current_changed, this, [this](int index) {
        if (const auto done = change_scheme(m_library, k_schemes[static_cast<std::size_t>(index)]); !done)
            emit failed(done.error());
    });
    add_row(card, tr("Light or dark"), tr("Follows the desktop unless you fix it here."), m_scheme);
    return card;
}

QWidget* SettingsPage::make_preparation()
{
    auto* card = new Card(tr("Preparation"), this);
    auto* change = make_button(tr("Change"), ButtonKind::Secondary, card);
    change->setAccessibleName(tr("Change dates and hours"));
    connect(change, &QPushButton::clicked, this, [this] { emit go({PageId::Setup, {}}); });
    add_row(card, tr("Dates, hours and self-ratings"),
            tr("Rounds move and evenings fill up. Changing them keeps everything you have done and proposes "
               "a new plan."),
            change);
    return card;
}

QWidget* SettingsPage::make_data()
{
    auto* card = new Card(tr("Your data"), this);
    auto* folder = make_button(tr("Open folder"), ButtonKind::Secondary, card);
    connect(folder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_library.profile().folder())); });
    add_row(card, tr("Where it is"), m_library.profile().folder(), folder);
    auto* backup = make_button(tr("Back up now"), ButtonKind::Secondary, card);
    connect(backup, &QPushButton::clicked, this, &SettingsPage::make_backup);
    add_row(
        card, tr("Backups"),
        tr("Made and checked each time you close the program after a change, pictures and sounds too: two "
           "days in full, then daily, weekly and monthly."),
        backup);
    m_backups = make_wrapped_label({}, Role::Support, Token::Ink3, card);
    card->body()->addWidget(m_backups);
    m_remove_media = make_button(tr("Remove unused"), ButtonKind::Secondary, card);
    m_remove_media->setAccessibleName(tr("Remove unused pictures and sounds"));
    connect(m_remove_media, &QPushButton::clicked, this, &SettingsPage::remove_media);
    m_media = add_row(card, tr("Pictures and sounds"), {}, m_remove_media);
    return card;
}

QWidget* SettingsPage::make_privacy()
{
    auto* card = new Card(tr("What it never does"), this);
    card->body()->addWidget(make_wrapped_label(tr("No account, no network, no language model. Nothing you "
                                                  "write here leaves this computer unless you export it."),
                                               Role::Body, Token::Ink2, card));
    return card;
}

void SettingsPage::refresh()
{
    const auto scheme = load_scheme(m_library);
    if (!scheme) {
        emit failed(scheme.error());
        return;
    }
    const auto index = std::find(k_schemes.begin(), k_schemes.end(), *scheme) - k_schemes.begin();
    const QSignalBlocker quiet(m_scheme);
    m_scheme->set_current(static_cast<int>(index));
    show_backups();
    show_media();
}

void SettingsPage::show_backups()
{
    const std::vector<BackupFile> backups = list_backups(m_library.profile().backup_folder());
    if (backups.empty()) {
        m_backups->setText(tr("No backup yet. The first is made when you close the program."));
        return;
    }
    const QDateTime newest =
        QDateTime::fromMSecsSinceEpoch(to_ms(backups.front().made_at), m_library.clock().zone());
    m_backups->setText(tr("%n kept; the newest is from %1.", nullptr, static_cast<int>(backups.size()))
                           .arg(QLocale().toString(newest, QLocale::ShortFormat)));
}

void SettingsPage::show_media()
{
    const auto use = cards::measure_media(m_library);
    if (!use) {
        emit failed(use.error());
        return;
    }
    const QLocale locale;
    const int files = use->files; // lupdate sees plain variables only
    const int unused = use->unused;
    QString text =
        files > 0 ? tr("%Ln file(s), %1.", "%1: 3.4 MB", files).arg(locale.formattedDataSize(use->bytes, 1))
                  : tr("None yet. They come with the cards that show them.");
    if (unused > 0)
        text += u' ' + tr("No card shows %Ln of them (%1).", "%1: 3.4 MB", unused)
                           .arg(locale.formattedDataSize(use->unused_bytes, 1));
    m_media->setText(text);
    m_remove_media->setEnabled(unused > 0);
}

void SettingsPage::remove_media()
{
    const auto removed = cards::remove_unused_media(m_library);
    if (!removed) {
        emit failed(removed.error());
        return;
    }
    show_media();
    const int files = removed->files;
    emit happened(tr("Removed %Ln unused picture(s) or sound(s)", nullptr, files));
}

void SettingsPage::make_backup()
{
    const auto path = m_library.make_backup();
    if (!path) {
        emit failed(path.error());
        return;
    }
    show_backups();
    emit happened(tr("Backup made and checked"));
}

} // namespace deference::ui
