// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>

// Text written by a stranger: a message, a name, a file name, an error from a server. It has no
// conversion to QString, so it cannot slip into a label, a tooltip or a format that reads markup.
// core stores and measures it through raw(); in the window only ui/plain.* opens it and in the
// terminal only base/text's printable(). tests/house looks for any other raw().
class Foreign
{
public:
    Foreign() = default;
    explicit Foreign(QString text)
        : m_text(std::move(text))
    {
    }

    const QString &raw() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }
    qsizetype size() const { return m_text.size(); }

    friend bool operator==(const Foreign &, const Foreign &) = default;

private:
    QString m_text;
};
