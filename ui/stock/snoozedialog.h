// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"

#include <QTimeZone>

class QDateEdit;

namespace kontor {

/// Asks until which day warnings stay quiet.
class SnoozeDialog final : public FormDialog
{
    Q_OBJECT
public:
    SnoozeDialog(int warnings, const QTimeZone &zone, QWidget *parent);
    /// The beginning of the chosen day in the shop's zone.
    [[nodiscard]] qint64 untilMs() const;
    [[nodiscard]] QDateEdit *day() const { return m_day; }

protected:
    void review() override;

private:
    QTimeZone m_zone;
    QDateEdit *m_day = nullptr;
};

} // namespace kontor
