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
#include "ui/choices.h"
#include "ui/community/communitywords.h"
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
#include <QLineEdit>

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
    auto *other = new TextLink(m_context.theme, Face::Small, Token::Accent, m_also);
    other->setText(tr("Link with…"));
    other->setToolTip(tr("Somebody listed here who is the same person"));
    connect(other, &QAbstractButton::clicked, this, &MemberPane::seekTwin);
    rows->addWidget(other, 0, Qt::AlignLeading);
}

void MemberPane::seekTwin()
{
    if (m_person == 0)
        return;
    auto *picker = new Picker(m_context.theme, tr("Link with"), this);
    picker->field().setPlaceholderText(tr("Name, handle, label"));
    const auto seek = [this, picker = QPointer<Picker>(picker), person = m_person] {
        m_seeks.cancel(); // only the newest question counts
        m_seeks.start(findTwins(picker, person, picker->field().text()));
    };
    connect(&picker->field(), &QLineEdit::textChanged, this, seek);
    picker->offer({}, {});
    picker->open(m_also);
    seek();
}

Task<> MemberPane::findTwins(QPointer<Picker> picker, qint64 personId, QString typed)
{
    const int most = 12;
    const Result<people::All> all = co_await m_context.store.analyse(&people::all, typed, most);
    if (!all) {
        Q_EMIT failed(all.error());
        co_return;
    }
    QList<qint64> ids;
    for (const people::Known &each : all->people)
        ids.append(each.personId);
    ids.removeAll(personId);
    const auto faces = co_await m_context.store.analyse(&people::faces, ids);
    if (!faces || !picker)
        co_return;
    QList<Choice> choices;
    for (const qint64 id : std::as_const(ids)) {
        const QList<people::Face> theirs = faces->value(id);
        if (theirs.isEmpty())
            continue;
        Choice each;
        each.text = plain::line(theirs.constFirst().name);
        each.hint = u"%1 · %2"_s.arg(platform::name(theirs.constFirst().platform),
                                     plain::line(theirs.constFirst().handle));
        each.also = typed; // found by the store: a label may have fitted
        each.act = [this, id] { link(id); };
        choices.append(each);
    }
    picker->offer(choices, {});
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
    offer(tr("Link"), [this, each] { link(each.personId); });
    offer(tr("Not the same"), [this, each] {
        m_tasks.start(tellApart(m_whole.profile.faces.constFirst().authorId, each.face.authorId, true, true));
    });
    row->addStretch();
    rows.addLayout(row);
}

void MemberPane::link(qint64 with)
{
    if (m_person != 0 && with != m_person)
        m_tasks.start(linkWith(m_person, with));
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
    const Instant now = m_context.clock.now();
    const Result<privacy::Dossier> dossier = co_await m_context.store.analyse(&privacy::collect, personId, now);
    if (!dossier) {
        Q_EMIT failed(dossier.error());
        co_return;
    }
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

// What goes, what of our own stays, and who else it may be: all of it before it is done.
Task<> MemberPane::askToErase(qint64 personId, QString name)
{
    const Result<erasures::Erasure> extent = co_await m_context.store.analyse(&erasures::extent, personId);
    const Result<QList<erasures::Place>> places = co_await m_context.store.analyse(&erasures::places, personId);
    const Result<QList<identities::Suggestion>> twins
        = co_await m_context.store.analyse(&identities::suggestions, personId);
    if (!extent || !places || !twins) {
        Q_EMIT failed(!extent ? extent.error() : !places ? places.error() : twins.error());
        co_return;
    }
    Ask::Question question;
    question.title = tr("Erase %1?").arg(name);
    question.text = tr("This takes out %1, ours to them too, with notes, labels, drafts and pictures, from the full "
                       "text and from the copies kept here. The register of moderation keeps what was decided, "
                       "nameless. Reports are counted anew without them. What others wrote stays, and what is on the "
                       "platforms. This cannot be undone.")
                        .arg(communitywords::extent(*extent));
    if (!places->isEmpty())
        question.text += u"\n\n"_s + tr("Words of your own name them and stay. Change them yourselves where need be:")
            + u"\n· "_s + communitywords::places(*places).join(u"\n· "_s);
    question.yes = tr("Erase for good");
    question.harmful = true;
    QStringList also;
    QList<qint64> others;
    for (const identities::Suggestion &each : *twins) {
        also.append(tr("%1, %2 on %3").arg(plain::line(each.face.name), plain::line(each.face.handle),
                                           platform::name(each.face.platform)));
        others.append(each.personId);
    }
    m_context.ask.confirmAlso(this, question, tr("Maybe the same person. These too?"), also,
                              [this, personId, others](const QList<int> &ticked) {
                                  QList<qint64> people { personId };
                                  for (const int each : ticked)
                                      people.append(others[each]);
                                  m_tasks.start(eraseNow(people));
                              });
}

Task<> MemberPane::eraseNow(QList<qint64> people)
{
    m_erasing = true;
    m_erase->setEnabled(false);
    m_export->setEnabled(false);
    m_progress->setText(tr("Erasing: the file is made anew and searched. This may take a minute."));
    m_progress->show();
    const QString who = signature::of(m_context.settings);
    std::optional<erasures::Erasure> done;
    std::optional<Error> wrong;
    for (const qint64 each : std::as_const(people)) {
        const Result<QList<QUrl>> pictures = co_await m_context.store.analyse(&erasures::pictures, each);
        const Result<erasures::Erasure> erased = co_await m_context.services.erasePerson(each, who);
        if (!erased) {
            wrong = erased.error();
            break;
        }
        for (const QUrl &picture : pictures ? *pictures : QList<QUrl>())
            m_context.faces.forget(picture);
        const int named = done ? done->named : 0;
        const QMap<QString, int> places = done ? done->places : QMap<QString, int>();
        const bool proved = !done || done->provedAt;
        done = *erased;
        done->named += named;
        for (auto place = places.begin(); place != places.end(); ++place) { // mostly the same words name both
            int &there = done->places[place.key()];
            there = std::max(there, place.value());
        }
        if (!proved)
            done->provedAt.reset();
        if (m_person == each)
            clear();
    }
    m_erasing = false;
    m_progress->hide();
    m_erase->setEnabled(true);
    m_export->setEnabled(true);
    QStringList what;
    if (done)
        what.append(outcome(*done));
    if (wrong && done)
        what.append(tr("Another of them was not erased."));
    if (wrong && wrong->kind == Error::Busy)
        what.append(tr("An answer to them is on its way. Try again once it has left."));
    else if (wrong && wrong->kind == Error::Invalid)
        what.append(tr("This is an account of this workspace."));
    else if (wrong)
        Q_EMIT failed(*wrong);
    if (!what.isEmpty())
        Q_EMIT told(what.join(u' '));
}

QString MemberPane::outcome(const erasures::Erasure &done)
{
    QString what = done.provedAt ? tr("Erased. The file was searched: nothing of it is left.")
        : done.cleanedAt        ? tr("Erased. Names that others use may still be found.")
                                 : tr("Erased. The file is made anew within minutes.");
    if (done.named > 0)
        what += u' ' + tr("%n text(s) of others name them and stay.", nullptr, done.named);
    if (!done.places.isEmpty())
        what += u' ' + tr("Words of your own still name them: %1.").arg(communitywords::places(done.places));
    return what;
}
