// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/base/turnstile.h"
#include "core/insight/digest.h"
#include "core/insight/report.h"
#include "core/model/account.h"
#include "core/store/standingreport.h"
#include "ui/context.h"
#include "ui/page.h"
#include "ui/reports/reportwords.h"

#include <array>

class BehindPane;
class Button;
class Card;
class ChartCard;
class ElidedLabel;
class FigureCard;
class Notice;
class QGridLayout;
class QMenu;
class QScrollArea;
class QStackedWidget;
class StatePane;
class TextBox;

// What a week, or any other time, was worth: figures, charts, posts, and what is behind each of them.
class ReportsPage : public Page
{
    Q_OBJECT

public:
    ReportsPage(const Context &context, QWidget *parent);

    QString title() const override { return reportwords::title(m_period); }
    QList<QWidget *> tools() override;
    QList<QWidget *> actions() override;
    void shown() override;

    void choose(const Period &period);
    void chooseAccounts(const QList<qint64> &ids); // none = all
    const Period &period() const { return m_period; }
    const report::Report &report() const { return m_report; }
    FigureCard &figure(reportwords::Figure which) { return *m_figures[std::size_t(which)]; }
    enum class Chart { Engagement, Hours, Posts, Needs, Moods, Answers };
    static constexpr int charts = 6;
    ChartCard &card(Chart which) { return *m_cards[std::size_t(which)]; }
    BehindPane &behind() { return *m_behind; }
    TextBox &comment() { return *m_comment; }
    bool known() const { return m_known; }
    void exportTo(const QString &path); // by its suffix
    void digestTo(const QString &path, digest::Names names); // what people said in the same time
    bool isWriting() const { return !m_writing.isEmpty(); }
    void wantMondays(const QString &path); // every week's report, written there; empty: no more
    const standingreport::Standing &mondays() const { return m_mondays; }
    void askDigest(digest::Names names); // of the time shown; where to is asked
    void askDigestOf(const Period &when); // and of all accounts

Q_SIGNALS:
    void titleChanged();
    void told(const QString &what);
    void failed(const Error &error);
    void conversationWanted(qint64 id);
    void dayWanted(const QDate &day); // of the planner

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void buildBoard();
    void buildTools();
    void fillPeriods();
    void fillAccounts();
    void chooseDays();
    void arrange();
    void open(const behind::Mark &mark);
    void refresh();
    void present();
    void showState();
    void remember();
    void recall();
    void name();
    report::Ask question() const;
    QList<Account> accountsOf(const QList<qint64> &ids) const; // none = all
    Task<> read();
    // reportsfiles.cpp: what it writes
    void offerMore();
    void ask(const QString &suffix);
    static QString digestTitle();
    static QString digestName(const Period &when);
    void startDigest(const QString &path, const Period &when, const QList<qint64> &whose, digest::Names names);
    Task<> writeDigest(QString path, Period when, QList<qint64> whose, digest::Names names);
    Task<> write(QString path);
    void queue(const QString &path);
    void begin();
    Task<> announce();
    void rest();
    void tellOfWriting(int done, int of);
    void giveUp();
    void end(const QString &path, const Result<> &written);
    void tellOfMondays();
    Task<> saveMondays(QString path);
    Task<> readMondays();
    Task<> saveComment(Period period, QString text);

    const Context m_context;
    Button *m_back;
    Button *m_when;
    Button *m_forth;
    Button *m_whose;
    Button *m_csv;
    Button *m_pdf;
    Button *m_more;
    QMenu *m_periods;
    QMenu *m_choice; // of accounts
    Notice *m_notice;
    QStackedWidget *m_stack;
    StatePane *m_state;
    QScrollArea *m_area;
    QWidget *m_board;
    QGridLayout *m_grid;
    QWidget *m_edge;
    BehindPane *m_behind;
    std::array<FigureCard *, reportwords::figures.size()> m_figures {};
    std::array<ChartCard *, charts> m_cards {};
    Card *m_said;
    TextBox *m_comment;
    QWidget *m_from = nullptr; // where the focus was when a mark was opened
    Period m_period;
    QList<qint64> m_accounts;
    report::Report m_report;
    standingreport::Standing m_mondays;
    Period m_commented; // whose comment is in the box
    bool m_wide = true;
    Freshness m_fresh { m_context };
    bool m_known = false;
    bool m_reading = false;
    bool m_again = false;
    bool m_filling = false;
    QStringList m_writing; // files, the first under way
    Turnstile m_turn; // one after the other
    bool m_announced = false;
    Instant m_begun;
    Tasks m_announcing;
    Tasks m_files;
    Tasks m_tasks; // last: dies first
};
