// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/moderationpanel.h"

#include "core/base/settings.h"
#include "core/store/store.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/lines.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/signature.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Do = Action::Kind;

const QString remembered = u"moderation-article"_s;
constexpr int rowsShown = 4;

bool harmful(Do kind)
{
    return kind == Do::Delete || kind == Do::Block || kind == Do::Report;
}

} // namespace

ModerationPanel::ModerationPanel(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_card(new Card(context.theme, this))
    , m_title(panes::label({}, context.theme.font(Face::Strong), panes::ink, m_card))
    , m_about(new ElidedLabel(m_card))
    , m_actions(new QWidget(m_card))
    , m_row(new QHBoxLayout(m_actions))
    , m_nothing(panes::label(tr("This account can do nothing to this message."),
                             context.theme.font(Face::Body), panes::muted, m_card))
    , m_choice(new QWidget(m_card))
    , m_articles(new LineView(context.theme, m_choice))
    , m_reason(new QLineEdit(m_choice))
    , m_others(new QCheckBox(m_choice))
    , m_charter(new Button(context.theme, Button::Kind::Outlined, tr("Write the charter first"), m_choice))
    , m_do(new Button(context.theme, Button::Kind::Filled, {}, m_choice))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(16, 0, 16, 12);
    all->addWidget(m_card);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(14, 10, 14, 12);
    column->setSpacing(10);
    column->addWidget(buildHead());
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    column->addWidget(m_actions);
    column->addWidget(m_nothing);
    buildChoice(*column);
    m_card->setLit(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Moderate"));
    hide();
}

QWidget *ModerationPanel::buildHead()
{
    auto *head = new QWidget(m_card);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_title);
    m_about->setFont(m_context.theme.font(Face::Body));
    m_about->setForegroundRole(panes::muted);
    row->addWidget(m_about, 1);
    auto *close = new Button(m_context.theme, Button::Kind::Flat, {}, head);
    close->setSymbol(u"close"_s);
    close->setToolTip(tr("Close (Esc)"));
    close->setAccessibleName(tr("Close"));
    close->setFocusPolicy(Qt::TabFocus);
    connect(close, &QPushButton::clicked, this, &ModerationPanel::end);
    row->addWidget(close);
    return head;
}

