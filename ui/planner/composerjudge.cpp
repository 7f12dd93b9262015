// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a post while it is written, what will be done about it, and how it will leave.
#include "ui/planner/composer.h"

#include "core/base/clock.h"
#include "core/schedule/split.h"
#include "core/store/store.h"
#include "ui/badge.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/panes.h"
#include "ui/picturefit.h"
#include "ui/planner/accountpicker.h"
#include "ui/planner/counters.h"
#include "ui/planner/foldrow.h"
#include "ui/mediarow.h"
#include "ui/planner/polleditor.h"
#include "ui/planner/planwords.h"
#include "ui/planner/preview.h"
#include "ui/planner/repeatrow.h"
#include "ui/planner/strip.h"
#include "ui/planner/versionbox.h"
#include "ui/planner/whenrow.h"
#include "ui/problem.h"
#include "ui/pulse.h"
#include "ui/segments.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLocale>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace {

bool any(const QList<Account> &accounts, Capabilities::Feature feature)
{
    return std::any_of(accounts.begin(), accounts.end(), [feature](const Account &each) {
        return each.capabilities.can(feature);
    });
}

QString names(const QStringList &platforms)
{
    return QLocale().createSeparatedList(platforms);
}

} // namespace

composition::Leaving Composer::leaving(const Account &account) const
{
    composition::Leaving made = composition::leaving(m_post, account);
    QList<Media> &media = made.parts.first().media;
    media = m_fit->all(media, account);
    return made;
}

void Composer::judgeAccount(const Account &account, Instant due)
{
    const QString who = platform::name(account.platform);
    const QList<Media> &media = m_post.of(account.id).media;
    const QStringList fitted = m_fit->fit(media, account);
    for (const QString &each : fitted)
        m_told.append(describe::because(who, each));
    const bool making = m_fit->making(media, account);
    m_fitting = m_fitting || making;
    if (account.platform == Platform::WordPress && m_post.of(account.id).text.trimmed().contains(u'\n'))
        m_told.append(describe::because(who, tr("the first line is the title")));
    using Kind = check::Problem::Kind;
    const composition::Leaving whole = leaving(account);
    for (const check::Problem &problem : composition::problems(whole, account, due)) {
        const bool ofPicture = problem.kind == Kind::MediaTooLarge || problem.kind == Kind::MediaType;
        if (problem.kind == Kind::Empty || (making && ofPicture))
            continue;
        const int which = problem.which - 1;
        if (problem.kind == Kind::NoAltText && media.value(which).asked && !m_asking)
            continue;
        const Strip::Line line = lineOf(problem, account);
        QList<Strip::Line> &list = problem.blocks ? m_wrong : m_reminders;
        const bool known = std::any_of(list.begin(), list.end(), [&line](const Strip::Line &each) {
            return each.words == line.words;
        });
        if (!known)
            list.append(line);
        const bool tooLong = problem.kind == Kind::TextTooLong || problem.kind == Kind::TooManyBytes;
        if (tooLong && !problem.comment && account.capabilities.can(Capabilities::Thread)
            && !m_post.of(account.id).thread)
            m_couldThread = true;
    }
}

// What it says, and what leads to where it is mended.
Strip::Line Composer::lineOf(const check::Problem &problem, const Account &account)
{
    using Kind = check::Problem::Kind;
    const bool theirs = problem.blocks || problem.kind == Kind::NoComment
        || problem.kind == Kind::RepliesOpen;
    const QString text = describe::problem(problem);
    Strip::Line line;
    line.words = theirs ? describe::because(platform::name(account.platform), text) : text;
    const bool shape = problem.kind == Kind::Shape;
    if (shape)
        line.action = tr("Crop it");
    else if (problem.kind == Kind::NoAltText)
        line.action = tr("Add one");
    else if (problem.kind == Kind::AltTextTooLong)
        line.action = tr("Shorten it");
    if (!line.action.isEmpty())
        line.act = [this, id = account.id, index = problem.which - 1, shape] {
            toPicture(id, index, shape);
        };
    return line;
}

