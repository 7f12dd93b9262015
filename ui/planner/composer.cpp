// SPDX-License-Identifier: GPL-3.0-or-later
// The pane: what is in it, and whose version is shown.
#include "ui/planner/composer.h"

#include "core/store/store.h"
#include "ui/ask.h"
#include "ui/badge.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/panes.h"
#include "ui/picturefit.h"
#include "ui/planner/accountpicker.h"
#include "ui/planner/foldrow.h"
#include "ui/mediarow.h"
#include "ui/planner/polleditor.h"
#include "ui/planner/preview.h"
#include "ui/planner/repeatrow.h"
#include "ui/planner/strip.h"
#include "ui/planner/versionbox.h"
#include "ui/planner/whenrow.h"
#include "ui/plain.h"
#include "ui/proofreader.h"
#include "ui/pulse.h"
#include "ui/segments.h"
#include "ui/textbox.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QTabBar>

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

constexpr std::array delays { 0min, 1min, 5min, 15min, 60min, 24 * 60min };
constexpr int side = 16; // of the pane, left and right

QWidget *column(QWidget *parent, std::initializer_list<QWidget *> widgets)
{
    auto *made = new QWidget(parent);
    auto *layout = new QVBoxLayout(made);
    layout->setContentsMargins(0, 0, 0, 6);
    layout->setSpacing(6);
    for (QWidget *each : widgets)
        layout->addWidget(each);
    return made;
}

} // namespace

