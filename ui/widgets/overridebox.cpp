// SPDX-License-Identifier: GPL-3.0-or-later
#include "overridebox.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kontor {

OverrideBox::OverrideBox(QWidget *parent) : QFrame(parent)
{
    setObjectName(u"notice"_s);
    setProperty("tone", u"warn"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    m_warning = new QLabel(this);
    m_warning->setWordWrap(true);
    m_warning->setTextFormat(Qt::PlainText);
    m_tick = new QCheckBox(this);
    m_reason = new QLineEdit(this);
    m_reason->setPlaceholderText(tr("Why? It stays in the history of the order."));
    m_reason->setAccessibleName(tr("Why the rule is overridden"));
    column->addWidget(m_warning);
    column->addWidget(m_tick);
    column->addWidget(m_reason);
    m_reason->hide();
    connect(m_tick, &QCheckBox::toggled, this, [this](bool isOn) {
        m_reason->setVisible(isOn);
        if (isOn)
            m_reason->setFocus();
        emit changed();
    });
    connect(m_reason, &QLineEdit::textChanged, this, &OverrideBox::changed);
    hide();
}

void OverrideBox::ask(const QString &warning, const QString &tick)
{
    m_isAsking = !warning.isEmpty();
    m_warning->setText(warning);
    m_tick->setText(tick);
    m_warning->setAccessibleName(warning);
    const QSignalBlocker quiet(this);
    if (!m_isAsking)
        m_tick->setChecked(false);
    setVisible(m_isAsking);
}

bool OverrideBox::isOn() const
{
    return m_isAsking && m_tick->isChecked();
}

QString OverrideBox::reason() const
{
    return m_reason->text().trimmed();
}

bool OverrideBox::isAnswered() const
{
    return !m_isAsking || (m_tick->isChecked() && !reason().isEmpty());
}

} // namespace kontor
