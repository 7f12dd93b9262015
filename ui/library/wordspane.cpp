// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/wordspane.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/library/vocabulary.h"
#include "core/store/corrections.h"
#include "core/store/store.h"
#include "ui/ask.h"
#include "ui/button.h"
#include "ui/icons.h"
#include "ui/library/tongues.h"
#include "ui/lines.h"
#include "ui/panes.h"
#include "ui/statepane.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;
using understanding::OwnWord;
using understanding::Tongue;

namespace {

constexpr qint64 largest = 16ll << 20; // of a file read in

QString string(const std::string &text)
{
    return QString::fromStdString(text);
}

QString shown(const QString &word)
{
    return QString(word).replace(u'_', u' ');
}

bool isNumber(const QString &meaning)
{
    bool number = false;
    meaning.toDouble(&number);
    return number;
}

// "+2", "−1.5"; a word that works on others says so.
QString inWords(const QString &meaning)
{
    if (isNumber(meaning)) {
        const double score = meaning.toDouble();
        const QString digits = QLocale().toString(std::abs(score));
        return score > 0 ? u'+' + digits : score < 0 ? u'−' + digits : digits;
    }
    if (meaning == u"more"_s)
        return WordsPane::tr("strengthens");
    if (meaning == u"less"_s)
        return WordsPane::tr("weakens");
    if (meaning == u"not"_s || meaning == u"not-after"_s)
        return WordsPane::tr("denies");
    if (meaning == u"but"_s)
        return WordsPane::tr("turns");
    return meaning == u"wish"_s ? WordsPane::tr("wishes") : meaning;
}

draw::Tone toneOf(const QString &meaning)
{
    const double score = meaning.toDouble();
    return score > 0 ? draw::Tone::Positive : score < 0 ? draw::Tone::Negative : draw::Tone::Neutral;
}

} // namespace

WordsPane::WordsPane(const Context &context, QWidget *parent)
    : LibraryPane(context, u"library-words"_s, parent)
    , m_new(new Button(context.theme, Button::Kind::Outlined, {}, this))
    , m_more(new Button(context.theme, Button::Kind::Flat, {}, this))
    , m_language(new QComboBox(this))
    , m_which(new QComboBox(this))
    , m_word(new QLineEdit(board()))
    , m_meaning(new QComboBox(board()))
    , m_source(panes::label({}, context.theme.font(Face::Small), panes::muted, board()))
    , m_warning(panes::label({}, context.theme.font(Face::Small), panes::muted, board()))
    , m_save(new Button(context.theme, Button::Kind::Filled, tr("Keep"), board()))
    , m_remove(new Button(context.theme, Button::Kind::Outlined, {}, board()))
{
    build();
    fillMeanings();
    setLanguage(QLocale().name().left(2));
    connect(&search(), &QLineEdit::textChanged, this, &WordsPane::show);
    connect(&search(), &QLineEdit::returnPressed, this, [this] { list().setFocus(); });
    connect(m_language, &QComboBox::currentIndexChanged, this, &WordsPane::refresh);
    connect(m_which, &QComboBox::currentIndexChanged, this, &WordsPane::show);
    connect(&list(), &LineView::chosen, this, &WordsPane::choose);
    connect(&list(), &LineView::opened, this, [this] { m_meaning->setFocus(); });
    connect(&list(), &LineView::removeAsked, this, &WordsPane::remove);
    connect(m_new, &QPushButton::clicked, this, &WordsPane::create);
    connect(m_more, &QPushButton::clicked, this, &WordsPane::offer);
    connect(m_save, &QPushButton::clicked, this, &WordsPane::keep);
    connect(m_remove, &QPushButton::clicked, this, &WordsPane::remove);
    connect(m_word, &QLineEdit::returnPressed, this, &WordsPane::keep);
}

WordsPane::~WordsPane() = default;

void WordsPane::build()
{
    search().setPlaceholderText(tr("Find a word"));
    search().setAccessibleName(tr("Find a word"));
    list().setAccessibleName(tr("Words"));
    tongues::fill(*m_language, {});
    m_language->addItem(tr("Signs, in every language"), u"und"_s);
    m_language->setAccessibleName(tr("Language of the words"));
    m_which->addItem(tr("All words"), false);
    m_which->addItem(tr("My words"), true);
    m_which->setAccessibleName(tr("Which words"));
    filters()->addWidget(m_language, 1);
    filters()->addWidget(m_which, 1);
    m_new->setSymbol(u"plus"_s);
    m_new->setToolTip(tr("New word"));
    m_new->setAccessibleName(tr("New word"));
    besideSearch()->addWidget(m_new);
    m_more->setSymbol(u"more"_s);
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    m_more->hide();
    m_word->setFont(m_context.theme.font(Face::Title));
    m_word->setPlaceholderText(tr("Word, or several in a row"));
    m_word->setAccessibleName(tr("Word"));
    m_word->setMaxLength(80);
    m_word->setToolTip(tr("disappoint* is any word that begins so"));
    column()->addWidget(m_word);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_meaning->setAccessibleName(tr("What it says"));
    row->addWidget(m_meaning);
    row->addWidget(m_save);
    m_remove->setSymbol(u"trash"_s);
    row->addWidget(m_remove);
    row->addStretch();
    column()->addLayout(row);
    column()->addWidget(m_source);
    m_warning->setWordWrap(true);
    m_warning->hide();
    column()->addWidget(m_warning);
    column()->addStretch();
    hint(u"smile"_s, tr("No word is open"),
         tr("A mood is what its words add up to. Say what a word means where you work: it counts "
            "from the next reading on."));
}

