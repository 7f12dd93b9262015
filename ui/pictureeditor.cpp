// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictureeditor.h"

#include "core/base/text.h"
#include "core/base/worker.h"
#include "core/schedule/check.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/panes.h"
#include "ui/picturecanvas.h"
#include "ui/planner/strip.h"
#include "ui/problem.h"
#include "ui/proofreader.h"
#include "ui/segments.h"
#include "ui/textbox.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace {

constexpr int quietMs = 350;
constexpr int canvasWidth = 640;
constexpr QSize proofSize(1600, 1200);

// What is asked for, after the picture's own and before any at all.
constexpr std::array ratios { crop::Shape { 1, 1 }, crop::Shape { 4, 5 }, crop::Shape { 16, 9 },
                              crop::Shape { 191, 100 } };
constexpr int own = 0;
constexpr int anyShape = int(ratios.size()) + 1;

bool takes(const QList<Account> &accounts, Capabilities::Feature feature)
{
    return std::any_of(accounts.begin(), accounts.end(), [feature](const Account &each) {
        return each.capabilities.can(feature);
    });
}

QString across(QSize size)
{
    return PictureEditor::tr("%1 × %2").arg(describe::number(size.width()), describe::number(size.height()));
}

} // namespace

PictureEditor::PictureEditor(const Context &context, const QList<Media> &media, int index,
                             const QList<Account> &accounts, QWidget *parent)
    : Dialog(context.theme, tr("Picture"), parent)
    , m_context(context)
    , m_accounts(accounts)
    , m_media(media)
    , m_hands(new Segments(context.theme, { tr("Crop"), tr("Focus point") }, this))
    , m_shapes(new Segments(context.theme,
                            { tr("Original"), u"1:1"_s, u"4:5"_s, u"16:9"_s,
                              QLocale().toString(1.91) + u":1"_s, tr("Free") },
                            this))
    , m_canvas(new PictureCanvas(context.theme, this))
    , m_previous(new Button(context.theme, Button::Kind::Flat, {}, this))
    , m_next(new Button(context.theme, Button::Kind::Flat, {}, this))
    , m_undo(new Button(context.theme, Button::Kind::Flat, tr("Undo"), this))
    , m_reset(new Button(context.theme, Button::Kind::Flat, tr("Whole picture"), this))
    , m_place(panes::label({}, context.theme.font(Face::Small), panes::muted, this))
    , m_facts(panes::label({}, context.theme.font(Face::Small), panes::muted, this))
    , m_trouble(new Strip(context.theme, draw::Tone::Warning, this))
    , m_words(new TextBox(context.theme, 2, 4, this))
    , m_counter(panes::label({}, context.theme.font(Face::Small), panes::muted, this))
{
    const int room = parent ? parent->window()->height() : 800;
    m_canvas->setFixedSize(canvasWidth, std::clamp(room - 460, 220, 420));
    addRow(buildHead());
    addRow(m_canvas);
    addRow(m_shapes);
    m_facts->setWordWrap(true);
    addRow(m_facts);
    addRow(m_trouble);
    addRow(buildDescription());
    addButton(m_undo);
    addButton(m_reset);
    m_undo->setToolTip(tr("Undo (Ctrl+Z in the picture)"));
    m_reset->setToolTip(tr("Nothing is cut off any more"));
    m_hands->setVisible(takes(accounts, Capabilities::Focus));
    Button *close = addAccept(tr("Done"));
    close->setToolTip(tr("Ctrl+Enter"));

    m_settle.setSingleShot(true);
    m_settle.setInterval(quietMs);
    connect(&m_settle, &QTimer::timeout, this, &PictureEditor::settle);
    connect(m_hands, &Segments::chosen, this, [this](int hand) {
        Q_UNUSED(hand)
        offer();
        tell();
    });
    connect(m_shapes, &Segments::chosen, this, &PictureEditor::choose);
    connect(m_canvas, &PictureCanvas::begun, this, &PictureEditor::remember);
    connect(m_canvas, &PictureCanvas::undoAsked, m_undo, &QPushButton::click);
    connect(m_canvas, &PictureCanvas::partChanged, this, &PictureEditor::moveFocusWith);
    connect(m_canvas, &PictureCanvas::focusPointChanged, this, [this](QPointF focus) {
        m_focus = focus;
        write();
        tell();
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        while (!m_steps.isEmpty()) { // a click that changed nothing is no step
            const Step step = m_steps.takeLast();
            if (step.part == m_part && step.focus == m_focus)
                continue;
            put(step);
            return;
        }
        tell();
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        remember();
        put({ whole(), {} });
        m_shapes->setCurrent(own);
        choose(own);
    });
    connect(m_words, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            write();
        tellDescription();
    });
    connect(m_words, &TextBox::sent, this, &QDialog::accept);
    m_words->installEventFilter(this);
    connect(m_previous, &QPushButton::clicked, this, [this] { show(m_index - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { show(m_index + 1); });
    show(index);
    m_canvas->setFocus(Qt::OtherFocusReason);
}

// A description has no pages of its own: these keys go from picture to picture, there too.
bool PictureEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Dialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_PageUp && key != Qt::Key_PageDown)
        return Dialog::eventFilter(watched, event);
    (key == Qt::Key_PageUp ? m_previous : m_next)->click();
    return true;
}

