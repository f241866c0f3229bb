// SPDX-License-Identifier: GPL-3.0-or-later
#include "articletile.h"

#include "theme.h"
#include "thumbnails.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qreal kLetter = 0.5; // of the side

/// One letter as people count them: an emoji or a letter with its accents is one.
QString firstLetter(const QString &title)
{
    const QString text = title.trimmed();
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, text);
    const qsizetype end = letters.toNextBoundary();
    return end > 0 ? text.left(end).toUpper() : QString();
}

void paintPicture(QPainter &painter, const QPixmap &picture, int side)
{
    const QSizeF fitted = QSizeF(picture.size()).scaled(side, side, Qt::KeepAspectRatio);
    painter.drawPixmap(QRectF(QPointF((side - fitted.width()) / 2, (side - fitted.height()) / 2), fitted), picture,
                       QRectF(picture.rect()));
}

void paintLetter(QPainter &painter, const QString &letter, int side)
{
    QFont font = QApplication::font();
    font.setPixelSize(qRound(side * kLetter));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(Theme::colors().muted);
    painter.drawText(QRect(0, 0, side, side), Qt::AlignCenter, letter);
}

} // namespace

QPixmap articleTile(Thumbnails &thumbnails, const QString &key, const QString &title, int side, qreal ratio)
{
    const QPixmap picture = key.isEmpty() ? QPixmap() : thumbnails.pixmap(key);
    const QString letter = picture.isNull() ? firstLetter(title) : QString();
    // A change of look empties the cache.
    const QString name =
        u"kontor/article/%1/%2/%3/%4"_s.arg(picture.isNull() ? QString() : key, letter).arg(side).arg(ratio);
    QPixmap tile;
    if (QPixmapCache::find(name, &tile))
        return tile;
    tile = QPixmap(QSize(side, side) * ratio);
    tile.setDevicePixelRatio(ratio);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(0, 0, side, side), 4, 4);
    painter.fillPath(shape, Theme::colors().hover);
    painter.setClipPath(shape);
    picture.isNull() ? paintLetter(painter, letter, side) : paintPicture(painter, picture, side);
    painter.end();
    QPixmapCache::insert(name, tile);
    return tile;
}

ArticleTile::ArticleTile(Thumbnails &thumbnails, int side, QWidget *parent) : QWidget(parent), m_thumbnails(thumbnails)
{
    setFixedSize(side, side);
    connect(&thumbnails, &Thumbnails::changed, this, [this](const QString &key) {
        if (key == m_key)
            update();
    });
}

void ArticleTile::setArticle(const QString &key, const QString &title)
{
    m_key = key;
    m_title = title;
    update();
}

void ArticleTile::paintEvent(QPaintEvent *)
{
    QPainter(this).drawPixmap(0, 0, articleTile(m_thumbnails, m_key, m_title, width(), devicePixelRatioF()));
}

} // namespace kontor
