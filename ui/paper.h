// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QByteArray>
#include <QFont>
#include <QPainter>
#include <QString>

#include <functional>

class QPdfWriter;
class QTextLayout;
class QTextLine;

// What our reports on paper have in common: A4, light, a cover's head, boxes of figures, a foot with
// the page's number. Pictures are put in where a font has its letters as pictures: a PDF shows none
// of them. For a worker.
class Paper
{
public:
    virtual ~Paper() = default;

    // Writes a document: `draw` is given its pages.
    static QByteArray document(const QString &title, const QString &brand,
                               const std::function<void(QPdfWriter &)> &draw);
    static int pages(const QByteArray &pdf); // as counted in the file

    static int mm(double length);
    static QFont face(double points, QFont::Weight weight = QFont::Normal);
    static QColor ink(Token token);

protected:
    Paper(QPdfWriter &writer, const QString &brand);

    // Returns how high it was. What goes beyond so many lines is cut.
    int text(const QRect &where, const QFont &font, Token token, const QString &words,
             int flags = Qt::AlignLeft | Qt::AlignTop, int lines = 1000);
    int height(int width, const QFont &font, const QString &words);
    // Line by line, over as many pages as it takes; beside a bar when it has a width.
    void flow(const QString &words, const QFont &font, Token token, int left, int bar = 0);
    void line(int y, Token token, double thick);
    void head(const QString &title, const QString &below);
    void figures(const QList<std::pair<QString, int>> &boxes); // at most six
    void foot();
    virtual void turn(); // to the next page
    int room() const; // left above the foot
    void need(int high); // a page is turned where there is less room than that

    QPdfWriter &m_writer;
    QPainter m_painter;
    QString m_brand;
    int m_width;
    int m_height;
    int m_y = 0;
    int m_top = 0; // where a page begins
    int m_page = 0;

private:
    void paint(const QTextLayout &layout, const QTextLine &line, const QPointF &at);
};
