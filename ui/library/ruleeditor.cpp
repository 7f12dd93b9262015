// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/ruleeditor.h"

#include "core/model/conversation.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/library/chiprow.h"
#include "ui/panes.h"
#include "ui/pulse.h"
#include "ui/rulewords.h"
#include "ui/signature.h"
#include "ui/textbox.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QIntValidator>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString written(int minute)
{
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QChar(u'0')).arg(minute % 60, 2, 10, QChar(u'0'));
}

// "18:00", "18h", "18 h 30"; nothing when it is no time.
std::optional<int> minuteOf(const QString &text)
{
    QString clean = text.simplified().toLower().remove(u' ');
    clean.replace(u'h', u':');
    const QStringList parts = clean.split(u':');
    bool hour = false;
    bool minute = true;
    const int hours = parts.value(0).toInt(&hour);
    const int minutes = parts.value(1).isEmpty() ? 0 : parts.value(1).toInt(&minute);
    const bool fine = hour && minute && parts.size() <= 2 && hours >= 0 && hours < 24 && minutes >= 0
        && minutes < 60;
    return fine ? std::optional(hours * 60 + minutes) : std::nullopt;
}

void choose(QComboBox *box, const QVariant &value, const QString &otherwise)
{
    int row = box->findData(value);
    if (row < 0) {
        box->addItem(otherwise, value);
        row = box->count() - 1;
    }
    box->setCurrentIndex(row);
}

} // namespace