QWidget *PictureEditor::buildHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_hands);
    row->addStretch();
    m_previous->setSymbol(u"left"_s);
    m_previous->setToolTip(tr("The picture before (Page up)"));
    m_previous->setShortcut(QKeySequence(Qt::Key_PageUp));
    m_next->setSymbol(u"right"_s);
    m_next->setToolTip(tr("The next picture (Page down)"));
    m_next->setShortcut(QKeySequence(Qt::Key_PageDown));
    for (QWidget *each : { static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_place),
                           static_cast<QWidget *>(m_next) })
        row->addWidget(each);
    for (QWidget *each : { static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_place),
                           static_cast<QWidget *>(m_next) })
        each->setVisible(m_media.size() > 1);
    head->setVisible(m_media.size() > 1 || takes(m_accounts, Capabilities::Focus));
    return head;
}

QWidget *PictureEditor::buildDescription()
{
    auto *made = new QWidget(this);
    auto *column = new QVBoxLayout(made);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *name = panes::label(tr("Description (alt text)"), m_context.theme.font(Face::SmallStrong),
                              panes::ink, made);
    column->addWidget(name);
    auto *card = new Card(m_context.theme, made);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(10, 6, 10, 6);
    inside->addWidget(m_words);
    column->addWidget(card);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_counter, 1);
    auto *spelling = new Button(m_context.theme, Button::Kind::Flat, {}, made);
    spelling->setAutoDefault(false);
    foot->addWidget(spelling);
    column->addLayout(foot);
    m_words->setPlaceholderText(tr("Describe it for those who cannot see it"));
    m_words->setAccessibleName(tr("Description"));
    new Proofreader(m_context, *m_words, *spelling);
    connect(m_words, &TextBox::focused, card, &Card::setLit);
    return made;
}

void PictureEditor::show(int index)
{
    if (index < 0 || index >= m_media.size())
        return;
    if (busy()) { // what was cut belongs to the one that is shown
        m_goingTo = index;
        settle();
        return;
    }
    m_goingTo = -1;
    m_index = index;
    m_ready = false;
    m_failure.clear();
    m_steps.clear();
    const Media &media = m_media[index];
    m_focus = { media.focusX, media.focusY };
    m_proof = {};
    m_canvas->setPicture({}, {});
    {
        const QScopedValueRollback filling(m_filling, true);
        m_words->setPlainText(media.altText);
    }
    m_place->setText(tr("%1 of %2").arg(index + 1).arg(m_media.size()));
    m_previous->setEnabled(index > 0);
    m_next->setEnabled(index + 1 < m_media.size());
    m_canvas->setAccessibleName(tr("Picture %1").arg(index + 1));
    offer();
    tell();
    tellDescription();
    m_tasks.start(load(index));
}

