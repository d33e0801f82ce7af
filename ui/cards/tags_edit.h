// SPDX-License-Identifier: GPL-3.0-or-later
// A line of tags: blanks separate them, and the one that is being typed is completed from those there are.
#pragma once
#include <QLineEdit>

class QCompleter;
class QStringListModel;

namespace deference::ui {

class TagsEdit : public QLineEdit
{
    Q_OBJECT

  public:
    explicit TagsEdit(QWidget* parent);

    void set_known(const QStringList& tags);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void complete();
    void take(const QString& tag);
    // Where the tag under the caret begins.
    [[nodiscard]] qsizetype word_start() const;

    QStringListModel* m_known;
    QCompleter* m_completer;
};

} // namespace deference::ui
