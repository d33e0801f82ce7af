// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a card that is written: its kind, its texts with their marks, where it is kept. Holds values
// only; whoever shows it checks and saves them.
#pragma once
#include "app/cards/card_draft.h"

#include <QWidget>
#include <map>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace deference::ui {

class MarkBar;
class MarkedEdit;
class SegmentedControl;
class TagsEdit;

class DraftFields : public QWidget
{
    Q_OBJECT

  public:
    // Whose card it is decides what may change.
    enum class Owner { User, Pack };

    explicit DraftFields(QWidget* parent);

    void set_known(const QStringList& decks, const QStringList& tags);
    // Not told by edited().
    void show_draft(const cards::CardDraft& draft, Owner owner);
    // As it is typed, not cleaned.
    [[nodiscard]] cards::CardDraft draft() const;
    // Each beside its field, in place of those before.
    void show_faults(const std::vector<cards::FieldFault>& faults);
    // Below the question; empty: nothing.
    void show_same(const QString& sentence);
    // Where writing goes on: the first text that is empty, else the question.
    void take_focus();
    void focus_field(cards::DraftField field);
    void insert_media(const QString& name, bool is_picture);

  signals:
    void edited();
    void media_wanted();
    void picture_pasted(const QByteArray& png);
    void file_dropped(const QString& path);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    struct Field
    {
        QLabel* name = nullptr;
        QWidget* edit = nullptr;
        QLabel* fault = nullptr;
    };
    [[nodiscard]] QWidget* make_head();
    MarkedEdit* add_text(cards::DraftField field, const QString& name, int lines, QVBoxLayout* column);
    void add_line(cards::DraftField field, const QString& name, QWidget* edit, QGridLayout* grid, int column);
    Field& add_field(cards::DraftField field, const QString& name, QWidget* edit);
    [[nodiscard]] QWidget* make_lines();
    [[nodiscard]] QWidget* make_choices();
    void show_form();
    void show_markup();
    [[nodiscard]] cards::CardForm form() const;

    std::map<cards::DraftField, Field> m_fields;
    cards::CardDraft m_shown; // what has no field of its own
    SegmentedControl* m_form = nullptr;
    MarkBar* m_marks = nullptr;
    MarkedEdit* m_question = nullptr;
    MarkedEdit* m_answer = nullptr;
    MarkedEdit* m_pressed = nullptr;
    MarkedEdit* m_current = nullptr; // the text that had the focus last
    QLabel* m_same = nullptr;
    QLineEdit* m_citation = nullptr;
    QComboBox* m_deck = nullptr;
    TagsEdit* m_tags = nullptr;
    QCheckBox* m_both_ways = nullptr;
    QCheckBox* m_must_know = nullptr;
    QCheckBox* m_markdown = nullptr;
    QLabel* m_origin = nullptr;
    bool m_is_showing = false;
};

} // namespace deference::ui
