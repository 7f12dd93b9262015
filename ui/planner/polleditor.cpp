// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/polleditor.h"

#include "ui/describe.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array durations { 5min, 30min, 60min, 6 * 60min, 12 * 60min, 24 * 60min, 3 * 24 * 60min,
                                 7 * 24 * 60min, 14 * 24 * 60min, 30 * 24 * 60min };

} // namespace

PollEditor::PollEditor(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout)
    , m_duration(new QComboBox(this))
    , m_multiple(new QCheckBox(tr("Several answers"), this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 6);
    all->setSpacing(6);
    m_column->setSpacing(6);
    all->addLayout(m_column);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    for (const std::chrono::minutes each : durations)
        m_duration->addItem(describe::lasting(each), qint64(std::chrono::seconds(each).count()));
    m_duration->setAccessibleName(tr("How long the poll runs"));
    row->addWidget(m_duration);
    row->addWidget(m_multiple);
    row->addStretch();
    all->addLayout(row);
    setPoll(std::nullopt);
    const auto tell = [this] {
        if (!m_filling)
            Q_EMIT changed();
    };
    connect(m_duration, &QComboBox::currentIndexChanged, this, tell);
    connect(m_multiple, &QCheckBox::toggled, this, tell);
}

QLineEdit *PollEditor::addOption(const QString &text)
{
    auto *edit = new QLineEdit(text, this);
    const QString name = tr("Option %1").arg(m_options.size() + 1);
    edit->setPlaceholderText(name);
    edit->setAccessibleName(name);
    connect(edit, &QLineEdit::textChanged, this, &PollEditor::follow);
    m_column->addWidget(edit);
    m_options.append(edit);
    return edit;
}

// There is always an empty line to go on, as long as there may be more.
void PollEditor::follow()
{
    if (m_filling)
        return;
    const bool full = !m_options.isEmpty() && !m_options.last()->text().isEmpty();
    if (full && m_options.size() < m_most)
        addOption({});
    Q_EMIT changed();
}

void PollEditor::setPoll(const std::optional<Poll> &poll)
{
    if (this->poll().has_value() == poll.has_value() && poll && this->poll()->options == poll->options
        && this->poll()->duration == poll->duration && this->poll()->multiple == poll->multiple)
        return;
    m_filling = true;
    for (QLineEdit *each : std::as_const(m_options)) {
        each->hide();
        each->deleteLater();
    }
    m_options.clear();
    const QStringList texts = poll ? poll->options : QStringList();
    for (const QString &each : texts)
        addOption(each);
    while (m_options.size() < 2 || (m_options.size() < m_most && !m_options.last()->text().isEmpty()))
        addOption({});
    const qint64 seconds = poll ? poll->duration.count() : 24 * 3600;
    int nearest = 0;
    for (int i = 0; i < m_duration->count(); ++i) {
        if (std::abs(m_duration->itemData(i).toLongLong() - seconds)
            < std::abs(m_duration->itemData(nearest).toLongLong() - seconds))
            nearest = i;
    }
    m_duration->setCurrentIndex(nearest);
    m_multiple->setChecked(poll && poll->multiple);
    m_filling = false;
}

std::optional<Poll> PollEditor::poll() const
{
    Poll made;
    for (const QLineEdit *each : m_options) {
        if (!each->text().trimmed().isEmpty())
            made.options.append(each->text().trimmed());
    }
    if (made.options.isEmpty())
        return std::nullopt;
    made.duration = std::chrono::seconds(m_duration->currentData().toLongLong());
    made.multiple = m_multiple->isChecked();
    return made;
}

void PollEditor::setMost(int options)
{
    m_most = std::max(2, options);
}
