// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/repliespane.h"

#include "core/base/clock.h"
#include "core/library/exchange.h"
#include "core/library/suggest.h"
#include "core/store/store.h"
#include "ui/button.h"
#include "ui/library/replyeditor.h"
#include "ui/lines.h"
#include "ui/statepane.h"
#include "ui/textbox.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

RepliesPane::RepliesPane(const Context &context, QWidget *parent)
    : LibraryPane(context, u"library-replies"_s, parent)
    , m_category(new QComboBox(this))
    , m_editor(new ReplyEditor(context, board()))
{
    name(tr("Find a reply"), tr("Saved replies"));
    m_category->setAccessibleName(tr("Category"));
    filters()->addWidget(m_category, 1);
    offerFiles({ tr("Read replies from a file…"), tr("Write all replies to a .json or .csv file…"),
                 tr("JSON or CSV (*.json *.csv)"), tr("replies") + u".json"_s });

    column()->addWidget(m_editor);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *copy = new Button(context.theme, Button::Kind::Outlined, tr("Duplicate"), board());
    copy->setSymbol(u"copy"_s);
    auto *out = new Button(context.theme, Button::Kind::Outlined, tr("Delete"), board());
    out->setSymbol(u"trash"_s);
    row->addWidget(copy);
    row->addWidget(out);
    row->addStretch();
    column()->addLayout(row);
    column()->addStretch();
    hint(u"slash"_s, tr("No reply is open"),
         tr("While you answer, / brings the replies up: type a few letters, Enter puts one in."));

    connect(copy, &QPushButton::clicked, this, &RepliesPane::duplicate);
    connect(out, &QPushButton::clicked, this, &RepliesPane::remove);
    connect(addNew(tr("New reply")), &QPushButton::clicked, this, &RepliesPane::create);
    connect(&search(), &QLineEdit::textChanged, this, &RepliesPane::show);
    connect(m_category, &QComboBox::currentIndexChanged, this, &RepliesPane::show);
    connect(&list(), &LineView::chosen, this, &RepliesPane::choose);
    connect(&list(), &LineView::opened, this, [this] { m_editor->box().setFocus(); });
    connect(&list(), &LineView::removeAsked, this, &RepliesPane::remove);
    connect(m_editor, &ReplyEditor::typed, this, &RepliesPane::keep);
    connect(m_editor, &ReplyEditor::failed, this, &RepliesPane::failed);
}

RepliesPane::~RepliesPane() = default;

void RepliesPane::hideEvent(QHideEvent *event)
{
    keep();
    LibraryPane::hideEvent(event);
}

Task<> RepliesPane::read()
{
    const auto replies = co_await m_context.store.read(&savedreplies::all);
    if (!replies) {
        showError(replies.error());
        co_return;
    }
    m_replies = *replies;
    m_known = true;
    const QStringList categories = suggest::categories(m_replies);
    m_editor->setCategories(categories);
    const QString chosen = m_category->currentData().toString();
    const QSignalBlocker quiet(m_category);
    m_category->clear();
    m_category->addItem(tr("Every category"), QString());
    for (const QString &each : categories)
        m_category->addItem(each, each);
    m_category->setCurrentIndex(std::max(0, m_category->findData(chosen)));
    m_category->setVisible(!categories.isEmpty());
    show();
}

void RepliesPane::show()
{
    if (!m_known)
        return;
    if (m_replies.isEmpty()) {
        state().showEmpty(u"slash"_s, tr("No saved replies yet"),
                          tr("What you answer every day, written once: / brings it up while you write, "
                             "with the name and the order's number filled in."));
        state().offer(tr("Write the first one"), [this] { create(); });
        showState();
        list().setLines({});
        m_editor->edit({});
        return;
    }
    const QString category = m_category->currentData().toString();
    QList<savedreplies::Reply> shown = m_replies;
    if (!category.isEmpty())
        shown.removeIf([&category](const auto &each) { return each.category != category; });
    if (!search().text().trimmed().isEmpty())
        shown = suggest::replies(shown, search().text(), {});
    QList<Line> lines;
    for (const savedreplies::Reply &each : shown) {
        Line line;
        line.id = each.id;
        line.title = each.title.isEmpty() ? tr("Untitled") : each.title;
        line.text = each.text.simplified().left(200);
        line.aside = each.category;
        line.chip = each.language;
        lines.append(line);
    }
    list().setLines(lines);
    if (m_wanted != 0 && list().lines().rowOf(m_wanted) >= 0) {
        list().select(std::exchange(m_wanted, 0));
        return;
    }
    choose(list().current());
}

