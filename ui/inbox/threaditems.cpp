// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/threaditems.h"

#include "core/base/clock.h"
#include "ui/avatar.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/faces.h"
#include "ui/icons.h"
#include "ui/inbox/moodrow.h"
#include "ui/inbox/pictureslot.h"
#include "ui/inbox/pollview.h"
#include "ui/paint.h"
#include "ui/panes.h"
#include "ui/passageview.h"
#include "ui/plain.h"
#include "ui/pulse.h"
#include "ui/rulewords.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace {

constexpr int face = 30;
constexpr int faceRoom = 40;
constexpr int padX = 14;
constexpr int padY = 11;
constexpr int widestText = 412;
constexpr int moreSide = 24;
constexpr int widestSubject = 440;

} // namespace

DayMark::DayMark(const Theme &theme, const QString &day, QWidget *parent)
    : ThreadItem(parent)
    , m_label(panes::label(day, theme.font(Face::Small), panes::muted, this))
{
    m_label->setAlignment(Qt::AlignCenter);
}

QSize DayMark::fit(int available)
{
    const QSize size(std::min(available, m_label->sizeHint().width() + 8), 22);
    m_label->setGeometry(QRect(QPoint(0, 0), size));
    return size;
}

NoteMark::NoteMark(const Context &context, const notes::Note &note, QWidget *parent)
    : ThreadItem(parent)
    , m_theme(context.theme)
    , m_text(new PassageView(context.theme, this))
{
    m_text->setInk(Token::Warning);
    m_text->setFace(Face::Small);
    m_text->setPlain(note.writer.isEmpty() ? tr("Note: %1").arg(note.body)
                                           : tr("Note by %1: %2").arg(note.writer, note.body));
    setToolTip(panes::tip(describe::exact(note.writtenAt, context.pulse.zone())));
}

QString NoteMark::text() const
{
    return m_text->text().replace(QChar::LineSeparator, u'\n');
}

QSize NoteMark::fit(int available)
{
    constexpr int most = 520;
    constexpr int mark = 18; // the pencil's column
    constexpr QMargins around(12, 7, 12, 7);
    const int room = std::min(available, most) - around.left() - around.right() - mark;
    const QSize text = m_text->fit(room);
    const QSize size(text.width() + mark + around.left() + around.right(),
                     text.height() + around.top() + around.bottom());
    m_text->setGeometry(QStyle::visualRect(
        layoutDirection(), QRect(QPoint(0, 0), size),
        QRect(QPoint(around.left() + mark, around.top()), text)));
    return size;
}

void NoteMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw::rounded(painter, rect(), 8, m_theme.color(Token::WarningSoft), Qt::NoPen);
    icons::paint(painter,
                 QStyle::visualRect(layoutDirection(), rect(), QRect(11, m_text->y() + 1, 14, 14)),
                 u"pencil"_s,
                 m_theme.color(Token::Warning));
}

RuleMark::RuleMark(const Context &context, const rulelog::Entry &entry, QWidget *parent)
    : ThreadItem(parent)
    , m_theme(context.theme)
    , m_what(new TextLink(context.theme, Face::Small, Token::Muted, this))
    , m_why(panes::label({}, context.theme.font(Face::Small), panes::muted, this))
{
    const QTimeZone &zone = context.pulse.zone();
    const QString done = rulewords::done(entry.deeds, context.clock.now(), zone);
    m_what->setText(tr("%1, by rule “%2”").arg(done, entry.rule));
    m_what->setToolTip(panes::tip(describe::exact(entry.doneAt, zone)));
    m_what->setAccessibleName(m_what->text());
    const QString why = rulewords::reasons(entry.why, context.pulse.accounts());
    m_why->setText(why.isEmpty() ? QString() : tr("because %1").arg(why));
    m_why->setWordWrap(true);
    m_why->setAlignment(Qt::AlignHCenter);
    connect(m_what, &QAbstractButton::clicked, this, [this, id = entry.id] { Q_EMIT opened(id); });
    if (!entry.proposal || entry.proposal->settled != rulelog::Settled::Open)
        return;
    m_what->setInk(Token::Warning);
    m_decide = new Button(context.theme, Button::Kind::Outlined, tr("Decide (M)"), this);
    m_decide->setSymbol(u"shield"_s);
    m_leave = new Button(context.theme, Button::Kind::Flat, tr("Leave it"), this);
    connect(m_decide, &QPushButton::clicked, this,
            [this, id = entry.messageId] { Q_EMIT decisionAsked(id); });
    connect(m_leave, &QPushButton::clicked, this,
            [this, id = entry.proposal->id] { Q_EMIT dismissed(id); });
}

