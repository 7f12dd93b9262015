// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/replyeditor.h"

#include "core/base/clock.h"
#include "core/library/variables.h"
#include "ui/ask.h"
#include "ui/button.h"
#include "ui/describe.h"
#include "ui/mediarow.h"
#include "ui/panes.h"
#include "ui/pulse.h"
#include "ui/signature.h"
#include "ui/textbox.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace languages {

void fill(QComboBox &box, const QString &any)
{
    if (!any.isEmpty())
        box.addItem(any, QString());
    for (const char *code : { "fr", "en", "es", "de", "it", "pt", "nl", "ar", "ru" })
        box.addItem(describe::language(QLatin1StringView(code)), QLatin1StringView(code).toString());
}

} // namespace languages

ReplyEditor::ReplyEditor(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(new QLineEdit(this))
    , m_category(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_card(new Card(context.theme, this))
    , m_box(new TextBox(context.theme, 5, 18, m_card))
    , m_media(new MediaRow(context, m_card))
    , m_preview(new Card(context.theme, this))
    , m_reading(panes::label({}, context.theme.font(Face::Body), panes::ink, m_preview))
    , m_used(panes::label({}, context.theme.font(Face::Small), panes::muted, this))
{
    const Theme &theme = context.theme;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_title->setPlaceholderText(tr("Title"));
    m_title->setAccessibleName(tr("Title"));
    m_title->setFont(theme.font(Face::Title));
    column->addWidget(m_title);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_category->setEditable(true);
    m_category->setInsertPolicy(QComboBox::NoInsert);
    m_category->lineEdit()->setPlaceholderText(tr("Category"));
    m_category->setAccessibleName(tr("Category"));
    m_category->setMinimumWidth(130);
    m_category->setMaximumWidth(260);
    row->addWidget(m_category, 10);
    languages::fill(*m_language, tr("Any language"));
    m_language->setAccessibleName(tr("Language"));
    row->addWidget(m_language);
    row->addStretch();
    row->addWidget(m_used);
    column->addLayout(row);

    auto *text = new QVBoxLayout(m_card);
    text->setContentsMargins(12, 10, 12, 10);
    text->setSpacing(8);
    m_box->setPlaceholderText(tr("Text of the reply. {first} becomes the first name of whoever wrote."));
    m_box->setAccessibleName(tr("Text"));
    text->addWidget(m_box);
    text->addWidget(m_media);
    text->addWidget(variableRow());
    column->addWidget(m_card);

    auto *heading = panes::label(tr("As it will read"), theme.font(Face::SmallStrong), panes::muted, this);
    heading->setContentsMargins(0, 8, 0, 0);
    column->addWidget(heading);
    m_preview->setFill(Token::AccentSoft);
    auto *reading = new QVBoxLayout(m_preview);
    reading->setContentsMargins(14, 11, 14, 11);
    m_reading->setWordWrap(true);
    reading->addWidget(m_reading);
    column->addWidget(m_preview);

    m_settle.setSingleShot(true);
    m_settle.setInterval(400);
    connect(&m_settle, &QTimer::timeout, this, &ReplyEditor::typed);
    connect(m_title, &QLineEdit::textChanged, this, &ReplyEditor::change);
    connect(m_box, &QPlainTextEdit::textChanged, this, &ReplyEditor::change);
    connect(m_category, &QComboBox::editTextChanged, this, &ReplyEditor::change);
    connect(m_language, &QComboBox::currentIndexChanged, this, &ReplyEditor::change);
    connect(m_media, &MediaRow::changed, this, &ReplyEditor::change);
    connect(m_media, &MediaRow::failed, this, [this](const Error &error) { Q_EMIT failed(error); });
    connect(m_box, &TextBox::focused, m_card, &Card::setLit);
}

QString ReplyEditor::meaning(const QString &variable)
{
    if (variable == "name"_L1)
        return tr("their name");
    if (variable == "first"_L1)
        return tr("their first name");
    if (variable == "handle"_L1)
        return tr("their handle");
    if (variable == "order"_L1)
        return tr("the order's number they gave");
    if (variable == "me"_L1)
        return tr("who answers");
    if (variable == "account"_L1)
        return tr("our account");
    if (variable == "platform"_L1)
        return tr("the network");
    if (variable == "brand"_L1)
        return tr("our name");
    return tr("today's date");
}

QWidget *ReplyEditor::variableRow()
{
    auto *made = new QWidget(m_card);
    auto *row = new QHBoxLayout(made);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto *attach = new Button(m_context.theme, Button::Kind::Flat, {}, made);
    attach->setSymbol(u"image"_s);
    attach->setToolTip(tr("Add a picture"));
    attach->setAccessibleName(tr("Add a picture"));
    connect(attach, &QPushButton::clicked, this, [this] {
        m_context.ask.openFiles(this, tr("Add a picture"),
                                tr("Pictures and films (*.jpg *.jpeg *.png *.gif *.webp *.mp4 *.mov *.webm)"),
                                [this](const QStringList &files) { m_media->add(files); });
    });
    row->addWidget(attach);
    auto *insert = new Button(m_context.theme, Button::Kind::Flat, tr("Variable"), made);
    insert->setSymbol(u"plus"_s);
    insert->setToolTip(tr("Put a variable in"));
    connect(insert, &QPushButton::clicked, this, [this, insert] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const QString &name : variables::names())
            menu->addAction(tr("{%1}: %2").arg(name, meaning(name)), this, [this, name] {
                m_box->insertPlainText(u'{' + name + u'}');
                m_box->setFocus();
            });
        menu->popup(insert->mapToGlobal(QPoint(0, insert->height() + 2)));
    });
    row->addWidget(insert);
    row->addStretch();
    return made;
}

