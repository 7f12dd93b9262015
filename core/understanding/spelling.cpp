// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/understanding/spelling.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QStandardPaths>
#include <QStringConverter>

#include <hunspell/hunspell.hxx>

#include <algorithm>

using namespace Qt::StringLiterals;

// Dictionaries have encodings of their own, and so have their words.
struct Speller::Dictionary
{
    explicit Dictionary(const QString &path)
        : hunspell(QFile::encodeName(path + u".aff"_s), QFile::encodeName(path + u".dic"_s))
        , encoding(hunspell.get_dict_encoding().c_str())
    {
    }

    // Nothing when the dictionary's letters cannot write the word.
    std::optional<std::string> encoded(const QString &word) const
    {
        if (encoding == "UTF-8"_L1)
            return word.toStdString();
        QStringEncoder encoder(encoding.latin1());
        const QByteArray bytes = encoder.encode(word);
        if (!encoder.isValid() || encoder.hasError())
            return {};
        return bytes.toStdString();
    }
    QString decoded(const std::string &word) const
    {
        if (encoding == "UTF-8"_L1)
            return QString::fromStdString(word);
        QStringDecoder decoder(encoding.latin1());
        return decoder.decode(QByteArray::fromStdString(word));
    }

    Hunspell hunspell;
    QLatin1StringView encoding;
};

Speller::Speller(const QStringList &folders)
{
    QSet<QString> seen; // several names of one file are one dictionary
    for (const QString &folder : folders) {
        const QDir dir(folder);
        QStringList names = dir.entryList({ u"*.dic"_s }, QDir::Files | QDir::Readable);
        std::stable_sort(names.begin(), names.end(),
                         [](const QString &a, const QString &b) { return a.size() < b.size(); });
        for (const QString &name : std::as_const(names)) {
            const QString language = name.chopped(4);
            const QString path = dir.filePath(language);
            const QString file = QFileInfo(path + u".dic"_s).canonicalFilePath();
            if (!QFileInfo::exists(path + u".aff"_s) || m_files.contains(language)
                || language.startsWith("hyph"_L1) || seen.contains(file))
                continue;
            seen.insert(file);
            m_files.emplace(language, path);
            m_languages.append(language);
        }
    }
    m_languages.sort();
}

Speller::~Speller() = default;

QStringList Speller::folders()
{
    QStringList found;
    for (const QString &base : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation)) {
        found.append(base + u"/hunspell"_s);
        found.append(base + u"/myspell/dicts"_s);
    }
    return found;
}

QString Speller::closest(const QString &language) const
{
    if (language.isEmpty() || m_languages.contains(language))
        return language;
    const QString bare = language.section(u'_', 0, 0);
    if (m_languages.contains(bare))
        return bare;
    for (const QString &each : m_languages) {
        if (each.section(u'_', 0, 0) == bare)
            return each;
    }
    return {};
}

Speller::Dictionary *Speller::load(const QString &language)
{
    const auto loaded = m_loaded.find(language);
    if (loaded != m_loaded.end())
        return loaded->second.get();
    const auto file = m_files.find(language);
    std::unique_ptr<Dictionary> made;
    if (file != m_files.end())
        made = std::make_unique<Dictionary>(file->second);
    return m_loaded.emplace(language, std::move(made)).first->second.get();
}

bool Speller::knows(const QString &language, const QString &word)
{
    const std::lock_guard lock(m_mutex);
    Dictionary *dictionary = load(language);
    if (!dictionary)
        return true;
    const std::optional<std::string> bytes = dictionary->encoded(word);
    return bytes && dictionary->hunspell.spell(*bytes);
}

QStringList Speller::suggest(const QString &language, const QString &word, int most)
{
    const std::lock_guard lock(m_mutex);
    Dictionary *dictionary = load(language);
    const std::optional<std::string> bytes
        = dictionary ? dictionary->encoded(word) : std::optional<std::string>();
    QStringList found;
    if (!bytes)
        return found;
    for (const std::string &each : dictionary->hunspell.suggest(*bytes)) {
        if (found.size() < most)
            found.append(dictionary->decoded(each));
    }
    return found;
}

namespace spelling {

namespace {

constexpr int mostSuggestions = 6;
constexpr int shortestAcronym = 5;

QString straight(const QString &word)
{
    QString plain = word;
    return plain.replace(QChar(0x2019), u'\'').replace(QChar(0x2011), u'-');
}

bool isAcronym(const QString &word)
{
    return word.size() <= shortestAcronym && word == word.toUpper();
}

// Itself, or each of its parts: "viendra-t-il", "Aube’s".
bool isKnown(Speller &speller, const QString &language, const QString &word)
{
    const QString plain = straight(word);
    if (speller.knows(language, plain))
        return true;
    if (!plain.contains(u'-'))
        return false;
    const QStringList parts = plain.split(u'-', Qt::SkipEmptyParts);
    return std::all_of(parts.begin(), parts.end(), [&](const QString &part) {
        return part.size() == 1 || speller.knows(language, part);
    });
}

} // namespace

Report check(std::shared_ptr<Speller> speller, QString text, QStringList among, QStringList known)
{
    QSet<QString> right;
    for (const QString &each : std::as_const(known))
        right.insert(straight(each).toLower());
    QList<wording::Word> judged;
    for (const wording::Word &word : wording::words(text)) {
        const QString letters = text.mid(word.at, word.length);
        if (letters.size() > 1 && !isAcronym(letters) && !right.contains(straight(letters).toLower()))
            judged.append(word);
    }
    std::optional<Report> best;
    for (const QString &language : std::as_const(among)) {
        Report report { language, {} };
        for (const wording::Word &word : std::as_const(judged)) {
            if (!isKnown(*speller, language, text.mid(word.at, word.length)))
                report.slips.append(word);
        }
        if (!best || report.slips.size() < best->slips.size())
            best = std::move(report);
    }
    // More wrong than right: another language, of which there is no dictionary here.
    if (!best || (judged.size() >= 4 && best->slips.size() * 5 > judged.size() * 3))
        return {};
    return *best;
}

QStringList suggest(std::shared_ptr<Speller> speller, QString language, QString word)
{
    return speller->suggest(language, straight(word), mostSuggestions);
}

} // namespace spelling
