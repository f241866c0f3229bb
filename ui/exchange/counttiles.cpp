// SPDX-License-Identifier: GPL-3.0-or-later
#include "counttiles.h"

#include <QHBoxLayout>
#include <QLabel>

namespace kontor {

using namespace Qt::StringLiterals;

CountTiles::CountTiles(QWidget *parent) : QFrame(parent)
{
    setObjectName(u"card"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(24);
}

void CountTiles::setTile(const QString &key, const QString &word, const QString &number)
{
    Tile &tile = m_tiles[key];
    if (!tile.number) {
        tile.number = new QLabel(this);
        tile.number->setProperty("role", u"big"_s);
        tile.word = new QLabel(this);
        tile.word->setProperty("role", u"muted"_s);
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(tile.number);
        column->addWidget(tile.word);
        static_cast<QHBoxLayout *>(layout())->addLayout(column, 1);
    }
    tile.number->setText(number);
    tile.number->setAccessibleName(u"%1: %2"_s.arg(word, number));
    tile.word->setText(word);
}

} // namespace kontor
