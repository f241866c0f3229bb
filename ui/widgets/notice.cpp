// SPDX-License-Identifier: GPL-3.0-or-later
#include "notice.h"

#include "icons.h"
#include "theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace kontor {

Notice::Notice(QWidget *parent) : QFrame(parent)
{
    setObjectName(u"notice"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 6, 8, 6);
    row->setSpacing(8);
    m_icon = new QLabel(this);
    m_text = new QLabel(this);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_close = new QToolButton(this);
    m_close->setIcon(icon(u"close"_s));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->hide();
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &Notice::clear);
    hide();
}

void Notice::say(Kind kind, const QString &sentence)
{
    if (sentence.isEmpty()) {
        clear();
        return;
    }
    const ThemeColors &c = Theme::colors();
    const QColor color = kind == Kind::Error ? c.bad : kind == Kind::Warning ? c.warn : c.accent;
    m_icon->setPixmap(
        icon(kind == Kind::Info ? u"info"_s : u"warning"_s, color).pixmap(QSize(16, 16), devicePixelRatioF()));
    setProperty("tone", kind == Kind::Error ? u"bad"_s : kind == Kind::Warning ? u"warn"_s : u"info"_s);
    style()->unpolish(this);
    style()->polish(this);
    const bool isNews = m_text->text() != sentence || isHidden();
    m_text->setText(sentence);
    setAccessibleName(sentence);
    show();
    if (isNews) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void Notice::clear()
{
    m_text->clear();
    hide();
}

QString Notice::sentence() const
{
    return isHidden() ? QString() : m_text->text();
}

void Notice::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

} // namespace kontor
