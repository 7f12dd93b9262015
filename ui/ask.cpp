// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ask.h"

#include "ui/button.h"
#include "ui/dialog.h"
#include "ui/inbox/colleaguelist.h"
#include "ui/panes.h"
#include "ui/textbox.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>

#include <memory>

using namespace Qt::StringLiterals;

void AskDialogs::confirm(QWidget *over, Question question, std::function<void()> yes)
{
    confirmAlso(over, std::move(question), {}, {}, [yes = std::move(yes)](const QList<int> &) { yes(); });
}

void AskDialogs::confirmAlso(QWidget *over, Question question, QString heading, QStringList also,
                             std::function<void(QList<int>)> yes)
{
    auto *dialog = new Dialog(m_theme, question.title, over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->addText(question.text);
    QList<QCheckBox *> boxes;
    if (!also.isEmpty()) {
        QLabel *words = panes::label(heading, m_theme.font(Face::Strong), panes::ink, dialog);
        words->setWordWrap(true);
        dialog->addRow(words);
    }
    for (QString &each : also) {
        boxes.append(new QCheckBox(each.replace(u'&', "&&"_L1), dialog));
        dialog->addRow(boxes.constLast());
    }
    Button *no = dialog->addReject();
    Button *button = dialog->addAccept(question.yes);
    if (question.harmful) {
        button->setKind(Button::Kind::Danger);
        no->setFocus(); // Enter by habit does no harm
    }
    QObject::connect(dialog, &QDialog::accepted, dialog, [boxes, yes = std::move(yes)] {
        QList<int> ticked;
        for (int each = 0; each < boxes.size(); ++each) {
            if (boxes[each]->isChecked())
                ticked.append(each);
        }
        yes(ticked);
    });
    dialog->open();
}

namespace {

// What is typed into a question, and how it is read: on one line, or in a box that grows.
QWidget *field(const Theme &theme, Dialog *dialog, const Ask::Line &question,
               const std::function<void(QString)> &changed)
{
    if (!question.roomy) {
        auto *edit = new QLineEdit(question.text, dialog);
        edit->selectAll();
        QObject::connect(edit, &QLineEdit::textChanged, dialog,
                         [changed](const QString &text) { changed(text.trimmed()); });
        dialog->addRow(edit);
        return edit;
    }
    auto *card = new Card(theme, dialog);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(10, 8, 10, 8);
    auto *box = new TextBox(theme, 4, 12, card);
    box->setPlainText(question.text);
    box->moveCursor(QTextCursor::End);
    inside->addWidget(box);
    QObject::connect(box, &QPlainTextEdit::textChanged, dialog,
                     [box, changed] { changed(box->text().trimmed()); });
    QObject::connect(box, &TextBox::focused, card, &Card::setLit);
    dialog->addRow(card);
    if (!question.names.isEmpty())
        new ColleagueList(theme, question.names, *box, dialog);
    return box;
}

} // namespace

void AskDialogs::line(QWidget *over, Line question, std::function<void(QString)> given)
{
    auto *dialog = new Dialog(m_theme, question.title, over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto typed = std::make_shared<QString>(question.text.trimmed());
    const auto go = std::make_shared<QPointer<Button>>();
    const bool maybeEmpty = question.maybeEmpty;
    QWidget *edit = field(m_theme, dialog, question, [typed, go, maybeEmpty](const QString &text) {
        *typed = text;
        if (*go)
            (*go)->setEnabled(maybeEmpty || !text.isEmpty());
    });
    edit->setAccessibleName(question.title);
    dialog->addReject();
    Button *button = dialog->addAccept(question.yes);
    *go = button;
    button->setEnabled(maybeEmpty || !typed->isEmpty());
    if (const auto *box = qobject_cast<TextBox *>(edit))
        QObject::connect(box, &TextBox::sent, button, &QPushButton::click);
    QObject::connect(dialog, &QDialog::accepted, dialog,
                     [typed, given = std::move(given)] { given(*typed); });
    dialog->open();
    edit->setFocus();
}

void AskDialogs::openFiles(QWidget *over, QString title, QString filter,
                           std::function<void(QStringList)> chosen)
{
    auto *dialog = new QFileDialog(over, title, QString(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, over, std::move(chosen));
    dialog->open();
}

void AskDialogs::saveFile(QWidget *over, QString title, QString suggested,
                          std::function<void(QString)> chosen)
{
    auto *dialog = new QFileDialog(over, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggested);
    QObject::connect(dialog, &QFileDialog::fileSelected, over, std::move(chosen));
    dialog->open();
}
