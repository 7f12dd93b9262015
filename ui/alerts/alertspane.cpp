// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertspane.h"

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/store/store.h"
#include "ui/alerts/alertdesk.h"
#include "ui/alerts/alertwords.h"
#include "ui/ask.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/lines.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/pulse.h"
#include "ui/statepane.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using alerts::Alert;

namespace {

constexpr int most = 500; // alerts, and texts of one
constexpr int rowsShown = 8;
constexpr qsizetype longestText = 200;

draw::Tone toneOf(const Alert &alert, Instant now)
{
    return alert.isOpen(now) ? draw::Tone::Negative : draw::Tone::Neutral;
}

} // namespace

AlertsPane::AlertsPane(const Context &context, QWidget *parent)
    : LibraryPane(context, u"alerts"_s, parent)
    , m_desk(new AlertDesk(context, this))
    , m_heading(panes::label({}, context.theme.font(Face::Strong), panes::ink, board()))
    , m_inWatch(new TextLink(context.theme, Face::Small, Token::Accent, board()))
    , m_texts(new LineView(context.theme, board()))
{
    name(tr("Find in alerts"), tr("Alerts"));
    m_heading->setContentsMargins(0, 8, 0, 0);
    m_inWatch->setText(tr("Show them in the watch"));
    column()->addWidget(m_heading);
    column()->addWidget(m_inWatch, 0, Qt::AlignLeft);
    column()->addWidget(m_texts);
    column()->addStretch();
    hint(u"bell"_s, tr("No alert is open"), tr("Choose one to see what stood behind it and what was done."));
    connect(&search(), &QLineEdit::textChanged, this, &AlertsPane::show);
    connect(&list(), &LineView::chosen, this, &AlertsPane::choose);
    connect(&list(), &LineView::opened, this, [this] {
        m_texts->setFocus();
        if (m_texts->current() == 0)
            m_texts->step(1);
    });
    connect(m_texts, &LineView::opened, this, &AlertsPane::openText);
    connect(m_inWatch, &QAbstractButton::clicked, this, [this] { showInWatch(0); });
    connect(m_desk, &AlertDesk::done, this, &AlertsPane::done);
    connect(m_desk, &AlertDesk::failed, this, &AlertsPane::failed);
}

AlertsPane::~AlertsPane() = default;

QString AlertsPane::heading() const
{
    return m_heading->text();
}

Task<> AlertsPane::read()
{
    const int limit = most;
    const Result<QList<Alert>> found = co_await m_context.store.read(&alerts::list, limit);
    if (!found) {
        showError(found.error());
        co_return;
    }
    m_alerts = *found;
    m_known = true;
    show();
    if (m_described) // its texts may be others by now
        m_looking.start(readBehind(*m_described));
}

const Alert *AlertsPane::find(qint64 id) const
{
    for (const Alert &each : m_alerts) {
        if (each.id == id)
            return &each;
    }
    return nullptr;
}

void AlertsPane::show()
{
    if (!m_known)
        return;
    if (m_alerts.isEmpty()) {
        state().showEmpty(u"bell"_s, tr("No alert so far"),
                          tr("What your accounts receive, and what your watches find, is compared with the same "
                             "hours of the four weeks before. When clearly more of it is bad news than usual, it is "
                             "told here and across the window. Nothing else is looked at."));
        state().offer(tr("How easily"), [this] { Q_EMIT settingsWanted(); });
        showState();
        list().setLines({});
        return;
    }
    const Instant now = m_context.clock.now();
    const QTimeZone &zone = m_context.pulse.zone();
    const QString words = text::folded(search().text().simplified());
    QList<Line> lines;
    for (const Alert &each : std::as_const(m_alerts)) {
        Line line;
        line.id = each.id;
        line.icon = u"bell"_s;
        line.title = alertwords::subject(each, m_context.pulse.accounts());
        line.text = alertwords::headline(each, now, zone);
        line.aside = describe::ago(each.raisedAt, now, zone);
        line.chip = alertwords::state(each, now);
        line.tone = toneOf(each, now);
        const QString all = line.title + u' ' + line.text + u' ' + alertwords::repeated(each) + u' '
            + each.note + u' ' + plain::line(each.firstText);
        if (words.isEmpty() || text::folded(all).contains(words))
            lines.append(line);
    }
    list().setLines(lines);
    if (lines.isEmpty())
        hint(u"search"_s, tr("Nothing like that"), tr("Look for other words."));
    else
        hint(u"bell"_s, tr("No alert is open"), tr("Choose one to see what stood behind it and what was done."));
    if (m_wanted != 0 && list().lines().rowOf(m_wanted) >= 0)
        list().select(std::exchange(m_wanted, 0));
    else if (list().current() == 0 && !lines.isEmpty())
        list().select(lines.first().id);
    choose(list().current());
}

