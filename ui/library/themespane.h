// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/themes.h"
#include "ui/library/librarypane.h"

#include <QTimer>

class Card;
class QComboBox;
class QLabel;
class QLineEdit;
class TextBox;

// Themes: each a name and, by language, the words that tell it. What is typed is kept by itself and
// looked for in every message; what is deleted can be brought back.
class ThemesPane : public LibraryPane
{
    Q_OBJECT

public:
    ThemesPane(const Context &context, QWidget *parent);
    ~ThemesPane() override;

    void begin(); // with the themes we propose
    void create();
    void remove();
    void exportFile() override;
    void setLanguage(const QString &language);
    QLineEdit &title() { return *m_title; }
    TextBox &box() { return *m_box; }
    QLabel &warning() { return *m_warning; }

Q_SIGNALS:
    void themeWanted(const QString &name); // its conversations

protected:
    Task<> read() override;
    QSet<QByteArray> tables() const override
    {
        return { "theme", "theme_word", "setting" };
    }
    void hideEvent(QHideEvent *event) override;
    bool isEmpty() const override { return m_entries.isEmpty(); }
    void addTo(QMenu &menu) override;
    Task<> take(QByteArray file) override;
    Task<Result<Written>> written(QString path) override;

private:
    void build();
    void show();
    void choose(qint64 id);
    void load(const themes::Entry *entry);
    void keep();
    const themes::Entry *find(qint64 id) const;
    Task<> save(themes::Entry entry, bool choose);
    Task<> erase(qint64 id);
    Task<> start();

    QLineEdit *m_title;
    QComboBox *m_language;
    Card *m_card;
    TextBox *m_box;
    QLabel *m_warning;
    QTimer m_settle;
    QList<themes::Entry> m_entries;
    qint64 m_open = 0;
    QString m_openIn; // in this language
    qint64 m_wanted = 0;
    bool m_known = false;
    bool m_loading = false;
};
