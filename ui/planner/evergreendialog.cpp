// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/evergreendialog.h"

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/schedule/split.h"
#include "core/store/rhythms.h"
#include "core/store/store.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/lines.h"
#include "ui/panes.h"
#include "ui/pulse.h"
#include "ui/textbox.h"

#include <QBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace {

constexpr int wide = 600;
constexpr int listHigh = 174;

// Other words for the same, apart by a line of dashes, as the parts of a thread are.
QStringList parted(const QString &text)
{
    QStringList found { QString() };
    for (const QString &line : text.split(u'\n')) {
        if (split::isBreak(line))
            found.append(QString());
        else
            found.last() += line + u'\n';
    }
    for (QString &each : found)
        each = each.trimmed();
    found.removeAll(QString());
    return found;
}

} // namespace

EvergreenDialog::EvergreenDialog(const Context &context, QWidget *parent)
    : Dialog(context.theme, tr("Evergreen posts"), parent)
    , m_context(context)
    , m_noSlots(panes::label(tr("No account has slots yet: without one nothing goes out again."),
                             context.theme.font(Face::Small), panes::muted, this))
    , m_perDay(new QSpinBox(this))
    , m_perWeek(new QSpinBox(this))
    , m_list(new LineView(context.theme, this))
    , m_empty(panes::label(tr("None yet. “Keep evergreen” beside a post makes it one."),
                           context.theme.font(Face::Body), panes::muted, this))
    , m_one(new QWidget(this))
    , m_rest(new QSpinBox(this))
    , m_variants(new TextBox(context.theme, 3, 3, this))
    , m_pause(new Button(context.theme, Button::Kind::Outlined, tr("Pause"), this))
    , m_remove(new Button(context.theme, Button::Kind::Flat, tr("Remove"), this))
{
    build();
    m_settle.setSingleShot(true);
    m_settle.setInterval(500);
    connect(&m_settle, &QTimer::timeout, this, &EvergreenDialog::readOne);
    connect(m_list, &LineView::chosen, this, [this] {
        flush(); // what was written of the one before
        showOne();
    });
    connect(m_rest, &QSpinBox::valueChanged, this, &EvergreenDialog::readOne);
    connect(m_variants, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_showing)
            m_settle.start();
    });
    const auto caps = [this] {
        if (m_showing)
            return;
        evergreen::Caps most;
        most.day = m_perDay->value();
        most.week = m_perWeek->value();
        m_tasks.start(saveCaps(most));
    };
    connect(m_perDay, &QSpinBox::valueChanged, this, caps);
    connect(m_perWeek, &QSpinBox::valueChanged, this, caps);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        flush();
        if (evergreens::Evergreen *one = current()) {
            one->paused = !one->paused;
            m_tasks.start(save(*one));
            show();
        }
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        flush();
        if (evergreens::Evergreen *one = current())
            m_tasks.start(remove(*one));
    });
    connect(this, &QDialog::finished, this, &EvergreenDialog::flush);
    m_tasks.start(read());
}

EvergreenDialog::~EvergreenDialog() = default;

void EvergreenDialog::build()
{
    setMinimumWidth(wide);
    addText(tr("They go out again in slots that nobody has taken by the day before, the longest unseen first, "
               "and never more of them than this."));
    auto *caps = new QWidget(this);
    auto *row = new QHBoxLayout(caps);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new QLabel(tr("On each account at most"), caps));
    m_perDay->setRange(0, 24);
    m_perDay->setAccessibleName(tr("A day on each account at most"));
    row->addWidget(m_perDay);
    row->addWidget(new QLabel(tr("a day and"), caps));
    m_perWeek->setRange(0, 99);
    m_perWeek->setAccessibleName(tr("A week on each account at most"));
    row->addWidget(m_perWeek);
    row->addWidget(new QLabel(tr("a week"), caps));
    row->addStretch();
    addRow(caps);
    m_noSlots->hide();
    addRow(m_noSlots);
    auto *frame = new Card(m_context.theme, this);
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_list);
    m_list->setFixedHeight(listHigh);
    m_list->setAccessibleName(tr("Evergreen posts"));
    addRow(frame);
    addRow(m_empty);

    auto *fields = new QVBoxLayout(m_one);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(8);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(new QLabel(tr("Rests on each account at least"), m_one));
    m_rest->setRange(evergreen::shortestRest, evergreen::longestRest);
    m_rest->setSuffix(u" "_s + tr("days"));
    m_rest->setAccessibleName(tr("Rests at least so many days"));
    line->addWidget(m_rest);
    line->addStretch();
    for (Button *each : { m_pause, m_remove }) {
        each->setAutoDefault(false);
        line->addWidget(each);
    }
    fields->addLayout(line);
    auto *name = panes::label(tr("Other words for it, in turn; a line of three dashes between two of them"),
                              m_context.theme.font(Face::SmallStrong), panes::ink, m_one);
    name->setWordWrap(true);
    fields->addWidget(name);
    auto *card = new Card(m_context.theme, m_one);
    auto *box = new QVBoxLayout(card);
    box->setContentsMargins(10, 6, 10, 6);
    box->addWidget(m_variants);
    m_variants->setAccessibleName(tr("Other words for it"));
    connect(m_variants, &TextBox::focused, card, &Card::setLit);
    fields->addWidget(card);
    addRow(m_one);
    addReject(tr("Close"));
}

