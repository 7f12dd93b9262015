// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/wordspane.h"

#include "core/base/text.h"
#include "core/library/vocabulary.h"
#include "core/store/corrections.h"
#include "core/store/store.h"
#include "core/understanding/reader.h"
#include "ui/button.h"
#include "ui/library/tongues.h"
#include "ui/lines.h"
#include "ui/panes.h"
#include "ui/statepane.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using understanding::OwnWord;
using understanding::Tongue;

namespace {

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

// "Bad (−1.5)"
QString offered(const QString &meaning)
{
    if (meaning == u"more"_s)
        return WordsPane::tr("Strengthens what follows");
    if (meaning == u"less"_s)
        return WordsPane::tr("Weakens what follows");
    if (meaning == u"not"_s)
        return WordsPane::tr("Denies what follows");
    if (meaning == u"not-after"_s)
        return WordsPane::tr("Denies what goes before");
    if (meaning == u"but"_s)
        return WordsPane::tr("Turns what was said before");
    if (meaning == u"wish"_s)
        return WordsPane::tr("Makes a wish of it");
    const double score = meaning.toDouble();
    const QString names[] { WordsPane::tr("Very bad"),     WordsPane::tr("Bad"),
                            WordsPane::tr("Rather bad"),   WordsPane::tr("Says nothing"),
                            WordsPane::tr("Rather good"),  WordsPane::tr("Good"),
                            WordsPane::tr("Very good") };
    const double whole = score < 0 ? std::floor(score) : std::ceil(score);
    return u"%1 (%2)"_s.arg(names[std::clamp(int(whole), -3, 3) + 3], inWords(meaning));
}

draw::Tone toneOf(const QString &meaning)
{
    const double score = meaning.toDouble();
    return score > 0 ? draw::Tone::Positive : score < 0 ? draw::Tone::Negative : draw::Tone::Neutral;
}

} // namespace

WordsPane::WordsPane(const Context &context, QWidget *parent)
    : LibraryPane(context, u"library-words"_s, parent)
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
    connect(m_language, &QComboBox::currentIndexChanged, this, &WordsPane::refresh);
    connect(m_which, &QComboBox::currentIndexChanged, this, &WordsPane::show);
    connect(&list(), &LineView::chosen, this, &WordsPane::choose);
    connect(&list(), &LineView::opened, this, [this] { m_meaning->setFocus(); });
    connect(&list(), &LineView::removeAsked, this, &WordsPane::remove);
    connect(addNew(tr("New word")), &QPushButton::clicked, this, &WordsPane::create);
    connect(m_save, &QPushButton::clicked, this, &WordsPane::keep);
    connect(m_remove, &QPushButton::clicked, this, &WordsPane::remove);
    connect(m_word, &QLineEdit::returnPressed, this, &WordsPane::keep);
}

WordsPane::~WordsPane() = default;

void WordsPane::build()
{
    name(tr("Find a word"), tr("Words"));
    tongues::fill(*m_language, {});
    m_language->addItem(tr("Signs, in every language"), u"und"_s);
    m_language->setAccessibleName(tr("Language of the words"));
    m_which->addItem(tr("All words"), false);
    m_which->addItem(tr("My words"), true);
    m_which->setAccessibleName(tr("Which words"));
    filters()->addWidget(m_language, 1);
    filters()->addWidget(m_which, 1);
    offerFiles({ tr("Read words from a file…"), tr("Write my words to a file…"),
                 tr("Tables (*.tsv *.csv)"), tr("words") + u".tsv"_s });
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
    for (const QString &each : { u"3"_s, u"2"_s, u"1"_s, u"0"_s, u"-1"_s, u"-2"_s, u"-3"_s, u"more"_s,
                                 u"less"_s, u"not"_s, u"but"_s })
        m_meaning->addItem(offered(each), each);
}

// What a word says is kept to the last digit until somebody chooses something else: where it is not
// among what is offered to all, it has a row of its own while the word is open.
void WordsPane::showMeaning(const QString &meaning)
{
    m_meaning->removeItem(m_apart);
    m_apart = -1;
    int row = 0;
    for (; row < m_meaning->count(); ++row) {
        const QString other = m_meaning->itemData(row).toString();
        if (meaning == other)
            break;
        if (isNumber(meaning) && (!isNumber(other) || other.toDouble() <= meaning.toDouble()))
            break;
    }
    const QString there = m_meaning->itemData(row).toString();
    const bool same = there == meaning
        || (isNumber(meaning) && isNumber(there) && there.toDouble() == meaning.toDouble());
    if (!same) {
        m_meaning->insertItem(row, offered(meaning), meaning);
        m_apart = row;
    }
    m_meaning->setCurrentIndex(row);
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
    showMeaning(meaning.isEmpty() ? u"2"_s : meaning);
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

Task<> WordsPane::take(QByteArray file)
{
    const auto found = co_await m_context.worker.run(&vocabulary::words, file);
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
}

Task<Result<LibraryPane::Written>> WordsPane::written(QString)
{
    const auto own = co_await m_context.store.read(&corrections::words);
    if (!own)
        co_return own.error();
    Written all;
    all.bytes = vocabulary::toTsv(*own);
    all.told = tr("%n words written", nullptr, int(own->size()));
    co_return all;
}
