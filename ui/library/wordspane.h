// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/understanding/own.h"
#include "ui/library/librarypane.h"

class Button;
class QComboBox;
class QLabel;
class QLineEdit;

// The words moods are made of, ours and the person's own over them, one language at a time. What
// somebody says of a word counts from the next reading on; ours come back when theirs is taken away.
class WordsPane : public LibraryPane
{
    Q_OBJECT

public:
    WordsPane(const Context &context, QWidget *parent);
    ~WordsPane() override;

    void create();
    void remove(); // the person's own
    void setLanguage(const QString &language);
    void showMine(bool mine);
    QLineEdit &word() { return *m_word; }
    QComboBox &meaning() { return *m_meaning; }
    void keep(); // what stands in the fields

protected:
    Task<> read() override;
    QSet<QByteArray> tables() const override { return { "own_word" }; }
    bool isEmpty() const override { return m_own.empty(); }
    Task<> take(QByteArray file) override;
    Task<Result<Written>> written(QString path) override;

private:
    struct Known
    {
        QString word;
        QString ours; // its meaning; empty: not ours
        QString mine;
    };
    void build();
    void fillMeanings();
    void show();
    void choose(qint64 id);
    void load(const Known &known);
    void showMeaning(const QString &meaning);
    QString language() const;
    Task<> put(QString language, QString word, QString meaning, bool tell, bool choose);

    QComboBox *m_language;
    QComboBox *m_which;
    QLineEdit *m_word;
    QComboBox *m_meaning;
    QLabel *m_source;
    QLabel *m_warning;
    Button *m_save;
    Button *m_remove;
    QList<Known> m_words; // of the language, in alphabetical order
    QString m_read; // their language
    std::vector<understanding::OwnWord> m_own;
    Known m_open;
    QString m_wanted; // said just now: to be chosen when it is read
    int m_apart = -1; // the row of a meaning that is not offered to all
    bool m_creating = false;
    bool m_known = false;
};