Task<> PictureEditor::load(int index)
{
    const QString path = pictures::original(m_media[index]);
    const Result<pictures::Proof> proof
        = co_await m_context.worker.run(&pictures::proof, path, proofSize);
    if (index != m_index)
        co_return;
    if (!proof) {
        m_failure = describe::error(proof.error());
        tell();
        co_return;
    }
    m_proof = *proof;
    m_ready = true;
    const Media &media = m_media[index];
    m_part = media.source.isEmpty() ? whole() : media.cut;
    m_canvas->setPicture(m_proof.image, m_proof.whole);
    m_canvas->setPart(m_part);
    m_shapes->setCurrent(shapeOf(m_part.size()));
    const int shape = m_shapes->current();
    m_canvas->setShape(shape == own ? crop::Shape { m_proof.whole.width(), m_proof.whole.height() }
                           : shape == anyShape ? crop::Shape()
                                               : ratios[std::size_t(shape - 1)]);
    offer();
    tell();
    co_return;
}

void PictureEditor::offer()
{
    const bool cropped = m_ready && !m_proof.moves;
    const bool focusing = m_hands->isVisibleTo(this) && m_hands->current() == 1;
    m_shapes->setEnabled(cropped && !focusing);
    m_canvas->setHand(focusing && m_ready ? PictureCanvas::Hand::Focus
                          : cropped       ? PictureCanvas::Hand::Crop
                                          : PictureCanvas::Hand::Nothing);
}

// Which of those offered it has; any, when it is none of them.
int PictureEditor::shapeOf(QSize size) const
{
    if (size == m_proof.whole)
        return own;
    for (std::size_t each = 0; each < ratios.size(); ++each) {
        const QSize same = crop::within(size, ratios[each]);
        if (std::abs(same.width() - size.width()) <= 1 && std::abs(same.height() - size.height()) <= 1)
            return int(each) + 1;
    }
    const QSize same = crop::within(size, { m_proof.whole.width(), m_proof.whole.height() });
    const bool alike = std::abs(same.width() - size.width()) <= 1
        && std::abs(same.height() - size.height()) <= 1;
    return alike ? own : anyShape;
}

void PictureEditor::choose(int index)
{
    crop::Shape shape;
    if (index == own)
        shape = { m_proof.whole.width(), m_proof.whole.height() };
    else if (index < anyShape)
        shape = ratios[std::size_t(index - 1)];
    m_canvas->setShape(shape);
    if (!shape.any() && m_ready) {
        const QRect part = crop::largest(m_proof.whole, shape, m_part);
        if (part != m_part) {
            remember();
            m_canvas->setPart(part);
            moveFocusWith(part);
        }
    }
}

PictureEditor::Step PictureEditor::now() const
{
    return { m_part, m_focus };
}

void PictureEditor::remember()
{
    const bool same = !m_steps.isEmpty() && m_steps.last().part == m_part
        && m_steps.last().focus == m_focus;
    if (!same)
        m_steps.append(now());
    tell();
}

void PictureEditor::put(const Step &step)
{
    m_part = step.part;
    m_focus = step.focus;
    m_canvas->setPart(m_part);
    m_shapes->setCurrent(shapeOf(m_part.size()));
    m_settle.start();
    write();
    tell();
}

// Another part is kept: the focus stays on the same point of the picture, the middle in the middle.
void PictureEditor::moveFocusWith(const QRect &part)
{
    if (!m_focus.isNull())
        m_focus = crop::refocused(m_focus, m_part, part);
    m_part = part;
    m_settle.start();
    tell();
}

