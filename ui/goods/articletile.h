// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>

namespace kontor {

class Thumbnails;

/// The square that stands for an article: its picture, or until there is one the first letter of its name.
/// `key`: of the picture; empty: none. `side` in logical pixels.
[[nodiscard]] QPixmap articleTile(Thumbnails &thumbnails, const QString &key, const QString &title, int side,
                                  qreal ratio);

/// The same as a widget; the picture appears when it has been read.
class ArticleTile final : public QWidget
{
    Q_OBJECT
public:
    ArticleTile(Thumbnails &thumbnails, int side, QWidget *parent);
    void setArticle(const QString &key, const QString &title);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Thumbnails &m_thumbnails;
    QString m_key;
    QString m_title;
};

} // namespace kontor
