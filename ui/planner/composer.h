// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/schedule/clash.h"
#include "core/schedule/composition.h"
#include "core/schedule/repeating.h"
#include "core/store/posts.h"
#include "ui/context.h"
#include "ui/planner/strip.h"

#include <QTimer>
#include <QWidget>

class AccountPicker;
class Button;
class Card;
class FoldRow;
class MediaRow;
class PictureFit;
class PollEditor;
class PostPreview;
class RepeatRow;
class Segments;
class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QScrollArea;
class QTabBar;
class QVBoxLayout;
class TextBox;
class TextLink;
class VersionBox;
class WhenRow;

// A post while it is written: its accounts, what all of them say and what one says otherwise,
// pictures, a poll, its thread and first comment, its time. Everything is checked against each
// account with every key, and kept as typed until it is planned or thrown away. What is planned
// already can be written on until it leaves.
class Composer : public QWidget
{
    Q_OBJECT

public:
    Composer(const Context &context, QWidget *parent);

    void writeNew(); // goes on with what was begun
    // For that time; on these accounts when none was chosen yet.
    void begin(Instant at, const QList<qint64> &accounts);
    void edit(qint64 postId);
    void showVersion(qint64 accountId); // Composition::everybody: what all say

    TextBox &box(); // of the version that is shown
    AccountPicker &accounts() { return *m_accounts; }
    WhenRow &when() { return *m_when; }
    RepeatRow &repeat() { return *m_repeat; }
    Segments &scope() { return *m_scope; } // of what comes again: what a change is for
    MediaRow &media() { return *m_media; }
    PollEditor &poll() { return *m_poll; }
    Button &button() { return *m_go; }
    Button &keepButton() { return *m_later; }
    Button &deleteButton() { return *m_discard; }
    QTabBar &tabs() { return *m_tabs; }
    FoldRow &row(const QString &name) { return *m_rows[name]; }
    Strip &hindering() { return *m_hindering; }
    Strip &reminding() { return *m_reminding; }
    QComboBox &repliers() { return *m_repliers; }
    QLineEdit &campaignField() { return *m_campaign; }
    TextBox &commentBox() { return *m_comment; }
    QCheckBox &threadBox() { return *m_thread; }
    PostPreview &preview() { return *m_preview; }
    const Composition &post() const { return m_post; }
    QStringList complaints() const; // as shown
    void join(); // the version that is shown says what all say again; asks where words would go
    void setPreview(bool on);

Q_SIGNALS:
    void planned(const QString &what, const std::function<void()> &undo);
    void told(const QString &what);
    void failed(const Error &error);
    void wanted(); // there is something to write on: to be shown
    void left(); // nothing more to do here for now

protected:
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    // composer.cpp: the pane
    QWidget *buildHead();
    QWidget *buildBody();
    QWidget *buildDetails();
    QWidget *buildFoot();
    FoldRow *addRow(QBoxLayout &column, const QString &key, const QString &name, QWidget *editor);
    void connectAll();
    VersionBox *boxOf(qint64 accountId);
    void fillTabs();
    void showContent(); // of the version that is shown
    void takeStray(qint64 owner, const Media &media);
    void readContent(); // from the fields into it
    void changed();
    // composerjudge.cpp: what is wrong, and how it stands
    void judge();
    void judgeAccount(const Account &account, Instant due);
    void tellRows(const QList<Account> &accounts);
    void tellFoot(const QList<Account> &accounts);
    void showCounters();
    bool waits(const QList<Account> &accounts) const; // for approval, once it is planned
    Strip::Line lineOf(const check::Problem &problem, const Account &account);
    void toPicture(qint64 accountId, int index, bool open); // to describe it, or to work on it
    bool askForDescriptions(); // once for each picture
    // composerslots.cpp: when each account's share leaves
    Instant dueOf(qint64 accountId) const;
    Instant firstDue() const;
    bool past() const; // some of it would have had to leave already
    QString whenWords(const QList<Account> &accounts) const;
    void tellSlots(const QList<Account> &accounts);
    void seekSlots(); // where none is known yet
    Task<> findSlots(int round);
    Task<bool> slotsStand(); // they are still free; else those that are, are shown
    QString sentBy(const QList<Account> &accounts) const;
    composition::Leaving leaving(const Account &account) const; // with media made to fit
    // composerdraft.cpp: what is kept and planned
    QList<Account> writable() const; // chosen, and nothing of it has left
    void keep();
    QString draftKey() const;
    void thaw(const Composition &post);
    void showStanding();
    publications::Plan planOf(Publication::State state, Instant due, Instant now) const;
    publications::Plan planBefore() const;
    void finish(const QString &what, QList<qint64> ids, publications::Plan before, QString draft,
                qint64 postId);
    void leave(const QString &what, const std::function<void()> &undo);
    Task<Result<repeating::Change>> planRepeated(publications::Plan whole, Instant now);
    Task<> lookAround();
    Task<> unrepeat(repeating::Change change, QString draft);
    Task<> load();
    Task<> open(qint64 postId);
    Task<> openNew(std::optional<Instant> when, QList<qint64> accounts);
    Task<> save(QString key, QString draft);
    Task<> plan(Publication::State state);
    Task<> remove();
    Task<> takeBack(QList<qint64> ids, QString draft);
    Task<> putBack(qint64 postId, publications::Plan before);
    Task<> sendAgain(qint64 publicationId);
    Task<> readAsked(); // where approval is

