// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/historydialog.h"

#include "core/store/publications.h"
#include "core/store/store.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/plain.h"
#include "ui/pulse.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

HistoryDialog::HistoryDialog(const Context &context, const QList<qint64> &ids, QWidget *parent)
    : Dialog(context.theme, tr("What was tried"), parent)
    , m_context(context)
    , m_text(new QPlainTextEdit(this))
{
    m_text->setReadOnly(true);
    m_text->setMinimumSize(520, 260);
    m_text->setAccessibleName(tr("What was tried"));
    m_text->setFrameShape(QFrame::NoFrame);
    addRow(m_text);
    auto *copy = new Button(context.theme, Button::Kind::Outlined, tr("Copy"), this);
    copy->setSymbol(u"copy"_s);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(text()); });
    addButton(copy);
    addReject(tr("Close"));
    m_tasks.start(read(ids));
}

QString HistoryDialog::text() const
{
    return m_text->toPlainText();
}

Task<> HistoryDialog::read(QList<qint64> ids)
{
    QStringList all;
    for (const qint64 id : ids) {
        const Result<Publication> publication
            = co_await m_context.store.read(&publications::one, id);
        const Result<QList<Attempt>> attempts
            = co_await m_context.store.read(&publications::attempts, id);
        if (!publication || !attempts) {
            all.append(describe::error(publication ? attempts.error() : publication.error()));
            continue;
        }
        all.append(lines(*publication, *attempts));
    }
    m_text->setPlainText(all.join(u"\n\n"_s));
    co_return;
}

QString HistoryDialog::lines(const Publication &publication, const QList<Attempt> &attempts) const
{
    const QTimeZone &zone = m_context.pulse.zone();
    const auto exactly = [&zone](Instant when) {
        return walltime::at(when, zone).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    };
    QStringList found;
    found.append(tr("%1, publication %2: %3")
                     .arg(platform::name(publication.platform))
                     .arg(publication.id)
                     .arg(describe::state(publication.state)));
    if (publication.part > 0)
        found.append(tr("Part %1 of its thread").arg(publication.part + 1));
    found.append(tr("Planned on %1").arg(exactly(publication.createdAt)));
    if (publication.dueAt)
        found.append(tr("For %1").arg(exactly(*publication.dueAt)));
    if (attempts.isEmpty())
        found.append(tr("Nothing was tried yet"));
    for (const Attempt &each : attempts) {
        QString line = tr("Attempt %1 at %2: %3")
                           .arg(each.number)
                           .arg(exactly(each.startedAt),
                                each.finishedAt ? each.outcome : tr("under way"));
        if (each.finishedAt)
            line += u", "_s + tr("after %1 ms").arg((*each.finishedAt - each.startedAt).count());
        if (each.status > 0)
            line += u", HTTP %1"_s.arg(each.status);
        found.append(line);
        found.append(u"  "_s + tr("Key: %1").arg(QString::fromLatin1(each.key.toPercentEncoding())));
        if (!each.remoteId.isEmpty())
            found.append(u"  "_s + tr("There: %1").arg(plain::line(Foreign(each.remoteId))));
    }
    if (publication.errorKind) {
        found.append(describe::error(*publication.errorKind));
        if (!publication.error.isEmpty())
            found.append(tr("The platform says: %1").arg(plain::line(publication.error)));
    }
    if (!publication.remoteUrl.isEmpty())
        found.append(plain::line(Foreign(publication.remoteUrl.toString())));
    return found.join(u'\n');
}
