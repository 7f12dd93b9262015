// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/context.h"
#include "ui/page.h"

#include <functional>

class CharterPane;
class CorrectionsPane;
class LibraryPane;
class PhrasesPane;
class QStackedWidget;
class QTabBar;
class RegisterPane;
class RepliesPane;
class RuleLogPane;
class RulesPane;
class ThemesPane;
class WordsPane;

// What a team keeps to answer, to decide and to understand the same way: saved replies, the charter,
// rules and what they did, the register of what was moderated; themes, words, phrases and corrections.
class LibraryPage : public Page
{
    Q_OBJECT

public:
    enum class Tab { Replies, Charter, Rules, RuleLog, Register, Themes, Words, Phrases,
                     Corrections };

    LibraryPage(const Context &context, QWidget *parent);

    QString title() const override { return tr("Library"); }
    QList<QWidget *> tools() override;
    QList<QWidget *> actions() override;
    void shown() override;

    void open(Tab tab);
    void openReply(qint64 id);
    RepliesPane &replies() { return *m_replies; }
    CharterPane &charter() { return *m_charter; }
    RulesPane &rules() { return *m_rules; }
    RuleLogPane &ruleLog() { return *m_ruleLog; }
    RegisterPane &ledger() { return *m_register; }
    ThemesPane &themes() { return *m_themes; }
    WordsPane &words() { return *m_words; }
    PhrasesPane &phrases() { return *m_phrases; }
    CorrectionsPane &corrections() { return *m_corrections; }
    void openRuleEntry(qint64 entryId); // of what rules did

Q_SIGNALS:
    void done(const QString &what, const std::function<void()> &undo);
    void told(const QString &what);
    void failed(const Error &error);
    void conversationWanted(qint64 id);
    void themeWanted(const QString &name); // its conversations
    void decisionWanted(qint64 conversationId, qint64 messageId); // on what a rule proposes
    void tabChanged(); // other actions belong in the top bar

private:
    LibraryPane *current() const;

    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    RepliesPane *m_replies;
    CharterPane *m_charter;
    RulesPane *m_rules;
    RuleLogPane *m_ruleLog;
    RegisterPane *m_register;
    ThemesPane *m_themes;
    WordsPane *m_words;
    PhrasesPane *m_phrases;
    CorrectionsPane *m_corrections;
};
