// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/platform.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;

// The colours by their task. Faint is for lines and marks, never for text.
enum class Token {
    Window,
    Surface,
    Raised,
    Border,
    Text,
    Muted,
    Faint,
    Accent,
    OnAccent,
    AccentSoft,
    Positive,
    PositiveSoft,
    Negative,
    NegativeSoft,
    Warning,
    WarningSoft,
    Neutral,
};

namespace tokens {

constexpr int count = 17;
QColor color(Token token, bool dark);
QColor platform(Platform platform, bool dark);
QColor letterOn(const QColor &background); // white where it reads, else black
double contrast(const QColor &a, const QColor &b); // WCAG 2.1, 1 … 21
bool looksDark(const QPalette &palette); // the window is darker than its text
QPalette palette(bool dark);

} // namespace tokens

enum class Face { Body, Strong, Small, SmallStrong, Tiny, Title, Heading, Figure };

// Light or dark, and the fonts. Hands the application its style and palette; widgets that paint themselves
// ask for a Token when they paint and so need no signal to follow a change.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };

    explicit Theme(QApplication &application);

    void choose(Choice choice);
    void setStill(bool still); // nothing moves by itself
    bool still() const { return m_still; }
    void setCompact(bool compact); // rows of lists closer together
    bool compact() const { return m_compact; }
    Choice choice() const { return m_choice; }
    bool dark() const { return m_dark; }
    QColor color(Token token) const { return tokens::color(token, m_dark); }
    QColor platform(Platform platform) const { return tokens::platform(platform, m_dark); }
    QFont font(Face face) const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void readSystem();
    void apply(bool dark);

    QApplication &m_application;
    Choice m_choice = Choice::System;
    bool m_systemDark = false;
    bool m_dark = false;
    bool m_applied = false;
    bool m_reading = false;
    bool m_still = false;
    bool m_compact = false;
    int m_flashTime = 0; // of the text cursor, as the desktop has it
    QList<Qt::UIEffect> m_effects; // likewise
    QFont m_body;
};

// How a choice is kept: "system", "light", "dark".
namespace themes {

QString key(Theme::Choice choice);
Theme::Choice fromKey(const QString &key);

} // namespace themes