void Composer::toPicture(qint64 accountId, int index, bool open)
{
    setPreview(false);
    const bool own = m_post.isOwn(accountId);
    const bool shown = m_version == accountId || (m_version == Composition::everybody && !own);
    if (!shown)
        showVersion(own ? accountId : Composition::everybody);
    m_area->ensureWidgetVisible(m_media);
    if (open)
        m_media->edit(index);
    else
        m_media->describe(index);
}

// What a picture shows is best said before it leaves; whoever says no is not asked again.
bool Composer::askForDescriptions()
{
    QSet<qint64> holders;
    for (const Account &each : writable()) {
        if (each.capabilities.can(Capabilities::AltText))
            holders.insert(m_post.isOwn(each.id) ? each.id : Composition::everybody);
    }
    bool asked = false;
    for (const qint64 holder : std::as_const(holders)) {
        const bool common = holder == Composition::everybody;
        for (Media &each : common ? m_post.common.media : m_post.own[holder].media) {
            const bool bare = each.altText.trimmed().isEmpty() && !each.asked;
            each.asked = each.asked || bare;
            asked = asked || bare;
        }
    }
    if (!asked)
        return false;
    m_asking = true;
    setPreview(false);
    showContent();
    changed();
    m_area->ensureWidgetVisible(m_reminding);
    return true;
}

// Every key: what hinders, and what each account counts.
void Composer::judge()
{
    const QList<Account> accounts = writable();
    m_wrong.clear();
    m_reminders.clear();
    m_told.clear();
    m_couldThread = false;
    m_fitting = false;
    boxOf(m_version)->setAccounts(accounts);
    QList<Account> shown;
    std::copy_if(accounts.begin(), accounts.end(), std::back_inserter(shown), [this](const Account &each) {
        return each.id == m_version || (m_version == Composition::everybody && !m_post.isOwn(each.id));
    });
    m_media->setAccounts(shown);
    for (const Account &account : accounts)
        judgeAccount(account, dueOf(account.id));
    tellSlots(accounts);
    for (const clash::Warning &each : std::as_const(m_clashes)) {
        for (const Account &account : accounts) {
            if (account.id == each.accountId)
                m_reminders.append({ describe::warning(each, account.platform, dueOf(account.id),
                                                       m_context.clock.now(), m_context.pulse.zone()), {}, {} });
        }
    }
    int number = 0;
    for (const Media &each : m_post.of(m_version).media) {
        ++number;
        if (each.stripped)
            m_told.append(tr("File %1: what its camera noted, the place included, is taken out").arg(number));
    }
    const bool empty = std::all_of(accounts.begin(), accounts.end(), [this](const Account &each) {
        const Composition::Content &content = m_post.of(each.id);
        return content.text.trimmed().isEmpty() && content.media.isEmpty();
    });
    const bool partly = std::any_of(accounts.begin(), accounts.end(), [this](const Account &each) {
        const Composition::Content &content = m_post.of(each.id);
        return content.text.trimmed().isEmpty() && content.media.isEmpty();
    });
    for (const Account &each : accounts) {
        const Composition::Content &content = m_post.of(each.id);
        if (partly && !empty && content.text.trimmed().isEmpty() && content.media.isEmpty())
            m_wrong.append({ describe::because(platform::name(each.platform), tr("there is no text")),
                             {}, {} });
    }
    m_hindered = accounts.isEmpty() || empty || partly || past() || m_seeking || m_fitting || !m_wrong.isEmpty();

    m_hindering->setLines(m_wrong);
    m_hindering->setAction(m_couldThread ? tr("Split into a thread") : QString());
    m_reminding->setLines(m_reminders);
    const bool bare = m_asking && std::any_of(m_reminders.begin(), m_reminders.end(), [](const auto &each) {
        return !each.action.isEmpty();
    });
    m_reminding->setAction(!bare ? QString()
                               : m_when->now() ? tr("Publish without")
                                               : tr("Schedule without"));
    m_notes->setText(m_told.join(u'\n'));
    m_notes->setVisible(!m_told.isEmpty());

    const Account *mine = m_context.pulse.account(m_version);
    m_versionLine->setVisible(mine != nullptr);
    if (mine) {
        const QString name = platform::name(mine->platform);
        const bool own = m_post.isOwn(m_version);
        m_versionWords->setText(own ? tr("%1’s own version").arg(name)
                                    : tr("The same as all. What is changed here is for %1 alone.").arg(name));
        m_join->setText(tr("Same as all"));
        m_join->setVisible(own);
    }
    tellRows(accounts);
    tellFoot(accounts);
    showCounters();
    if (m_preview->isVisibleTo(this)) {
        QList<PostPreview::Sheet> sheets;
        for (const Account &account : accounts) {
            if (m_version != Composition::everybody && account.id != m_version)
                continue;
            PostPreview::Sheet sheet;
            sheet.account = account;
            sheet.leaving = leaving(account);
            sheet.when = m_when->now() ? tr("now") : describe::clock(dueOf(account.id), m_context.pulse.zone());
            sheets.append(sheet);
        }
        m_preview->setSheets(sheets);
    }
}

