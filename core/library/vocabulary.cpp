// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/vocabulary.h"

#include "core/base/csv.h"
#include "core/understanding/needs.h"
#include "core/understanding/sense.h"
#include "core/understanding/themes.h"

#include <QDateTime>

#include <cmath>

using namespace Qt::StringLiterals;

namespace vocabulary {

namespace {

using understanding::Lexicon;
using understanding::NeedRules;
using understanding::OwnWord;
using understanding::Phrase;
using understanding::Tongue;

constexpr qsizetype most = 20'000;

QList<QStringList> rows(const QByteArray &file)
{
    QString text = QString::fromUtf8(file);
    if (text.startsWith(u'\ufeff'))
        text.remove(0, 1);
    return csv::read(text);
}

Error nothingIn()
{
    return Error(Error::Malformed, u"no line in it makes sense"_s);
}

} // namespace

QByteArray toTsv(const std::vector<OwnWord> &words)
{
    QString all = u"language\tword\tmeaning\r\n"_s;
    for (const OwnWord &each : words)
        all += QString::fromUtf8(understanding::key(each.tongue)) + u'\t' + csv::guarded(QString::fromStdString(each.word))
            + u'\t' + QString::fromStdString(each.meaning) + u"\r\n"_s;
    return all.toUtf8();
}

QByteArray toTsv(const std::vector<Phrase> &phrases)
{
    QString all = u"language\tphrase\tneed\tweight\r\n"_s;
    for (const Phrase &each : phrases)
        all += QString::fromUtf8(understanding::key(each.tongue)) + u'\t'
            + csv::guarded(QString::fromStdString(each.pattern)) + u'\t'
            + QString::fromUtf8(understanding::key(each.need)) + u'\t'
            + QString::number(double(each.weight)) + u"\r\n"_s;
    return all.toUtf8();
}

QByteArray toCsv(const QList<themes::Entry> &entries)
{
    QString all = csv::line({ u"theme"_s, u"language"_s, u"word"_s });
    for (const themes::Entry &entry : entries) {
        for (auto it = entry.words.begin(); it != entry.words.end(); ++it) {
            for (const QString &word : *it)
                all += csv::line({ entry.name, it.key(), word });
        }
    }
    return all.toUtf8();
}

QByteArray toCsv(const QList<corrections::Line> &lines)
{
    QString all = csv::line(
        { u"kind"_s, u"value"_s, u"language"_s, u"date"_s, u"text"_s });
    for (const corrections::Line &line : lines)
        all += csv::line({ line.kind, line.value, line.language, iso(line.at), line.text.raw() });
    return all.toUtf8();
}

Result<std::vector<OwnWord>> words(QByteArray file)
{
    std::vector<OwnWord> found;
    for (const QStringList &row : rows(file)) {
        if (row.size() < 3 || found.size() >= std::size_t(most))
            continue;
        OwnWord word;
        const QString language = row[0].trimmed().toLower();
        word.tongue = understanding::tongueFrom(language.toStdString());
        word.word = row[1].simplified().toLower().replace(u' ', u'_').toStdString();
        word.meaning = row[2].trimmed().replace(u',', u'.').toStdString();
        Lexicon probe(word.tongue);
        const bool signs = language == u"und"_s;
        if ((word.tongue == Tongue::Unknown && !signs) || !probe.add(word.word, word.meaning))
            continue;
        found.push_back(word);
    }
    if (found.empty())
        return nothingIn();
    return found;
}

Result<std::vector<Phrase>> phrases(QByteArray file)
{
    std::vector<Phrase> found;
    for (const QStringList &row : rows(file)) {
        if (row.size() < 4 || found.size() >= std::size_t(most))
            continue;
        Phrase phrase;
        phrase.tongue = understanding::tongueFrom(row[0].trimmed().toLower().toStdString());
        phrase.pattern = row[1].simplified().toLower().replace(u' ', u'_').toStdString();
        const auto need = understanding::needFrom(row[2].trimmed().toLower().toStdString());
        bool weighed = false;
        phrase.weight = row[3].trimmed().replace(u',', u'.').toFloat(&weighed);
        if (phrase.tongue == Tongue::Unknown || !need || !weighed
            || !(std::abs(phrase.weight) <= NeedRules::heaviest)
            || NeedRules::form(phrase.pattern).flaw)
            continue;
        phrase.need = *need;
        found.push_back(phrase);
    }
    if (found.empty())
        return nothingIn();
    return found;
}

Result<QList<themes::Entry>> themesOf(QByteArray file)
{
    QList<themes::Entry> found;
    qsizetype taken = 0;
    for (const QStringList &row : rows(file)) {
        if (row.size() < 3 || taken >= most)
            continue;
        const QString name = row[0].simplified().left(60);
        const QString language = row[1].trimmed().toLower();
        const auto tongue = understanding::tongueFrom(language.toStdString());
        understanding::Themes probe;
        if (name.isEmpty() || (!language.isEmpty() && tongue == Tongue::Unknown)
            || !probe.add(1, tongue, { row[2] }).isEmpty())
            continue;
        auto entry = std::find_if(found.begin(), found.end(),
                                  [&name](const themes::Entry &each) { return each.name == name; });
        if (entry == found.end()) {
            found.append(themes::Entry());
            entry = found.end() - 1;
            entry->name = name;
        }
        entry->words[language].append(row[2]);
        ++taken;
    }
    if (found.isEmpty())
        return nothingIn();
    return found;
}

Result<QList<corrections::Line>> lines(QByteArray file)
{
    QList<corrections::Line> found;
    for (const QStringList &row : rows(file)) {
        if (row.size() < 5 || found.size() >= most || row[4].trimmed().isEmpty())
            continue;
        corrections::Line line;
        line.kind = row[0].trimmed();
        line.value = row[1].trimmed();
        const auto need = understanding::needFrom(line.value.toStdString());
        const bool wanted = line.kind == u"need"_s
            && (line.value.isEmpty() || (need && *need != understanding::Need::Urgent));
        if (!wanted && !(line.kind == u"mood"_s && understanding::labelFrom(line.value)))
            continue;
        line.language = row[2].trimmed().left(8);
        const QDateTime at = QDateTime::fromString(row[3].trimmed(), Qt::ISODate);
        if (at.isValid())
            line.at = instant(at.toMSecsSinceEpoch());
        line.text = Foreign(row[4]);
        found.append(line);
    }
    if (found.isEmpty())
        return nothingIn();
    return found;
}

} // namespace vocabulary
