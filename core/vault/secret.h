// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>
#include <string_view>

class QDebug;

// A token or password. Lives in locked memory that is wiped when the last copy goes; cannot be
// printed, compared with ==, or turned into a QString.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArrayView bytes);
    // Copies, then wipes the source.
    static Secret taking(QByteArray &bytes);

    bool isEmpty() const { return view().empty(); }
    std::string_view view() const;
    // A plain copy for an API that takes nothing else; keep it short-lived.
    QByteArray exposed() const;

private:
    struct Block;
    std::shared_ptr<const Block> m_block;
};

QDebug operator<<(QDebug, const Secret &) = delete;
