// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/model/account.h"
#include "core/model/post.h"
#include "core/pictures/pictures.h"
#include "ui/context.h"
#include "ui/dialog.h"

#include <QTimer>

class Card;
class PictureCanvas;
class QLabel;
class Segments;
class Strip;
class TextBox;

// What of a picture is kept, which point of it stays in view, and what it shows in words: for one
// picture of a text after the other. Whatever is changed holds at once; the original stays, so that a
// cut can be taken back or widened at any time.
class PictureEditor : public Dialog
{
    Q_OBJECT

public:
    // The accounts it goes to: their shapes, limits, and whether they take a focus point.
    PictureEditor(const Context &context, const QList<Media> &media, int index,
                  const QList<Account> &accounts, QWidget *parent);

    PictureCanvas &canvas() { return *m_canvas; }
    TextBox &description() { return *m_words; }
    Segments &hands() { return *m_hands; }
    Segments &shapes() { return *m_shapes; }
    Button &undoButton() { return *m_undo; }
    Button &resetButton() { return *m_reset; }
    Button &nextButton() { return *m_next; }
    QLabel &facts() { return *m_facts; }
    QLabel &counter() { return *m_counter; }
    Strip &trouble() { return *m_trouble; }
    bool busy() const { return m_working || m_settle.isActive(); }

    void done(int result) override; // not before what was cut is there

Q_SIGNALS:
    void changed(int index, const Media &media);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Step
    {
        QRect part;
        QPointF focus;
    };
    QWidget *buildHead();
    QWidget *buildDescription();
    void show(int index);
    void offer(); // what there is to choose for this picture
    Step now() const;
    void put(const Step &step);
    void remember();
    void choose(int shape);
    int shapeOf(QSize size) const;
    void moveFocusWith(const QRect &part);
    void tell();
    void tellDescription();
    void write(); // what holds without a file of its own
    void settle();
    QRect whole() const { return { QPoint(0, 0), m_proof.whole }; }
    Task<> load(int index);
    Task<> cut(Media from, QRect part);

    const Context m_context;
    const QList<Account> m_accounts;
    QList<Media> m_media;
    int m_index = 0;
    pictures::Proof m_proof;
    bool m_ready = false; // it is there to be looked at
    QRect m_part;
    QPointF m_focus;
    QList<Step> m_steps;

    Segments *m_hands;
    Segments *m_shapes;
    PictureCanvas *m_canvas;
    Button *m_previous;
    Button *m_next;
    Button *m_undo;
    Button *m_reset;
    QLabel *m_place;
    QLabel *m_facts;
    Strip *m_trouble;
    TextBox *m_words;
    QLabel *m_counter;
    QTimer m_settle;
    bool m_working = false;
    bool m_again = false; // it was changed while it was cut
    bool m_closing = false;
    int m_goingTo = -1;
    bool m_filling = false;
    QString m_failure;
    Tasks m_tasks; // last: dies first
};
