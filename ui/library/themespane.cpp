// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/themespane.h"

#include "core/base/clock.h"
#include "core/library/startingthemes.h"
#include "core/library/vocabulary.h"
#include "core/store/store.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/icons.h"
#include "ui/library/tongues.h"
#include "ui/lines.h"
#include "ui/panes.h"
#include "ui/statepane.h"
#include "ui/textbox.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;

ThemesPane::ThemesPane(const Context &context, QWidget *parent)
    : LibraryPane(context, u"library-themes"_s, parent)
    , m_title(new QLineEdit(board()))
    , m_language(new QComboBox(board()))
    , m_card(new Card(context.theme, board()))
    , m_box(new TextBox(context.theme, 10, 24, m_card))
    , m_warning(panes::label({}, context.theme.font(Face::Small), panes::muted, board()))
{
    build();
    m_settle.setSingleShot(true);
    m_settle.setInterval(600);
    connect(&m_settle, &QTimer::timeout, this, &ThemesPane::keep);
    const auto typed = [this] {
        if (!m_loading)
            m_settle.start();
    };
    connect(m_title, &QLineEdit::textChanged, this, typed);
    connect(m_box, &QPlainTextEdit::textChanged, this, typed);
    connect(m_box, &TextBox::focused, m_card, &Card::setLit);
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        keep();
        load(find(m_open));
    });
    connect(&search(), &QLineEdit::textChanged, this, &ThemesPane::show);
    connect(&list(), &LineView::chosen, this, &ThemesPane::choose);
    connect(&list(), &LineView::opened, this, [this] { m_box->setFocus(); });
    connect(&list(), &LineView::removeAsked, this, &ThemesPane::remove);
    connect(addNew(tr("New theme")), &QPushButton::clicked, this, &ThemesPane::create);
}

ThemesPane::~ThemesPane() = default;

void ThemesPane::build()
{
    name(tr("Find a theme or a word"), tr("Themes"));
    offerFiles({ tr("Read themes from a file…"), tr("Write all themes to a file…"),
                 tr("Tables (*.csv *.tsv)"), tr("themes") + u".csv"_s });
    m_title->setFont(m_context.theme.font(Face::Title));
    m_title->setPlaceholderText(tr("Name of the theme"));
    m_title->setAccessibleName(tr("Name of the theme"));
    m_title->setMaxLength(60);
    column()->addWidget(m_title);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(panes::label(tr("Words in"), m_context.theme.font(Face::SmallStrong),
                                 panes::muted, board()));
    tongues::fill(*m_language, tr("every language"));
    m_language->setAccessibleName(tr("Language of the words"));
    head->addWidget(m_language);
    head->addStretch();
    column()->addLayout(head);
    auto *text = new QVBoxLayout(m_card);
    text->setContentsMargins(12, 10, 12, 10);
    m_box->setAccessibleName(tr("Words of the theme"));
    m_box->setPlaceholderText(tr("One a line. deliver* is any word that begins so; several words "
                                 "stand in a row."));
    text->addWidget(m_box);
    column()->addWidget(m_card);
    m_warning->setWordWrap(true);
    column()->addWidget(m_warning);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *shown = new Button(m_context.theme, Button::Kind::Outlined, tr("Show conversations"),
                             board());
    shown->setSymbol(u"inbox"_s);
    auto *out = new Button(m_context.theme, Button::Kind::Outlined, tr("Delete"), board());
    out->setSymbol(u"trash"_s);
    row->addWidget(shown);
    row->addWidget(out);
    row->addStretch();
    column()->addLayout(row);
    column()->addStretch();
    hint(u"bookmark"_s, tr("No theme is open"),
         tr("A conversation is about a theme when one of its words is written. "
            "Search with theme: and its name."));
    connect(shown, &QPushButton::clicked, this, [this] {
        if (const themes::Entry *entry = find(m_open))
            Q_EMIT themeWanted(entry->name);
    });
    connect(out, &QPushButton::clicked, this, &ThemesPane::remove);
}

void ThemesPane::addTo(QMenu &menu)
{
    menu.addAction(icons::icon(m_context.theme, u"plus"_s), tr("Add the themes we propose"), this,
                   &ThemesPane::begin);
}

void ThemesPane::hideEvent(QHideEvent *event)
{
    keep();
    LibraryPane::hideEvent(event);
}

void ThemesPane::setLanguage(const QString &language)
{
    m_language->setCurrentIndex(std::max(0, m_language->findData(language)));
}

Task<> ThemesPane::read()
{
    const auto entries = co_await m_context.store.read(&themes::counted);
    if (!entries) {
        showError(entries.error());
        co_return;
    }
    m_entries = *entries;
    m_known = true;
    show();
}

