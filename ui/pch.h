// SPDX-License-Identifier: GPL-3.0-or-later
// Headers that nearly every file of ui/ reads; compiled once. Nothing may rely on it: each file includes what it uses.
#pragma once
#include <QAbstractButton>
#include <QApplication>
#include <QBoxLayout>
#include <QHash>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QList>
#include <QObject>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QString>
#include <QToolButton>
#include <QWidget>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <memory>
#include <optional>
#include <tl/expected.hpp>
#include <utility>
#include <vector>