void WordsPane::fillMeanings()
{
    const std::pair<QString, QString> meanings[] {
        { tr("Very good"), u"3"_s },     { tr("Good"), u"2"_s },
        { tr("Rather good"), u"1"_s },   { tr("Says nothing"), u"0"_s },
        { tr("Rather bad"), u"-1"_s },   { tr("Bad"), u"-2"_s },
        { tr("Very bad"), u"-3"_s },     { tr("Strengthens what follows"), u"more"_s },
        { tr("Weakens what follows"), u"less"_s }, { tr("Denies what follows"), u"not"_s },
        { tr("Turns what was said before"), u"but"_s },
    };
    for (const auto &[name, meaning] : meanings)
        m_meaning->addItem(isNumber(meaning) ? u"%1 (%2)"_s.arg(name, inWords(meaning)) : name,
                           meaning);
}

QList<QWidget *> WordsPane::actions()
{
    return { m_more };
}

void WordsPane::offer()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Theme &theme = m_context.theme;
    menu->addAction(icons::icon(theme, u"download"_s), tr("Read words from a file…"), this,
                    &WordsPane::importFile);
    QAction *whole = menu->addAction(icons::icon(theme, u"external"_s),
                                     tr("Write my words to a file…"), this,
                                     &WordsPane::exportFile);
    whole->setEnabled(!m_own.empty());
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 2)));
}

QString WordsPane::language() const
{
    return m_language->currentData().toString();
}

void WordsPane::setLanguage(const QString &language)
{
    const int row = m_language->findData(language);
    m_language->setCurrentIndex(row >= 0 ? row : m_language->findData(u"en"_s));
}

void WordsPane::showMine(bool mine)
{
    m_which->setCurrentIndex(mine ? 1 : 0);
}

Task<> WordsPane::read()
{
    const QString language = this->language();
    const Tongue tongue = understanding::tongueFrom(language.toStdString());
    const auto own = co_await m_context.store.read(&corrections::words);
    if (!own) {
        showError(own.error());
        co_return;
    }
    m_own = *own;
    const std::vector<OwnWord> ours
        = co_await m_context.worker.run(&understanding::Reader::ours, tongue);
    QMap<QString, Known> words;
    for (const OwnWord &each : ours) {
        Known &known = words[string(each.word)];
        known.word = string(each.word);
        // A word may have a score and work on others, too: its score is what a person changes.
        if (known.ours.isEmpty() || isNumber(string(each.meaning)))
            known.ours = string(each.meaning);
    }
    for (const OwnWord &each : m_own) {
        if (each.tongue != tongue)
            continue;
        Known &known = words[string(each.word)];
        known.word = string(each.word);
        known.mine = string(each.meaning);
    }
    m_words = words.values();
    m_read = language;
    m_known = true;
    show();
}

void WordsPane::show()
{
    if (!m_known)
        return;
    const QString wanted = text::folded(search().text().simplified());
    const bool mine = m_which->currentData().toBool();
    QList<Line> lines;
    for (qsizetype each = 0; each < m_words.size(); ++each) {
        const Known &known = m_words[each];
        if ((mine && known.mine.isEmpty())
            || (!wanted.isEmpty() && !text::folded(shown(known.word)).contains(wanted)))
            continue;
        const QString &meaning = known.mine.isEmpty() ? known.ours : known.mine;
        Line line;
        line.id = each + 1;
        line.title = shown(known.word);
        line.text = known.mine.isEmpty() ? QString()
            : known.ours.isEmpty()       ? tr("Yours")
                                         : tr("Yours; ours: %1").arg(inWords(known.ours));
        line.chip = inWords(meaning);
        line.tone = toneOf(meaning);
        lines.append(line);
    }
    list().setLines(lines);
    if (lines.isEmpty() && !m_creating) {
        hint(u"smile"_s, mine ? tr("No word of yours yet") : tr("No such word"),
             tr("A mood is what its words add up to. Add what people say where you work."));
        showList(false);
        return;
    }
    if (!m_wanted.isEmpty()) {
        for (qsizetype each = 0; each < m_words.size(); ++each) {
            if (m_words[each].word == m_wanted && list().lines().rowOf(each + 1) >= 0)
                list().select(each + 1);
        }
        m_wanted.clear();
        m_creating = false;
    }
    if (!m_creating)
        choose(list().current());
}

