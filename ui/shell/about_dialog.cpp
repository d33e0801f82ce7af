// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/about_dialog.h"

#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QSqlDatabase>
#include <QVBoxLayout>

namespace deference::ui {

AboutDialog::AboutDialog(const QString& profile_folder, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("About Deference"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(make_label(tr("Deference %1").arg(QStringLiteral(DEFERENCE_VERSION)),
                                 Role::SectionTitle, Token::Ink, this));
    const QStringList paragraphs{
        tr("A study companion for people preparing an AI product-manager interview in regulated finance. "
           "What it recommends comes with "
           "a range and a reason, and can be overridden with a reason that is kept."),
        tr("It works without a network, an account or a language model. Everything stays on this computer, "
           "in %1")
            .arg(profile_folder),
        tr("Study material, not legal, tax or investment advice. It is not connected with Betterment, the "
           "SEC or FINRA."),
        tr("Program: GNU General Public License 3 or later. Content: Creative Commons Attribution-ShareAlike "
           "4.0. Built with Qt %1 and "
           "Qt Charts (GPL 3), SQLite (public domain), yaml-cpp (MIT) and tl::expected (CC0).")
            .arg(QLatin1String(qVersion())),
    };
    for (const QString& paragraph : paragraphs)
        layout->addWidget(make_wrapped_label(paragraph, Role::Body, Token::Ink2, this));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    setFixedWidth(480);
}

} // namespace deference::ui
