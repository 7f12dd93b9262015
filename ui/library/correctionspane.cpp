// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/correctionspane.h"

#include "core/base/clock.h"
#include "core/library/vocabulary.h"
#include "core/store/store.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/lines.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/pulse.h"
#include "ui/statepane.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Rows of two tables in one list.
qint64 idOf(const corrections::Line &line)
{
    return line.id * 2 + (line.brought ? 1 : 0);
}

QString said(const corrections::Line &line)
{
    if (line.kind == u"need"_s) {
        const QString need = describe::need(line.value);
        return need.isEmpty() ? CorrectionsPane::tr("Wants nothing") : need;
    }
    const auto label = understanding::labelFrom(line.value);
    return label ? describe::mood(*label) : QString();
}

draw::Tone toneOf(const corrections::Line &line)
{
    if (line.kind == u"need"_s)
        return describe::tone(line.value);
    const auto label = understanding::labelFrom(line.value);
    return label ? describe::tone(*label) : draw::Tone::Neutral;
}

} // namespace

CorrectionsPane::CorrectionsPane(const Context &context, QWidget *parent)
    : LibraryPane(context, u"library-corrections"_s, parent)
    , m_kind(new QComboBox(this))
    , m_what(panes::label({}, context.theme.font(Face::Title), panes::ink, board()))
    , m_when(panes::label({}, context.theme.font(Face::Small), panes::muted, board()))
    , m_card(new Card(context.theme, board()))
    , m_text(panes::label({}, context.theme.font(Face::Body), panes::ink, m_card))
    , m_open(new Button(context.theme, Button::Kind::Outlined, tr("Open the conversation"), board()))
{
    build();
    connect(&search(), &QLineEdit::textChanged, this, &CorrectionsPane::show);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CorrectionsPane::show);
    connect(&list(), &LineView::chosen, this, &CorrectionsPane::choose);
    connect(&list(), &LineView::removeAsked, this, &CorrectionsPane::takeBack);
    const auto open = [this] {
        const corrections::Line *line = find(list().current());
        if (line && line->conversationId != 0)
            Q_EMIT conversationWanted(line->conversationId);
    };
    connect(&list(), &LineView::opened, this, open);
    connect(m_open, &QPushButton::clicked, this, open);
}

CorrectionsPane::~CorrectionsPane() = default;

void CorrectionsPane::build()
{
    name(tr("Find a correction"), tr("Corrections"));
    m_kind->addItem(tr("Moods and needs"), QString());
    m_kind->addItem(tr("Moods"), u"mood"_s);
    m_kind->addItem(tr("Needs"), u"need"_s);
    m_kind->setAccessibleName(tr("What was corrected"));
    filters()->addWidget(m_kind, 1);
    offerFiles({ tr("Read corrections from a file…"), tr("Write all corrections to a file…"),
                 tr("Tables (*.csv *.tsv)"), tr("corrections") + u".csv"_s });
    column()->addWidget(m_what);
    column()->addWidget(m_when);
    auto *text = new QVBoxLayout(m_card);
    text->setContentsMargins(14, 12, 14, 12);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->addWidget(m_text);
    column()->addWidget(m_card);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_open->setSymbol(u"inbox"_s);
    auto *out = new Button(m_context.theme, Button::Kind::Outlined, tr("Take back"), board());
    out->setSymbol(u"undo"_s);
    row->addWidget(m_open);
    row->addWidget(out);
    row->addStretch();
    column()->addLayout(row);
    column()->addStretch();
    hint(u"pencil"_s, tr("No correction is open"),
         tr("What is read next is learnt from all of these, together with what was handled and "
            "let stand."));
    connect(out, &QPushButton::clicked, this, &CorrectionsPane::takeBack);
}

Task<> CorrectionsPane::read()
{
    const auto lines = co_await m_context.store.read(&corrections::all);
    if (!lines) {
        showError(lines.error());
        co_return;
    }
    m_lines = *lines;
    std::reverse(m_lines.begin(), m_lines.end());
    m_known = true;
    show();
}

