// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/understanding/phrasebook.h"
#include "ui/library/librarypane.h"

#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

// The phrases that tell what a message wants, ours and the person's own over them, one language at a
// time. What somebody says of one counts from the next reading on; ours come back when theirs is
// taken away.
class PhrasesPane : public LibraryPane
{
    Q_OBJECT

public:
    PhrasesPane(const Context &context, QWidget *parent);
    ~PhrasesPane() override;

    void create();
    void keep(); // what stands in the fields
    void remove(); // the person's own
    void setLanguage(const QString &language);
    void show(const QString &which); // "", "mine" or a need
    QLineEdit &phrase() { return *m_phrase; }
    QCheckBox &atStart() { return *m_atStart; }
    QComboBox &need() { return *m_need; }
    QComboBox &strength() { return *m_strength; }
    QLabel &warning() { return *m_warning; }
    QLabel &found() { return *m_found; }
    QLabel &examples() { return *m_examples; }

protected:
    Task<> read() override;
    QSet<QByteArray> tables() const override { return { "own_phrase" }; }
    bool isEmpty() const override { return m_own.empty(); }
    Task<> take(QByteArray file) override;
    Task<Result<Written>> written(QString path) override;

private:
    using Phrase = understanding::Phrase;
    using Entry = understanding::phrasebook::Entry;

    void build();
    void fillNeeds();
    void showEntries();
    void choose(qint64 id);
    void load(const Entry &entry);
    void showStrength(float weight);
    void offerClasses(); // the menu of what is no word
    void object(const QString &why);
    Phrase asked() const; // what stands in the fields
    QString language() const;
    const Entry *find(const std::string &reading, understanding::Need need) const;
    void lookSoon(); // for what stands in the fields, in what has come in
    Task<> look(Phrase phrase);
    // With no weight it is ours again; what is told can be taken back.
    Task<> say(Phrase phrase, std::optional<float> weight, QString told);

    QComboBox *m_language;
    QComboBox *m_which;
    QLineEdit *m_phrase;
    Button *m_insert;
    QCheckBox *m_atStart;
    QComboBox *m_need;
    QComboBox *m_strength;
    Button *m_save;
    Button *m_remove;
    QLabel *m_source;
    QLabel *m_warning;
    QLabel *m_found;
    QLabel *m_examples;
    QTimer m_pause; // before a look
    std::vector<Entry> m_entries; // of the language
    QStringList m_shown; // each as it is read
    std::vector<Phrase> m_own;
    Entry m_open;
    std::optional<std::pair<std::string, understanding::Need>> m_wanted; // said just now
    bool m_creating = false;
    bool m_known = false;
};
