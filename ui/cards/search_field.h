// SPDX-License-Identifier: GPL-3.0-or-later
// A line to search cards with: completes the keys of the grammar and the user's own names as they are typed.
#pragma once
#include <QLineEdit>

class QCompleter;
class QStringListModel;

namespace deference::ui {

class SearchField : public QLineEdit
{
    Q_OBJECT

  public:
    explicit SearchField(QWidget* parent);

    // What the last word of the line may become: "is:due", "deck:Law"...
    void set_vocabulary(const QStringList& words);
    // The search that is meant while a suggestion is chosen by keys: the line as it would be.
    [[nodiscard]] QString search() const { return text().trimmed(); }

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    void suggest();
    void take(const QString& word);
    // Where the word before the cursor begins.
    [[nodiscard]] qsizetype word_start() const;

    QStringListModel* m_words;
    QCompleter* m_completer;
};

} // namespace deference::ui