QString RuleMark::text() const
{
    return m_why->text().isEmpty() ? m_what->text() : m_what->text() + u'\n' + m_why->text();
}

QSize RuleMark::fit(int available)
{
    constexpr int most = 520;
    const int pad = m_decide ? 12 : 0;
    const int room = std::min(available, most) - 2 * pad;
    const int link = std::min(room, m_what->sizeHint().width());
    const int whyWide = std::min(room, m_why->fontMetrics().horizontalAdvance(m_why->text()) + 4);
    const int whyHigh = m_why->text().isEmpty() ? 0 : m_why->heightForWidth(whyWide);
    int buttons = 0;
    if (m_decide)
        buttons = m_decide->sizeHint().width() + 8 + m_leave->sizeHint().width();
    const int wide = std::max({ link, whyWide, buttons }) + 2 * pad;
    int top = pad > 0 ? 8 : 0;
    m_what->setGeometry((wide - link) / 2, top, link, m_what->sizeHint().height());
    top += m_what->height() + 1;
    m_why->setGeometry((wide - whyWide) / 2, top, whyWide, whyHigh);
    top += whyHigh;
    if (m_decide) {
        top += 8;
        const QSize first = m_decide->sizeHint();
        const QSize second = m_leave->sizeHint();
        const int left = (wide - buttons) / 2;
        const QRect all(0, 0, wide, first.height());
        m_decide->setGeometry(QStyle::visualRect(layoutDirection(), all, QRect(QPoint(left, top), first)));
        m_leave->setGeometry(QStyle::visualRect(
            layoutDirection(), all, QRect(QPoint(left + first.width() + 8, top), second)));
        top += first.height() + 8;
    }
    return { wide, top };
}

void RuleMark::paintEvent(QPaintEvent *)
{
    if (!m_decide)
        return;
    QPainter painter(this);
    draw::rounded(painter, rect(), 8, m_theme.color(Token::WarningSoft), Qt::NoPen);
}

Bubble::Bubble(const Context &context, Kind kind, qint64 accountId, QWidget *parent)
    : ThreadItem(parent)
    , m_context(context)
    , m_kind(kind)
    , m_accountId(accountId)
    , m_head(panes::label({}, context.theme.font(Face::Small), panes::muted, this))
    , m_text(new PassageView(context.theme, this))
    , m_footer(panes::label({}, context.theme.font(Face::Small), panes::muted, this))
    , m_standing(panes::label({}, context.theme.font(Face::SmallStrong), panes::muted, this))
    , m_actions(new QWidget(this))
    , m_row(new QHBoxLayout(m_actions))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(6);
    m_row->setAlignment(Qt::AlignLeading);
    m_head->hide();
    m_footer->hide();
    m_standing->hide();
    m_standing->setWordWrap(true);
    m_actions->hide();
    m_footer->setWordWrap(true);
    connect(m_text, &PassageView::linkChosen, this, &Bubble::linkChosen);
    connect(m_text, &PassageView::forwarded, this, &Bubble::forwarded);
    if (kind == Kind::Theirs)
        connect(&context.faces, &Faces::arrived, this, qOverload<>(&QWidget::update));
}

