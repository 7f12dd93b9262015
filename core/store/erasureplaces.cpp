// SPDX-License-Identifier: GPL-3.0-or-later
// Where words of our own name somebody.
#include "core/store/eraser.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace erasures {

namespace {

using Kind = Place::Kind;

constexpr std::array keys {
    "watch",  "alert",     "note", "person-note", "label",   "rule",    "saved-reply", "draft", "post", "series",
    "evergreen", "idea",   "event", "comment",    "charter", "view",    "theme",       "word",  "decision",
    "forward", "approval",
};

constexpr qsizetype longestName = 60; // of a place that is called by how it begins

// Where we write: number, what it is called, and all its words. What goes with somebody is left out;
// theirs is a place for each of their number.
struct Words
{
    Kind kind;
    const char *select;
    int theirs = 0; // how often their number is asked for
};

constexpr std::array where {
    Words { Kind::Watch, "SELECT id, name, name || ' ' || query FROM watch" },
    Words { Kind::Alert, "SELECT id, note, note || ' ' || words FROM alert" },
    Words { Kind::Note, "SELECT n.conversation_id, n.body, n.body FROM note n"
                        " JOIN conversation c ON c.id = n.conversation_id WHERE c.person_id <> ?", 1 },
    Words { Kind::PersonNote, "SELECT person_id, body, body FROM person_note WHERE person_id <> ?", 1 },
    Words { Kind::Label, "SELECT id, name, name FROM label"
                         " UNION SELECT 0, name, name FROM person_label WHERE person_id <> ?", 1 },
    Words { Kind::Rule, "SELECT id, name, name || ' ' || conditions || ' ' || deeds FROM rule" },
    Words { Kind::SavedReply, "SELECT id, title, title || ' ' || body FROM saved_reply" },
    Words { Kind::Draft, "SELECT id, draft, draft FROM conversation WHERE draft <> '' AND person_id <> ?", 1 },
    Words { Kind::Post, "SELECT id, text, text || ' ' || composition FROM post WHERE id NOT IN"
                        " (SELECT p.post_id FROM publication p JOIN conversation c ON c.id = p.conversation_id"
                        "  WHERE c.person_id = ? AND p.post_id IS NOT NULL)", 1 },
    Words { Kind::Series, "SELECT id, text, text || ' ' || composition || ' ' || drafts FROM series" },
    Words { Kind::Evergreen,
            "SELECT id, text, text || ' ' || composition || ' ' || drafts || ' ' || variants FROM evergreen" },
    Words { Kind::Idea, "SELECT id, text, text FROM idea" },
    Words { Kind::Event, "SELECT id, title, title || ' ' || note || ' ' || place FROM event" },
    Words { Kind::Comment, "SELECT 0, text, text FROM report_comment" },
    Words { Kind::Charter, "SELECT rowid, title, title || ' ' || body FROM charter_text" },
    Words { Kind::View, "SELECT id, name, name || ' ' || filter FROM saved_view" },
    Words { Kind::Theme, "SELECT id, name, name || ' ' || COALESCE((SELECT GROUP_CONCAT(word, ' ')"
                         " FROM theme_word w WHERE w.theme_id = theme.id), '') FROM theme" },
    Words { Kind::Word, "SELECT 0, word, word FROM own_word UNION ALL SELECT 0, pattern, pattern FROM own_phrase" },
    Words { Kind::Decision, "SELECT m.id, m.reason, m.reason FROM moderation m WHERE m.reason <> '' AND NOT EXISTS"
                            " (SELECT 1 FROM author au WHERE au.account_id = m.account_id"
                            "  AND au.remote_id = m.author_remote AND COALESCE(au.person_id, au.id) = ?)", 1 },
    Words { Kind::Forward, "SELECT f.message_id, f.note, f.note FROM forwarded f WHERE f.note <> '' AND NOT EXISTS"
                           " (SELECT 1 FROM message m JOIN author au ON au.id = m.author_id"
                           "  WHERE m.id = f.message_id AND COALESCE(au.person_id, au.id) = ?)", 1 },
    Words { Kind::Approval, "SELECT 0, reason, reason FROM approval WHERE reason <> ''" },
};
static_assert(where.size() == keys.size());

// Runs over all of it; stops where `row` says so.
template <typename Row>
Result<> forEach(Database &database, qint64 personId, Row row)
{
    for (const Words &each : where) {
        Statement query = database.prepare(QString::fromLatin1(each.select));
        const Result<> run = query.runList(QVariantList(each.theirs, personId));
        if (!run)
            return run;
        while (query.next()) {
            if (!row(each.kind, query))
                return {};
        }
        if (query.failure())
            return *query.failure();
    }
    return {};
}

// As a word of its own: "Anna" is not in "Annabelle".
bool holds(const QString &folded, const QString &name)
{
    for (qsizetype at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
        const qsizetype end = at + name.size();
        const bool begins = at == 0 || !folded[at - 1].isLetterOrNumber();
        const bool ends = end == folded.size() || !folded[end].isLetterOrNumber();
        if (begins && ends)
            return true;
    }
    return false;
}

// What they are and were called, and the first part of what they are reached by.
Result<QStringList> namesOf(Database &database, qint64 personId)
{
    Statement query = database.prepare(
        uR"(SELECT handle, name FROM author WHERE id IN %1
            UNION SELECT handle, name FROM author_name WHERE author_id IN %1)"_s.arg(authorsOf));
    const Result<> run = query.run(personId, personId, personId, personId);
    if (!run)
        return run.error();
    QStringList names;
    const auto add = [&names](QString name) {
        if (name.startsWith(u'@'))
            name.remove(0, 1);
        name = text::folded(name).simplified();
        if (name.size() >= shortestName && !names.contains(name))
            names.append(name);
    };
    while (query.next()) {
        static const QString hosted = u".bsky.social"_s;
        const QString handle = query.text(0);
        const qsizetype at = handle.indexOf(u'@', 1);
        add(handle);
        if (at > 0)
            add(handle.left(at));
        else if (handle.endsWith(hosted))
            add(handle.chopped(hosted.size()));
        add(query.text(1));
    }
    if (query.failure())
        return *query.failure();
    return names;
}

} // namespace

QString Place::key(Kind kind)
{
    return QString::fromLatin1(keys[std::size_t(kind)]);
}

std::optional<Kind> Place::fromKey(const QString &key)
{
    for (std::size_t each = 0; each < keys.size(); ++each) {
        if (key == QLatin1StringView(keys[each]))
            return Kind(each);
    }
    return std::nullopt;
}

Result<QList<Place>> places(Database &database, qint64 personId)
{
    const Result<QStringList> names = namesOf(database, personId);
    if (!names)
        return names.error();
    QList<Place> found;
    const Result<> read = forEach(database, personId, [&](Kind kind, const Statement &row) {
        const QString words = text::folded(row.text(2));
        const bool named = std::any_of(names->cbegin(), names->cend(),
                                       [&words](const QString &name) { return holds(words, name); });
        if (named)
            found.append({ kind, row.integer(0), row.text(1).simplified().left(longestName) });
        return true;
    });
    if (!read)
        return read.error();
    return found;
}

Result<bool> ownWordsHold(Database &database, const QString &text)
{
    bool found = false;
    const Result<> read = forEach(database, 0, [&](Kind, const Statement &row) {
        found = row.text(2).contains(text, Qt::CaseInsensitive);
        return !found;
    });
    if (!read)
        return read.error();
    return found;
}

} // namespace erasures
