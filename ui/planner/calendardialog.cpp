// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/calendardialog.h"

#include "ui/button.h"
#include "ui/describe.h"
#include "ui/panes.h"
#include "ui/plain.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shown = 100; // complaints; the rest are counted

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Calendars)
};

QString what(const icalendar::Problem &problem)
{
    const QString said = plain::line(problem.what);
    using enum icalendar::Problem::Kind;
    switch (problem.kind) {
    case TooLarge: return Words::tr("The file is too large");
    case TooMany: return Words::tr("There are more than %1 events: the rest is left out")
                       .arg(describe::number(icalendar::most));
    case NotText: return Words::tr("The file is no text in UTF-8");
    case NotCalendar: return Words::tr("The file is no calendar");
    case Unfinished: return Words::tr("The file ends in the middle of %1").arg(said);
    case Astray: return Words::tr("An end without its beginning: %1").arg(said);
    case NoColon: return Words::tr("This says nothing: %1").arg(said);
    case NoStart: return Words::tr("“%1” does not say when it is").arg(said);
    case NoTitle: return Words::tr("An event without a name");
    case BadTime: return Words::tr("No date or time: %1").arg(said);
    case Backwards: return Words::tr("It ends before it begins: %1").arg(said);
    case UnknownZone: return Words::tr("The time zone “%1” is not known: read as a time here").arg(said);
    case UnreadRule: return Words::tr("It comes again in a way that is not read, and is kept once: %1").arg(said);
    }
    Q_UNREACHABLE();
}

} // namespace

QString describe::problem(const icalendar::Problem &problem)
{
    if (problem.line == 0)
        return what(problem);
    return Words::tr("Line %1: %2").arg(describe::number(problem.line), what(problem));
}

CalendarDialog::CalendarDialog(const Theme &theme, const icalendar::Reading &reading,
                               const QString &fileName, QWidget *parent)
    : Dialog(theme, tr("Take in a calendar"), parent)
    , m_name(new QLineEdit(this))
{
    const int found = int(reading.events.size());
    addText(tr("%Ln event(s) can be taken in. A calendar of the same name is replaced.", nullptr, found));
    const QString named = plain::line(reading.name);
    m_name->setText(named.isEmpty() ? fileName : named);
    m_name->setMaxLength(120);
    addField(tr("Name"), m_name);
    for (const icalendar::Problem &each : reading.problems)
        m_complaints.append(describe::problem(each));
    if (!m_complaints.isEmpty()) {
        QStringList lines = m_complaints.first(std::min(m_complaints.size(), shown));
        if (m_complaints.size() > shown)
            lines.append(tr("… and %Ln more", nullptr, int(m_complaints.size() - shown)));
        auto *area = new QScrollArea(this);
        area->setWidgetResizable(true);
        area->setFrameShape(QFrame::NoFrame);
        auto *list = panes::label({}, theme.font(Face::Small), panes::muted, area);
        list->setTextFormat(Qt::PlainText);
        list->setText(lines.join(u'\n'));
        list->setWordWrap(true);
        list->setAlignment(Qt::AlignTop | Qt::AlignLeading);
        list->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        panes::fill(*list, QPalette::Base);
        area->setWidget(list);
        area->setMinimumHeight(lines.size() < 4 ? 70 : 150);
        addText(tr("What could not be read:"));
        addRow(area);
    }
    addReject();
    Button *take = addAccept(tr("Take in"));
    take->setEnabled(found > 0);
    connect(m_name, &QLineEdit::textChanged, this, [take, found](const QString &text) {
        take->setEnabled(found > 0 && !text.trimmed().isEmpty());
    });
    connect(take, &QPushButton::clicked, this, [this, events = reading.events] {
        Q_EMIT given(m_name->text().trimmed(), events);
    });
}
