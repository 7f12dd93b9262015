// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/corrections.h"
#include "ui/library/librarypane.h"

class Button;
class Card;
class QComboBox;
class QLabel;

// What a person said of messages instead of what was read, all that learning is replayed from: seen,
// taken back, taken to another workspace and brought from one.
class CorrectionsPane : public LibraryPane
{
    Q_OBJECT

public:
    CorrectionsPane(const Context &context, QWidget *parent);
    ~CorrectionsPane() override;

    void takeBack();

Q_SIGNALS:
    void conversationWanted(qint64 id);

protected:
    Task<> read() override;
    QSet<QByteArray> tables() const override { return { "correction", "lesson" }; }
    bool isEmpty() const override { return m_lines.isEmpty(); }
    Task<> take(QByteArray file) override;
    Task<Result<Written>> written(QString path) override;

private:
    void build();
    void show();
    void choose(qint64 id);
    const corrections::Line *find(qint64 id) const;
    Task<> undo(corrections::Line line);
    Task<> redo(corrections::Line line);

    QComboBox *m_kind;
    QLabel *m_what;
    QLabel *m_when;
    Card *m_card;
    QLabel *m_text;
    Button *m_open;
    QList<corrections::Line> m_lines; // newest first
    bool m_known = false;
};
