// SPDX-License-Identifier: GPL-3.0-or-later
// One per open library: says what changed, after commit.
#pragma once
#include "app/library/change.h"

#include <QObject>

namespace deference {

class Notifier : public QObject
{
    Q_OBJECT

  signals:
    void changed(const deference::ChangeSummary& summary);
};

} // namespace deference
