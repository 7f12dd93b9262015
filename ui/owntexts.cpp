// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/owntexts.h"

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/schedule/check.h"
#include "core/schedule/decisions.h"
#include "core/store/store.h"
#include "ui/ask.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/panes.h"
#include "ui/pulse.h"
#include "ui/textbox.h"

#include <QBoxLayout>

EditDialog::EditDialog(const Theme &theme, const answer::Own &own, QWidget *parent)
    : Dialog(theme, own.outgoing.parentId.isEmpty() ? tr("Edit the post") : tr("Edit the reply"),
             parent)
    , m_own(own)
{
    setMinimumWidth(520);
    auto *card = new Card(theme, this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(12, 10, 12, 8);
    column->setSpacing(4);
    m_box = new TextBox(theme, 4, 12, card);
    m_box->setAccessibleName(tr("New text"));
    m_box->setPlainText(own.outgoing.text);
    m_box->moveCursor(QTextCursor::End);
    column->addWidget(m_box);
    m_counter = panes::label({}, theme.font(Face::Small), panes::muted, card);
    m_counter->setAlignment(Qt::AlignTrailing);
    column->addWidget(m_counter);
    addRow(card);
    addText(tr("%1 shows that it was edited.").arg(platform::name(own.account.platform)));
    addReject();
    m_save = addAccept(tr("Save"));
    connect(m_box, &TextBox::focused, card, &Card::setLit);
    connect(m_box, &QPlainTextEdit::textChanged, this, &EditDialog::count);
    connect(m_box, &TextBox::sent, this, [this] {
        if (canSave())
            accept();
    });
    count();
    m_box->setFocus();
}

QString EditDialog::text() const
{
    return m_box->text();
}

bool EditDialog::canSave() const
{
    return m_save->isEnabled();
}

void EditDialog::count()
{
    Outgoing outgoing = m_own.outgoing;
    outgoing.text = text();
    const Capabilities &can = m_own.account.capabilities;
    const int size = check::length(outgoing, m_own.account);
    const bool tooLong = size > can.textLimit
        || (can.byteLimit > 0 && ::text::utf8Bytes(outgoing.text) > can.byteLimit);
    m_counter->setText(tr("%1 / %2").arg(describe::number(size), describe::number(can.textLimit)));
    QPalette palette = m_counter->palette();
    palette.setColor(QPalette::PlaceholderText,
                     theme().color(tooLong ? Token::Negative : Token::Muted));
    m_counter->setPalette(palette);
    m_save->setEnabled(!tooLong && !outgoing.text.trimmed().isEmpty()
                       && outgoing.text != m_own.outgoing.text);
}

OwnTexts::OwnTexts(const Context &context, QWidget *over)
    : QObject(over)
    , m_context(context)
    , m_over(over)
{
}

void OwnTexts::edit(const Target &target)
{
    m_tasks.start(open(target));
}

void OwnTexts::remove(const Target &target)
{
    const Account *account = m_context.pulse.account(target.accountId);
    if (!account)
        return;
    Ask::Question question;
    question.title = tr("Delete it on %1?").arg(platform::name(account->platform));
    question.text = tr("It goes for everybody. Nothing brings it back.");
    question.yes = tr("Delete");
    question.harmful = true;
    m_context.ask.confirm(m_over, question, [this, target] {
        m_tasks.start(change(target, Action::Kind::Delete, {}));
    });
}

Task<> OwnTexts::open(Target target)
{
    const Result<answer::Own> own
        = co_await m_context.store.read(&answer::own, target.accountId, target.remoteId);
    if (!own) {
        Q_EMIT failed(own.error());
        co_return;
    }
    auto *dialog = new EditDialog(m_context.theme, *own, m_over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, target] {
        m_tasks.start(change(target, Action::Kind::Edit, dialog->text()));
    });
    dialog->open();
    co_return;
}

Task<> OwnTexts::change(Target target, Action::Kind kind, QString text)
{
    const Instant now = m_context.clock.now();
    const bool edit = kind == Action::Kind::Edit;
    const Instant due = edit ? now + 10s : now; // time to think again
    const auto plan = co_await m_context.store.read(
        &answer::change, target.accountId, target.remoteId, target.conversationId, kind, text, due);
    if (!plan) {
        Q_EMIT failed(plan.error());
        co_return;
    }
    const publications::Plan whole = *plan;
    const auto ids = co_await m_context.store.write(&publications::plan, whole, now);
    if (!ids) {
        Q_EMIT failed(ids.error());
        co_return;
    }
    if (!edit) {
        Q_EMIT told(tr("Being deleted"));
        co_return;
    }
    const qint64 id = ids->first();
    Q_EMIT done(tr("The edit leaves in 10 seconds"), [this, id] { m_tasks.start(takeBack(id)); });
}

Task<> OwnTexts::takeBack(qint64 id)
{
    const Instant now = m_context.clock.now();
    const Result<> undone = co_await m_context.store.write(&decisions::cancel, id, now);
    if (!undone && undone.error().kind == Error::Invalid)
        Q_EMIT told(tr("It has left already"));
    else if (!undone)
        Q_EMIT failed(undone.error());
    co_return;
}
