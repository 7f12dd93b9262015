// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "app/commands/commands.h"
#include "core/base/text.h"
#include "ui/describe.h"

#include <QFile>
#include <QJsonDocument>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace commandline {

namespace {

constexpr std::array table {
    Command { "sample", "sample [--now TIME]", "now=", false, false, &commands::sample },
    Command { "account add", "account add mastodon --server URL [--token-stdin]"
                             " | account add bluesky --handle H [--server URL] --password-stdin"
                             " | account add wordpress --server URL --user U --password-stdin"
                             " | account add feeds [--opml FILE]",
              "server= handle= user= opml= token-stdin password-stdin", false, true, &commands::accountAdd },
    Command { "account list", "account list", "", true, true, &commands::accountList },
    Command { "account check", "account check [ACCOUNT]", "", true, true,
              &commands::accountCheck },
    Command { "account remove", "account remove ACCOUNT", "", true, true,
              &commands::accountRemove },
    Command { "feeds add", "feeds add ADDRESS…", "", false, true, &commands::feedsAdd },
    Command { "feeds list", "feeds list", "", true, true, &commands::feedsList },
    Command { "feeds remove", "feeds remove FEED", "", true, true, &commands::feedsRemove },
    Command { "feeds import", "feeds import FILE", "", false, true, &commands::feedsImport },
    Command { "feeds export", "feeds export [FILE]", "", true, true, &commands::feedsExport },
    Command { "sync", "sync [--account ACCOUNT]", "account=", true, true, &commands::sync },
    Command { "inbox", "inbox [--view todo|waiting|snoozed|done|all] [--limit N]", "view= limit=",
              true, true, &commands::inbox },
    Command { "show", "show ID [--refresh]", "refresh", true, true, &commands::show },
    Command { "reply", "reply ID --text TEXT [--after MESSAGE]", "text= after=", true, true,
              &commands::reply },
    Command { "done", "done ID", "", true, true, &commands::done },
    Command { "snooze", "snooze ID [--until \"YYYY-MM-DD HH:MM\"]", "until=", true, true,
              &commands::snooze },
    Command { "search", "search WORDS [--limit N]", "limit=", true, true, &commands::search },
    Command { "analyse", "analyse < TEXTS", "", false, false, &commands::analyse },
    Command { "correct", "correct ID --need NEED | --mood negative|neutral|positive", "need= mood=",
              true, true, &commands::correct },
    Command { "correction list", "correction list", "", true, true, &commands::correctionList },
    Command { "word set", "word set LANGUAGE WORD [MEANING]", "", true, true, &commands::wordSet },
    Command { "word list", "word list", "", true, true, &commands::wordList },
    Command { "phrase set", "phrase set LANGUAGE NEED PHRASE [WEIGHT]", "", true, true,
              &commands::phraseSet },
    Command { "phrase list", "phrase list", "", true, true, &commands::phraseList },
    Command { "post",
              "post --to A,B --text TEXT|--thread FILE [--numbered] [--text-for ACCOUNT TEXT]…"
              " [--media FILE --alt TEXT]… [--poll OPTION… --poll-hours N]"
              " [--first-comment TEXT [--comment-after MINUTES]] [--campaign NAME]"
              " [--at \"YYYY-MM-DD HH:MM\" --zone ZONE | --slot next] [--native]",
              "to= text= text-for== thread= numbered first-comment= comment-after= campaign= media="
              " alt= poll= poll-hours= at= zone= slot= native warning= language= visibility=",
              true, true, &commands::post },
    Command { "publications", "publications [--state STATE]", "state=", true, true,
              &commands::publications },
    Command { "publication retry", "publication retry ID", "", true, true,
              &commands::publicationRetry },
    Command { "publication cancel", "publication cancel ID", "", true, true,
              &commands::publicationCancel },
    Command { "publication confirm", "publication confirm ID [--url URL]", "url=", true, true,
              &commands::publicationConfirm },
    Command { "publication edit", "publication edit ID --text TEXT", "text=", true, true,
              &commands::publicationEdit },
    Command { "publication delete", "publication delete ID", "", true, true,
              &commands::publicationDelete },
    Command { "slots", "slots", "", true, true, &commands::slotList },
    Command { "slot add", "slot add ACCOUNT mon-fri 09:30 [--zone ZONE]", "zone=", true, true,
              &commands::slotAdd },
    Command { "slot remove", "slot remove ID", "", true, true, &commands::slotRemove },
    Command { "import", "import FILE.csv [--dry] [--partial] [--again] [--draft] | import --undo N",
              "dry partial again draft undo=", true, true, &commands::importPlan },
    Command { "export", "export --plan FILE.csv|.ics", "plan=", true, true, &commands::exportPlan },
    Command { "hold", "hold on|off", "", true, true, &commands::hold },
    Command { "act", "act like|boost|bookmark|block|mute|report|hide|delete ID [--text WHY]",
              "text=", true, true, &commands::act },
    Command { "moderate",
              "moderate ID like|approve|hide|delete|block|mute|report --article N [--reason TEXT]"
              " [--by NAME] [--undo]",
              "like approve hide delete block mute report article= reason= by= undo", true, true,
              &commands::moderate },
    Command { "charter start", "charter start [LANGUAGE…]", "", true, true, &commands::charterStart },
    Command { "charter", "charter [--language LANGUAGE]", "language=", true, true,
              &commands::charterList },
    Command { "register", "register", "", true, true, &commands::ledger },
    Command { "rule list", "rule list", "", true, true, &commands::ruleList },
    Command { "rule show", "rule show RULE", "", true, true, &commands::ruleShow },
    Command { "rule add", "rule add < JSON | rule add --starting fr|en", "starting=", true, true,
              &commands::ruleAdd },
    Command { "rule run", "rule run [RULE] --dry [--days 30] | rule run RULE [--days 30]",
              "dry days=", true, true, &commands::ruleRun },
    Command { "rule on", "rule on RULE", "", true, true, &commands::ruleOn },
    Command { "rule off", "rule off RULE", "", true, true, &commands::ruleOff },
    Command { "rule log", "rule log [--rule RULE] [--limit N]", "rule= limit=", true, true,
              &commands::ruleLog },
    Command { "rule undo", "rule undo ENTRY", "", true, true, &commands::ruleUndo },
    Command { "watch add",
              "watch add NAME --query QUERY [--kind brand|product|competitor|topic]"
              " [--sources inbox,feeds,mastodon,…] [--alerts on|off]",
              "query= kind= sources= alerts=", true, true, &commands::watchAdd },
    Command { "watch list", "watch list", "", true, true, &commands::watchList },
    Command { "watch change",
              "watch change WATCH [--name NAME] [--query QUERY] [--kind brand|product|competitor|topic]"
              " [--sources inbox,feeds,mastodon,…] [--alerts on|off]",
              "name= query= kind= sources= alerts=", true, true, &commands::watchChange },
    Command { "watch remove", "watch remove WATCH", "", true, true, &commands::watchRemove },
    Command { "watch run", "watch run [WATCH]", "", true, true, &commands::watchRun },
    Command { "watch test", "watch test WATCH | --query QUERY [--days 30] [--sources inbox,feeds,…]",
              "query= days= sources=", true, true, &commands::watchTest },
    Command { "watch forget", "watch forget WATCH", "", true, true, &commands::watchForget },
    Command { "mentions",
              "mentions [--watch WATCH] [--mood negative|neutral|positive] [--aside | --taught] [--limit N]",
              "watch= mood= aside taught limit=", true, true, &commands::mentions },
    Command { "mention relevant", "mention relevant MENTION", "", true, true, &commands::mentionRelevant },
    Command { "mention aside", "mention aside MENTION", "", true, true, &commands::mentionAside },
    Command { "mention mood", "mention mood MENTION negative|neutral|positive", "", true, true,
              &commands::mentionMood },
    Command { "mention forward", "mention forward MENTION [--note TEXT]", "note=", true, true,
              &commands::mentionForward },
    Command { "report",
              "report [--week 2026-W46 | --month 2026-11 | --from DAY --to DAY] [--account ACCOUNT]…"
              " --out FILE.pdf|FILE.csv|FILE.html | report --every-monday FILE|off",
              "week= month= from= to= account= out= every-monday=", true, true, &commands::report },
    Command { "digest",
              "digest [--week 2026-W46 | --month 2026-11 | --from DAY --to DAY] [--account ACCOUNT]… [--anonymous]"
              " --out FILE.pdf|FILE.html|FILE.md",
              "week= month= from= to= account= out= anonymous", true, true, &commands::digest },
    Command { "alerts", "alerts", "", true, true, &commands::alerts },
    Command { "people", "people [--rank ambassadors|active|influencers|unhappy] [--limit N]", "rank= limit=",
              true, true, &commands::people },
    Command { "privacy export", "privacy export PERSON [--out FILE.json|FILE.html]", "out=", true, true,
              &commands::privacyExport },
    Command { "privacy erase", "privacy erase PERSON --yes", "yes", true, true, &commands::privacyErase },
    Command { "privacy register", "privacy register", "", true, true, &commands::privacyRegister },
    Command { "agent", "agent [--once]", "once", true, true, &commands::agent },
    Command { "doctor", "doctor", "", false, false, &commands::doctor },
    Command { "backup", "backup FILE", "", true, false, &commands::backup },
    Command { "restore", "restore FILE", "", false, false, &commands::restore },
};

const Command *named(const QStringList &words, int *used)
{
    for (const Command &command : table) {
        const QStringList parts = QString::fromLatin1(command.name).split(u' ');
        if (words.mid(0, parts.size()) == parts) {
            *used = int(parts.size());
            return &command;
        }
    }
    return nullptr;
}

bool complainAbout(const Call &call, const QString &what, const Command &command)
{
    call.complain(what + u" — parvis "_s + QString::fromUtf8(command.usage));
    return false;
}

bool takeOptions(const QStringList &words, const Command &command, Call *call)
{
    const QStringList known = QString::fromLatin1(command.options).split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (!word.startsWith("--"_L1)) {
            call->arguments.words.append(word);
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        if (name == "json"_L1) {
            call->json = true;
        } else if (known.contains(name)) {
            call->arguments.options.append({ name, QString() });
        } else if (known.contains(name + u"=="_s)) { // takes two
            if (equals >= 0 || i + 2 >= words.size())
                return complainAbout(*call, Words::tr("--%1 needs two values").arg(name), command);
            call->arguments.options.append({ name, words[++i] });
            call->arguments.options.append({ name, words[++i] });
        } else if (!known.contains(name + u'=')) {
            return complainAbout(*call, Words::tr("unknown option --%1").arg(name), command);
        } else if (equals >= 0) {
            call->arguments.options.append({ name, word.mid(equals + 1) });
        } else if (i + 1 < words.size()) {
            call->arguments.options.append({ name, words[++i] });
        } else {
            return complainAbout(*call, Words::tr("--%1 needs a value").arg(name), command);
        }
    }
    return true;
}

} // namespace

