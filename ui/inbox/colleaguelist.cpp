// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/colleaguelist.h"

#include "core/base/text.h"
#include "core/model/query.h"
#include "ui/inbox/inboxviews.h"
#include "ui/lines.h"

#include <QBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace colleagues {

QStringList beginning(const QStringList &names, const QString &typed)
{
    const QString wanted = text::folded(typed).trimmed();
    if (wanted.isEmpty())
        return names;
    QStringList found;
    std::copy_if(names.begin(), names.end(), std::back_inserter(found), [&](const QString &each) {
        return !query::matches(each, { wanted }).isEmpty()
            || text::folded(inboxviews::initialsOf(each)).startsWith(wanted);
    });
    return found;
}

} // namespace colleagues

ColleagueList::ColleagueList(const Theme &theme, const QStringList &names, TextBox &box, QWidget *over)
    : TypedList(theme, box, u'@', over)
    , m_names(names)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 8, 1, 8);
    row->addWidget(&list());
    list().setAccessibleName(tr("Colleagues"));
    setAccessibleName(tr("Colleagues"));
}

void ColleagueList::narrow()
{
    QList<Line> lines;
    if (!typed().startsWith(u' ')) {
        for (const QString &each : colleagues::beginning(m_names, typed())) {
            Line line;
            line.id = m_names.indexOf(each) + 1;
            line.icon = u"person"_s;
            line.title = each;
            line.text = inboxviews::initialsOf(each);
            lines.append(line);
        }
    }
    offer(lines);
}

void ColleagueList::put(qint64 line)
{
    if (asked() && line > 0 && line <= m_names.size())
        replaceTyped(u'@' + m_names[line - 1] + u' ');
}
