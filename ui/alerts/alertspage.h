// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/context.h"
#include "ui/page.h"

#include <functional>

class AlertsPane;
namespace alerts {
struct Alert;
}

// The page of alerts.
class AlertsPage : public Page
{
    Q_OBJECT

public:
    AlertsPage(const Context &context, QWidget *parent);

    QString title() const override { return tr("Alerts"); }
    void shown() override;
    AlertsPane &pane() { return *m_pane; }

Q_SIGNALS:
    void done(const QString &what, const std::function<void()> &undo);
    void told(const QString &what);
    void failed(const Error &error);
    void conversationWanted(qint64 id);
    void mentionsWanted(const alerts::Alert &alert, qint64 messageId);
    void settingsWanted();

private:
    AlertsPane *m_pane;
};