void CorrectionsPane::show()
{
    if (!m_known)
        return;
    if (m_lines.isEmpty()) {
        state().showEmpty(u"pencil"_s, tr("No corrections yet"),
                          tr("When a mood or a need is misread, say what it is: 1 to 8 in the inbox, a "
                             "click on the mood under a message. The next ones are read better."));
        state().offer(tr("Read corrections from a file…"), [this] { importFile(); });
        showState();
        list().setLines({});
        return;
    }
    const QString kind = m_kind->currentData().toString();
    const QString wanted = search().text().simplified();
    const Instant now = m_context.clock.now();
    QList<Line> lines;
    for (const corrections::Line &each : std::as_const(m_lines)) {
        const QString text = plain::line(each.text);
        if ((!kind.isEmpty() && each.kind != kind)
            || (!wanted.isEmpty() && !text.contains(wanted, Qt::CaseInsensitive)))
            continue;
        Line line;
        line.id = idOf(each);
        line.title = text.left(200);
        line.text = each.brought ? tr("Brought from elsewhere")
            : each.kind == u"need"_s ? tr("Need")
                                     : tr("Mood");
        line.aside = describe::ago(each.at, now, m_context.pulse.zone());
        line.chip = said(each);
        line.tone = toneOf(each);
        lines.append(line);
    }
    list().setLines(lines);
    choose(list().current());
}

const corrections::Line *CorrectionsPane::find(qint64 id) const
{
    for (const corrections::Line &each : m_lines) {
        if (idOf(each) == id)
            return &each;
    }
    return nullptr;
}

void CorrectionsPane::choose(qint64 id)
{
    const corrections::Line *line = find(id);
    if (line) {
        m_what->setText(said(*line));
        const QString when = describe::exact(line->at, m_context.pulse.zone());
        m_when->setText(line->brought ? tr("Brought from elsewhere; said %1").arg(when)
                                      : tr("Said %1").arg(when));
        m_text->setText(plain::within(line->text));
        m_open->setVisible(line->conversationId != 0);
    }
    showList(line != nullptr);
}

void CorrectionsPane::takeBack()
{
    if (const corrections::Line *line = find(list().current()))
        m_tasks.start(undo(*line));
}

Task<> CorrectionsPane::undo(corrections::Line line)
{
    const Instant now = m_context.clock.now();
    const qint64 id = line.id;
    if (line.brought) {
        const Result<> forgotten = co_await m_context.store.write(&corrections::forget, id);
        if (!forgotten) {
            Q_EMIT failed(forgotten.error());
            co_return;
        }
    } else {
        const Result<> undone = co_await m_context.store.write(&corrections::undo, id, now);
        if (!undone) {
            Q_EMIT failed(undone.error());
            co_return;
        }
    }
    refresh();
    Q_EMIT done(tr("Correction taken back"), [this, line] { m_tasks.start(redo(line)); });
}

Task<> CorrectionsPane::redo(corrections::Line line)
{
    const Instant now = m_context.clock.now();
    if (line.brought) {
        const QList<corrections::Line> lines { line };
        const Result<int> brought
            = co_await m_context.store.write(&corrections::bring, lines, now);
        if (!brought)
            Q_EMIT failed(brought.error());
    } else {
        const qint64 id = line.id;
        const Result<> redone = co_await m_context.store.write(&corrections::redo, id, now);
        if (!redone)
            Q_EMIT failed(redone.error());
    }
    refresh();
}

Task<> CorrectionsPane::take(QByteArray file)
{
    const auto found = co_await m_context.worker.run(&vocabulary::lines, file);
    if (!found) {
        Q_EMIT failed(found.error());
        co_return;
    }
    const QList<corrections::Line> lines = *found;
    const Instant now = m_context.clock.now();
    const Result<int> brought = co_await m_context.store.write(&corrections::bring, lines, now);
    if (!brought)
        Q_EMIT failed(brought.error());
    else if (*brought == 0)
        Q_EMIT told(tr("Every correction of this file is here already"));
    else
        Q_EMIT told(tr("%n corrections read", nullptr, *brought));
}

Task<Result<LibraryPane::Written>> CorrectionsPane::written(QString)
{
    const auto lines = co_await m_context.store.read(&corrections::all);
    if (!lines)
        co_return lines.error();
    Written all;
    all.bytes = vocabulary::toCsv(*lines);
    all.told = tr("%n corrections written", nullptr, int(lines->size()));
    co_return all;
}
