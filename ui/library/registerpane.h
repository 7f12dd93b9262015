// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/moderations.h"
#include "ui/library/librarypane.h"

class Button;
class QComboBox;

// The register: what was moderated, by whom, why and how it ended; taken back where that can be,
// and exported.
class RegisterPane : public LibraryPane
{
    Q_OBJECT

public:
    RegisterPane(const Context &context, QWidget *parent);
    ~RegisterPane() override;

    QList<QWidget *> actions() override;
    void exportCsv();
    void exportPdf();
    void takeBack(qint64 id);
    QWidget *card() const { return m_card; }

Q_SIGNALS:
    void conversationWanted(qint64 id);

protected:
    Task<> read() override;
    QSet<QByteArray> tables() const override { return { "moderation", "publication" }; }

private:
    void show();
    void choose(qint64 id);
    const moderations::Entry *find(qint64 id) const;
    QWidget *describeEntry(const moderations::Entry &entry);
    QWidget *messageCard(const moderations::Entry &entry, QWidget *parent);
    Task<> undo(qint64 id);
    Task<> write(QString path, bool pdf);
    QString period() const;

    Button *m_export;
    QComboBox *m_kind;
    QComboBox *m_time;
    QWidget *m_card = nullptr;
    moderations::Entry m_shown;
    QList<moderations::Entry> m_entries;
    bool m_known = false;
};
