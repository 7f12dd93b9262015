// SPDX-License-Identifier: GPL-3.0-or-later
// The floor of G10: as many widgets as an inbox has and a list of lines, painted once.
#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QPushButton>
#include <QStringListModel>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

class Watcher : public QObject
{
protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(this, [] { ::_exit(0); }, Qt::QueuedConnection);
        return false;
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(u"fusion"_s);
    QMainWindow window;
    auto *page = new QWidget(&window);
    auto *columns = new QHBoxLayout(page);
    for (int column = 0; column < 3; ++column) {
        auto *lines = new QVBoxLayout;
        columns->addLayout(lines);
        for (int line = 0; line < 16; ++line) {
            lines->addWidget(new QLabel(u"A line of text, %1 in column %2"_s.arg(line).arg(column), page));
            lines->addWidget(new QPushButton(u"Button %1"_s.arg(line), page));
            lines->addWidget(new QLineEdit(page));
        }
    }
    QStringList rows;
    for (int row = 0; row < 40; ++row)
        rows.append(u"Somebody wrote a line about number %1 and it goes on for a while"_s.arg(row));
    auto *model = new QStringListModel(rows, &window);
    auto *list = new QListView(page);
    list->setModel(model);
    columns->addWidget(list);
    window.setCentralWidget(page);
    window.resize(1280, 800);
    Watcher watcher;
    list->viewport()->installEventFilter(&watcher);
    window.show();
    return QApplication::exec();
}
