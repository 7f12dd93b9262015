// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/house/source.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStringList>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <algorithm>

// The words of the window: translations/parvis_fr.ts says all of it, parvis_en.ts its plurals.

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    QString key; // where it is said, what is said, and the remark that tells it from another
    QString source;
    QStringList said; // one, or one for each form of the plural
    bool numerus = false;
    bool finished = true;
};

Entry readEntry(QXmlStreamReader &xml, const QString &context)
{
    Entry entry;
    QString remark;
    entry.numerus = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            entry.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            remark = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            entry.finished = !xml.attributes().hasAttribute("type"_L1);
            QString text;
            while (!xml.atEnd() && !(xml.readNext() == QXmlStreamReader::EndElement
                                     && xml.name() == "translation"_L1)) {
                if (xml.isStartElement() && xml.name() == "numerusform"_L1)
                    entry.said.append(xml.readElementText());
                else if (xml.isCharacters())
                    text += xml.text();
            }
            if (!entry.numerus)
                entry.said.append(text);
        } else {
            xml.skipCurrentElement();
        }
    }
    entry.key = context + u" | "_s + entry.source + u" | "_s + remark + (entry.numerus ? u" | n"_s : u""_s);
    return entry;
}

QList<Entry> read(const QByteArray &ts)
{
    QList<Entry> entries;
    QXmlStreamReader xml(ts);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            entries.append(readEntry(xml, context));
    }
    return entries;
}

QList<Entry> readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? read(file.readAll()) : QList<Entry>();
}

QStringList keys(const QList<Entry> &entries)
{
    QStringList all;
    for (const Entry &entry : entries)
        all.append(entry.key);
    all.sort();
    return all;
}

QStringList places(const QString &text)
{
    static const QRegularExpression place(u"%L?(\\d+|n)"_s);
    QStringList all;
    for (auto match = place.globalMatch(text); match.hasNext();)
        all.append(match.next().captured().remove(u'L'));
    all.sort();
    all.removeDuplicates();
    return all;
}

// What a reader would stumble over: nothing said, or a number that has no place.
QStringList gaps(const QList<Entry> &entries, int forms)
{
    QStringList all;
    for (const Entry &entry : entries) {
        const bool whole = entry.finished && entry.said.size() == (entry.numerus ? forms : 1)
            && std::none_of(entry.said.begin(), entry.said.end(),
                            [](const QString &text) { return text.trimmed().isEmpty(); });
        bool placed = true;
        for (const QString &text : entry.said) {
            QStringList wanted = places(entry.source);
            QStringList given = places(text);
            if (entry.numerus) { // "one message" needs no number
                wanted.removeAll(u"%n"_s);
                given.removeAll(u"%n"_s);
            }
            placed = placed && wanted == given
                && !text.contains(u",?}"_s); // "{1,?}": how lupdate marks what it made up
        }
        if (!whole || !placed)
            all.append(entry.key);
    }
    return all;
}

QString root()
{
    return qEnvironmentVariable("PARVIS_HOUSE_TREE", QStringLiteral(PARVIS_SOURCE_DIR));
}

// What lupdate finds in the sources beyond or below what the file holds.
QStringList stale(const QString &tree, const QString &name, bool pluralsOnly)
{
    const QString kept = tree + u"/translations/"_s + name;
    const QTemporaryDir scratch;
    const QString fresh = scratch.filePath(name);
    QFile::copy(kept, fresh);
    // Without the include path lupdate misses the contexts that headers declare.
    QStringList arguments { u"-silent"_s,      u"-locations"_s, u"none"_s,
                            u"-no-obsolete"_s, u"-I"_s,         tree };
    if (pluralsOnly)
        arguments += u"-pluralonly"_s;
    for (const QString &folder : { tree + u"/ui"_s, tree + u"/app"_s }) {
        if (QDir(folder).exists())
            arguments += folder;
    }
    arguments += { u"-ts"_s, fresh };
    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(PARVIS_LUPDATE), arguments);
    if (!lupdate.waitForFinished() || lupdate.exitCode() != 0)
        return { QString::fromUtf8(lupdate.readAll()) };
    const QStringList now = keys(readFile(fresh));
    const QStringList then = keys(readFile(kept));
    QStringList all;
    for (const QString &key : now) {
        if (!then.contains(key))
            all.append(u"new: "_s + key);
    }
    for (const QString &key : then) {
        if (!now.contains(key))
            all.append(u"gone: "_s + key);
    }
    return all;
}

