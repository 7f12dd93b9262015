// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/importdialog.h"

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/base/worker.h"
#include "core/pictures/pictures.h"
#include "core/store/store.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/lines.h"
#include "ui/panes.h"
#include "ui/planner/importwords.h"
#include "ui/planner/strip.h"
#include "ui/pulse.h"
#include "ui/segments.h"
#include "ui/statepane.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QLocale>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace {

constexpr int wide = 640;
constexpr int listHigh = 236;
constexpr int mostLines = 4; // of what is wrong with one post

QString withoutBreaks(const QString &text)
{
    return text::printable(text).simplified().left(200);
}

} // namespace

ImportDialog::ImportDialog(const Context &context, const QString &path, QWidget *parent)
    : Dialog(context.theme, tr("Import a plan"), parent)
    , m_context(context)
    , m_path(path)
    , m_summary(addText({}))
    , m_wrong(new Strip(context.theme, draw::Tone::Negative, this))
    , m_known(new Strip(context.theme, draw::Tone::Warning, this))
    , m_which(new Segments(context.theme, { tr("All"), tr("To correct") }, this))
    , m_stack(new QStackedWidget(this))
    , m_state(new StatePane(context.theme, m_stack))
    , m_list(new LineView(context.theme, m_stack))
    , m_details(panes::label({}, context.theme.font(Face::Small), panes::muted, this))
    , m_partly(new QCheckBox(this))
    , m_again(new QCheckBox(this))
    , m_drafts(new QCheckBox(tr("As drafts: none leaves until it is scheduled"), this))
    , m_go(nullptr)
{
    build();
    m_source.path = path;
    m_source.workspace = QFileInfo(context.store.path()).absoluteDir();
    m_source.accounts = context.pulse.accounts();
    m_source.zone = context.pulse.zone();
    m_source.now = context.clock.now();
    m_source.fitted = &pictures::fittedFor;
    m_tasks.start(read());
}

// Whoever closes it has had enough, however long the file is.
ImportDialog::~ImportDialog()
{
    m_source.stop->store(true);
}

void ImportDialog::build()
{
    setMinimumWidth(wide);
    m_summary->setText(tr("Reading %1 …").arg(QFileInfo(m_path).fileName()));
    addRow(m_wrong);
    addRow(m_known);
    for (Strip *each : { m_wrong, m_known })
        each->setLines(QStringList());
    addRow(m_which);
    m_which->hide();
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_list);
    m_stack->setFixedHeight(listHigh);
    m_list->setAccessibleName(tr("Posts of the file"));
    panes::fill(*m_state, QPalette::Base);
    m_state->showLoading();
    auto *frame = new Card(m_context.theme, this);
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_stack);
    addRow(frame);
    m_details->setWordWrap(true);
    m_details->setMinimumHeight(m_details->fontMetrics().height() * mostLines);
    m_details->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    addRow(m_details);
    for (QCheckBox *each : { m_partly, m_again, m_drafts }) {
        addRow(each);
        each->hide();
        connect(each, &QCheckBox::toggled, this, &ImportDialog::judge);
    }
    addReject();
    m_go = addAccept(tr("Plan"));
    m_go->setEnabled(false);
    connect(m_which, &Segments::chosen, this, &ImportDialog::showList);
    connect(m_list, &LineView::chosen, this, &ImportDialog::showDetails);
    connect(this, &QDialog::accepted, this, [this] {
        Q_EMIT planned(QFileInfo(m_path).fileName(), planimport::plans(m_sheet, consent()));
    });
}

Task<> ImportDialog::read()
{
    const planfile::Source source = m_source;
    const planfile::Sheet sheet = co_await m_context.worker.run(&planfile::read, source);
    const Result<planfile::Sheet> known
        = co_await m_context.store.read(&planimport::compared, sheet);
    if (!known) {
        Q_EMIT failed(known.error());
        reject();
        co_return;
    }
    m_sheet = *known;
    m_count = planimport::count(m_sheet);
    show();
    co_return;
}

QString ImportDialog::span() const
{
    std::optional<Instant> first;
    std::optional<Instant> last;
    for (const planfile::Entry &entry : m_sheet.entries) {
        for (const auto &due : entry.due) {
            if (!due)
                continue;
            first = first ? std::min(*first, *due) : *due;
            last = last ? std::max(*last, *due) : *due;
        }
    }
    if (!first)
        return {};
    const QTimeZone &zone = m_context.pulse.zone();
    const QLocale locale;
    const QString begin = locale.toString(walltime::at(*first, zone).date(), tr("d MMM yyyy"));
    const QString end = locale.toString(walltime::at(*last, zone).date(), tr("d MMM yyyy"));
    return begin == end ? begin : tr("%1 – %2").arg(begin, end);
}