void AlertsPane::open(qint64 id)
{
    m_wanted = id;
    search().clear();
    refresh();
}

void AlertsPane::choose(qint64 id)
{
    const Alert *alert = find(id);
    if (alert && !(m_described && *m_described == *alert)) {
        if (m_shown) {
            m_shown->hide();
            m_shown->deleteLater();
        }
        const bool other = !m_described || m_described->id != alert->id;
        m_described = *alert;
        m_shown = detail(*alert);
        column()->insertWidget(0, m_shown);
        if (other) {
            m_behind = {};
            listTexts();
        }
        m_looking.start(readBehind(*alert));
    }
    showList(alert != nullptr);
}

Task<> AlertsPane::readBehind(Alert alert)
{
    const QString subject = alert.subject;
    const Instant since = alert.since;
    const Instant until = alert.until;
    const int limit = most;
    const auto found
        = co_await m_context.store.read(&alerts::behind, subject, since, until, limit);
    if (!found) {
        Q_EMIT failed(found.error());
        co_return;
    }
    if (!m_described || m_described->id != alert.id)
        co_return; // another one was chosen meanwhile
    m_behind = *found;
    listTexts();
}

void AlertsPane::openText(qint64 messageId)
{
    for (const alerts::Text &each : std::as_const(m_behind.bad)) {
        if (each.messageId != messageId)
            continue;
        if (m_described && alerts::watchOf(m_described->subject) != 0)
            showInWatch(messageId); // it may be in no conversation
        else
            Q_EMIT conversationWanted(each.conversationId);
    }
}

void AlertsPane::showInWatch(qint64 messageId)
{
    if (m_described && alerts::watchOf(m_described->subject) != 0)
        Q_EMIT mentionsWanted(*m_described, messageId);
}

void AlertsPane::listTexts()
{
    const Instant now = m_context.clock.now();
    const QTimeZone &zone = m_context.pulse.zone();
    QList<Line> lines;
    for (const alerts::Text &each : std::as_const(m_behind.bad)) {
        const Account *account = m_context.pulse.account(each.accountId);
        Line line;
        line.id = each.messageId;
        line.title = plain::line(each.author);
        line.text = plain::line(each.body).left(longestText);
        const QString when = describe::moment(each.at, now, zone);
        line.aside = account ? u"%1 · %2"_s.arg(platform::name(account->platform), when) : when;
        if (each.waiting) {
            line.chip = tr("waits");
            line.tone = draw::Tone::Warning;
        }
        lines.append(line);
    }
    m_texts->setLines(lines);
    const bool found = m_described && alerts::watchOf(m_described->subject) != 0;
    QString heading = found ? tr("%Ln mention(s) behind it", nullptr, m_behind.count)
                            : tr("%Ln message(s) behind it", nullptr, m_behind.count);
    if (m_behind.count > lines.size())
        heading += u" · "_s + tr("the first %1 are listed").arg(describe::number(lines.size()));
    m_heading->setText(heading);
    m_texts->setAccessibleName(heading);
    m_heading->setVisible(m_behind.count > 0);
    m_inWatch->setVisible(found && m_behind.count > 0);
    m_texts->setVisible(m_behind.count > 0);
    if (!lines.isEmpty())
        m_texts->setFixedHeight(m_texts->sizeHintForRow(0) * int(std::min<qsizetype>(rowsShown, lines.size())) + 2);
}

