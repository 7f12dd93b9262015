// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/settings.h"

#include <QDir>
#include <QStandardPaths>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

enum class Kind { Flag, Choice, Text, List, Bytes };

struct Preference
{
    Settings::Key key;
    Kind kind;
    QLatin1StringView name; // in the file; never changes
    QLatin1StringView otherwise;
    QLatin1StringView choices = {}; // separated by spaces; the default is one of them
};

constexpr std::array preferences = std::to_array<Preference>({
    { Settings::Language, Kind::Choice, "interface/language"_L1, ""_L1, "en fr"_L1 },
    { Settings::Theme, Kind::Choice, "interface/theme"_L1, "system"_L1, "system light dark"_L1 },
    { Settings::ReducedMotion, Kind::Flag, "interface/reduced-motion"_L1, "false"_L1 },
    { Settings::ListDensity, Kind::Choice, "interface/density"_L1, "comfortable"_L1,
      "comfortable compact"_L1 },
    { Settings::SpellLanguages, Kind::List, "writing/spelling"_L1, ""_L1 },
    { Settings::NotificationsEnabled, Kind::Flag, "notifications/enabled"_L1, "true"_L1 },
    { Settings::NotificationSound, Kind::Flag, "notifications/sound"_L1, "false"_L1 },
    { Settings::NotificationPreview, Kind::Flag, "notifications/preview"_L1, "true"_L1 },
    { Settings::FacesFromElsewhere, Kind::Flag, "privacy/faces-from-elsewhere"_L1, "false"_L1 },
    { Settings::CloseToTray, Kind::Flag, "system/close-to-tray"_L1, "true"_L1 },
    { Settings::LastWorkspace, Kind::Text, "workspace/last"_L1, ""_L1 },
    { Settings::RecentWorkspaces, Kind::List, "workspace/recent"_L1, ""_L1 },
    { Settings::LastPage, Kind::Text, "window/page"_L1, ""_L1 },
    { Settings::WindowGeometry, Kind::Bytes, "window/geometry"_L1, ""_L1 },
    { Settings::PersonName, Kind::Text, "person/name"_L1, ""_L1 },
    { Settings::PersonInitials, Kind::Text, "person/initials"_L1, ""_L1 },
});

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < preferences.size(); ++i) {
        if (preferences[i].key != Settings::Key(i))
            return false;
    }
    return preferences.size() == Settings::KeyCount;
}
static_assert(inOrder(), "one row for each key, in the order of the enum");

constexpr qsizetype longestText = 4'096;
constexpr qsizetype longestBytes = 64 << 10;
constexpr qsizetype mostItems = 100;
constexpr qsizetype mostRecent = 10;

const Preference &preference(Settings::Key key, [[maybe_unused]] Kind kind)
{
    const Preference &found = preferences[key];
    Q_ASSERT(found.kind == kind || (found.kind == Kind::Choice && kind == Kind::Text));
    return found;
}

QStringList choicesOf(const Preference &preference)
{
    QStringList all = QString(preference.choices).split(u' ', Qt::SkipEmptyParts);
    if (!all.isEmpty() && !all.contains(preference.otherwise))
        all.prepend(preference.otherwise);
    return all;
}

bool fits(const Preference &preference, const QString &value)
{
    if (preference.kind == Kind::Choice)
        return choicesOf(preference).contains(value);
    return value.size() <= longestText && !value.contains(QChar(u'\0'));
}

QByteArray decoded(const QString &text)
{
    if (text.size() > longestBytes * 2)
        return {};
    const auto bytes
        = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return bytes && (*bytes).size() <= longestBytes ? *bytes : QByteArray();
}

QString layoutKey(const QString &name)
{
    Q_ASSERT(!name.isEmpty());
    return u"layout/"_s + name;
}

} // namespace

Settings::Settings(const QString &file)
    : m_file(file, QSettings::IniFormat)
{
    m_file.setFallbacksEnabled(false);
}

QString Settings::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + u"/parvis/parvis.ini"_s;
}

QString Settings::stored(Key key) const
{
    const QVariant value = m_file.value(preferences[key].name);
    return value.typeId() == QMetaType::QString ? value.toString()
                                                : QString(preferences[key].otherwise);
}

bool Settings::flag(Key key) const
{
    const Preference &what = preference(key, Kind::Flag);
    const QString value = stored(key);
    return value == "true"_L1 || (value != "false"_L1 && what.otherwise == "true"_L1);
}

QString Settings::text(Key key) const
{
    const Preference &what = preference(key, Kind::Text);
    const QString value = stored(key);
    return fits(what, value) ? value : QString(what.otherwise);
}

QStringList Settings::list(Key key) const
{
    const Preference &what = preference(key, Kind::List);
    QStringList items = m_file.value(what.name).toStringList().mid(0, mostItems);
    items.removeIf([&what](const QString &each) { return each.isEmpty() || !fits(what, each); });
    items.removeDuplicates();
    return items;
}

QByteArray Settings::bytes(Key key) const
{
    preference(key, Kind::Bytes);
    return decoded(stored(key));
}

bool Settings::setFlag(Key key, bool value)
{
    m_file.setValue(preference(key, Kind::Flag).name, value ? u"true"_s : u"false"_s);
    return true;
}

bool Settings::setText(Key key, const QString &value)
{
    const Preference &what = preference(key, Kind::Text);
    if (!fits(what, value))
        return false;
    m_file.setValue(what.name, value);
    return true;
}

bool Settings::setList(Key key, const QStringList &value)
{
    const Preference &what = preference(key, Kind::List);
    const bool good = value.size() <= mostItems
        && std::all_of(value.begin(), value.end(), [&what](const QString &each) {
               return !each.isEmpty() && fits(what, each);
           });
    if (good)
        m_file.setValue(what.name, value);
    return good;
}

bool Settings::setBytes(Key key, const QByteArray &value)
{
    const Preference &what = preference(key, Kind::Bytes);
    if (value.size() > longestBytes)
        return false;
    m_file.setValue(what.name, QString::fromLatin1(value.toBase64()));
    return true;
}

void Settings::reset(Key key)
{
    m_file.remove(preferences[key].name);
}

QStringList Settings::choices(Key key) const
{
    return choicesOf(preferences[key]);
}

QByteArray Settings::layout(const QString &name) const
{
    return decoded(m_file.value(layoutKey(name)).toString());
}

void Settings::setLayout(const QString &name, const QByteArray &state)
{
    if (state.size() <= longestBytes)
        m_file.setValue(layoutKey(name), QString::fromLatin1(state.toBase64()));
}

void Settings::rememberWorkspace(const QString &path)
{
    QStringList recent = list(RecentWorkspaces);
    recent.removeAll(path);
    recent.prepend(path);
    setList(RecentWorkspaces, recent.mid(0, mostRecent));
    setText(LastWorkspace, path);
}

Result<> Settings::save()
{
    m_file.sync();
    if (m_file.status() == QSettings::AccessError)
        return Error(Error::ReadOnly, u"the settings file cannot be written"_s);
    return {};
}
