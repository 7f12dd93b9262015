// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include "core/base/text.h"
#include "core/base/time.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QRegularExpression>

#include <array>
#include <atomic>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 8'000;
constexpr auto privateFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

struct Rule
{
    QRegularExpression what;
    QString instead;
};

QRegularExpression regex(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::ExtendedPatternSyntaxOption);
}

// A value in \"escaped quotes\", "quotes" or 'quotes'; not what was hidden before.
const QString quoted
    = uR"re((?!\*\*\*)(?: \\"(?:(?!\\").)*\\" | "(?:[^"\\]|\\.)*" | '[^']*' | )re"_s;

// In this order: whole header values first, then addresses, then named values, then shapes.
const std::array<Rule, 9> &rules()
{
    static const std::array<Rule, 9> all {
        Rule { regex(uR"re(((?:proxy-)?authorization|(?:set-)?cookie|x-api-key)
                           (\\?["']?\s*[:=,]\s*)[^\r\n]*)re"_s),
               u"\\1\\2***"_s },
        Rule { regex(uR"re(\b(bearer|basic|dpop|ghost|oauth)\s+[\w.~+/=:-]{6,})re"_s),
               u"\\1 ***"_s },
        // Scheme, host and path stay; user, query and fragment go.
        Rule { regex(uR"re(\b([a-z][a-z0-9+.-]{1,20}://)
                           (?:[^/\s@?\#"'<>]*@)?([^\s?\#"'<>]*)[?\#][^\s"'<>]*)re"_s),
               u"\\1\\2?***"_s },
        Rule { regex(uR"re(\b([a-z][a-z0-9+.-]{1,20}://)
                           (?:[^/\s@?\#"'<>]*|[^/\s@:]*:(?!\d+/)[^\s@"'<>]*)@)re"_s),
               u"\\1***@"_s },
        // A password may hold spaces: without quotes it goes up to the end of the line.
        Rule { regex(uR"re((pass(?:word|wd|phrase)|pwd)(\\?["']?\s*[:=]\s*+))re"_s + quoted
                     + uR"re([^\r\n]+))re"_s),
               u"\\1\\2***"_s },
        // Some names are too common to be believed but in a query or in JSON.
        Rule { regex(uR"re(((?:token|secret|jwt|verifier|assertion|signature|nonce
                              |api[_-]?key|private[_-]?key)\\?["']?\s*[:=]\s*+
                            |\b(?:code|state|key|sig)(?:=|\\?["']\s*:\s*+(?=\\?"))))re"_s
                     + quoted + uR"re([^\s&;,"']+))re"_s),
               u"\\1***"_s },
        // JSON web tokens, bot tokens (Telegram), app passwords (Bluesky).
        Rule { regex(uR"re(eyJ[\w-]{4,}(?:\.[\w-]*)*)re"_s), u"***"_s },
        Rule { regex(uR"re(\d{6,}:[\w-]{30,} | \b(?:[a-z2-7]{4}-){3}[a-z2-7]{4}\b)re"_s),
               u"***"_s },
        // Any other long word of letters and digits, whatever it is.
        Rule { regex(uR"re((?<![\w-])(?=[a-z_-]*\d)(?=[\d_-]*[a-z])[\w-]{40,})re"_s), u"***"_s },
    };
    return all;
}

// Qt takes a plain function for its messages, so something with static life must lead from there
// to the file. Nothing else reads it.
std::atomic<LogFile *> current;

QLatin1StringView levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return "debug"_L1;
    case QtInfoMsg: return "info"_L1;
    case QtWarningMsg: return "warning"_L1;
    case QtCriticalMsg: return "critical"_L1;
    case QtFatalMsg: return "fatal"_L1;
    }
    return "unknown"_L1;
}

} // namespace

QString redacted(const QString &line)
{
    QString kept = line;
    const bool cut = kept.size() > longestLine;
    if (cut) {
        kept.truncate(longestLine);
        // What was cut in two would not be recognised any more.
        while (!kept.isEmpty() && !kept.back().isSpace() && kept.size() > longestLine - 200)
            kept.chop(1);
    }
    for (const Rule &rule : rules())
        kept.replace(rule.what, rule.instead);
    if (cut)
        kept += u'…';
    kept.replace(u"\n"_s, u"\\x0a"_s);
    kept.replace(u"\t"_s, u"\\x09"_s);
    return text::printable(kept);
}

struct LogLine
{
    static void take(QtMsgType type, const QMessageLogContext &context, const QString &message)
    {
        // Writing may make Qt speak again; that is not worth a loop.
        static thread_local bool writing = false;
        LogFile *file = current.load();
        if (writing || !file)
            return;
        writing = true;
        const Instant now = instant(QDateTime::currentMSecsSinceEpoch());
        QString line = isoMillis(now) + u' ' + levelName(type) + u' ';
        if (context.category && qstrcmp(context.category, "default") != 0)
            line += QLatin1StringView(context.category) + u": "_s;
        const QByteArray bytes = (line + redacted(message)).toUtf8() + '\n';
        file->write(bytes);
        if (type == QtFatalMsg)
            std::fputs(bytes.constData(), stderr);
        writing = false;
    }
};

LogFile::LogFile(const QString &path)
    : m_file(path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    open();
    Q_ASSERT(!current.load());
    current = this;
    m_previous = qInstallMessageHandler(&LogLine::take);
}

LogFile::~LogFile()
{
    qInstallMessageHandler(m_previous);
    current = nullptr;
}

bool LogFile::open()
{
    m_file.close();
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered, privateFile))
        return false;
    return m_file.setPermissions(privateFile); // it may have been there before, wider
}

void LogFile::write(const QByteArray &line)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_file.isOpen())
        return;
    if (m_file.size() + line.size() > maxBytes)
        rotate();
    m_file.write(line);
}

void LogFile::rotate()
{
    QLockFile lock(m_file.fileName() + u".lock"_s);
    if (!lock.tryLock(0))
        return; // another process is at it; the next line looks again
    // It may have been done already: then our handle is at the old file, and the path at a new one.
    if (!open() || m_file.size() < maxBytes / 2)
        return;
    const QString older = m_file.fileName() + u".1"_s;
    QFile::remove(older);
    QFile::rename(m_file.fileName(), older);
    open();
}
