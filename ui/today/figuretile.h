// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pilldelegate.h"

#include <QAbstractButton>

namespace kontor {

/// A number that can be pressed: how many records wait, and what they wait for.
class FigureTile final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FigureTile(const QString &iconName, QWidget *parent);
    /// `below` may be several lines.
    void show(qint64 count, const QString &caption, const QString &below, Tone tone);
    /// The same for a figure that is no count.
    void showText(const QString &figure, const QString &caption, const QString &below, Tone tone);
    [[nodiscard]] const QString &figure() const { return m_figure; }
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_icon;
    qint64 m_count = 0;
    QString m_figure;
    QString m_below;
    Tone m_tone = Tone::Plain;
    bool m_isUnderMouse = false;
};

} // namespace kontor
