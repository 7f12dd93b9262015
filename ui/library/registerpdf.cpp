// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/registerpdf.h"

#include "ui/describe.h"
#include "ui/paper.h"
#include "ui/plain.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPdfWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace registerpdf {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RegisterPdf)
};

using Do = Action::Kind;

constexpr qsizetype mostText = 420; // characters of a message; the whole of it is in the CSV

struct Column
{
    QString name;
    double width; // mm
};

// 174 mm in all.
QList<Column> columns()
{
    return { { Words::tr("When"), 22 }, { Words::tr("What"), 22 }, { Words::tr("Message"), 64 },
             { Words::tr("Article"), 34 }, { Words::tr("By"), 16 }, { Words::tr("Outcome"), 16 } };
}

class RegisterPaper : public Paper
{
public:
    RegisterPaper(QPdfWriter &writer, const Sheet &sheet)
        : Paper(writer, sheet.brand)
        , m_sheet(sheet)
    {
    }

    void write(const QList<moderations::Entry> &entries)
    {
        cover(entries);
        if (entries.isEmpty()) {
            text(QRect(0, m_y + mm(6), m_width, mm(10)), face(10), Token::Muted,
                 Words::tr("Nothing was moderated in this time."));
        } else {
            headings();
        }
        for (const moderations::Entry &each : entries)
            row(each);
        foot();
    }

private:
    void cover(const QList<moderations::Entry> &entries)
    {
        head(Words::tr("Register of moderation"), m_sheet.period + u" · "_s + m_sheet.made);
        count(entries);
        m_y += mm(10);
    }

    // What was done, in six boxes.
    void count(const QList<moderations::Entry> &entries)
    {
        const auto count = [&entries](auto what) {
            return int(std::count_if(entries.begin(), entries.end(), what));
        };
        const auto of = [&count](Do kind) {
            return count([kind](const moderations::Entry &each) { return each.kind == kind; });
        };
        figures({
            { describe::deed(Do::Hide), of(Do::Hide) },
            { describe::deed(Do::Delete), of(Do::Delete) },
            { describe::deed(Do::Mute), of(Do::Mute) },
            { describe::deed(Do::Block), of(Do::Block) },
            { describe::deed(Do::Report), of(Do::Report) },
            { Words::tr("Taken back"), count([](const moderations::Entry &each) { return each.undone; }) },
        });
    }

    void headings()
    {
        int x = 0;
        for (const Column &each : columns()) {
            text(QRect(x, m_y, mm(each.width) - mm(3), mm(6)), face(8, QFont::DemiBold), Token::Muted,
                 each.name);
            x += mm(each.width);
        }
        m_y += mm(6);
        line(m_y, Token::Neutral, 0.2);
    }

    struct Cell
    {
        QString first;
        QString second;
        Token token = Token::Text;
    };

    QList<Cell> cells(const moderations::Entry &entry) const
    {
        const QDateTime when = walltime::at(entry.doneAt, m_sheet.zone);
        const QLocale locale;
        QString said = plain::line(entry.text);
        if (said.size() > mostText)
            said = said.left(mostText) + u'…';
        const QString article = entry.article > 0
            ? Words::tr("%1. %2").arg(QString::number(entry.article), entry.articleTitle)
            : QString();
        const bool vain = moderations::failed(entry.outcome);
        const QString end = entry.undone ? Words::tr("Taken back") : describe::outcome(entry.outcome);
        return {
            { locale.toString(when.date(), QLocale::ShortFormat),
              locale.toString(when.time(), QLocale::ShortFormat), Token::Text },
            { describe::deed(entry.kind), platform::name(entry.platform), Token::Text },
            { plain::line(entry.authorName) + u"  "_s + plain::line(entry.authorHandle), said, Token::Text },
            { article, entry.reason, Token::Text },
            { entry.moderator, {}, Token::Text },
            { end, {}, vain ? Token::Negative : Token::Text },
        };
    }

    void row(const moderations::Entry &entry)
    {
        const QList<Cell> all = cells(entry);
        const QList<Column> widths = columns();
        const QFont strong = face(8.5, QFont::Medium);
        const QFont body = face(8.5);
        int high = 0;
        for (int each = 0; each < all.size(); ++each) {
            const int wide = mm(widths[each].width) - mm(3);
            int cell = all[each].first.isEmpty() ? 0 : height(wide, strong, all[each].first);
            if (!all[each].second.isEmpty())
                cell += mm(0.6) + height(wide, body, all[each].second);
            high = std::max(high, cell);
        }
        if (high + mm(5) > room()) {
            turn();
            headings();
        }
        m_y += mm(2.5);
        int x = 0;
        for (int each = 0; each < all.size(); ++each) {
            const int wide = mm(widths[each].width) - mm(3);
            int y = m_y;
            if (!all[each].first.isEmpty())
                y += text(QRect(x, y, wide, high), strong, all[each].token, all[each].first) + mm(0.6);
            if (!all[each].second.isEmpty())
                text(QRect(x, y, wide, high), body, Token::Muted, all[each].second);
            x += mm(widths[each].width);
        }
        m_y += high + mm(2.5);
        line(m_y, Token::Border, 0.15);
    }

    const Sheet &m_sheet;
};

} // namespace

QByteArray render(QList<moderations::Entry> entries, Sheet sheet)
{
    return Paper::document(Words::tr("Register of moderation"), sheet.brand, [&](QPdfWriter &writer) {
        RegisterPaper(writer, sheet).write(entries);
    });
}

int pages(const QByteArray &pdf)
{
    return Paper::pages(pdf);
}

} // namespace registerpdf
