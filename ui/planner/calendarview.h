// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/board.h"
#include "core/schedule/rearrange.h"
#include "ui/context.h"
#include "ui/planner/parcel.h"

#include <QAbstractScrollArea>
#include <QSet>

class QMenu;
class QTimer;

// A time as a calendar has it: on the wall of the workspace's zone.
struct Wall
{
    QDate day;
    int minute = 0;
    friend bool operator==(const Wall &, const Wall &) = default;
};

// What the views of the plan have in common: cards that are selected, opened and dragged, a cursor
// led by keys, free slots that become posts. A view says where things are. It changes nothing: it asks.
class CalendarView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Wish { Submit, Approve, GiveBack, NoteIdea, Tray }; // by a key

    CalendarView(const Context &context, QWidget *parent);

    virtual void setBoard(const board::Board &board);
    const board::Board &board() const { return m_board; }

    // As they are shown: where accounts have lanes of their own, one account's share of a card.
    QList<plans::Card> selected() const;
    void select(const QSet<QString> &keys);
    QSet<QString> selection() const { return m_selected; }
    Wall cursor() const { return m_cursor; }
    void setCursor(const Wall &wall); // and brings it into view

    QRect place(const QString &key) const; // in the viewport; empty when it is not shown
    QRect openPlace(Instant at) const; // of a free slot
    virtual QPoint pointAt(const Wall &wall) const = 0; // in the viewport
    QString said() const { return m_guest ? m_guest->words : m_drag.words; } // beside what is dragged
    Instant instantOf(const Wall &wall) const;
    Wall wallOf(Instant when) const;

Q_SIGNALS:
    void selectionChanged();
    void openWanted(); // of what is selected
    void postWanted(Instant at, const QList<qint64> &accounts);
    void moveWanted(const QList<rearrange::Shift> &shifts);
    void cancelWanted();
    void copyWanted();
    void wished(Wish wish);
    void parcelDropped(const Parcel &parcel, Instant at);
    void dayWanted(const QDate &day, const QPoint &global); // what happens then
    void turned(int pages);
    void todayWanted();
    void cursorLeft(const QDate &day); // to a day that is not shown
    void told(const QString &what);

protected:
    struct Item
    {
        int card = 0;
        int part = -1; // of it; all of them
        QRect rect; // in the content, left to right
        QString time;
    };
    struct More
    {
        QRect rect;
        QList<int> cards;
    };
    struct Open
    {
        QRect rect;
        int open = 0;
    };

    virtual void arrange() = 0; // fills m_items, m_more, m_open
    virtual std::optional<Wall> wallAt(const QPoint &content) const = 0;
    virtual void paintBack(QPainter &painter, const QRect &exposed) = 0;
    virtual QRect ghostPlace(const Item &item, const Wall &to, const QPoint &content) const = 0;
    virtual QRect cursorPlace() const = 0;
    virtual bool line() const { return false; } // cards are one line high
    virtual int step() const { return 30; } // minutes of the cursor, 0: it goes by weeks
    virtual void paintFront(QPainter &, const QRect &) { }

    QPoint scrolled() const; // of the content's corner
    QRect shown(const QRect &content) const; // mirrored and scrolled
    QPoint content(const QPoint &viewport) const;
    QString keyOf(const Item &item) const;
    const plans::Card &cardOf(const Item &item) const { return m_board.cards[item.card]; }
    plans::Card shareOf(const Item &item) const;

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

    const Context m_context;
    board::Board m_board;
    QList<Item> m_items;
    QList<More> m_more;
    QList<Open> m_open;
    Wall m_cursor;

private:
    struct Drag
    {
        bool armed = false; // pressed on a card that may be dragged
        bool on = false;
        QPoint press; // in the viewport
        QPoint at;
        int item = -1;
        int days = 0;
        int minutes = 0;
        bool refused = false;
        QString words;
    };

    struct Guest // from beside the plan
    {
        Parcel parcel;
        QPoint at; // in the viewport
        std::optional<Wall> wall;
        bool refused = false;
        QString words;
    };

    void rearranged();
    int itemAt(const QPoint &viewport) const; // -1
    int openAt(const QPoint &viewport) const;
    void press(int item, Qt::KeyboardModifiers with);
    void choose(const QSet<QString> &keys);
    void dragTo(const QPoint &viewport);
    void drop();
    void leaveDrag();
    Wall shifted(const Wall &wall, int days, int minutes) const;
    QList<rearrange::Shift> shifts(int days, int minutes) const;
    QString hindrance(int days, int minutes) const; // why they cannot all go there
    void nudge(int days, int minutes);
    void stepCursor(int days, int minutes);
    void stepCard(int by);
    void reveal(const QRect &content);
    void paintDrag(QPainter &painter);
    void paintGuest(QPainter &painter);
    void paintSaid(QPainter &painter, const QPoint &at, const QString &words, bool refused);
    void leadGuest(const QPoint &viewport);
    void addApprovals(QMenu &menu);
    bool any(Publication::State state) const; // of what is selected
    bool keyedDeed(QKeyEvent *event);
    void offerMore(const More &more, const QPoint &global);
    void tell();

    QSet<QString> m_selected;
    Drag m_drag;
    std::optional<Guest> m_guest;
    int m_hovered = -1; // free slot
    QTimer *m_scroll;
};
