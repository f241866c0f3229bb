// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace kontor {

/// A rule that somebody may override: what it says, a box to tick, and why. Hidden while nothing is overridden.
class OverrideBox final : public QFrame
{
    Q_OBJECT
public:
    explicit OverrideBox(QWidget *parent);
    /// Asks; an empty warning asks nothing and takes back what was ticked.
    void ask(const QString &warning, const QString &tick = {});
    [[nodiscard]] bool isAsking() const { return m_isAsking; }
    [[nodiscard]] bool isOn() const;
    [[nodiscard]] QString reason() const;
    /// Nothing is asked, or it is ticked with a reason.
    [[nodiscard]] bool isAnswered() const;
    [[nodiscard]] QCheckBox *tick() const { return m_tick; }
    [[nodiscard]] QLineEdit *reasonField() const { return m_reason; }

signals:
    void changed();

private:
    QLabel *m_warning = nullptr;
    QCheckBox *m_tick = nullptr;
    QLineEdit *m_reason = nullptr;
    bool m_isAsking = false;
};

} // namespace kontor
