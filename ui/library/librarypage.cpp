// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/librarypage.h"

#include "ui/library/charterpane.h"
#include "ui/library/correctionspane.h"
#include "ui/library/phrasespane.h"
#include "ui/library/registerpane.h"
#include "ui/library/repliespane.h"
#include "ui/library/rulelogpane.h"
#include "ui/library/rulespane.h"
#include "ui/library/themespane.h"
#include "ui/library/wordspane.h"
#include "ui/lines.h"

#include <QApplication>
#include <QBoxLayout>
#include <QStackedWidget>
#include <QTabBar>

LibraryPage::LibraryPage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_replies(new RepliesPane(context, m_stack))
    , m_charter(new CharterPane(context, m_stack))
    , m_rules(new RulesPane(context, m_stack))
    , m_ruleLog(new RuleLogPane(context, m_stack))
    , m_register(new RegisterPane(context, m_stack))
    , m_themes(new ThemesPane(context, m_stack))
    , m_words(new WordsPane(context, m_stack))
    , m_phrases(new PhrasesPane(context, m_stack))
    , m_corrections(new CorrectionsPane(context, m_stack))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    const auto add = [this](LibraryPane *pane, const QString &name) {
        m_stack->addWidget(pane);
        m_tabs->addTab(name);
        connect(pane, &LibraryPane::done, this, &LibraryPage::done);
        connect(pane, &LibraryPane::told, this, &LibraryPage::told);
        connect(pane, &LibraryPane::failed, this, &LibraryPage::failed);
    };
    add(m_replies, tr("Replies"));
    add(m_charter, tr("Charter"));
    add(m_rules, tr("Rules"));
    add(m_ruleLog, tr("Rule log"));
    add(m_register, tr("Register"));
    add(m_themes, tr("Themes"));
    add(m_words, tr("Words"));
    add(m_phrases, tr("Phrases"));
    add(m_corrections, tr("Corrections"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true); // where the window is narrow
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setAccessibleName(tr("Library"));
    m_tabs->hide();
    connect(m_register, &RegisterPane::conversationWanted, this, &LibraryPage::conversationWanted);
    connect(m_corrections, &CorrectionsPane::conversationWanted, this,
            &LibraryPage::conversationWanted);
    connect(m_themes, &ThemesPane::themeWanted, this, &LibraryPage::themeWanted);
    connect(m_rules, &RulesPane::conversationWanted, this, &LibraryPage::conversationWanted);
    connect(m_rules, &RulesPane::logWanted, this, [this](qint64 ruleId) {
        open(Tab::RuleLog);
        m_ruleLog->openRule(ruleId);
    });
    connect(m_ruleLog, &RuleLogPane::conversationWanted, this, &LibraryPage::conversationWanted);
    connect(m_ruleLog, &RuleLogPane::decisionWanted, this, &LibraryPage::decisionWanted);
    connect(m_ruleLog, &RuleLogPane::ruleWanted, this, [this](qint64 id) {
        open(Tab::Rules);
        m_rules->open(id);
    });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        current()->refresh();
        Q_EMIT tabChanged();
    });
    connect(
        m_tabs, &QTabBar::tabBarClicked, this, // by mouse: the arrow keys begin in its list
        [this] { current()->list().setFocus(); }, Qt::QueuedConnection);
}

QList<QWidget *> LibraryPage::tools()
{
    return { m_tabs };
}

QList<QWidget *> LibraryPage::actions()
{
    return current()->actions();
}

void LibraryPage::shown()
{
    if (!isAncestorOf(QApplication::focusWidget()))
        current()->list().setFocus(); // the arrow keys begin here
    current()->refresh();
}

void LibraryPage::open(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

void LibraryPage::openReply(qint64 id)
{
    open(Tab::Replies);
    m_replies->open(id);
}

void LibraryPage::openRuleEntry(qint64 entryId)
{
    open(Tab::RuleLog);
    m_ruleLog->openEntry(entryId);
}

LibraryPane *LibraryPage::current() const
{
    return static_cast<LibraryPane *>(m_stack->currentWidget());
}
