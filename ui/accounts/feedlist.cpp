// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/feedlist.h"

#include "core/base/clock.h"
#include "core/store/sources.h"
#include "core/store/store.h"
#include "ui/describe.h"
#include "ui/panes.h"
#include "ui/plain.h"
#include "ui/pulse.h"

#include <QBoxLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostShown = 200;
constexpr int longestName = 80; // characters; the tip has all of it

bool inTrouble(const Source &source)
{
    return source.gone || source.error.has_value();
}

} // namespace

FeedList::FeedList(const Context &context, qint64 accountId, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_trouble(panes::label({}, context.theme.font(Face::SmallStrong), panes::ink, this))
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(6);
    m_rows->addWidget(m_trouble);
    m_trouble->hide();
    m_tasks.start(read(accountId));
}

Task<> FeedList::read(qint64 accountId)
{
    const Result<QList<Source>> found = co_await m_context.store.read(&sources::all, accountId);
    if (!found) {
        m_rows->addWidget(panes::label(describe::error(found.error()), m_context.theme.font(Face::Body),
                                       panes::muted, this));
        co_return;
    }
    const QList<Source> all = *found;
    const QFont body = m_context.theme.font(Face::Body);
    if (all.isEmpty())
        m_rows->addWidget(panes::label(tr("Nothing is followed yet."), body, panes::muted, this));
    const int failing = int(std::count_if(all.begin(), all.end(), &inTrouble));
    m_trouble->setText(tr("%Ln feed(s) cannot be read", nullptr, failing));
    panes::tint(*m_trouble, m_context.theme.color(Token::Negative));
    m_trouble->setVisible(failing > 0);
    for (const Source &each : all.first(std::min(all.size(), mostShown)))
        m_rows->addWidget(row(each));
    const int more = int(all.size() - std::min(all.size(), mostShown));
    if (more > 0)
        m_rows->addWidget(panes::label(tr("and %Ln more", nullptr, more), body, panes::muted, this));
}

QWidget *FeedList::row(const Source &source)
{
    const Theme &theme = m_context.theme;
    auto *made = new QWidget(this);
    auto *line = new QHBoxLayout(made);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *name = panes::label({}, theme.font(Face::Body), panes::ink, made);
    const QString title = source.title.isEmpty() ? plain::host(source.url) : plain::line(source.title);
    name->setTextFormat(Qt::PlainText);
    name->setText(title.size() > longestName ? title.left(longestName) + u'…' : title);
    name->setToolTip(panes::tip(title));
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    words->addWidget(name);
    const QString where = plain::host(source.url) + source.url.path();
    auto *state = panes::label(u"%1 · %2"_s.arg(stateOf(source), where), theme.font(Face::Small),
                               panes::muted, made);
    if (inTrouble(source))
        panes::tint(*state, theme.color(Token::Negative));
    state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    state->setToolTip(panes::tip(source.url.toString()));
    words->addWidget(state);
    line->addLayout(words, 1);
    auto *remove = new TextLink(theme, Face::Small, Token::Accent, made);
    remove->setText(tr("Unfollow"));
    remove->setAccessibleName(tr("Unfollow %1").arg(where));
    connect(remove, &QAbstractButton::clicked, this, [this, source] { Q_EMIT unfollowAsked(source); });
    line->addWidget(remove, 0, Qt::AlignTop);
    return made;
}

QString FeedList::stateOf(const Source &source) const
{
    if (source.gone)
        return tr("Gone for good");
    if (source.error)
        return describe::error(*source.error);
    if (!source.readAt)
        return tr("Not read yet");
    return tr("Read %1").arg(describe::since(*source.readAt, m_context.clock.now(), m_context.pulse.zone()));
}