Composer::Composer(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(panes::label(tr("New post"), context.theme.font(Face::Title), panes::ink, this))
    , m_state(new StateChip(context.theme, this))
    , m_accounts(new AccountPicker(context.theme, this))
    , m_tabs(new QTabBar(this))
    , m_toPreview(new TextLink(context.theme, Face::SmallStrong, Token::Muted, this))
    , m_boxes(new QWidget(this))
    , m_versionLine(new QWidget(this))
    , m_versionWords(panes::label({}, context.theme.font(Face::Small), panes::muted, this))
    , m_join(new TextLink(context.theme, Face::Small, Token::Accent, this))
    , m_area(new QScrollArea(this))
    , m_media(new MediaRow(context, this))
    , m_fit(new PictureFit(context, this))
    , m_addMedia(new Button(context.theme, Button::Kind::Outlined, tr("Picture or film"), this))
    , m_hindering(new Strip(context.theme, draw::Tone::Negative, this))
    , m_reminding(new Strip(context.theme, draw::Tone::Warning, this))
    , m_notes(panes::label({}, context.theme.font(Face::Small), panes::muted, this))
    , m_standing(new QWidget(this))
    , m_writing(new QWidget(this))
    , m_preview(new PostPreview(context, this))
    , m_when(new WhenRow(context, this))
    , m_repeat(new RepeatRow(context.theme, this))
    , m_scopeRow(new QWidget(this))
    , m_scope(new Segments(context.theme, { tr("This one"), tr("This and following"), tr("All") },
                           m_scopeRow))
    , m_native(new QCheckBox(tr("Where a platform can hold it, it does"), this))
    , m_thread(new QCheckBox(tr("Split into a thread where it is too long"), this))
    , m_numbered(new QCheckBox(tr("Number its parts"), this))
    , m_comment(new TextBox(context.theme, 2, 6, this))
    , m_commentAfter(new QComboBox(this))
    , m_poll(new PollEditor(context.theme, this))
    , m_campaign(new QLineEdit(this))
    , m_hosts(new QLineEdit(this))
    , m_warning(new QLineEdit(this))
    , m_audience(new QComboBox(this))
    , m_repliers(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_go(new Button(context.theme, Button::Kind::Filled, tr("Publish"), this))
    , m_later(new Button(context.theme, Button::Kind::Outlined, tr("Save draft"), this))
    , m_discard(new Button(context.theme, Button::Kind::Flat, tr("Delete"), this))
{
    m_native->setObjectName(u"native"_s);
    panes::fill(*this, QPalette::Base);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(buildHead());
    all->addWidget(new Hairline(Qt::Horizontal, this));
    all->addWidget(buildBody(), 1);
    all->addWidget(new Hairline(Qt::Horizontal, this));
    all->addWidget(buildFoot());
    m_accounts->setAccounts(context.pulse.accounts());
    connectAll();
    fillTabs();
    showContent();
    judge();
    m_tasks.start(load());
    m_tasks.start(readAsked());
}

QWidget *Composer::buildHead()
{
    auto *made = new QWidget(this);
    made->setFixedHeight(51);
    auto *row = new QHBoxLayout(made);
    row->setContentsMargins(side, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(m_title, 1);
    row->addWidget(m_state);
    auto *close = new Button(m_context.theme, Button::Kind::Flat, {}, made);
    close->setSymbol(u"close"_s);
    close->setToolTip(tr("Close (what is written stays)"));
    close->setAccessibleName(tr("Close"));
    connect(close, &QPushButton::clicked, this, &Composer::left);
    row->addWidget(close);
    return made;
}

QWidget *Composer::buildBody()
{
    auto *inside = new QWidget(this);
    auto *body = new QVBoxLayout(inside);
    body->setContentsMargins(side, 12, side, 16);
    body->setSpacing(12);
    body->addWidget(m_standing);
    auto *standing = new QVBoxLayout(m_standing);
    standing->setContentsMargins(0, 0, 0, 0);
    standing->setSpacing(8);
    m_standing->hide();
    auto *scope = new QVBoxLayout(m_scopeRow);
    scope->setContentsMargins(0, 0, 0, 0);
    scope->setSpacing(6);
    scope->addWidget(panes::label(tr("It repeats. The change is for:"),
                                  m_context.theme.font(Face::Small), panes::muted, m_scopeRow));
    scope->addWidget(m_scope, 0, Qt::AlignLeading);
    m_scopeRow->hide();
    body->addWidget(m_scopeRow);
    body->addWidget(m_accounts);

    auto *tabs = new QHBoxLayout;
    tabs->setSpacing(8);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(true);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setAccessibleName(tr("Version"));
    m_tabs->setFont(m_context.theme.font(Face::Small));
    tabs->addWidget(m_tabs, 1);
    m_toPreview->setText(tr("Preview"));
    m_toPreview->setCheckable(true);
    tabs->addWidget(m_toPreview);
    body->addLayout(tabs);

    auto *writing = new QVBoxLayout(m_writing);
    writing->setContentsMargins(0, 0, 0, 0);
    writing->setSpacing(10);
    auto *line = new QHBoxLayout(m_versionLine);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    m_versionWords->setWordWrap(true);
    line->addWidget(m_versionWords, 1);
    line->addWidget(m_join, 0, Qt::AlignTop);
    writing->addWidget(m_versionLine);
    auto *boxes = new QVBoxLayout(m_boxes);
    boxes->setContentsMargins(0, 0, 0, 0);
    writing->addWidget(m_boxes);
    writing->addWidget(m_media);
    m_addMedia->setSymbol(u"image"_s);
    writing->addWidget(m_addMedia, 0, Qt::AlignLeading);
    writing->addWidget(m_hindering);
    writing->addWidget(m_reminding);
    m_notes->setWordWrap(true);
    writing->addWidget(m_notes);
    body->addWidget(m_writing);
    body->addWidget(m_preview);
    m_preview->hide();
    body->addWidget(buildDetails());
    body->addStretch();

    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    panes::fill(*m_area->viewport(), QPalette::Base);
    panes::fill(*inside, QPalette::Base);
    m_area->setWidget(inside);
    return m_area;
}

FoldRow *Composer::addRow(QBoxLayout &layout, const QString &key, const QString &name, QWidget *editor)
{
    auto *row = new FoldRow(m_context.theme, name, this);
    row->setEditor(editor);
    layout.addWidget(row);
    m_rows.insert(key, row);
    return row;
}

QWidget *Composer::buildDetails()
{
    auto *card = new Card(m_context.theme, this);
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(12, 8, 12, 8);
    rows->setSpacing(2);
    for (const Audience each : { Audience::Public, Audience::Unlisted, Audience::Followers })
        m_audience->addItem(describe::audience(each), int(each));
    m_audience->setAccessibleName(tr("Who sees it"));
    using enum Repliers;
    for (const Repliers each : { Everybody, Followers, Followed, Named, Nobody })
        m_repliers->addItem(describe::repliers(each), int(each));
    m_repliers->setAccessibleName(tr("Who may answer"));
    m_language->addItem(tr("Not said"), QString());
    for (const auto &[code, name] : languages)
        m_language->addItem(name, code);
    m_language->setAccessibleName(tr("Language"));
    m_warning->setPlaceholderText(tr("Shown instead of the post until it is opened"));
    m_warning->setAccessibleName(tr("Content warning"));
    m_comment->setPlaceholderText(tr("A link, a question, the names of those in the picture"));
    m_comment->setAccessibleName(tr("First comment"));
    for (const std::chrono::minutes each : delays)
        m_commentAfter->addItem(each.count() == 0 ? tr("Right after the post")
                                                  : tr("%1 after the post").arg(describe::lasting(each)),
                                qint64(std::chrono::seconds(each).count()));
    m_commentAfter->setAccessibleName(tr("When the first comment follows"));
    auto *comment = new Card(m_context.theme, card);
    auto *inside = new QVBoxLayout(comment);
    inside->setContentsMargins(10, 6, 10, 6);
    inside->addWidget(m_comment);
    auto *spelling = new Button(m_context.theme, Button::Kind::Flat, {}, comment);
    inside->addWidget(spelling, 0, Qt::AlignTrailing);
    new Proofreader(m_context, *m_comment, *spelling);
    connect(m_comment, &TextBox::focused, comment, &Card::setLit);
    m_campaign->setPlaceholderText(tr("Its name, for the site’s statistics"));
    m_campaign->setAccessibleName(tr("Campaign"));
    m_hosts->setPlaceholderText(tr("Only links to: any host"));
    m_hosts->setAccessibleName(tr("Hosts whose links are marked"));
    m_hosts->setToolTip(tr("Our hosts, separated by commas; empty: every link is marked"));

    addRow(*rows, u"when"_s, tr("When"), column(card, { m_when, m_repeat }));
    addRow(*rows, u"sent"_s, tr("Sent by"), column(card, { m_native }));
    addRow(*rows, u"thread"_s, tr("Thread"), column(card, { m_thread, m_numbered }));
    addRow(*rows, u"comment"_s, tr("First comment"), column(card, { comment, m_commentAfter }));
    addRow(*rows, u"poll"_s, tr("Poll"), m_poll);
    addRow(*rows, u"campaign"_s, tr("Campaign"), column(card, { m_campaign, m_hosts }));
    addRow(*rows, u"warning"_s, tr("Content warning"), column(card, { m_warning }));
    addRow(*rows, u"audience"_s, tr("Who sees it"), column(card, { m_audience }));
    addRow(*rows, u"repliers"_s, tr("Who may answer"), column(card, { m_repliers }));
    addRow(*rows, u"language"_s, tr("Language"), column(card, { m_language }));
    connect(m_rows[u"comment"_s], &FoldRow::opened, m_comment, qOverload<>(&QWidget::setFocus));
    connect(m_rows[u"campaign"_s], &FoldRow::opened, m_campaign, qOverload<>(&QWidget::setFocus));
    connect(m_rows[u"warning"_s], &FoldRow::opened, m_warning, qOverload<>(&QWidget::setFocus));
    return card;
}

QWidget *Composer::buildFoot()
{
    auto *made = new QWidget(this);
    auto *row = new QHBoxLayout(made);
    row->setContentsMargins(side, 12, side, 12);
    row->setSpacing(8);
    row->addWidget(m_discard);
    row->addStretch();
    row->addWidget(m_later);
    row->addWidget(m_go);
    for (Button *each : { m_discard, m_later, m_go })
        each->setAutoDefault(false);
    return made;
}

void Composer::connectAll()
{
    connect(&m_context.pulse, &Pulse::changed, this, [this] {
        m_accounts->setAccounts(m_context.pulse.accounts());
        fillTabs();
        judge();
    });
    connect(&m_context.store, &Store::changed, this, [this](const QSet<QByteArray> &tables) {
        if (tables.contains("setting") || tables.contains("*"))
            m_tasks.start(readAsked());
    });
    m_settle.setSingleShot(true);
    m_settle.setInterval(400);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        keep();
        m_tasks.start(lookAround());
    });
    connect(m_accounts, &AccountPicker::changed, this, [this] {
        m_post.accounts.clear();
        for (const Account &each : m_accounts->chosen())
            m_post.accounts.append(each.id);
        fillTabs();
        changed();
    });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (index >= 0)
            showVersion(m_tabs->tabData(index).toLongLong());
    });
    connect(m_toPreview, &QAbstractButton::toggled, this, &Composer::setPreview);
    connect(m_join, &QAbstractButton::clicked, this, &Composer::join);
    connect(&m_hindering->action(), &QAbstractButton::clicked, m_thread,
            [this] { m_thread->setChecked(true); });
    connect(&m_reminding->action(), &QAbstractButton::clicked, m_go, &QPushButton::click);
    connect(m_addMedia, &QPushButton::clicked, this, [this] {
        m_context.ask.openFiles(this, tr("Pictures and films"),
                                tr("Pictures and films (*.jpg *.jpeg *.png *.gif *.webp *.mp4 *.mov *.webm)"),
                                [this](const QStringList &files) { m_media->add(files); });
    });
    connect(m_media, &MediaRow::failed, this, [this](const Error &error, const QString &file) {
        Q_EMIT told(describe::because(file, describe::error(error)));
    });
    connect(m_media, &MediaRow::strayed, this, &Composer::takeStray);
    const auto read = [this] { readContent(); };
    connect(m_fit, &PictureFit::fitted, this, &Composer::judge);
    connect(m_media, &MediaRow::changed, this, read);
    connect(m_poll, &PollEditor::changed, this, read);
    connect(m_comment, &QPlainTextEdit::textChanged, this, read);
    connect(m_warning, &QLineEdit::textChanged, this, read);
    for (QComboBox *each : { m_commentAfter, m_audience, m_repliers, m_language })
        connect(each, &QComboBox::currentIndexChanged, this, read);
    for (QCheckBox *each : { m_thread, m_numbered, m_native })
        connect(each, &QCheckBox::toggled, this, read);
    for (QLineEdit *each : { m_campaign, m_hosts })
        connect(each, &QLineEdit::textChanged, this, read);
    connect(m_when, &WhenRow::changed, this, read);
    connect(m_repeat, &RepeatRow::changed, this, read);
    connect(m_scope, &Segments::chosen, this, &Composer::judge);
    connect(m_go, &QPushButton::clicked, this, [this] {
        if (!m_hindered && !m_planning && !askForDescriptions())
            m_tasks.start(plan(Publication::State::Scheduled));
    });
    connect(m_later, &QPushButton::clicked, this, [this] {
        if (!m_planning)
            m_tasks.start(plan(Publication::State::Draft));
    });
    connect(m_discard, &QPushButton::clicked, this, [this] {
        if (!m_planning)
            m_tasks.start(remove());
    });
}

