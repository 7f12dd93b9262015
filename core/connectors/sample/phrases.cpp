// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/sample/phrases.h"

#include <QFile>

using namespace Qt::StringLiterals;

// A resource of a static library is only there once this is called, outside of any namespace.
void initSampleResources()
{
    Q_INIT_RESOURCE(sample);
}

namespace sample {

namespace {

using K = Message::Kind;

constexpr quint32 bit(K kind)
{
    return 1u << quint32(kind);
}

constexpr quint32 everyPublic = bit(K::Comment) | bit(K::Reply) | bit(K::Mention) | bit(K::Quote);

quint32 kindsOf(const QString &word)
{
    if (word == "public"_L1)
        return everyPublic;
    if (word == "dm"_L1)
        return bit(K::DirectMessage);
    const std::optional<K> kind = message::kindFromKey(word);
    return kind ? bit(*kind) : 0;
}

// [one|of|these]
QString chosen(const QString &pattern, Chance &chance)
{
    QString made;
    qsizetype from = 0;
    for (;;) {
        const qsizetype open = pattern.indexOf(u'[', from);
        const qsizetype close = open < 0 ? -1 : pattern.indexOf(u']', open);
        if (close < 0)
            return made + pattern.mid(from);
        made += QStringView(pattern).sliced(from, open - from);
        made += chance.pick(pattern.sliced(open + 1, close - open - 1).split(u'|'));
        from = close + 1;
    }
}

QString slugOf(const QString &word)
{
    QString made;
    for (const QChar each : word.normalized(QString::NormalizationForm_D).toLower()) {
        if (each.isLetter() && each.unicode() < 128)
            made += each;
    }
    return made;
}

QString tidied(QString text)
{
    text.replace(u"  "_s, u" "_s);
    text = text.trimmed();
    bool begins = true; // of a sentence
    for (qsizetype place = 0; place < text.size(); ++place) {
        const QChar each = text[place];
        if (begins && each.isLower() && !QStringView(text).sliced(place).startsWith(u"http"))
            text[place] = each.toUpper();
        begins = begins ? each == u' ' : each == u' ' && place > 0 && u".!?"_s.contains(text[place - 1]);
    }
    return text;
}

} // namespace

Phrases::Phrases(const QString &language)
{
    initSampleResources();
    QFile file(u":/sample/"_s + language + u".txt"_s);
    const bool there = file.open(QIODevice::ReadOnly);
    Q_ASSERT(there);
    Q_UNUSED(there)
    QList<Scene> *current = nullptr;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n'))
        read(line.trimmed(), &current);
}

void Phrases::read(const QString &line, QList<Scene> **current)
{
    if (line.isEmpty() || line.startsWith(u'#'))
        return;
    const QString rest = line.mid(2).trimmed();
    if (line.startsWith(u'@')) {
        const QString name = rest.section(u'=', 0, 0).trimmed();
        for (const QString &each : rest.section(u'=', 1).split(u'|'))
            m_words[name].append(each.trimmed());
        return;
    }
    if (line.startsWith(u'=')) {
        const QStringList words = rest.split(u' ', Qt::SkipEmptyParts);
        Scene scene;
        for (const QString &each : words.mid(1)) {
            if (each.startsWith(u'*'))
                scene.weight = each.mid(1).toDouble();
            else if (const auto platform = platform::fromKey(each))
                scene.platforms.append(*platform);
            else
                scene.kinds |= kindsOf(each);
        }
        *current = &m_scenes[words.first()];
        (*current)->append(scene);
        return;
    }
    Q_ASSERT(*current);
    Scene &scene = (*current)->last();
    if (line.startsWith(u'-'))
        scene.openings.append(rest);
    else if (line.startsWith(u'>'))
        scene.answers.append(rest);
    else if (line.startsWith("<?"_L1))
        scene.openFollowUps.append(line.mid(2).trimmed());
    else
        scene.followUps.append(rest);
}

const Phrases::Scene *Phrases::scene(const QString &need, Message::Kind kind, Platform platform,
                                     Chance &chance) const
{
    const auto found = m_scenes.constFind(need);
    if (found == m_scenes.constEnd())
        return nullptr;
    QList<double> weights;
    double sum = 0;
    for (const Scene &each : *found) {
        const quint32 kinds = each.kinds != 0 ? each.kinds : ~bit(K::Review);
        const bool fits = (kinds & bit(kind)) != 0
            && (each.platforms.isEmpty() || each.platforms.contains(platform));
        // A scene made for this platform is told there more often than one for all.
        weights.append(!fits ? 0 : each.platforms.isEmpty() ? each.weight : each.weight * 2);
        sum += weights.last();
    }
    if (sum <= 0)
        return nullptr;
    return &found->at(chance.weighed(weights));
}

const QStringList &Phrases::words(const QString &slot) const
{
    const auto found = m_words.constFind(slot);
    Q_ASSERT(found != m_words.constEnd());
    return *found;
}

// {colour2} is another {colour}.
QString Phrases::word(const QString &slot, Subject &subject, Chance &chance) const
{
    if (slot == "dot"_L1) {
        const QString end = chance.pick(words(slot));
        return end.front().isPunct() ? end : u' ' + end;
    }
    if (slot == "slug"_L1)
        return slugOf(subject.value(u"shown"_s, u"aube"_s));
    auto known = subject.constFind(slot);
    if (known == subject.constEnd()) {
        const bool second = slot.endsWith(u'2');
        const QString name = second ? slot.chopped(1) : slot;
        const QString first = second ? subject.value(name) : QString();
        QString made;
        do {
            made = chance.pick(words(name));
        } while (made == first);
        known = subject.insert(slot, made);
    }
    const QString found = *known;
    if (slot.startsWith("lamp"_L1))
        subject.insert(u"shown"_s, found);
    return found;
}

QString Phrases::tell(const QString &pattern, Subject &subject, Chance &chance) const
{
    const QString plain = chosen(pattern, chance);
    QString made;
    qsizetype from = 0;
    for (;;) {
        const qsizetype open = plain.indexOf(u'{', from);
        const qsizetype close = open < 0 ? -1 : plain.indexOf(u'}', open);
        if (close < 0)
            break;
        made += QStringView(plain).sliced(from, open - from);
        made += word(plain.sliced(open + 1, close - open - 1), subject, chance);
        from = close + 1;
    }
    made += QStringView(plain).sliced(from);
    return tidied(made);
}

} // namespace sample