void ModerationPanel::buildChoice(QBoxLayout &column)
{
    auto *rows = new QVBoxLayout(m_choice);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    auto *frame = new Card(m_context.theme, m_choice);
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(2, 4, 2, 4);
    inside->addWidget(m_articles);
    rows->addWidget(frame);
    m_articles->setAccessibleName(tr("By which article"));
    m_articles->setFixedHeight(rowsShown * m_articles->itemDelegate()->sizeHint({}, {}).height());
    m_articles->installEventFilter(this);
    m_reason->setPlaceholderText(tr("More, for the register (optional)"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->installEventFilter(this);
    rows->addWidget(m_reason);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_others->installEventFilter(this);
    row->addWidget(m_others);
    row->addStretch();
    row->addWidget(m_charter);
    row->addWidget(m_do);
    rows->addLayout(row);
    column.addWidget(m_choice);
    m_charter->hide();
    connect(m_articles, &LineView::opened, this, &ModerationPanel::confirm);
    connect(m_reason, &QLineEdit::returnPressed, this, &ModerationPanel::confirm);
    connect(m_do, &QPushButton::clicked, this, &ModerationPanel::confirm);
    connect(m_charter, &QPushButton::clicked, this, &ModerationPanel::charterWanted);
}

Result<ModerationPanel::Facts> ModerationPanel::facts(Database &database, qint64 messageId)
{
    Facts found;
    const Result<moderate::Subject> subject = moderate::subject(database, messageId);
    if (!subject)
        return subject.error();
    const auto standing = moderations::standing(database, subject->conversation.id);
    if (!standing)
        return standing.error();
    const auto articles = charter::all(database);
    if (!articles)
        return articles.error();
    const auto alike = moderations::alike(database, messageId);
    if (!alike)
        return alike.error();
    found.subject = *subject;
    found.standing = *standing;
    found.charter = *articles;
    found.alike = *alike;
    return found;
}

void ModerationPanel::begin(const QList<conversations::Entry> &entries)
{
    if (entries.isEmpty())
        return;
    m_entries = entries;
    m_at = int(entries.size()) - 1;
    show();
    setFocus();
    step(0);
}

void ModerationPanel::beginProposed(const QList<conversations::Entry> &entries, qint64 messageId,
                                    const QString &rule)
{
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [messageId](const auto &each) { return each.id == messageId; });
    if (found == entries.end()) {
        begin(entries);
        return;
    }
    m_entries = entries;
    m_at = int(found - entries.begin());
    m_rule = rule;
    m_hideWanted = true;
    show();
    setFocus();
    step(0);
}

void ModerationPanel::end()
{
    if (m_entries.isEmpty())
        return;
    m_tasks.cancel();
    m_entries.clear();
    m_facts.reset();
    m_kind.reset();
    m_offered.clear();
    m_rule.clear();
    m_hideWanted = false;
    hide();
    Q_EMIT pointed(0);
}

qint64 ModerationPanel::message() const
{
    return m_entries.isEmpty() ? 0 : m_entries[m_at].id;
}

void ModerationPanel::step(int by)
{
    if (by != 0) {
        m_rule.clear();
        m_hideWanted = false;
    }
    m_at = std::clamp(m_at + by, 0, int(m_entries.size()) - 1);
    const Message &text = m_entries[m_at].message;
    m_title->setText(tr("Moderate"));
    const QString about = tr("%1: %2").arg(plain::within(text.author.name), plain::line(text.body.text).left(200));
    m_about->setText(m_rule.isEmpty() ? about : tr("Rule “%1” proposes to hide it. %2").arg(m_rule, about));
    m_kind.reset();
    m_choice->hide();
    m_facts.reset();
    Q_EMIT pointed(message());
    m_tasks.cancel();
    m_tasks.start(read(message()));
}

Task<> ModerationPanel::read(qint64 messageId)
{
    const Result<Facts> found = co_await m_context.store.read(&ModerationPanel::facts, messageId);
    if (!found) {
        Q_EMIT failed(found.error());
        co_return;
    }
    m_facts = *found;
    offer();
    if (std::exchange(m_hideWanted, false) && m_offered.contains(Do::Hide))
        choose(Do::Hide);
}

const moderations::Standing *ModerationPanel::standing(Do kind) const
{
    const conversations::Entry &entry = m_facts->subject.entry;
    for (const moderations::Standing &each : m_facts->standing) {
        const bool person = each.kind == Do::Block || each.kind == Do::Mute;
        const bool same = person ? each.authorId == entry.message.author.remoteId
                                 : each.messageId == entry.id;
        if (each.kind == kind && same && !moderations::failed(each.outcome))
            return &each;
    }
    return nullptr;
}

// One button for each thing that can be done, or undone, with its digit.
void ModerationPanel::offer()
{
    while (QLayoutItem *item = m_row->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_offered.clear();
    const moderate::Subject &subject = m_facts->subject;
    for (const Do kind : moderate::allowed(subject.account, subject.entry.message, subject.underOurs)) {
        const moderations::Standing *now = standing(kind);
        const std::optional<Do> reverse = moderations::reverse(kind);
        if (now && !reverse)
            continue; // done for good
        const Do what = now ? *reverse : kind;
        if (m_offered.contains(what))
            continue; // to take back hiding it is to let it through
        m_offered.append(what);
        const int number = int(m_offered.size());
        const QString name = what == Do::Unhide && !now ? tr("Approve") : describe::action(what);
        auto *button = new Button(m_context.theme, Button::Kind::Outlined,
                                  tr("%1  %2").arg(QString::number(number), name), m_actions);
        button->setSymbol(describe::deedIcon(what));
        button->setAccessibleName(name);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QPushButton::clicked, this, [this, what] { choose(what); });
        m_row->addWidget(button);
    }
    m_row->addStretch();
    m_actions->setVisible(!m_offered.isEmpty());
    m_nothing->setVisible(m_offered.isEmpty());
}

moderate::Order ModerationPanel::approval(qint64 messageId) const
{
    moderate::Order order;
    order.messageIds = { messageId };
    order.kind = Do::Unhide;
    order.moderator = signature::of(m_context.settings);
    return order;
}

void ModerationPanel::press(int number)
{
    if (number >= 1 && number <= m_offered.size())
        choose(m_offered[number - 1]);
}

void ModerationPanel::choose(Do kind)
{
    if (!m_facts)
        return;
    const qint64 id = message();
    if (kind == Do::Unlike) {
        end();
        Q_EMIT unlikeAsked(id);
        return;
    }
    if (kind == Do::Like) {
        moderate::Order order;
        order.messageIds = { id };
        order.kind = kind;
        end();
        Q_EMIT ordered(order);
        return;
    }
    if (!m_facts->subject.entry.message.own) {
        const std::optional<Do> done = moderations::reverse(kind);
        const bool takesBack = kind == Do::Unhide || kind == Do::Unblock || kind == Do::Unmute;
        if (takesBack && done) {
            const moderations::Standing *now = standing(*done);
            const qint64 entry = now ? now->entryId : 0;
            end();
            if (entry != 0)
                Q_EMIT undoAsked(entry);
            else if (kind == Do::Unhide)
                Q_EMIT ordered(approval(id));
            return;
        }
    }
    m_kind = kind;
    m_title->setText(tr("%1, by which article?").arg(describe::action(kind)));
    QList<Line> lines;
    const QString language = QLocale().name().left(2);
    for (const charter::Article &each : m_facts->charter) {
        Line line;
        line.id = each.number;
        line.mark = QString::number(each.number);
        line.title = each.in(language).title;
        line.text = each.in(language).text.simplified().left(160);
        lines.append(line);
    }
    m_articles->setLines(lines);
    m_articles->select(m_context.settings.layout(remembered).toInt());
    if (m_articles->current() == 0)
        m_articles->step(0);
    m_reason->clear();
    const int more = int(m_facts->alike.size());
    const bool toMany = kind == Do::Hide || kind == Do::Delete || kind == Do::Report || kind == Do::Block
        || kind == Do::Mute;
    m_others->setVisible(more > 0 && toMany);
    m_others->setChecked(false);
    m_others->setText(tr("And %Ln more like it", nullptr, more));
    m_do->setText(describe::action(kind));
    m_do->setKind(harmful(kind) ? Button::Kind::Danger : Button::Kind::Filled);
    m_do->setVisible(!lines.isEmpty());
    m_charter->setVisible(lines.isEmpty());
    m_articles->parentWidget()->setVisible(!lines.isEmpty());
    m_reason->setVisible(!lines.isEmpty());
    m_actions->hide();
    m_choice->show();
    (lines.isEmpty() ? static_cast<QWidget *>(m_charter) : m_articles)->setFocus();
}

void ModerationPanel::confirm()
{
    if (!m_kind || !m_facts || m_articles->current() == 0)
        return;
    moderate::Order order;
    order.messageIds = { message() };
    if (m_others->isVisible() && m_others->isChecked())
        order.messageIds += m_facts->alike;
    order.kind = *m_kind;
    order.article = int(m_articles->current());
    order.language = QLocale().name().left(2);
    order.reason = m_reason->text();
    order.moderator = signature::of(m_context.settings);
    m_context.settings.setLayout(remembered, QByteArray::number(order.article));
    end();
    Q_EMIT ordered(order);
}

// From the article to what, from what to the conversation.
void ModerationPanel::back()
{
    if (!m_kind) {
        end();
        return;
    }
    m_kind.reset();
    m_choice->hide();
    m_title->setText(tr("Moderate"));
    m_actions->show();
    setFocus();
}

bool ModerationPanel::event(QEvent *event)
{
    // Ours before the window's shortcuts of the same keys.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool digit = key->key() >= Qt::Key_1 && key->key() <= Qt::Key_9;
        const bool moves = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down
            || key->key() == Qt::Key_Escape || key->key() == Qt::Key_J || key->key() == Qt::Key_K;
        if (isVisible() && (digit || moves)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void ModerationPanel::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Escape) {
        back();
    } else if (m_kind) {
        QWidget::keyPressEvent(event);
    } else if (key >= Qt::Key_1 && key <= Qt::Key_9) {
        press(key - Qt::Key_0);
    } else if (key == Qt::Key_Up || key == Qt::Key_K) {
        step(-1);
    } else if (key == Qt::Key_Down || key == Qt::Key_J) {
        step(1);
    } else {
        // The unshifted digits of a French keyboard.
        const qsizetype number = u"&é\"'(-è_ç"_s.indexOf(event->text());
        if (!event->text().isEmpty() && number >= 0)
            press(int(number) + 1);
        else
            QWidget::keyPressEvent(event);
    }
}

// While an article is chosen a number leads to it, and Esc goes back one step only.
bool ModerationPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool pressed = event->type() == QEvent::KeyPress;
    if (!pressed && event->type() != QEvent::ShortcutOverride)
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool digit = watched == m_articles && key >= Qt::Key_1 && key <= Qt::Key_9;
    if (key != Qt::Key_Escape && !digit)
        return false;
    if (!pressed) {
        event->accept();
        return true;
    }
    if (digit)
        m_articles->select(key - Qt::Key_0);
    else
        back();
    return true;
}
