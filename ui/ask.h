// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;
class Theme;

// Questions to the person, never with an event loop of their own: the answer comes by the function
// given, or not at all. A seam, so that tests answer. Confirm only what cannot be undone.
class Ask
{
public:
    struct Question
    {
        QString title; // the question
        QString text; // what happens
        QString yes; // what is done, as a verb
        bool harmful = false;
    };
    struct Line
    {
        QString title;
        QString text; // to begin with
        QString yes;
        bool roomy = false; // several lines
        bool maybeEmpty = false; // no word is an answer, too
        QStringList names {}; // completed after an @
    };

    virtual ~Ask() = default;
    virtual void confirm(QWidget *over, Question question, std::function<void()> yes) = 0;
    // The same with a heading and things that may be done along with it; none is ticked to begin with.
    virtual void confirmAlso(QWidget *over, Question question, QString heading, QStringList also,
                             std::function<void(QList<int>)> yes)
        = 0;
    virtual void line(QWidget *over, Line question, std::function<void(QString)> given) = 0;
    virtual void openFiles(QWidget *over, QString title, QString filter,
                           std::function<void(QStringList)> chosen) = 0;
    virtual void saveFile(QWidget *over, QString title, QString suggested,
                          std::function<void(QString)> chosen) = 0;
};

class AskDialogs : public Ask
{
public:
    explicit AskDialogs(const Theme &theme)
        : m_theme(theme)
    {
    }
    void confirm(QWidget *over, Question question, std::function<void()> yes) override;
    void confirmAlso(QWidget *over, Question question, QString heading, QStringList also,
                     std::function<void(QList<int>)> yes) override;
    void line(QWidget *over, Line question, std::function<void(QString)> given) override;
    void openFiles(QWidget *over, QString title, QString filter,
                   std::function<void(QStringList)> chosen) override;
    void saveFile(QWidget *over, QString title, QString suggested,
                  std::function<void(QString)> chosen) override;

private:
    const Theme &m_theme;
};