void Bubble::show(const conversations::Entry &entry, const QSet<QUrl> &agreed)
{
    const Message &message = entry.message;
    m_name = message.author.name;
    m_avatar = message.author.avatar;
    m_text->setPassage(message.body);
    const QTimeZone &zone = m_context.pulse.zone();
    const QString time = describe::clock(message.createdAt, zone);
    setToolTip(panes::tip(describe::exact(message.createdAt, zone)));

    QStringList head;
    if (m_kind == Kind::Subject)
        head.append(tr("Post by %1 · %2").arg(plain::within(message.author.name),
                                              describe::day(message.createdAt,
                                                            m_context.clock.now(), zone)
                                                  + u' ' + time));
    if (!message.warning.isEmpty())
        head.append(tr("Content warning: %1").arg(plain::within(message.warning)));
    if (!head.isEmpty())
        setHead(head.join(u'\n'));

    QStringList footer;
    if (entry.deleted)
        footer.append(message.own ? tr("Deleted") : tr("Deleted on the platform"));
    else if (message.editedAt)
        footer.append(tr("Edited %1").arg(describe::clock(*message.editedAt, zone)));
    if (m_kind == Kind::Ours)
        footer.append(entry.writer.isEmpty() ? tr("Sent · %1 ✓").arg(time)
                                             : tr("Sent by %1 · %2 ✓").arg(entry.writer, time));
    else if (m_kind == Kind::Theirs)
        footer.append(time);
    if (message.audience == Audience::Direct || message.audience == Audience::Followers)
        footer.append(describe::audience(message.audience));
    if (!footer.isEmpty())
        setFooter(footer.join(u" · "_s),
                  entry.deleted && !message.own ? Token::Negative : Token::Muted);
    if (entry.deleted)
        m_text->setInk(Token::Muted);
    if (!entry.formerTexts.isEmpty()) {
        QStringList former;
        for (const Foreign &each : entry.formerTexts)
            former.append(plain::text(each));
        m_footer->setToolTip(panes::tip(tr("Before:") + u'\n' + former.join(u"\n\n"_s)));
    }
    m_text->offerForward();
    if (entry.deleted)
        return;
    if (message.poll)
        m_poll = new PollView(m_context, *message.poll, this);
    addAttachments(message.attachments, agreed);
}

void Bubble::show(const Publication &reply)
{
    m_text->setPlain(reply.outgoing.text);
    const QTimeZone &zone = m_context.pulse.zone();
    const draw::Tone tone = describe::tone(reply.state);
    QString words = describe::state(reply.state);
    using enum Publication::State;
    const Instant now = m_context.clock.now();
    const bool later = reply.state == Scheduled && reply.dueAt && *reply.dueAt > now + 2min;
    if (later)
        words = tr("Scheduled: %1").arg(describe::moment(*reply.dueAt, now, zone));
    else if (reply.state == Scheduled && reply.dueAt)
        words = tr("Leaves at %1").arg(describe::clock(*reply.dueAt, zone));
    if (!reply.writer.isEmpty())
        words += u" · "_s + reply.writer;
    if (!reply.outgoing.media.isEmpty())
        words += u" · "_s + tr("%n file(s)", nullptr, int(reply.outgoing.media.size()));
    if (reply.errorKind && (reply.state == Held || reply.state == Retry))
        words += u" · "_s + describe::error(*reply.errorKind);
    if (!reply.error.isEmpty() && reply.state == Refused)
        words = describe::because(words, plain::within(reply.error));
    setFooter(words, draw::ink(tone));

    switch (reply.state) {
    case Scheduled:
        if (later) {
            addDecision(tr("Send now"), u"now"_s, reply.id);
            addDecision(tr("Move…"), u"move"_s, reply.id);
        }
        addDecision(tr("Take back"), u"cancel"_s, reply.id);
        break;
    case Held:
        if (!reply.errorKind || reply.errorKind == Error::Overtaken) // it waits for a person only
            addDecision(tr("Send now"), u"now"_s, reply.id);
        [[fallthrough]];
    case Retry: addDecision(tr("Take back"), u"cancel"_s, reply.id); break;
    case Refused:
    case Missed:
        addDecision(tr("Send again"), u"again"_s, reply.id);
        addDecision(tr("Discard"), u"cancel"_s, reply.id);
        break;
    case Unknown: addDecision(tr("It is there"), u"confirm"_s, reply.id); break;
    case Attention:
        addDecision(tr("It is there"), u"confirm"_s, reply.id);
        addDecision(tr("Send again"), u"again"_s, reply.id);
        addDecision(tr("Discard"), u"cancel"_s, reply.id);
        break;
    default: break;
    }
}

