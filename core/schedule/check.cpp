// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/check.h"

#include "core/base/mentions.h"
#include "core/base/text.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace check {

namespace {

qsizetype measured(const QString &text, Capabilities::Unit unit)
{
    switch (unit) {
    case Capabilities::Unit::Graphemes: return text::graphemes(text);
    case Capabilities::Unit::CodePoints: return text::codePoints(text);
    case Capabilities::Unit::Utf16: return text.size();
    case Capabilities::Unit::Utf8Bytes: return text::utf8Bytes(text);
    }
    Q_UNREACHABLE();
}

// The text as its platform counts it: links at their fixed weight, mentions by their short name.
QString weighted(QString text, const Capabilities &able)
{
    if (able.linkWeight > 0) {
        static const QRegularExpression link(u"\\bhttps?://[^\\s<>\"]+"_s);
        text.replace(link, QString(able.linkWeight, u'x'));
    }
    if (able.shortMentions)
        text = mentions::shortened(text);
    return text;
}

class Inspection
{
public:
    Inspection(const Outgoing &post, const Account &account, Instant now)
        : m_post(post)
        , m_able(account.capabilities)
        , m_account(account)
        , m_now(now)
    {
    }

    QList<Problem> run()
    {
        text();
        for (int i = 0; i < m_post.media.size(); ++i)
            media(m_post.media[i], i + 1);
        poll();
        time();
        return m_found;
    }

private:
    void add(Problem::Kind kind, qint64 count = 0, qint64 limit = 0, int which = 0,
             bool blocks = true)
    {
        Problem found;
        found.kind = kind;
        found.count = count;
        found.limit = limit;
        found.which = which;
        found.blocks = blocks;
        m_found.append(found);
    }

    void text()
    {
        if (!m_able.can(m_post.parentId.isEmpty() ? Capabilities::Publish : Capabilities::Reply))
            add(m_post.parentId.isEmpty() ? Problem::Kind::NoPublish : Problem::Kind::NoReply);
        if (m_post.text.trimmed().isEmpty() && m_post.media.isEmpty())
            add(Problem::Kind::Empty);
        const int count = length(m_post, m_account);
        if (count > m_able.textLimit)
            add(Problem::Kind::TextTooLong, count, m_able.textLimit);
        const qsizetype bytes = text::utf8Bytes(m_post.text);
        if (m_able.byteLimit > 0 && bytes > m_able.byteLimit)
            add(Problem::Kind::TooManyBytes, bytes, m_able.byteLimit);
        const bool bare = m_post.media.isEmpty() && m_post.parentId.isEmpty();
        if (bare && m_able.can(Capabilities::NeedsMedia))
            add(Problem::Kind::MediaNeeded);
        if (m_post.media.size() > m_able.mediaLimit)
            add(Problem::Kind::TooManyMedia, m_post.media.size(), m_able.mediaLimit);
    }

    void media(const Media &media, int which)
    {
        const bool video = media.mimeType.startsWith("video/"_L1);
        if (!m_able.can(video ? Capabilities::Video : Capabilities::Images))
            add(Problem::Kind::NoImages, 0, 0, which);
        else if (!m_able.mediaTypes.isEmpty() && !m_able.mediaTypes.contains(media.mimeType))
            add(Problem::Kind::MediaType, 0, 0, which);
        const qint64 limit = video ? m_able.videoBytes : m_able.imageBytes;
        if (limit > 0 && media.bytes > limit)
            add(Problem::Kind::MediaTooLarge, media.bytes, limit, which);
        const auto longest = m_able.videoLongest;
        if (video && longest.count() > 0 && media.length > longest)
            add(Problem::Kind::FilmTooLong, media.length.count(), longest.count(), which);
        if (video && m_post.media.size() > 1 && m_able.can(Capabilities::FilmAlone))
            add(Problem::Kind::FilmAlone, 0, 0, which);
        if (!video)
            shape(media, which);
        const QFileInfo file(media.path);
        if (!file.exists() || file.size() != media.bytes)
            add(Problem::Kind::MediaMissing, 0, 0, which);
        const qsizetype alt = text::graphemes(media.altText);
        if (m_able.can(Capabilities::AltText) && media.altText.trimmed().isEmpty())
            add(Problem::Kind::NoAltText, 0, 0, which, false);
        if (alt > m_able.altTextLimit)
            add(Problem::Kind::AltTextTooLong, alt, m_able.altTextLimit, which);
    }

    void shape(const Media &media, int which)
    {
        if (media.width <= 0 || media.height <= 0)
            return;
        constexpr double near = 0.001;
        const double shape = double(media.width) / media.height;
        const auto thousandths = [](double value) { return qint64(std::lround(value * 1000)); };
        if (m_able.imageTallest > 0 && shape < m_able.imageTallest - near)
            add(Problem::Kind::Shape, thousandths(shape), thousandths(m_able.imageTallest), which);
        if (m_able.imageWidest > 0 && shape > m_able.imageWidest + near)
            add(Problem::Kind::Shape, thousandths(shape), thousandths(m_able.imageWidest), which);
    }

    void poll()
    {
        if (!m_post.poll)
            return;
        const Poll &poll = *m_post.poll;
        if (!m_able.can(Capabilities::Poll)) {
            add(Problem::Kind::NoPoll);
            return;
        }
        if (!m_post.media.isEmpty())
            add(Problem::Kind::PollWithMedia);
        if (poll.options.size() < 2 || poll.options.size() > m_able.pollOptions)
            add(Problem::Kind::PollOptions, poll.options.size(), m_able.pollOptions);
        for (int i = 0; i < poll.options.size(); ++i) {
            const qsizetype count = text::graphemes(poll.options[i]);
            if (count == 0 || count > m_able.pollOptionLimit)
                add(Problem::Kind::PollOptionTooLong, count, m_able.pollOptionLimit, i + 1);
        }
        if (poll.duration < m_able.pollShortest || poll.duration > m_able.pollLongest)
            add(Problem::Kind::PollLength, poll.duration.count(), m_able.pollLongest.count());
    }

    void time()
    {
        if (!m_post.nativeAt)
            return;
        if (!m_able.can(Capabilities::NativeSchedule))
            add(Problem::Kind::NoNativeSchedule);
        else if (*m_post.nativeAt < m_now + m_able.scheduleLead)
            add(Problem::Kind::TooSoon, 0, m_able.scheduleLead.count());
    }

    const Outgoing &m_post;
    const Capabilities &m_able;
    const Account &m_account;
    Instant m_now;
    QList<Problem> m_found;
};

} // namespace

int length(const Outgoing &post, const Account &account)
{
    const Capabilities &able = account.capabilities;
    // Only the Mastodon API names participants in the text itself.
    const QString text = able.shortMentions
        ? mentions::withParticipants(post.text, post.participants)
        : post.text;
    const QString all = able.can(Capabilities::ContentWarning) ? post.warning + text : text;
    return int(measured(weighted(all, able), able.unit));
}

bool fits(const Outgoing &post, const Account &account)
{
    const Capabilities &able = account.capabilities;
    return (able.byteLimit <= 0 || text::utf8Bytes(post.text) <= able.byteLimit)
        && length(post, account) <= able.textLimit;
}

QList<Problem> problems(const Outgoing &post, const Account &account, Instant now)
{
    return Inspection(post, account, now).run();
}

bool blocked(const QList<Problem> &problems)
{
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem &problem) { return problem.blocks; });
}

} // namespace check
