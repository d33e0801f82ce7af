// SPDX-License-Identifier: GPL-3.0-or-later
// The state of a law or order, always shown beside its citation and the day it was checked.
// In force: filled dot. Proposed: dashed. Stayed: pause bars. Withdrawn and vacated: struck ring. Guidance:
// ring. Pending: hollow diamond. Settled order: diamond. Report: square. Unverified adds a question mark, and
// says so to assistive software.
#pragma once
#include "ui/widgets/painted.h"

namespace deference::ui {

enum class LegalStatus {
    InForce,
    Proposed,
    Stayed,
    Withdrawn,
    Vacated,
    Guidance,
    Pending,
    SettledOrder,
    Report
};

// Ids as in the content packs: in_force, proposed, stayed, withdrawn, vacated, guidance, pending,
// settled_order, report.
[[nodiscard]] std::optional<LegalStatus> legal_status_from_id(QStringView id);
[[nodiscard]] QString legal_status_name(LegalStatus status);

class LegalBadge : public Painted
{
    Q_OBJECT
  public:
    explicit LegalBadge(LegalStatus status, QWidget* parent = nullptr, bool verified = true);

    void set_status(LegalStatus status, bool verified = true);
    [[nodiscard]] QString spoken_value() const override;
    [[nodiscard]] QAccessible::Role spoken_role() const override { return QAccessible::StaticText; }
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    [[nodiscard]] QString shown_text() const;

    LegalStatus m_status;
    bool m_verified;
};

} // namespace deference::ui
