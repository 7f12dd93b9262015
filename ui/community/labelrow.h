// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QStringList>
#include <QWidget>

// Labels as chips, as many rows as they need, and a plus after them. A press on one takes it off.
class LabelRow : public QWidget
{
    Q_OBJECT

public:
    LabelRow(const Theme &theme, QWidget *parent);
    void setLabels(const QStringList &labels);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void addAsked();
    void removeAsked(const QString &name);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int arrange(int width, bool place) const;

    const Theme &m_theme;
    QList<QWidget *> m_chips; // the plus last
};