void RepliesPane::choose(qint64 id)
{
    const savedreplies::Reply *reply = find(id);
    if (m_editor->id() != id) {
        keep();
        m_editor->edit(reply ? *reply : savedreplies::Reply());
    }
    showList(reply != nullptr);
}

const savedreplies::Reply *RepliesPane::find(qint64 id) const
{
    for (const savedreplies::Reply &each : m_replies) {
        if (each.id == id)
            return &each;
    }
    return nullptr;
}

void RepliesPane::keep()
{
    const savedreplies::Reply *before = find(m_editor->id());
    if (!before)
        return;
    const savedreplies::Reply now = m_editor->reply();
    const auto names = [](const QList<Media> &media) {
        QStringList found;
        for (const Media &each : media)
            found.append(QString::fromLatin1(each.sha256) + each.altText);
        return found;
    };
    if (now.title.simplified() == before->title && now.text == before->text
        && now.category.simplified() == before->category && now.language == before->language
        && names(now.media) == names(before->media))
        return;
    m_tasks.start(save(now));
}

Task<> RepliesPane::save(savedreplies::Reply reply)
{
    const Instant now = m_context.clock.now();
    const auto saved = co_await m_context.store.write(&savedreplies::save, reply, now);
    if (!saved)
        Q_EMIT failed(saved.error()); // what was typed stays where it is
}

void RepliesPane::create()
{
    savedreplies::Reply reply;
    reply.category = m_category->currentData().toString();
    search().clear();
    m_tasks.start(add(reply));
}

void RepliesPane::duplicate()
{
    savedreplies::Reply reply = m_editor->reply();
    if (reply.id == 0)
        return;
    reply.id = 0;
    reply.used = 0;
    reply.usedAt.reset();
    reply.title = tr("%1 (copy)").arg(reply.title);
    m_tasks.start(add(reply));
}

Task<> RepliesPane::add(savedreplies::Reply reply)
{
    const Instant now = m_context.clock.now();
    const auto saved = co_await m_context.store.write(&savedreplies::save, reply, now);
    if (!saved) {
        Q_EMIT failed(saved.error());
        co_return;
    }
    m_wanted = *saved;
    co_await read();
    m_editor->title().setFocus();
    m_editor->title().selectAll();
}

void RepliesPane::remove()
{
    if (m_editor->id() != 0)
        m_tasks.start(erase(m_editor->id()));
}

Task<> RepliesPane::erase(qint64 id)
{
    const auto was = co_await m_context.store.write(&savedreplies::remove, id);
    if (!was) {
        Q_EMIT failed(was.error());
        co_return;
    }
    const savedreplies::Reply reply = *was;
    Q_EMIT done(tr("Reply deleted"), [this, reply] { m_tasks.start(restore(reply)); });
}

Task<> RepliesPane::restore(savedreplies::Reply reply)
{
    const Instant now = m_context.clock.now();
    const auto saved = co_await m_context.store.write(&savedreplies::save, reply, now);
    if (!saved) {
        Q_EMIT failed(saved.error());
        co_return;
    }
    m_wanted = *saved;
    refresh();
}

void RepliesPane::open(qint64 id)
{
    m_wanted = id;
    refresh();
}

Task<> RepliesPane::take(QByteArray file)
{
    const auto found = co_await m_context.worker.run(&exchange::replies, file);
    if (!found) {
        Q_EMIT failed(found.error());
        co_return;
    }
    const QList<savedreplies::Reply> fresh = exchange::unknown(*found, m_replies);
    const Instant now = m_context.clock.now();
    const auto added = co_await m_context.store.write(&savedreplies::add, fresh, now);
    if (!added)
        Q_EMIT failed(added.error());
    else if (fresh.isEmpty())
        Q_EMIT told(tr("Every reply of this file is here already"));
    else
        Q_EMIT told(tr("%n new replies", nullptr, int(fresh.size())));
}

void RepliesPane::exportFile()
{
    keep();
    LibraryPane::exportFile();
}

Task<Result<LibraryPane::Written>> RepliesPane::written(QString path)
{
    const auto replies = co_await m_context.store.read(&savedreplies::all);
    if (!replies)
        co_return replies.error();
    const bool csv = path.endsWith(".csv"_L1, Qt::CaseInsensitive);
    Written all;
    all.bytes = csv ? exchange::toCsv(*replies) : exchange::toJson(*replies);
    all.told = tr("%n replies written", nullptr, int(replies->size()));
    co_return all;
}
