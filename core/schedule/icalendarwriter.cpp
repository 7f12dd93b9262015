// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/icalendarwriter.h"

#include "core/base/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace icalendarwriter {

namespace {

using State = Publication::State;

constexpr qsizetype widest = 75; // octets, without the line's end

QByteArray utc(Instant when)
{
    return toUtc(when).toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1();
}

using Event = QList<Publication>; // what of a post leaves at one moment

// A post whose accounts have times of their own is several events.
QList<Event> eventsOf(const posts::Coming &coming)
{
    QList<Event> found;
    for (const Publication &row : coming.rows) {
        auto same = std::find_if(found.begin(), found.end(), [&row](const Event &event) {
            return event.first().dueAt == row.dueAt;
        });
        if (same == found.end()) {
            found.append(Event());
            same = found.end() - 1;
        }
        same->append(row);
    }
    return found;
}

// Its accounts and what each of them says; said once where all say the same.
QString description(const Event &event, const QStringList &names)
{
    QStringList texts;
    for (const Publication &row : event) {
        const bool same = !texts.isEmpty() && texts.last() == row.outgoing.text;
        if (!same && !row.outgoing.text.isEmpty())
            texts.append(row.outgoing.text);
    }
    return names.join(u", "_s) + u"\n\n"_s + texts.join(u"\n\n"_s);
}

class Writer
{
public:
    Writer(const QList<Account> &accounts, const Words &words)
        : m_accounts(accounts)
        , m_words(words)
    {
        put("BEGIN:VCALENDAR");
        put("VERSION:2.0");
        put("PRODID:-//Parvis//Parvis//EN");
        put("CALSCALE:GREGORIAN");
        put("METHOD:PUBLISH");
        put("NAME:" + escaped(words.calendar));
        put("X-WR-CALNAME:" + escaped(words.calendar));
    }

    void add(const Event &event, const posts::Post &post, bool whole)
    {
        const Publication &first = event.first();
        if (!first.dueAt)
            return;
        QStringList names;
        Instant changed = first.updatedAt;
        int revision = 0;
        bool draft = false;
        for (const Publication &row : event) {
            const QString name = nameOf(row);
            if (!names.contains(name))
                names.append(name);
            changed = std::max(changed, row.updatedAt);
            revision = std::max(revision, row.revision);
            draft = draft || row.state == State::Draft || row.state == State::Submitted;
        }
        QString summary = text::firstGraphemes(first.outgoing.text.simplified(), 80);
        if (summary.isEmpty())
            summary = names.join(u", "_s);
        if (draft)
            summary = m_words.draft + u": "_s + summary;
        put("BEGIN:VEVENT");
        // A post keeps its number whatever happens to it; two workspaces number alike, but not at the
        // same millisecond.
        put("UID:parvis-" + QByteArray::number(post.id) + '-'
            + QByteArray::number(millis(post.createdAt))
            + (whole ? QByteArray() : '-' + QByteArray::number(first.accountId)));
        put("DTSTAMP:" + utc(changed));
        put("LAST-MODIFIED:" + utc(changed));
        put("SEQUENCE:" + QByteArray::number(revision));
        put("DTSTART:" + utc(*first.dueAt));
        put("SUMMARY:" + escaped(summary));
        put("DESCRIPTION:" + escaped(description(event, names)));
        QByteArrayList categories;
        for (const QString &name : std::as_const(names))
            categories.append(escaped(name));
        put("CATEGORIES:" + categories.join(','));
        put(draft ? "STATUS:TENTATIVE" : "STATUS:CONFIRMED");
        put("TRANSP:TRANSPARENT"); // nobody is busy then
        put("END:VEVENT");
    }

    QByteArray end()
    {
        put("END:VCALENDAR");
        return m_made;
    }

private:
    void put(const QByteArray &line) { m_made += folded(line); }
    QString nameOf(const Publication &row) const
    {
        for (const Account &each : m_accounts) {
            if (each.id == row.accountId)
                return platform::name(each.platform);
        }
        return platform::name(row.platform);
    }

    const QList<Account> &m_accounts;
    const Words &m_words;
    QByteArray m_made;
};

} // namespace

QByteArray escaped(const QString &text)
{
    QString made;
    made.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar each = text[at];
        if (each == u'\\' || each == u';' || each == u',')
            made += u'\\';
        if (each == u'\n' || (each == u'\r' && (at + 1 == text.size() || text[at + 1] != u'\n')))
            made += u"\\n"_s;
        else if (each == u'\t' || each.category() != QChar::Other_Control)
            made += each;
    }
    return made.toUtf8();
}

QByteArray folded(const QByteArray &line)
{
    QByteArray made;
    qsizetype at = 0;
    while (line.size() - at > widest - (at > 0 ? 1 : 0)) {
        qsizetype end = at + widest - (at > 0 ? 1 : 0);
        while (end > at && (uchar(line[end]) & 0xC0) == 0x80) // inside a character
            --end;
        made += line.mid(at, end - at) + "\r\n ";
        at = end;
    }
    return made + line.mid(at) + "\r\n";
}

QByteArray written(const QList<posts::Coming> &posts, const QList<Account> &accounts,
                   const Words &words)
{
    Writer writer(accounts, words);
    for (const posts::Coming &coming : posts) {
        const QList<Event> events = eventsOf(coming);
        for (const Event &event : events)
            writer.add(event, coming.post, events.size() == 1);
    }
    return writer.end();
}

} // namespace icalendarwriter
