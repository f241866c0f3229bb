// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <utility>
#include <vector>

namespace kontor {

/// Puts widgets side by side and goes on in the next line where the width ends. No widget stands alone in a last line
/// while the line above has three or more.
class FlowRow final : public QLayout
{
    Q_OBJECT
public:
    FlowRow(QWidget *parent, int gap);
    ~FlowRow() override;
    /// All of one width, and as many in each line, so that the lines fill the place.
    void setEven(bool even) { m_isEven = even; }
    /// The lines end at the right edge.
    void setAtEnd(bool isAtEnd) { m_isAtEnd = isAtEnd; }
    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Line {
        std::vector<std::pair<QLayoutItem *, QSize>> items;
        [[nodiscard]] int width(int gap) const;
        [[nodiscard]] int height() const;
    };
    int place(const QRect &rect, bool isReal) const;
    [[nodiscard]] int evenColumns(int width) const;
    [[nodiscard]] std::vector<Line> linesFor(int width) const;

    std::vector<QLayoutItem *> m_items;
    int m_gap;
    bool m_isEven = false;
    bool m_isAtEnd = false;
};

} // namespace kontor
