// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/replybox.h"

#include "core/base/text.h"
#include "core/schedule/check.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/emojipicker.h"
#include "ui/inbox/replynotice.h"
#include "ui/slashreplies.h"
#include "ui/mediarow.h"
#include "ui/mentionlist.h"
#include "ui/panes.h"
#include "ui/picturefit.h"
#include "ui/proofreader.h"
#include "ui/textbox.h"

#include <QBoxLayout>
#include <QScrollArea>

using namespace Qt::StringLiterals;

ReplyBox::ReplyBox(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_card(new Card(context.theme, this))
    , m_box(new TextBox(context.theme, 2, 9, m_card))
    , m_files(new QScrollArea(m_card))
    , m_media(new MediaRow(context, m_files))
    , m_fit(new PictureFit(context, this))
    , m_trouble(panes::label({}, context.theme.font(Face::Small), panes::muted, m_card))
    , m_slash(new Button(context.theme, Button::Kind::Flat, tr("Replies"), m_card))
    , m_news(new ReplyNotice(context.theme, tr("Look"), tr("Send anyway"), m_card))
    , m_undescribed(new ReplyNotice(context.theme, tr("Describe it"), tr("Send without"), m_card))
    , m_emoji(new Button(context.theme, Button::Kind::Flat, {}, m_card))
    , m_attach(new Button(context.theme, Button::Kind::Flat, {}, m_card))
    , m_language(new Button(context.theme, Button::Kind::Flat, {}, m_card))
    , m_counter(panes::label({}, context.theme.font(Face::Small), panes::muted, m_card))
    , m_later(new Button(context.theme, Button::Kind::Flat, {}, m_card))
    , m_reply(new Button(context.theme, Button::Kind::Outlined, tr("Reply"), m_card))
    , m_close(new Button(context.theme, Button::Kind::Filled, tr("Reply && close"), m_card))
    , m_proofreader(new Proofreader(context, *m_box, *m_language))
    , m_replies(new SlashReplies(context, *m_box, parent))
    , m_mentions(new MentionList(context, *m_box, parent))
{
    build();
    joinFiles();
    m_settle.setSingleShot(true);
    m_settle.setInterval(400);
    connect(&m_settle, &QTimer::timeout, this, &ReplyBox::typed);
    connect(m_box, &QPlainTextEdit::textChanged, this, [this] {
        count();
        if (m_loading)
            return;
        m_settle.start();
        Q_EMIT changed();
    });
    connect(m_box, &TextBox::focused, m_card, &Card::setLit);
    connect(m_slash, &QPushButton::clicked, m_replies, &SlashReplies::ask);
    connect(m_news, &ReplyNotice::lookAsked, this, &ReplyBox::lookAsked);
    connect(m_news, &ReplyNotice::anywayAsked, this, &ReplyBox::anywayAsked);
    connect(m_box, &TextBox::sent, this, [this] { ask(Sending::Reply); });
    connect(m_reply, &QPushButton::clicked, this, [this] { ask(Sending::Reply); });
    connect(m_close, &QPushButton::clicked, this, [this] { ask(Sending::Close); });
    connect(m_later, &QPushButton::clicked, this, [this] { ask(Sending::Later); });
    connect(m_emoji, &QPushButton::clicked, this, [this] {
        if (!m_picker) {
            m_picker = new EmojiPicker(m_context.theme, this);
            connect(m_picker, &EmojiPicker::chosen, this, [this](const QString &emoji) {
                m_box->insertPlainText(emoji);
                m_box->setFocus();
            });
        }
        m_picker->popup(QRect(m_emoji->mapToGlobal(QPoint(0, 0)), m_emoji->size()));
    });
    clear();
}

void ReplyBox::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(16, 0, 16, 16);
    all->addWidget(m_card);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    column->addWidget(m_news);
    column->addWidget(m_undescribed);
    column->addWidget(m_box);
    m_files->setFrameShape(QFrame::NoFrame);
    m_files->setWidgetResizable(true);
    m_files->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_files->setFocusPolicy(Qt::NoFocus);
    panes::fill(*m_files->viewport(), QPalette::Base);
    m_files->setWidget(m_media);
    column->addWidget(m_files);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    column->addWidget(m_trouble);
    column->addLayout(buildRow());
    m_box->setAccessibleName(tr("Reply"));
}

QBoxLayout *ReplyBox::buildRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const auto symbol = [row](Button *button, const QString &icon, const QString &tip,
                              const QString &name) {
        button->setSymbol(icon);
        button->setToolTip(tip);
        button->setAccessibleName(name);
        row->addWidget(button);
    };
    symbol(m_slash, u"slash"_s, tr("Saved replies (/)"), tr("Saved replies"));
    symbol(m_emoji, u"smile"_s, tr("Emoji"), tr("Emoji"));
    symbol(m_attach, u"attach"_s, tr("Attach pictures or films (Ctrl+Shift+A)"),
           tr("Attach pictures or films"));
    row->addStretch();
    row->addWidget(m_language);
    row->addWidget(m_counter);
    symbol(m_later, u"clock"_s, tr("Reply later (Ctrl+Shift+L)"), tr("Reply later"));
    row->addWidget(m_reply);
    row->addWidget(m_close);
    m_reply->setAccessibleName(tr("Reply"));
    m_reply->setToolTip(tr("Send, and wait for their answer (Ctrl+Enter)"));
    m_close->setToolTip(tr("Send, and close the conversation (Ctrl+Shift+Enter)"));
    return row;
}

