// SPDX-License-Identifier: GPL-3.0-or-later
#include "counttiles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace kontor {

using namespace Qt::StringLiterals;

CountTiles::CountTiles(QWidget *parent) : QFrame(parent)
{
    setObjectName(u"card"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(24);
}

CountTiles::Place CountTiles::addPlace()
{
    Place place;
    place.widget = new QWidget(this);
    place.number = new QLabel(place.widget);
    place.number->setProperty("role", u"big"_s);
    place.word = new QLabel(place.widget);
    place.word->setProperty("role", u"muted"_s);
    auto *column = new QVBoxLayout(place.widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(place.number);
    column->addWidget(place.word);
    static_cast<QHBoxLayout *>(layout())->addWidget(place.widget, 1);
    return place;
}

void CountTiles::setTiles(const std::vector<Tile> &tiles)
{
    m_tiles = tiles;
    while (m_places.size() < tiles.size())
        m_places.push_back(addPlace());
    for (size_t i = 0; i < m_places.size(); ++i) {
        m_places[i].widget->setVisible(i < tiles.size());
        if (i >= tiles.size())
            continue;
        m_places[i].number->setText(tiles[i].number);
        m_places[i].number->setAccessibleName(u"%1: %2"_s.arg(tiles[i].word, tiles[i].number));
        m_places[i].word->setText(tiles[i].word);
    }
}

} // namespace kontor
