// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"
#include "tests/ui/stage.h"

#include "ui/ask.h"

#include <QDialog>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {

struct Asking
{
    explicit Asking(const Ask::Line &question)
    {
        over.show();
        AskDialogs(stageTheme()).line(&over, question, [this](const QString &text) { given = text; });
        for (QDialog *each : over.findChildren<QDialog *>())
            dialog = each;
        REQUIRE(dialog);
        for (QPushButton *each : dialog->findChildren<QPushButton *>()) {
            if (each->text() == question.yes)
                yes = each;
        }
        REQUIRE(yes);
    }
    QWidget over;
    QDialog *dialog = nullptr;
    QPushButton *yes = nullptr;
    std::optional<QString> given;
};

Ask::Line named(bool maybeEmpty, bool roomy)
{
    Ask::Line question;
    question.title = u"A name"_s;
    question.yes = u"Take it"_s;
    question.maybeEmpty = maybeEmpty;
    question.roomy = roomy;
    return question;
}

} // namespace

TEST_CASE("A line that is wanted is not given before it is typed", "[ask]")
{
    Asking a(named(false, false));
    CHECK_FALSE(a.yes->isEnabled());
    QLineEdit *line = a.dialog->findChild<QLineEdit *>();
    REQUIRE(line);
    line->setText(u"   "_s);
    CHECK_FALSE(a.yes->isEnabled());
    line->setText(u" Lumen "_s);
    CHECK(a.yes->isEnabled());
    a.yes->click();
    CHECK(a.given == u"Lumen"_s);
}

TEST_CASE("Where no word is an answer, none has to be typed", "[ask]")
{
    Asking a(named(true, true));
    CHECK(a.yes->isEnabled());
    TextBox *box = a.dialog->findChild<TextBox *>();
    REQUIRE(box);
    box->setPlainText(u"a"_s);
    box->clear();
    CHECK(a.yes->isEnabled());
    a.yes->click();
    CHECK(a.given == QString());
}
