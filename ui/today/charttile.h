// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pilldelegate.h"

#include <QAbstractButton>

namespace kontor {

/// A small chart that is pressed to see the whole one. What is painted in it is said by its accessible name.
class ChartTile : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ChartTile(QWidget *parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    /// The caption stands above `inside`.
    virtual void paintInside(QPainter &painter, const QRect &inside) const = 0;
    /// Of the words inside.
    [[nodiscard]] virtual int insideWidth() const = 0;
    void setWords(const QString &caption, const QString &spoken);
    [[nodiscard]] QFont figureFont() const;
    [[nodiscard]] static QColor colourOf(Tone tone);
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

    static constexpr int kGap = 8; ///< between words that stand side by side

private:
    bool m_isUnderMouse = false;
};

} // namespace kontor
