// SPDX-License-Identifier: GPL-3.0-or-later
// A signal that a story may prove: its mark is filled when it does, an outline when it does not.
#pragma once
#include <QAbstractButton>

namespace deference::ui {

class SignalToggle : public QAbstractButton
{
    Q_OBJECT

  public:
    // `name` is the pack's; a shorter one is shown.
    SignalToggle(const QString& key, const QString& name, QWidget* parent);
    [[nodiscard]] const QString& key() const { return m_key; }
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_key;
};

} // namespace deference::ui
