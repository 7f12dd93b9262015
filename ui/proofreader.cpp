// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/proofreader.h"

#include "core/base/settings.h"
#include "core/base/worker.h"
#include "core/store/store.h"
#include "core/store/values.h"
#include "core/understanding/typography.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/textbox.h"
#include "ui/theme.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QRegularExpression>
#include <QSyntaxHighlighter>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace {

constexpr int quietMs = 250;
constexpr qsizetype mostWords = 2000; // of one's own

const QRegularExpression &specials()
{
    static const QRegularExpression pattern(
        uR"(\bhttps?://[^\s<>"]+|(?<![\w/])#\w+|(?<![\w@/.-])@[\w.-]+(?:@[\w.-]*\w)?)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

} // namespace

class Proofreader::Underlines : public QSyntaxHighlighter
{
public:
    Underlines(QTextDocument *document, const Theme &theme)
        : QSyntaxHighlighter(document)
        , m_theme(theme)
    {
    }
    void set(QList<wording::Word> slips)
    {
        m_slips = std::move(slips);
        rehighlight();
    }

protected:
    void highlightBlock(const QString &text) override
    {
        // Links, hashtags and names stand out as they will where they are read.
        QTextCharFormat special;
        special.setForeground(m_theme.color(Token::Accent));
        for (auto found = specials().globalMatch(text); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            setFormat(int(match.capturedStart()), int(match.capturedLength()), special);
        }
        QTextCharFormat wrong;
        wrong.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
        wrong.setUnderlineColor(m_theme.color(Token::Negative));
        const int from = currentBlock().position();
        for (const wording::Word &slip : std::as_const(m_slips)) {
            if (slip.at < from || slip.at >= from + text.size())
                continue;
            for (int at = int(slip.at) - from; at < int(slip.at + slip.length) - from; ++at) {
                QTextCharFormat both = format(at);
                both.merge(wrong);
                setFormat(at, 1, both);
            }
        }
    }

private:
    const Theme &m_theme;
    QList<wording::Word> m_slips;
};

Proofreader::Proofreader(const Context &context, TextBox &box, Button &chip)
    : QObject(&box)
    , m_context(context)
    , m_box(box)
    , m_chip(chip)
    , m_underlines(new Underlines(box.document(), context.theme))
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMs);
    connect(&m_quiet, &QTimer::timeout, this, [this] { m_tasks.start(read()); });
    connect(box.document(), &QTextDocument::contentsChange, this, &Proofreader::shift);
    connect(&box, &QPlainTextEdit::cursorPositionChanged, &m_quiet, qOverload<>(&QTimer::start));
    connect(&context.theme, &Theme::changed, m_underlines, &QSyntaxHighlighter::rehighlight);
    connect(&context.store, &Store::changed, this, [this](const QSet<QByteArray> &tables) {
        if (tables.contains("setting") || tables.contains("*"))
            m_tasks.start(readWords());
    });
    connect(&chip, &QPushButton::clicked, this, [this] {
        auto *menu = new QMenu(&m_chip);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillChoices(*menu);
        menu->popup(m_chip.mapToGlobal(QPoint(0, 0)) - QPoint(0, menu->sizeHint().height()));
    });
    box.installEventFilter(this);
    box.viewport()->installEventFilter(this);
    showChip();
    m_tasks.start(readWords());
}

Proofreader::~Proofreader() = default;

void Proofreader::expect(const QString &language, const QStringList &names)
{
    m_expected = language;
    m_chosen.clear();
    m_names.clear();
    for (const QString &name : names) {
        for (const wording::Word &word : wording::words(name))
            m_names.append(name.mid(word.at, word.length));
    }
    m_quiet.start();
}

QStringList Proofreader::slips() const
{
    const QString text = m_box.text();
    QStringList found;
    for (const wording::Word &slip : m_report.slips)
        found.append(text.mid(slip.at, slip.length));
    return found;
}

bool Proofreader::isReading() const
{
    return m_quiet.isActive() || m_reads > 0;
}

bool Proofreader::off() const
{
    return m_context.settings.list(Settings::SpellLanguages) == QStringList { u"none"_s };
}

// Chosen here; else chosen once and for all; else the window's language, the conversation's, English.
QStringList Proofreader::candidates() const
{
    QStringList wanted = m_chosen;
    if (wanted.isEmpty())
        wanted = m_context.settings.list(Settings::SpellLanguages);
    if (wanted.isEmpty())
        wanted = { m_expected, QLocale().name(), u"en"_s };
    QStringList found;
    for (const QString &each : std::as_const(wanted)) {
        const QString dictionary = m_context.speller->closest(each);
        if (!dictionary.isEmpty() && !found.contains(dictionary))
            found.append(dictionary);
    }
    return found;
}

