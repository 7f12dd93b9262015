// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/charterpane.h"

#include "core/base/clock.h"
#include "core/base/file.h"
#include "core/library/charterpage.h"
#include "core/library/starting.h"
#include "core/store/store.h"
#include "ui/ask.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/icons.h"
#include "ui/library/replyeditor.h"
#include "ui/lines.h"
#include "ui/panes.h"
#include "ui/pulse.h"
#include "ui/statepane.h"
#include "ui/textbox.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;

CharterPane::CharterPane(const Context &context, QWidget *parent)
    : LibraryPane(context, u"library-charter"_s, parent)
    , m_export(new Button(context.theme, Button::Kind::Outlined, {}, this))
    , m_language(new QComboBox(this))
    , m_number(panes::label({}, context.theme.font(Face::SmallStrong), panes::muted, board()))
    , m_title(new QLineEdit(board()))
    , m_card(new Card(context.theme, board()))
    , m_box(new TextBox(context.theme, 8, 24, m_card))
    , m_up(new Button(context.theme, Button::Kind::Outlined, tr("Up"), board()))
    , m_down(new Button(context.theme, Button::Kind::Outlined, tr("Down"), board()))
{
    build();
    languages::fill(*m_language, {});
    setLanguage(QLocale().name().left(2));
    m_settle.setSingleShot(true);
    m_settle.setInterval(400);
    connect(&m_settle, &QTimer::timeout, this, &CharterPane::keep);
    connect(m_title, &QLineEdit::textChanged, this, &CharterPane::typed);
    connect(m_box, &QPlainTextEdit::textChanged, this, &CharterPane::typed);
    connect(m_box, &TextBox::focused, m_card, &Card::setLit);
    connect(&search(), &QLineEdit::textChanged, this, &CharterPane::show);
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        keep();
        m_open = 0; // the same article, in other words
        show();
    });
    connect(&list(), &LineView::chosen, this, &CharterPane::choose);
    connect(&list(), &LineView::opened, this, [this] { m_box->setFocus(); });
    connect(&list(), &LineView::removeAsked, this, &CharterPane::remove);
    connect(&list(), &LineView::shiftAsked, this, &CharterPane::shift);
    connect(addNew(tr("New article")), &QPushButton::clicked, this, &CharterPane::create);
    connect(m_export, &QPushButton::clicked, this, [this] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        const Theme &theme = m_context.theme;
        menu->addAction(icons::icon(theme, u"globe"_s), tr("As a web page…"), this,
                        &CharterPane::exportPage);
        menu->addAction(icons::icon(theme, u"pencil"_s), tr("As Markdown…"), this,
                        &CharterPane::exportMarkdown);
        menu->popup(m_export->mapToGlobal(QPoint(0, m_export->height() + 2)));
    });
}

CharterPane::~CharterPane() = default;