bool Composer::waits(const QList<Account> &accounts) const
{
    return std::any_of(accounts.begin(), accounts.end(),
                       [this](const Account &each) { return m_asked.of(each.id); });
}

// What else leaves around that time, or said the same: asked of the store once one has stopped typing.
Task<> Composer::lookAround()
{
    m_lookAgain = true;
    if (m_looking)
        co_return;
    m_looking = true;
    while (m_lookAgain) {
        m_lookAgain = false;
        QList<plans::Said> mine;
        for (const Account &account : writable()) {
            plans::Said each;
            each.postId = m_post.postId;
            each.seriesId = m_repeats.id;
            each.accountId = account.id;
            each.at = dueOf(account.id);
            each.text = composition::leaving(m_post, account).parts.first().text;
            mine.append(each);
        }
        const Result<QList<clash::Warning>> found
            = co_await m_context.store.read(&clash::find, mine);
        if (!found || *found == m_clashes)
            continue;
        m_clashes = *found;
        judge();
    }
    m_looking = false;
    co_return;
}

QString Composer::sentBy(const QList<Account> &accounts) const
{
    const Instant now = m_context.clock.now();
    QStringList there;
    QStringList here;
    for (const Account &each : accounts) {
        const bool held = composition::held(m_post, each, dueOf(each.id), now);
        (held ? there : here).append(platform::name(each.platform));
    }
    if (m_when->now())
        return tr("this computer, at once");
    QStringList said;
    if (!there.isEmpty())
        said.append(tr("%1 hold(s) it", nullptr, int(there.size())).arg(names(there)));
    if (!here.isEmpty())
        said.append(there.isEmpty() ? tr("this computer, which has to be on")
                                    : tr("%1 from this computer").arg(names(here)));
    return said.join(u" · "_s);
}