VersionBox *Composer::boxOf(qint64 accountId)
{
    if (VersionBox *known = m_boxOf.value(accountId))
        return known;
    auto *made = new VersionBox(m_context, m_boxes, this);
    made->hide();
    m_boxes->layout()->addWidget(made);
    m_boxOf.insert(accountId, made);
    variables::Values values;
    values.brand = m_context.pulse.values().name;
    if (const Account *account = m_context.pulse.account(accountId)) {
        values.account = account->handle;
        values.platform = platform::name(account->platform);
        const QString name = tr("Text for %1").arg(values.platform);
        made->box().setAccessibleName(name);
    }
    made->setValues(values);
    connect(made, &VersionBox::changed, this, &Composer::readContent);
    connect(made, &VersionBox::sent, m_go, &QPushButton::click);
    connect(made, &VersionBox::filesGiven, m_media, qOverload<const QStringList &>(&MediaRow::add));
    connect(made, &VersionBox::attached, this, [this](const QList<Media> &media) {
        m_media->setMedia(m_media->media() + media);
        Q_EMIT m_media->changed();
    });
    connect(made, &VersionBox::pictureGiven, m_media, qOverload<const QImage &>(&MediaRow::add));
    return made;
}

TextBox &Composer::box()
{
    return boxOf(m_version)->box();
}

