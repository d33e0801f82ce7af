// SPDX-License-Identifier: GPL-3.0-or-later
// A language that nobody speaks: English that is 40 per cent longer, accented and in brackets. What is read
// without brackets never went through tr(); what is cut off will be cut off in German.
#pragma once
#include <QTranslator>

namespace deference::tests {

inline constexpr QChar k_pseudo_open(u'\u27E6');
inline constexpr QChar k_pseudo_close(u'\u27E7');

// "Cards" -> "[Çàrds··]" with the brackets above. Places (%1, %n), mnemonics (&), mark-up and formats of
// dates keep their meaning.
[[nodiscard]] QString pseudo_text(const QString& text);

// Installed while it lives; before it every other translator is asked in vain.
class PseudoLocale final : public QTranslator
{
    Q_OBJECT

  public:
    explicit PseudoLocale(Qt::LayoutDirection direction = Qt::LeftToRight);
    ~PseudoLocale() override;

    [[nodiscard]] QString translate(const char* context, const char* text, const char* comment,
                                    int count) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace deference::tests