void ThemesPane::show()
{
    if (!m_known)
        return;
    if (m_entries.isEmpty()) {
        state().showEmpty(u"bookmark"_s, tr("No themes yet"),
                          tr("What people write about: delivery, price, quality … Each theme is a list "
                             "of words. Begin with ten of ours, in French and in English, and make "
                             "them yours."));
        state().offer(tr("Begin with these"), [this] { begin(); });
        showState();
        list().setLines({});
        m_open = 0;
        load(nullptr);
        return;
    }
    const QString wanted = search().text().simplified();
    QList<Line> lines;
    for (const themes::Entry &each : std::as_const(m_entries)) {
        QStringList words;
        for (const QStringList &some : each.words)
            words += some;
        const QString all = words.join(u", "_s);
        if (!wanted.isEmpty() && !each.name.contains(wanted, Qt::CaseInsensitive)
            && !all.contains(wanted, Qt::CaseInsensitive))
            continue;
        Line line;
        line.id = each.id;
        line.title = each.name;
        line.text = words.isEmpty() ? tr("No words yet") : all.left(200);
        line.aside = describe::number(each.conversations);
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

void ThemesPane::choose(qint64 id)
{
    const themes::Entry *entry = find(id);
    if (m_open != id || !entry) {
        keep();
        m_open = id;
        if (entry && m_language->currentIndex() >= 0
            && !entry->words.contains(m_language->currentData().toString())
            && !entry->words.isEmpty()) {
            // Where its words are: the person's own language first.
            const QString own = QLocale().name().left(2);
            const QSignalBlocker quiet(m_language);
            setLanguage(entry->words.contains(own) ? own : entry->words.firstKey());
        }
        load(entry);
    }
    showList(entry != nullptr);
}

void ThemesPane::load(const themes::Entry *entry)
{
    m_settle.stop();
    m_loading = true;
    m_openIn = m_language->currentData().toString();
    m_title->setText(entry ? entry->name : QString());
    m_box->setPlainText(entry ? entry->words.value(m_openIn).join(u'\n') : QString());
    m_warning->hide();
    m_loading = false;
}

const themes::Entry *ThemesPane::find(qint64 id) const
{
    for (const themes::Entry &each : m_entries) {
        if (each.id == id)
            return &each;
    }
    return nullptr;
}

void ThemesPane::keep()
{
    m_settle.stop();
    const themes::Entry *before = find(m_open);
    if (!before)
        return;
    themes::Entry now = *before;
    now.name = m_title->text().simplified();
    const QStringList words = themes::tidy(m_box->toPlainText().split(u'\n'));
    if (now.name.isEmpty())
        now.name = before->name;
    if (words.isEmpty())
        now.words.remove(m_openIn);
    else
        now.words[m_openIn] = words;
    if (now == *before)
        return;
    m_tasks.start(save(now, false));
}

Task<> ThemesPane::save(themes::Entry entry, bool choose)
{
    const Instant now = m_context.clock.now();
    const auto saved = co_await m_context.store.write(&themes::save, entry, now);
    const bool mine = entry.id == m_open && !choose;
    if (!saved && saved.error().kind == Error::Invalid && mine) {
        // What was typed stays where it is, to be put right.
        m_warning->setText(saved.error().detail == entry.name
                               ? tr("Another theme has this name.")
                               : tr("“%1” is no word to look for.").arg(saved.error().detail));
        m_warning->show();
        co_return;
    }
    if (!saved) {
        Q_EMIT failed(saved.error());
        co_return;
    }
    if (mine)
        m_warning->hide();
    if (!choose)
        co_return;
    m_wanted = *saved;
    co_await read();
    m_title->setFocus();
    m_title->selectAll();
}

void ThemesPane::create()
{
    keep();
    search().clear();
    themes::Entry entry;
    entry.name = tr("New theme");
    for (int each = 2;; ++each) {
        const bool taken = std::any_of(m_entries.begin(), m_entries.end(), [&](const auto &known) {
            return known.name == entry.name;
        });
        if (!taken)
            break;
        entry.name = tr("New theme %1").arg(each);
    }
    m_tasks.start(save(entry, true));
}

void ThemesPane::remove()
{
    if (m_open != 0)
        m_tasks.start(erase(m_open));
}

Task<> ThemesPane::erase(qint64 id)
{
    const auto was = co_await m_context.store.write(&themes::remove, id);
    if (!was) {
        Q_EMIT failed(was.error());
        co_return;
    }
    themes::Entry entry = *was;
    entry.id = 0;
    Q_EMIT done(tr("Theme deleted"), [this, entry] { m_tasks.start(save(entry, true)); });
}

void ThemesPane::begin()
{
    m_tasks.start(start());
}

Task<> ThemesPane::start()
{
    const QString language = QLocale().name().left(2);
    const auto entries = co_await m_context.worker.run(&startingthemes::all, language);
    if (!entries) {
        Q_EMIT failed(entries.error());
        co_return;
    }
    const QList<themes::Entry> all = *entries;
    const Instant now = m_context.clock.now();
    const Result<> added = co_await m_context.store.write(&themes::addAll, all, now);
    if (!added)
        Q_EMIT failed(added.error());
    refresh();
}

Task<> ThemesPane::take(QByteArray file)
{
    const auto found = co_await m_context.worker.run(&vocabulary::themesOf, file);
    if (!found) {
        Q_EMIT failed(found.error());
        co_return;
    }
    const QList<themes::Entry> entries = *found;
    const Instant now = m_context.clock.now();
    const Result<> added = co_await m_context.store.write(&themes::addAll, entries, now);
    if (added)
        Q_EMIT told(tr("%n themes read", nullptr, int(entries.size())));
    else
        Q_EMIT failed(added.error());
}

void ThemesPane::exportFile()
{
    keep();
    LibraryPane::exportFile();
}

Task<Result<LibraryPane::Written>> ThemesPane::written(QString)
{
    const auto entries = co_await m_context.store.read(&themes::all);
    if (!entries)
        co_return entries.error();
    Written all;
    all.bytes = vocabulary::toCsv(*entries);
    all.told = tr("%n themes written", nullptr, int(entries->size()));
    co_return all;
}