void ImportDialog::show()
{
    const QString name = QFileInfo(m_path).fileName();
    QStringList wrong;
    QStringList known;
    for (const planfile::Fault &each : std::as_const(m_sheet.faults))
        (planfile::blocks(each.kind) ? wrong : known)
            .append(describe::fault(each, m_context.pulse.accounts()));
    m_wrong->setLines(wrong);
    m_known->setLines(known.mid(0, mostLines));
    if (!m_sheet.fine()) {
        m_summary->setText(tr("Nothing of %1 can be read.").arg(name));
        m_stack->parentWidget()->hide();
        m_details->hide();
        m_go->hide();
        return;
    }
    QStringList words { tr("%n post(s) in %1", nullptr, m_count.posts).arg(name), span() };
    words.removeAll(QString());
    m_summary->setText(words.join(u" · "_s));
    m_stack->setCurrentWidget(m_list);
    m_which->setVisible(m_count.faulty > 0);
    m_partly->setText(tr("Plan the others: %n post(s) cannot be", nullptr, m_count.faulty));
    m_partly->setVisible(m_count.faulty > 0 && m_count.faulty < m_count.posts);
    m_again->setText(tr("Also plan once more what is planned already: %n post(s)", nullptr, m_count.known));
    m_again->setVisible(m_count.known > 0);
    m_drafts->setVisible(m_count.faulty < m_count.posts);
    if (m_count.faulty > 0)
        m_which->setCurrent(1);
    showList();
    judge();
    m_list->setFocus();
}

void ImportDialog::showList()
{
    const bool all = m_which->isHidden() || m_which->current() == 0;
    const QTimeZone &zone = m_context.pulse.zone();
    QList<Line> lines;
    for (const planfile::Entry &entry : std::as_const(m_sheet.entries)) {
        const bool fine = entry.fine();
        if (!all && fine)
            continue;
        Line line;
        line.id = entry.line;
        QStringList accounts;
        std::optional<Instant> due;
        for (const Account &each : m_context.pulse.accounts()) {
            if (!entry.post.accounts.contains(each.id))
                continue;
            accounts.append(platform::name(each.platform));
            due = due ? due : entry.due.value(each.id);
        }
        line.title = due ? QLocale().toString(walltime::at(*due, zone), tr("ddd d MMM yyyy, HH:mm"))
            : entry.state == Publication::State::Draft ? tr("No time yet")
                                                       : tr("Line %1").arg(describe::number(entry.line));
        line.aside = accounts.join(u", "_s);
        line.text = withoutBreaks(entry.post.common.text);
        const qsizetype open = std::count_if(
            entry.faults.begin(), entry.faults.end(),
            [](const planfile::Fault &each) { return planfile::blocks(each.kind); });
        line.icon = !fine ? u"error"_s : entry.faults.isEmpty() ? u"calendar"_s : u"warning"_s;
        line.tone = !fine ? draw::Tone::Negative
            : entry.faults.isEmpty() ? draw::Tone::Neutral
                                     : draw::Tone::Warning;
        if (!fine)
            line.chip = tr("%n error(s)", nullptr, int(open));
        else if (entry.planned)
            line.chip = tr("planned already");
        else if (entry.state == Publication::State::Draft)
            line.chip = describe::state(entry.state);
        lines.append(line);
    }
    m_list->setLines(lines);
    if (!lines.isEmpty())
        m_list->select(lines.first().id);
    showDetails();
}

// What is wrong with the post that is current; what it says where nothing is.
void ImportDialog::showDetails()
{
    QStringList words;
    for (const planfile::Entry &entry : std::as_const(m_sheet.entries)) {
        if (entry.line != m_list->current())
            continue;
        for (const planfile::Fault &each : entry.faults)
            words.append(describe::fault(each, m_context.pulse.accounts()));
        if (words.isEmpty())
            words.append(withoutBreaks(entry.post.common.text));
    }
    if (words.size() > mostLines)
        words = words.mid(0, mostLines - 1) << tr("and %n more", nullptr, int(words.size()) - mostLines + 1);
    m_details->setText(words.join(u'\n'));
}

planimport::Consent ImportDialog::consent() const
{
    planimport::Consent given;
    given.partly = m_partly->isChecked();
    given.again = m_again->isChecked();
    given.drafts = m_drafts->isChecked();
    return given;
}

void ImportDialog::judge()
{
    const int count = int(planimport::plans(m_sheet, consent()).size());
    m_go->setEnabled(count > 0);
    m_go->setText(count == 0 ? tr("Plan")
                      : m_drafts->isChecked() ? tr("Make %n draft(s)", nullptr, count)
                                              : tr("Plan %n post(s)", nullptr, count));
}

QString ImportDialog::summary() const
{
    return m_summary->text();
}

QString ImportDialog::details() const
{
    return m_details->text();
}
