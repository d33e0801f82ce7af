// SPDX-License-Identifier: GPL-3.0-or-later
// Searches at hand, as chips: those that everybody needs, and the user's own, which are kept in the library.
#pragma once
#include "app/library/library.h"

#include <QWidget>

class QAbstractButton;

namespace deference::ui {

class SavedSearches : public QWidget
{
    Q_OBJECT

  public:
    SavedSearches(Library& library, QWidget* parent);

    // Reads the user's own again.
    void refresh();
    // Shows which of them is searched for now.
    void set_current(const QString& search);

  signals:
    void chosen(const QString& search);
    void happened(const QString& text);
    void failed(const deference::Error& error);

  private:
    void add_chip(const QString& text, const QString& search, bool is_own);
    void keep(const QStringList& searches, const QString& what);

    Library& m_library;
    QStringList m_own;
    QString m_current;
    QAbstractButton* m_save;
    std::vector<std::pair<QString, QAbstractButton*>> m_chips; // by search
};

} // namespace deference::ui
