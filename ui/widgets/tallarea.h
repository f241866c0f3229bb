// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace kontor {

/// As tall as what is in it where the screen allows that; otherwise it scrolls, and what stands around it stays.
class TallArea final : public QScrollArea
{
    Q_OBJECT
public:
    explicit TallArea(QWidget *parent = nullptr);
    /// What is to be laid out in it; its layout is the caller's.
    [[nodiscard]] QWidget *content() const { return widget(); }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool m_hadBar = false;
};

} // namespace kontor