// How what goes with the post stands, and which of it any account can take.
void Composer::tellRows(const QList<Account> &accounts)
{
    const Composition::Content &content = m_post.of(m_version);
    const QString none = tr("none");
    m_rows[u"when"_s]->setValue(whenWords(accounts), false);
    m_rows[u"sent"_s]->setValue(sentBy(accounts), false);
    int parts = 1;
    int options = 0;
    for (const Account &each : accounts) {
        if (m_version == Composition::everybody || each.id == m_version)
            parts = std::max(parts, composition::leaving(m_post, each).thread());
        options = std::max(options, each.capabilities.pollOptions);
    }
    m_poll->setMost(options);
    m_rows[u"thread"_s]->setValue(
        !content.thread ? tr("no") : tr("%n part(s)", nullptr, parts), !content.thread);
    m_numbered->setEnabled(content.thread);
    const QString comment = content.comment.simplified();
    m_rows[u"comment"_s]->setValue(
        comment.isEmpty() ? none
                          : content.commentAfter.count() == 0
                ? comment
                : tr("%1 · %2 later").arg(comment, describe::lasting(content.commentAfter)),
        comment.isEmpty());
    m_rows[u"poll"_s]->setValue(
        content.poll ? content.poll->options.join(u" · "_s) : none, !content.poll);
    const bool marks = !campaign::slug(m_post.campaign.name).isEmpty();
    m_rows[u"campaign"_s]->setValue(
        marks ? tr("%1 · utm on links").arg(m_post.campaign.name) : none, !marks);
    m_rows[u"warning"_s]->setValue(content.warning.isEmpty() ? none : content.warning,
                                   content.warning.isEmpty());
    m_rows[u"audience"_s]->setValue(m_audience->currentText(), false);
    m_rows[u"repliers"_s]->setValue(m_repliers->currentText(), content.repliers == Repliers::Everybody);
    m_rows[u"language"_s]->setValue(m_language->currentText(), content.language.isEmpty());

    m_rows[u"sent"_s]->setVisible(!accounts.isEmpty());
    m_native->setEnabled(any(accounts, Capabilities::NativeSchedule) && m_post.repeat.isEmpty());
    m_repeat->setVisible(!m_when->now() && !m_post.queued);
    m_scopeRow->setVisible(m_repeats.id != 0);
    m_repeat->setEnabled(m_repeats.id == 0 || m_scope->current() != 0);
    m_rows[u"thread"_s]->setVisible(any(accounts, Capabilities::Thread));
    m_rows[u"comment"_s]->setVisible(any(accounts, Capabilities::Reply));
    m_rows[u"poll"_s]->setVisible(any(accounts, Capabilities::Poll));
    m_rows[u"warning"_s]->setVisible(any(accounts, Capabilities::ContentWarning));
    m_rows[u"audience"_s]->setVisible(any(accounts, Capabilities::Visibility));
    m_rows[u"repliers"_s]->setVisible(any(accounts, Capabilities::WhoMayReply)
                                         || content.repliers != Repliers::Everybody);
    m_rows[u"language"_s]->setVisible(any(accounts, Capabilities::Language));
}

void Composer::tellFoot(const QList<Account> &accounts)
{
    m_go->setEnabled(!m_hindered && !m_planning);
    const bool unread = waits(accounts);
    const bool alike = std::all_of(accounts.begin(), accounts.end(), [this](const Account &each) {
        return dueOf(each.id) == firstDue();
    });
    const QString time = describe::clock(firstDue(), m_context.pulse.zone());
    if (m_when->now())
        m_go->setText(unread ? tr("Submit") : tr("Publish now"));
    else if (alike)
        m_go->setText(unread ? tr("Submit for %1").arg(time) : tr("Schedule for %1").arg(time));
    else
        m_go->setText(unread ? tr("Submit") : tr("Schedule each"));
    const QString which = accounts.isEmpty() ? tr("Choose at least one account") : QString();
    m_go->setToolTip(!which.isEmpty() || !unread ? which
                                                 : tr("It leaves once somebody has approved it"));
    m_later->setEnabled(!accounts.isEmpty() && !m_post.isEmpty() && !m_planning);
    m_later->setToolTip(which);
    m_discard->setEnabled((!m_post.isEmpty() || m_post.postId != 0) && !m_planning);
    m_title->setText(m_post.postId != 0 ? tr("Edit post") : tr("New post"));
}

void Composer::showCounters()
{
    QList<Counters::Count> counts;
    for (const Account &account : writable()) {
        if (m_version != Composition::everybody && account.id != m_version)
            continue;
        const composition::Leaving whole = composition::leaving(m_post, account);
        Counters::Count count;
        count.letter = badge::letter(account.platform);
        count.platform = platform::name(account.platform);
        count.is = check::length(whole.parts.first(), account);
        count.limit = account.capabilities.textLimit;
        count.parts = whole.thread();
        counts.append(count);
    }
    boxOf(m_version)->counters().set(counts);
}
