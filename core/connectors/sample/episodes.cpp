// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/sample/dialect.h"
#include "core/connectors/sample/teller.h"

using namespace Qt::StringLiterals;

// What the story tells word for word, what it plans, and how it answers what a person does in it.
namespace sample {

namespace {

using K = Message::Kind;
using std::chrono::minutes;

K kindOf(const QString &word)
{
    if (word == "dm"_L1)
        return K::DirectMessage;
    return message::kindFromKey(word).value_or(K::Mention);
}

} // namespace

void Teller::tellScripts()
{
    for (const Outline::Script &script : m_outline.scripts) {
        const Person *who = m_folk.regular(script.who, script.platform);
        Q_ASSERT(who);
        const QString rootId = m_rootsByKey[script.post + platform::key(script.platform)];
        const K kind = kindOf(script.kind);
        std::optional<Text> before;
        for (const Outline::Line &line : script.lines) {
            const Instant at = m_now - line.ago;
            Text text;
            if (line.own) {
                text = ours(script.platform, line.text, at, *before);
            } else {
                Chance chance(seedOf(line.text.toUtf8()));
                const Root told { rootId, at };
                const Root *root = !rootId.isEmpty() ? &told
                    : kind == K::Comment             ? commented(script.platform, at, chance)
                                                     : nullptr;
                text = said(script.platform, *who, kind, line.text, at, root);
                text.addressed = script.kind != "chatter"_L1;
            }
            if (before && !line.own) {
                text.message.kind = kind == K::Mention ? K::Reply : kind;
                text.message.parentId = before->message.remoteId;
                text.message.rootId = before->message.rootId;
            }
            keep(script.platform, text);
            if (!before && (!script.labels.isEmpty() || !script.note.isEmpty()
                            || !script.state.isEmpty()))
                m_marks.append({ script.platform, text.message.remoteId, script.labels,
                                 script.note, conversation::stateFromKey(script.state) });
            before = text;
        }
    }
}

// The same words from many mouths, as it goes in a storm; nobody has answered them yet.
void Teller::tellEchoes()
{
    for (const Outline::Echo &echo : m_outline.echoes) {
        Chance chance(m_seed ^ seedOf(echo.text.toUtf8()));
        const QString rootId = m_rootsByKey[echo.post + platform::key(echo.platform)];
        QSet<QString> spoke;
        for (int told = 0; told < echo.times;) {
            const Person &who = m_folk.anyone(echo.platform, echo.language, chance);
            if (spoke.contains(who.author.remoteId))
                continue;
            spoke.insert(who.author.remoteId);
            const Instant at = m_now - echo.ago - told * echo.every - 1s * chance.between(1, 240);
            const Root named { rootId, at };
            const Root *root = rootId.isEmpty() ? commented(echo.platform, at, chance) : &named;
            keep(echo.platform, said(echo.platform, who, kindOf(echo.kind), echo.text, at, root));
            ++told;
        }
    }
}

std::optional<Text> Teller::thanks(Platform platform, const Text &ours, const Text &theirs)
{
    Chance chance(m_seed ^ seedOf(ours.message.remoteId.toUtf8()));
    if (!chance.happens(.5))
        return std::nullopt;
    Person who;
    who.author = theirs.message.author;
    const QString &language = theirs.message.language;
    who.language = m_phrases.count(language) ? language : m_folk.languageOf(who.author, platform);
    const Phrases &sentences = phrases(who.language);
    const Phrases::Scene *scene = sentences.scene(u"thanks"_s, K::Reply, platform, chance);
    Phrases::Subject about;
    const Instant at = ours.arrivesAt + std::chrono::seconds(chance.between(200, 2800));
    Text text = said(platform, who, ours.message.kind, sentences.opening(*scene, about, chance), at,
                     nullptr);
    // Apart from the numbers of the day's own texts, and the same whenever it is asked for.
    text.message.remoteId = dialect::textId(platform, who.author.remoteId,
                                            2'000'000'000 + chance.next() % 900'000'000, false);
    text.message.parentId = ours.message.remoteId;
    text.message.rootId = ours.message.rootId;
    text.message.audience = ours.message.audience;
    text.message.apiId = dialect::apiId(platform, text.message.remoteId);
    text.message.url = dialect::url(platform, text.message.remoteId);
    return text;
}

QList<Text> Teller::welcome(Platform platform, const Text &ours)
{
    Chance chance(m_seed ^ seedOf(ours.message.remoteId.toUtf8()));
    QList<Text> found;
    const bool microblog = platform == Platform::Mastodon || platform == Platform::Bluesky;
    for (int left = chance.between(1, 4); left > 0; --left) {
        const QString language = ours.message.language.isEmpty() ? u"fr"_s : ours.message.language;
        const Person &who = m_folk.anyone(
            platform, m_phrases.count(language) ? language : u"fr"_s, chance);
        const K kind = microblog ? K::Reply : K::Comment;
        const Phrases &sentences = phrases(who.language);
        const Phrases::Scene *scene = sentences.scene(u"fan"_s, kind, platform, chance);
        Phrases::Subject about = subject(who, chance);
        const Root root { ours.message.remoteId, ours.arrivesAt };
        const Instant at
            = ours.arrivesAt + std::chrono::seconds(qint64(chance.around(4800, .9)) + 60);
        Text text
            = said(platform, who, kind, sentences.opening(*scene, about, chance), at, &root);
        text.message.remoteId
            = dialect::textId(platform, who.author.remoteId,
                              2'000'000'000 + chance.next() % 900'000'000, false);
        text.message.apiId = dialect::apiId(platform, text.message.remoteId);
        text.message.url = dialect::url(platform, text.message.remoteId);
        found.append(text);
    }
    return found;
}

} // namespace sample