// What a struct that is no QObject says ("Words::tr") under another context than the one it declares:
// where lupdate loses sight of that, the translation is never found.
QStringList astray(const QString &source, const QStringList &known)
{
    static const QRegularExpression declared(
        u"(?:struct|class) (\\w+)\\s*\\{[^}]*Q_DECLARE_TR_FUNCTIONS\\((\\w+)\\)"_s);
    static const QRegularExpression part(u"\"((?:[^\"\\\\]|\\\\.)*)\""_s);
    QStringList all;
    const auto found = declared.match(source);
    if (!found.hasMatch())
        return all;
    const QRegularExpression said(u"\\b"_s + found.captured(1)
                                  + u"::tr\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)"_s);
    for (auto each = said.globalMatch(source); each.hasNext();) {
        QString text;
        const QString literals = each.next().captured(1);
        for (auto literal = part.globalMatch(literals); literal.hasNext();)
            text += literal.next().captured(1);
        text.replace(u"\\\""_s, u"\""_s).replace(u"\\n"_s, u"\n"_s);
        const QString key = found.captured(2) + u" | "_s + text + u" | "_s;
        if (std::none_of(known.begin(), known.end(),
                         [&key](const QString &one) { return one.startsWith(key); }))
            all.append(key);
    }
    return all;
}

void write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
}

const char *const sample = R"(<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="fr" sourcelanguage="en"><context><name>A</name>
<message><source>Hello</source><translation>Bonjour</translation></message>
<message numerus="yes"><source>%n of %1</source><translation>
<numerusform>un de %1</numerusform><numerusform>%n de %1</numerusform></translation></message>
</context></TS>
)";

QList<Entry> filled(const QString &mark, const QString &text)
{
    QByteArray ts(sample);
    ts.replace("<translation>Bonjour<",
               "<translation" + mark.toUtf8() + ">" + text.toUtf8() + "<");
    return read(ts);
}

} // namespace

TEST_CASE("A gap in a translation is seen")
{
    CHECK(gaps(filled(u""_s, u"Bonjour"_s), 2).isEmpty());
    CHECK(gaps(filled(u" type=\"unfinished\""_s, u"Bonjour"_s), 2).size() == 1);
    CHECK(gaps(filled(u""_s, u""_s), 2).size() == 1);
    CHECK(gaps(filled(u""_s, u"Bonjour %1"_s), 2).size() == 1);
    CHECK(gaps(filled(u""_s, u"Bonjour {1,?}"_s), 2).size() == 1);
    CHECK(gaps(filled(u""_s, u"Bonjour"_s), 3).size() == 1);
}

TEST_CASE("French says everything")
{
    CHECK(gaps(readFile(root() + u"/translations/parvis_fr.ts"_s), 2).join(u'\n').toStdString() == "");
}

TEST_CASE("English has its plurals")
{
    CHECK(gaps(readFile(root() + u"/translations/parvis_en.ts"_s), 2).join(u'\n').toStdString() == "");
}

TEST_CASE("The translations hold what the sources say, no more and no less")
{
    if (QStringLiteral(PARVIS_LUPDATE).isEmpty()) {
        WARN("lupdate is not installed: whether translations are stale was not looked at");
        return;
    }
    SECTION("a new sentence and one that is gone are seen")
    {
        const QTemporaryDir tree;
        write(tree.filePath(u"ui/a.cpp"_s),
              "class A : public QObject { Q_OBJECT void f() { tr(\"Hello\"); tr(\"Bye\"); } };\n");
        write(tree.filePath(u"translations/parvis_fr.ts"_s), sample);
        const QStringList seen = stale(tree.path(), u"parvis_fr.ts"_s, false);
        CHECK(seen.filter(u"new: "_s).size() == 1);
        CHECK(seen.filter(u"gone: "_s).size() == 1);
    }
    SECTION("in French")
    {
        CHECK(stale(root(), u"parvis_fr.ts"_s, false).join(u'\n').toStdString() == "");
    }
    SECTION("in English")
    {
        CHECK(stale(root(), u"parvis_en.ts"_s, true).join(u'\n').toStdString() == "");
    }
}

TEST_CASE("Every sentence stands under the context that is asked for it")
{
    SECTION("one that does not is seen")
    {
        const QString source = u"struct Words\n{\n    Q_DECLARE_TR_FUNCTIONS(A)\n};\n"
                               "void f() { Words::tr(\"Hel\"\n \"lo\"); Words::tr(\"%n of %1\", nullptr, 2); }"_s;
        CHECK(astray(source, keys(read(sample))).isEmpty());
        CHECK(astray(QString(source).replace(u"(A)"_s, u"(B)"_s), keys(read(sample))).size() == 2);
    }
    SECTION("none of ours")
    {
        const QStringList known = keys(readFile(root() + u"/translations/parvis_fr.ts"_s));
        QStringList all;
        for (const Source &each : readTree(root().toStdString())) {
            if (each.under("ui") || each.under("app"))
                all += astray(QString::fromStdString(each.text), known);
        }
        CHECK(all.join(u'\n').toStdString() == "");
    }
}
