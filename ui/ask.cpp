// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ask.h"

#include "ui/button.h"
#include "ui/dialog.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>

void AskDialogs::confirm(QWidget *over, Question question, std::function<void()> yes)
{
    auto *dialog = new Dialog(m_theme, question.title, over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->addText(question.text);
    Button *no = dialog->addReject();
    Button *button = dialog->addAccept(question.yes);
    if (question.harmful) {
        button->setKind(Button::Kind::Danger);
        no->setFocus(); // Enter by habit does no harm
    }
    QObject::connect(dialog, &QDialog::accepted, dialog, std::move(yes));
    dialog->open();
}

void AskDialogs::line(QWidget *over, Line question, std::function<void(QString)> given)
{
    auto *dialog = new Dialog(m_theme, question.title, over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *edit = new QLineEdit(question.text, dialog);
    edit->setAccessibleName(question.title);
    edit->selectAll();
    dialog->addRow(edit);
    dialog->addReject();
    Button *button = dialog->addAccept(question.yes);
    const auto judge = [edit, button] { button->setEnabled(!edit->text().trimmed().isEmpty()); };
    QObject::connect(edit, &QLineEdit::textChanged, dialog, judge);
    judge();
    QObject::connect(dialog, &QDialog::accepted, dialog,
                     [edit, given = std::move(given)] { given(edit->text().trimmed()); });
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
