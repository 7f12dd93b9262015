// SPDX-License-Identifier: GPL-3.0-or-later
// Who else somebody is, and what they may ask for: all that is known of them, or to be forgotten.
#include "ui/community/memberpane.h"

#include "core/base/clock.h"
#include "core/base/file.h"
#include "core/community/privacy.h"
#include "core/store/erasures.h"
#include "core/store/store.h"
#include "ui/ask.h"
#include "ui/button.h"
#include "ui/community/dossierhtml.h"
#include "ui/describe.h"
#include "ui/faces.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/pulse.h"
#include "ui/services.h"
#include "ui/signature.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

void MemberPane::fillAlso()
{
    QVBoxLayout *rows = section(&m_also, 4);
    const QList<people::Face> &faces = m_whole.profile.faces;
    rows->addWidget(heading(faces.size() > 1 ? tr("Accounts") : tr("Account")));
    for (const people::Face &face : faces) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        auto *link = new TextLink(m_context.theme, Face::Small, Token::Muted, m_also);
        link->setText(u"%1 · %2"_s.arg(platform::name(face.platform), plain::line(face.handle)));
        link->setToolTip(panes::tip(plain::line(face.handle)));
        link->setEnabled(!face.url.isEmpty());
        connect(link, &QAbstractButton::clicked, this,
                [this, url = face.url] { m_context.services.openUrl(url); });
        row->addWidget(link, 1);
        if (faces.size() > 1) {
            auto *part = new TextLink(m_context.theme, Face::Small, Token::Accent, m_also);
            part->setText(tr("Separate"));
            part->setAccessibleName(tr("Separate %1").arg(plain::line(face.handle)));
            connect(part, &QAbstractButton::clicked, this, [this, face] { separate(face); });
            row->addWidget(part);
        }
        rows->addLayout(row);
    }
    for (const identities::Suggestion &each : std::as_const(m_whole.suggestions))
        suggest(*rows, each);
}

// “Studio Tilleul” on Bluesky: the same person? Link · No
void MemberPane::suggest(QVBoxLayout &rows, const identities::Suggestion &each)
{
    auto *words = panes::label(
        tr("“%1” on %2: the same person?").arg(plain::within(each.face.name), platform::name(each.face.platform)),
        m_context.theme.font(Face::Small), panes::muted, m_also);
    words->setWordWrap(true);
    const bool both = each.hints.size() > 1;
    words->setToolTip(both ? tr("They have the same name and the same handle")
                          : each.hints.contains(identities::Hint::Handle) ? tr("They have the same handle")
                                                                          : tr("They have the same name"));
    rows.addWidget(words);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    const auto offer = [&](const QString &text, auto act) {
        auto *made = new TextLink(m_context.theme, Face::Small, Token::Accent, m_also);
        made->setText(text);
        made->setAccessibleName(tr("%1: %2").arg(text, plain::line(each.face.handle)));
        connect(made, &QAbstractButton::clicked, this, act);
        row->addWidget(made);
    };
    offer(tr("Link"), [this, each] { link(each); });
    offer(tr("Not the same"), [this, each] {
        m_tasks.start(tellApart(m_whole.profile.faces.constFirst().authorId, each.face.authorId, true, true));
    });
    row->addStretch();
    rows.addLayout(row);
}

void MemberPane::link(const identities::Suggestion &with)
{
    m_tasks.start(linkWith(m_person, with.personId));
}

void MemberPane::separate(const people::Face &face)
{
    m_tasks.start(takeOut(face.authorId));
}

Task<> MemberPane::linkWith(qint64 one, qint64 other)
{
    const Instant now = m_context.clock.now();
    const Result<qint64> merging = co_await m_context.store.write(&identities::merge, one, other, now);
    if (!merging) {
        Q_EMIT failed(merging.error());
        co_return;
    }
    const qint64 id = *merging;
    Q_EMIT moved(std::min(one, other));
    Q_EMIT done(tr("They are one person now"), [this, id] { m_tasks.start(unlink(id)); });
}

Task<> MemberPane::unlink(qint64 merging)
{
    const Result<> parted = co_await m_context.store.write(&identities::part, merging);
    if (!parted)
        Q_EMIT failed(parted.error());
    refresh();
}

Task<> MemberPane::takeOut(qint64 author)
{
    const Result<qint64> rest = co_await m_context.store.write(&identities::separate, author);
    if (!rest) {
        Q_EMIT failed(rest.error());
        co_return;
    }
    const qint64 left = *rest;
    Q_EMIT moved(left);
    Q_EMIT done(tr("They are two people now"), [this, left, author] { m_tasks.start(linkWith(left, author)); });
}

Task<> MemberPane::tellApart(qint64 one, qint64 other, bool apart, bool tell)
{
    const Result<> told = co_await m_context.store.write(&identities::tellApart, one, other, apart);
    if (!told) {
        Q_EMIT failed(told.error());
        co_return;
    }
    refresh();
    if (tell)
        Q_EMIT done(tr("Not suggested any more"),
                    [this, one, other] { m_tasks.start(tellApart(one, other, false, false)); });
}

