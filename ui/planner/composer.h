// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/schedule/check.h"
#include "core/store/publications.h"
#include "ui/context.h"

#include <QDialog>
#include <QTimer>

class AccountPicker;
class Button;
class Card;
class EmojiPicker;
class MediaRow;
class MentionList;
class PictureFit;
class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;
class TextBox;
class WhenRow;

// A new post: accounts, text, pictures, time. Everything is checked against each account while it
// is written, and kept as typed until it is planned or thrown away.
class Composer : public QDialog
{
    Q_OBJECT

public:
    Composer(const Context &context, QWidget *parent);

    TextBox &box() { return *m_text; }
    AccountPicker &accounts() { return *m_accounts; }
    WhenRow &when() { return *m_when; }
    MediaRow &media() { return *m_media; }
    Button &button() { return *m_go; }
    QStringList complaints() const; // as shown
    // For that time; on these accounts when none was chosen yet.
    void begin(Instant at, const QList<qint64> &accounts);

Q_SIGNALS:
    void planned(const QString &what, const std::function<void()> &undo);
    void told(const QString &what);
    void failed(const Error &error);

protected:
    void reject() override;

private:
    void build();
    QWidget *buildOptions();
    QWidget *buildFoot();
    void judge();
    void showCounters();
    Outgoing outgoing(const Account &account) const;
    void keep();
    QString frozen() const; // the draft as JSON
    void thaw(const QString &draft);
    Task<> load();
    Task<> save(QString draft);
    Task<> plan();
    Task<> takeBack(QList<qint64> ids, QString draft);

    const Context m_context;
    AccountPicker *m_accounts;
    Card *m_card;
    TextBox *m_text;
    QLineEdit *m_warning;
    QWidget *m_counters;
    MediaRow *m_media;
    PictureFit *m_fit;
    MentionList *m_mentions;
    QLabel *m_problems;
    QComboBox *m_audience;
    QComboBox *m_language;
    WhenRow *m_when;
    Button *m_go;
    Button *m_discard;
    EmojiPicker *m_picker = nullptr;
    QTimer m_settle;
    QDateTime m_begin; // the time it was opened for, stronger than the draft's
    bool m_hindered = true;
    bool m_planning = false;
    Tasks m_tasks; // last: dies first
};
