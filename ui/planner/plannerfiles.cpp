// SPDX-License-Identifier: GPL-3.0-or-later
// What comes into the plan from a file or from the evergreen pool.
#include "ui/planner/plannerpage.h"

#include "core/base/clock.h"
#include "core/store/store.h"
#include "ui/ask.h"
#include "ui/describe.h"
#include "ui/planner/evergreendialog.h"
#include "ui/planner/importdialog.h"

#include <QMenu>

using namespace Qt::StringLiterals;

void PlannerPage::openEvergreens()
{
    auto *dialog = new EvergreenDialog(m_context, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EvergreenDialog::failed, this, &PlannerPage::failed);
    connect(dialog, &EvergreenDialog::removed, m_desk, &PlanDesk::removed);
    dialog->open();
}

void PlannerPage::askImport()
{
    m_context.ask.openFiles(this, tr("Import a plan"), tr("Tables (*.csv *.tsv *.txt)"),
                            [this](const QStringList &files) {
                                if (!files.isEmpty())
                                    showImport(files.first());
                            });
}

void PlannerPage::showImport(const QString &path)
{
    auto *dialog = new ImportDialog(m_context, path, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::planned, m_desk, &PlanDesk::planAll);
    connect(dialog, &ImportDialog::failed, this, &PlannerPage::failed);
    dialog->open();
}

// What came from a file goes as one for as long as it has not left.
void PlannerPage::fillImports()
{
    if (m_imports.isEmpty())
        return;
    QMenu *menu = m_menu->addMenu(tr("Take back an import"));
    for (const batches::Batch &each : std::as_const(m_imports)) {
        QString name = each.name;
        const QString when = describe::moment(each.madeAt, m_context.clock.now(), m_board.zone);
        QAction *back = menu->addAction(
            tr("%1, %2: %n post(s)", nullptr, each.open).arg(name.replace(u'&', u"&&"_s), when));
        connect(back, &QAction::triggered, m_desk,
                [this, id = each.id] { m_desk->takeBackImport(id); });
    }
}

Task<> PlannerPage::readImports()
{
    const int few = 6;
    const Result<QList<batches::Batch>> found
        = co_await m_context.store.read(&batches::recent, few);
    if (found)
        m_imports = *found;
    co_return;
}