void MemberPane::buildData()
{
    m_column->addWidget(heading(tr("Personal data")));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_export = new Button(m_context.theme, Button::Kind::Outlined, tr("Export…"), m_board);
    m_export->setToolTip(tr("All that is known of them, as a page to read or as JSON"));
    m_erase = new Button(m_context.theme, Button::Kind::Danger, tr("Erase…"), m_board);
    m_erase->setToolTip(tr("Everything of them, for good"));
    row->addWidget(m_export);
    row->addWidget(m_erase);
    row->addStretch();
    m_column->addLayout(row);
    m_progress = panes::label({}, m_context.theme.font(Face::Small), panes::muted, m_board);
    m_progress->setWordWrap(true);
    m_progress->hide();
    m_column->addWidget(m_progress);
    connect(m_export, &QPushButton::clicked, this, [this] {
        m_context.ask.saveFile(this, tr("Personal data, as a page (.html) or as JSON (.json)"),
                               tr("personal-data") + u".html"_s,
                               [this](const QString &path) { exportTo(path); });
    });
    connect(m_erase, &QPushButton::clicked, this, &MemberPane::erase);
}

void MemberPane::exportTo(const QString &path)
{
    if (m_person != 0)
        m_tasks.start(write(path, m_person));
}

Task<> MemberPane::write(QString path, qint64 personId)
{
    const Result<privacy::Dossier> dossier = co_await m_context.store.analyse(&privacy::collect, personId);
    if (!dossier) {
        Q_EMIT failed(dossier.error());
        co_return;
    }
    const Instant now = m_context.clock.now();
    const bool named = path.endsWith(".json"_L1, Qt::CaseInsensitive) || path.endsWith(".html"_L1, Qt::CaseInsensitive);
    const QString whole = named ? path : path + u".html"_s;
    const QByteArray bytes
        = dossierhtml::file(whole, *dossier, now, m_context.pulse.values().name, m_context.pulse.zone());
    const Result<> written = co_await m_context.worker.run(&file::write, whole, bytes);
    if (written)
        Q_EMIT told(tr("Written to %1").arg(whole));
    else
        Q_EMIT failed(written.error());
}

void MemberPane::erase()
{
    if (m_person != 0 && !m_erasing && m_whole.profile.id == m_person)
        m_tasks.start(askToErase(m_person, plain::line(m_whole.profile.faces.constFirst().name)));
}

Task<> MemberPane::askToErase(qint64 personId, QString name)
{
    const Result<erasures::Erasure> extent = co_await m_context.store.analyse(&erasures::extent, personId);
    const Result<QList<QUrl>> pictures = co_await m_context.store.analyse(&erasures::pictures, personId);
    if (!extent || !pictures) {
        Q_EMIT failed(extent ? pictures.error() : extent.error());
        co_return;
    }
    Ask::Question question;
    question.title = tr("Erase %1?").arg(name);
    question.text = tr("%1 messages and %2 conversations go, ours to them too, with notes, labels, drafts and "
                       "pictures, from the full text and from the copies kept here. The register of moderation "
                       "keeps what was decided, nameless. Reports are counted anew without them. What others "
                       "wrote stays, and what is on the platforms. This cannot be undone.")
                        .arg(describe::number(extent->messages), describe::number(extent->conversations));
    question.yes = tr("Erase for good");
    question.harmful = true;
    const QList<QUrl> shown = *pictures;
    m_context.ask.confirm(this, question, [this, personId, shown] { m_tasks.start(eraseNow(personId, shown)); });
}

Task<> MemberPane::eraseNow(qint64 personId, QList<QUrl> pictures)
{
    m_erasing = true;
    m_erase->setEnabled(false);
    m_export->setEnabled(false);
    m_progress->setText(tr("Erasing: the file is made anew and searched. This may take a minute."));
    m_progress->show();
    const QString who = signature::of(m_context.settings);
    const Result<erasures::Erasure> erased = co_await m_context.services.erasePerson(personId, who);
    m_erasing = false;
    m_progress->hide();
    m_erase->setEnabled(true);
    m_export->setEnabled(true);
    if (!erased) {
        if (erased.error().kind == Error::Busy)
            Q_EMIT told(tr("An answer to them is on its way. Try again once it has left."));
        else if (erased.error().kind == Error::Invalid)
            Q_EMIT told(tr("This is an account of this workspace."));
        else
            Q_EMIT failed(erased.error());
        co_return;
    }
    for (const QUrl &each : pictures)
        m_context.faces.forget(each);
    if (m_person == personId)
        clear();
    QString what = erased->provedAt ? tr("Erased. The file was searched: nothing of it is left.")
        : erased->cleanedAt        ? tr("Erased. Names that others use may still be found.")
                                   : tr("Erased. The file is made anew within minutes.");
    if (erased->named > 0)
        what += u' ' + tr("%n text(s) of others name them and stay.", nullptr, erased->named);
    Q_EMIT told(what);
}
