// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <map>

class QLabel;

namespace kontor {

/// A few numbers side by side, each with its word below.
class CountTiles final : public QFrame
{
    Q_OBJECT
public:
    explicit CountTiles(QWidget *parent = nullptr);

    void setTile(const QString &key, const QString &word, const QString &number);

private:
    struct Tile {
        QLabel *number = nullptr;
        QLabel *word = nullptr;
    };
    std::map<QString, Tile> m_tiles;
};

} // namespace kontor