void Bubble::feel(const understanding::Sense &sense, std::optional<understanding::Label> given)
{
    if (!m_mood) {
        m_mood = new MoodRow(m_context.theme, this);
        connect(m_mood, &MoodRow::given, this, &Bubble::moodGiven);
    }
    m_mood->show(sense, given);
}

void Bubble::follow(const Publication &change)
{
    using enum Publication::State;
    const bool stuck = change.state == Refused || change.state == Attention
        || change.state == Missed;
    if (change.action->kind == Action::Kind::Edit && !stuck)
        m_text->setPlain(change.action->text); // as it will be
    else if (!stuck)
        m_text->setInk(Token::Muted);
    setFooter(describe::change(change, m_context.pulse.zone()),
              draw::ink(describe::tone(change.state)));
    if (stuck) {
        addDecision(tr("Try again"), u"again"_s, change.id);
        addDecision(tr("Leave it"), u"cancel"_s, change.id);
    } else if (change.state == Scheduled || change.state == Held || change.state == Retry) {
        addDecision(tr("Take back"), u"cancel"_s, change.id);
    }
}

void Bubble::offerChanges(const QString &remoteId, bool edit, bool remove)
{
    if (!edit && !remove)
        return;
    m_more = new Button(m_context.theme, Button::Kind::Flat, {}, this);
    m_more->setSymbol(u"more"_s);
    m_more->setToolTip(tr("Edit or delete"));
    m_more->setAccessibleName(tr("Edit or delete"));
    m_more->setFixedSize(moreSide, moreSide);
    connect(m_more, &QPushButton::clicked, this, [this, remoteId, edit, remove] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        const auto add = [&](const QString &words, const QString &icon, Action::Kind kind) {
            QAction *action = menu->addAction(icons::icon(m_context.theme, icon), words);
            connect(action, &QAction::triggered, this,
                    [this, remoteId, kind] { Q_EMIT changeAsked(remoteId, kind); });
        };
        if (edit)
            add(tr("Edit…"), u"pencil"_s, Action::Kind::Edit);
        if (remove)
            add(tr("Delete…"), u"trash"_s, Action::Kind::Delete);
        menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 2)));
    });
}

QString Bubble::footer() const
{
    return m_footer->text();
}

void Bubble::setStanding(const QString &words, Token ink)
{
    QPalette palette = m_standing->palette();
    palette.setColor(QPalette::PlaceholderText, m_context.theme.color(ink));
    m_standing->setPalette(palette);
    m_standing->setText(words);
    m_standing->show();
}

QString Bubble::standing() const
{
    return m_standing->text();
}

void Bubble::setRinged(bool ringed)
{
    m_ringed = ringed;
    update();
}

void Bubble::setHead(const QString &text)
{
    m_head->setText(text);
    m_head->show();
}

void Bubble::setFooter(const QString &text, Token ink)
{
    QPalette palette = m_footer->palette();
    if (ink != Token::Muted) {
        palette.setColor(QPalette::PlaceholderText, m_context.theme.color(ink));
        m_footer->setPalette(palette);
    }
    m_footer->setText(text);
    m_footer->show();
}

void Bubble::addDecision(const QString &text, const QString &decision, qint64 publicationId)
{
    auto *button = new Button(m_context.theme, Button::Kind::Outlined, text, m_actions);
    connect(button, &QPushButton::clicked, this,
            [this, decision, publicationId] { Q_EMIT decided(publicationId, decision); });
    m_row->addWidget(button, 0, Qt::AlignLeading);
    m_actions->show();
}

void Bubble::addAttachments(const QList<Attachment> &attachments, const QSet<QUrl> &agreed)
{
    for (const Attachment &each : attachments.first(std::min<qsizetype>(attachments.size(), 8))) {
        if (!plain::address(each.url.toString()).isValid())
            continue;
        auto *slot = new PictureSlot(m_context, each, this);
        connect(slot, &PictureSlot::openAsked, this, &Bubble::linkChosen);
        connect(slot, &PictureSlot::grown, this, [this] { updateGeometry(); });
        connect(slot, &PictureSlot::agreed, this, &Bubble::pictureAgreed);
        if (agreed.contains(slot->url()))
            slot->fetchAgreed();
        m_pictures.append(slot);
    }
}

