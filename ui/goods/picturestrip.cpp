// SPDX-License-Identifier: GPL-3.0-or-later
#include "picturestrip.h"

#include "icons.h"
#include "theme.h"
#include "thumbnails.h"

#include <QBuffer>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

const QString PictureMime = u"application/x-kontor-picture"_s;
constexpr int StripTileSide = 96;

} // namespace

bool hasPictures(const QMimeData *data)
{
    return data && (data->hasImage() || data->hasUrls());
}

PicturesInMime picturesIn(const QMimeData *data)
{
    PicturesInMime found;
    if (!data)
        return found;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            found.paths += url.toLocalFile();
    }
    if (!found.paths.isEmpty() || !data->hasImage())
        return found;
    QBuffer buffer(&found.png);
    const QImage image = qvariant_cast<QImage>(data->imageData());
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        found.png.clear();
    return found;
}

PictureStrip::PictureStrip(Thumbnails &thumbnails, QObject *parent)
    : QAbstractListModel(parent), m_thumbnails(thumbnails)
{
    connect(&thumbnails, &Thumbnails::changed, this, [this](const QString &key) {
        const auto at = std::ranges::find(m_pictures, key, &ProductPicture::key);
        if (at != m_pictures.end()) {
            const QModelIndex cell = index(static_cast<int>(at - m_pictures.begin()));
            emit dataChanged(cell, cell);
        }
    });
}

void PictureStrip::setPictures(std::vector<ProductPicture> pictures)
{
    if (pictures == m_pictures)
        return;
    beginResetModel();
    m_pictures = std::move(pictures);
    endResetModel();
}

int PictureStrip::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_pictures.size());
}

/// The thumbnail on a square of its own, so that tall and wide ones stand in one line.
QVariant PictureStrip::tile(const ProductPicture &picture) const
{
    const QPixmap pixmap = m_thumbnails.pixmap(picture.key);
    QPixmap square(StripTileSide * 2, StripTileSide * 2); // sharp at 200 %
    square.setDevicePixelRatio(2);
    square.fill(Theme::colors().hover);
    QPainter painter(&square);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (pixmap.isNull()) {
        const bool isBroken = m_thumbnails.state(picture.key) == Thumbnails::State::Broken;
        icon(isBroken ? u"warning"_s : u"image"_s, Theme::colors().muted)
            .paint(&painter, QRect(StripTileSide / 3, StripTileSide / 3, StripTileSide / 3, StripTileSide / 3));
    } else {
        const QSize fitted = pixmap.size().scaled(StripTileSide, StripTileSide, Qt::KeepAspectRatio);
        painter.drawPixmap(
            QRect(QPoint((StripTileSide - fitted.width()) / 2, (StripTileSide - fitted.height()) / 2), fitted), pixmap);
    }
    return square;
}

QVariant PictureStrip::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ProductPicture &picture = m_pictures[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DecorationRole:
        return tile(picture);
    case Qt::AccessibleTextRole:
        return picture.alt.isEmpty() ? tr("Picture %1").arg(index.row() + 1) : picture.alt;
    case Qt::ToolTipRole:
        if (m_thumbnails.state(picture.key) == Thumbnails::State::Missing)
            return isBlobHash(picture.key) ? tr("The picture is not on this desk yet.")
                                           : tr("Not fetched from %1").arg(picture.key);
        if (m_thumbnails.state(picture.key) == Thumbnails::State::Broken)
            return tr("The picture is damaged. Take it away and add it again.");
        return picture.alt;
    default:
        return {};
    }
}

Qt::ItemFlags PictureStrip::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = QAbstractListModel::flags(index);
    return index.isValid() ? plain | Qt::ItemIsDragEnabled : plain | Qt::ItemIsDropEnabled;
}

QStringList PictureStrip::mimeTypes() const
{
    return {PictureMime, u"text/uri-list"_s, u"application/x-qt-image"_s, u"image/png"_s};
}

QMimeData *PictureStrip::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(PictureMime, m_pictures[static_cast<size_t>(indexes.front().row())].key.toUtf8());
    return data;
}

Qt::DropActions PictureStrip::supportedDropActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

bool PictureStrip::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &) const
{
    return data && (data->hasFormat(PictureMime) || hasPictures(data));
}

/// Answers false to a move inside: the view must not remove the row, for the shop tells the new order.
bool PictureStrip::dropMimeData(const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &parent)
{
    if (data->hasFormat(PictureMime)) {
        const QString key = QString::fromUtf8(data->data(PictureMime));
        int place = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
        const auto from = std::ranges::find(m_pictures, key, &ProductPicture::key);
        if (from != m_pictures.end() && from - m_pictures.begin() < place)
            --place; // the places behind it move up
        emit moveAsked(key, place);
        return false;
    }
    const PicturesInMime found = picturesIn(data);
    if (!found.paths.isEmpty())
        emit filesDropped(found.paths);
    else if (!found.png.isEmpty())
        emit imageDropped(found.png);
    return !found.paths.isEmpty() || !found.png.isEmpty();
}

} // namespace kontor
