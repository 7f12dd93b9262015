// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/understanding/mood.h"

#include <QFile>

#include <string>
#include <vector>

// Texts of our own with how they feel (tests/data/moods.tsv).
struct Felt
{
    std::string text;
    understanding::Tongue tongue = understanding::Tongue::Unknown;
    understanding::Label label = understanding::Label::Neutral;
};

inline std::vector<Felt> feltTexts()
{
    QFile file(QStringLiteral(PARVIS_SOURCE_DIR "/tests/data/moods.tsv"));
    if (!file.open(QFile::ReadOnly))
        return {};
    std::vector<Felt> found;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QList<QByteArray> cells = line.split('\t');
        if (line.startsWith('#') || cells.size() != 3)
            continue;
        Felt &felt = found.emplace_back();
        felt.tongue = understanding::tongueFrom(cells[0].toStdString());
        felt.label = cells[1] == "neg" ? understanding::Label::Negative
            : cells[1] == "pos"        ? understanding::Label::Positive
                                       : understanding::Label::Neutral;
        felt.text = cells[2].toStdString();
    }
    return found;
}
