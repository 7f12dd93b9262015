// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "ui/avatar.h"
#include "ui/describe.h"
#include "ui/paint.h"
#include "ui/theme.h"

namespace {

const QList<Token> backgrounds { Token::Window, Token::Surface, Token::Raised, Token::AccentSoft };

} // namespace

TEST_CASE("Text reads on every background, in both themes", "[theme]")
{
    const bool dark = GENERATE(false, true);
    CAPTURE(dark);
    const auto reads = [dark](Token ink, Token ground) {
        CAPTURE(int(ink), int(ground));
        CHECK(tokens::contrast(tokens::color(ink, dark), tokens::color(ground, dark)) >= 4.5);
    };
    for (const Token ground : backgrounds) {
        reads(Token::Text, ground);
        reads(Token::Muted, ground);
        reads(Token::Accent, ground);
    }
    reads(Token::OnAccent, Token::Accent);
    reads(Token::Neutral, Token::Surface);
    reads(Token::Neutral, Token::Raised);
    for (const draw::Tone tone : { draw::Tone::Neutral, draw::Tone::Accent, draw::Tone::Positive,
                                   draw::Tone::Negative, draw::Tone::Warning }) {
        reads(draw::ink(tone), draw::soft(tone));
        reads(draw::ink(tone), Token::Surface);
        reads(draw::ink(tone), Token::Window);
        reads(Token::Text, draw::soft(tone));
    }
}

TEST_CASE("A platform's colour stands out, and its letter reads on it", "[theme]")
{
    const bool dark = GENERATE(false, true);
    CAPTURE(dark);
    for (const Platform each : platform::all()) {
        CAPTURE(platform::key(each));
        const QColor color = tokens::platform(each, dark);
        for (const Token ground : { Token::Window, Token::Surface, Token::Raised })
            CHECK(tokens::contrast(color, tokens::color(ground, dark)) >= 3);
        CHECK(tokens::contrast(color, tokens::letterOn(color)) >= 4.5);
    }
    const int apart = tokens::platform(Platform::Reddit, dark).hslHue()
        - tokens::platform(Platform::Feeds, dark).hslHue();
    CHECK(std::abs(apart) >= 30);
}

TEST_CASE("No two platforms look the same", "[theme]")
{
    const bool dark = GENERATE(false, true);
    const QList<Platform> all = platform::all();
    for (const Platform a : all) {
        for (const Platform b : all) {
            if (a == b)
                continue;
            CAPTURE(platform::key(a), platform::key(b), dark);
            const QColor ca = tokens::platform(a, dark);
            const QColor cb = tokens::platform(b, dark);
            const int far = std::abs(ca.red() - cb.red()) + std::abs(ca.green() - cb.green())
                + std::abs(ca.blue() - cb.blue());
            CHECK(far >= 24);
        }
    }
}

TEST_CASE("Initials read on every avatar", "[theme]")
{
    for (int each = 0; each < 200; ++each) {
        const QColor color = avatar::color(Foreign(QString::number(each * 7919)));
        CHECK(tokens::contrast(color, Qt::white) >= 4.5);
    }
    CHECK(avatar::initials(Foreign(QStringLiteral("Claire Dubois"))) == QStringLiteral("CD"));
    CHECK(avatar::initials(Foreign(QStringLiteral("studio.tilleul"))) == QStringLiteral("ST"));
    CHECK(avatar::initials(Foreign(QStringLiteral("🌱"))) == QStringLiteral("?"));
}

TEST_CASE("The desktop is dark when its window is darker than its text", "[theme]")
{
    CHECK(tokens::looksDark(tokens::palette(true)));
    CHECK_FALSE(tokens::looksDark(tokens::palette(false)));
}

TEST_CASE("Every state has its word", "[theme]")
{
    QStringList words;
    for (const Publication::State state : publication::states()) {
        const QString word = describe::state(state);
        CHECK_FALSE(word.isEmpty());
        CHECK_FALSE(words.contains(word));
        words.append(word);
    }
}
