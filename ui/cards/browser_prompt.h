// SPDX-License-Identifier: GPL-3.0-or-later
// One line below the table that asks for what an action still needs: tags, or a deck. Return does it, Escape
// leaves it; nothing opens over the cards that it is about.
#pragma once
#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace deference::ui {

class BrowserPrompt : public QFrame
{
    Q_OBJECT

  public:
    explicit BrowserPrompt(QWidget* parent);

    // `known` are names in use, for completing.
    void ask_tags(int cards, const QStringList& known);
    void ask_deck(int cards, const QStringList& known);
    void close_prompt();

  signals:
    void tags_given(const QString& typed, bool add);
    void deck_given(const QString& typed);
    // Done or left: the table goes on.
    void closed();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void ask(const QString& question, const QString& name, const QStringList& known);
    void accept();

    bool m_asks_tags = true;
    QLabel* m_question;
    QLineEdit* m_answer;
    QPushButton* m_accept;
    QPushButton* m_remove;
};

} // namespace deference::ui
