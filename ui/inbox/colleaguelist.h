// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/typedlist.h"

#include <QStringList>

// Who is asked in a note, by "@": the people who work here, by their names or initials.
class ColleagueList : public TypedList
{
    Q_OBJECT

public:
    ColleagueList(const Theme &theme, const QStringList &names, TextBox &box, QWidget *over);

protected:
    void begin() override { narrow(); }
    void narrow() override;
    void put(qint64 line) override;

private:
    QStringList m_names;
};

namespace colleagues {

// Those one of whose names, or whose initials, begin so; accents aside.
QStringList beginning(const QStringList &names, const QString &typed);

} // namespace colleagues