Exit exitFor(Error::Kind kind)
{
    switch (kind) {
    case Error::NeedsSignIn:
    case Error::Locked:
    case Error::WrongPassphrase: return SignIn;
    case Error::Refused:
    case Error::Forbidden:
    case Error::Unsupported: return Refused;
    case Error::UnknownOutcome: return Unconfirmed;
    case Error::Offline:
    case Error::Intercepted: return Offline;
    case Error::Invalid:
    case Error::NotFound: return Usage;
    default: return Other;
    }
}

Exit worse(Exit a, Exit b)
{
    for (const Exit exit : { Other, Usage, SignIn, Refused, Unconfirmed, Offline }) {
        if (a == exit || b == exit)
            return exit;
    }
    return Done;
}

bool Arguments::has(const QString &name) const
{
    return std::any_of(options.begin(), options.end(),
                       [&name](const auto &option) { return option.first == name; });
}

QString Arguments::value(const QString &name) const
{
    const QStringList all = values(name);
    return all.isEmpty() ? QString() : all.last();
}

QStringList Arguments::values(const QString &name) const
{
    QStringList found;
    for (const auto &[key, value] : options) {
        if (key == name)
            found.append(value);
    }
    return found;
}

QList<std::pair<QString, QString>> Arguments::pairs(const QString &name) const
{
    const QStringList all = values(name);
    QList<std::pair<QString, QString>> found;
    for (qsizetype i = 0; i + 1 < all.size(); i += 2)
        found.append({ all[i], all[i + 1] });
    return found;
}

