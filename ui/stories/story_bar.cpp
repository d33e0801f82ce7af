// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/story_bar.h"

#include "ui/stories/story_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/lead_label.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QMenu>

namespace deference::ui {

namespace {

constexpr int k_usual_seconds = 120; // the standard answer
constexpr int k_room_for_rate = 780;

} // namespace

StoryBar::StoryBar(const content::StoriesFile& file, QWidget* parent)
    : QFrame(parent), m_file(file), m_length(new LeadLabel({}, {}, this)),
      m_tellings(new SegmentedControl(this)),
      m_export(make_button(tr("Export"), ButtonKind::Secondary, this, u"export")),
      m_versions(make_button(tr("Versions"), ButtonKind::Secondary, this, u"clock")),
      m_ready(make_button(tr("Mark ready"), ButtonKind::Primary, this, u"check"))
{
    setProperty("ground", QStringLiteral("bar"));
    setFixedHeight(current_theme().scaled(60));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(30, 0, 24, 0);
    row->setSpacing(8);
    row->addWidget(m_length, 1, Qt::AlignVCenter);
    row->addSpacing(8);
    m_tellings->setAccessibleName(tr("Length that the parts are measured against"));
    for (const content::Telling& telling : file.tellings) {
        const int index = m_tellings->add_segment(telling_short_name(telling.seconds));
        m_tellings->segment(index)->setAccessibleName(telling.label);
        m_tellings->segment(index)->setToolTip(telling.use.toHtmlEscaped());
        if (telling.seconds == k_usual_seconds)
            m_tellings->set_current(index);
    }
    row->addWidget(m_tellings);
    row->addSpacing(8);
    m_export->setToolTip(tr("The whole story, or a memo of one page"));
    m_export->setAccessibleName(tr("Export"));
    m_versions->setAccessibleName(tr("Versions"));
    m_versions->setCheckable(true);
    m_versions->setToolTip(tr("Earlier texts of the part you are in"));
    auto* card =
        make_icon_button(u"cards", tr("Make a card of the part you are in, or of the words selected"), this);
    connect(card, &QToolButton::clicked, this, &StoryBar::card_wanted);
    row->addWidget(card);
    row->addWidget(m_export);
    row->addWidget(m_versions);
    row->addWidget(m_ready);
    connect(m_tellings, &SegmentedControl::current_changed, this, &StoryBar::telling_changed);
    connect(m_versions, &QPushButton::clicked, this, &StoryBar::versions_wanted);
    connect(m_ready, &QPushButton::clicked, this, [this] { emit ready_wanted(!m_is_ready); });
    connect(m_export, &QPushButton::clicked, this, [this] {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        connect(menu->addAction(tr("Whole story …")), &QAction::triggered, this,
                [this] { emit export_wanted(stories::ExportForm::Story); });
        connect(menu->addAction(tr("Decision memo, one page …")), &QAction::triggered, this,
                [this] { emit export_wanted(stories::ExportForm::Memo); });
        menu->popup(m_export->mapToGlobal(QPoint(0, -menu->sizeHint().height() - 4)));
    });
}

const content::Telling* StoryBar::telling() const
{
    const auto index = static_cast<std::size_t>(m_tellings->current());
    return index < m_file.tellings.size() ? &m_file.tellings[index] : nullptr;
}

void StoryBar::show_measure(const stories::Measure& measure)
{
    m_measure = measure;
    show_length();
}

void StoryBar::show_length()
{
    const auto longest = m_measure.longest;
    const bool roomy = width() >= k_room_for_rate;
    const bool too_long = longest.count() > 0 && m_measure.spoken > longest;
    const QString spoken = spoken_text(m_measure.spoken);
    const QString words = word_count_text(m_measure.words);
    const QString rated = tr("%1 at %2 a minute", "12 words, rate").arg(words).arg(m_file.speaking_rate);
    const QString aim = tr("aim %1\u2060\u2013\u2060%2", "minutes and seconds twice")
                            .arg(spoken_text(m_measure.shortest), spoken_text(longest));
    const auto with_aim = [&](const QString& text) {
        return longest.count() > 0 ? tr("%1 (%2)", "12 words, aim").arg(text, aim) : text;
    };
    m_length->set_lead_tone(too_long ? Token::Attn : Token::Ink);
    if (too_long)
        m_length->set_text(tr("%1 spoken, %2 too long,", "minutes and seconds")
                               .arg(spoken, spoken_text(m_measure.spoken - longest)),
                           roomy ? with_aim(words) : aim);
    else
        m_length->set_text(tr("%1 spoken,", "minutes and seconds").arg(spoken),
                           with_aim(roomy ? rated : words));
    m_length->setToolTip(rated);
}

void StoryBar::set_narrow(bool narrow)
{
    // Only pictures; the names stay for tool tips and assistive software.
    m_export->setText(narrow ? QString() : tr("Export"));
    m_versions->setText(narrow ? QString() : tr("Versions"));
    set_button_icon(m_export, u"export");
    set_button_icon(m_versions, u"clock");
}

void StoryBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    show_length();
}

void StoryBar::show_ready(bool ready)
{
    m_is_ready = ready;
    m_ready->setText(ready ? tr("Back to draft") : tr("Mark ready"));
    set_button_kind(m_ready, ready ? ButtonKind::Secondary : ButtonKind::Primary);
    set_button_icon(m_ready, ready ? u"undo" : u"check");
}

void StoryBar::show_versions_open(bool open)
{
    m_versions->setChecked(open);
}

} // namespace deference::ui
