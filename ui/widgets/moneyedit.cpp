// SPDX-License-Identifier: GPL-3.0-or-later
#include "moneyedit.h"

#include "moneytext.h"

#include <QFocusEvent>
#include <QStyle>

namespace kontor {

MoneyEdit::MoneyEdit(QString currency, QWidget *parent) : QLineEdit(parent), m_currency(std::move(currency))
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setPlaceholderText(amountText(0, m_currency));
    setMinimumWidth(112);
    connect(this, &QLineEdit::textEdited, this, [this] {
        mark();
        emit minorEdited();
    });
}

std::optional<qint64> MoneyEdit::minor() const
{
    if (text().trimmed().isEmpty())
        return std::nullopt;
    const auto minor = amountFromText(text(), m_currency);
    return minor && *minor >= 0 ? minor : std::nullopt;
}

bool MoneyEdit::isBad() const
{
    return !text().trimmed().isEmpty() && !minor();
}

void MoneyEdit::setMinor(qint64 minor)
{
    setText(amountText(minor, m_currency));
    mark();
}

void MoneyEdit::standAmongWords(const QString &whenEmpty)
{
    setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setPlaceholderText(whenEmpty);
}

void MoneyEdit::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && event->reason() != Qt::PopupFocusReason)
        selectAll();
}

void MoneyEdit::focusOutEvent(QFocusEvent *event)
{
    if (const auto value = minor())
        setMinor(*value);
    QLineEdit::focusOutEvent(event);
}

void MoneyEdit::mark()
{
    if (property("problem").toBool() == isBad())
        return;
    setProperty("problem", isBad());
    style()->unpolish(this);
    style()->polish(this);
}

} // namespace kontor
