// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/schedule/planimport.h"
#include "ui/context.h"
#include "ui/dialog.h"

class Button;
class LineView;
class QCheckBox;
class QLabel;
class QStackedWidget;
class Segments;
class StatePane;
class Strip;

// What a file would plan, before it does: each post with its time and accounts, whatever is wrong by line
// and column. Nothing is planned in part, or twice, unless that is ticked.
class ImportDialog : public Dialog
{
    Q_OBJECT

public:
    ImportDialog(const Context &context, const QString &path, QWidget *parent);
    ~ImportDialog() override;

    LineView &list() { return *m_list; }
    Button &button() { return *m_go; }
    QCheckBox &partly() { return *m_partly; }
    QCheckBox &again() { return *m_again; }
    QCheckBox &drafts() { return *m_drafts; }
    QString summary() const; // as shown
    QString details() const;

Q_SIGNALS:
    void planned(const QString &name, const QList<publications::Plan> &plans);
    void failed(const Error &error);

private:
    void build();
    void show();
    void showList();
    void showDetails();
    void judge();
    planimport::Consent consent() const;
    QString span() const; // "24 Nov – 12 Dec 2026"
    Task<> read();

    const Context m_context;
    const QString m_path;
    planfile::Source m_source;
    planfile::Sheet m_sheet;
    planimport::Count m_count;
    QLabel *m_summary;
    Strip *m_wrong;
    Strip *m_known;
    Segments *m_which;
    QStackedWidget *m_stack;
    StatePane *m_state;
    LineView *m_list;
    QLabel *m_details;
    QCheckBox *m_partly;
    QCheckBox *m_again;
    QCheckBox *m_drafts;
    Button *m_go;
    Tasks m_tasks; // last: dies first
};
