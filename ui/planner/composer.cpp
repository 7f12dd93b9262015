// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/composer.h"

#include "core/base/clock.h"
#include "ui/ask.h"
#include "ui/badge.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/emojipicker.h"
#include "ui/mediarow.h"
#include "ui/mentionlist.h"
#include "ui/panes.h"
#include "ui/picturefit.h"
#include "ui/planner/accountpicker.h"
#include "ui/planner/whenrow.h"
#include "ui/problem.h"
#include "ui/proofreader.h"
#include "ui/pulse.h"
#include "ui/textbox.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace {

// In their own words, like every list of languages.
const std::array languages {
    std::pair(u"fr"_s, u"Français"_s),  std::pair(u"en"_s, u"English"_s),
    std::pair(u"es"_s, u"Español"_s),   std::pair(u"de"_s, u"Deutsch"_s),
    std::pair(u"it"_s, u"Italiano"_s),  std::pair(u"pt"_s, u"Português"_s),
    std::pair(u"nl"_s, u"Nederlands"_s), std::pair(u"ar"_s, u"العربية"_s),
    std::pair(u"ru"_s, u"Русский"_s),
};

// "M 96 / 500" for each account; red when too long.
class Counters : public QWidget
{
public:
    struct Count
    {
        QString letter;
        QString platform;
        int is = 0;
        int limit = 0;
    };

    Counters(const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        setFixedHeight(draw::chipHeight);
        setFont(theme.font(Face::Tiny));
    }
    void set(QList<Count> counts)
    {
        m_counts = std::move(counts);
        QStringList words;
        for (const Count &each : m_counts)
            words.append(u"%1 %2 / %3"_s.arg(each.platform, describe::number(each.is),
                                             describe::number(each.limit)));
        setAccessibleName(words.join(u", "_s));
        setToolTip(words.join(u'\n'));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        int left = 0;
        for (const Count &each : m_counts) {
            const QString text = u"%1 %2 / %3"_s.arg(each.letter, describe::number(each.is),
                                                     describe::number(each.limit));
            const QRect box(left, 0, draw::chipWidth(fontMetrics(), text), height());
            draw::chip(painter, QStyle::visualRect(layoutDirection(), rect(), box), text,
                       each.is > each.limit ? draw::Tone::Negative : draw::Tone::Neutral, m_theme);
            left = box.right() + 7;
        }
    }

private:
    const Theme &m_theme;
    QList<Count> m_counts;
};

} // namespace