RuleEditor::RuleEditor(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_name(new QLineEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_name->setPlaceholderText(tr("Name of the rule"));
    m_name->setAccessibleName(tr("Name of the rule"));
    m_name->setFont(context.theme.font(Face::Title));
    m_name->setMaxLength(80);
    column->addWidget(m_name);
    m_if = buildCard(tr("If a message comes in and"), &m_ifRows, &m_moreIf, tr("Add a condition"));
    column->addWidget(m_if);
    buildConditions();
    m_then = buildCard(tr("Then"), &m_thenRows, &m_moreThen, tr("Add an action"));
    column->addWidget(m_then);
    buildDeeds();
    m_stop = new QCheckBox(tr("Stop there: the rules below do not look at it any more"), this);
    column->addWidget(m_stop);

    m_settle.setSingleShot(true);
    m_settle.setInterval(400);
    connect(&m_settle, &QTimer::timeout, this, &RuleEditor::typed);
    connect(m_name, &QLineEdit::textChanged, this, &RuleEditor::settle);
    connect(m_stop, &QCheckBox::toggled, this, &RuleEditor::settle);
    connect(m_moreIf, &QPushButton::clicked, this, [this] { offer(m_asked, m_moreIf); });
    connect(m_moreThen, &QPushButton::clicked, this, [this] { offer(m_done, m_moreThen); });
    connect(&context.pulse, &Pulse::changed, this, &RuleEditor::offerAccounts);
    offerAccounts();
}

Card *RuleEditor::buildCard(const QString &heading, QBoxLayout **rows, Button **more, const QString &add)
{
    auto *card = new Card(m_context.theme, this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 10);
    column->setSpacing(12);
    column->addWidget(panes::label(heading, m_context.theme.font(Face::Strong), panes::ink, card));
    *rows = new QVBoxLayout;
    (*rows)->setSpacing(12);
    column->addLayout(*rows);
    auto *row = new QHBoxLayout;
    *more = new Button(m_context.theme, Button::Kind::Flat, add, card);
    (*more)->setSymbol(u"plus"_s);
    row->addWidget(*more);
    row->addStretch();
    column->addLayout(row);
    return card;
}

void RuleEditor::addPart(Parts *parts, QBoxLayout *rows, const QString &key, const QString &name,
                         const QString &hint, QWidget *control, QWidget *field)
{
    Part part;
    part.key = key;
    part.name = name;
    part.field = field ? field : control;
    part.row = new QWidget(parts == &m_asked ? m_if : m_then);
    auto *column = new QVBoxLayout(part.row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    auto *label = panes::label(name, m_context.theme.font(Face::SmallStrong), panes::muted, part.row);
    label->setBuddy(part.field);
    head->addWidget(label);
    head->addStretch();
    auto *out = new Button(m_context.theme, Button::Kind::Flat, {}, part.row);
    out->setSymbol(u"close"_s);
    out->setToolTip(tr("Take this out"));
    out->setAccessibleName(tr("Take out: %1").arg(name));
    head->addWidget(out);
    column->addLayout(head);
    control->setParent(part.row);
    column->addWidget(control);
    if (part.field->accessibleName().isEmpty())
        part.field->setAccessibleName(name);
    if (!hint.isEmpty()) {
        auto *below = panes::label(hint, m_context.theme.font(Face::Small), panes::muted, part.row);
        below->setWordWrap(true);
        column->addWidget(below);
    }
    rows->addWidget(part.row);
    part.row->hide();
    parts->append(part);
    Button *more = parts == &m_asked ? m_moreIf : m_moreThen;
    connect(out, &QPushButton::clicked, this, [this, part, more] {
        clear(part.key);
        show(part, false);
        more->setFocus();
        settle();
    });
}

TextBox *RuleEditor::textBox(const QString &name, QWidget **framed)
{
    auto *card = new Card(m_context.theme, this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(8, 5, 8, 5);
    auto *box = new TextBox(m_context.theme, 1, 5, card);
    box->setAccessibleName(name);
    box->setTabChangesFocus(true);
    inside->addWidget(box);
    connect(box, &TextBox::focused, card, &Card::setLit);
    connect(box, &QPlainTextEdit::textChanged, this, &RuleEditor::settle);
    *framed = card;
    return box;
}

QWidget *RuleEditor::buildHours()
{
    auto *made = new QWidget(this);
    auto *column = new QVBoxLayout(made);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_from = new QLineEdit(made);
    m_to = new QLineEdit(made);
    m_from->setAccessibleName(tr("From this time"));
    m_to->setAccessibleName(tr("Until this time"));
    for (QLineEdit *each : { m_from, m_to }) {
        each->setFixedWidth(84);
        connect(each, &QLineEdit::textEdited, this, &RuleEditor::settle);
    }
    m_from->setPlaceholderText(u"18:00"_s);
    m_to->setPlaceholderText(u"9:00"_s);
    row->addWidget(m_from);
    row->addWidget(panes::label(u"–"_s, m_context.theme.font(Face::Body), panes::muted, made));
    row->addWidget(m_to);
    row->addStretch();
    column->addLayout(row);
    m_weekdays = new ChipRow(m_context.theme, tr("Days"), made);
    QList<ChipRow::Choice> days;
    for (int each = 1; each <= Rule::days; ++each)
        days.append({ QString::number(each), QLocale().standaloneDayName(each, QLocale::ShortFormat) });
    m_weekdays->offer(days);
    column->addWidget(m_weekdays);
    connect(m_weekdays, &ChipRow::changed, this, &RuleEditor::settle);
    return made;
}

void RuleEditor::buildConditions()
{
    const auto chips = [this](const QString &name, const QList<ChipRow::Choice> &choices) {
        auto *made = new ChipRow(m_context.theme, name, this);
        made->offer(choices);
        connect(made, &ChipRow::changed, this, &RuleEditor::settle);
        return made;
    };
    const QString how = tr("Separated by commas. Several words are a phrase, and parcel* finds parcels.");
    QWidget *framed = nullptr;
    m_words = textBox(tr("the text has one of"), &framed);
    m_words->setPlaceholderText(tr("parcel*, delivery, never arrived"));
    addPart(&m_asked, m_ifRows, u"words"_s, tr("the text has one of"), how, framed, m_words);
    m_without = textBox(tr("the text has none of"), &framed);
    addPart(&m_asked, m_ifRows, u"without"_s, tr("the text has none of"), {}, framed, m_without);
    m_authors = new QLineEdit(this);
    m_authors->setPlaceholderText(tr("Names or handles, separated by commas"));
    connect(m_authors, &QLineEdit::textEdited, this, &RuleEditor::settle);
    addPart(&m_asked, m_ifRows, u"authors"_s, tr("the author is one of"), {}, m_authors);
    m_accounts = chips(tr("it comes from"), {});
    addPart(&m_asked, m_ifRows, u"accounts"_s, tr("it comes from"), {}, m_accounts);
    m_languages = chips(tr("the language is"), {});
    offerLanguages({});
    addPart(&m_asked, m_ifRows, u"languages"_s, tr("the language is"), {}, m_languages);
    QList<ChipRow::Choice> needs { { u"urgent"_s, rulewords::need(u"urgent"_s) } };
    for (const QString &each : conversation::needs())
        needs.append({ each, rulewords::need(each) });
    m_needs = chips(tr("the need is"), needs);
    addPart(&m_asked, m_ifRows, u"needs"_s, tr("the need is"), {}, m_needs);
    QList<ChipRow::Choice> moods;
    for (const Rule::Mood each : { Rule::Mood::Negative, Rule::Mood::Neutral, Rule::Mood::Positive })
        moods.append({ rule::moodKey(each), rulewords::mood(each) });
    m_moods = chips(tr("the mood is"), moods);
    addPart(&m_asked, m_ifRows, u"moods"_s, tr("the mood is"), {}, m_moods);
    m_reach = new QLineEdit(this);
    m_reach->setValidator(new QIntValidator(1, 1'000'000'000, m_reach));
    m_reach->setFixedWidth(140);
    m_reach->setPlaceholderText(u"5000"_s);
    connect(m_reach, &QLineEdit::textEdited, this, &RuleEditor::settle);
    addPart(&m_asked, m_ifRows, u"reach"_s, tr("the author has at least so many followers"),
            tr("Where the platform says it."), m_reach);
    addPart(&m_asked, m_ifRows, u"hours"_s, tr("it was written between"),
            tr("In the workspace’s time zone; no day chosen is every day."), buildHours(), m_from);
}

void RuleEditor::buildDeeds()
{
    const auto box = [this](bool editable) {
        auto *made = new QComboBox(this);
        made->setEditable(editable);
        made->setInsertPolicy(QComboBox::NoInsert);
        made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        made->setMinimumContentsLength(18);
        if (editable)
            connect(made, &QComboBox::editTextChanged, this, &RuleEditor::settle);
        else
            connect(made, &QComboBox::currentIndexChanged, this, &RuleEditor::settle);
        return made;
    };
    m_labels = box(true);
    m_labels->lineEdit()->setPlaceholderText(tr("One or several, separated by commas"));
    addPart(&m_done, m_thenRows, u"label"_s, tr("put the label"), {}, m_labels);
    m_need = box(false);
    for (const QString &each : conversation::needs())
        m_need->addItem(rulewords::need(each), each);
    addPart(&m_done, m_thenRows, u"need"_s, tr("sort it as"), {}, m_need);
    m_assignee = box(true);
    m_assignee->lineEdit()->setPlaceholderText(tr("A name"));
    addPart(&m_done, m_thenRows, u"assign"_s, tr("assign it to"),
            tr("Whoever sees to it already keeps it."), m_assignee);
    m_priority = box(false);
    for (const int each : { 1, 0, -1 })
        m_priority->addItem(rulewords::priority(each), each);
    addPart(&m_done, m_thenRows, u"priority"_s, tr("give it a priority"), {}, m_priority);
    m_snooze = box(false);
    for (const Rule::Snooze each : { Rule::Snooze::AnHour, Rule::Snooze::Tomorrow, Rule::Snooze::NextWeek,
                                     Rule::Snooze::NextReply })
        m_snooze->addItem(rulewords::snooze(each), int(each));
    addPart(&m_done, m_thenRows, u"snooze"_s, tr("snooze it"), {}, m_snooze);
    m_reply = box(false);
    addPart(&m_done, m_thenRows, u"reply"_s, tr("put a saved reply as a draft"),
            tr("Nothing is sent, and what somebody is writing stays."), m_reply);
    auto *hide = panes::label(tr("A person decides, in the inbox. Nothing is hidden by itself."),
                              m_context.theme.font(Face::Body), panes::ink, this);
    hide->setWordWrap(true);
    hide->setFocusPolicy(Qt::NoFocus);
    addPart(&m_done, m_thenRows, u"hide"_s, tr("propose to hide it"), {}, hide);
}

void RuleEditor::offerAccounts()
{
    QList<ChipRow::Choice> choices;
    for (const Account &each : m_context.pulse.accounts())
        choices.append({ QString::number(each.id), platform::name(each.platform) });
    m_accounts->offer(choices);
}

void RuleEditor::offerLanguages(const QStringList &also)
{
    QStringList codes { u"fr"_s, u"en"_s, u"es"_s, u"de"_s, u"it"_s, u"pt"_s, u"nl"_s, u"ar"_s, u"ru"_s };
    for (const QString &each : also) {
        if (!codes.contains(each))
            codes.append(each);
    }
    QList<ChipRow::Choice> choices;
    for (const QString &each : std::as_const(codes))
        choices.append({ each, describe::language(each) });
    m_languages->offer(choices);
}

// Those that are not there yet.
void RuleEditor::offer(const Parts &parts, Button *near)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Part &each : parts) {
        if (!each.row->isHidden())
            continue;
        const bool none = each.key == "reply"_L1 && m_reply->count() == 0;
        QAction *action = menu->addAction(none ? tr("%1 (there is none yet)").arg(each.name) : each.name,
                                          this, [this, key = each.key] { add(key); });
        action->setEnabled(!none);
    }
    menu->popup(near->mapToGlobal(QPoint(0, near->height() + 2)));
}

void RuleEditor::add(const QString &key)
{
    for (const Parts *parts : { &m_asked, &m_done }) {
        for (const Part &each : *parts) {
            if (each.key != key)
                continue;
            show(each, true);
            if (each.field->focusPolicy() != Qt::NoFocus)
                each.field->setFocus(Qt::TabFocusReason);
            settle(); // a choice that is there is made
        }
    }
}

bool RuleEditor::has(const QString &key) const
{
    for (const Parts *parts : { &m_asked, &m_done }) {
        for (const Part &each : *parts) {
            if (each.key == key)
                return !each.row->isHidden();
        }
    }
    return false;
}

QWidget *RuleEditor::field(const QString &key) const
{
    for (const Parts *parts : { &m_asked, &m_done }) {
        for (const Part &each : *parts) {
            if (each.key == key)
                return each.field;
        }
    }
    return nullptr;
}

void RuleEditor::show(const Part &part, bool shown)
{
    part.row->setVisible(shown);
    const auto left = [](const Parts &parts) {
        return std::any_of(parts.begin(), parts.end(),
                           [](const Part &each) { return each.row->isHidden(); });
    };
    m_moreIf->setVisible(left(m_asked));
    m_moreThen->setVisible(left(m_done));
}

void RuleEditor::showUsed(const Parts &parts, const QStringList &keys)
{
    for (const Part &each : parts)
        show(each, keys.contains(each.key));
}

void RuleEditor::clear(const QString &key)
{
    const bool loading = std::exchange(m_loading, true);
    if (key == "words"_L1)
        m_words->clear();
    else if (key == "without"_L1)
        m_without->clear();
    else if (key == "authors"_L1)
        m_authors->clear();
    else if (key == "accounts"_L1)
        m_accounts->setChosen({});
    else if (key == "languages"_L1)
        m_languages->setChosen({});
    else if (key == "needs"_L1)
        m_needs->setChosen({});
    else if (key == "moods"_L1)
        m_moods->setChosen({});
    else if (key == "reach"_L1)
        m_reach->clear();
    else if (key == "hours"_L1) {
        m_from->clear();
        m_to->clear();
        m_weekdays->setChosen({});
    } else if (key == "label"_L1)
        m_labels->clearEditText();
    else if (key == "assign"_L1)
        m_assignee->clearEditText();
    m_loading = loading;
}

void RuleEditor::settle()
{
    if (m_loading)
        return;
    Q_EMIT changed();
    m_settle.start();
}

void RuleEditor::setKnown(const Known &known)
{
    const bool loading = std::exchange(m_loading, true);
    const auto fill = [](QComboBox *box, const QStringList &items) {
        QStringList there;
        for (int each = 0; each < box->count(); ++each)
            there.append(box->itemText(each));
        if (there == items || box->lineEdit()->hasFocus())
            return; // nobody's cursor moves
        const QString typed = box->currentText();
        box->clear();
        box->addItems(items);
        box->setEditText(typed);
    };
    fill(m_labels, known.labels);
    QStringList people = known.people;
    const QString me = signature::of(m_context.settings);
    if (!people.contains(me))
        people.prepend(me);
    fill(m_assignee, people);
    const QVariant chosen = m_reply->currentData();
    const QString title = m_reply->currentText();
    m_reply->clear();
    for (const savedreplies::Reply &each : known.replies)
        m_reply->addItem(each.title.isEmpty() ? tr("Untitled") : each.title, each.id);
    if (chosen.isValid())
        choose(m_reply, chosen, title);
    m_loading = loading;
}

void RuleEditor::edit(const Rule &rule)
{
    m_settle.stop();
    m_loading = true;
    m_rule = rule;
    m_name->setText(rule.name);
    m_stop->setChecked(rule.stop);
    loadConditions();
    loadDeeds();
    m_loaded = this->rule();
    m_loading = false;
}

namespace {

// In what a person can change.
bool same(const Rule &a, const Rule &b)
{
    return a.name == b.name && a.stop == b.stop && a.conditions == b.conditions && a.deeds == b.deeds;
}

} // namespace

bool RuleEditor::isChanged() const
{
    return !same(rule(), m_loaded);
}

void RuleEditor::kept(const Rule &asked, const Rule &rule)
{
    if (rule.id != m_rule.id)
        return;
    m_rule = rule;
    m_loaded = asked;
}

bool RuleEditor::isOutdated(const Rule &rule) const
{
    return !same(rule, m_rule) && !isChanged();
}

void RuleEditor::loadConditions()
{
    const Rule::Conditions &asked = m_rule.conditions;
    QStringList used;
    const auto use = [&used](const QString &key, bool is) {
        if (is)
            used.append(key);
    };
    m_words->setPlainText(asked.words);
    use(u"words"_s, !asked.words.isEmpty());
    m_without->setPlainText(asked.without);
    use(u"without"_s, !asked.without.isEmpty());
    m_authors->setText(asked.authors);
    use(u"authors"_s, !asked.authors.isEmpty());
    QStringList keys;
    for (const qint64 each : asked.accounts)
        keys.append(QString::number(each));
    m_accounts->setChosen(keys);
    use(u"accounts"_s, !keys.isEmpty());
    offerLanguages(asked.languages);
    m_languages->setChosen(asked.languages);
    use(u"languages"_s, !asked.languages.isEmpty());
    m_needs->setChosen(asked.needs);
    use(u"needs"_s, !asked.needs.isEmpty());
    keys.clear();
    for (const Rule::Mood each : asked.moods)
        keys.append(rule::moodKey(each));
    m_moods->setChosen(keys);
    use(u"moods"_s, !keys.isEmpty());
    m_reach->setText(asked.reach > 0 ? QString::number(asked.reach) : QString());
    use(u"reach"_s, asked.reach > 0);
    m_from->setText(asked.from ? written(*asked.from) : QString());
    m_to->setText(asked.to ? written(*asked.to) : QString());
    keys.clear();
    for (const int each : asked.weekdays)
        keys.append(QString::number(each));
    m_weekdays->setChosen(keys);
    use(u"hours"_s, asked.from || !keys.isEmpty());
    showUsed(m_asked, used);
}

void RuleEditor::loadDeeds()
{
    const Rule::Deeds &deeds = m_rule.deeds;
    QStringList used;
    const auto use = [&used](const QString &key, bool is) {
        if (is)
            used.append(key);
    };
    m_labels->setEditText(deeds.labels.join(u", "_s));
    use(u"label"_s, !deeds.labels.isEmpty());
    m_need->setCurrentIndex(std::max(0, m_need->findData(deeds.need)));
    use(u"need"_s, !deeds.need.isEmpty());
    m_assignee->setEditText(deeds.assignee);
    use(u"assign"_s, !deeds.assignee.isEmpty());
    m_priority->setCurrentIndex(deeds.priority ? m_priority->findData(*deeds.priority) : 0);
    use(u"priority"_s, deeds.priority.has_value());
    m_snooze->setCurrentIndex(std::max(0, m_snooze->findData(int(deeds.snooze))));
    use(u"snooze"_s, deeds.snooze != Rule::Snooze::No);
    if (deeds.reply != 0)
        choose(m_reply, deeds.reply, tr("%1 (deleted)").arg(deeds.replyTitle));
    use(u"reply"_s, deeds.reply != 0);
    use(u"hide"_s, deeds.hide);
    showUsed(m_done, used);
}

Rule::Conditions RuleEditor::conditions() const
{
    Rule::Conditions asked;
    if (has(u"words"_s))
        asked.words = m_words->toPlainText().trimmed();
    if (has(u"without"_s))
        asked.without = m_without->toPlainText().trimmed();
    if (has(u"authors"_s))
        asked.authors = m_authors->text().trimmed();
    if (has(u"accounts"_s)) {
        for (const QString &each : m_accounts->chosen())
            asked.accounts.append(each.toLongLong());
        for (const qint64 each : m_rule.conditions.accounts) {
            if (!m_accounts->chip(QString::number(each)))
                asked.accounts.append(each); // gone, and perhaps coming back
        }
    }
    if (has(u"languages"_s))
        asked.languages = m_languages->chosen();
    if (has(u"needs"_s))
        asked.needs = m_needs->chosen();
    if (has(u"moods"_s)) {
        for (const QString &each : m_moods->chosen())
            asked.moods.append(*rule::moodFromKey(each));
    }
    if (has(u"reach"_s))
        asked.reach = m_reach->text().toLongLong();
    if (has(u"hours"_s)) {
        asked.from = minuteOf(m_from->text());
        asked.to = minuteOf(m_to->text());
        for (const QString &each : m_weekdays->chosen())
            asked.weekdays.append(each.toInt());
    }
    return rule::conditionsFrom(rule::toJson(asked)); // as it will be kept
}

Rule::Deeds RuleEditor::deeds() const
{
    Rule::Deeds deeds;
    if (has(u"label"_s))
        deeds.labels = m_labels->currentText().split(u',');
    if (has(u"need"_s))
        deeds.need = m_need->currentData().toString();
    if (has(u"assign"_s))
        deeds.assignee = m_assignee->currentText();
    if (has(u"priority"_s))
        deeds.priority = m_priority->currentData().toInt();
    if (has(u"snooze"_s))
        deeds.snooze = Rule::Snooze(m_snooze->currentData().toInt());
    if (has(u"reply"_s) && m_reply->currentData().isValid()) {
        deeds.reply = m_reply->currentData().toLongLong();
        deeds.replyTitle = deeds.reply == m_rule.deeds.reply && m_rule.lack == Rule::Lack::Reply
            ? m_rule.deeds.replyTitle
            : m_reply->currentText();
    }
    deeds.hide = has(u"hide"_s);
    return rule::deedsFrom(rule::toJson(deeds));
}

Rule RuleEditor::rule() const
{
    Rule made = m_rule;
    made.name = m_name->text().simplified();
    made.stop = m_stop->isChecked();
    made.conditions = conditions();
    made.deeds = deeds();
    return made;
}
