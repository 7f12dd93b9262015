// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/about.h"

#include "ui/button.h"
#include "ui/panes.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Work
{
    QLatin1StringView name;
    QLatin1StringView licence;
};

constexpr std::array works {
    Work { "Qt "_L1, "LGPL-3.0-only"_L1 },
    Work { "Qt Charts"_L1, "GPL-3.0-only"_L1 },
    Work { "QtKeychain"_L1, "BSD-3-Clause"_L1 },
    Work { "SQLite"_L1, "blessing"_L1 },
    Work { "libsodium"_L1, "ISC"_L1 },
    Work { "Hunspell"_L1, "LGPL-2.1-or-later"_L1 },
};

} // namespace

About::About(const Theme &theme, QWidget *parent)
    : Dialog(theme, tr("About Parvis"), parent)
{
    auto *version = panes::label(tr("Version %1").arg(QStringLiteral(PARVIS_VERSION)),
                                 theme.font(Face::Strong), panes::ink, this);
    version->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    addRow(version);
    addText(tr("The desktop workplace of a community manager. A parvis is the open square in front "
               "of a public building: where people meet."));
    addText(tr("Free software under the GNU General Public License, version 3 or later. It comes "
               "without any warranty."));
    addRow(panes::label(tr("Built with"), theme.font(Face::SmallStrong), panes::ink, this));

    auto *table = new QWidget(this);
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < int(works.size()); ++row) {
        const Work &work = works[std::size_t(row)];
        QString name = work.name;
        if (row == 0)
            name += QString::fromLatin1(qVersion());
        grid->addWidget(panes::label(name, theme.font(Face::Body), panes::ink, table), row, 0);
        auto *licence = panes::label(work.licence, theme.font(Face::Body), panes::muted, table);
        licence->setContentsMargins(24, 0, 0, 0);
        grid->addWidget(licence, row, 1);
    }
    addRow(table);
    addAccept(tr("Close"));
}