Composer::Composer(const Context &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_accounts(new AccountPicker(context.theme, this))
    , m_card(new Card(context.theme, this))
    , m_text(new TextBox(context.theme, 6, 14, m_card))
    , m_warning(new QLineEdit(this))
    , m_counters(new Counters(context.theme, this))
    , m_media(new MediaRow(context, this))
    , m_fit(new PictureFit(context, this))
    , m_mentions(nullptr)
    , m_problems(panes::label({}, context.theme.font(Face::Body), panes::ink, this))
    , m_audience(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_when(new WhenRow(context, this))
    , m_go(new Button(context.theme, Button::Kind::Filled, tr("Publish"), this))
    , m_discard(new Button(context.theme, Button::Kind::Flat, tr("Discard"), this))
{
    setWindowTitle(tr("New post"));
    panes::fill(*this, QPalette::Base);
    setMinimumWidth(600);
    build();
    m_accounts->setAccounts(context.pulse.accounts());
    connect(&context.pulse, &Pulse::changed, this, [this] {
        m_accounts->setAccounts(m_context.pulse.accounts());
        judge();
    });
    m_settle.setSingleShot(true);
    m_settle.setInterval(400);
    connect(&m_settle, &QTimer::timeout, this, &Composer::keep);
    const auto onChange = [this] {
        judge();
        m_settle.start();
    };
    connect(m_text, &QPlainTextEdit::textChanged, this, onChange);
    connect(m_warning, &QLineEdit::textChanged, this, onChange);
    connect(m_accounts, &AccountPicker::changed, this, onChange);
    connect(m_fit, &PictureFit::fitted, this, &Composer::judge);
    connect(m_media, &MediaRow::changed, this, onChange);
    connect(m_audience, &QComboBox::currentIndexChanged, this, onChange);
    connect(m_language, &QComboBox::currentIndexChanged, this, onChange);
    connect(m_when, &WhenRow::changed, this, &Composer::judge);
    connect(m_media, &MediaRow::failed, this, [this](const Error &error, const QString &file) {
        Q_EMIT told(describe::because(file, describe::error(error)));
    });
    connect(m_text, &TextBox::focused, m_card, &Card::setLit);
    connect(m_text, &TextBox::sent, m_go, &QPushButton::click);
    connect(m_go, &QPushButton::clicked, this, [this] {
        if (!m_hindered && !m_planning)
            m_tasks.start(plan());
    });
    m_tasks.start(load());
    judge();
    m_text->setFocus();
}

void Composer::build()
{
    const Theme &theme = m_context.theme;
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto *inside = new QWidget(this);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addWidget(panes::label(tr("New post"), theme.font(Face::Title), panes::ink, inside));
    column->addWidget(m_accounts);

    auto *text = new QVBoxLayout(m_card);
    text->setContentsMargins(12, 10, 12, 8);
    text->setSpacing(6);
    m_text->setPlaceholderText(tr("What is there to say?"));
    m_text->setAccessibleName(tr("Text of the post"));
    text->addWidget(m_text);
    auto *tools = new QHBoxLayout;
    auto *emoji = new Button(theme, Button::Kind::Flat, {}, m_card);
    emoji->setSymbol(u"smile"_s);
    emoji->setToolTip(tr("Emoji"));
    emoji->setAccessibleName(tr("Emoji"));
    connect(emoji, &QPushButton::clicked, this, [this, emoji] {
        if (!m_picker) {
            m_picker = new EmojiPicker(m_context.theme, this);
            connect(m_picker, &EmojiPicker::chosen, m_text, &QPlainTextEdit::insertPlainText);
        }
        m_picker->popup(QRect(emoji->mapToGlobal(QPoint(0, 0)), emoji->size()));
    });
    auto *picture = new Button(theme, Button::Kind::Flat, tr("Picture or film"), m_card);
    picture->setSymbol(u"image"_s);
    connect(picture, &QPushButton::clicked, this, [this] {
        m_context.ask.openFiles(this, tr("Pictures and films"),
                                tr("Pictures and films (*.jpg *.jpeg *.png *.gif *.webp *.mp4 *.mov *.webm)"),
                                [this](const QStringList &files) { m_media->add(files); });
    });
    auto *spelling = new Button(theme, Button::Kind::Flat, {}, m_card);
    for (Button *each : { emoji, picture, spelling })
        each->setAutoDefault(false);
    tools->addWidget(emoji);
    tools->addWidget(picture);
    tools->addStretch();
    tools->addWidget(spelling);
    new Proofreader(m_context, *m_text, *spelling);
    m_mentions = new MentionList(m_context, *m_text, this);
    text->addLayout(tools);
    column->addWidget(m_card);
    column->addWidget(m_counters);
    column->addWidget(m_media);
    m_problems->setWordWrap(true);
    column->addWidget(m_problems);
    column->addWidget(buildOptions());
    column->addWidget(m_when);
    column->addStretch();

    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    panes::fill(*area->viewport(), QPalette::Base);
    panes::fill(*inside, QPalette::Base);
    area->setWidget(inside);
    all->addWidget(area, 1);
    all->addWidget(new Hairline(Qt::Horizontal, this));
    all->addWidget(buildFoot());
    resize(640, 620);
}

QWidget *Composer::buildOptions()
{
    auto *made = new QWidget(this);
    auto *row = new QHBoxLayout(made);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_warning->setPlaceholderText(tr("Content warning (none)"));
    m_warning->setAccessibleName(tr("Content warning"));
    row->addWidget(m_warning, 2);
    for (const Audience each : { Audience::Public, Audience::Unlisted, Audience::Followers })
        m_audience->addItem(describe::audience(each), int(each));
    m_audience->setAccessibleName(tr("Who sees it"));
    row->addWidget(m_audience, 1);
    const QString own = QLocale().name().left(2);
    m_language->addItem(tr("Language"), QString());
    for (const auto &[code, name] : languages)
        m_language->addItem(name, code);
    m_language->setCurrentIndex(std::max(0, m_language->findData(own)));
    m_language->setAccessibleName(tr("Language"));
    row->addWidget(m_language, 1);
    return made;
}

QWidget *Composer::buildFoot()
{
    auto *made = new QWidget(this);
    auto *row = new QHBoxLayout(made);
    row->setContentsMargins(24, 14, 24, 14);
    row->setSpacing(8);
    row->addWidget(m_discard);
    row->addStretch();
    auto *later = new Button(m_context.theme, Button::Kind::Outlined, tr("Keep as draft"), made);
    row->addWidget(later);
    row->addWidget(m_go);
    for (Button *each : { m_discard, later, m_go })
        each->setAutoDefault(false);
    connect(later, &QPushButton::clicked, this, &Composer::reject);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        const QString before = frozen();
        thaw({});
        m_settle.stop();
        m_tasks.start(save({}));
        Q_EMIT planned(tr("Draft discarded"), [this, before] {
            m_tasks.start(save(before));
            thaw(before);
            show();
        });
        hide();
    });
    return made;
}

