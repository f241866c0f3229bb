// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QStyledItemDelegate>

#include <functional>

namespace kontor {

/// How a word is meant. The word itself always stands beside the colour.
enum class Tone { Plain, Quiet, Good, Warn, Bad, Accent, Violet };

struct ToneColors {
    QColor text;
    QColor background;
};
[[nodiscard]] ToneColors toneColors(Tone tone);

/// Paints a cell's word as a rounded pill in the tone of its row.
class PillDelegate final : public QStyledItemDelegate
{
public:
    using ToneOf = std::function<Tone(const QModelIndex &)>;
    PillDelegate(ToneOf toneOf, QObject *parent) : QStyledItemDelegate(parent), m_toneOf(std::move(toneOf)) { }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    ToneOf m_toneOf;
};

/// What a pill lies on. A selected row has a colour of its own, which is that of Tone::Accent.
enum class Ground { Plain, Selected };

/// Draws one pill, vertically centred at the left of `rect`; returns the space it took.
int paintPill(QPainter &painter, const QRect &rect, const QString &text, Tone tone, const QFont &font,
              Ground ground = Ground::Plain);

} // namespace kontor
