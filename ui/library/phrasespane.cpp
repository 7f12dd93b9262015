// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/phrasespane.h"

#include "core/base/text.h"
#include "core/library/vocabulary.h"
#include "core/store/phrases.h"
#include "core/store/store.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/library/phrasewords.h"
#include "ui/library/tongues.h"
#include "ui/lines.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/rulewords.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;
using understanding::Need;
using understanding::NeedRules;
using understanding::Tongue;

namespace {

// What is offered: each the weight of most of ours that say as much.
constexpr float alone = 1.6f;
constexpr float together = 0.6f;
constexpr float against = -1.2f;

QString keyOf(Need need)
{
    return QString::fromUtf8(understanding::key(need));
}

bool alike(float a, float b) // as strong, in the words people choose from
{
    const auto rank = [](float weight) {
        return weight >= NeedRules::enough ? 2 : weight > 0 ? 1 : weight < 0 ? -1 : 0;
    };
    return rank(a) == rank(b);
}

} // namespace

PhrasesPane::PhrasesPane(const Context &context, QWidget *parent)
    : LibraryPane(context, u"library-phrases"_s, parent)
    , m_language(new QComboBox(this))
    , m_which(new QComboBox(this))
    , m_phrase(new QLineEdit(board()))
    , m_insert(new Button(context.theme, Button::Kind::Outlined, tr("Insert"), board()))
    , m_atStart(new QCheckBox(tr("Only at the start of a sentence"), board()))
    , m_need(new QComboBox(board()))
    , m_strength(new QComboBox(board()))
    , m_save(new Button(context.theme, Button::Kind::Filled, tr("Keep"), board()))
    , m_remove(new Button(context.theme, Button::Kind::Outlined, {}, board()))
    , m_source(panes::label({}, context.theme.font(Face::Small), panes::muted, board()))
    , m_warning(panes::label({}, context.theme.font(Face::Small), panes::muted, board()))
    , m_found(panes::label({}, context.theme.font(Face::SmallStrong), panes::muted, board()))
    , m_examples(panes::label({}, context.theme.font(Face::Body), panes::ink, board()))
{
    build();
    fillNeeds();
    setLanguage(QLocale().name().left(2));
    connect(&search(), &QLineEdit::textChanged, this, &PhrasesPane::showEntries);
    connect(m_language, &QComboBox::currentIndexChanged, this, &PhrasesPane::refresh);
    connect(m_which, &QComboBox::currentIndexChanged, this, &PhrasesPane::showEntries);
    connect(&list(), &LineView::chosen, this, &PhrasesPane::choose);
    connect(&list(), &LineView::opened, this, [this] { m_strength->setFocus(); });
    connect(&list(), &LineView::removeAsked, this, &PhrasesPane::remove);
    connect(addNew(tr("New phrase")), &QPushButton::clicked, this, &PhrasesPane::create);
    connect(m_insert, &QPushButton::clicked, this, &PhrasesPane::offerClasses);
    connect(m_save, &QPushButton::clicked, this, &PhrasesPane::keep);
    connect(m_remove, &QPushButton::clicked, this, &PhrasesPane::remove);
    connect(m_phrase, &QLineEdit::returnPressed, this, &PhrasesPane::keep);
    connect(m_phrase, &QLineEdit::textEdited, m_warning, &QWidget::hide);
    m_pause.setSingleShot(true);
    m_pause.setInterval(250);
    connect(&m_pause, &QTimer::timeout, this, [this] { m_tasks.start(look(asked())); });
    connect(m_phrase, &QLineEdit::textChanged, this, &PhrasesPane::lookSoon);
    connect(m_atStart, &QCheckBox::toggled, this, &PhrasesPane::lookSoon);
}

PhrasesPane::~PhrasesPane() = default;