// All, then one tab an account; a dot where it speaks in its own words.
void Composer::fillTabs()
{
    QList<qint64> ids { Composition::everybody };
    for (const Account &each : m_accounts->chosen())
        ids.append(each.id);
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > int(ids.size()))
        m_tabs->removeTab(m_tabs->count() - 1);
    while (m_tabs->count() < int(ids.size()))
        m_tabs->addTab({});
    const bool manyOfThem = ids.size() > 4;
    for (int i = 0; i < int(ids.size()); ++i) {
        const Account *account = m_context.pulse.account(ids[i]);
        const QString name = account ? platform::name(account->platform) : tr("All");
        const bool own = m_post.isOwn(ids[i]);
        const QString shown = account && manyOfThem ? badge::letter(account->platform) : name;
        m_tabs->setTabText(i, own ? shown + u" •"_s : shown);
        m_tabs->setTabData(i, ids[i]);
        m_tabs->setTabToolTip(i, own ? tr("%1: its own words").arg(name) : name);
    }
    const qsizetype at = ids.indexOf(m_version);
    m_tabs->setCurrentIndex(at >= 0 ? int(at) : 0);
    if (at < 0)
        showVersion(Composition::everybody);
}

void Composer::showVersion(qint64 accountId)
{
    m_version = accountId;
    fillTabs();
    showContent();
    judge();
}

