// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/community/identities.h"
#include "core/community/ranking.h"
#include "core/store/erasures.h"
#include "ui/context.h"
#include "ui/theme.h"

#include <QPointer>
#include <QScrollArea>
#include <QTimer>

#include <functional>

class Button;
class MoodCurve;
class Picker;
class Portrait;
class QLabel;
class QVBoxLayout;
class TextBox;

// Somebody over all their accounts: labels, what their score is made of, their mood over a year, what
// they wrote, what we know of them.
class MemberPane : public QScrollArea
{
    Q_OBJECT

public:
    MemberPane(const Context &context, QWidget *parent);

    // `entry`: how they rank, when they do.
    void show(qint64 personId, ranking::Rank rank, std::optional<ranking::Entry> entry);
    void clear();
    qint64 personId() const { return m_person; }
    const people::Profile &profile() const { return m_whole.profile; }
    TextBox &note() { return *m_note; }
    void writeNote(); // brings it into sight
    void seekTwin(); // somebody to link them with, by name
    void offerLabels();
    void refresh();
    void exportTo(const QString &path); // .json or .html
    void erase(); // asks first
    void link(qint64 with);
    void separate(const people::Face &face);
    const QList<identities::Suggestion> &suggested() const { return m_whole.suggestions; }

Q_SIGNALS:
    void conversationWanted(qint64 id);
    void allWanted(qint64 personId, const QString &name); // every conversation of theirs
    void done(const QString &what, const std::function<void()> &undo);
    void told(const QString &what);
    void failed(const Error &error);
    void moved(qint64 personId); // they are called by another number now

private:
    // All that is shown, in one reading.
    struct Whole
    {
        people::Profile profile;
        QList<people::Said> said;
        QList<people::Mood> moods;
        QStringList labels; // to choose from
        QList<identities::Suggestion> suggestions;
    };
    static Result<Whole> readWhole(Database &database, qint64 personId, Instant since);

    QLabel *heading(const QString &text);
    QVBoxLayout *section(QWidget **slot, int spacing); // anew
    void forget();
    void present();
    void fillHead();
    void fillLabels();
    void fillScore();
    void fillParts(QVBoxLayout &rows, const ranking::Score &score);
    void fillMood();
    void fillTimeline();
    void line(QVBoxLayout &rows, const QString &what, const QString &value, bool strong);
    Task<> load(qint64 personId);
    Task<> keep(qint64 personId, QString note);
    Task<> label(qint64 personId, QString name, bool put, bool tell);
    Task<> setOurs(qint64 personId, bool ours, bool tell);
    // memberdata.cpp: who else they are, and what they may ask for
    void fillAlso();
    void suggest(QVBoxLayout &rows, const identities::Suggestion &each);
    void buildData();
    Task<> linkWith(qint64 one, qint64 other);
    Task<> unlink(qint64 merging);
    Task<> takeOut(qint64 author);
    Task<> tellApart(qint64 one, qint64 other, bool apart, bool tell);
    Task<> write(QString path, qint64 personId);
    Task<> findTwins(QPointer<Picker> picker, qint64 personId, QString typed);
    Task<> askToErase(qint64 personId, QString name);
    Task<> eraseNow(QList<qint64> people);
    static QString outcome(const erasures::Erasure &done);

    const Context m_context;
    QWidget *m_board;
    Portrait *m_portrait;
    QLabel *m_name;
    QLabel *m_below;
    QWidget *m_labels = nullptr;
    QWidget *m_score = nullptr;
    QWidget *m_also = nullptr;
    QLabel *m_moodHeading;
    MoodCurve *m_curve;
    QWidget *m_timeline = nullptr;
    QVBoxLayout *m_column;
    TextBox *m_note;
    Button *m_ours;
    Button *m_export = nullptr;
    Button *m_erase = nullptr;
    QLabel *m_progress = nullptr;
    bool m_erasing = false;
    QTimer m_settle;
    qint64 m_person = 0;
    ranking::Rank m_rank = ranking::Rank::Ambassadors;
    std::optional<ranking::Entry> m_entry;
    Whole m_whole;
    bool m_loading = false;
    Tasks m_seeks;
    Tasks m_reads;
    Tasks m_tasks; // last: dies first
};
