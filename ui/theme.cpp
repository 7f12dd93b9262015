// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include "ui/style.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

// A static library's resources are only there when they are asked for; the macro works in the
// global namespace alone.
static void openResources()
{
    Q_INIT_RESOURCE(ui);
}

namespace tokens {

namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
};

constexpr std::array<Pair, count> values { {
    { 0xffF5F6F8, 0xff15171B }, // Window
    { 0xffFFFFFF, 0xff1D2025 }, // Surface
    { 0xffF0F2F5, 0xff262A31 }, // Raised
    { 0xffE2E5EA, 0xff31363F }, // Border
    { 0xff1B1F24, 0xffE7E9EC }, // Text
    { 0xff626B77, 0xffA0A8B4 }, // Muted
    { 0xff98A1AD, 0xff6F7885 }, // Faint
    { 0xff3A56F5, 0xff8C9BFF }, // Accent
    { 0xffFFFFFF, 0xff10131A }, // OnAccent
    { 0xffE8ECFF, 0xff2A3153 }, // AccentSoft
    { 0xff266C44, 0xff6CC48F }, // Positive
    { 0xffE3F3E9, 0xff1D3327 }, // PositiveSoft
    { 0xffC62F3B, 0xffFF7B85 }, // Negative
    { 0xffFCE8EA, 0xff3D2226 }, // NegativeSoft
    { 0xff8A5200, 0xffF0B357 }, // Warning
    { 0xffFFF1DA, 0xff3A2D17 }, // WarningSoft
    { 0xff656F7B, 0xff8C96A3 }, // Neutral
} };

// Apart from one another in a stacked chart, and at least 3:1 on every background of their theme.
constexpr Pair platformPair(Platform platform)
{
    switch (platform) {
    case Platform::Mastodon: return { 0xff5C5DF5, 0xff8183FF };
    case Platform::Bluesky: return { 0xff0B8091, 0xff22BFD4 };
    case Platform::Facebook: return { 0xff1670E0, 0xff4C97F7 };
    case Platform::Instagram: return { 0xffD6336C, 0xffE8588B };
    case Platform::LinkedIn: return { 0xff0B4F8A, 0xff4A8CC9 };
    case Platform::YouTube: return { 0xffDC2B2B, 0xffF05252 };
    case Platform::X: return { 0xff222222, 0xffC9CDD2 };
    case Platform::WordPress: return { 0xff21759B, 0xff4FA3C7 };
    case Platform::Discourse: return { 0xffA95F12, 0xffE39A4C };
    case Platform::Feeds: return { 0xff7F7000, 0xffC9B43A };
    case Platform::Threads: return { 0xff495057, 0xff8A929B };
    case Platform::Reddit: return { 0xffD93F0B, 0xffFF6A33 };
    case Platform::Telegram: return { 0xff2391C9, 0xff4CBBF2 };
    case Platform::Ghost: return { 0xff5A787A, 0xff8FAAAC };
    }
    Q_UNREACHABLE();
}

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

QColor between(const QColor &a, const QColor &b, double share)
{
    return QColor::fromRgbF(float(a.redF() * (1 - share) + b.redF() * share),
                            float(a.greenF() * (1 - share) + b.greenF() * share),
                            float(a.blueF() * (1 - share) + b.blueF() * share));
}

} // namespace

QColor color(Token token, bool dark)
{
    const Pair &pair = values[std::size_t(token)];
    return QColor::fromRgb(dark ? pair.dark : pair.light);
}

QColor platform(Platform platform, bool dark)
{
    const Pair pair = platformPair(platform);
    return QColor::fromRgb(dark ? pair.dark : pair.light);
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor letterOn(const QColor &background)
{
    return contrast(background, Qt::white) >= 4.5 ? QColor(Qt::white) : QColor(Qt::black);
}

bool looksDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window))
        < luminance(palette.color(QPalette::WindowText));
}

QPalette palette(bool dark)
{
    const auto of = [dark](Token token) { return color(token, dark); };
    QPalette palette;
    const auto set = [&palette](std::initializer_list<QPalette::ColorRole> roles, const QColor &to) {
        for (const QPalette::ColorRole role : roles)
            palette.setColor(role, to);
    };
    set({ QPalette::Window }, of(Token::Window));
    set({ QPalette::Base, QPalette::Button }, of(Token::Surface));
    set({ QPalette::AlternateBase, QPalette::ToolTipBase }, of(Token::Raised));
    set({ QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::ToolTipText,
          QPalette::BrightText },
        of(Token::Text));
    set({ QPalette::PlaceholderText }, of(Token::Muted));
    set({ QPalette::Highlight, QPalette::Link, QPalette::LinkVisited }, of(Token::Accent));
    set({ QPalette::HighlightedText }, of(Token::OnAccent));
    set({ QPalette::Mid, QPalette::Midlight, QPalette::Light, QPalette::Dark }, of(Token::Border));
    set({ QPalette::Shadow }, of(Token::Faint));
    // What cannot be used now is fainter than muted, yet can still be made out.
    const QColor disabled = between(of(Token::Muted), of(Token::Surface), 0.35);
    for (const QPalette::ColorRole role : { QPalette::Text, QPalette::WindowText,
                                            QPalette::ButtonText, QPalette::PlaceholderText })
        palette.setColor(QPalette::Disabled, role, disabled);
    return palette;
}

} // namespace tokens

