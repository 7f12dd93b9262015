// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/named.h"
#include "core/base/text.h"
#include "core/store/conversations.h"
#include "core/store/corrections.h"
#include "core/store/phrases.h"

using namespace Qt::StringLiterals;

namespace commands {

using commandline::Exit;
using commandline::Words;

// What a message wants or how it feels, said by a person: of a conversation's last message.
Task<int> correct(Call call)
{
    const qint64 id = named::number(call);
    if (id == 0)
        co_return Exit::Usage;
    const bool need = call.arguments.has(u"need"_s);
    if (need == call.arguments.has(u"mood"_s)) {
        call.complain(Words::tr("correct takes --need or --mood"));
        co_return Exit::Usage;
    }
    const Instant now = call.app->clock().now();
    const QString value = call.arguments.value(need ? u"need"_s : u"mood"_s);
    if (need) {
        const QString given = value == u"other"_s ? QString() : value;
        const Result<qint64> made
            = co_await call.app->store().write(&corrections::setNeed, id, given, now);
        co_return made ? Exit::Done : call.fail(made.error(), value);
    }
    const Result<conversations::Entry> entry
        = co_await call.app->store().read(&conversations::newestIncoming, id);
    if (!entry)
        co_return call.fail(entry.error(), QString::number(id));
    const qint64 message = entry->id;
    const Result<qint64> made
        = co_await call.app->store().write(&corrections::setMood, message, value, now);
    co_return made ? Exit::Done : call.fail(made.error(), value);
}

// Everything that was corrected and stands, to be taken elsewhere.
Task<int> correctionList(Call call)
{
    const Result<QList<corrections::Line>> lines
        = co_await call.app->store().read(&corrections::all);
    if (!lines)
        co_return call.fail(lines.error());
    QJsonArray array;
    for (const corrections::Line &line : *lines) {
        if (!call.json) {
            call.print(u"%1  %2  %3  %4"_s.arg(iso(line.at), line.kind, line.value,
                                              text::printable(text::preview(line.text, 80))));
            continue;
        }
        array.append(QJsonObject { { u"at"_s, iso(line.at) },
                                   { u"kind"_s, line.kind },
                                   { u"value"_s, line.value },
                                   { u"language"_s, line.language },
                                   { u"text"_s, text::verbatim(line.text) } });
    }
    if (call.json)
        call.print(array);
    co_return Exit::Done;
}

// A word of one's own, over ours; without a meaning it is taken away.
Task<int> wordSet(Call call)
{
    const QStringList &words = call.arguments.words;
    if (words.size() < 2 || words.size() > 3) {
        call.complain(Words::tr("word set takes a language, a word and its meaning (-3 to 3)"));
        co_return Exit::Usage;
    }
    const QString language = words[0];
    const QString word = words[1];
    const QString meaning = words.value(2);
    const Result<> set
        = co_await call.app->store().write(&corrections::setWord, language, word, meaning);
    co_return set ? Exit::Done : call.fail(set.error(), word);
}

Task<int> wordList(Call call)
{
    const Result<corrections::Taught> taught
        = co_await call.app->store().read(&corrections::taught);
    if (!taught)
        co_return call.fail(taught.error());
    QJsonArray array;
    for (const understanding::OwnWord &each : taught->words) {
        const QString language = QString::fromLatin1(
            understanding::key(each.tongue).data(), qsizetype(understanding::key(each.tongue).size()));
        const QString word = QString::fromStdString(each.word);
        const QString meaning = QString::fromStdString(each.meaning);
        if (call.json)
            array.append(QJsonObject { { u"language"_s, language },
                                       { u"word"_s, word },
                                       { u"meaning"_s, meaning } });
        else
            call.print(language + u'\t' + word + u'\t' + meaning);
    }
    if (call.json)
        call.print(array);
    co_return Exit::Done;
}

// How much a phrase says of a need, over ours; without a weight it is taken away.
Task<int> phraseSet(Call call)
{
    const QStringList &words = call.arguments.words;
    understanding::Phrase phrase;
    phrase.tongue = understanding::tongueFrom(words.value(0).toStdString());
    const auto need = understanding::needFrom(words.value(1).toStdString());
    phrase.pattern = words.value(2).simplified().toLower().replace(u' ', u'_').toStdString();
    bool weighed = true;
    if (words.size() > 3)
        phrase.weight = words[3].toFloat(&weighed);
    if (words.size() < 3 || words.size() > 4 || !need || !weighed) {
        call.complain(Words::tr("phrase set takes a language, a need, a phrase and its weight (1: by itself)"));
        co_return Exit::Usage;
    }
    phrase.need = *need;
    const std::vector<understanding::Phrase> one { phrase };
    if (words.size() == 3) {
        const Result<> dropped = co_await call.app->store().write(&phrases::drop, phrase);
        co_return dropped ? Exit::Done : call.fail(dropped.error(), words[2]);
    }
    const Result<> set = co_await call.app->store().write(&phrases::set, one);
    co_return set ? Exit::Done : call.fail(set.error(), words[2]);
}

Task<int> phraseList(Call call)
{
    const Result<std::vector<understanding::Phrase>> all
        = co_await call.app->store().read(&phrases::all);
    if (!all)
        co_return call.fail(all.error());
    QJsonArray array;
    for (const understanding::Phrase &each : *all) {
        const QString language = QString::fromUtf8(understanding::key(each.tongue));
        const QString need = QString::fromUtf8(understanding::key(each.need));
        const QString pattern = QString::fromStdString(each.pattern);
        const QString weight = QString::number(double(each.weight));
        if (call.json)
            array.append(QJsonObject { { u"language"_s, language },
                                       { u"need"_s, need },
                                       { u"phrase"_s, pattern },
                                       { u"weight"_s, weight.toDouble() } });
        else
            call.print(language + u'\t' + need + u'\t' + pattern + u'\t' + weight);
    }
    if (call.json)
        call.print(array);
    co_return Exit::Done;
}

} // namespace commands
