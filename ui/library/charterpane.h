// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/charter.h"
#include "ui/library/librarypane.h"

#include <QTimer>

class Button;
class Card;
class QComboBox;
class QLabel;
class QLineEdit;
class TextBox;

// The charter: its articles in one language at a time, in their order, and the page they make.
class CharterPane : public LibraryPane
{
    Q_OBJECT

public:
    CharterPane(const Context &context, QWidget *parent);
    ~CharterPane() override;

    QList<QWidget *> actions() override;
    void begin(); // with the charter we propose
    void create();
    void remove();
    void shift(int by); // the chosen article goes up or down
    void exportPage();
    void exportMarkdown();
    void setLanguage(const QString &language);
    QString language() const;
    QLineEdit &title() { return *m_title; }
    TextBox &box() { return *m_box; }

protected:
    Task<> read() override;
    QSet<QByteArray> tables() const override { return { "charter_article", "charter_text" }; }
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void show();
    void choose(qint64 id);
    void load(const charter::Article *article);
    void typed();
    void keep();
    const charter::Article *find(qint64 id) const;
    Task<> save(charter::Article article, bool choose);
    Task<> erase(qint64 id);
    Task<> move(qint64 id, int number);
    Task<> start();
    Task<> write(QString path, bool page);

    Button *m_export;
    QComboBox *m_language;
    QLabel *m_number;
    QLineEdit *m_title;
    Card *m_card;
    TextBox *m_box;
    Button *m_up;
    Button *m_down;
    QTimer m_settle;
    QList<charter::Article> m_articles;
    qint64 m_open = 0;
    QString m_openIn; // in this language
    qint64 m_wanted = 0;
    bool m_known = false;
    bool m_loading = false;
};