QWidget *AlertsPane::detail(const Alert &alert)
{
    const Theme &theme = m_context.theme;
    const Instant now = m_context.clock.now();
    const QTimeZone &zone = m_context.pulse.zone();
    auto *made = new QWidget(board());
    auto *rows = new QVBoxLayout(made);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(10);
    const auto say = [&](QWidget *on, QBoxLayout *into, const QString &words, Face face, QPalette::ColorRole ink) {
        QLabel *label = panes::label(words, theme.font(face), ink, on);
        label->setWordWrap(true);
        into->addWidget(label);
    };
    const auto card = [&](Token fill) {
        auto *one = new Card(theme, made);
        one->setFill(fill);
        auto *inside = new QVBoxLayout(one);
        inside->setContentsMargins(16, 12, 16, 12);
        inside->setSpacing(6);
        rows->addWidget(one);
        return std::pair(one, inside);
    };
    say(made, rows, alertwords::headline(alert, now, zone), Face::Title, panes::ink);
    say(made, rows,
        u"%1 · %2"_s.arg(alertwords::subject(alert, m_context.pulse.accounts()),
                         describe::exact(alert.raisedAt, zone)),
        Face::Small, panes::muted);
    rows->addWidget(deeds(alert, made));

    const auto [why, reasons] = card(Token::Surface);
    const QString repeated = alertwords::repeated(alert);
    if (!repeated.isEmpty())
        say(why, reasons, tr("%1.").arg(repeated), Face::Body, panes::ink);
    for (const QString &each : alertwords::grounds(alert, now, zone))
        say(why, reasons, each, Face::Body, panes::ink);
    const QString became = alertwords::outcome(alert, now, zone);
    if (!became.isEmpty())
        say(why, reasons, became, Face::SmallStrong, panes::muted);
    if (alert.firstId != 0) {
        const auto [quote, inside] = card(Token::Raised);
        say(quote, inside, tr("The first came from %1").arg(plain::line(alert.firstAuthor)),
            Face::SmallStrong, panes::muted);
        say(quote, inside, plain::line(alert.firstText), Face::Body, panes::ink);
        auto *open = new TextLink(theme, Face::Small, Token::Accent, quote);
        if (!alert.watch.isEmpty()) {
            open->setText(tr("Show it in the watch"));
            connect(open, &QAbstractButton::clicked, this,
                    [this, id = alert.firstId] { showInWatch(id); });
        } else {
            open->setText(tr("Open the conversation"));
            connect(open, &QAbstractButton::clicked, this,
                    [this, id = alert.firstConversation] { Q_EMIT conversationWanted(id); });
        }
        open->setVisible(!alert.watch.isEmpty() || alert.firstConversation != 0);
        inside->addWidget(open, 0, Qt::AlignLeft);
    }
    return made;
}

QWidget *AlertsPane::deeds(const Alert &alert, QWidget *parent)
{
    auto *made = new QWidget(parent);
    auto *row = new QHBoxLayout(made);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto button = [&](const QString &words, const QString &symbol, Button::Kind kind, auto act) {
        auto *one = new Button(m_context.theme, kind, words, made);
        one->setSymbol(symbol);
        row->addWidget(one);
        connect(one, &QPushButton::clicked, this, act);
        return one;
    };
    // The lesser deed by its picture alone: a narrow window has room for it in every language.
    const auto picture = [&](const QString &words, const QString &symbol, auto act) {
        Button *one = button({}, symbol, Button::Kind::Outlined, act);
        one->setToolTip(words);
        one->setAccessibleName(words);
    };
    const Instant now = m_context.clock.now();
    if (alert.settled != Alert::Settled::No) {
        button(tr("Open again"), u"undo"_s, Button::Kind::Outlined, &AlertsPane::reopen);
    } else {
        button(tr("Handled…"), u"check"_s, alert.isOpen(now) ? Button::Kind::Filled : Button::Kind::Outlined,
               &AlertsPane::handle);
        button(tr("No storm"), u"close"_s, Button::Kind::Outlined, &AlertsPane::dismiss);
        if (alert.isMuted(now))
            picture(tr("Alert again"), u"bell"_s, [this, id = alert.id] { m_desk->unmute(id); });
        else if (alert.isOpen(now))
            picture(tr("Mute for a day"), u"mute"_s, [this] { mute(); });
    }
    row->addStretch();
    return made;
}

void AlertsPane::handle()
{
    const Alert *alert = find(list().current());
    if (!alert)
        return;
    Ask::Line question;
    question.title = tr("What was done about it");
    question.yes = tr("Note it as handled");
    question.roomy = true;
    m_context.ask.line(this, question, [this, id = alert->id](const QString &note) {
        m_desk->settle(id, Alert::Settled::Handled, note);
    });
}

void AlertsPane::dismiss()
{
    if (const Alert *alert = find(list().current()))
        m_desk->settle(alert->id, Alert::Settled::Nothing, {});
}

void AlertsPane::mute()
{
    if (const Alert *alert = find(list().current()))
        m_desk->mute(alert->id);
}

void AlertsPane::reopen()
{
    if (const Alert *alert = find(list().current()))
        m_desk->reopen(alert->id);
}