void PhrasesPane::build()
{
    name(tr("Find a phrase"), tr("Phrases"));
    tongues::fill(*m_language, {});
    m_language->setAccessibleName(tr("Language of the phrases"));
    m_which->setAccessibleName(tr("Which phrases"));
    filters()->addWidget(m_language, 1);
    filters()->addWidget(m_which, 1);
    offerFiles({ tr("Read phrases from a file…"), tr("Write my phrases to a file…"),
                 tr("Tables (*.tsv *.csv)"), tr("phrases") + u".tsv"_s });
    m_phrase->setFont(m_context.theme.font(Face::Title));
    m_phrase->setPlaceholderText(tr("What people write: where is my parcel"));
    m_phrase->setAccessibleName(tr("Phrase"));
    m_phrase->setMaxLength(120);
    m_phrase->setToolTip(tr("“…” stands for up to four words, refund* for any word that begins so"));
    column()->addWidget(m_phrase);
    auto *below = new QHBoxLayout;
    below->setSpacing(12);
    m_insert->setSymbol(u"plus"_s);
    below->addWidget(m_insert);
    below->addWidget(m_atStart);
    below->addStretch();
    column()->addLayout(below);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_need->setAccessibleName(tr("What it says"));
    m_strength->setAccessibleName(tr("How much it says so"));
    row->addWidget(m_need);
    row->addWidget(m_strength);
    row->addWidget(m_save);
    m_remove->setSymbol(u"trash"_s);
    row->addWidget(m_remove);
    row->addStretch();
    column()->addLayout(row);
    m_source->setWordWrap(true);
    column()->addWidget(m_source);
    m_warning->setWordWrap(true);
    m_warning->hide();
    column()->addWidget(m_warning);
    m_found->setContentsMargins(0, 12, 0, 0);
    m_found->setWordWrap(true);
    column()->addWidget(m_found);
    m_examples->setTextFormat(Qt::PlainText);
    m_examples->setWordWrap(true);
    column()->addWidget(m_examples);
    column()->addStretch();
    hint(u"info"_s, tr("No phrase is open"),
         tr("What a message wants is told by its phrases. Say what the ones people write to you mean: "
            "it counts from the next reading on."));
}

void PhrasesPane::fillNeeds()
{
    m_which->addItem(tr("All phrases"), QString());
    m_which->addItem(tr("My phrases"), u"mine"_s);
    m_which->insertSeparator(2);
    for (const Need each : { Need::Question, Need::Complaint, Need::Sale, Need::Exchange,
                             Need::Technical, Need::Idea, Need::Praise, Need::Spam, Need::Urgent }) {
        const QString key = keyOf(each);
        m_which->addItem(rulewords::need(key), key);
        m_need->addItem(rulewords::need(key), key);
    }
    const std::pair<QString, float> strengths[] { { tr("Says so by itself"), alone },
                                                  { tr("Says so with another sign"), together },
                                                  { tr("Says nothing"), 0 },
                                                  { tr("Speaks against it"), against } };
    for (const auto &[name, weight] : strengths)
        m_strength->addItem(name, weight);
}

// A weight between is kept as it is until another strength is chosen.
void PhrasesPane::showStrength(float weight)
{
    constexpr float offered[] { alone, together, 0, against };
    for (int row = 0; row < m_strength->count(); ++row) {
        const bool same = alike(weight, offered[row]);
        m_strength->setItemData(row, same ? weight : offered[row]);
        if (same)
            m_strength->setCurrentIndex(row);
    }
}

QString PhrasesPane::language() const
{
    return m_language->currentData().toString();
}

void PhrasesPane::setLanguage(const QString &language)
{
    const int row = m_language->findData(language);
    m_language->setCurrentIndex(row >= 0 ? row : m_language->findData(u"en"_s));
}

void PhrasesPane::show(const QString &which)
{
    m_which->setCurrentIndex(std::max(0, m_which->findData(which)));
}

Task<> PhrasesPane::read()
{
    const Tongue tongue = understanding::tongueFrom(language().toStdString());
    const auto own = co_await m_context.store.read(&phrases::all);
    if (!own) {
        showError(own.error());
        co_return;
    }
    m_own = *own;
    const std::vector<Phrase> mine = m_own;
    const std::vector<Entry> entries
        = co_await m_context.worker.run(&understanding::phrasebook::of, tongue, mine);
    m_entries = entries;
    m_shown.clear();
    for (const Entry &each : m_entries)
        m_shown.append(phrasewords::shown(each.phrase.pattern));
    m_known = true;
    showEntries();
}

