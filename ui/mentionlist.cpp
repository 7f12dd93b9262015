// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mentionlist.h"

#include "core/base/clock.h"
#include "core/store/store.h"
#include "ui/describe.h"
#include "ui/lines.h"
#include "ui/plain.h"
#include "ui/pulse.h"

#include <QBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int shown = 8;

} // namespace

MentionList::MentionList(const Context &context, TextBox &box, QWidget *over)
    : TypedList(context.theme, box, u'@', over)
    , m_context(context)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 8, 1, 8);
    row->addWidget(&list());
    list().setAccessibleName(tr("People to name"));
    setAccessibleName(tr("People to name"));
}

void MentionList::setAccounts(const QList<Account> &accounts)
{
    const auto ids = [](const QList<Account> &from) {
        QList<qint64> found;
        for (const Account &each : from)
            found.append(each.id);
        return found;
    };
    const bool same = ids(accounts) == ids(m_accounts);
    m_accounts = accounts;
    if (!same)
        end();
}

void MentionList::narrow()
{
    if (typed().startsWith(u' ')) {
        end(); // "@ 14 h"
        return;
    }
    m_again = true;
    if (!m_reading)
        m_tasks.start(read());
}

Task<> MentionList::read()
{
    m_reading = true;
    while (m_again) {
        m_again = false;
        const QString wanted = typed();
        QList<qint64> ids;
        for (const Account &each : std::as_const(m_accounts))
            ids.append(each.id);
        const auto people
            = co_await m_context.store.read(&handles::beginning, ids, wanted, shown);
        if (people && asked() && !m_again)
            show(*people);
    }
    m_reading = false;
}

void MentionList::show(const QList<handles::Known> &people)
{
    m_people = people;
    QList<Line> lines;
    for (const handles::Known &each : people) {
        const auto account = std::find_if(m_accounts.cbegin(), m_accounts.cend(),
                                          [&](const Account &a) { return a.id == each.accountId; });
        Line line;
        line.id = each.authorId;
        line.title = plain::line(each.name);
        line.text = u'@' + plain::line(each.handle);
        if (each.lastAt > Instant())
            line.aside = describe::ago(each.lastAt, m_context.clock.now(), m_context.pulse.zone());
        if (account != m_accounts.cend() && m_accounts.size() > 1)
            line.chip = platform::name(account->platform);
        lines.append(line);
    }
    offer(lines);
}

void MentionList::put(qint64 line)
{
    for (const handles::Known &each : std::as_const(m_people)) {
        if (each.authorId == line && asked()) {
            const QString handle = plain::line(each.handle); // as the platform names them
            replaceTyped(u'@' + handle + u' ');
            return;
        }
    }
}