// What was found moves with the text until it has been read again.
void Proofreader::shift(int at, int removed, int added)
{
    const int end = at + removed;
    QList<wording::Word> kept;
    for (wording::Word slip : std::as_const(m_report.slips)) {
        if (slip.at > end || (slip.at == end && removed > 0 && added == 0))
            slip.at += added - removed;
        else if (slip.at + slip.length >= at)
            continue; // it is being changed
        kept.append(slip);
    }
    m_report.slips = kept;
    m_quiet.start();
}

Task<> Proofreader::read()
{
    const QString text = m_box.text();
    const QStringList among = off() ? QStringList() : candidates();
    const QStringList known = m_words + m_names;
    const std::shared_ptr<Speller> speller = m_context.speller;
    ++m_reads;
    const spelling::Report report
        = co_await m_context.worker.run(&spelling::check, speller, text, among, known);
    --m_reads;
    if (m_box.text() != text)
        co_return; // written on meanwhile: read again soon
    m_report = report;
    // The word under the cursor is not finished yet.
    const QTextCursor cursor = m_box.textCursor();
    m_report.slips.removeIf([&](const wording::Word &slip) {
        return m_box.hasFocus() && !cursor.hasSelection()
            && slip.at + slip.length == cursor.position();
    });
    m_underlines->set(m_report.slips);
    showChip();
    co_return;
}

Task<> Proofreader::readWords()
{
    const QString key = values::ownWords;
    const Result<QString> words = co_await m_context.store.read(&values::get, key);
    if (words && m_words != words->split(u'\n', Qt::SkipEmptyParts)) {
        m_words = words->split(u'\n', Qt::SkipEmptyParts);
        m_quiet.start();
    }
    co_return;
}

void Proofreader::showChip()
{
    const QString name = m_report.language.isEmpty() ? tr("off or unknown")
                                                     : describe::language(m_report.language);
    m_chip.setText(off() || m_report.language.isEmpty() ? u"…"_s : m_report.language.left(2));
    m_chip.setToolTip(tr("Spelling: %1").arg(name));
    m_chip.setAccessibleName(tr("Spelling: %1").arg(name));
}

void Proofreader::choose(const QStringList &languages)
{
    if (off())
        m_context.settings.reset(Settings::SpellLanguages);
    m_chosen = languages;
    m_quiet.start();
}

void Proofreader::fillChoices(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    const auto add = [&](const QString &name, bool checked, auto act) {
        QAction *action = menu.addAction(name);
        action->setCheckable(true);
        action->setChecked(checked);
        group->addAction(action);
        connect(action, &QAction::triggered, this, act);
    };
    add(tr("Guess the language"), !off() && m_chosen.isEmpty(), [this] { choose({}); });
    for (const QString &each : m_context.speller->languages())
        add(describe::language(each), m_chosen == QStringList { each },
            [this, each] { choose({ each }); });
    add(tr("No spelling"), off(), [this] {
        m_context.settings.setList(Settings::SpellLanguages, { u"none"_s });
        m_quiet.start();
    });
    menu.addSeparator();
    QAction *next = menu.addAction(tr("Next unknown word"));
    next->setShortcut(Qt::Key_F7);
    next->setEnabled(!m_report.slips.isEmpty());
    connect(next, &QAction::triggered, this, &Proofreader::goOn);
    QAction *typography = menu.addAction(tr("French typography"));
    typography->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    typography->setToolTip(tr("No-break spaces, guillemets, apostrophes, ellipses"));
    connect(typography, &QAction::triggered, this, &Proofreader::layOut);
}

void Proofreader::layOut()
{
    const QList<typography::Edit> edits = typography::french(m_box.text());
    QTextCursor cursor(m_box.document());
    cursor.beginEditBlock();
    for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit) {
        cursor.setPosition(int(edit->at));
        cursor.setPosition(int(edit->at + edit->length), QTextCursor::KeepAnchor);
        cursor.insertText(edit->text);
    }
    cursor.endEditBlock();
    m_box.setFocus();
}

void Proofreader::goOn()
{
    if (m_report.slips.isEmpty())
        return;
    const int here = m_box.textCursor().selectionEnd();
    auto next = std::find_if(m_report.slips.cbegin(), m_report.slips.cend(),
                             [here](const wording::Word &slip) { return slip.at >= here; });
    if (next == m_report.slips.cend())
        next = m_report.slips.cbegin();
    QTextCursor cursor = m_box.textCursor();
    cursor.setPosition(int(next->at));
    cursor.setPosition(int(next->at + next->length), QTextCursor::KeepAnchor);
    m_box.setTextCursor(cursor);
    m_box.setFocus();
    openMenu(int(next->at), m_box.viewport()->mapToGlobal(m_box.cursorRect().bottomLeft()));
}

