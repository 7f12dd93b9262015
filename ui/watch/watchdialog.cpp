// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch/watchdialog.h"

#include "core/base/clock.h"
#include "core/store/store.h"
#include "core/watch/query.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/library/chiprow.h"
#include "ui/lines.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/pulse.h"
#include "ui/textbox.h"
#include "ui/watch/watchwords.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {

constexpr int triedDays = 30;
constexpr int shown = 3;
constexpr int besides = 550; // how high the rest of the dialog is
constexpr int pauseMs = 250;
constexpr int wide = 560;

} // namespace

WatchDialog::WatchDialog(const Context &context, const Watch &watch, QWidget *parent)
    : Dialog(context.theme, watch.id == 0 ? tr("New watch") : tr("Edit the watch"), parent)
    , m_context(context)
    , m_watch(watch)
    , m_name(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_card(new Card(context.theme, this))
    , m_query(new TextBox(context.theme, 2, 5, m_card))
    , m_sources(new ChipRow(context.theme, tr("Where to look"), this))
    , m_alerts(new QCheckBox(tr("Raise an alert when clearly more bad news is found than usual"), this))
    , m_verdict(panes::label({}, context.theme.font(Face::Small), panes::muted, this))
    , m_found(new LineView(context.theme, this))
{
    setMinimumWidth(wide);
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        m_trial.cancel();
        m_trial.start(tryIt(m_query->text(), m_sources->chosen()));
    });
    connect(m_query, &QPlainTextEdit::textChanged, this, &WatchDialog::judge);
    connect(m_name, &QLineEdit::textChanged, this, &WatchDialog::judge);
    connect(m_sources, &ChipRow::changed, this, &WatchDialog::judge);
    connect(m_save, &QPushButton::clicked, this, [this] { m_tasks.start(save(made())); });
    judge();
    m_name->setFocus();
}

void WatchDialog::build()
{
    m_name->setText(m_watch.name);
    m_name->setMaxLength(80);
    m_name->setPlaceholderText(tr("Maison Lumen"));
    addField(tr("Name"), m_name);
    for (const Watch::Kind each : watch::kinds())
        m_kind->addItem(watchwords::kind(each), watch::kindKey(each));
    m_kind->setCurrentIndex(int(watch::kinds().indexOf(m_watch.kind)));
    addField(tr("Kind"), m_kind);

    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(10, 6, 10, 6);
    inside->addWidget(m_query);
    m_query->setPlaceholderText(u"\"maison lumen\" OR #lumen -concours"_s);
    m_query->setAccessibleName(tr("What to look for"));
    m_query->setTabChangesFocus(true);
    m_query->setPlainText(m_watch.query);
    connect(m_query, &TextBox::focused, m_card, &Card::setLit);
    addField(tr("What to look for"), m_card);
    addText(watchwords::help());

    QList<ChipRow::Choice> places { { watch::inbox, watchwords::source(watch::inbox) } };
    bool feeds = false;
    for (const Account &each : m_context.pulse.accounts()) {
        feeds = feeds || each.platform == Platform::Feeds;
        if (each.capabilities.can(Capabilities::SearchText) || each.capabilities.can(Capabilities::SearchTag))
            places.append({ platform::key(each.platform), watchwords::source(platform::key(each.platform)) });
    }
    if (feeds)
        places.insert(1, { watch::feeds, watchwords::source(watch::feeds) });
    m_sources->offer(places);
    m_sources->setChosen(m_watch.sources);
    addField(tr("Where to look: everywhere, unless you choose"), m_sources);
    m_decided = m_watch.id != 0;
    m_alerts->setChecked(m_decided ? m_watch.alerts : watch::raisesAlerts(m_watch.kind));
    addRow(m_alerts);
    connect(m_alerts, &QCheckBox::clicked, this, [this] { m_decided = true; });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_decided)
            m_alerts->setChecked(watch::raisesAlerts(made().kind));
    });

    m_verdict->setWordWrap(true);
    addRow(m_verdict);
    const int row = static_cast<LineDelegate *>(m_found->itemDelegate())->rowHeight();
    const int room = parentWidget() ? parentWidget()->window()->height() - besides : shown * row;
    m_found->setFixedHeight(std::clamp(room / row, 2, shown) * row);
    m_found->setFocusPolicy(Qt::NoFocus);
    m_found->setSelectionMode(QAbstractItemView::NoSelection);
    m_found->setAccessibleName(tr("Found already"));
    addRow(m_found);
    addReject();
    m_save = addAccept(m_watch.id == 0 ? tr("Create watch") : tr("Save"));
    disconnect(m_save, &QPushButton::clicked, this, &QDialog::accept); // it stays until it is saved
}

