// SPDX-License-Identifier: GPL-3.0-or-later
// The Cards page outside a session: a title, a switch, and the section that is switched to. Alt and a digit
// switch too, also while something is typed.
#pragma once
#include "ui/cards/cards_section.h"

class QHBoxLayout;
class QStackedWidget;

namespace deference::ui {

class SegmentedControl;

enum class SectionId { Today, Browse, Statistics };

class SectionsView : public QWidget
{
    Q_OBJECT

  public:
    explicit SectionsView(QWidget* parent);

    // Sections stand in the order they are added; the first one is in front.
    void add(SectionId id, const QString& title, CardsSection* section);
    [[nodiscard]] bool has(SectionId id) const;
    [[nodiscard]] SectionId current_id() const;
    [[nodiscard]] CardsSection& current() const;
    // Brings a section to the front; nothing happens when there is none or it is there. Told by shown().
    void show_section(SectionId id);

  signals:
    // Another section came to the front and wants to be refreshed.
    void shown(SectionId id);
    void add_requested();
    void decks_requested();
    void import_requested();
    void export_requested();
    void unverified_requested();

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    [[nodiscard]] QWidget* make_more();
    void bring_forward(int index);

    SegmentedControl* m_switch;
    QStackedWidget* m_stack;
    std::vector<SectionId> m_ids;
};

} // namespace deference::ui