void CharterPane::build()
{
    name(tr("Find an article"), tr("Articles of the charter"));
    m_language->setAccessibleName(tr("Language of the charter"));
    filters()->addWidget(m_language, 1);
    m_export->setSymbol(u"download"_s);
    m_export->setToolTip(tr("Export"));
    m_export->setAccessibleName(tr("Export"));
    m_export->hide();
    column()->addWidget(m_number);
    m_title->setFont(m_context.theme.font(Face::Title));
    m_title->setPlaceholderText(tr("Title"));
    m_title->setAccessibleName(tr("Title of the article"));
    column()->addWidget(m_title);
    auto *text = new QVBoxLayout(m_card);
    text->setContentsMargins(12, 10, 12, 10);
    m_box->setAccessibleName(tr("Text of the article"));
    m_box->setPlaceholderText(tr("What is asked of everyone, and what happens otherwise. Lines that "
                                 "begin with - become a list."));
    text->addWidget(m_box);
    column()->addWidget(m_card);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_up->setToolTip(tr("Alt and the arrow keys, in the list"));
    m_down->setToolTip(m_up->toolTip());
    m_up->setSymbol(u"up"_s);
    m_down->setSymbol(u"down"_s);
    auto *out = new Button(m_context.theme, Button::Kind::Outlined, tr("Delete"), board());
    out->setSymbol(u"trash"_s);
    row->addWidget(m_up);
    row->addWidget(m_down);
    row->addWidget(out);
    row->addStretch();
    column()->addLayout(row);
    column()->addStretch();
    hint(u"library"_s, tr("No article is open"),
         tr("Every moderation names the article it goes by. Its wording then is kept in the register."));
    connect(m_up, &QPushButton::clicked, this, [this] { shift(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { shift(1); });
    connect(out, &QPushButton::clicked, this, &CharterPane::remove);
}

QList<QWidget *> CharterPane::actions()
{
    return { m_export };
}

void CharterPane::hideEvent(QHideEvent *event)
{
    keep();
    LibraryPane::hideEvent(event);
}

QString CharterPane::language() const
{
    return m_language->currentData().toString();
}

void CharterPane::setLanguage(const QString &language)
{
    const int row = m_language->findData(language);
    m_language->setCurrentIndex(row >= 0 ? row : m_language->findData(u"en"_s));
}

Task<> CharterPane::read()
{
    const auto articles = co_await m_context.store.read(&charter::all);
    if (!articles) {
        showError(articles.error());
        co_return;
    }
    m_articles = *articles;
    m_known = true;
    show();
}

void CharterPane::show()
{
    if (!m_known)
        return;
    m_export->setEnabled(!m_articles.isEmpty());
    if (m_articles.isEmpty()) {
        state().showEmpty(u"library"_s, tr("No charter yet"),
                          tr("The rules of the house, which moderation cites. Begin with ten articles "
                             "of ours in French, English, Spanish and German, and make them yours."));
        state().offer(tr("Begin with these"), [this] { begin(); });
        showState();
        list().setLines({});
        load(nullptr);
        return;
    }
    const QString in = language();
    const QString words = search().text().simplified();
    QList<Line> lines;
    for (const charter::Article &each : std::as_const(m_articles)) {
        const charter::Wording wording = each.in(in);
        if (!words.isEmpty() && !wording.title.contains(words, Qt::CaseInsensitive)
            && !wording.text.contains(words, Qt::CaseInsensitive))
            continue;
        Line line;
        line.id = each.id;
        line.mark = QString::number(each.number);
        line.title = wording.title.isEmpty() ? tr("Untitled") : wording.title;
        line.text = wording.text.simplified().left(200);
        if (!each.words.contains(in) && !each.words.isEmpty()) {
            line.chip = tr("to translate");
            line.tone = draw::Tone::Warning;
        }
        lines.append(line);
    }
    list().setLines(lines);
    if (m_wanted != 0 && list().lines().rowOf(m_wanted) >= 0) {
        list().select(std::exchange(m_wanted, 0));
        choose(list().current());
        return;
    }
    choose(list().current());
}

void CharterPane::choose(qint64 id)
{
    const charter::Article *article = find(id);
    if (m_open != id || !article) {
        keep();
        load(article);
    } else {
        m_number->setText(tr("Article %1").arg(article->number));
        m_up->setEnabled(article->number > 1);
        m_down->setEnabled(article->number < m_articles.size());
    }
    showList(article != nullptr);
}

void CharterPane::load(const charter::Article *article)
{
    m_settle.stop();
    m_loading = true;
    m_open = article ? article->id : 0;
    m_openIn = language();
    const charter::Wording words = article ? article->words.value(m_openIn) : charter::Wording();
    m_title->setText(words.title);
    m_box->setPlainText(words.text);
    if (article) {
        // In another language what is to be translated stands in the empty fields.
        const charter::Wording other = article->in(m_openIn);
        const bool translate = !article->words.contains(m_openIn) && !other.title.isEmpty();
        m_title->setPlaceholderText(translate ? other.title : tr("Title"));
        m_number->setText(tr("Article %1").arg(article->number));
        m_up->setEnabled(article->number > 1);
        m_down->setEnabled(article->number < m_articles.size());
    }
    m_loading = false;
}

const charter::Article *CharterPane::find(qint64 id) const
{
    for (const charter::Article &each : m_articles) {
        if (each.id == id)
            return &each;
    }
    return nullptr;
}

void CharterPane::typed()
{
    if (!m_loading)
        m_settle.start();
}

void CharterPane::keep()
{
    m_settle.stop();
    const charter::Article *before = find(m_open);
    if (!before)
        return;
    charter::Article now = *before;
    charter::Wording words;
    words.title = m_title->text().simplified();
    words.text = m_box->toPlainText();
    if (words == before->words.value(m_openIn))
        return;
    now.words.insert(m_openIn, words);
    for (charter::Article &each : m_articles) {
        if (each.id == now.id)
            each = now; // what is typed next is told from this
    }
    m_tasks.start(save(now, false));
}

Task<> CharterPane::save(charter::Article article, bool choose)
{
    const auto saved = co_await m_context.store.write(&charter::save, article);
    if (!saved) {
        Q_EMIT failed(saved.error());
        co_return;
    }
    if (!choose)
        co_return;
    m_wanted = *saved;
    co_await read();
    m_title->setFocus();
    m_title->selectAll();
}

void CharterPane::create()
{
    keep();
    charter::Article article;
    charter::Wording words;
    words.title = tr("New article");
    article.words.insert(language(), words);
    search().clear();
    m_tasks.start(save(article, true));
}

void CharterPane::remove()
{
    if (m_open != 0)
        m_tasks.start(erase(m_open));
}

Task<> CharterPane::erase(qint64 id)
{
    const auto was = co_await m_context.store.write(&charter::remove, id);
    if (!was) {
        Q_EMIT failed(was.error());
        co_return;
    }
    const charter::Article article = *was;
    Q_EMIT done(tr("Article deleted"), [this, article] { m_tasks.start(save(article, true)); });
}

void CharterPane::shift(int by)
{
    keep();
    if (const charter::Article *article = find(m_open))
        m_tasks.start(move(article->id, article->number + by));
}

Task<> CharterPane::move(qint64 id, int number)
{
    const Result<> moved = co_await m_context.store.write(&charter::move, id, number);
    if (!moved)
        Q_EMIT failed(moved.error());
}

void CharterPane::begin()
{
    m_tasks.start(start());
}

Task<> CharterPane::start()
{
    const QStringList all = starting::languages();
    const auto articles = co_await m_context.worker.run(&starting::articles, all);
    if (!articles) {
        Q_EMIT failed(articles.error());
        co_return;
    }
    const QList<charter::Article> whole = *articles;
    const Result<> added = co_await m_context.store.write(&charter::addAll, whole);
    if (!added)
        Q_EMIT failed(added.error());
    refresh();
}

void CharterPane::exportPage()
{
    keep();
    m_context.ask.saveFile(this, tr("Charter as a web page"), tr("charter") + u".html"_s,
                           [this](const QString &path) { m_tasks.start(write(path, true)); });
}

void CharterPane::exportMarkdown()
{
    keep();
    m_context.ask.saveFile(this, tr("Charter as Markdown"), tr("charter") + u".md"_s,
                           [this](const QString &path) { m_tasks.start(write(path, false)); });
}

Task<> CharterPane::write(QString path, bool page)
{
    const auto articles = co_await m_context.store.read(&charter::all);
    if (!articles) {
        Q_EMIT failed(articles.error());
        co_return;
    }
    charterpage::Sheet sheet;
    sheet.language = language();
    const QString brand = m_context.pulse.values().name;
    sheet.title = brand.isEmpty() ? tr("Charter") : tr("Charter of %1").arg(brand);
    sheet.article = tr("Article %1");
    sheet.foot = tr("As of %1").arg(
        QLocale().toString(m_context.today(),
                           u"d MMMM yyyy"_s));
    const QByteArray bytes = (page ? charterpage::html(*articles, sheet)
                                   : charterpage::markdown(*articles, sheet))
                                 .toUtf8();
    const Result<> written = co_await m_context.worker.run(&file::write, path, bytes);
    if (written)
        Q_EMIT told(tr("Charter written"));
    else
        Q_EMIT failed(written.error());
}
