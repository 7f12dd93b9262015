// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertspage.h"

#include "ui/alerts/alertspane.h"
#include "ui/lines.h"

#include <QApplication>
#include <QBoxLayout>

AlertsPage::AlertsPage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_pane(new AlertsPane(context, this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pane);
    connect(m_pane, &AlertsPane::done, this, &AlertsPage::done);
    connect(m_pane, &AlertsPane::told, this, &AlertsPage::told);
    connect(m_pane, &AlertsPane::failed, this, &AlertsPage::failed);
    connect(m_pane, &AlertsPane::conversationWanted, this, &AlertsPage::conversationWanted);
    connect(m_pane, &AlertsPane::mentionsWanted, this, &AlertsPage::mentionsWanted);
    connect(m_pane, &AlertsPane::settingsWanted, this, &AlertsPage::settingsWanted);
}

void AlertsPage::shown()
{
    if (!isAncestorOf(QApplication::focusWidget()))
        m_pane->list().setFocus(); // the arrow keys begin here
    m_pane->refresh();
}
