// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/traypane.h"

#include "core/base/clock.h"
#include "core/store/store.h"
#include "ui/ask.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/planner/planwords.h"
#include "ui/signature.h"

#include <QBoxLayout>
#include <QDrag>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>

using namespace Qt::StringLiterals;

TrayList::TrayList(const Theme &theme, std::function<Parcel(qint64)> parcel, QWidget *parent)
    : LineView(theme, parent)
    , m_parcel(std::move(parcel))
{
    setMovable(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setFrameShape(QFrame::NoFrame);
}

void TrayList::startDrag(Qt::DropActions)
{
    const qint64 id = current();
    if (id == 0)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(m_parcel(id).toMime().release());
    drag->exec(Qt::CopyAction);
}

void TrayList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F2 || (event->key() == Qt::Key_E && !event->modifiers()))
        Q_EMIT editAsked();
    else
        LineView::keyPressEvent(event);
}

TrayPane::TrayPane(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_field(new QLineEdit(this))
    , m_ideasTitle(panes::label(tr("Ideas"), context.theme.font(Face::SmallStrong), panes::muted, this))
    , m_ideaList(new TrayList(context.theme, [this](qint64 id) { return parcel(id, false); }, this))
    , m_draftsTitle(panes::label(tr("Drafts"), context.theme.font(Face::SmallStrong), panes::muted, this))
    , m_draftList(new TrayList(context.theme, [this](qint64 id) { return parcel(id, true); }, this))
    , m_hint(panes::label({}, context.theme.font(Face::Small), panes::muted, this))
{
    panes::fill(*this, QPalette::Base);
    setAccessibleName(tr("Ideas and drafts"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(buildHead());
    all->addWidget(new Hairline(Qt::Horizontal, this));
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(12, 12, 12, 12);
    inside->setSpacing(8);
    m_field->setPlaceholderText(tr("Note an idea, then Enter"));
    m_field->setAccessibleName(tr("New idea"));
    m_field->setMaxLength(2000);
    inside->addWidget(m_field);
    inside->addWidget(m_ideasTitle);
    inside->addWidget(m_ideaList, 3);
    inside->addWidget(m_draftsTitle);
    inside->addWidget(m_draftList, 2);
    m_hint->setWordWrap(true);
    inside->addWidget(m_hint);
    inside->addStretch(1);
    all->addLayout(inside, 1);
    m_ideaList->setAccessibleName(tr("Ideas"));
    m_draftList->setAccessibleName(tr("Drafts"));
    connectAll();
    arrange();
}

QWidget *TrayPane::buildHead()
{
    auto *made = new QWidget(this);
    made->setFixedHeight(52);
    auto *row = new QHBoxLayout(made);
    row->setContentsMargins(16, 0, 8, 0);
    row->addWidget(panes::label(tr("Ideas and drafts"), m_context.theme.font(Face::Strong), panes::ink, made), 1);
    auto *close = new Button(m_context.theme, Button::Kind::Flat, {}, made);
    close->setSymbol(u"close"_s);
    close->setToolTip(tr("Close (B)"));
    close->setAccessibleName(tr("Close"));
    connect(close, &QPushButton::clicked, this, &TrayPane::left);
    row->addWidget(close);
    return made;
}

void TrayPane::connectAll()
{
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        const QString text = m_field->text().trimmed();
        if (!text.isEmpty())
            m_tasks.start(add(text));
    });
    connect(m_ideaList, &LineView::opened, this, &TrayPane::planWanted);
    connect(m_ideaList, &LineView::removeAsked, this, [this] {
        if (const qint64 id = m_ideaList->current())
            m_tasks.start(remove(id));
    });
    connect(m_ideaList, &TrayList::editAsked, this, &TrayPane::edit);
    const auto openDraft = [this] {
        if (const plans::Card *card = draft(m_draftList->current()))
            Q_EMIT draftWanted(*card);
    };
    connect(m_draftList, &LineView::opened, this, openDraft);
    connect(m_draftList, &TrayList::editAsked, this, openDraft);
    connect(m_draftList, &LineView::removeAsked, this, [this] {
        if (const plans::Card *card = draft(m_draftList->current()))
            Q_EMIT removeWanted(card->ids());
    });
    m_ideaList->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_ideaList, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const qint64 id = m_ideaList->current();
        if (id == 0)
            return;
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        const auto add = [&](const QString &words, const QKeySequence &key, auto act) {
            connect(menu->addAction(words + u'\t' + key.toString(QKeySequence::NativeText)),
                    &QAction::triggered, this, act);
        };
        add(tr("Plan it where the cursor is"), Qt::Key_Return, [this, id] { Q_EMIT planWanted(id); });
        add(tr("Edit…"), Qt::Key_E, [this] { edit(); });
        menu->addSeparator();
        add(tr("Delete"), Qt::Key_Delete, [this, id] { m_tasks.start(remove(id)); });
        menu->popup(m_ideaList->viewport()->mapToGlobal(at));
    });
}