void PhrasesPane::showEntries()
{
    if (!m_known)
        return;
    const QString wanted = text::folded(search().text().simplified());
    const QString which = m_which->currentData().toString();
    const bool mine = which == u"mine"_s;
    QList<Line> lines;
    for (std::size_t each = 0; each < m_entries.size(); ++each) {
        const Entry &entry = m_entries[each];
        const QString need = keyOf(entry.phrase.need);
        const QString &shown = m_shown[qsizetype(each)];
        if ((mine ? !entry.mine : !which.isEmpty() && need != which)
            || (!wanted.isEmpty() && !text::folded(shown).contains(wanted)))
            continue;
        QStringList about { phrasewords::strength(entry.phrase.weight) };
        if (phrasewords::atStart(entry.phrase.pattern))
            about.append(tr("at the start"));
        if (entry.mine)
            about.append(entry.ours ? tr("yours; ours: %1").arg(phrasewords::strength(*entry.ours))
                                    : tr("yours"));
        Line line;
        line.id = qint64(each) + 1;
        line.title = shown;
        line.text = about.join(u" · "_s);
        line.text[0] = line.text[0].toUpper();
        line.chip = rulewords::need(need);
        line.tone = describe::tone(need);
        lines.append(line);
    }
    list().setLines(lines);
    const Entry *said = m_wanted ? find(m_wanted->first, m_wanted->second) : nullptr;
    if (said) { // not before it has been read
        const qint64 id = said - m_entries.data() + 1;
        m_wanted.reset();
        m_creating = false;
        if (list().lines().rowOf(id) >= 0)
            list().select(id);
    }
    if (m_creating)
        return;
    if (lines.isEmpty()) {
        hint(u"info"_s, mine ? tr("No phrase of yours yet") : tr("No such phrase"),
             tr("What a message wants is told by its phrases. Add what people write to you."));
        showList(false);
        return;
    }
    choose(list().current());
}

const PhrasesPane::Entry *PhrasesPane::find(const std::string &reading, Need need) const
{
    for (const Entry &each : m_entries) {
        if (each.reading == reading && each.phrase.need == need)
            return &each;
    }
    return nullptr;
}

void PhrasesPane::choose(qint64 id)
{
    if (id <= 0 || id > qint64(m_entries.size())) {
        if (!m_creating)
            showList(false);
        return;
    }
    m_creating = false;
    load(m_entries[std::size_t(id) - 1]);
    showList(true);
}

void PhrasesPane::load(const Entry &entry)
{
    m_open = entry;
    const bool fresh = entry.reading.empty();
    m_phrase->setText(phrasewords::shown(entry.phrase.pattern));
    m_phrase->setReadOnly(!fresh);
    m_insert->setVisible(fresh);
    m_atStart->setChecked(phrasewords::atStart(entry.phrase.pattern));
    m_atStart->setEnabled(fresh);
    m_need->setCurrentIndex(m_need->findData(keyOf(entry.phrase.need)));
    m_need->setEnabled(fresh);
    showStrength(entry.phrase.weight);
    const QString ours = entry.ours ? phrasewords::strength(*entry.ours) : QString();
    m_source->setText(fresh          ? QString()
                      : !entry.ours  ? tr("A phrase of yours.")
                      : entry.mine   ? tr("Yours; ours was: %1.").arg(ours)
                                     : tr("Ours: %1.").arg(ours));
    m_save->setText(fresh ? tr("Add") : tr("Keep"));
    m_remove->setText(entry.ours ? tr("Back to ours") : tr("Delete"));
    m_remove->setVisible(entry.mine.has_value());
    m_warning->hide();
}

void PhrasesPane::create()
{
    m_creating = true;
    Entry fresh;
    fresh.phrase.weight = alone;
    const std::string which = m_which->currentData().toString().toStdString();
    fresh.phrase.need = understanding::needFrom(which).value_or(Need::Question);
    load(fresh);
    m_phrase->setText(search().text().simplified());
    showList(true);
    m_phrase->setFocus();
}

void PhrasesPane::offerClasses()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &each : phrasewords::classes())
        menu->addAction(each == u"…"_s ? tr("… (up to four words)") : each, this, [this, each] {
            m_phrase->insert(u' ' + each + u' ');
            m_phrase->setFocus();
        });
    menu->popup(m_insert->mapToGlobal(QPoint(0, m_insert->height() + 2)));
}

