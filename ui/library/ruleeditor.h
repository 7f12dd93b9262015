// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/rule.h"
#include "core/store/savedreplies.h"
#include "ui/context.h"

#include <QTimer>
#include <QWidget>

class Button;
class Card;
class ChipRow;
class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLineEdit;
class TextBox;

// Where a rule is written, in plain words: what it asks, each as a row that is added when it is
// wanted, and what it does. Says what was typed; keeps nothing itself.
class RuleEditor : public QWidget
{
    Q_OBJECT

public:
    RuleEditor(const Context &context, QWidget *parent);

    // What a rule can refer to.
    struct Known
    {
        QStringList labels;
        QStringList people;
        QList<savedreplies::Reply> replies;
    };
    void setKnown(const Known &known);
    void edit(const Rule &rule);
    void kept(const Rule &asked, const Rule &rule); // what was here then is in the store now
    bool isOutdated(const Rule &rule) const; // another one is in the store, and nothing was typed
    Rule rule() const;
    bool isChanged() const; // by hand, since it was shown or kept
    qint64 id() const { return m_rule.id; }
    QLineEdit &name() { return *m_name; }
    // A row by its key ("words", "mood", "label", "hide" …): shown, with the focus in it.
    void add(const QString &key);
    bool has(const QString &key) const;
    QWidget *field(const QString &key) const; // where the focus goes
    TextBox &words() { return *m_words; }
    ChipRow &needs() { return *m_needs; }
    ChipRow &moods() { return *m_moods; }
    QComboBox &labels() { return *m_labels; }

Q_SIGNALS:
    void typed(); // settled for a moment: time to keep it
    void changed(); // with every key

private:
    struct Part
    {
        QString key;
        QString name;
        QWidget *row = nullptr;
        QWidget *field = nullptr;
    };
    using Parts = QList<Part>;

    void buildConditions();
    void buildDeeds();
    Card *buildCard(const QString &heading, QBoxLayout **rows, Button **more, const QString &add);
    void addPart(Parts *parts, QBoxLayout *rows, const QString &key, const QString &name,
                 const QString &hint, QWidget *control, QWidget *field = nullptr);
    TextBox *textBox(const QString &name, QWidget **framed);
    QWidget *buildHours();
    void offer(const Parts &parts, Button *near);
    void show(const Part &part, bool shown);
    void showUsed(const Parts &parts, const QStringList &keys);
    void clear(const QString &key);
    void settle();
    void offerAccounts();
    void offerLanguages(const QStringList &also);
    void loadConditions();
    void loadDeeds();
    Rule::Conditions conditions() const;
    Rule::Deeds deeds() const;

    const Context m_context;
    QLineEdit *m_name;
    Card *m_if = nullptr;
    Card *m_then = nullptr;
    QBoxLayout *m_ifRows = nullptr;
    QBoxLayout *m_thenRows = nullptr;
    Button *m_moreIf = nullptr;
    Button *m_moreThen = nullptr;
    Parts m_asked;
    Parts m_done;

    TextBox *m_words = nullptr;
    TextBox *m_without = nullptr;
    QLineEdit *m_authors = nullptr;
    ChipRow *m_accounts = nullptr;
    ChipRow *m_languages = nullptr;
    ChipRow *m_needs = nullptr;
    ChipRow *m_moods = nullptr;
    QLineEdit *m_reach = nullptr;
    QLineEdit *m_from = nullptr;
    QLineEdit *m_to = nullptr;
    ChipRow *m_weekdays = nullptr;
    QComboBox *m_labels = nullptr;
    QComboBox *m_need = nullptr;
    QComboBox *m_assignee = nullptr;
    QComboBox *m_snooze = nullptr;
    QComboBox *m_priority = nullptr;
    QComboBox *m_reply = nullptr;
    QCheckBox *m_stop = nullptr;

    QTimer m_settle;
    Rule m_rule;
    Rule m_loaded; // what is kept, as the fields say it
    bool m_loading = false;
};
