// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "productpictures.h"

#include <QAbstractListModel>

#include <vector>

namespace kontor {

class Thumbnails;

/// The pictures of one product in their order. Drags and drops ask for what they mean; nothing is written here.
class PictureStrip final : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit PictureStrip(Thumbnails &thumbnails, QObject *parent = nullptr);

    void setPictures(std::vector<ProductPicture> pictures);
    [[nodiscard]] const std::vector<ProductPicture> &pictures() const { return m_pictures; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                       const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

signals:
    void moveAsked(const QString &key, int place);
    void filesDropped(const QStringList &paths);
    void imageDropped(const QByteArray &bytes);

private:
    [[nodiscard]] QVariant tile(const ProductPicture &picture) const;

    Thumbnails &m_thumbnails;
    std::vector<ProductPicture> m_pictures;
};

/// Files and pictures in a drop or on the clipboard; the first that is there.
struct PicturesInMime {
    QStringList paths;
    QByteArray png;
};
[[nodiscard]] bool hasPictures(const QMimeData *data);
[[nodiscard]] PicturesInMime picturesIn(const QMimeData *data);

} // namespace kontor