Outgoing Composer::outgoing(const Account &account) const
{
    const Capabilities &can = account.capabilities;
    Outgoing post;
    post.text = m_text->text();
    post.media = m_fit->all(m_media->media(), account);
    if (can.can(Capabilities::ContentWarning))
        post.warning = m_warning->text().trimmed();
    if (can.can(Capabilities::Visibility))
        post.audience = Audience(m_audience->currentData().toInt());
    if (can.can(Capabilities::Language))
        post.language = m_language->currentData().toString();
    return post;
}

// Every key: what hinders, and what each account counts.
void Composer::judge()
{
    const QList<Account> accounts = m_accounts->chosen();
    m_mentions->setAccounts(accounts);
    QStringList hindering;
    QStringList reminding;
    bool warning = false;
    bool audience = false;
    bool language = false;
    bool fitting = false;
    for (const Account &account : accounts) {
        const Capabilities &can = account.capabilities;
        warning = warning || can.can(Capabilities::ContentWarning);
        audience = audience || can.can(Capabilities::Visibility);
        language = language || can.can(Capabilities::Language);
        const Instant due = m_when->at();
        const QList<Media> media = m_media->media();
        const QStringList fitted = m_fit->fit(media, account);
        for (const QString &each : fitted)
            reminding.append(describe::because(platform::name(account.platform), each));
        const bool making = m_fit->making(media, account);
        fitting = fitting || making;
        for (const check::Problem &problem : check::problems(outgoing(account), account, due)) {
            const bool ofPicture = problem.kind == check::Problem::Kind::MediaTooLarge
                || problem.kind == check::Problem::Kind::MediaType;
            if (problem.kind == check::Problem::Kind::Empty || (making && ofPicture))
                continue;
            const QString text = describe::problem(problem);
            if (problem.blocks)
                hindering.append(describe::because(platform::name(account.platform), text));
            else if (!reminding.contains(text))
                reminding.append(text);
        }
    }
    m_warning->setVisible(warning);
    m_audience->setVisible(audience);
    m_language->setVisible(language);
    const bool empty = m_text->text().trimmed().isEmpty() && m_media->media().isEmpty();
    const bool past = !m_when->now() && m_when->at() < m_context.clock.now();
    m_hindered = accounts.isEmpty() || empty || past || fitting || !hindering.isEmpty();

    m_problems->setText((hindering + reminding).join(u'\n'));
    m_problems->setVisible(!m_problems->text().isEmpty());
    QPalette palette = m_problems->palette();
    palette.setColor(QPalette::WindowText,
                     m_context.theme.color(hindering.isEmpty() ? Token::Warning : Token::Negative));
    m_problems->setPalette(palette);
    m_go->setEnabled(!m_hindered && !m_planning);
    m_go->setText(m_when->now() ? tr("Publish now")
                                : tr("Schedule for %1").arg(
                                    describe::clock(m_when->at(), m_context.pulse.zone())));
    m_go->setToolTip(accounts.isEmpty() ? tr("Choose at least one account") : QString());
    showCounters();
}

void Composer::showCounters()
{
    QList<Counters::Count> counts;
    for (const Account &account : m_accounts->chosen()) {
        Counters::Count count;
        count.letter = badge::letter(account.platform);
        count.platform = platform::name(account.platform);
        count.is = check::length(outgoing(account), account);
        count.limit = account.capabilities.textLimit;
        counts.append(count);
    }
    static_cast<Counters *>(m_counters)->set(counts);
    m_counters->setVisible(!counts.isEmpty());
}

QStringList Composer::complaints() const
{
    return m_problems->text().split(u'\n', Qt::SkipEmptyParts);
}

void Composer::begin(Instant at, const QList<qint64> &accounts)
{
    const QTimeZone &zone = m_context.pulse.zone();
    m_begin = walltime::at(at, zone);
    m_when->schedule(m_begin, QString::fromUtf8(zone.id()));
    if (m_accounts->chosen().isEmpty() && !accounts.isEmpty())
        m_accounts->setChosen(QSet<qint64>(accounts.begin(), accounts.end()));
}

// Closing keeps what was typed.
void Composer::reject()
{
    keep();
    QDialog::reject();
}
