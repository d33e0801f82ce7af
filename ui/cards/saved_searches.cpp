// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/saved_searches.h"

#include "app/library/settings.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"

#include <QMenu>

namespace deference::ui {

namespace {

const QString& setting()
{
    static const QString key = QStringLiteral("cards.searches");
    return key;
}

constexpr qsizetype k_longest_chip = 30;

struct Usual
{
    const char* text;
    const char* search;
};
constexpr Usual k_usual[] = {
    {QT_TRANSLATE_NOOP("SavedSearches", "Due"), "is:due"},
    {QT_TRANSLATE_NOOP("SavedSearches", "New"), "is:new"},
    {QT_TRANSLATE_NOOP("SavedSearches", "Must know"), "is:marked"},
    {QT_TRANSLATE_NOOP("SavedSearches", "Leeches"), "is:leech"},
    {QT_TRANSLATE_NOOP("SavedSearches", "Withdrawn"), "status:withdrawn"},
    {QT_TRANSLATE_NOOP("SavedSearches", "Changed law"), "is:changed"},
    {QT_TRANSLATE_NOOP("SavedSearches", "Not verified"), "is:unverified"},
    {QT_TRANSLATE_NOOP("SavedSearches", "My cards"), "is:own"},
    {QT_TRANSLATE_NOOP("SavedSearches", "Suspended"), "is:suspended"},
};

} // namespace

SavedSearches::SavedSearches(Library& library, QWidget* parent)
    : QWidget(parent), m_library(library),
      m_save(make_button(tr("Save search"), ButtonKind::Quiet, this, u"add", ButtonSize::Small))
{
    setAccessibleName(tr("Saved searches"));
    new FlowLayout(this, 6, 6);
    for (const Usual& usual : k_usual)
        add_chip(tr(usual.text), QLatin1String(usual.search), false);
    m_save->setToolTip(tr("Keeps what is searched for now as a button here"));
    layout()->addWidget(m_save);
    connect(m_save, &QAbstractButton::clicked, this,
            [this] { keep(m_own + QStringList{m_current}, tr("Search saved")); });
    set_current({});
}

void SavedSearches::add_chip(const QString& text, const QString& search, bool is_own)
{
    QPushButton* const chip =
        make_button(without_mnemonic(text), ButtonKind::Chip, this, {}, ButtonSize::Small);
    chip->setCheckable(true);
    chip->setToolTip(is_own ? tr("%1 (right click to forget it)").arg(search.toHtmlEscaped())
                            : search.toHtmlEscaped());
    layout()->addWidget(chip);
    m_chips.emplace_back(search, chip);
    // Again takes it off: everything is found then.
    connect(chip, &QPushButton::clicked, this,
            [this, search](bool on) { emit chosen(on ? search : QString()); });
    if (!is_own)
        return;
    chip->setContextMenuPolicy(Qt::ActionsContextMenu); // the menu key opens it too
    auto* forget = new QAction(tr("Forget this search"), chip);
    chip->addAction(forget);
    connect(forget, &QAction::triggered, this, [this, search] {
        QStringList left = m_own;
        left.removeAll(search);
        keep(left, tr("Search forgotten"));
    });
}

void SavedSearches::keep(const QStringList& searches, const QString& what)
{
    if (const auto kept = change_setting(m_library, setting(), searches.join(u'\n')); !kept) {
        emit failed(kept.error());
        return;
    }
    refresh();
    emit happened(what);
}

void SavedSearches::refresh()
{
    const auto stored = load_setting(m_library.database(), setting(), {});
    if (!stored) {
        emit failed(stored.error());
        return;
    }
    const QStringList own = stored->split(u'\n', Qt::SkipEmptyParts);
    if (own == m_own)
        return;
    while (m_chips.size() > std::size(k_usual)) {
        m_chips.back().second->deleteLater(); // it may be the one whose menu this was
        m_chips.back().second->hide();
        layout()->removeWidget(m_chips.back().second);
        m_chips.pop_back();
    }
    m_own = own;
    layout()->removeWidget(m_save);
    for (const QString& search : m_own)
        add_chip(search.size() <= k_longest_chip ? search : search.left(k_longest_chip).trimmed() + u'…',
                 search, true);
    layout()->addWidget(m_save);
    set_current(m_current);
}

void SavedSearches::set_current(const QString& search)
{
    m_current = search;
    bool is_known = search.isEmpty();
    for (const auto& [text, chip] : m_chips) {
        chip->setChecked(text == search);
        is_known = is_known || text == search;
    }
    m_save->setVisible(!is_known);
}

} // namespace deference::ui