QSize Bubble::fit(int available)
{
    const int left = m_kind == Kind::Theirs ? faceRoom : 0;
    const int most = std::min(m_kind == Kind::Subject ? widestSubject : widestText,
                              available - left - 2 * padX);
    const QSize text = m_text->fit(most);
    int wide = text.width();
    const int beside = m_more ? moreSide + 6 : 0; // room at the end of the footer, else of the head
    const int besideHead = m_footer->isHidden() ? beside : 0;
    if (!m_head->isHidden())
        wide = std::max(wide, std::min(most, m_head->sizeHint().width() + besideHead));
    if (!m_footer->isHidden())
        wide = std::max(wide, std::min(most, m_footer->fontMetrics().horizontalAdvance(
                                                 m_footer->text()) + 4 + beside));
    if (!m_standing->isHidden())
        wide = std::max(wide, std::min(most, m_standing->sizeHint().width() + 4));
    if (!m_actions->isHidden())
        wide = std::max(wide, std::min(most, m_actions->sizeHint().width()));
    if (m_mood && !m_mood->isHidden())
        wide = std::max(wide, std::min(most, m_mood->sizeHint().width()));
    if (m_poll)
        wide = std::max(wide, std::min(most, PollView::widest));
    for (const PictureSlot *each : m_pictures)
        wide = std::max(wide, std::min(most, each->sizeHint().width()));

    int top = padY;
    const int x = left + padX;
    const auto place = [&](QWidget *widget, const QRect &where) {
        widget->setGeometry(QStyle::visualRect(layoutDirection(),
                                               QRect(0, 0, left + wide + 2 * padX, 10), where));
    };
    const auto put = [&](QWidget *widget, int height, int gap, int room = 0) {
        place(widget, QRect(x, top, wide - room, height));
        if (m_more && room > 0)
            place(m_more, QRect(x + wide - moreSide + 4, top + (height - moreSide) / 2, moreSide,
                                moreSide));
        top += height + gap;
    };
    if (!m_head->isHidden())
        put(m_head, m_head->sizeHint().height(), 4, besideHead);
    put(m_text, text.height(), 0);
    if (m_poll) {
        top += 10;
        put(m_poll, m_poll->heightFor(wide), 0);
    }
    for (PictureSlot *each : m_pictures) {
        top += 8;
        put(each, each->sizeHint().height(), 0);
    }
    if (m_mood && !m_mood->isHidden()) {
        top += 8;
        put(m_mood, m_mood->sizeHint().height(), m_footer->isHidden() ? 0 : 4);
    }
    if (!m_footer->isHidden()) {
        top += 3;
        put(m_footer, m_footer->heightForWidth(wide - beside), 0, beside);
    }
    if (!m_standing->isHidden()) {
        top += 3;
        put(m_standing, m_standing->heightForWidth(wide), 0);
    }
    if (!m_actions->isHidden()) {
        top += 8;
        put(m_actions, m_actions->sizeHint().height(), 0);
    }
    top += padY;
    const int whole = left + wide + 2 * padX;
    m_box = QStyle::visualRect(layoutDirection(), QRect(0, 0, whole, top),
                               QRect(left, 0, wide + 2 * padX, top));
    return { whole, top };
}

void Bubble::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_context.theme;
    if (m_ringed)
        draw::rounded(painter, m_box, 12, theme.color(Token::Surface), QPen(theme.color(Token::Accent), 1.5));
    else if (m_kind == Kind::Ours)
        draw::rounded(painter, m_box, 12, theme.color(Token::AccentSoft), Qt::NoPen);
    else
        draw::rounded(painter, m_box, m_kind == Kind::Subject ? 10 : 12,
                      theme.color(Token::Surface), QPen(theme.color(Token::Border), 1));
    if (m_kind == Kind::Theirs) {
        const QRect where = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, face, face));
        avatar::paint(painter, where, theme, m_name,
                      m_context.faces.face(m_accountId, m_avatar));
    }
}
