// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "core/base/clock.h"
#include "core/base/settings.h"
#include "core/inbox/deadlines.h"
#include "core/store/store.h"
#include "core/store/alerts.h"
#include "core/store/values.h"
#include "ui/ask.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/dialog.h"
#include "ui/inbox/inboxviews.h"
#include "ui/panes.h"
#include "ui/pulse.h"
#include "ui/services.h"
#include "ui/settings/deadlinesettings.h"
#include "ui/settings/section.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QScrollArea>

using namespace Qt::StringLiterals;

SettingsPage::SettingsPage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_area(new QScrollArea(this))
    , m_board(new QWidget(m_area))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    all->addWidget(m_area);
    panes::fill(*m_board, QPalette::Window);
    auto *row = new QHBoxLayout(m_board);
    row->setContentsMargins(24, 24, 24, 24);
    auto *middle = new QWidget(m_board);
    middle->setMaximumWidth(760);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    buildComputer(*column);
    buildPerson(*column);
    buildNotifications(*column);
    buildWorkspace(*column);
    auto *deadlines = new DeadlineSettings(context, middle);
    connect(deadlines, &DeadlineSettings::failed, this, &SettingsPage::failed);
    column->addWidget(deadlines);
    buildSafety(*column);
    column->addStretch();
    connect(&context.pulse, &Pulse::changed, this, &SettingsPage::follow);
    follow();
}

// An area measures its widget when it gets it: a fifth of what the program does until its first paint.
void SettingsPage::showEvent(QShowEvent *event)
{
    if (m_area->widget() != m_board)
        m_area->setWidget(m_board);
    Page::showEvent(event);
}

void SettingsPage::buildComputer(QVBoxLayout &column)
{
    Section rows(m_context.theme, column, tr("This computer"));
    auto *language = new QComboBox(this);
    language->addItem(tr("Like the system"), QString());
    language->addItem(u"English"_s, u"en"_s);
    language->addItem(u"Français"_s, u"fr"_s);
    const QString chosen = m_context.settings.text(Settings::Language);
    language->setCurrentIndex(std::max(0, language->findData(chosen)));
    connect(language, &QComboBox::currentIndexChanged, this, [this, language] {
        m_context.settings.setText(Settings::Language, language->currentData().toString());
        m_context.services.reopenWindow();
    });
    rows.add(tr("Language"), {}, language);

    auto *theme = new QComboBox(this);
    theme->addItem(tr("Like the system"), int(Theme::Choice::System));
    theme->addItem(tr("Light"), int(Theme::Choice::Light));
    theme->addItem(tr("Dark"), int(Theme::Choice::Dark));
    theme->setCurrentIndex(theme->findData(int(m_context.theme.choice())));
    connect(theme, &QComboBox::currentIndexChanged, this, [this, theme] {
        const auto which = Theme::Choice(theme->currentData().toInt());
        m_context.settings.setText(Settings::Theme, themes::key(which));
        m_context.theme.choose(which);
    });
    rows.add(tr("Theme"), {}, theme);

    auto *density = new QComboBox(this);
    density->addItem(tr("Comfortable"), u"comfortable"_s);
    density->addItem(tr("Compact"), u"compact"_s);
    density->setCurrentIndex(
        density->findData(m_context.settings.text(Settings::ListDensity)));
    connect(density, &QComboBox::currentIndexChanged, this, [this, density] {
        const QString wanted = density->currentData().toString();
        m_context.settings.setText(Settings::ListDensity, wanted);
        m_context.theme.setCompact(wanted == "compact"_L1);
    });
    rows.add(tr("Rows of lists"), {}, density);
    connect(addFlag(rows, Settings::ReducedMotion, tr("Less motion"),
                    tr("Nothing blinks or moves by itself.")),
            &QCheckBox::toggled, &m_context.theme, &Theme::setStill);
    addFlag(rows, Settings::FacesFromElsewhere, tr("Pictures of people from every server"),
            tr("Otherwise only from the servers of your own accounts. Other servers would see "
               "this computer's address, and when someone is read."));
}

