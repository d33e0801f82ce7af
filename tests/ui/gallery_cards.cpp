// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_cards.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/capacity_bar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/completeness_ring.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/interval_bar.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/legal_badge.h"
#include "ui/widgets/segment_progress_bar.h"
#include "ui/widgets/severity_pill.h"
#include "ui/widgets/skill_tag.h"
#include "ui/widgets/word_budget_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>

using namespace std::chrono_literals;

namespace deference::ui {

Card* buttons_card()
{
    auto* card = new Card(text("Buttons"));
    auto* grid = new QGridLayout;
    grid->setSpacing(12);
    struct Row
    {
        ButtonKind kind;
        const char* name;
        const char* icon;
    };
    constexpr Row rows[] = {
        {ButtonKind::Primary, "Start", "play"},      {ButtonKind::Secondary, "Move", "move"},
        {ButtonKind::Quiet, "Override", "override"}, {ButtonKind::Danger, "Delete", "delete"},
        {ButtonKind::Chip, "Thu 19", nullptr},       {ButtonKind::Link, "Show 5 more", nullptr}};
    int line = 0;
    for (const Row& row : rows) {
        auto* rest = make_button(text(row.name), row.kind);
        auto* with_icon = make_button(text(row.name), row.kind);
        if (row.icon)
            set_button_icon(with_icon, text(row.icon));
        auto* checked = make_button(text(row.name), row.kind);
        checked->setCheckable(true);
        checked->setChecked(true);
        auto* disabled = make_button(text(row.name), row.kind);
        if (row.icon)
            set_button_icon(disabled, text(row.icon));
        disabled->setEnabled(false);
        int column = 0;
        for (QPushButton* button : {rest, with_icon, checked, disabled})
            grid->addWidget(button, line, column++, Qt::AlignLeft);
        ++line;
    }
    auto* sizes = new QHBoxLayout;
    for (const auto size : {ButtonSize::Small, ButtonSize::Normal, ButtonSize::Large})
        sizes->addWidget(make_button(text("Size"), ButtonKind::Secondary, nullptr, {}, size));
    sizes->addWidget(make_icon_button(u"info", text("About")));
    auto* more = make_icon_button(u"more", text("More"));
    more->setProperty("kind", QStringLiteral("secondary"));
    sizes->addWidget(more);
    sizes->addStretch();
    card->body()->addLayout(grid);
    card->body()->addLayout(sizes);
    return card;
}

Card* fields_card()
{
    auto* card = new Card(text("Fields"));
    auto* grid = new QGridLayout;
    auto* rest = new QLineEdit(text("Tue 24 March"));
    auto* hint = new QLineEdit;
    hint->setPlaceholderText(text("Why? One line is enough"));
    auto* disabled = new QLineEdit(text("Tue 24 March"));
    disabled->setEnabled(false);
    auto* invalid = new QLineEdit(text("31 Febr"));
    invalid->setProperty("invalid", true);
    auto* combo = new QComboBox;
    combo->addItems({text("Hiring manager"), text("Technical PM")});
    auto* spin = new QSpinBox;
    spin->setSuffix(text(" min"));
    spin->setValue(45);
    auto* date = new QDateEdit(QDate(2026, 3, 24));
    date->setCalendarPopup(true);
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    auto* check = new QCheckBox(text("Ask once a day"));
    check->setChecked(true);
    auto* partial = new QCheckBox(text("Some"));
    partial->setCheckState(Qt::PartiallyChecked);
    auto* radio = new QRadioButton(text("Dates"));
    radio->setChecked(true);
    auto* off = new QCheckBox(text("Off"));
    off->setEnabled(false);
    auto* progress = new QProgressBar;
    progress->setValue(60);
    int index = 0;
    for (QWidget* widget :
         std::initializer_list<QWidget*>{rest, hint, disabled, invalid, combo, spin, date, slider, check,
                                         new QCheckBox(text("Unchecked")), radio,
                                         new QRadioButton(text("Weeks")), partial, off, progress}) {
        grid->addWidget(widget, index / 2, index % 2);
        ++index;
    }
    card->body()->addLayout(grid);
    return card;
}

Card* interval_card()
{
    auto* card = new Card(text("IntervalBar"));
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(4);
    grid->setHorizontalSpacing(16);
    struct Row
    {
        const char* name;
        IntervalMark mark;
    };
    const Row rows[] = {
        {"estimate", {IntervalMark::Kind::Estimate, {44, 66}, 55, {}}},
        {"weakest", {IntervalMark::Kind::Weakest, {31, 53}, 42, {}}},
        {"past", {IntervalMark::Kind::Past, {71, 88}, 80, {}}},
        {"before, after", {IntervalMark::Kind::Estimate, {52, 74}, 64, Range{24, 60}}},
        {"too little data", {IntervalMark::Kind::TooLittle, {15, 92}, 0, {}}},
        {"narrow", {IntervalMark::Kind::Estimate, {69, 71}, 70, {}}},
        {"at the end", {IntervalMark::Kind::Weakest, {0, 20}, 1, {}}},
    };
    int line = 0;
    for (const Row& row : rows) {
        auto* bar = new IntervalBar;
        bar->set_mark(row.mark);
        bar->set_bar_line(70);
        grid->addWidget(make_label(text(row.name), Role::Body, Token::Ink2), line, 0);
        grid->addWidget(bar, line, 1);
        const QString range = row.mark.kind == IntervalMark::Kind::TooLittle
                                  ? text("2 of 5 reviews")
                                  : text("%1–%2 %").arg(row.mark.range.low).arg(row.mark.range.high);
        grid->addWidget(make_label(range, Role::Support, Token::Ink2), line++, 2, Qt::AlignRight);
    }
    grid->setColumnStretch(1, 1);
    card->body()->addLayout(grid);
    return card;
}

Card* bars_card()
{
    auto* card = new Card(text("CapacityBar, WordBudgetBar, CompletenessRing"));
    for (const auto& [planned, capacity, done] :
         {std::tuple(360min, 570min, 0min), std::tuple(570min, 570min, 90min),
          std::tuple(720min, 570min, 0min)}) {
        auto* row = new QHBoxLayout;
        auto* bar = new CapacityBar;
        bar->set_minutes(planned, capacity, done);
        bar->setFixedWidth(140);
        row->addWidget(bar);
        const bool over = planned > capacity;
        row->addWidget(make_label(capacity_text(planned, capacity),
                                  over ? Role::SupportStrong : Role::Support,
                                  over ? Token::Attn : Token::Ink2));
        row->addStretch();
        card->body()->addLayout(row);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    for (const auto& [words, budget] : {std::pair(29, 45), std::pair(45, 40)}) {
        auto* column = new QVBoxLayout;
        auto* bar = new WordBudgetBar;
        bar->set_words(words, budget);
        column->addWidget(bar);
        column->addWidget(make_label(bar->is_over() ? text("5 words over") : bar->spoken_value(),
                                     bar->is_over() ? Role::SupportStrong : Role::Support,
                                     bar->is_over() ? Token::Attn : Token::Ink2));
        row->addLayout(column);
    }
    for (const int percent : {0, 48, 78, 100}) {
        auto* ring = new CompletenessRing;
        ring->set_percent(percent);
        row->addWidget(ring);
    }
    card->body()->addLayout(row);
    auto* session = new SegmentProgressBar;
    session->set_parts({{7, Token::AccentMid, text("good")},
                        {2, Token::AttnMid, text("hard")},
                        {1, Token::CritMid, text("again")},
                        {2, Token::GoodMid, text("easy")}},
                       34);
    card->body()->addWidget(session);
    return card;
}

Card* marks_card()
{
    auto* card = new Card(text("SeverityPill, LegalBadge, SkillTag, KeyCap"));
    auto* box = new QWidget;
    auto* flow = new FlowLayout(box, 10, 8);
    for (const auto severity : {Severity::High, Severity::Medium, Severity::Note, Severity::Pass})
        flow->addWidget(new SeverityPill(severity));
    for (int i = 0; i <= static_cast<int>(LegalStatus::Report); ++i)
        flow->addWidget(new LegalBadge(static_cast<LegalStatus>(i)));
    flow->addWidget(new LegalBadge(LegalStatus::InForce, nullptr, false));
    for (const Skill skill : k_all_skills)
        flow->addWidget(new SkillTag(skill));
    flow->addWidget(new SignalChip(Skill::RegulatoryImagination, nullptr, SkillTag::Length::Short));
    for (const char* key : {"Z", "E", "Esc", "Ctrl K"})
        flow->addWidget(new KeyCap(text(key)));
    card->body()->addWidget(box);
    return card;
}

} // namespace deference::ui
