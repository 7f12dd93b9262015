// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/foldrow.h"

#include "ui/icons.h"
#include "ui/paint.h"

#include <QBoxLayout>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace {

constexpr int nameWide = 136;
constexpr int chevron = 16;

} // namespace

class FoldRow::Head : public QAbstractButton
{
public:
    Head(const Theme &theme, const QString &name, QWidget *parent)
        : QAbstractButton(parent)
        , m_theme(theme)
    {
        setText(name);
        setFont(theme.font(Face::Small));
        setCheckable(true);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    void set(const QString &value, bool none)
    {
        m_value = value;
        m_none = none;
        setAccessibleName(u"%1: %2"_s.arg(text(), value));
        updateGeometry();
        update();
    }
    QString value() const { return m_value; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int wide) const override
    {
        const int room = std::max(40, wide - nameWide - chevron - 6);
        const QRect needed = fontMetrics().boundingRect(QRect(0, 0, room, 1000), flags(), m_value);
        return std::max(fontMetrics().height(), needed.height()) + 8;
    }
    QSize sizeHint() const override { return { 240, heightForWidth(std::max(240, width())) }; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const auto place = [this](const QRect &where) {
            return QStyle::visualRect(layoutDirection(), rect(), where);
        };
        const QRect inside = rect().adjusted(0, 4, 0, -4);
        painter.setPen(m_theme.color(Token::Muted));
        painter.drawText(place(QRect(0, inside.top(), nameWide, inside.height())),
                         flags() & ~Qt::TextWordWrap, text());
        painter.setPen(m_theme.color(m_none ? Token::Muted : Token::Text));
        const int room = width() - nameWide - chevron - 6;
        painter.drawText(place(QRect(nameWide, inside.top(), room, inside.height())), flags(), m_value);
        if (underMouse() || hasFocus() || isChecked()) {
            const QRect mark(width() - chevron, inside.top() + (fontMetrics().height() - 12) / 2, 12, 12);
            icons::paint(painter, place(mark), isChecked() ? u"up"_s : u"down"_s,
                         m_theme.color(Token::Muted));
        }
        if (draw::keyboardFocus(*this))
            draw::focusRing(painter, rect(), 4, m_theme);
    }

private:
    int flags() const
    {
        return (draw::leading(layoutDirection()) & int(Qt::AlignHorizontal_Mask)) | Qt::AlignTop
            | Qt::TextWordWrap;
    }

    const Theme &m_theme;
    QString m_value;
    bool m_none = false;
};

FoldRow::FoldRow(const Theme &theme, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_head(new Head(theme, name, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_head);
    connect(m_head, &QAbstractButton::toggled, this, [this](bool on) {
        if (m_editor)
            m_editor->setVisible(on);
        m_head->update();
        if (on)
            Q_EMIT opened();
    });
}

void FoldRow::setEditor(QWidget *editor)
{
    m_editor = editor;
    editor->setParent(this);
    editor->setVisible(m_head->isChecked());
    layout()->addWidget(editor);
}

void FoldRow::setValue(const QString &value, bool none)
{
    m_head->set(value, none);
}

QString FoldRow::value() const
{
    return m_head->value();
}

QAbstractButton &FoldRow::head()
{
    return *m_head;
}

void FoldRow::setOpen(bool open)
{
    m_head->setChecked(open);
}

bool FoldRow::isOpen() const
{
    return m_head->isChecked();
}