void SettingsPage::buildNotifications(QVBoxLayout &column)
{
    Section rows(m_context.theme, column, tr("In the background"));
    QCheckBox *on = addFlag(rows, Settings::NotificationsEnabled, tr("Notifications"),
                            tr("Says when new messages come while the window is not in front."));
    for (QCheckBox *each :
         { addFlag(rows, Settings::NotificationPreview, tr("With names and words"),
                   tr("Otherwise only how many there are, for screens that others see.")),
           addFlag(rows, Settings::NotificationSound, tr("With a sound"), {}) }) {
        each->setEnabled(on->isChecked());
        connect(on, &QCheckBox::toggled, each, &QWidget::setEnabled);
    }
    addFlag(rows, Settings::CloseToTray, tr("Stay in the tray when the window is closed"),
            tr("Planned posts leave from there. Where there is no tray, closing quits."));
    auto *login = new QCheckBox(this);
    login->setChecked(m_context.services.startsAtLogin());
    connect(login, &QCheckBox::toggled, this, [this, login](bool wanted) {
        const Result<> done = m_context.services.startAtLogin(wanted);
        if (done)
            return;
        const QSignalBlocker quiet(login);
        login->setChecked(!wanted);
        Q_EMIT failed(done.error());
    });
    rows.add(tr("Start when this computer does"),
             tr("Without its window: in the tray, or minimised where there is none."), login);
}

QCheckBox *SettingsPage::addFlag(Section &section, Settings::Key key, const QString &name,
                                 const QString &hint)
{
    auto *box = new QCheckBox(this);
    box->setChecked(m_context.settings.flag(key));
    connect(box, &QCheckBox::toggled, this,
            [this, key](bool on) { m_context.settings.setFlag(key, on); });
    section.add(name, hint, box);
    return box;
}

void SettingsPage::buildPerson(QVBoxLayout &column)
{
    Section rows(m_context.theme, column, tr("Who is working"));
    auto *name = new QLineEdit(m_context.settings.text(Settings::PersonName), this);
    name->setFixedWidth(240);
    name->setMaxLength(60);
    auto *initials = new QLineEdit(m_context.settings.text(Settings::PersonInitials), this);
    initials->setFixedWidth(72);
    initials->setMaxLength(3);
    const auto tell = [name, initials] {
        initials->setPlaceholderText(inboxviews::initialsOf(name->text()));
    };
    tell();
    connect(name, &QLineEdit::editingFinished, this, [this, name, tell] {
        m_context.settings.setText(Settings::PersonName, name->text().simplified());
        tell();
        Q_EMIT personChanged();
    });
    connect(initials, &QLineEdit::editingFinished, this, [this, initials] {
        m_context.settings.setText(Settings::PersonInitials, initials->text().simplified());
        Q_EMIT personChanged();
    });
    rows.add(tr("Your name"), tr("Stands on notes, and on what is assigned to you."), name);
    rows.add(tr("Initials"), {}, initials);
}

void SettingsPage::buildWorkspace(QVBoxLayout &column)
{
    Section rows(m_context.theme, column, tr("This workspace"));
    m_name = new QLineEdit(this);
    m_name->setFixedWidth(240);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        const QString name = m_name->text().trimmed();
        if (!name.isEmpty() && name != m_context.pulse.values().name)
            m_tasks.start(save(u"name"_s, name));
    });
    rows.add(tr("Name"), {}, m_name);

    m_zone = new QComboBox(this);
    m_zone->setFixedWidth(240);
    // Not as wide as its widest name: measuring all six hundred was a seventh of the program's start.
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(16);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromUtf8(id));
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    connect(m_zone, &QComboBox::textActivated, this, [this](const QString &name) {
        if (walltime::zone(name))
            m_tasks.start(save(u"zone"_s, name));
    });
    rows.add(tr("Time zone"), tr("Days, weeks and planned times are read in it."), m_zone);

    m_polling = new QComboBox(this);
    m_polling->addItem(tr("As busy as the accounts are"), 0);
    for (const int minutes : { 5, 15, 60 })
        m_polling->addItem(tr("Every %n minute(s)", nullptr, minutes), minutes);
    connect(m_polling, &QComboBox::activated, this, [this] {
        m_tasks.start(save(values::polling, m_polling->currentData().toString()));
    });
    rows.add(tr("Look for messages"), tr("Sync now looks at once, whatever is chosen."), m_polling);

    m_alerts = new QComboBox(this);
    m_alerts->addItem(tr("By how much there is"), u"auto"_s);
    m_alerts->addItem(tr("Reluctantly"), u"low"_s);
    m_alerts->addItem(tr("Normally"), u"normal"_s);
    m_alerts->addItem(tr("Easily"), u"high"_s);
    connect(m_alerts, &QComboBox::activated, this, [this] {
        m_tasks.start(save(alerts::sensitivity, m_alerts->currentData().toString()));
    });
    rows.add(tr("Raise alerts"),
             tr("When clearly more bad news comes than usual. More easily finds smaller storms, and takes more busy "
                "days for one."),
             m_alerts);
    m_tasks.start(readAlerts());
}

