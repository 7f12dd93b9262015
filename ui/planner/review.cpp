// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/review.h"

#include "core/pictures/pictures.h"
#include "ui/describe.h"
#include "ui/planner/planwords.h"
#include "ui/planner/reviewpdf.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageWriter>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace review {

namespace {

struct Review
{
    Q_DECLARE_TR_FUNCTIONS(Review)
};

using reviewsheet::Entry;
using reviewsheet::Picture;
using reviewsheet::Standing;
using State = Publication::State;

constexpr QSize within(1000, 750); // sharp on paper, small in a mail

Standing standingOf(const reviewsheet::Version &version)
{
    const bool approved = version.said && version.said->word == approvals::Word::Approved
        && version.said->stands;
    switch (version.state) {
    case State::Draft: return Standing::Draft;
    case State::Submitted: return Standing::Waiting;
    case State::Sent: return Standing::Sent;
    case State::Scheduled:
    case State::Handed:
    case State::Held:
    case State::Retry:
    case State::Preparing:
    case State::Sending: return approved ? Standing::Approved : Standing::Scheduled;
    default: return Standing::Trouble;
    }
}

QString stateOf(Standing standing, State state)
{
    return standing == Standing::Approved ? Review::tr("Approved") : describe::state(state);
}

Entry entryOf(const reviewsheet::Post &post, const reviewsheet::Version &version, Instant now,
              const QTimeZone &zone)
{
    Entry entry;
    const QDateTime when = walltime::at(post.at, zone);
    entry.day = QLocale().toString(when.date(), Review::tr("dddd d MMMM yyyy"));
    entry.time = describe::clock(post.at, zone);
    for (const reviewsheet::Version::Place &each : version.places)
        entry.places.append(each.handle.isEmpty()
                                ? platform::name(each.platform)
                                : platform::name(each.platform) + QChar::Nbsp + each.handle);
    entry.standing = standingOf(version);
    entry.state = stateOf(entry.standing, version.state);
    if (version.said)
        entry.said = describe::approval(*version.said, now, zone);
    const Outgoing &first = version.parts.constFirst();
    entry.warning = first.warning;
    if (first.poll)
        entry.poll = first.poll->options;
    for (qsizetype i = 0; i < version.parts.size(); ++i) {
        const bool last = i + 1 == version.parts.size();
        if (version.comment && last && i > 0)
            entry.comment = version.parts[i].text;
        else if (!version.parts[i].text.trimmed().isEmpty())
            entry.texts.append(version.parts[i].text.trimmed());
    }
    return entry;
}

QList<std::pair<QString, int>> figures(const QList<Entry> &entries)
{
    const auto count = [&entries](Standing standing) {
        return int(std::count_if(entries.begin(), entries.end(), [standing](const Entry &each) {
            return each.standing == standing;
        }));
    };
    QList<std::pair<QString, int>> found { { Review::tr("posts"), int(entries.size()) } };
    const auto add = [&](const QString &words, int number) {
        if (number > 0)
            found.append({ words, number });
    };
    add(Review::tr("to approve"), count(Standing::Waiting));
    add(Review::tr("approved"), count(Standing::Approved));
    add(Review::tr("scheduled"), count(Standing::Scheduled));
    add(Review::tr("published"), count(Standing::Sent));
    add(Review::tr("drafts"), count(Standing::Draft));
    return found.first(std::min<qsizetype>(6, found.size()));
}

reviewsheet::Sheet words()
{
    reviewsheet::Sheet sheet;
    sheet.language = QLocale().name().left(2);
    sheet.title = Review::tr("Review sheet");
    sheet.empty = Review::tr("Nothing is planned in this time.");
    sheet.film = Review::tr("Film");
    sheet.missing = Review::tr("Picture not available");
    sheet.noAlt = Review::tr("No description");
    sheet.poll = Review::tr("Poll");
    sheet.warning = Review::tr("Content warning");
    sheet.comment = Review::tr("First comment");
    sheet.yes = Review::tr("Approved");
    sheet.no = Review::tr("To be changed");
    sheet.remarks = Review::tr("Remarks:");
    return sheet;
}

Picture read(const Media &media)
{
    Picture picture;
    picture.alt = media.altText.simplified();
    picture.film = media.mimeType.startsWith("video/"_L1);
    if (picture.film)
        return picture;
    const Result<QImage> image = pictures::decodeFile(media.path, within, pictures::Origin::Own);
    if (!image)
        return picture;
    QImage opaque(image->size(), QImage::Format_RGB32); // JPEG knows no transparency
    opaque.fill(Qt::white);
    QPainter painter(&opaque);
    painter.drawImage(0, 0, *image);
    painter.end();
    QBuffer buffer(&picture.jpeg);
    buffer.open(QBuffer::WriteOnly);
    QImageWriter writer(&buffer, "jpg");
    writer.setQuality(82);
    if (!writer.write(opaque))
        picture.jpeg.clear();
    picture.size = opaque.size();
    return picture;
}

} // namespace

Draft draft(const QList<reviewsheet::Post> &posts, const QString &brand, const QString &period,
            Instant now, const QTimeZone &zone)
{
    Draft draft;
    draft.sheet = words();
    draft.sheet.brand = brand;
    draft.sheet.period = period;
    draft.sheet.made = Review::tr("made on %1").arg(
        QLocale().toString(walltime::at(now, zone), Review::tr("d MMMM yyyy, HH:mm")));
    for (const reviewsheet::Post &post : posts) {
        for (const reviewsheet::Version &version : post.versions) {
            draft.entries.append(entryOf(post, version, now, zone));
            draft.media.append(version.parts.constFirst().media);
        }
    }
    draft.sheet.figures = figures(draft.entries);
    const bool open = std::any_of(draft.entries.begin(), draft.entries.end(), [](const Entry &each) {
        return each.standing == Standing::Waiting || each.standing == Standing::Draft;
    });
    //: %1 is a time zone
    draft.sheet.opening = Review::tr("Times are those of %1.").arg(QString::fromUtf8(zone.id()));
    if (open)
        draft.sheet.opening += u' '
            + Review::tr("Nothing that waits for approval leaves before it is approved. Remarks go to "
                         "whoever sent this sheet.");
    return draft;
}

QByteArray made(Draft draft)
{
    for (qsizetype i = 0; i < draft.entries.size(); ++i) {
        for (const Media &each : draft.media[i])
            draft.entries[i].pictures.append(read(each));
    }
    if (draft.pdf)
        return reviewpdf::render(draft.entries, draft.sheet);
    return reviewsheet::html(draft.entries, draft.sheet).toUtf8();
}

} // namespace review