void ReplyEditor::setCategories(const QStringList &categories)
{
    const QString typed = m_category->currentText();
    m_loading = true;
    m_category->clear();
    m_category->addItems(categories);
    m_category->setEditText(typed);
    m_loading = false;
}

void ReplyEditor::edit(const savedreplies::Reply &reply)
{
    m_settle.stop();
    m_loading = true;
    m_reply = reply;
    m_title->setText(reply.title);
    m_category->setEditText(reply.category);
    int language = m_language->findData(reply.language);
    if (language < 0) {
        m_language->addItem(describe::language(reply.language), reply.language);
        language = m_language->count() - 1;
    }
    m_language->setCurrentIndex(language);
    m_box->setPlainText(reply.text);
    m_media->setMedia(reply.media);
    m_loading = false;
    m_used->setText(reply.used > 0 ? tr("Used %Ln time(s)", nullptr, reply.used) : QString());
    show(reply);
}

savedreplies::Reply ReplyEditor::reply() const
{
    savedreplies::Reply made = m_reply;
    made.title = m_title->text();
    made.category = m_category->currentText();
    made.language = m_language->currentData().toString();
    made.text = m_box->toPlainText();
    made.media = m_media->media();
    return made;
}

void ReplyEditor::change()
{
    if (m_loading)
        return;
    show(reply());
    m_settle.start();
}

// With the values of somebody made up, and what is known of ourselves.
void ReplyEditor::show(const savedreplies::Reply &reply)
{
    variables::Values values;
    values.name = tr("Claire Dubois");
    values.handle = u"@claire"_s;
    values.order = u"4471"_s;
    values.me = signature::of(m_context.settings);
    const QList<Account> &accounts = m_context.pulse.accounts();
    if (!accounts.isEmpty()) {
        values.account = accounts.constFirst().handle;
        values.platform = platform::name(accounts.constFirst().platform);
    }
    values.brand = m_context.pulse.values().name;
    values.day = describe::day(m_context.clock.now(), Instant(), m_context.pulse.zone());
    m_reading->setText(variables::fill(reply.text, values).text);
    m_preview->setVisible(!reply.text.trimmed().isEmpty());
}

QString ReplyEditor::preview() const
{
    return m_reading->text();
}
