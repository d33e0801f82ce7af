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
constexpr int k_room_for_rate = 900;
constexpr int k_room_for_words = 800;
constexpr QMargins k_margins(30, 0, 24, 0);
constexpr QMargins k_narrow_margins(16, 0, 16, 0);
constexpr int k_gap = 8;
constexpr int k_narrow_gap = 4;
constexpr int k_icon_only = 38; // wide

} // namespace

StoryBar::StoryBar(const content::StoriesFile& file, QWidget* parent)
    : QFrame(parent), m_file(file), m_length(new LeadLabel({}, {}, this)),
      m_tellings(new SegmentedControl(this)),
      m_export(make_button(tr("Export"), ButtonKind::Secondary, this, u"export")),
      m_versions(make_button({}, ButtonKind::Secondary, this, u"clock")),
      m_drill(make_button(tr("Drill"), ButtonKind::Secondary, this, u"follow-up")),
      m_ready(make_button(tr("Mark ready"), ButtonKind::Primary, this, u"check"))
{
    setProperty("ground", QStringLiteral("bar"));
    setFixedHeight(current_theme().scaled(60));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(k_margins);
    row->setSpacing(k_gap);
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
    m_tellings->setMinimumWidth(m_tellings->sizeHint().width());
    row->addWidget(m_tellings);
    row->addSpacing(8);
    m_export->setToolTip(tr("The whole story, or a memo of one page"));
    m_export->setAccessibleName(tr("Export"));
    m_versions->setAccessibleName(tr("Versions"));
    m_versions->setCheckable(true);
    m_versions->setToolTip(tr("Versions: earlier texts of the part you are in"));
    m_versions->setMaximumWidth(current_theme().scaled(k_icon_only));
    m_drill->setAccessibleName(tr("Follow-up drill"));
    m_drill->setToolTip(tr("Follow-up drill: what an interviewer asks next (Alt+F)"));
    auto* card =
        make_icon_button(u"cards", tr("Make a card of the part you are in, or of the words selected"), this);
    connect(card, &QToolButton::clicked, this, &StoryBar::card_wanted);
    row->addWidget(card);
    row->addWidget(m_export);
    row->addWidget(m_versions);
    row->addWidget(m_drill);
    row->addWidget(m_ready);
    connect(m_tellings, &SegmentedControl::current_changed, this, &StoryBar::telling_changed);
    connect(m_versions, &QPushButton::clicked, this, &StoryBar::versions_wanted);
    connect(m_drill, &QPushButton::clicked, this, &StoryBar::drill_wanted);
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
    const bool tight = width() < k_room_for_words && longest.count() > 0;
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
                           tight ? aim : with_aim(roomy ? rated : words));
    m_length->setToolTip(rated);
}

void StoryBar::set_narrow(bool narrow)
{
    layout()->setContentsMargins(narrow ? k_narrow_margins : k_margins);
    layout()->setSpacing(narrow ? k_narrow_gap : k_gap);
    for (QPushButton* button : {m_export, m_drill})
        button->setMaximumWidth(narrow ? current_theme().scaled(k_icon_only) : QWIDGETSIZE_MAX);
    // Only pictures; the names stay for tool tips and assistive software.
    m_export->setText(narrow ? QString() : tr("Export"));
    m_drill->setText(narrow ? QString() : tr("Drill"));
    set_button_icon(m_export, u"export");
    set_button_icon(m_drill, u"follow-up");
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