void PhrasesPane::object(const QString &why)
{
    m_warning->setText(why);
    m_warning->show();
}

PhrasesPane::Phrase PhrasesPane::asked() const
{
    if (!m_open.reading.empty())
        return m_open.phrase;
    Phrase phrase;
    phrase.tongue = understanding::tongueFrom(language().toStdString());
    phrase.pattern = phrasewords::patternOf(m_phrase->text(), m_atStart->isChecked());
    phrase.need = understanding::needFrom(m_need->currentData().toString().toStdString())
                      .value_or(Need::Question);
    return phrase;
}

void PhrasesPane::lookSoon()
{
    m_found->hide();
    m_examples->hide();
    m_pause.start();
}

Task<> PhrasesPane::look(Phrase phrase)
{
    if (NeedRules::form(phrase.pattern).flaw)
        co_return;
    const QString language = this->language();
    const auto texts = co_await m_context.store.read(&phrases::latest, language);
    if (!texts || texts->isEmpty())
        co_return;
    const QList<Foreign> newest = *texts;
    const understanding::phrasebook::Found found
        = co_await m_context.worker.run(&understanding::phrasebook::find, phrase, newest);
    if (phrase.pattern != asked().pattern || language != this->language())
        co_return; // something else is open by now
    m_found->setText(tr("Found in %1 of the newest %2 messages in this language")
                         .arg(describe::number(found.count), describe::number(found.of)));
    QStringList some;
    for (const Foreign &each : found.some)
        some.append(plain::line(each).left(200));
    m_examples->setText(some.join(u'\n'));
    m_found->show();
    m_examples->setVisible(!some.isEmpty());
}

void PhrasesPane::keep()
{
    const Phrase phrase = asked();
    if (const auto flaw = NeedRules::form(phrase.pattern).flaw) {
        object(phrasewords::objection(*flaw));
        return;
    }
    m_tasks.start(say(phrase, m_strength->currentData().toFloat(), tr("Phrase kept")));
}

void PhrasesPane::remove()
{
    if (m_open.mine && !m_creating)
        m_tasks.start(say(m_open.phrase, std::nullopt, tr("Phrase taken away")));
}

Task<> PhrasesPane::say(Phrase phrase, std::optional<float> weight, QString told)
{
    const std::string reading = NeedRules::form(phrase.pattern).reading;
    const Entry *known = find(reading, phrase.need);
    const std::optional<float> before = known ? known->mine : std::nullopt;
    const Phrase was = known && before ? known->phrase : phrase;
    if (weight) {
        phrase.weight = *weight;
        const std::vector<Phrase> one { phrase };
        const Result<> set = co_await m_context.store.write(&phrases::set, one);
        if (!set) {
            Q_EMIT failed(set.error());
            co_return;
        }
        if (m_creating) { // it is seen, whatever was looked for
            search().clear();
            show(m_which->currentData() == u"mine"_s ? u"mine"_s : QString());
        }
        m_wanted.emplace(reading, phrase.need);
    } else {
        const Result<> dropped = co_await m_context.store.write(&phrases::drop, phrase);
        if (!dropped) {
            Q_EMIT failed(dropped.error());
            co_return;
        }
    }
    co_await read();
    if (!told.isEmpty())
        Q_EMIT done(told, [this, was, before] { m_tasks.start(say(was, before, {})); });
}

Task<> PhrasesPane::take(QByteArray file)
{
    const auto found = co_await m_context.worker.run(&vocabulary::phrases, file);
    if (!found) {
        Q_EMIT failed(found.error());
        co_return;
    }
    const std::vector<Phrase> phrases = *found;
    const Result<> set = co_await m_context.store.write(&phrases::set, phrases);
    if (set)
        Q_EMIT told(tr("%n phrases read", nullptr, int(phrases.size())));
    else
        Q_EMIT failed(set.error());
}

Task<Result<LibraryPane::Written>> PhrasesPane::written(QString)
{
    const auto own = co_await m_context.store.read(&phrases::all);
    if (!own)
        co_return own.error();
    Written all;
    all.bytes = vocabulary::toTsv(*own);
    all.told = tr("%n phrases written", nullptr, int(own->size()));
    co_return all;
}
