// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/understanding/spelling.h"
#include "ui/context.h"

#include <QObject>
#include <QPoint>
#include <QPointer>
#include <QTimer>

class Button;
class QMenu;
class TextBox;

// Reads along while something is written: underlines what looks misspelt, tells the language it
// takes the text for, suggests, learns the workspace's own words, sets French typography on demand.
// It reads on the worker and never changes a text by itself.
class Proofreader : public QObject
{
    Q_OBJECT

public:
    // `chip` shows the language and opens the choices. Belongs to the box.
    Proofreader(const Context &context, TextBox &box, Button &chip);
    ~Proofreader() override;

    // What is likely here: the language people write here (empty: unknown), and names that are
    // right in any language.
    void expect(const QString &language, const QStringList &names);
    QString language() const { return m_report.language; } // "fr", "en_US"; empty: not known
    QStringList slips() const; // as underlined
    bool isReading() const; // what is shown is not yet about what is written
    void layOut(); // French typography, one step of the box's undo
    void goOn(); // to the next slip, with what may have been meant

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Underlines;

    bool off() const;
    QStringList candidates() const;
    void shift(int at, int removed, int added);
    void choose(const QStringList &languages);
    void fillChoices(QMenu &menu);
    void showChip();
    void openMenu(int at, const QPoint &where);
    int slipAt(int at) const; // its index, or -1
    void replace(const wording::Word &slip, const QString &by);

    Task<> read();
    Task<> readWords();
    Task<> suggest(QPointer<QMenu> menu, QPoint where, wording::Word slip, QString word);
    Task<> learn(QString word, bool known);

    const Context m_context;
    TextBox &m_box;
    Button &m_chip;
    Underlines *m_underlines;
    QTimer m_quiet;
    QString m_expected;
    QStringList m_names;
    QStringList m_words; // the workspace's own
    QStringList m_chosen; // for this text only; empty: guess
    spelling::Report m_report;
    int m_reads = 0; // under way
    Tasks m_tasks; // last: dies first
};