    const Context m_context;
    Composition m_post;
    qint64 m_version = Composition::everybody; // shown
    QList<Publication> m_there; // of the post that is edited

    QLabel *m_title;
    StateChip *m_state;
    AccountPicker *m_accounts;
    QTabBar *m_tabs;
    TextLink *m_toPreview;
    QWidget *m_boxes;
    QHash<qint64, VersionBox *> m_boxOf;
    QWidget *m_versionLine;
    QLabel *m_versionWords;
    TextLink *m_join;
    QScrollArea *m_area;
    MediaRow *m_media;
    PictureFit *m_fit;
    Button *m_addMedia;
    Strip *m_hindering;
    Strip *m_reminding;
    QLabel *m_notes;
    QWidget *m_standing;
    QWidget *m_writing; // all that is not the preview
    PostPreview *m_preview;
    QHash<QString, FoldRow *> m_rows;
    WhenRow *m_when;
    RepeatRow *m_repeat;
    QWidget *m_scopeRow;
    Segments *m_scope;
    repeating::Repeats m_repeats; // of the post that is edited
    QCheckBox *m_native;
    QCheckBox *m_thread;
    QCheckBox *m_numbered;
    TextBox *m_comment;
    QComboBox *m_commentAfter;
    PollEditor *m_poll;
    QLineEdit *m_campaign;
    QLineEdit *m_hosts;
    QLineEdit *m_warning;
    QComboBox *m_audience;
    QComboBox *m_repliers;
    QComboBox *m_language;
    Button *m_go;
    Button *m_later;
    Button *m_discard;
    QTimer m_settle;
    QList<Strip::Line> m_wrong;
    QList<Strip::Line> m_reminders;
    QStringList m_told; // what will be done about it
    QList<clash::Warning> m_clashes;
    bool m_looking = false;
    bool m_lookAgain = false;
    QString m_kept; // of the draft, as the store has it
    approvals::Asked m_asked;
    int m_round = 0; // posts shown so far: what arrives for another one is no part of this
    bool m_asking = false; // for descriptions
    bool m_seeking = false; // slots
    QSet<qint64> m_slotless; // accounts that have no free one
    bool m_couldThread = false;
    bool m_fitting = false;
    bool m_hindered = true;
    bool m_planning = false;
    bool m_filling = false;
    Tasks m_tasks; // last: dies first
};