evergreens::Evergreen *EvergreenDialog::current()
{
    for (evergreens::Evergreen &each : m_pool) {
        if (each.id == m_shown)
            return &each;
    }
    return nullptr;
}

Task<> EvergreenDialog::read()
{
    const auto pool = co_await m_context.store.read(&evergreens::all);
    const Result<evergreen::Caps> caps = co_await m_context.store.read(&evergreen::caps);
    const Result<QList<Rhythm>> rhythms = co_await m_context.store.read(&rhythms::all);
    if (!pool || !caps || !rhythms) {
        Q_EMIT failed(!pool ? pool.error() : !caps ? caps.error() : rhythms.error());
        co_return;
    }
    m_pool = *pool;
    m_showing = true;
    m_perDay->setValue(caps->day);
    m_perWeek->setValue(caps->week);
    m_showing = false;
    m_noSlots->setVisible(std::all_of(rhythms->begin(), rhythms->end(), [](const Rhythm &each) {
        return each.week.isEmpty();
    }));
    show();
    co_return;
}

void EvergreenDialog::show()
{
    QList<Line> lines;
    for (const evergreens::Evergreen &each : std::as_const(m_pool)) {
        Line line;
        line.id = each.id;
        line.title = text::printable(each.text).simplified().left(120);
        QStringList accounts;
        for (const publications::Draft &draft : each.drafts) {
            const Account *account = m_context.pulse.account(draft.accountId);
            if (account && draft.part == 0)
                accounts.append(platform::name(account->platform));
        }
        line.text = accounts.join(u", "_s);
        line.aside = each.variants.isEmpty() ? QString()
                                             : tr("%n wording(s)", nullptr, int(each.variants.size()) + 1);
        line.icon = u"leaf"_s;
        line.tone = each.paused ? draw::Tone::Neutral : draw::Tone::Positive;
        line.chip = each.paused ? tr("paused") : QString();
        lines.append(line);
    }
    m_list->setLines(lines);
    m_list->parentWidget()->setVisible(!lines.isEmpty());
    m_empty->setVisible(lines.isEmpty());
    if (!lines.isEmpty() && m_list->current() == 0)
        m_list->select(lines.first().id);
    showOne();
}

void EvergreenDialog::showOne()
{
    m_shown = m_list->current();
    const evergreens::Evergreen *one = current();
    m_one->setVisible(one != nullptr);
    if (!one)
        return;
    const QScopedValueRollback showing(m_showing, true);
    m_rest->setValue(one->rest);
    const QString variants = one->variants.join(u"\n---\n"_s);
    if (parted(m_variants->text()) != one->variants)
        m_variants->setPlainText(variants);
    m_pause->setText(one->paused ? tr("Go on") : tr("Pause"));
}

void EvergreenDialog::readOne()
{
    evergreens::Evergreen *one = current();
    if (m_showing || !one)
        return;
    const QStringList variants = parted(m_variants->text());
    if (one->rest == m_rest->value() && one->variants == variants)
        return;
    one->rest = m_rest->value();
    one->variants = variants;
    m_tasks.start(save(*one));
    const QScopedValueRollback showing(m_showing, true);
    show();
}

void EvergreenDialog::flush()
{
    const bool waiting = m_settle.isActive();
    m_settle.stop();
    if (waiting)
        readOne();
}

Task<> EvergreenDialog::save(evergreens::Evergreen evergreen)
{
    const Result<> saved = co_await m_context.store.write(&evergreens::put, evergreen);
    if (!saved)
        Q_EMIT failed(saved.error());
    co_return;
}

Task<> EvergreenDialog::saveCaps(evergreen::Caps caps)
{
    const Result<> saved = co_await m_context.store.write(&evergreen::setCaps, caps);
    if (!saved)
        Q_EMIT failed(saved.error());
    co_return;
}

Task<> EvergreenDialog::remove(evergreens::Evergreen evergreen)
{
    const qint64 id = evergreen.id;
    const Result<> removed = co_await m_context.store.write(&evergreens::remove, id);
    if (!removed) {
        Q_EMIT failed(removed.error());
        co_return;
    }
    Q_EMIT this->removed(evergreen);
    co_await read();
}