void SettingsPage::buildSafety(QVBoxLayout &column)
{
    Section rows(m_context.theme, column, tr("Safety"));
    m_backup = new Button(m_context.theme, Button::Kind::Outlined, tr("Back up…"), this);
    connect(m_backup, &QPushButton::clicked, this, &SettingsPage::askBackup);
    rows.add(tr("Backup"), tr("A complete, checked copy in one file. Sign-ins are not in it."),
             m_backup);
    auto *data = new Button(m_context.theme, Button::Kind::Outlined, tr("Look…"), this);
    data->setAccessibleName(tr("Personal data"));
    connect(data, &QPushButton::clicked, this, &SettingsPage::personalDataWanted);
    rows.add(tr("Personal data"), tr("How long conversations are kept, and what was erased."), data);
    if (m_context.services.sealed()) {
        auto *change = new Button(m_context.theme, Button::Kind::Outlined, tr("Change…"), this);
        connect(change, &QPushButton::clicked, this, &SettingsPage::askPassphrase);
        rows.add(tr("Passphrase"), tr("It seals the sign-ins, since there is no keyring here."),
                 change);
    }
}

Task<> SettingsPage::readAlerts()
{
    const QString key = alerts::sensitivity;
    const Result<QString> chosen = co_await m_context.store.read(&values::get, key);
    if (chosen)
        m_alerts->setCurrentIndex(std::max(0, m_alerts->findData(*chosen)));
}

void SettingsPage::follow()
{
    if (!m_name->hasFocus())
        m_name->setText(m_context.pulse.values().name);
    if (!m_zone->hasFocus())
        m_zone->setCurrentText(QString::fromUtf8(m_context.pulse.zone().id()));
    m_polling->setCurrentIndex(
        std::max(0, m_polling->findData(m_context.pulse.values().pollingMinutes)));
}

void SettingsPage::askBackup()
{
    const QString name = u"%1 %2.parvis-backup"_s.arg(m_context.pulse.values().name,
                                                      m_context.today().toString(Qt::ISODate));
    m_context.ask.saveFile(this, tr("Back up the workspace"), name,
                           [this](const QString &file) { m_tasks.start(backup(file)); });
}

void SettingsPage::askPassphrase()
{
    auto *dialog = new Dialog(m_context.theme, tr("Change the passphrase"), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto field = [dialog](const QString &label) {
        auto *edit = new QLineEdit(dialog);
        edit->setEchoMode(QLineEdit::Password);
        dialog->addField(label, edit);
        return edit;
    };
    QLineEdit *from = field(tr("Passphrase now"));
    QLineEdit *to = field(tr("New passphrase"));
    QLineEdit *again = field(tr("New passphrase, once more"));
    dialog->addText(tr("Nobody can recover it: without it the accounts have to sign in again."));
    dialog->addReject();
    Button *go = dialog->addAccept(tr("Change"));
    const auto judge = [=] {
        go->setEnabled(!from->text().isEmpty() && to->text().size() >= 8
                       && to->text() == again->text());
    };
    for (QLineEdit *each : { from, to, again })
        connect(each, &QLineEdit::textChanged, dialog, judge);
    judge();
    connect(dialog, &QDialog::accepted, this, [this, from, to] {
        QByteArray before = from->text().toUtf8();
        QByteArray after = to->text().toUtf8();
        m_tasks.start(changePassphrase(Secret::taking(before), Secret::taking(after)));
    });
    dialog->open();
}

Task<> SettingsPage::save(QString key, QString value)
{
    const Result<> saved = co_await m_context.store.write(&values::set, key, value);
    if (!saved) {
        Q_EMIT failed(saved.error());
        co_return;
    }
    if (key != u"zone"_s)
        co_return;
    // Working hours are other moments in another zone.
    const Result<> unsettled = co_await m_context.store.write(&deadlines::unsettleAll);
    if (!unsettled)
        Q_EMIT failed(unsettled.error());
}

Task<> SettingsPage::backup(QString file)
{
    m_backup->setEnabled(false);
    m_backup->setText(tr("Backing up…"));
    const Result<> made = co_await m_context.services.backup(file);
    m_backup->setEnabled(true);
    m_backup->setText(tr("Back up…"));
    if (made)
        Q_EMIT told(tr("Backed up"));
    else
        Q_EMIT failed(made.error());
    co_return;
}

Task<> SettingsPage::changePassphrase(Secret from, Secret to)
{
    const Result<> changed = co_await m_context.services.changePassphrase(from, to);
    if (changed)
        Q_EMIT told(tr("Passphrase changed"));
    else
        Q_EMIT failed(changed.error());
    co_return;
}