void ReplyBox::begin(qint64 conversation, const Account &account, const Outgoing &reply,
                     const QString &draft)
{
    m_account = account;
    m_outgoing = reply;
    m_open = true;
    m_bare = false;
    m_media->setOwner(conversation);
    m_mentions->setAccounts({ account });
    m_media->setAccounts({ account });
    clearNews();
    m_undescribed->clear();
    setText(draft);
    enable(true);
    const QString to = reply.audience == Audience::Direct
        ? tr("Answer: only the people named will see it")
        : tr("Answer as %1").arg(account.handle);
    m_box->setPlaceholderText(to);
    count();
}

void ReplyBox::ask(Sending how)
{
    if (!m_canSend)
        return;
    const int bare = m_account.capabilities.can(Capabilities::AltText) ? m_media->undescribed() : -1;
    if (bare >= 0 && !m_bare) {
        m_how = how;
        m_undescribed->tell(m_media->media().size() == 1
                                ? tr("The picture has no description")
                                : tr("Picture %1 has no description").arg(bare + 1),
                            true);
        return;
    }
    m_undescribed->clear();
    m_settle.stop();
    Q_EMIT asked(how);
}

void ReplyBox::tellNews(const QString &news, bool asking)
{
    m_news->tell(news, asking);
}

void ReplyBox::clearNews()
{
    m_news->clear();
}

QString ReplyBox::news() const
{
    return m_news->words();
}

bool ReplyBox::completing() const
{
    return m_replies->isVisible() || m_mentions->isVisible();
}

void ReplyBox::enable(bool on)
{
    for (QWidget *each : std::initializer_list<QWidget *> { m_box, m_emoji, m_slash, m_attach })
        each->setEnabled(on);
}

void ReplyBox::refuse(const QString &why)
{
    m_open = false;
    m_bare = false;
    clearNews();
    m_undescribed->clear();
    setText({});
    m_box->setPlaceholderText(why);
    enable(false);
    m_media->setOwner(0);
    m_mentions->setAccounts({});
    setMedia({});
}

void ReplyBox::clear()
{
    refuse({});
}

QString ReplyBox::text() const
{
    return m_box->text();
}

void ReplyBox::setText(const QString &text)
{
    m_settle.stop();
    m_loading = true;
    m_box->setPlainText(text);
    m_box->moveCursor(QTextCursor::End);
    m_loading = false;
}

// Where there is little room the icon says it.
void ReplyBox::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_slash->setText(width() < 600 ? QString() : tr("Replies"));
    const bool narrow = width() < 520;
    m_reply->setText(narrow ? QString() : tr("Reply"));
    m_reply->setSymbol(narrow ? u"send"_s : QString());
    m_emoji->setVisible(!narrow);
    m_language->setVisible(m_open && !narrow);
}

void ReplyBox::count()
{
    m_outgoing.text = text();
    m_outgoing.media = leaving();
    const Capabilities &can = m_account.capabilities;
    const int size = check::length(m_outgoing, m_account);
    const bool empty = m_outgoing.text.trimmed().isEmpty();
    const bool tooLong = size > can.textLimit
        || (can.byteLimit > 0 && ::text::utf8Bytes(m_outgoing.text) > can.byteLimit);
    const QStringList objections = this->objections();
    m_trouble->setText(objections.join(u'\n'));
    m_trouble->setVisible(!objections.isEmpty());
    m_canSend = m_open && (!empty || !m_outgoing.media.isEmpty()) && !tooLong && !hindered();
    QPalette ink = m_trouble->palette();
    ink.setColor(QPalette::PlaceholderText,
                 m_context.theme.color(hindered() ? Token::Negative : Token::Muted));
    m_trouble->setPalette(ink);
    for (QWidget *each : std::initializer_list<QWidget *> { m_counter, m_later })
        each->setVisible(m_open);
    m_language->setVisible(m_open && !m_emoji->isHidden()); // where there is room
    m_counter->setText(tr("%1 / %2").arg(describe::number(size), describe::number(can.textLimit)));
    QPalette palette = m_counter->palette();
    palette.setColor(QPalette::PlaceholderText,
                     m_context.theme.color(tooLong ? Token::Negative : Token::Muted));
    m_counter->setPalette(palette);
    for (Button *each : { m_reply, m_close, m_later })
        each->setEnabled(m_canSend);
}