void PictureEditor::tell()
{
    m_canvas->setFocusPoint(m_focus, takes(m_accounts, Capabilities::Focus));
    m_undo->setEnabled(!m_steps.isEmpty());
    m_reset->setEnabled(m_ready && (m_part != whole() || !m_focus.isNull()));
    QStringList facts;
    if (!m_failure.isEmpty())
        facts.append((m_ready ? tr("It cannot be cropped: %1") : tr("It cannot be shown: %1"))
                         .arg(m_failure));
    else if (!m_ready)
        facts.append(tr("One moment…"));
    else if (m_part == whole())
        facts.append(across(m_proof.whole));
    else
        facts.append(tr("%1 of %2").arg(across(m_part.size()), across(m_proof.whole)));
    if (m_ready && m_proof.moves)
        facts.append(tr("It moves: it is not cropped"));
    else if (m_ready && m_canvas->hand() == PictureCanvas::Hand::Focus)
        facts.append(tr("A click or the arrows put the point that stays in view"));
    else if (m_ready)
        facts.append(tr("Arrows move what is kept, + and − or Ctrl and an arrow size it"));
    m_facts->setText(facts.join(u" · "_s));
    m_canvas->setAccessibleDescription(m_facts->text());

    QStringList trouble;
    Outgoing post;
    post.media = { m_media[m_index] };
    if (m_ready) {
        post.media.first().width = m_part.width();
        post.media.first().height = m_part.height();
    }
    for (const Account &account : m_accounts) {
        for (check::Problem problem : check::problems(post, account, {})) {
            if (problem.kind != check::Problem::Kind::Shape)
                continue;
            problem.which = m_index + 1;
            trouble.append(
                describe::because(platform::name(account.platform), describe::problem(problem)));
        }
    }
    m_trouble->setLines(trouble);
}

// In the unit and within the limit of the account that takes least.
void PictureEditor::tellDescription()
{
    const Account *least = nullptr;
    for (const Account &each : m_accounts) {
        const bool less = !least || each.capabilities.altTextLimit < least->capabilities.altTextLimit;
        if (each.capabilities.can(Capabilities::AltText) && less)
            least = &each;
    }
    const qsizetype count = text::graphemes(m_words->text());
    const QString shown = describe::number(count);
    const bool over = least && count > least->capabilities.altTextLimit;
    m_counter->setText(!least ? tr("No account of it shows a description")
                           : m_accounts.size() > 1
                           ? tr("%1 / %2 (%3)").arg(shown, describe::number(least->capabilities.altTextLimit),
                                                    platform::name(least->platform))
                           : tr("%1 / %2").arg(shown, describe::number(least->capabilities.altTextLimit)));
    QPalette palette = m_counter->palette();
    palette.setColor(m_counter->foregroundRole(),
                     m_context.theme.color(over ? Token::Negative : Token::Muted));
    m_counter->setPalette(palette);
}

void PictureEditor::write()
{
    Media &media = m_media[m_index];
    media.altText = m_words->text();
    media.focusX = m_focus.x();
    media.focusY = m_focus.y();
    Q_EMIT changed(m_index, media);
}

void PictureEditor::settle()
{
    m_settle.stop();
    if (m_working) {
        m_again = true;
        return;
    }
    const Media &media = m_media[m_index];
    const QRect there = media.source.isEmpty() ? whole() : media.cut;
    if (!m_ready || m_part == there) {
        if (m_closing)
            QDialog::done(Accepted);
        else if (m_goingTo >= 0)
            show(m_goingTo);
        return;
    }
    m_working = true;
    m_tasks.start(cut(media, m_part));
}

Task<> PictureEditor::cut(Media from, QRect part)
{
    const Result<Media> made = co_await m_context.worker.run(&pictures::cut, from, part);
    m_working = false;
    if (made) {
        Media media = *made; // what was said meanwhile holds
        media.asked = m_media[m_index].asked;
        m_media[m_index] = media;
        write();
    } else {
        m_failure = describe::error(made.error());
        m_part = from.source.isEmpty() ? whole() : from.cut;
        m_canvas->setPart(m_part);
    }
    tell();
    const bool again = std::exchange(m_again, false);
    if (again || m_closing || m_goingTo >= 0)
        settle();
    co_return;
}

void PictureEditor::done(int result)
{
    if (!busy()) {
        QDialog::done(result);
        return;
    }
    m_closing = true;
    settle();
}
