// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/replybox.h"

#include "core/base/text.h"
#include "core/schedule/check.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/emojipicker.h"
#include "ui/icons.h"
#include "ui/paint.h"
#include "ui/panes.h"
#include "ui/proofreader.h"
#include "ui/textbox.h"

#include <QBoxLayout>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace {

// A soft ground for what has to be seen before the reply is sent.
class News : public QWidget
{
public:
    News(const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        draw::rounded(painter, rect(), 8, m_theme.color(Token::WarningSoft), Qt::NoPen);
        icons::paint(painter,
                     QStyle::visualRect(layoutDirection(), rect(),
                                        QRect(10, (height() - 16) / 2, 16, 16)),
                     u"info"_s, m_theme.color(Token::Warning));
    }

private:
    const Theme &m_theme;
};

} // namespace

ReplyBox::ReplyBox(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_card(new Card(context.theme, this))
    , m_box(new TextBox(context.theme, 2, 9, m_card))
    , m_news(new News(context.theme, m_card))
    , m_newsText(panes::label({}, context.theme.font(Face::Body), panes::ink, m_news))
    , m_look(new Button(context.theme, Button::Kind::Outlined, tr("Look"), m_news))
    , m_anyway(new Button(context.theme, Button::Kind::Outlined, tr("Send anyway"), m_news))
    , m_emoji(new Button(context.theme, Button::Kind::Flat, {}, m_card))
    , m_language(new Button(context.theme, Button::Kind::Flat, {}, m_card))
    , m_counter(panes::label({}, context.theme.font(Face::Small), panes::muted, m_card))
    , m_reply(new Button(context.theme, Button::Kind::Outlined, tr("Reply"), m_card))
    , m_close(new Button(context.theme, Button::Kind::Filled, tr("Reply && close"), m_card))
    , m_proofreader(new Proofreader(context, *m_box, *m_language))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(16, 0, 16, 16);
    all->addWidget(m_card);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    auto *news = new QHBoxLayout(m_news);
    news->setContentsMargins(34, 5, 5, 5);
    news->setSpacing(8);
    m_newsText->setWordWrap(true);
    news->addWidget(m_newsText, 1);
    news->addWidget(m_look);
    news->addWidget(m_anyway);
    m_news->hide();
    connect(m_look, &QPushButton::clicked, this, &ReplyBox::lookAsked);
    connect(m_anyway, &QPushButton::clicked, this, &ReplyBox::anywayAsked);
    column->addWidget(m_news);
    column->addWidget(m_box);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_emoji->setSymbol(u"smile"_s);
    m_emoji->setToolTip(tr("Emoji"));
    m_emoji->setAccessibleName(tr("Emoji"));
    row->addWidget(m_emoji);
    row->addStretch();
    row->addWidget(m_language);
    row->addWidget(m_counter);
    row->addWidget(m_reply);
    row->addWidget(m_close);
    column->addLayout(row);
    m_box->setAccessibleName(tr("Reply"));
    m_reply->setToolTip(tr("Send, and wait for their answer (Ctrl+Enter)"));
    m_close->setToolTip(tr("Send, and close the conversation"));

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
    const auto ask = [this](bool close) {
        if (m_canSend) {
            m_settle.stop();
            Q_EMIT asked(close);
        }
    };
    connect(m_box, &TextBox::sent, this, [ask] { ask(false); });
    connect(m_reply, &QPushButton::clicked, this, [ask] { ask(false); });
    connect(m_close, &QPushButton::clicked, this, [ask] { ask(true); });
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

void ReplyBox::begin(const Account &account, const Outgoing &reply, const QString &draft)
{
    m_account = account;
    m_outgoing = reply;
    m_open = true;
    clearNews();
    setText(draft);
    m_box->setEnabled(true);
    m_emoji->setEnabled(true);
    const QString to = reply.audience == Audience::Direct
        ? tr("Answer: only the people named will see it")
        : tr("Answer as %1").arg(account.handle);
    m_box->setPlaceholderText(to);
    count();
}

void ReplyBox::tellNews(const QString &news, bool asking)
{
    m_newsText->setText(news);
    m_news->setAccessibleName(news);
    m_anyway->setVisible(asking);
    m_news->show();
    if (asking)
        m_look->setFocus(Qt::ShortcutFocusReason); // Enter by habit sends nothing
}

void ReplyBox::clearNews()
{
    m_news->hide();
    m_newsText->clear();
}

QString ReplyBox::news() const
{
    return m_newsText->text();
}

void ReplyBox::refuse(const QString &why)
{
    m_open = false;
    clearNews();
    setText({});
    m_box->setPlaceholderText(why);
    m_box->setEnabled(false);
    m_emoji->setEnabled(false);
    count();
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

void ReplyBox::count()
{
    m_outgoing.text = text();
    const Capabilities &can = m_account.capabilities;
    const int size = check::length(m_outgoing, m_account);
    const bool empty = m_outgoing.text.trimmed().isEmpty();
    const bool tooLong = size > can.textLimit
        || (can.byteLimit > 0 && ::text::utf8Bytes(m_outgoing.text) > can.byteLimit);
    m_canSend = m_open && !empty && !tooLong;
    m_counter->setVisible(m_open);
    m_language->setVisible(m_open);
    m_counter->setText(tr("%1 / %2").arg(describe::number(size), describe::number(can.textLimit)));
    QPalette palette = m_counter->palette();
    palette.setColor(QPalette::PlaceholderText,
                     m_context.theme.color(tooLong ? Token::Negative : Token::Muted));
    m_counter->setPalette(palette);
    m_reply->setEnabled(m_canSend);
    m_close->setEnabled(m_canSend);
}
