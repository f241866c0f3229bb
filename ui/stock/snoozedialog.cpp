// SPDX-License-Identifier: GPL-3.0-or-later
#include "snoozedialog.h"

#include <QDateEdit>
#include <QDateTime>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace kontor {

namespace {

constexpr int kSnoozeDialogUsualDays = 7;
constexpr int SnoozeDialogWide = 420;

} // namespace

SnoozeDialog::SnoozeDialog(int warnings, const QTimeZone &zone, QWidget *parent) : FormDialog(parent), m_zone(zone)
{
    setHeading(tr("Snooze %Ln warning(s)", nullptr, warnings),
               tr("No reminder until then, unless the warning closes and opens again. This applies on every desk."));
    setAcceptText(tr("Snooze"));
    setMinimumWidth(SnoozeDialogWide);
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(zone).date();
    m_day = new QDateEdit(today.addDays(kSnoozeDialogUsualDays), this);
    m_day->setCalendarPopup(true);
    m_day->setMinimumDate(today.addDays(1));
    auto *form = new QFormLayout;
    form->addRow(tr("&Until"), m_day);
    body()->addLayout(form);
    auto *row = new QHBoxLayout;
    const std::pair<QString, QDate> usual[] = {{tr("Tomorrow"), today.addDays(1)},
                                               {tr("In a week"), today.addDays(7)},
                                               {tr("In a month"), today.addMonths(1)}};
    for (const auto &[words, day] : usual) {
        auto *button = new QPushButton(words, this);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, m_day, [field = m_day, day = day] { field->setDate(day); });
        row->addWidget(button);
    }
    row->addStretch();
    body()->addLayout(row);
    body()->addStretch(1);
    review();
}

qint64 SnoozeDialog::untilMs() const
{
    return QDateTime(m_day->date(), QTime(0, 0), m_zone).toMSecsSinceEpoch();
}

void SnoozeDialog::review()
{
    setProblem({}, true);
}

} // namespace kontor