Theme::Theme(QApplication &application)
    : m_application(application)
{
    openResources();
    QApplication::setStyle(new Style(*this)); // the application owns it
    QFont body = application.font();
    QStringList families = body.families();
    // Named outright: falling back to the emoji font glyph by glyph costs 40 ms of the first frame.
    if (QFontDatabase::hasFamily(u"Inter"_s))
        families.prepend(u"Inter"_s);
    families.append(u"Noto Color Emoji"_s);
    families.removeDuplicates();
    body.setFamilies(families);
    body.setPointSizeF(10);
    m_body = body;
    application.setFont(body);
    application.installEventFilter(this);
    m_flashTime = QApplication::cursorFlashTime();
    for (const Qt::UIEffect each : { Qt::UI_AnimateMenu, Qt::UI_AnimateCombo, Qt::UI_AnimateTooltip,
                                     Qt::UI_FadeMenu, Qt::UI_FadeTooltip }) {
        if (QApplication::isEffectEnabled(each))
            m_effects.append(each);
    }
    readSystem();
}

void Theme::choose(Choice choice)
{
    m_choice = choice;
    apply(choice == Choice::System ? m_systemDark : choice == Choice::Dark);
}

void Theme::setStill(bool still)
{
    if (still == m_still)
        return;
    m_still = still;
    QApplication::setCursorFlashTime(still ? 0 : m_flashTime);
    for (const Qt::UIEffect each : { Qt::UI_AnimateMenu, Qt::UI_AnimateCombo, Qt::UI_AnimateTooltip,
                                     Qt::UI_FadeMenu, Qt::UI_FadeTooltip })
        QApplication::setEffectEnabled(each, !still && m_effects.contains(each));
    Q_EMIT changed();
}

void Theme::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    Q_EMIT changed();
}

QFont Theme::font(Face face) const
{
    QFont font = m_body;
    switch (face) {
    case Face::Body: break;
    case Face::Strong: font.setWeight(QFont::DemiBold); break;
    case Face::Small: font.setPointSizeF(9); break;
    case Face::SmallStrong:
        font.setPointSizeF(9);
        font.setWeight(QFont::DemiBold);
        break;
    case Face::Tiny:
        font.setPointSizeF(8);
        font.setWeight(QFont::DemiBold);
        break;
    case Face::Title:
        font.setPointSizeF(12);
        font.setWeight(QFont::DemiBold);
        break;
    case Face::Heading:
        font.setPointSizeF(19);
        font.setWeight(QFont::Bold);
        break;
    case Face::Figure:
        font.setPointSizeF(20);
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // The desktop's colours changed. Qt 6.4 has no colour scheme to ask, so they are read again.
    if (event->type() == QEvent::ThemeChange && !m_reading)
        QMetaObject::invokeMethod(this, &Theme::readSystem, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void Theme::readSystem()
{
    m_reading = true;
    if (m_applied)
        m_application.setPalette(QPalette()); // ours set aside: what is left is the desktop's
    m_systemDark = tokens::looksDark(m_application.palette());
    m_applied = false;
    choose(m_choice);
    m_reading = false;
}

void Theme::apply(bool dark)
{
    if (m_applied && dark == m_dark)
        return;
    m_applied = true;
    m_dark = dark;
    m_application.setPalette(tokens::palette(dark));
    Q_EMIT changed();
}

namespace themes {

QString key(Theme::Choice choice)
{
    switch (choice) {
    case Theme::Choice::System: return u"system"_s;
    case Theme::Choice::Light: return u"light"_s;
    case Theme::Choice::Dark: return u"dark"_s;
    }
    Q_UNREACHABLE();
}

Theme::Choice fromKey(const QString &key)
{
    for (const Theme::Choice each : { Theme::Choice::Light, Theme::Choice::Dark }) {
        if (themes::key(each) == key)
            return each;
    }
    return Theme::Choice::System;
}

} // namespace themes