void WordsPane::choose(qint64 id)
{
    if (id <= 0 || id > m_words.size()) {
        if (!m_creating)
            showList(false);
        return;
    }
    m_creating = false;
    load(m_words[id - 1]);
    showList(true);
}

void WordsPane::load(const Known &known)
{
    m_open = known;
    m_word->setText(shown(known.word));
    m_word->setReadOnly(!known.word.isEmpty());
    const QString meaning = known.mine.isEmpty() ? known.ours : known.mine;
    int row = m_meaning->findData(meaning);
    if (row < 0 && isNumber(meaning))
        row = m_meaning->findData(QString::number(qRound(meaning.toDouble())));
    m_meaning->setCurrentIndex(row >= 0 ? row : m_meaning->findData(u"2"_s));
    m_source->setText(known.word.isEmpty() ? QString()
                      : known.ours.isEmpty() ? tr("A word of yours.")
                      : known.mine.isEmpty() ? tr("Ours: %1.").arg(inWords(known.ours))
                                             : tr("Yours; ours was %1.").arg(inWords(known.ours)));
    m_save->setText(known.word.isEmpty() ? tr("Add") : tr("Keep"));
    m_remove->setText(known.ours.isEmpty() ? tr("Delete") : tr("Back to ours"));
    m_remove->setVisible(!known.mine.isEmpty());
    m_warning->hide();
}

void WordsPane::create()
{
    m_creating = true;
    load({});
    m_word->setText(search().text().simplified());
    showList(true);
    m_word->setFocus();
}

void WordsPane::keep()
{
    const QString word = m_open.word.isEmpty() ? m_word->text().simplified() : m_open.word;
    if (word.isEmpty())
        return;
    m_tasks.start(put(language(), word, m_meaning->currentData().toString(), false, true));
}

void WordsPane::remove()
{
    if (!m_open.mine.isEmpty() && !m_creating)
        m_tasks.start(put(language(), m_open.word, {}, true, false));
}

Task<> WordsPane::put(QString language, QString word, QString meaning, bool tell, bool choose)
{
    QString before;
    for (const OwnWord &each : m_own) {
        if (string(each.word) == word
            && understanding::key(each.tongue) == language.toStdString())
            before = string(each.meaning);
    }
    const Result<> set
        = co_await m_context.store.write(&corrections::setWord, language, word, meaning);
    if (!set && set.error().kind == Error::Invalid) {
        m_warning->setText(tr("“%1” is no word to look for.").arg(word));
        m_warning->show();
        co_return;
    }
    if (!set) {
        Q_EMIT failed(set.error());
        co_return;
    }
    if (choose) {
        m_wanted = word.simplified().toLower().replace(u' ', u'_');
        search().clear();
    }
    co_await read();
    if (tell)
        Q_EMIT done(tr("Word taken away"), [this, language, word, before] {
            m_tasks.start(put(language, word, before, false, true));
        });
}

void WordsPane::importFile()
{
    m_context.ask.openFiles(this, tr("Read words from a file"), tr("Tables (*.tsv *.csv)"),
                            [this](const QStringList &files) {
                                for (const QString &file : files)
                                    m_tasks.start(take(file));
                            });
}

Task<> WordsPane::take(QString path)
{
    const Result<QByteArray> bytes = co_await m_context.worker.run(&file::read, path, largest);
    if (!bytes) {
        Q_EMIT failed(bytes.error());
        co_return;
    }
    const QByteArray whole = *bytes;
    const auto found = co_await m_context.worker.run(&vocabulary::words, whole);
    if (!found) {
        Q_EMIT failed(found.error());
        co_return;
    }
    const std::vector<OwnWord> words = *found;
    const Result<> set = co_await m_context.store.write(&corrections::setWords, words);
    if (set)
        Q_EMIT told(tr("%n words read", nullptr, int(words.size())));
    else
        Q_EMIT failed(set.error());
    refresh();
}

void WordsPane::exportFile()
{
    m_context.ask.saveFile(this, tr("Write my words to a file"), tr("words") + u".tsv"_s,
                           [this](const QString &path) { m_tasks.start(write(path)); });
}

Task<> WordsPane::write(QString path)
{
    const auto own = co_await m_context.store.read(&corrections::words);
    if (!own) {
        Q_EMIT failed(own.error());
        co_return;
    }
    const QByteArray bytes = vocabulary::toTsv(*own);
    const Result<> written = co_await m_context.worker.run(&file::write, path, bytes);
    if (written)
        Q_EMIT told(tr("%n words written", nullptr, int(own->size())));
    else
        Q_EMIT failed(written.error());
}
