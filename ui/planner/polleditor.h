// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/post.h"
#include "ui/theme.h"

#include <QWidget>

class Button;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

// The options of a poll, how long it runs, and whether several may be chosen.
class PollEditor : public QWidget
{
    Q_OBJECT

public:
    PollEditor(const Theme &theme, QWidget *parent);

    void setPoll(const std::optional<Poll> &poll); // without saying that it changed
    std::optional<Poll> poll() const; // none while every option is empty
    void setMost(int options); // as the account takes that takes most

Q_SIGNALS:
    void changed();

private:
    QLineEdit *addOption(const QString &text);
    void follow();

    const Theme &m_theme;
    QVBoxLayout *m_column;
    QList<QLineEdit *> m_options;
    QComboBox *m_duration;
    QCheckBox *m_multiple;
    int m_most = 4;
    bool m_filling = false;
};
