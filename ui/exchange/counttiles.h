// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <vector>

class QLabel;

namespace kontor {

/// A few numbers side by side, each with its word below.
class CountTiles final : public QFrame
{
    Q_OBJECT
public:
    explicit CountTiles(QWidget *parent = nullptr);

    struct Tile {
        QString word;
        QString number;
    };
    void setTiles(const std::vector<Tile> &tiles);
    [[nodiscard]] std::vector<Tile> tiles() const { return m_tiles; }

private:
    struct Place {
        QWidget *widget = nullptr;
        QLabel *number = nullptr;
        QLabel *word = nullptr;
    };
    [[nodiscard]] Place addPlace();

    std::vector<Tile> m_tiles;
    std::vector<Place> m_places; ///< those too many are hidden
};

} // namespace kontor
