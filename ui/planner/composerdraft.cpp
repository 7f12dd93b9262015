// SPDX-License-Identifier: GPL-3.0-or-later
// What the composer writes: its draft, kept as typed, and the plan.
#include "ui/planner/composer.h"

#include "core/base/clock.h"
#include "core/schedule/decisions.h"
#include "core/store/store.h"
#include "core/store/values.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/mediarow.h"
#include "ui/planner/accountpicker.h"
#include "ui/planner/whenrow.h"
#include "ui/pulse.h"
#include "ui/textbox.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {

const QString draftKey = u"composer.draft"_s;

} // namespace

QString Composer::frozen() const
{
    Outgoing post;
    post.text = m_text->text();
    post.warning = m_warning->text();
    post.media = m_media->media();
    post.audience = Audience(m_audience->currentData().toInt());
    post.language = m_language->currentData().toString();
    if (post.text.isEmpty() && post.media.isEmpty())
        return {};
    QJsonArray accounts;
    for (const Account &each : m_accounts->chosen())
        accounts.append(each.id);
    QJsonObject draft { { u"post"_s, post.toJson() }, { u"accounts"_s, accounts } };
    if (!m_when->now()) {
        draft.insert(u"wall"_s, m_when->wall());
        draft.insert(u"zone"_s, m_when->zone());
    }
    return QString::fromUtf8(QJsonDocument(draft).toJson(QJsonDocument::Compact));
}

void Composer::thaw(const QString &draft)
{
    const QJsonObject json = QJsonDocument::fromJson(draft.toUtf8()).object();
    const Outgoing post = Outgoing::fromJson(json.value("post"_L1).toObject());
    QSet<qint64> accounts;
    for (const QJsonValue &each : json.value("accounts"_L1).toArray())
        accounts.insert(each.toInteger());
    if (draft.isEmpty() && m_context.pulse.accounts().size() == 1)
        accounts.insert(m_context.pulse.accounts().constFirst().id);
    m_accounts->setChosen(accounts);
    m_text->setPlainText(post.text);
    m_text->moveCursor(QTextCursor::End);
    m_warning->setText(post.warning);
    m_media->setMedia(post.media);
    m_audience->setCurrentIndex(std::max(0, m_audience->findData(int(post.audience))));
    if (!post.language.isEmpty())
        m_language->setCurrentIndex(std::max(0, m_language->findData(post.language)));
    if (const auto wall = walltime::parse(json.value("wall"_L1).toString()))
        m_when->schedule(*wall, json.value("zone"_L1).toString());
    m_settle.stop();
    judge();
}

void Composer::keep()
{
    m_settle.stop();
    m_tasks.start(save(frozen()));
}

Task<> Composer::load()
{
    const Result<QString> draft = co_await m_context.store.read(&values::get, draftKey);
    if (draft && m_text->text().isEmpty()) {
        const QList<Account> chosen = m_accounts->chosen();
        thaw(*draft);
        if (m_begin.isValid())
            m_when->schedule(m_begin, QString::fromUtf8(m_context.pulse.zone().id()));
        if (m_accounts->chosen().isEmpty() && !chosen.isEmpty()) {
            QSet<qint64> ids;
            for (const Account &each : chosen)
                ids.insert(each.id);
            m_accounts->setChosen(ids);
        }
    }
    m_begin = {};
    co_return;
}

Task<> Composer::save(QString draft)
{
    const Result<> saved = co_await m_context.store.write(&values::set, draftKey, draft);
    if (!saved)
        Q_EMIT failed(saved.error());
    co_return;
}

Task<> Composer::plan()
{
    m_planning = true;
    judge();
    const Instant now = m_context.clock.now();
    const bool soon = m_when->now();
    const Instant due = soon ? now + 10s : m_when->at(); // time to think again
    publications::Plan whole;
    whole.text = m_text->text();
    if (!soon) {
        whole.wall = m_when->wall();
        whole.zone = m_when->zone();
    }
    for (const Account &account : m_accounts->chosen()) {
        publications::Draft draft;
        draft.accountId = account.id;
        draft.outgoing = outgoing(account);
        draft.dueAt = due;
        whole.drafts.append(draft);
    }
    const QString draft = frozen();
    const auto ids = co_await m_context.store.write(&publications::plan, whole, now);
    m_planning = false;
    if (!ids) {
        judge();
        Q_EMIT failed(ids.error()); // everything typed stays
        co_return;
    }
    thaw({});
    m_tasks.start(save({}));
    hide();
    const QList<qint64> made = *ids;
    const QString what = soon
        ? tr("Post leaves in 10 seconds")
        : tr("Scheduled: %1").arg(describe::exact(due, m_context.pulse.zone()));
    Q_EMIT planned(what, [this, made, draft] { m_tasks.start(takeBack(made, draft)); });
    co_return;
}

Task<> Composer::takeBack(QList<qint64> ids, QString draft)
{
    const Instant now = m_context.clock.now();
    bool all = true;
    for (const qint64 id : ids) {
        const Result<> cancelled = co_await m_context.store.write(&decisions::cancel, id, now);
        if (!cancelled)
            all = false;
    }
    if (!all) {
        Q_EMIT told(tr("Part of it has left already: see the planner"));
        co_return;
    }
    thaw(draft);
    keep();
    show();
    co_return;
}