int Proofreader::slipAt(int at) const
{
    for (qsizetype i = 0; i < m_report.slips.size(); ++i) {
        const wording::Word &slip = m_report.slips[i];
        if (at >= slip.at && at <= slip.at + slip.length)
            return int(i);
    }
    return -1;
}

void Proofreader::replace(const wording::Word &slip, const QString &by)
{
    QTextCursor cursor(m_box.document());
    cursor.setPosition(int(slip.at));
    cursor.setPosition(int(slip.at + slip.length), QTextCursor::KeepAnchor);
    cursor.insertText(by);
}

void Proofreader::openMenu(int at, const QPoint &where)
{
    QMenu *menu = m_box.createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int index = slipAt(at);
    if (index >= 0) {
        const wording::Word slip = m_report.slips[index];
        const QString word = m_box.text().mid(slip.at, slip.length);
        QAction *first = menu->actions().value(0);
        auto *wait = new QAction(tr("Looking for words…"), menu);
        wait->setEnabled(false);
        wait->setObjectName(u"wait"_s);
        auto *add = new QAction(tr("Add to the workspace’s words"), menu);
        connect(add, &QAction::triggered, this, [this, word] { m_tasks.start(learn(word, true)); });
        for (QAction *each : { wait, add, menu->addSeparator() })
            menu->insertAction(first, each);
        m_tasks.start(suggest(menu, where, slip, word));
    } else {
        QTextCursor cursor(m_box.document());
        cursor.setPosition(at);
        cursor.select(QTextCursor::WordUnderCursor);
        const QString word = cursor.selectedText();
        if (m_words.contains(word, Qt::CaseInsensitive)) {
            auto *forget = new QAction(tr("Remove from the workspace’s words"), menu);
            connect(forget, &QAction::triggered, this,
                    [this, word] { m_tasks.start(learn(word, false)); });
            menu->insertAction(menu->actions().value(0), forget);
        }
    }
    menu->popup(where);
}

Task<> Proofreader::suggest(QPointer<QMenu> menu, QPoint where, wording::Word slip, QString word)
{
    const std::shared_ptr<Speller> speller = m_context.speller;
    const QString language = m_report.language;
    const QStringList found
        = co_await m_context.worker.run(&spelling::suggest, speller, language, word);
    if (!menu)
        co_return;
    auto *wait = menu->findChild<QAction *>(u"wait"_s);
    for (const QString &each : found) {
        auto *action = new QAction(each, menu);
        connect(action, &QAction::triggered, this, [this, slip, each] { replace(slip, each); });
        menu->insertAction(wait, action);
    }
    if (found.isEmpty()) {
        wait->setText(tr("No suggestion"));
    } else {
        menu->insertSeparator(wait);
        menu->removeAction(wait);
        menu->popup(where); // it has grown: where it fits
        menu->setActiveAction(menu->actions().constFirst());
    }
    co_return;
}

Task<> Proofreader::learn(QString word, bool known)
{
    QStringList words = m_words;
    words.removeIf([&](const QString &each) { return each.compare(word, Qt::CaseInsensitive) == 0; });
    if (known)
        words.append(word);
    const QString key = values::ownWords;
    const QString value = words.mid(std::max<qsizetype>(0, words.size() - mostWords)).join(u'\n');
    const Result<> saved = co_await m_context.store.write(&values::set, key, value);
    if (saved) {
        m_words = words;
        m_quiet.start();
    }
    co_return;
}

bool Proofreader::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ContextMenu) {
        const auto *asked = static_cast<QContextMenuEvent *>(event);
        const bool keyboard = asked->reason() == QContextMenuEvent::Keyboard;
        const QPoint place = m_box.viewport()->mapFromGlobal(asked->globalPos());
        const int at = keyboard ? m_box.textCursor().position()
                                : m_box.cursorForPosition(place).position();
        openMenu(at, keyboard ? m_box.viewport()->mapToGlobal(m_box.cursorRect().bottomLeft())
                              : asked->globalPos());
        return true;
    }
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool next = key->key() == Qt::Key_F7 && key->modifiers() == Qt::NoModifier;
        const bool typography = key->key() == Qt::Key_T
            && key->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
        if (next || typography) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                next ? goOn() : layOut();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}
