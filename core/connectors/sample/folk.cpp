// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/sample/folk.h"

#include "core/connectors/sample/dialect.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace sample {

namespace {

int crowdOf(Platform platform)
{
    switch (platform) {
    case Platform::Facebook:
    case Platform::Instagram: return 330;
    case Platform::Mastodon: return 190;
    case Platform::Bluesky: return 150;
    case Platform::YouTube: return 140;
    default: return 90;
    }
}

double shareOf(const QString &language)
{
    return language == "fr"_L1 ? 0.6 : language == "en"_L1 ? 0.24 : 0.16;
}

Person person(Platform platform, const QString &name, const QString &handle,
              const QString &language, qint64 followers)
{
    Person made;
    made.author.handle = Foreign(handle);
    made.author.name = Foreign(name);
    made.author.remoteId = dialect::personId(platform, handle);
    made.author.apiId = made.author.remoteId;
    made.author.followers = followers;
    made.language = language;
    made.calledBy = name.section(u' ', 0, 0);
    switch (platform) {
    case Platform::Mastodon:
        made.author.url = QUrl(u"https://%1/@%2"_s.arg(handle.section(u'@', -1),
                                                       handle.section(u'@', 0, 0)));
        break;
    case Platform::WordPress: break; // commenters have no page
    default:
        made.author.url = QUrl(u"https://%1.example/%2"_s.arg(platform::key(platform), handle));
    }
    return made;
}

// Most people sign with their name, some with a nickname, a first name or an initial.
QString signature(Platform platform, const QString &first, const QString &last, Chance &chance)
{
    const bool formal = platform == Platform::LinkedIn || platform == Platform::Facebook;
    const double style = chance.unit();
    if (formal || style < 0.5)
        return first + u' ' + last;
    if (style < 0.72)
        return first + u' ' + last.left(1) + u'.';
    return style < 0.88 ? first : first.toLower() + u'_' + QString::number(chance.between(3, 98));
}

} // namespace

Folk::Folk(const Outline &outline, const std::map<QString, Phrases> &phrases, quint64 seed)
{
    for (const Outline::Character &who : outline.cast) {
        for (const auto &[platform, handle] : who.handles)
            m_regulars[{ who.key, platform }]
                = person(platform, who.name, handle, who.language, who.followers);
    }
    Chance chance(seed ^ 0x666f6c6bull);
    for (const Platform platform : dialect::platforms()) {
        for (const auto &[language, sentences] : phrases)
            gather(platform, language, sentences, chance);
    }
}

void Folk::gather(Platform platform, const QString &language, const Phrases &phrases,
                  Chance &chance)
{
    const int count = int(crowdOf(platform) * shareOf(language));
    QList<Person> &crowd = m_crowd[{ platform, language }];
    QSet<QString> taken;
    while (crowd.size() < count) {
        const QString first = chance.pick(phrases.words(u"first"_s));
        const QString last = chance.pick(phrases.words(u"last"_s));
        const QString name = signature(platform, first, last, chance);
        const QString base = platform == Platform::Facebook || name.contains(u'_')
            ? name
            : first + u' ' + last;
        const QString handle = dialect::handle(platform, base, chance.next());
        const qint64 followers = platform == Platform::WordPress
            ? -1
            : qint64(chance.around(platform == Platform::LinkedIn ? 480 : 190, 1.1));
        if (taken.contains(handle))
            continue;
        taken.insert(handle);
        crowd.append(person(platform, name, handle, language, followers));
    }
}

QList<Author> Folk::on(Platform platform) const
{
    QList<Author> found;
    for (const auto &[where, person] : m_regulars) {
        if (where.second == platform)
            found.append(person.author);
    }
    for (const auto &[where, crowd] : m_crowd) {
        if (where.first != platform)
            continue;
        for (const Person &person : crowd)
            found.append(person.author);
    }
    return found;
}

const Person &Folk::anyone(Platform platform, const QString &language, Chance &chance) const
{
    const QList<Person> &crowd = m_crowd.at({ platform, language });
    return crowd.at(int(double(crowd.size()) * std::pow(chance.unit(), 1.7)));
}

QString Folk::languageOf(const Author &author, Platform platform) const
{
    for (const auto &[where, person] : m_regulars) {
        if (person.author.remoteId == author.remoteId)
            return person.language;
    }
    for (const auto &[where, crowd] : m_crowd) {
        if (where.first != platform)
            continue;
        for (const Person &person : crowd) {
            if (person.author.remoteId == author.remoteId)
                return person.language;
        }
    }
    return u"fr"_s;
}

const Person *Folk::regular(const QString &key, Platform platform) const
{
    const auto found = m_regulars.find({ key, platform });
    return found == m_regulars.end() ? nullptr : &found->second;
}

} // namespace sample