Parcel TrayPane::parcel(qint64 id, bool isDraft) const
{
    Parcel parcel;
    if (isDraft) {
        if (const plans::Card *card = draft(id)) {
            parcel.drafts = card->ids();
            parcel.text = plain::line(card->text());
        }
        return parcel;
    }
    parcel.idea = id;
    for (const ideas::Idea &each : m_ideas) {
        if (each.id == id)
            parcel.text = each.text.simplified();
    }
    return parcel;
}

const plans::Card *TrayPane::draft(qint64 id) const
{
    for (const plans::Card &each : m_drafts) {
        if (id != 0 && each.ids().contains(id))
            return &each;
    }
    return nullptr;
}

void TrayPane::show(const QList<ideas::Idea> &ideas, const QList<plans::Card> &drafts,
                    const QTimeZone &zone)
{
    m_ideas = ideas;
    m_drafts = drafts;
    const Instant now = m_context.clock.now();
    QList<Line> lines;
    for (const ideas::Idea &each : ideas) {
        Line line;
        line.id = each.id;
        line.title = each.text.simplified();
        line.text = each.writer;
        line.aside = describe::moment(each.at, now, zone);
        lines.append(line);
    }
    m_ideaList->setLines(lines);
    lines.clear();
    for (const plans::Card &each : drafts) {
        Line line;
        line.id = each.ids().constFirst();
        line.title = plain::line(each.text()).left(200);
        line.text = describe::accounts(each);
        line.aside = describe::moment(each.at, now, zone);
        if (describe::stateIcon(each) == "undo"_L1) {
            line.chip = tr("Sent back");
            line.tone = draw::Tone::Warning;
        }
        lines.append(line);
    }
    m_draftList->setLines(lines);
    arrange();
}

void TrayPane::arrange()
{
    for (TrayList *each : { m_ideaList, m_draftList }) // as high as what is in it
        each->setMaximumHeight(each->lines().rowCount() * std::max(1, each->sizeHintForRow(0)) + 4);
    m_ideasTitle->setVisible(!m_ideas.isEmpty());
    m_ideaList->setVisible(!m_ideas.isEmpty());
    m_draftsTitle->setVisible(!m_drafts.isEmpty());
    m_draftList->setVisible(!m_drafts.isEmpty());
    const bool none = m_ideas.isEmpty() && m_drafts.isEmpty();
    m_hint->setText(
        none ? tr("What may become a post one day is noted here, in a line. Drafts wait here, too, "
                  "until they are scheduled.")
             : tr("Drag one to a day and hour. Enter plans an idea where the calendar’s cursor is."));
}

void TrayPane::note()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void TrayPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

void TrayPane::edit()
{
    const qint64 id = m_ideaList->current();
    for (const ideas::Idea &each : std::as_const(m_ideas)) {
        if (each.id != id)
            continue;
        Ask::Line question;
        question.title = tr("Edit the idea");
        question.text = each.text;
        question.yes = tr("Save");
        question.roomy = true;
        m_context.ask.line(this, question, [this, id](const QString &text) {
            if (!text.trimmed().isEmpty())
                m_tasks.start(rewrite(id, text));
        });
        return;
    }
}

Task<> TrayPane::add(QString text)
{
    const Instant now = m_context.clock.now();
    const QString person = signature::of(m_context.settings);
    const Result<qint64> added = co_await m_context.store.write(&ideas::add, text, person, now);
    if (!added) {
        Q_EMIT failed(added.error()); // what was typed stays
        co_return;
    }
    if (m_field->text().trimmed() == text)
        m_field->clear();
    Q_EMIT done(tr("Idea noted"), [this, id = *added] { m_tasks.start(remove(id)); });
    co_return;
}

Task<> TrayPane::rewrite(qint64 id, QString text)
{
    const Result<> written = co_await m_context.store.write(&ideas::rewrite, id, text);
    if (!written)
        Q_EMIT failed(written.error());
    co_return;
}

Task<> TrayPane::remove(qint64 id)
{
    const Result<ideas::Idea> was = co_await m_context.store.write(&ideas::remove, id);
    if (!was) {
        if (was.error().kind != Error::NotFound)
            Q_EMIT failed(was.error());
        co_return;
    }
    Q_EMIT done(tr("Idea deleted"), [this, idea = *was] { m_tasks.start(putBack(idea)); });
    co_return;
}

Task<> TrayPane::putBack(ideas::Idea idea)
{
    const Result<> put = co_await m_context.store.write(&ideas::putBack, idea);
    if (!put)
        Q_EMIT failed(put.error());
    co_return;
}