QString WatchDialog::verdict() const
{
    return m_verdict->text();
}

Watch WatchDialog::made() const
{
    Watch made = m_watch;
    made.name = m_name->text().simplified();
    made.kind = watch::kindFromKey(m_kind->currentData().toString()).value_or(Watch::Kind::Topic);
    made.query = m_query->text().simplified();
    made.sources = m_sources->chosen();
    made.alerts = m_alerts->isChecked();
    return made;
}

void WatchDialog::tell(const QString &words, bool wrong)
{
    QPalette colours = m_verdict->palette();
    colours.setColor(QPalette::WindowText,
                     theme().color(wrong ? Token::Negative : Token::Muted));
    m_verdict->setForegroundRole(QPalette::WindowText);
    m_verdict->setPalette(colours);
    m_verdict->setText(words);
}

void WatchDialog::judge()
{
    const QString typed = m_query->text().simplified();
    const watch::Parsed parsed = watch::parse(typed);
    m_save->setEnabled(parsed.query && !m_name->text().trimmed().isEmpty());
    m_trial.cancel();
    if (!parsed.query) {
        m_pause.stop();
        const bool empty = parsed.fault.kind == watch::Fault::Kind::Empty;
        tell(empty ? QString() : watchwords::fault(parsed.fault), !empty);
        m_found->setLines({});
        return;
    }
    m_pause.start();
}

// A page of messages at a time, with what it found so far.
Task<> WatchDialog::tryIt(QString query, QStringList sources)
{
    const Instant since = m_context.clock.now() - std::chrono::days(triedDays);
    const int most = shown;
    trial::Trial all;
    do {
        const trial::Trial before = all;
        const Result<trial::Trial> some
            = co_await m_context.store.analyse(&trial::run, query, sources, since, before, most);
        if (!some) {
            tell(describe::error(some.error()), true);
            co_return;
        }
        all = *some;
        QList<Line> lines;
        for (const mentions::Text &each : std::as_const(all.found)) {
            Line line;
            line.id = each.messageId;
            line.title = plain::line(each.author);
            line.text = plain::line(each.body).left(200);
            line.aside = describe::ago(each.at, m_context.clock.now(), m_context.pulse.zone());
            lines.append(line);
        }
        m_found->setLines(lines);
        const QString of = tr("%1 of the %2 messages of the last 30 days that are here fit.")
                               .arg(describe::number(all.count), describe::number(all.read));
        tell(all.next == 0 ? of : of + u" …"_s, false);
    } while (all.next != 0);
}

Task<> WatchDialog::save(Watch watch)
{
    m_save->setEnabled(false);
    const Instant now = m_context.clock.now();
    qint64 id = watch.id;
    std::optional<Error> error;
    if (id == 0) {
        const Result<qint64> added = co_await m_context.store.write(&watches::add, watch, now);
        if (added)
            id = *added;
        else
            error = added.error();
    } else {
        const Result<> changed = co_await m_context.store.write(&watches::change, watch);
        if (!changed)
            error = changed.error();
    }
    if (error) {
        m_save->setEnabled(true);
        tell(error->kind == Error::Invalid ? tr("There is a watch of that name already.")
                                           : describe::error(*error),
             true);
        co_return;
    }
    Q_EMIT saved(id);
    accept();
}