void Composer::showContent()
{
    const QScopedValueRollback filling(m_filling, true);
    const Composition::Content &content = m_post.of(m_version);
    VersionBox *shown = boxOf(m_version);
    shown->setText(content.text);
    for (VersionBox *each : std::as_const(m_boxOf))
        each->setVisible(each == shown);
    m_warning->setText(content.warning);
    m_media->setOwner(qint64(m_round) << 32 | m_version);
    m_media->setMedia(content.media);
    m_audience->setCurrentIndex(std::max(0, m_audience->findData(int(content.audience))));
    m_repliers->setCurrentIndex(std::max(0, m_repliers->findData(int(content.repliers))));
    m_language->setCurrentIndex(std::max(0, m_language->findData(content.language)));
    m_poll->setPoll(content.poll);
    m_thread->setChecked(content.thread);
    m_numbered->setChecked(content.numbered);
    if (m_comment->text() != content.comment)
        m_comment->setPlainText(content.comment);
    const qint64 after = content.commentAfter.count();
    if (m_commentAfter->findData(after) < 0) // as the command line gave it
        m_commentAfter->addItem(tr("%1 after the post").arg(describe::lasting(content.commentAfter)), after);
    m_commentAfter->setCurrentIndex(m_commentAfter->findData(after));
    m_native->setChecked(m_post.native);
    if (m_campaign->text() != m_post.campaign.name)
        m_campaign->setText(m_post.campaign.name);
    m_hosts->setText(m_post.campaign.hosts.join(u", "_s));
}

