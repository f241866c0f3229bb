// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pilldelegate.h"

#include <QWidget>

namespace kontor {

/// One word as a pill.
class PillLabel final : public QWidget
{
    Q_OBJECT
public:
    PillLabel(const QString &text, Tone tone, QWidget *parent);
    void setPill(const QString &text, Tone tone);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone;
};

} // namespace kontor
