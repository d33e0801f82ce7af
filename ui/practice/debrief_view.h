// SPDX-License-Identifier: GPL-3.0-or-later
// After an answer: rate first, then see what a strong answer names, where it would be pushed, and the trap.
#pragma once
#include "app/content/types.h"

#include <QWidget>
#include <chrono>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace deference::ui {

class RatingScale;

class DebriefView : public QWidget
{
    Q_OBJECT

  public:
    DebriefView(const content::RoundsFile& rounds, const content::Prompt& prompt, const QString& answer,
                std::chrono::seconds spent, QWidget* parent);
    // Shows what was hidden; after the rating is kept.
    void reveal();
    [[nodiscard]] bool is_revealed() const { return m_hidden->isVisibleTo(this); }

  signals:
    void rated(int rating, const QString& note);
    void back_requested();
    void again_requested();
    void card_requested();

  private:
    [[nodiscard]] QWidget* make_rating(const content::RoundsFile& rounds);
    void add_section(QVBoxLayout* layout, const QString& title, const QStringList& lines);

    content::Prompt m_prompt;
    RatingScale* m_scale = nullptr;
    QLineEdit* m_note = nullptr;
    QPushButton* m_keep = nullptr;
    QWidget* m_rating = nullptr;
    QWidget* m_hidden = nullptr;
};

} // namespace deference::ui