void Call::print(const QString &line) const
{
    std::fputs((line + u'\n').toUtf8().constData(), stdout);
    std::fflush(stdout);
}

void Call::print(const QJsonArray &listing) const
{
    std::fputs(QJsonDocument(listing).toJson(QJsonDocument::Indented).constData(), stdout);
    std::fflush(stdout);
}

void Call::complain(const QString &line) const
{
    std::fputs((u"parvis: "_s + text::printable(line) + u'\n').toUtf8().constData(), stderr);
}

Exit Call::fail(const Error &error, const QString &what) const
{
    QString line = describe::error(error);
    if (!error.words.isEmpty())
        line += u" — "_s + text::printable(error.words);
    complain(what.isEmpty() ? line : what + u": "_s + line);
    return exitFor(error.kind);
}

QString Call::textFromInput() const
{
    QFile in;
    if (!in.open(stdin, QFile::ReadOnly))
        return {};
    QString text = QString::fromUtf8(in.readAll());
    while (text.endsWith(u'\n') || text.endsWith(u'\r'))
        text.chop(1);
    return text;
}

std::span<const Command> commands()
{
    return table;
}

const Command *parse(const QStringList &words, Call *call)
{
    int used = 0;
    const Command *command = named(words, &used);
    if (!command) {
        QStringList group; // "watch" alone is one of several
        for (const Command &each : table) {
            const QString name = QString::fromLatin1(each.name);
            if (!words.isEmpty() && name.startsWith(words.first() + u' '))
                group.append(name.section(u' ', 1));
        }
        call->complain(words.isEmpty()  ? Words::tr("no command")
                           : group.isEmpty() ? Words::tr("unknown command %1").arg(words.first())
                                             : Words::tr("%1 takes one of: %2").arg(words.first(), group.join(u", "_s)));
        return nullptr;
    }
    return takeOptions(words.mid(used), *command, call) ? command : nullptr;
}

void usage()
{
    std::fputs(qUtf8Printable(Words::tr("parvis [--workspace DIR] opens the window. Commands:")
                              + u'\n'),
               stdout);
    for (const Command &command : table)
        std::fprintf(stdout, "  parvis %s\n", command.usage);
    std::fputs(qUtf8Printable(Words::tr("Every listing takes --json. Texts come from arguments or,"
                                        " without one, from the standard input.")
                              + u'\n'),
               stdout);
}

} // namespace commandline