// What the fields say now, into the version that is shown.
void Composer::readContent()
{
    if (m_filling)
        return;
    Composition::Content content = m_post.of(m_version);
    content.text = boxOf(m_version)->box().text();
    content.warning = m_warning->text();
    content.media = m_media->media();
    content.audience = Audience(m_audience->currentData().toInt());
    content.repliers = Repliers(m_repliers->currentData().toInt());
    content.language = m_language->currentData().toString();
    content.poll = m_poll->poll();
    content.thread = m_thread->isChecked();
    content.numbered = m_numbered->isChecked();
    content.comment = m_comment->text();
    content.commentAfter = std::chrono::seconds(m_commentAfter->currentData().toLongLong());
    const bool own = m_post.isOwn(m_version);
    m_post.write(m_version, content);
    m_post.native = m_native->isChecked();
    m_post.campaign.name = m_campaign->text().trimmed();
    m_post.campaign.hosts.clear();
    for (const QString &each : m_hosts->text().split(u',', Qt::SkipEmptyParts)) {
        if (!each.trimmed().isEmpty())
            m_post.campaign.hosts.append(each.trimmed());
    }
    m_post.queued = m_when->queued();
    if (!m_post.queued) {
        m_post.times.clear();
        m_slotless.clear();
    }
    const bool timed = !m_when->now() && !m_post.queued;
    m_post.wall = timed ? m_when->wall() : QString();
    m_post.zone = timed ? m_when->zone() : QString();
    m_repeat->setFirst(m_when->day());
    const std::optional<Recurrence> again = timed ? m_repeat->rule() : std::nullopt;
    m_post.repeat = again ? recurrence::toText(*again) : QString();
    if (own != m_post.isOwn(m_version))
        fillTabs();
    changed();
}

// A file that was still being copied when another version was chosen belongs to the one before.
void Composer::takeStray(qint64 owner, const Media &media)
{
    if (owner >> 32 != m_round) {
        Q_EMIT told(tr("A picture came after its post was left"));
        return;
    }
    const qint64 version = owner & 0xFFFFFFFF;
    Composition::Content content = m_post.of(version);
    content.media.append(media);
    m_post.write(version, content);
    fillTabs();
    showContent();
    changed();
}

void Composer::changed()
{
    seekSlots();
    judge();
    m_settle.start();
}

void Composer::join()
{
    if (!m_post.isOwn(m_version))
        return;
    const auto joined = [this] {
        m_post.join(m_version);
        fillTabs();
        showContent();
        changed();
    };
    if (m_post.of(m_version) == m_post.common) {
        joined();
        return;
    }
    const Account *account = m_context.pulse.account(m_version);
    Ask::Question question;
    question.title = tr("Say the same as all the others?");
    question.text = tr("What was written for %1 alone is lost.")
                        .arg(account ? platform::name(account->platform) : QString());
    question.yes = tr("Say the same");
    question.harmful = true;
    m_context.ask.confirm(this, question, joined);
}

void Composer::setPreview(bool on)
{
    m_toPreview->setChecked(on);
    m_toPreview->setInk(on ? Token::Accent : Token::Muted);
    m_writing->setVisible(!on);
    m_preview->setVisible(on);
    judge();
}

QStringList Composer::complaints() const
{
    QStringList all;
    for (const Strip::Line &each : m_wrong + m_reminders)
        all.append(each.words);
    return all + m_told;
}

// Closing keeps what was typed.
void Composer::hideEvent(QHideEvent *event)
{
    keep();
    QWidget::hideEvent(event);
}

void Composer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return;
    }
    QWidget::keyPressEvent(event);
}
