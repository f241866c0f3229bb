// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"
#include "productpictures.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace kontor {

class PictureStrip;
class Thumbnails;

/// The pictures of a product: dropped, pasted or chosen in, put in order by dragging, described, taken away. Asks for
/// what is to happen; shows what the shop has.
class PicturesPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit PicturesPanel(Thumbnails &thumbnails, QWidget *parent = nullptr);

    void setPictures(const ProductId &product, const std::vector<ProductPicture> &pictures);
    /// No product is shown any more.
    void letGo() { m_product = {}; }
    [[nodiscard]] QListView *view() const { return m_view; }
    [[nodiscard]] PictureStrip *strip() const { return m_strip; }
    [[nodiscard]] QLineEdit *altField() const { return m_alt; }
    void paste();
    /// Files that somebody chose while the pictures of this product were shown: no other one gets them.
    void addFiles(const ProductId &product, const QStringList &paths);

signals:
    /// The product they were chosen for is not shown any more.
    void tooLate(int pictures);
    void filesChosen(const QStringList &paths);
    void imagePasted(const QByteArray &png);
    void moveAsked(const QString &key, int place);
    void described(const QString &key, const QString &alt);
    void removed(const QString &key);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildView();
    void addNothing();
    void retranslate();
    void choose();
    void removeCurrent();
    void moveCurrent(int by);
    void onCurrent();
    [[nodiscard]] QString currentKey() const;

    ProductId m_product;
    PictureStrip *m_strip = nullptr;
    QListView *m_view = nullptr;
    QLabel *m_hint = nullptr;
    QLabel *m_nothing = nullptr;
    QLabel *m_altLabel = nullptr;
    QLineEdit *m_alt = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QString m_wanted; ///< stays current when the order changes
};

} // namespace kontor
